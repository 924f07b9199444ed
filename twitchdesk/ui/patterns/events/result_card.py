# SPDX-License-Identifier: MIT
"""The card of the chosen event: what is said, the ratio with its interval, and the weeks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.domain.phrases import Phrases
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.patterns.events.days import when_words
from twitchdesk.ui.patterns.events.legend import Key, Sign
from twitchdesk.ui.patterns.events.ratio_line import RatioLine
from twitchdesk.ui.patterns.events.result import Ratio, ResultState
from twitchdesk.ui.patterns.events.weeks_picture import WeeksPicture
from twitchdesk.ui.widgets.buttons import Chip
from twitchdesk.ui.widgets.card import Card
from twitchdesk.ui.widgets.flow import FlowLayout
from twitchdesk.ui.widgets.words import Words

_WITHOUT_FIT = (Sign.MEAN, Sign.UNKNOWN)
_ALL_ROOM = 200
_LINE_BESIDE_FROM_PX = 420


class ResultCard(Card):
    """Shows a ``ResultState``; ``edit_pressed`` and ``drop_pressed`` are about its event."""

    edit_pressed = Signal()
    drop_pressed = Signal()

    def __init__(self, look: Look, phrases: Phrases, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self._phrases = phrases
        self.name = Words(look, "", Text.CARD, wrap=True)
        self.when = Words(look, "", Text.CAPTION, "soft_ink", wrap=True)
        self.edit = Chip(look, "Change", icon="pencil", dense=True)
        self.drop = Chip(look, "Delete", icon="trash-2", dense=True)
        self.note = Words(look, "", Text.BODY, "soft_ink", wrap=True)
        self.headline = Words(look, "", Text.BODY, wrap=True)
        self.figure = Words(look, "", Text.FIGURE)
        self.estimate = Words(look, "", Text.CAPTION, "soft_ink")
        ends = (phrases.said("events.fewer"), phrases.said("events.same"), phrases.said("events.more"))
        self.line = RatioLine(look, ends)
        self.weeks = WeeksPicture(look)
        self.reading = Words(look, " ", Text.CAPTION, "soft_ink")
        # One line whatever is read out, so that the picture does not move.
        self.reading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.keys = {sign: Key(look, sign, phrases.said(f"events.key_{sign}")) for sign in Sign}
        self.days = Words(look, "", Text.CAPTION, "ink", wrap=True)
        self.details = Words(look, "", Text.CAPTION, "soft_ink", wrap=True)
        self.limits = Words(look, "", Text.CAPTION, "soft_ink", wrap=True)
        self._lay_out(look)
        self.edit.clicked.connect(self.edit_pressed.emit)
        self.drop.clicked.connect(self.drop_pressed.emit)
        self.weeks.pointed.connect(self.reading.setText)
        self.weeks.left.connect(self._read_out_nothing)

    def _lay_out(self, look: Look) -> None:
        head, titles = QHBoxLayout(), QVBoxLayout()
        titles.setSpacing(look.px(2))
        titles.addWidget(self.name)
        titles.addWidget(self.when)
        head.addLayout(titles, 1)
        head.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addWidget(self.note)
        self.body.addSpacing(look.px(4))
        self.body.addWidget(self.headline)
        self.body.addSpacing(look.px(4))
        self.body.addWidget(self._ratio_row(look))
        self.body.addSpacing(look.px(4))
        self.body.addWidget(self.reading)
        self.body.addWidget(self.weeks, _ALL_ROOM)
        legend = QWidget()
        flow = FlowLayout(legend, look.px(10))
        for key in self.keys.values():
            flow.addWidget(key)
        policy = legend.sizePolicy()
        policy.setHeightForWidth(True)
        legend.setSizePolicy(policy)
        self.legend = legend
        self.body.addWidget(legend)
        for words in (self.details, self.limits):
            self.body.addWidget(words)
        # Takes the room while there is no picture.
        self.body.addStretch(1)

    def _ratio_row(self, look: Look) -> QWidget:
        self.ratio_row = QWidget()
        row = self._ratio_lane = QHBoxLayout(self.ratio_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(16))
        figures = QVBoxLayout()
        figures.setSpacing(0)
        figures.addWidget(self.figure)
        figures.addWidget(self.estimate)
        row.addLayout(figures)
        row.addWidget(self.line, 1)
        return self.ratio_row

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= self._look.px(_LINE_BESIDE_FROM_PX)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._ratio_lane.setDirection(way)

    def show_state(self, state: ResultState, why_not: str) -> None:
        """Show an event; ``why_not`` says why it cannot be changed, "" when it can."""
        row = state.row
        self.setAccessibleName(row.label)
        self.name.setText(row.label)
        self.when.setText(f"{row.kind.label} · {when_words(row)}")
        self._show_words(self.note, row.note)
        self.headline.setText(state.headline)
        self._show_words(self.details, " ".join(state.details))
        self._show_words(self.limits, " ".join(state.limits))
        self._show_ratio(state.ratio)
        self._show_weeks(state)
        for chip, verb in ((self.edit, "Change"), (self.drop, "Delete")):
            chip.setEnabled(not why_not)
            chip.setToolTip(why_not)
            chip.setAccessibleName(f"{verb} {row.label}")

    def _show_words(self, words: Words, text: str) -> None:
        words.setText(text)
        words.setVisible(bool(text))

    def _show_ratio(self, ratio: Ratio | None) -> None:
        self.ratio_row.setVisible(ratio is not None)
        if ratio is None:
            return
        said = {key: f"{value:.2f}" for key, value in (("low", ratio.low), ("high", ratio.high))}
        figure = f"{ratio.ratio:.2f}"
        # The interval leads: the estimate alone would be read as the truth.
        self.figure.setText(self._phrases.said("events.figure", **said))
        self.estimate.setText(self._phrases.said("events.estimate", ratio=figure))
        self.line.show_ratio(ratio, self._phrases.said("events.axis_name", ratio=figure, **said))

    def _show_weeks(self, state: ResultState) -> None:
        weeks = state.weeks
        shown = weeks is not None and bool(weeks.weeks)
        for part in (self.weeks, self.reading, self.legend):
            part.setVisible(shown)
        if weeks is None or not shown:
            return
        name = self._phrases.said("events.picture_name", label=state.row.label)
        self.weeks.show_state(weeks, state.row.label, name)
        for sign, key in self.keys.items():
            key.setVisible(weeks.has_fit or sign in _WITHOUT_FIT)
        unknown = any(week.mean is None and week.side != "between" for week in weeks.weeks)
        self.keys[Sign.UNKNOWN].setVisible(unknown)
        self.keys[Sign.BETWEEN].setVisible(weeks.after > weeks.start)
        self._read_out_nothing()

    def _read_out_nothing(self) -> None:
        self.reading.setText(self._phrases.said("events.reading"))
