# SPDX-License-Identifier: MIT
"""Makes the sections of the Patterns page when they are first wanted."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from twitchdesk.analysis.result import CancelledError
from twitchdesk.ui.signals import signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from twitchdesk.analysis.result import Cancelled
    from twitchdesk.ui.live_diary import LiveDiary
    from twitchdesk.ui.patterns.events.pane import EventsPane
    from twitchdesk.ui.patterns.finder import Finder
    from twitchdesk.ui.today_page import Tools


_CODE: Final = (
    "page", "links.pane", "needs.pane", "suspicion.pane", "rhythm.pane", "events.pane", "tested.pane"
)  # fmt: skip


class SectionName(StrEnum):
    """Name the sections, in the order of the switch."""

    LINKS = "What goes along"
    RHYTHM = "When and where"
    EVENTS = "Events"
    TESTED = "Everything tested"


def load_sections(cancelled: Cancelled) -> None:
    """Load the code of all sections, so that the first click on one need not. Raises ``CancelledError``."""
    for name in _CODE:
        if cancelled():
            raise CancelledError
        import_module(f"twitchdesk.ui.patterns.{name}")


class Sections(QObject):
    """Keeps the sections that were made; ``day_opened`` is told by any of them."""

    day_opened = signal(date)

    def __init__(self, live: LiveDiary, tools: Tools, finder: Finder, parent: QObject) -> None:
        super().__init__(parent)
        self._live, self._tools, self._finder = live, tools, finder
        self._made: dict[SectionName, QWidget] = {}
        self.events: EventsPane | None = None

    def get(self, name: SectionName) -> QWidget:
        """Return a section, made if it has not been wanted before."""
        if name not in self._made:
            self._made[name] = self._make(name)
        return self._made[name]

    def name_of(self, section: QWidget | None) -> SectionName:
        """Return the name of a section."""
        return next(name for name, made in self._made.items() if made is section)

    def close(self) -> None:
        """Let go of the diary; nothing works for the sections when this returns."""
        if self.events is not None:
            self.events.close_diary()

    def _make(self, name: SectionName) -> QWidget:
        match name:
            case SectionName.LINKS:
                return self._links()
            case SectionName.RHYTHM:
                return self._rhythm()
            case SectionName.EVENTS:
                return self._events()
            case SectionName.TESTED:
                from twitchdesk.ui.patterns.tested.pane import TestedPane

                return TestedPane(self._live, self._tools, self._finder)

    def _links(self) -> QWidget:
        from twitchdesk.ui.patterns.links.pane import LinksPane
        from twitchdesk.ui.patterns.needs.pane import NeedsPane
        from twitchdesk.ui.patterns.suspicion.pane import SuspicionPane

        live, tools, finder = self._live, self._tools, self._finder
        links = LinksPane(live, tools, finder)
        links.add_below(SuspicionPane(live, tools, finder))
        links.add_below(NeedsPane(live, tools, finder))
        links.work_wanted.connect(finder.again)
        links.stop_wanted.connect(finder.stop)
        links.day_opened.connect(self.day_opened.emit)
        return links

    def _rhythm(self) -> QWidget:
        from twitchdesk.ui.patterns.rhythm.pane import RhythmPane

        rhythm = RhythmPane(self._live, self._tools, self._finder)
        rhythm.day_opened.connect(self.day_opened.emit)
        return rhythm

    def _events(self) -> QWidget:
        from twitchdesk.ui.patterns.events.pane import EventsPane

        self.events = EventsPane(self._live, self._tools, self._finder)
        return self.events
