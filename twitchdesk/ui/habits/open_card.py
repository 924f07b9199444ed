# SPDX-License-Identifier: MIT
"""An open card: everything that can be said about its habit, in one column or two."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.domain.habits import HabitBook, HabitKind
from twitchdesk.ui.habits.controls import (
    AmountChips,
    ChoiceChips,
    Control,
    DoseChips,
    DrinkChips,
    HalfLifeChips,
    Opening,
    ScoreRow,
    TickChips,
)
from twitchdesk.ui.habits.drink_list import DrinkList, LabelQuestion
from twitchdesk.ui.habits.entry_list import EntryList
from twitchdesk.ui.habits.open_panel import OpenPanel
from twitchdesk.ui.habits.parts import (
    AimRow,
    AnswerRow,
    LastDetails,
    MedicineForm,
    OtherAmount,
    Said,
    Summary,
    TickRow,
    anchor_words,
    is_form,
)
from twitchdesk.ui.habits.pictures import BoardCurve, Picture, Vessel
from twitchdesk.ui.habits.sleep_parts import NightForm, NightQuality
from twitchdesk.ui.habits.state import CardState, HabitsState, HabitState
from twitchdesk.ui.habits.unit_switch import UnitSwitch
from twitchdesk.ui.habits.words import VOLUME_HABIT
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.widgets.buttons import Chip, Weight
from twitchdesk.ui.widgets.words import Words


class OpenCard(OpenPanel):
    """One card with all its controls; it passes on what they ask."""

    def __init__(self, look: Look, card: CardState, book: HabitBook, parent: QWidget | None = None) -> None:
        super().__init__(look, card.name, card.icon, card.hue, parent)
        self._card, self._book = card, book
        self.parts: list[Control] = []
        self.pictures: list[Picture] = []
        self.question: LabelQuestion | None = None
        self.night: NightForm | None = None
        self.drinks: DrinkList | None = None
        self.refusal = Words(look, "", Text.CAPTION, "attention", self, wrap=True)
        self.refusal.hide()
        self._picture(Summary(look, self))
        self._left(Said(look, card, "attention", parent=self))
        self.left.addWidget(self.refusal)
        self._make_controls()
        self._make_rest()
        self.show_state(card)

    @property
    @override
    def key(self) -> str:
        """The card that is open."""
        return self._card.key

    def show_state(self, card: CardState) -> None:
        """Show a card."""
        self._card = card
        self.setAccessibleDescription(card.spoken)
        self.refuse("")
        for picture in self.pictures:
            picture.show_state(card)
        for part in self.parts:
            part.show_state(card)

    @override
    def show_habits(self, state: HabitsState, why_not: str) -> None:
        card = state.card(self.key)
        if card is not None:
            self.show_state(card)
        self.set_writable(why_not, "now" if state.is_today else "12:00")

    @override
    def refuse(self, sentence: str) -> None:
        """Say why something was not kept; what was typed stays."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))
        if sentence:
            for control in self.findChildren(Control):
                control.hear_refusal()

    def set_writable(self, why_not: str, time_hint: str) -> None:
        """Allow what writes, or say why it is not allowed; ``time_hint`` is the time of a new entry."""
        for part in self.parts:
            part.setEnabled(not why_not)
            part.setToolTip(why_not or part.toolTip())
            if isinstance(part, OtherAmount):
                part.set_time_hint(time_hint)

    @override
    def show_about(self, drink: str) -> None:
        """Ask for the printed amount of a drink."""
        if self.question is not None and drink:
            self.question.question(drink)

    def _left(self, part: Control) -> None:
        self._add(self.left, part)

    def _right(self, part: Control) -> None:
        self._add(self.right, part)

    def _add(self, column: QVBoxLayout, part: Control) -> None:
        column.addWidget(part)
        part.asked.connect(self.asked.emit)
        part.opening.connect(self._opened)
        self.parts.append(part)

    def _picture(self, picture: Picture, column: QVBoxLayout | None = None) -> None:
        (column or self.left).addWidget(picture)
        self.pictures.append(picture)

    def _make_controls(self) -> None:
        if self._card.key == "caffeine":
            self._make_caffeine()
        elif self._card.key == "sleep":
            self._make_sleep()
        else:
            for state in self._card.habits:
                self._make_habit(state)
        if self._card.key == VOLUME_HABIT:
            switch = UnitSwitch(self._look, self._card, self)
            switch.asked.connect(self.asked.emit)
            self.parts.append(switch)
            self.head.insertWidget(self.head.count() - 1, switch)
            self._left(Said(self._look, self._card, "soft_ink", extra=True, parent=self))

    def _make_caffeine(self) -> None:
        look, card = self._look, self._card
        self._left(DrinkChips(look, card.key, card.hue, self, dense=True))
        self.question = LabelQuestion(look, card, self._book, self)
        self._left(self.question)
        self._picture(BoardCurve(look, self, 116))
        self._left(OtherAmount(look, card, "caffeine", "Other", self))
        self.drinks_chip = Chip(look, "Change the drinks…", self, icon="pencil", weight=Weight.QUIET)
        self.drinks_chip.setCheckable(True)
        self.drinks_chip.clicked.connect(self._show_drinks)
        self.left.addWidget(self.drinks_chip)

    def _make_sleep(self) -> None:
        look, card = self._look, self._card
        self.night = NightForm(look, card, self._book, self)
        self._left(self.night)
        self._left(NightQuality(look, card, self._book, self))
        self._left(OtherAmount(look, card, "screen_before_bed_min", "Screen before bed", self))

    def _make_habit(self, state: HabitState) -> None:
        look, card, habit = self._look, self._card, state.habit
        if len(card.habits) > 1 and habit.kind is not HabitKind.TICKS:
            self.left.addWidget(Words(look, habit.name, Text.BODY, "soft_ink", self))
        match habit.kind:
            case HabitKind.SCORE:
                self._left(ScoreRow(look, card.key, card.hue, habit.key, habit.name, self))
                self.left.addWidget(
                    Words(look, anchor_words(state), Text.CAPTION, "soft_ink", self, wrap=True)
                )
            case HabitKind.TICKS:
                self._make_ticks(state)
            case HabitKind.CHOICE:
                self._left(ChoiceChips(look, card.key, card.hue, self))
                self._left(TickRow(look, card, self))
            case HabitKind.MEDICINE:
                self._left(MedicineForm(look, card, self))
            case _:
                self._make_amount(state)

    def _make_ticks(self, state: HabitState) -> None:
        look, card = self._look, self._card
        self.left.addWidget(Words(look, state.habit.name, Text.CAPTION, "soft_ink", self))
        self._left(TickChips(look, card.key, card.hue, self, habit=state.habit.key))

    def _make_amount(self, state: HabitState) -> None:
        look, card, habit = self._look, self._card, state.habit
        if habit.kind is HabitKind.TIMED_AMOUNT and habit.choices:
            self._left(DoseChips(look, card.key, card.hue, self, dense=True))
            return
        if state.chips:
            self._left(AmountChips(look, card.key, card.hue, habit.key, self, dense=True))
        if card.key == VOLUME_HABIT:
            self._picture(Vessel(look, self, 104))
        if is_form(state):
            self._left(OtherAmount(look, card, habit.key, "Other" if state.chips else habit.name, self))
        if habit.choices:
            self._left(LastDetails(look, card, self))

    def _make_rest(self) -> None:
        look, card = self._look, self._card
        self._right(EntryList(look, card, self))
        if any(is_form(state) for state in card.habits) or card.sleep is not None:
            self._right(AimRow(look, card, self))
        self._right(AnswerRow(look, card, self))
        if card.board is not None:
            self.right.addWidget(Words(look, "Half-life for the curve", Text.CARD, "ink", self))
            self._right(HalfLifeChips(look, card.key, card.hue, self, dense=True))
        of = ("sleep_bed", "sleep_hours") if card.sleep else tuple(state.habit.key for state in card.habits)
        notes = " ".join(note for key in of if (note := self._book.by_key[key].note))
        if notes:
            self.right.addWidget(Words(look, notes, Text.CAPTION, "soft_ink", self, wrap=True))
        self.left.addStretch(1)
        self.right.addStretch(1)

    def _show_drinks(self) -> None:
        if self.drinks is None:
            self.drinks = DrinkList(self._look, self._card, self._book, self)
            self.drinks.show_state(self._card)
            self.left.insertWidget(self.left.indexOf(self.drinks_chip) + 1, self.drinks)
            self.drinks.asked.connect(self.asked.emit)
            self.parts.append(self.drinks)
        self.drinks.setVisible(self.drinks_chip.isChecked())
        if self.drinks_chip.isChecked():
            # The list has its height only once the column is laid out anew.
            QTimer.singleShot(0, self, self._bring_drinks)

    def _bring_drinks(self) -> None:
        self.scroll_to(self.drinks_chip)

    def _opened(self, opening: Opening) -> None:
        self.show_about(opening.about)
