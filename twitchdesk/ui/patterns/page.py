# SPDX-License-Identifier: MIT
"""The Patterns page: a head, and one of its sections at a time; it arranges and nothing else."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Text
from twitchdesk.ui.patterns.sections import SectionName, Sections
from twitchdesk.ui.patterns.state import days_line
from twitchdesk.ui.plots.dates import day_text
from twitchdesk.ui.signals import signal
from twitchdesk.ui.today.state import IDLE_ELSEWHERE
from twitchdesk.ui.today.strip import UndoStrip
from twitchdesk.ui.today.strip_keeper import StripKeeper
from twitchdesk.ui.widgets.segments import Segments
from twitchdesk.ui.widgets.words import Words

if TYPE_CHECKING:
    from twitchdesk.ui.live_diary import LiveDiary
    from twitchdesk.ui.patterns.events.writing import Unsaved
    from twitchdesk.ui.patterns.finder import Finder
    from twitchdesk.ui.patterns.findings import Findings
    from twitchdesk.ui.today_page import Tools

_SECTION = "patterns/section"


class DaysLine(Words):
    """A line that stands there wholly or not at all; each section says its days as well."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)


class PatternsPage(QWidget):
    """Head with the switch, the chosen section, and the strip; sections are made when first chosen."""

    day_opened = signal(date)
    twitch_opened = signal(str)

    def __init__(self, live: LiveDiary, tools: Tools, finder: Finder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.setAccessibleName("Patterns")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        look = tools.look
        self._days = DaysLine(look, "", Text.BODY, "soft_ink")
        self.switch = Segments(look, "Sections", [(name, name.value) for name in SectionName])
        self._stack = QStackedWidget()
        self._sections = Sections(live, tools, finder, self)
        self._sections.day_opened.connect(self.day_opened.emit)
        self.strip = UndoStrip(look, idle=IDLE_ELSEWHERE)
        self._keeper = StripKeeper(live, self.strip, self)
        self._keeper.open_details = self.twitch_opened.emit
        self._lay_out()
        self.switch.when_chosen(self.show_section)
        for keys, by in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self._step, by))
        finder.found.connect(self._found)
        finder.want()
        self._found(finder.findings)
        kept = tools.memory.text(_SECTION)
        self.show_section(next((name for name in SectionName if name.name == kept), SectionName.LINKS))

    @property
    def section(self) -> SectionName:
        """The section that is shown."""
        return self._sections.name_of(self._stack.currentWidget())

    def show_section(self, name: SectionName) -> None:
        """Show a section."""
        section = self._sections.get(name)
        if self._stack.indexOf(section) < 0:
            self._stack.addWidget(section)
        self._stack.setCurrentWidget(section)
        self.switch.choose(name)

    @property
    def unsaved(self) -> Unsaved | None:
        """The event that was typed and is not saved yet."""
        events = self._sections.events
        return None if events is None else events.unsaved

    def take_up(self, unsaved: Unsaved) -> None:
        """Go on with an event that was typed on another page."""
        self.show_section(SectionName.EVENTS)
        if self._sections.events is not None:
            self._sections.events.take_up(unsaved)

    def close_diary(self) -> None:
        """Let go of the diary; nothing works in the background when this returns."""
        self._sections.close()

    def remember(self) -> None:
        """Remember which section is shown."""
        self._tools.memory.keep(_SECTION, self.section.name)

    def _step(self, by: int) -> None:
        names = list(SectionName)
        self.show_section(names[(names.index(self.section) + by) % len(names)])

    def _lay_out(self) -> None:
        look = self._tools.look
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 8)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(Words(look, "Patterns", Text.TITLE))
        head.addWidget(self.switch)
        self._days.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        # In a narrow window the line makes room.
        self._days.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        head.addWidget(self._days, 1)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self.strip)

    def _found(self, findings: Findings) -> None:
        self._days.setText(days_line(findings, partial(day_text, year=False)))
