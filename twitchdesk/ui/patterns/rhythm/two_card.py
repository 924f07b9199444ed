# SPDX-License-Identifier: MIT
"""The card of two periods: how they are chosen, the two bodies, and their differences in words."""

from datetime import date
from textwrap import shorten

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.domain.records import LifeEvent
from twitchdesk.domain.span import DateRange
from twitchdesk.ui.body_map.controls import Legend
from twitchdesk.ui.body_map.figure import Figure
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.patterns.events.days_typed import DayStyle, read_day
from twitchdesk.ui.patterns.rhythm.body_pair import BodyPair
from twitchdesk.ui.patterns.rhythm.cards import PictureCard
from twitchdesk.ui.patterns.rhythm.differences import DifferenceList
from twitchdesk.ui.patterns.rhythm.told import Tongue
from twitchdesk.ui.patterns.rhythm.two_state import TwoSpans, TwoState, TwoWays
from twitchdesk.ui.plots.choosers import MenuChip
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.flow import FlowLayout
from twitchdesk.ui.widgets.line import Line
from twitchdesk.ui.widgets.segments import Segments
from twitchdesk.ui.widgets.words import Words

_BESIDE_PX = 980
_DATE_CHARS = 12
_MOST_LABEL = 40
_NAMES = ("First period, from", "First period, to", "Second period, from", "Second period, to")
_HINT = "Point at a place, or walk with the arrow keys, to outline it on both bodies and to read its numbers."
_WRONG = "Enter a day such as 3 March 2026."
_BACKWARDS = "This period ends before it starts. Change one of its two days."
_LATE = "This day is still to come. Choose a day up to today."


class DatesRow(QWidget):
    """Four days to type; ``chosen`` when all four make two periods, else what is wrong is said below them."""

    chosen = signal(TwoSpans)

    def __init__(self, look: Look, style: DayStyle, tongue: Tongue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._tongue = style, tongue
        self._today = date.max
        self._shown: tuple[date, ...] = ()
        self.lines = tuple(Line(look, name, _DATE_CHARS, self) for name in _NAMES)
        self.refusal = Words(look, "", Text.CAPTION, "attention", wrap=True)
        self.refusal.hide()
        column, row = QVBoxLayout(self), FlowLayout(gap=look.px(12))
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for number, word in ((0, "First"), (2, "Second")):
            row.addWidget(_joined(look, word, self.lines[number : number + 2]))
        column.addLayout(row)
        column.addWidget(self.refusal)
        for line in self.lines:
            line.editingFinished.connect(self._finished)

    def show_spans(self, spans: TwoSpans, today: date) -> None:
        """Show two periods."""
        self._today = today
        self._shown = (spans.before.first, spans.before.last, spans.after.first, spans.after.last)
        for line, day in zip(self.lines, self._shown, strict=True):
            line.setText(self._tongue.short_day(day))
            line.setCursorPosition(0)
            line.setModified(False)
        self._refuse("")

    def _finished(self) -> None:
        if not any(line.isModified() for line in self.lines):
            return
        days = [read_day(line.text(), self._today, self._style) for line in self.lines]
        a, b, c, d = days
        if a is None or b is None or c is None or d is None:
            self._refuse(_WRONG)
        elif max(a, b, c, d) > self._today:
            self._refuse(_LATE)
        elif b < a or d < c:
            self._refuse(_BACKWARDS)
        else:
            self.chosen.emit(TwoSpans(DateRange(a, b), DateRange(c, d)))

    def _refuse(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))
        for line in self.lines:
            line.setAccessibleDescription(sentence)


def _joined(look: Look, word: str, lines: tuple[Line, ...]) -> QWidget:
    part = QWidget()
    row = QHBoxLayout(part)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.px(6))
    row.addWidget(Words(look, word, Text.BODY, "soft_ink"))
    row.addWidget(lines[0])
    row.addWidget(Words(look, "to", Text.BODY, "soft_ink"))
    row.addWidget(lines[1])
    return part


class TwoCard(PictureCard):
    """Two periods beside each other. ``event_wanted`` carries the id of a life event."""

    way_wanted = signal(TwoWays)
    event_wanted = signal(str)
    dates_wanted = signal(TwoSpans)

    def __init__(
        self, look: Look, figure: Figure, style: DayStyle, tongue: Tongue, parent: QWidget | None = None
    ) -> None:
        self.picture = BodyPair(look, figure)
        super().__init__(look, "Two periods side by side", self.picture, 2, parent)
        self._tongue = tongue
        self.ways = Segments[TwoWays](look, "Which periods", [(way, way.word) for way in TwoWays], self)
        self.around = MenuChip(look, "Life event")
        self.dates = DatesRow(look, style, tongue)
        self.legend = Legend(look)
        self.differences = DifferenceList(look)
        self._lay_out()
        self.ways.when_chosen(self.way_wanted.emit)
        self.around.picked.connect(self.event_wanted.emit)
        self.dates.chosen.connect(self.dates_wanted.emit)

    def show_choice(self, way: TwoWays, events: tuple[LifeEvent, ...], event: LifeEvent | None) -> None:
        """Show how the periods are chosen, and the life events that can be chosen."""
        self.ways.choose(way)
        self.around.setVisible(way is TwoWays.EVENT and bool(events))
        self.dates.setVisible(way is TwoWays.DATES)
        self.around.offer(
            [(one.id, f"{one.label}, {self._tongue.short_day(one.day)}") for one in events],
            event.id if event else "",
        )
        if event is not None:
            label = shorten(event.label, _MOST_LABEL, placeholder="…")
            self.around.show_choice(f"{label}, {self._tongue.short_day(event.day)}", "accent")

    def show_state(self, state: TwoState) -> None:
        """Show two bodies and what differs."""
        self.picture.show_state(state)
        self.legend.show_steps(state.legend)
        self.differences.show_rows(state)
        for part in (self.legend, self.differences):
            part.setVisible(not state.empty)
        self.say("", state.notes, state.empty, _HINT)

    def fit(self, width: int) -> None:
        """Set the differences beside the bodies where there is room, else below them."""
        wide = width >= self._look.px(_BESIDE_PX)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._across.direction() != way:
            self._across.setDirection(way)

    @override
    def stops(self) -> tuple[QWidget, ...]:
        return (self.ways, self.around, self.dates, self.picture)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.ways)
        top.addWidget(self.around)
        top.addStretch(1)
        self.body.insertLayout(0, top)
        self.body.insertWidget(1, self.dates)
        self._across = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._across.setSpacing(16)
        left, right = QVBoxLayout(), QVBoxLayout()
        for part in (self.picture, self.legend, self.caption):
            self.body.removeWidget(part)
            left.addWidget(part)
        right.addWidget(self.differences)
        right.addStretch(1)
        left.addStretch(1)
        self._across.addLayout(left, 5)
        self._across.addLayout(right, 3)
        self.body.insertLayout(self.body.indexOf(self.notes), self._across)
