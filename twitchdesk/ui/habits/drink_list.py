# SPDX-License-Identifier: MIT
"""The list of drinks: which stand on the card, in which order, with which amounts; and an own drink."""

from math import floor

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.domain.habits import HabitBook, plain, within
from twitchdesk.ui.habits.controls import ChipRow, ChipSpec, Control, drink_wish
from twitchdesk.ui.habits.facts import DrinkChip
from twitchdesk.ui.habits.fields import NumberField, TextField
from twitchdesk.ui.habits.parts import column_in, flow_in
from twitchdesk.ui.habits.state import CardState
from twitchdesk.ui.habits.wishes import KeepDrink, MoveDrink, ShowDrink
from twitchdesk.ui.habits.words import ML, number_words, small_volume_words
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
    """One drink of the list: its amounts, its place, whether it is shown; the pencil opens its fields."""

    def __init__(
        self, look: Look, card: CardState, drink: DrinkChip, book: HabitBook, parent: QWidget
    ) -> None:
        super().__init__(look, card.key, card.hue, parent)
        self._drink, self._book, self._unit = drink, book, card.unit
        self.fields: DrinkFields | None = None
        self._column = column_in(self, look, 4)
        row = QHBoxLayout()
        row.setSpacing(look.px(2))
        self.name = Words(look, "", Text.BODY, "ink", self)
        self.amounts = Words(look, "", Text.CAPTION, "soft_ink", self)
        row.addWidget(self.name)
        row.addSpacing(look.px(6))
        row.addWidget(self.amounts)
        row.addStretch(1)
        self.buttons = {
            verb: IconButton(look, icon, verb, self, 26)
            for verb, icon in (("Edit", "pencil"), ("Move up", "chevron-up"), ("Move down", "chevron-down"))
        }
        self.buttons["Hide"] = IconButton(look, "eye-off", "Hide", self, 26)
        self.buttons["Edit"].setCheckable(True)
        actions = (self._edit, self._move_up, self._move_down, self._hide)
        for button, action in zip(self.buttons.values(), actions, strict=True):
            row.addWidget(button)
            button.clicked.connect(action)
        self._column.addLayout(row)
        self.show_drink(drink, card.unit)

    def show_drink(self, drink: DrinkChip, unit: str) -> None:
        """Show a drink, its volume in the person's unit."""
        self._drink, self._unit = drink, unit
        self.name.setText(drink.name)
        ml = drink.volume_ml
        volume = "" if ml is None else f" · {small_volume_words(ml, unit, self._book)}"
        self.amounts.setText(f"{number_words(drink.caffeine_mg, 1)} mg{volume}")
        for verb, button in self.buttons.items():
            button.setAccessibleName(f"{verb} {drink.name}")
        if self.fields is not None:
            self.fields.show_drink(drink, unit)

    def _edit(self) -> None:
        if self.fields is None:
            self.fields = DrinkFields(self._look, self._card, self._hue, self._book, self)
            self.fields.asked.connect(self.asked.emit)
            self.fields.show_drink(self._drink, self._unit)
            self._column.addWidget(self.fields)
        self.fields.setVisible(self.buttons["Edit"].isChecked())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        edit = self.buttons["Edit"]
        if event.key() == Qt.Key.Key_Escape and self.fields is not None and edit.isChecked():
            self.fields.put_back()
            edit.setFocus()
            edit.setChecked(False)
            self.fields.hide()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _move_up(self) -> None:
        self.ask(MoveDrink(self._drink.id, -1))

    def _move_down(self) -> None:
        self.ask(MoveDrink(self._drink.id, 1))

    def _hide(self) -> None:
        self.ask(ShowDrink(self._drink.id, shown=False))


class VolumeField(NumberField):
    """The volume of a drink, typed in the person's unit and kept in millilitres."""

    def __init__(self, look: Look, book: HabitBook, parent: QWidget) -> None:
        self._book, self._in = book, book.unit_by_key[ML]
        self._before: tuple[str, float | None] = "", None
        super().__init__(look, "Volume", self._in.symbol, self._refusal, parent, captioned=False)

    def show_volume(self, volume_ml: float | None, unit: str) -> None:
        """Show a volume, None for none, in another unit than before if need be."""
        self._in = self._book.unit_by_key[unit]
        self.unit.setText(self._in.symbol)
        self.line.setAccessibleName(f"Volume, {self._in.symbol}")
        said = "" if volume_ml is None else plain(round(self._in.from_base(volume_ml), self._in.decimals))
        self._before = said, volume_ml
        self.show_text(said)

    def millilitres(self) -> float | None:
        """Return the volume; one that was not touched stays as it was, to the millilitre."""
        number, (said, volume_ml) = self.value(), self._before
        if self.line.text().strip() == said:
            return volume_ml
        return None if number is None else self._in.to_base(number)

    def _refusal(self, number: float) -> str | None:
        if 0 < self._in.to_base(number) <= _MOST_ML:
            return None
        least, most = 10**-self._in.decimals, floor(self._in.from_base(_MOST_ML))
        return f"Volume: enter {least:g} to {most} {self._in.symbol}, not {number:g}."


class DrinkFields(Control):
    """The fields of one drink, each kept when it is left."""

    def __init__(self, look: Look, card: str, hue: str, book: HabitBook, parent: QWidget) -> None:
        super().__init__(look, card, hue, parent)
        self._habit, self._id = book.by_key["caffeine"], ""
        row = flow_in(self, look)
        self.name = TextField(look, "Name", self, chars=15)
        self.mg = NumberField(look, "Caffeine", "mg", self._check, self, captioned=False)
        self.volume = VolumeField(look, book, self)
        for part in (self.name, self.mg, self.volume):
            row.addWidget(part)
        self.name.changed.connect(self._changed)
        self.mg.changed.connect(self._changed)
        self.volume.changed.connect(self._changed)
        self.volume.emptied.connect(self._no_volume)
        self.mg.emptied.connect(self.mg.put_back)

    def show_drink(self, drink: DrinkChip, unit: str) -> None:
        """Show a drink, its volume in the person's unit."""
        self._id = drink.id
        self.name.show_text(drink.name)
        self.mg.show_text(number_words(drink.caffeine_mg, 1))
        self.volume.show_volume(drink.volume_ml, unit)

    def put_back(self) -> None:
        """Forget what was typed and not kept yet."""
        for part in (self.name, self.mg, self.volume):
            part.put_back()
            part.refuse("")

    def _check(self, number: float) -> str | None:
        return within(self._habit, number)

    def _no_volume(self) -> None:
        self._changed(None)

    def _changed(self, _new: object) -> None:
        name, mg, volume = self.name.line.text().strip(), self.mg.value(), self.volume.millilitres()
        if not name:
            self.name.refuse("Give the drink a name.")
        elif mg is not None and self.volume.refusal.isHidden():
            self.ask(KeepDrink(self._id, name, mg, volume))


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
        self.own.show_state(card)
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
            self.rows[key].show_drink(drink, card.unit)
            if self._rows.indexOf(self.rows[key]) != place:
                self._rows.removeWidget(self.rows[key])
                self._rows.insertWidget(place, self.rows[key])


class OwnDrink(Control):
    """A drink of the person's own: name, caffeine, volume."""

    def __init__(self, look: Look, card: CardState, book: HabitBook, parent: QWidget | None = None) -> None:
        super().__init__(look, card.key, card.hue, parent)
        self._habit, self._unit = book.by_key["caffeine"], card.unit
        row = flow_in(self, look)
        self.name = TextField(look, "Your own drink", self, chars=15)
        self.mg = NumberField(look, "Caffeine", "mg", self._check, self, captioned=False)
        self.volume = VolumeField(look, book, self)
        self.volume.show_volume(None, card.unit)
        self.add = Chip(look, "Add drink", self)
        for part in (self.name, self.mg, self.volume, self.add):
            row.addWidget(part)
        self.add.clicked.connect(self._clicked)

    @override
    def show_state(self, card: CardState) -> None:
        if card.unit != self._unit:
            self._unit = card.unit
            self.volume.show_volume(None, card.unit)

    def _check(self, number: float) -> str | None:
        return within(self._habit, number)

    def _clicked(self) -> None:
        name, mg, volume = self.name.line.text().strip(), self.mg.value(), self.volume.millilitres()
        self.name.refuse("" if name else "Give the drink a name.")
        if mg is None and self.mg.refusal.isHidden():
            self.mg.refuse("Say how much caffeine it has.")
        if not name or mg is None or not self.volume.refusal.isHidden():
            return
        if self.ask_and_hear(KeepDrink(None, name, mg, volume)):
            for field in (self.name, self.mg, self.volume):
                field.clear()
