# SPDX-License-Identifier: MIT
"""The Patterns page: a head, and one of its sections at a time; it arranges and nothing else."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from twitchdesk.ui.body_map.segments import Segments
from twitchdesk.ui.look import Text
from twitchdesk.ui.patterns.state import days_line
from twitchdesk.ui.signals import signal
from twitchdesk.ui.today.state import IDLE_ELSEWHERE
from twitchdesk.ui.today.strip import UndoStrip
from twitchdesk.ui.today.strip_keeper import StripKeeper
from twitchdesk.ui.widgets.words import Words

if TYPE_CHECKING:
    from twitchdesk.ui.live_diary import LiveDiary
    from twitchdesk.ui.patterns.finder import Finder
    from twitchdesk.ui.patterns.findings import Findings
    from twitchdesk.ui.today_page import Tools

_SECTION = "patterns/section"


class SectionName(StrEnum):
    """Name the sections, in the order of the switch."""

    LINKS = "What goes along"
    RHYTHM = "When and where"
    EVENTS = "Events"
    TESTED = "Everything tested"


class PatternsPage(QWidget):
    """Head with the switch, the chosen section, and the strip; sections are made when first chosen."""

    day_opened = signal(date)
    twitch_opened = signal(str)

    def __init__(self, live: LiveDiary, tools: Tools, finder: Finder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live, self._tools, self._finder = live, tools, finder
        self.setAccessibleName("Patterns")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        look = tools.look
        self._days = Words(look, "", Text.BODY, "soft_ink")
        self.switch = Segments(look, "Sections", [(name, name.value) for name in SectionName])
        self._stack = QStackedWidget()
        self._sections: dict[SectionName, QWidget] = {}
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
        shown = self._stack.currentWidget()
        return next(name for name, section in self._sections.items() if section is shown)

    def show_section(self, name: SectionName) -> None:
        """Show a section."""
        if name not in self._sections:
            self._sections[name] = self._made(name)
            self._stack.addWidget(self._sections[name])
        self._stack.setCurrentWidget(self._sections[name])
        self.switch.choose(name)

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
        head.addWidget(self._days, 1, Qt.AlignmentFlag.AlignRight)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self.strip)

    def _made(self, name: SectionName) -> QWidget:
        live, tools, finder = self._live, self._tools, self._finder
        match name:
            case SectionName.LINKS:
                return self._links()
            case SectionName.RHYTHM:
                from twitchdesk.ui.patterns.rhythm.pane import RhythmPane

                rhythm = RhythmPane(live, tools, finder)
                rhythm.day_opened.connect(self.day_opened.emit)
                return rhythm
            case SectionName.EVENTS:
                from twitchdesk.ui.patterns.events.pane import EventsPane

                return EventsPane(live, tools, finder)
            case SectionName.TESTED:
                from twitchdesk.ui.patterns.tested.pane import TestedPane

                return TestedPane(live, tools, finder)

    def _links(self) -> QWidget:
        from twitchdesk.ui.patterns.links.pane import LinksPane
        from twitchdesk.ui.patterns.needs.pane import NeedsPane
        from twitchdesk.ui.patterns.suspicion.pane import SuspicionPane

        live, tools, finder = self._live, self._tools, self._finder
        links = LinksPane(live, tools, finder)
        links.add_below(SuspicionPane(live, tools, finder))
        links.add_below(NeedsPane(live, tools, finder))
        links.work_wanted.connect(finder.again)
        links.day_opened.connect(self.day_opened.emit)
        links.stop_wanted.connect(finder.stop)
        return links

    def _found(self, findings: Findings) -> None:
        self._days.setText(days_line(findings))
