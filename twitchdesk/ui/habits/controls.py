# SPDX-License-Identifier: MIT
"""What a card offers to click: rows of chips, and the scale of a score."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.domain.habits import HabitKind
from twitchdesk.ui.habits.facts import HALF_LIFE
from twitchdesk.ui.habits.state import CardState, HabitState
from twitchdesk.ui.habits.wishes import AddAmount, AnswerDay, DropEntry, Prefer, Wish
from twitchdesk.ui.habits.words import number_words
from twitchdesk.ui.look import Look
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.buttons import Chip
from twitchdesk.ui.widgets.flow import FlowLayout
from twitchdesk.ui.widgets.scale import Scale


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person asked of the card ``card``."""

    card: str
    wish: Wish


@dataclass(frozen=True, slots=True)
class Opening:
    """A card to open; ``about`` is the drink whose printed amount is wanted first."""

    card: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class ChipSpec:
    """A chip before it is made: its words, and what a click asks for (None opens the card)."""

    text: str
    wish: Wish | None
    spoken: str = ""
    caption: str = ""
    icon: str = ""
    checked: bool | None = None
    about: str = ""


class Control(QWidget):
    """Something on a card that asks for wishes; ``asked`` and ``opening`` say which."""

    asked = signal(Asked)
    opening = signal(Opening)

    def __init__(self, look: Look, card: str, hue: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._card, self._hue = look, card, hue
        self._refused = False

    def show_state(self, card: CardState) -> None:
        """Show what the card says."""

    def hear_refusal(self) -> None:
        """Know that what was asked last was not kept, so that what was typed stays."""
        self._refused = True

    def height_in(self, width: int, most: int) -> int:
        """Return the height that shows all in ``width``, at most ``most`` when there is that much."""
        return min(max(self.sizeHint().height(), self._look.px(26)), most) if width else 0

    def ask(self, wish: Wish) -> None:
        """Pass a wish on."""
        self.asked.emit(Asked(self._card, wish))

    def ask_and_hear(self, wish: Wish) -> bool:
        """Pass a wish on; False when it was refused while it was asked."""
        self._refused = False
        self.ask(wish)
        return not self._refused


class ChipRow(Control):
    """Chips made from specs: in the room there is, leaving out what does not fit, or as high as needed."""

    def __init__(
        self,
        look: Look,
        card: str,
        hue: str,
        parent: QWidget | None = None,
        *,
        one_row: bool = False,
        dense: bool = False,
    ) -> None:
        super().__init__(look, card, hue, parent)
        self._one_row, self._dense = one_row, one_row or dense
        self._specs: tuple[ChipSpec, ...] = ()
        self.chips: list[Chip] = []
        if not one_row:
            self._flow = FlowLayout(self, look.px(6))

    @abstractmethod
    def specs(self, card: CardState) -> Sequence[ChipSpec]:
        """Return the chips for a card."""

    @override
    def show_state(self, card: CardState) -> None:
        specs = tuple(self.specs(card))
        same = [_looks(spec) for spec in specs] == [_looks(spec) for spec in self._specs]
        self._specs = specs
        if not same:
            self._make()
        for chip, spec in zip(self.chips, specs, strict=True):
            chip.setChecked(bool(spec.checked))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(26)) if self._one_row else super().sizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._one_row:
            self._fit()

    def _make(self) -> None:
        for chip in self.chips:
            chip.hide()
            chip.setParent(None)
            chip.deleteLater()
        self.chips = [self._chip(spec) for spec in self._specs]
        if self._one_row:
            self._fit()
            return
        while self._flow.takeAt(0) is not None:
            pass
        for chip in self.chips:
            self._flow.addWidget(chip)
        self.updateGeometry()

    def _chip(self, spec: ChipSpec) -> Chip:
        chip = Chip(
            self._look,
            spec.text,
            self,
            caption=spec.caption,
            icon="" if self._one_row else spec.icon,
            hue=self._hue,
            dense=self._dense,
        )
        chip.setAccessibleName(spec.spoken or spec.text)
        chip.setToolTip(spec.spoken)
        chip.setCheckable(spec.checked is not None)
        chip.clicked.connect(self._clicked)
        chip.show()
        return chip

    @override
    def height_in(self, width: int, most: int) -> int:
        ends = [y + size.height() for _, y, size in self._spots(width)]
        row = self._look.px(26)
        return max([row, *(end for end in ends if end <= max(most, row))])

    def _spots(self, width: int) -> list[tuple[int, int, QSize]]:
        x, y, gap, found = 0, 0, self._look.px(4), []
        for chip in self.chips:
            size = chip.sizeHint()
            if x and x + size.width() > width:
                x, y = 0, y + size.height() + gap
            found.append((x, y, size))
            x += size.width() + gap
        return found

    def _fit(self) -> None:
        for chip, (x, y, size) in zip(self.chips, self._spots(self.width()), strict=True):
            fits = x + size.width() <= self.width() and y + size.height() <= max(self.height(), size.height())
            chip.setVisible(fits)
            chip.setGeometry(x, y, size.width(), size.height())

    def _clicked(self) -> None:
        sender = self.sender()
        for chip, spec in zip(self.chips, self._specs, strict=True):
            if chip is sender:
                # The diary decides what is checked; the click alone changes nothing.
                chip.setChecked(bool(spec.checked))
                if spec.wish is None:
                    self.opening.emit(Opening(self._card, spec.about))
                else:
                    self.ask(spec.wish)
                return


def _looks(spec: ChipSpec) -> tuple[str, str, str, bool, str]:
    return spec.text, spec.caption, spec.icon, spec.checked is None, spec.spoken


class DrinkChips(ChipRow):
    """The person's drinks; one click is one cup, now."""

    @override
    def specs(self, card: CardState) -> Sequence[ChipSpec]:
        short = self._one_row
        return [
            ChipSpec(
                text=drink.short if short else drink.name,
                wish=None if drink.ask_label else drink_wish(drink.id, card),
                spoken=f"{drink.name}, about {number_words(drink.caffeine_mg, 1)} mg",
                caption="" if short else f"{number_words(drink.caffeine_mg, 1)} mg",
                icon=drink.icon,
                about=drink.id,
            )
            for drink in card.drinks
            if drink.shown
        ]


def drink_wish(drink: str, card: CardState, caffeine_mg: float | None = None) -> AddAmount:
    """Return the entry a drink stands for, with the amount on its label when that is known."""
    chosen = next(each for each in card.drinks if each.id == drink)
    return AddAmount(
        habit="caffeine",
        value=chosen.caffeine_mg if caffeine_mg is None else caffeine_mg,
        label=chosen.name,
        drink=chosen.id,
        volume_ml=chosen.volume_ml,
    )


class AmountChips(ChipRow):
    """Amounts of one habit that are added, or that answer the day."""

    def __init__(
        self,
        look: Look,
        card: str,
        hue: str,
        habit: str,
        parent: QWidget | None = None,
        *,
        one_row: bool = False,
        dense: bool = False,
    ) -> None:
        super().__init__(look, card, hue, parent, one_row=one_row, dense=dense)
        self._habit = habit

    @override
    def specs(self, card: CardState) -> Sequence[ChipSpec]:
        state = habit_in(card, self._habit)
        if not state.chips:
            return [ChipSpec("Add…", None, f"Add {state.habit.name.lower()}")]
        verb = "Add" if state.adds else state.habit.name + ":"
        return [
            ChipSpec(
                chip.text,
                self._wish(state, chip.value),
                f"{verb} {chip.spoken}",
                checked=None if state.adds else state.value == chip.value,
            )
            for chip in state.chips
        ]

    def _wish(self, state: HabitState, value: float) -> Wish:
        if state.adds:
            return AddAmount(self._habit, value)
        return AnswerDay(self._habit, value)


class HalfLifeChips(ChipRow):
    """The half-life that the estimate of caffeine on board is drawn with."""

    @override
    def specs(self, card: CardState) -> Sequence[ChipSpec]:
        model = card.board.model if card.board else None
        return [
            ChipSpec(
                f"{hours:g} h",
                Prefer(HALF_LIFE, hours, f"Half-life of caffeine · {hours:g} h"),
                f"Half-life {hours:g} h",
                checked=model is not None and hours == model.half_life_h,
            )
            for hours in (model.half_life_choices_h if model else ())
        ]


class DoseChips(ChipRow):
    """Named doses of a habit; one click is one dose, now."""

    @override
    def specs(self, card: CardState) -> Sequence[ChipSpec]:
        found = []
        for choice in card.main.habit.choices:
            names = [f"{choice.label} {number_words(dose, 1)} {choice.unit}" for dose in choice.doses]
            found += [
                ChipSpec(name, AddAmount(card.main.habit.key, 1, name), f"Add {name}")
                for name in names or [choice.label]
            ]
        return found


class TickChips(ChipRow):
    """Things to tick, of one habit or all on the card; a second click takes the tick back."""

    def __init__(
        self,
        look: Look,
        card: str,
        hue: str,
        parent: QWidget | None = None,
        *,
        habit: str = "",
        one_row: bool = False,
    ) -> None:
        super().__init__(look, card, hue, parent, one_row=one_row)
        self._habit = habit

    @override
    def specs(self, card: CardState) -> Sequence[ChipSpec]:
        found = []
        for state in card.habits:
            if self._habit not in {"", state.habit.key}:
                continue
            ticked = dict(state.ticked)
            for tick in state.habit.ticks if state.habit.kind is HabitKind.TICKS else ():
                entry = ticked.get(tick.label)
                add = AddAmount(state.habit.key, tick.value or 1.0, tick.label)
                said = f"{tick.label}, {tick.hint}" if tick.hint else tick.label
                found.append(
                    ChipSpec(tick.label, DropEntry(entry) if entry else add, said, checked=bool(entry))
                )
        return found


class ChoiceChips(ChipRow):
    """One of several answers for the day; a second click takes the answer back."""

    @override
    def specs(self, card: CardState) -> Sequence[ChipSpec]:
        state = card.main
        found = []
        for number, choice in enumerate(state.habit.choices):
            chosen = state.label.startswith(choice.label) and bool(state.entries)
            answer = AnswerDay(
                state.habit.key, float(number) if choice.value is None else choice.value, choice.label
            )
            wish = DropEntry(state.entries[0].id) if chosen else answer
            found.append(ChipSpec(choice.label, wish, f"{state.habit.name}: {choice.label}", checked=chosen))
        return found


class ScoreRow(Control):
    """A score of 0 to 10 for the day; nothing is chosen until the person chooses."""

    def __init__(
        self, look: Look, card: str, hue: str, habit: str, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, card, hue, parent)
        self._habit = habit
        self.scale = Scale(look, name, self, hue)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scale)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.scale.chosen.connect(self._chosen)

    @override
    def show_state(self, card: CardState) -> None:
        value = habit_in(card, self._habit).value
        self.scale.set_value(None if value is None else round(value))

    def _chosen(self, value: int) -> None:
        self.ask(AnswerDay(self._habit, value))


def habit_in(card: CardState, key: str) -> HabitState:
    """Return a habit of a card."""
    return next(state for state in card.habits if state.habit.key == key)


def quick_control(look: Look, card: CardState, parent: QWidget) -> Control:
    """Return the one row that a closed card offers."""
    main = card.main.habit
    if card.key == "caffeine":
        return DrinkChips(look, card.key, card.hue, parent, one_row=True)
    match main.kind:
        case HabitKind.SCORE:
            return ScoreRow(look, card.key, card.hue, main.key, main.name, parent)
        case HabitKind.TICKS:
            return TickChips(look, card.key, card.hue, parent, one_row=True)
        case HabitKind.CHOICE:
            return ChoiceChips(look, card.key, card.hue, parent, one_row=True)
        case _:
            return AmountChips(look, card.key, card.hue, main.key, parent, one_row=True)
