# SPDX-License-Identifier: MIT
"""The parts of an open card: summary, other amount, the last entry, target, none and skip."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.domain.habits import HabitKind, within
from twitchdesk.ui.habits.controls import ChipRow, ChipSpec, Control, habit_in
from twitchdesk.ui.habits.facts import Aim
from twitchdesk.ui.habits.fields import NumberField, TextField, TimeField
from twitchdesk.ui.habits.paint import paint_figure, paint_week
from twitchdesk.ui.habits.pictures import Picture
from twitchdesk.ui.habits.state import CardState, HabitState
from twitchdesk.ui.habits.week import Known
from twitchdesk.ui.habits.wishes import AddAmount, AnswerDay, EditEntry, SayNone, SetAim, SkipDay
from twitchdesk.ui.habits.words import number_words, typed_in
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.widgets.buttons import Chip, Weight
from twitchdesk.ui.widgets.drawing import smooth_painter
from twitchdesk.ui.widgets.flow import FlowLayout
from twitchdesk.ui.widgets.scale import Scale
from twitchdesk.ui.widgets.words import Words


def flow_in(widget: QWidget, look: Look) -> FlowLayout:
    """Give a widget a layout that wraps."""
    return FlowLayout(widget, look.px(8))


def column_in(widget: QWidget, look: Look, gap: int = 6) -> QVBoxLayout:
    """Give a widget a column without margins."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.px(gap))
    return column


class Summary(Picture):
    """The figure of the day, its target, and the seven days with their letters."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, 52)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        card, look = self._card, self._look
        if card is None:
            return
        painter = smooth_painter(self)
        quiet = card.known in {Known.UNKNOWN, Known.SKIPPED}
        paint_figure(painter, look, QPointF(0, look.px(22)), card.figure, quiet=quiet)
        painter.setFont(look.font(Text.CAPTION))
        painter.setPen(look.colour("soft_ink"))
        painter.drawText(QPointF(0, look.px(42)), card.aim_words)
        width = look.px(7 * 16 + 6 * 4)
        paint_week(
            painter,
            look,
            QRectF(self.width() - width, 2, width, look.px(48)),
            card.strip,
            card.hue,
            letters=True,
        )


class OtherAmount(Control):
    """Any amount of a habit, with the time when the habit has one; Enter or the button keeps it."""

    def __init__(
        self, look: Look, card: CardState, habit: str, caption: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, card.key, card.hue, parent)
        self._habit = habit
        self._state = state = habit_in(card, habit)
        row = flow_in(self, look)
        self.amount = NumberField(look, caption, state.unit, self._check, self)
        self.amount.line.setAccessibleName(f"{caption}: {state.habit.name.lower()}, {state.unit}")
        self.at = TimeField(look, "at", self)
        self.at.line.setPlaceholderText("now")
        self.add = Chip(look, "Add" if state.adds else "Keep", self)
        self.add.setAccessibleName(f"{self.add.text()} {state.habit.name.lower()}")
        for part in (self.amount, self.at, self.add):
            row.addWidget(part)
        self.at.setVisible(state.timed)
        self.amount.entered.connect(self._entered)
        self.amount.emptied.connect(self.amount.put_back)
        self.at.line.returnPressed.connect(self._clicked)
        self.add.clicked.connect(self._clicked)

    @override
    def show_state(self, card: CardState) -> None:
        self._state = state = habit_in(card, self._habit)
        self.amount.unit.setText(state.unit)
        if not state.adds:
            said = "" if state.value is None else number_words(state.value / state.per_unit, 2)
            self.amount.show_text(said)

    def set_time_hint(self, words: str) -> None:
        """Say which time an entry gets when none is typed."""
        self.at.line.setPlaceholderText(words)

    def _check(self, number: float) -> str | None:
        state = self._state
        return within(typed_in(state.habit, state.unit, state.per_unit), number)

    def _clicked(self) -> None:
        number = self.amount.value()
        if number is not None:
            self._entered(number)

    def _entered(self, number: float) -> None:
        state, at = self._state, self.at.value()
        if self.at.line.text().strip() and at is None:
            return
        value = number * state.per_unit
        if state.adds:
            if self.ask_and_hear(AddAmount(self._habit, value, at=at)):
                self.amount.clear()
                self.at.clear()
        else:
            self.ask(AnswerDay(self._habit, value, state.label))


class KindChips(ChipRow):
    """What kind the last entry was; a click says it of that entry."""

    @override
    def specs(self, card: CardState) -> list[ChipSpec]:
        last = last_entry(card.main)
        if last is None:
            return []
        return [
            ChipSpec(choice.label, EditEntry(last[0], label=choice.label), checked=choice.label == last[1])
            for choice in card.main.habit.choices
        ]


def last_entry(state: HabitState) -> tuple[str, str, int | None, str] | None:
    """Return id, name, effort and amount of the last entry that has a value."""
    values = [entry for entry in state.entries if entry.editable]
    return (values[-1].id, values[-1].name, values[-1].effort, values[-1].amount) if values else None


class LastDetails(Control):
    """What the last entry was, and how hard it felt; hidden until there is one."""

    def __init__(self, look: Look, card: CardState, parent: QWidget | None = None) -> None:
        super().__init__(look, card.key, card.hue, parent)
        self._last: str | None = None
        column = column_in(self, look)
        self.title = Words(look, "", Text.CAPTION, "soft_ink", self)
        self.kinds = KindChips(look, card.key, card.hue, self, dense=True)
        self.kinds.asked.connect(self.asked.emit)
        self.effort: Scale | None = None
        column.addWidget(self.title)
        column.addWidget(self.kinds)
        if card.main.habit.effort:
            self.effort = Scale(look, "Felt effort", self, card.hue)
            self.effort.chosen.connect(self._felt)
            column.addWidget(Words(look, "Felt effort", Text.CAPTION, "soft_ink", self))
            column.addWidget(self.effort)
            column.addWidget(Words(look, anchor_words(card.main), Text.CAPTION, "soft_ink", self, wrap=True))

    @override
    def show_state(self, card: CardState) -> None:
        last = last_entry(card.main)
        self.setVisible(last is not None)
        self._last = last[0] if last else None
        self.kinds.show_state(card)
        if last is not None:
            self.title.setText(f"The last one · {last[3]}")
            if self.effort is not None:
                self.effort.set_value(last[2])

    def _felt(self, effort: int) -> None:
        if self._last is not None:
            self.ask(EditEntry(self._last, effort=effort))


def anchor_words(state: HabitState) -> str:
    """Return the words of a scale in one line."""
    return " · ".join(f"{anchor.at} {anchor.label}" for anchor in state.habit.anchors)


class AimRow(Control):
    """The target: at least, at most, or both; empty fields mean no target."""

    def __init__(self, look: Look, card: CardState, parent: QWidget | None = None) -> None:
        super().__init__(look, card.key, card.hue, parent)
        self._state = card.main
        column = column_in(self, look)
        fields = QWidget(self)
        row = flow_in(fields, look)
        unit = card.main.unit
        self.low = NumberField(look, "At least", unit, self._check, self)
        self.high = NumberField(look, "At most", unit, self._check, self)
        column.addWidget(Words(look, "Your target", Text.CARD, "ink", self))
        column.addWidget(fields)
        for part in (self.low, self.high):
            row.addWidget(part)
        for field in (self.low, self.high):
            field.line.editingFinished.connect(self._finished)

    @override
    def show_state(self, card: CardState) -> None:
        self._state = state = card.main
        for field, value in ((self.low, state.aim.low), (self.high, state.aim.high)):
            field.unit.setText(state.unit)
            field.show_text("" if value is None else number_words(value / state.per_unit, 1).replace(",", ""))

    def _check(self, number: float) -> str | None:
        # A target is for the day, which may hold several entries, so the bounds of one entry do not hold.
        return None if 0 <= number * self._state.per_unit <= 100_000 else "Enter 0 to 100,000."

    def _finished(self) -> None:
        low, high = self.low.value(), self.high.value()
        if not self.low.refusal.isHidden() or not self.high.refusal.isHidden():
            return
        aim = self._state.aim
        new = Aim(self._kept(low, aim.low), self._kept(high, aim.high))
        if new != aim:
            self.ask(SetAim(self._state.habit.key, new))

    def _kept(self, typed: float | None, before: float | None) -> float | None:
        if typed is None:
            return None
        value = typed * self._state.per_unit
        # What was not touched stays exact: 40 fl oz shown is not 2,000 mL rounded.
        return before if before is not None and abs(value - before) < 0.06 * self._state.per_unit else value


class AnswerRow(Control):
    """None today and skip today, one click each."""

    def __init__(self, look: Look, card: CardState, parent: QWidget | None = None) -> None:
        super().__init__(look, card.key, card.hue, parent)
        self._answered = card.answered
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        self.none = Chip(look, "None today", self, icon="circle-slash", weight=Weight.PLAIN)
        self.skip = Chip(look, "Skip today", self, icon="minus", weight=Weight.PLAIN)
        self.none.setVisible(card.can_be_none)
        row.addWidget(self.none)
        row.addWidget(self.skip)
        row.addStretch(1)
        self.none.clicked.connect(self._none)
        self.skip.clicked.connect(self._skip)

    @override
    def show_state(self, card: CardState) -> None:
        self._answered = card.answered
        self.none.set_words(f"None {card.day_words}")
        self.skip.set_words(f"Skip {card.day_words}")
        self.none.setEnabled(card.known is not Known.ZERO)
        self.skip.setEnabled(card.known is not Known.SKIPPED)

    def _none(self) -> None:
        self.ask(SayNone(self._answered))

    def _skip(self) -> None:
        self.ask(SkipDay(self._answered))


class Said(Control):
    """A sentence of the card, hidden when there is none."""

    def __init__(
        self, look: Look, card: CardState, role: str, *, extra: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, card.key, card.hue, parent)
        self._extra = extra
        self.words = Words(look, "", Text.BODY if not extra else Text.CAPTION, role, self, wrap=True)
        column_in(self, look).addWidget(self.words)

    @override
    def show_state(self, card: CardState) -> None:
        said = card.extra if self._extra else card.caution
        self.words.setText(said)
        self.setVisible(bool(said))


class MedicineForm(Control):
    """A medicine that was taken: its name and dose in the person's words, and its class if they know it."""

    def __init__(self, look: Look, card: CardState, parent: QWidget | None = None) -> None:
        super().__init__(look, card.key, card.hue, parent)
        self._class = ""
        column = column_in(self, look)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        self.name = TextField(look, "Name and dose", self)
        self.at = TimeField(look, "at", self)
        self.at.line.setPlaceholderText("now")
        self.add = Chip(look, "Add", self)
        self.add.setAccessibleName("Add medicine")
        for part in (self.name, self.at, self.add):
            row.addWidget(part)
        column.addLayout(row)
        column.addWidget(Words(look, "Its class, if you know it", Text.CAPTION, "soft_ink", self))
        classes = QWidget(self)
        flow = FlowLayout(classes, look.px(6))
        self.classes = [Chip(look, choice.label, classes, dense=True) for choice in card.main.habit.choices]
        for chip in self.classes:
            chip.setCheckable(True)
            chip.clicked.connect(self._chosen)
            flow.addWidget(chip)
        column.addWidget(classes)
        self.add.clicked.connect(self._added)
        self.name.line.returnPressed.connect(self._added)

    def _chosen(self) -> None:
        sender = self.sender()
        for chip in self.classes:
            chip.setChecked(chip is sender and chip.isChecked())
        self._class = next((chip.text() for chip in self.classes if chip.isChecked()), "")

    def _added(self) -> None:
        name, at = self.name.line.text().strip(), self.at.value()
        if not name:
            self.name.refuse("Write what was taken.")
            return
        if self.at.line.text().strip() and at is None:
            return
        label = f"{name} · {self._class}" if self._class else name
        if self.ask_and_hear(AddAmount("medication", 1, label, at=at)):
            self.name.clear()
            self.at.clear()


class TickRow(Control):
    """Something to tick beside the choice of the day; it stands in the same answer."""

    def __init__(self, look: Look, card: CardState, parent: QWidget | None = None) -> None:
        super().__init__(look, card.key, card.hue, parent)
        self._card_state = card
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.chips = [Chip(look, tick.label, self) for tick in card.main.habit.ticks]
        for chip in self.chips:
            chip.setCheckable(True)
            chip.clicked.connect(self._clicked)
            row.addWidget(chip)
        row.addStretch(1)

    @override
    def show_state(self, card: CardState) -> None:
        self._card_state = card
        for chip in self.chips:
            chip.setEnabled(card.main.value is not None)
            chip.setChecked(card.main.label.endswith(f" · {chip.text()}"))

    def _clicked(self) -> None:
        main = self._card_state.main
        chip = next(chip for chip in self.chips if chip is self.sender())
        choice = main.label.split(" · ")[0]
        wanted = f"{choice} · {chip.text()}" if chip.isChecked() else choice
        if main.entries:
            self.ask(EditEntry(main.entries[-1].id, label=wanted))


def is_form(state: HabitState) -> bool:
    """Tell whether a habit is typed rather than chosen: it has an amount to type."""
    return state.habit.kind in {
        HabitKind.TIMED_AMOUNT,
        HabitKind.MINUTES,
        HabitKind.COUNT,
        HabitKind.NUMBER,
    }
