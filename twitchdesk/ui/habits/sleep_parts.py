# SPDX-License-Identifier: MIT
"""What the open sleep card offers beside its strip: typed times, hours, quality, times awake."""

from datetime import time

from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.domain.habits import HabitBook, within
from twitchdesk.ui.habits.clock_strip import ClockStrip
from twitchdesk.ui.habits.controls import Control
from twitchdesk.ui.habits.fields import NumberField, TextField, TimeField
from twitchdesk.ui.habits.night import SleepState, bed_words, typed_night, wall_time
from twitchdesk.ui.habits.parts import column_in, flow_in
from twitchdesk.ui.habits.state import CardState
from twitchdesk.ui.habits.wishes import DropEntry, KeepNight, NightDetail
from twitchdesk.ui.habits.words import number_words
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.widgets.buttons import Chip, Weight
from twitchdesk.ui.widgets.scale import Scale
from twitchdesk.ui.widgets.words import Words


class NightForm(Control):
    """Bed and wake time by handles or typing; the hours follow and can be put right."""

    def __init__(self, look: Look, card: CardState, book: HabitBook, parent: QWidget | None = None) -> None:
        super().__init__(look, card.key, card.hue, parent)
        self._book = book
        self._sleep: SleepState | None = None
        self.strip = ClockStrip(look, card.key, card.hue, self)
        self.strip.asked.connect(self.asked.emit)
        self.bed = TimeField(look, "Bed", self)
        self.wake = TimeField(look, "Wake", self)
        self.hours = NumberField(look, "Hours", "h", self._check_hours, self)
        self.keep = Chip(look, "Keep", self, icon="check", hue=card.hue)
        self.drop = Chip(look, "Delete", self, icon="trash-2")
        self.drop.setAccessibleName("Delete this night")
        self.note = TextField(look, "Note", self)
        self.said = Words(look, "", Text.CAPTION, "soft_ink", self, wrap=True)
        self.refusal = Words(look, "", Text.CAPTION, "attention", self, wrap=True)
        self.refusal.hide()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        look = self._look
        column = column_in(self, look)
        labels = QHBoxLayout()
        for place, hour in enumerate(("18", "21", "0", "3", "6", "9", "12")):
            if place:
                labels.addStretch(1)
            labels.addWidget(Words(look, hour, Text.CAPTION, "soft_ink", self))
        column.addWidget(self.strip)
        column.addLayout(labels)
        row = QWidget(self)
        flow = flow_in(row, look)
        for part in (self.bed, self.wake, self.hours, self.keep, self.drop):
            flow.addWidget(part)
        column.addWidget(row)
        column.addWidget(self.refusal)
        column.addWidget(self.said)
        column.addWidget(self.note)

    def _connect(self) -> None:
        self.bed.changed.connect(self._typed)
        self.wake.changed.connect(self._typed)
        self.bed.emptied.connect(self.bed.put_back)
        self.wake.emptied.connect(self.wake.put_back)
        self.hours.changed.connect(self._hours)
        self.hours.emptied.connect(self._hours_as_slept)
        self.note.changed.connect(self._noted)
        self.keep.clicked.connect(self._kept)
        self.drop.clicked.connect(self._dropped)

    @override
    def show_state(self, card: CardState) -> None:
        sleep = card.sleep
        if sleep is None:
            return
        self._sleep = sleep
        self.strip.show_state(card)
        self.refusal.hide()
        times = sleep.times
        self.bed.show_text(bed_words(times.bed_min) if times else "")
        self.wake.show_text(bed_words(times.wake_min) if times else "")
        self.bed.line.setPlaceholderText(bed_words(sleep.ghost.bed_min))
        self.wake.line.setPlaceholderText(bed_words(sleep.ghost.wake_min))
        self.hours.show_text("" if sleep.hours is None else number_words(sleep.hours, 2))
        self.note.show_text(sleep.note)
        self.keep.set_words(f"Keep {sleep.ghost.words}")
        self.keep.setVisible(times is None)
        self.drop.setVisible(sleep.night is not None)
        self.said.setText(night_words(sleep))
        self.said.setVisible(bool(self.said.text()))

    def refuse(self, sentence: str) -> None:
        """Say what is wrong with the times."""
        self.refusal.setText(sentence)
        self.refusal.show()

    def _check_hours(self, number: float) -> str | None:
        return within(self._book.by_key["sleep_hours"], number)

    def _typed(self, _at: time) -> None:
        bed, wake = self.bed.value(), self.wake.value()
        if bed is not None and wake is not None and self._sleep is not None:
            self.ask(typed_night(bed, wake, self._sleep.day))

    def _hours(self, hours: float) -> None:
        self.ask(NightDetail(hours=hours))

    def _hours_as_slept(self) -> None:
        if self._sleep is not None and self._sleep.hours_edited:
            self.ask(NightDetail(clear_hours=True))
        else:
            self.hours.put_back()

    def _noted(self, note: str) -> None:
        self.ask(NightDetail(note=note))

    def _kept(self) -> None:
        if self._sleep is not None:
            ghost, day = self._sleep.ghost, self._sleep.day
            self.ask(KeepNight(wall_time(ghost.bed_min, day), wall_time(ghost.wake_min, day)))

    def _dropped(self) -> None:
        if self._sleep is not None and self._sleep.night is not None:
            self.ask(DropEntry(self._sleep.night))


def night_words(sleep: SleepState) -> str:
    """Return what should be known about the hours: a clock change, or that they were typed."""
    if sleep.hours_edited:
        return "The hours are as you typed them."
    if not sleep.clock_change_h:
        return ""
    way = "forward" if sleep.clock_change_h > 0 else "back"
    return f"The clocks went {way} in this night; the hours are the true ones."


class NightQuality(Control):
    """How well, 0 to 10, and how often awake; both may stay unsaid."""

    def __init__(self, look: Look, card: CardState, book: HabitBook, parent: QWidget | None = None) -> None:
        super().__init__(look, card.key, card.hue, parent)
        self._awake = book.by_key["sleep_awakenings"]
        column = column_in(self, look, 4)
        self.quality = Scale(look, "Sleep quality", self, card.hue)
        self.awake = NumberField(look, self._awake.name, "", self._check, self)
        self.unset = Chip(look, "Clear", self, weight=Weight.QUIET, dense=True)
        self.unset.setAccessibleName("Clear the sleep quality")
        keep = self.unset.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.unset.setSizePolicy(keep)
        head = QHBoxLayout()
        head.addWidget(Words(look, "Quality", Text.CAPTION, "soft_ink", self))
        head.addStretch(1)
        head.addWidget(self.unset)
        column.addLayout(head)
        column.addWidget(self.quality)
        anchors = " · ".join(f"{each.at} {each.label}" for each in book.by_key["sleep_quality"].anchors)
        column.addWidget(Words(look, anchors, Text.CAPTION, "soft_ink", self))
        row = QWidget(self)
        flow_in(row, look).addWidget(self.awake)
        column.addWidget(row)
        self.quality.chosen.connect(self._chosen)
        self.awake.changed.connect(self._woken)
        self.awake.emptied.connect(self._not_counted)
        self.unset.clicked.connect(self._not_rated)

    @override
    def show_state(self, card: CardState) -> None:
        if card.sleep is not None:
            self.quality.set_value(card.sleep.quality)
            self.unset.setVisible(card.sleep.quality is not None)
            count = card.sleep.awakenings
            self.awake.show_text("" if count is None else str(count))

    def _check(self, number: float) -> str | None:
        whole = number == round(number)
        return within(self._awake, number) if whole else f"{self._awake.name}: enter a whole number."

    def _chosen(self, quality: int) -> None:
        self.ask(NightDetail(quality=quality))

    def _not_rated(self) -> None:
        self.quality.setFocus()
        self.ask(NightDetail(clear_quality=True))

    def _not_counted(self) -> None:
        self.ask(NightDetail(clear_awakenings=True))

    def _woken(self, count: float) -> None:
        self.ask(NightDetail(awakenings=round(count)))
