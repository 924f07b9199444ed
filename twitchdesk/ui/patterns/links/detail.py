# SPDX-License-Identifier: MIT
"""The detail of one habit: its sentence, its pictures, what travels with it, and what to bear in mind."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.domain.phrases import Phrases
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.patterns.links.dose_chart import DoseChart
from twitchdesk.ui.patterns.links.dose_state import DoseState
from twitchdesk.ui.patterns.links.lag_picture import LagChart
from twitchdesk.ui.patterns.links.parts import HabitSign, Notes, VerdictSign
from twitchdesk.ui.patterns.links.state import DetailState
from twitchdesk.ui.widgets.card import Card
from twitchdesk.ui.widgets.words import Words

_BESIDE_FROM_PX: Final = 660
_GAP_PX: Final = 16


class Picture(QWidget):
    """A title, a picture below it, and a note in small print."""

    def __init__(self, look: Look, title: str, chart: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = Words(look, "", Text.CAPTION, "soft_ink", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Words(look, title, Text.STRONG))
        column.addWidget(self.note)
        column.addWidget(chart)
        column.addStretch(1)


class Detail(Card):
    """Shows one habit closely; the picture by amount comes after the rest, when it has been worked out."""

    def __init__(self, look: Look, phrases: Phrases, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self._phrases = phrases
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.sign, self.name = HabitSign(look), Words(look, "", Text.CARD)
        self.verdict = VerdictSign(look)
        self.headline = Words(look, "", Text.BODY, wrap=True)
        self.lags, self.dose = LagChart(look), DoseChart(look)
        self.lag_part = Picture(look, phrases.said("links.lag_title"), self.lags)
        self.dose_part = Picture(look, phrases.said("links.dose_title"), self.dose)
        self.together = Words(look, "", Text.BODY, wrap=True)
        self.caveats = Notes(look)
        self.foot = Words(look, "", Text.CAPTION, "soft_ink", wrap=True)
        self._pictures = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.sign)
        head.addWidget(self.name)
        head.addStretch(1)
        head.addWidget(self.verdict)
        self._pictures.setSpacing(_GAP_PX)
        self._pictures.addWidget(self.lag_part, 1)
        self._pictures.addWidget(self.dose_part, 1)
        self.body.setSpacing(12)
        self.body.addLayout(head)
        self.body.addWidget(self.headline)
        self.body.addLayout(self._pictures)
        for part in (self.together, self.caveats, self.foot):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def show_state(self, state: DetailState) -> None:
        """Show a habit; its picture by amount is shown apart."""
        self.setAccessibleName(state.name)
        self.sign.show_habit(state.icon, state.hue)
        self.name.setText(state.name)
        self.verdict.show_verdict(state.kind, state.verdict)
        self.headline.setText(state.headline)
        self._write(self.together, " ".join(state.together))
        self.caveats.show_notes(state.caveats)
        self.foot.setText(state.foot)
        self.lag_part.setVisible(state.lags is not None)
        if state.lags is not None:
            self.lag_part.note.setText(self._phrases.said("links.lag_note", per=state.per))
            self.lags.show_picture(state.lags, state.hue)

    def show_dose(self, state: DoseState) -> None:
        """Show the picture by amount, or what stands in its place."""
        self.dose_part.setVisible(state.wanted)
        self.dose_part.note.setText(state.note)
        self.dose.setVisible(state.picture is not None)
        if state.picture is not None and state.picture != self.dose.picture:
            self.dose.show_picture(state.picture)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = event.size().width() >= self._look.px(_BESIDE_FROM_PX)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._pictures.setDirection(across if beside else down)

    @staticmethod
    def _write(words: Words, text: str) -> None:
        words.setText(text)
        words.setVisible(bool(text))
