# SPDX-License-Identifier: MIT
"""The rows that belong to a way of logging: how long a spell was, and the offer of the whole-day mode."""

from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from twitchdesk.domain.errors import ValueRefusedError
from twitchdesk.ui.body_map.line import Line
from twitchdesk.ui.body_map.way import MINUTES, Spell
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.widgets.buttons import Chip, IconButton, Weight
from twitchdesk.ui.widgets.segments import Segments
from twitchdesk.ui.widgets.words import Words


class SpellRow(QWidget):
    """How long "for a while" was: minutes up to now, or from one time to another."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.minutes = Segments[int](
            look, "Minutes", [(minutes, f"{minutes} min") for minutes in MINUTES], size=Text.CAPTION
        )
        self._chosen = MINUTES[1]
        self.minutes.choose(self._chosen)
        self.minutes.when_chosen(self._choose)
        self.first, self.last = (_clock_line(look, name) for name in ("From", "To"))
        self.bursts = Chip(look, "On and off", dense=True)
        self.bursts.setCheckable(True)
        self.amiss = Words(look, "", Text.CAPTION, "attention")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.minutes)
        row.addWidget(Words(look, "or", Text.CAPTION, "soft_ink"))
        row.addWidget(self.first)
        row.addWidget(self.last)
        row.addWidget(self.bursts)
        row.addWidget(self.amiss, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def spell(self) -> Spell:
        """Return what is chosen.

        Raises:
            ValueRefusedError: a time is no time, or one of the two is missing.
        """
        self.amiss.setText("")
        if not self.first.text().strip() and not self.last.text().strip():
            return Spell(self._chosen, on_and_off=self.bursts.isChecked())
        return Spell(self._chosen, _wall(self.first), _wall(self.last), self.bursts.isChecked())

    def _choose(self, minutes: int) -> None:
        self._chosen = minutes
        self.first.clear()
        self.last.clear()
        self.amiss.setText("")


class OfferRow(QWidget):
    """One calm line that offers the whole-day mode on a day with many entries."""

    taken = Signal()
    put_away = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Words(
            look, "Many entries: you can also note the day as a whole.", Text.CAPTION, "soft_ink"
        )
        self.take = Chip(look, "Whole day", weight=Weight.QUIET, dense=True)
        self.away = IconButton(look, "x", "Not now", side=22)
        self.take.clicked.connect(self.taken)
        self.away.clicked.connect(self.put_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words)
        row.addWidget(self.take)
        row.addWidget(self.away)
        row.addStretch(1)


def _clock_line(look: Look, name: str) -> Line:
    line = Line(look, f"{name}, time")
    # An example time would read as one that was entered.
    line.setPlaceholderText(name.lower())
    line.setFixedWidth(look.px(64))
    line.setFixedHeight(look.px(26))
    return line


def _wall(line: Line) -> time:
    try:
        return time.fromisoformat(line.text().strip().zfill(5))
    except ValueError as error:
        raise ValueRefusedError("last", "Write both times, such as 14:30.") from error
