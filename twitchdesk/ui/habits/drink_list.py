# SPDX-License-Identifier: MIT
"""The list of drinks: which stand on the card, in which order, with which amounts; and an own drink."""

from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.domain.habits import HabitBook, within
from twitchdesk.ui.habits.controls import ChipRow, ChipSpec, Control, drink_wish
from twitchdesk.ui.habits.facts import DrinkChip
from twitchdesk.ui.habits.fields import NumberField, TextField
from twitchdesk.ui.habits.parts import column_in, flow_in
from twitchdesk.ui.habits.state import CardState
from twitchdesk.ui.habits.wishes import KeepDrink, MoveDrink, ShowDrink
from twitchdesk.ui.habits.words import number_words
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.widgets.buttons import Chip, IconButton
from twitchdesk.ui.widgets.words import Words

_MOST_ML = 3000.0


class LabelQuestion(Control):
    """Asks for the amount on the package of a strong drink before it is logged."""

    def __init__(self, look: Look, card: CardState, book: HabitBook, parent: QWidget | None = None) -> None:
        super().__init__(look, card.key, card.hue, parent)
        self._habit = book.by_key["caffeine"]
        self._book = book
        self._card_state, self._drink = card, ""
        column = column_in(self, look, 4)
        self.words = Words(look, "", Text.BODY, "ink", self, wrap=True)
        self.amount = NumberField(look, "On the label", "mg", self._check, self)
        self.add = Chip(look, "Add", self)
        self.add.setAccessibleName("Add with the amount on the label")
        row = QWidget(self)
        flow = flow_in(row, look)
        flow.addWidget(self.amount)
        flow.addWidget(self.add)
        column.addWidget(self.words)
        column.addWidget(row)
        self.amount.entered.connect(self._entered)
        self.add.clicked.connect(self._clicked)
        self.hide()

    def question(self, drink: str) -> None:
        """Ask about a drink."""
        self._drink = drink
        chosen = next(each for each in self._card_state.drinks if each.id == drink)
        known = self._book.drink_by_id.get(drink)
        span = f" ({known.caffeine_low_mg:g} to {known.caffeine_high_mg:g} mg)" if known else ""
        self.words.setText(f"{chosen.name}: these differ a lot{span}. How much does the label say?")
        self.amount.clear()
        self.show()
        self.amount.line.setFocus()

    @override
    def show_state(self, card: CardState) -> None:
        self._card_state = card

    def _check(self, number: float) -> str | None:
        return within(self._habit, number)

    def _clicked(self) -> None:
        number = self.amount.value()
        if number is not None:
            self._entered(number)

    def _entered(self, number: float) -> None:
        self.hide()
        self.ask(drink_wish(self._drink, self._card_state, number))


class DrinkRow(Control):
    """One drink of the list: name, amounts, its place, and whether it is on the card."""

    def __init__(
        self, look: Look, card: CardState, drink: DrinkChip, book: HabitBook, parent: QWidget
    ) -> None:
        super().__init__(look, card.key, card.hue, parent)
        self._drink, self._habit = drink, book.by_key["caffeine"]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(4))
        self.name = TextField(look, "Name", self, chars=16)
        self.mg = NumberField(look, "Caffeine", "mg", self._check, self, captioned=False)
        self.volume = NumberField(look, "Volume", "mL", _check_volume, self, captioned=False)
        self.up = IconButton(look, "chevron-up", "Move up", self, 24)
        self.down = IconButton(look, "chevron-down", "Move down", self, 24)
        self.hide_it = IconButton(look, "eye-off", "Hide", self, 24)
        for part in (self.name, self.mg, self.volume, self.up, self.down, self.hide_it):
            row.addWidget(part)
        self.name.changed.connect(self._changed)
        self.mg.changed.connect(self._changed)
        self.volume.changed.connect(self._changed)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.hide_it.clicked.connect(self._hide)
        self.show_drink(drink)

    def show_drink(self, drink: DrinkChip) -> None:
        """Show a drink."""
        self._drink = drink
        self.name.show_text(drink.name)
        self.mg.show_text(number_words(drink.caffeine_mg, 1))
        self.volume.show_text("" if drink.volume_ml is None else number_words(drink.volume_ml, 0))
        for button, verb in ((self.up, "Move up"), (self.down, "Move down"), (self.hide_it, "Hide")):
            button.setAccessibleName(f"{verb} {drink.name}")

    def _check(self, number: float) -> str | None:
        return within(self._habit, number)

    def _changed(self, _new: object) -> None:
        mg, name = self.mg.value(), self.name.line.text().strip()
        if not name:
            self.name.refuse("Give the drink a name.")
        elif mg is not None:
            self.ask(KeepDrink(self._drink.id, name, mg, self.volume.value()))

    def _move_up(self) -> None:
        self.ask(MoveDrink(self._drink.id, -1))

    def _move_down(self) -> None:
        self.ask(MoveDrink(self._drink.id, 1))

    def _hide(self) -> None:
        self.ask(ShowDrink(self._drink.id, shown=False))


def _check_volume(number: float) -> str | None:
    return None if 0 < number <= _MOST_ML else f"Volume: enter 1 to {_MOST_ML:g} mL, not {number:g}."


class MoreDrinks(ChipRow):
    """The drinks that are not on the card; a click puts one there."""

    @override
    def specs(self, card: CardState) -> list[ChipSpec]:
        return [
            ChipSpec(
                drink.name,
                ShowDrink(drink.id, shown=True),
                f"Put {drink.name} on the card",
                f"{number_words(drink.caffeine_mg, 1)} mg",
            )
            for drink in card.drinks
            if not drink.shown
        ]


class DrinkList(Control):
    """All drinks: rows for those on the card, an own one to add, and chips for the rest."""

    def __init__(self, look: Look, card: CardState, book: HabitBook, parent: QWidget | None = None) -> None:
        super().__init__(look, card.key, card.hue, parent)
        self._book = book
        self.rows: dict[str, DrinkRow] = {}
        column = column_in(self, look, 8)
        column.addWidget(Words(look, "Your drinks", Text.CARD, "ink", self))
        listed = QWidget(self)
        self._rows = column_in(listed, look, 4)
        self.own = OwnDrink(look, card, book, self)
        self.more = MoreDrinks(look, card.key, card.hue, self, dense=True)
        column.addWidget(listed)
        column.addWidget(self.own)
        column.addWidget(Words(look, "More drinks", Text.CAPTION, "soft_ink", self))
        column.addWidget(self.more)
        self.own.asked.connect(self.asked.emit)
        self.more.asked.connect(self.asked.emit)

    @override
    def show_state(self, card: CardState) -> None:
        self.more.show_state(card)
        shown = {drink.id: drink for drink in card.drinks if drink.shown}
        for gone in [key for key in self.rows if key not in shown]:
            row = self.rows.pop(gone)
            row.hide()
            self._rows.removeWidget(row)
            row.deleteLater()
        for place, (key, drink) in enumerate(shown.items()):
            if key not in self.rows:
                self.rows[key] = DrinkRow(self._look, card, drink, self._book, self)
                self.rows[key].asked.connect(self.asked.emit)
            self.rows[key].show_drink(drink)
            if self._rows.indexOf(self.rows[key]) != place:
                self._rows.removeWidget(self.rows[key])
                self._rows.insertWidget(place, self.rows[key])


class OwnDrink(Control):
    """A drink of the person's own: name, caffeine, volume."""

    def __init__(self, look: Look, card: CardState, book: HabitBook, parent: QWidget | None = None) -> None:
        super().__init__(look, card.key, card.hue, parent)
        self._habit = book.by_key["caffeine"]
        row = flow_in(self, look)
        self.name = TextField(look, "Your own drink", self, chars=15)
        self.mg = NumberField(look, "Caffeine", "mg", self._check, self, captioned=False)
        self.volume = NumberField(look, "Volume", "mL", _check_volume, self, captioned=False)
        self.add = Chip(look, "Add drink", self)
        for part in (self.name, self.mg, self.volume, self.add):
            row.addWidget(part)
        self.add.clicked.connect(self._clicked)

    def _check(self, number: float) -> str | None:
        return within(self._habit, number)

    def _clicked(self) -> None:
        name, mg, volume = self.name.line.text().strip(), self.mg.value(), self.volume.value()
        self.name.refuse("" if name else "Give the drink a name.")
        if mg is None and self.mg.refusal.isHidden():
            self.mg.refuse("Say how much caffeine it has.")
        if name and mg is not None and self.volume.refusal.isHidden():
            for field in (self.name, self.mg, self.volume):
                field.clear()
            self.ask(KeepDrink(None, name, mg, volume))
