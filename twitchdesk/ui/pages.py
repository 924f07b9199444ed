# SPDX-License-Identifier: MIT
"""The pages of an open diary: Today at once, the others when they are first wanted."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from twitchdesk.ui.latest import Latest
from twitchdesk.ui.main_window import MainWindow, PageName
from twitchdesk.ui.patterns.finder import Finder
from twitchdesk.ui.patterns.findings import Findings, Stage
from twitchdesk.ui.patterns.sections import load_sections
from twitchdesk.ui.today.state import StripState
from twitchdesk.ui.today_page import TodayPage, Tools

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from twitchdesk.analysis.result import Cancelled
    from twitchdesk.ui.handout.page import HandoutPage, UnsavedHandout
    from twitchdesk.ui.live_diary import LiveDiary
    from twitchdesk.ui.patterns.events.writing import Unsaved
    from twitchdesk.ui.patterns.page import PatternsPage
    from twitchdesk.ui.today.first import FirstToday


@dataclass(frozen=True, slots=True)
class UnsavedPages:
    """What was typed on the pages and is not in the diary yet."""

    event: Unsaved | None = None
    handout: UnsavedHandout | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """What would be lost, in words, for the question whether it may be."""
        form = None if self.handout is None else self.handout.form
        return tuple(typed.name for typed in (self.event, form) if typed is not None)


class Pages(QObject):
    """Makes the pages on a window and turns to the one that is wanted; ``name`` is the one that is shown."""

    def __init__(self, live: LiveDiary, tools: Tools, first: FirstToday, window: MainWindow) -> None:
        super().__init__(live)
        self._live, self._tools, self._window = live, tools, window
        self.name, self._is_loaded = PageName.TODAY, False
        self.finder = Finder(live, tools, self)
        self.today = TodayPage(live, tools, first, self.finder)
        self.patterns: PatternsPage | None = None
        self.handout: HandoutPage | None = None
        self._loading: Latest[None] = Latest(self._loaded, self._not_loaded, self)
        self.finder.found.connect(self._found)
        window.show_page(self.today.view)
        window.offer_pages(wanted=True)
        window.page_wanted.connect(self.turn_to)
        self.today.view.setFocus()

    def turn_to(self, name: PageName) -> None:
        """Show a page."""
        self.name = name
        page = self._page(name)
        self._window.turn_to(name, page)
        page.setFocus()

    def say(self, sentence: str) -> None:
        """Say something the person can act on, at the foot of the page that is shown."""
        if self.name is PageName.HANDOUT and self.handout is not None:
            self.handout.say(sentence)
            return
        page = self.patterns if self.name is PageName.PATTERNS else None
        strip = self.today.view.strip if page is None else page.strip
        strip.show_state(StripState(sentence))

    @property
    def unsaved(self) -> UnsavedPages:
        """What was typed on a page and is not saved yet."""
        event = None if self.patterns is None else self.patterns.unsaved
        return UnsavedPages(event, None if self.handout is None else self.handout.unsaved)

    def take_up(self, unsaved: UnsavedPages) -> None:
        """Go on with what was typed on other pages, which these replace."""
        if unsaved.event is not None:
            self._patterns().take_up(unsaved.event)
        if unsaved.handout is not None:
            self._handout().take_up(unsaved.handout)

    def keep_typed(self) -> None:
        """Give the diary what is kept by itself when typing pauses."""
        if self.handout is not None:
            self.handout.keep_typed()

    def remember(self) -> None:
        """Remember sizes and choices of all pages."""
        self.today.remember()
        for page in (self.patterns, self.handout):
            if page is not None:
                page.remember()

    def close(self) -> None:
        """Let go of the diary: nothing works in the background any more."""
        self._window.page_wanted.disconnect(self.turn_to)
        self.finder.close()
        self._loading.wait()
        for page in (self.patterns, self.handout):
            if page is not None:
                page.close_diary()

    def _found(self, findings: Findings) -> None:
        if findings.stage is Stage.DONE and not self._is_loaded:
            # In the background and last of all: the first click on a section then does not wait for its code.
            self._is_loaded = True
            self._loading.start(_load_code)

    def _loaded(self, _nothing: None) -> None:
        """Go on: the page is made when it is wanted."""

    def _not_loaded(self, error: Exception) -> None:
        raise error

    def _page(self, name: PageName) -> QWidget:
        match name:
            case PageName.TODAY:
                return self.today.view
            case PageName.PATTERNS:
                return self._patterns()
            case PageName.HANDOUT:
                return self._handout()

    def _handout(self) -> HandoutPage:
        from twitchdesk.ui.handout.page import HandoutPage

        if self.handout is None:
            figure = self.today.body_map.card.view.figure
            self.handout = HandoutPage(self._live, self._tools, self.finder, figure)
        return self.handout

    def _patterns(self) -> PatternsPage:
        from twitchdesk.ui.patterns.page import PatternsPage

        if self.patterns is None:
            self.patterns = PatternsPage(self._live, self._tools, self.finder)
            self.patterns.day_opened.connect(self._open_day)
            self.patterns.twitch_opened.connect(self._open_twitch)
        return self.patterns

    def _open_day(self, day: date) -> None:
        self.turn_to(PageName.TODAY)
        self.today.today.show_day(day)

    def _open_twitch(self, twitch: str) -> None:
        self.turn_to(PageName.TODAY)
        self.today.body_map.open_details(twitch)


def _load_code(cancelled: Cancelled) -> None:
    """Load the code of the pages that are made when they are wanted. Raises ``CancelledError``."""
    load_sections(cancelled)
    if not cancelled():
        import_module("twitchdesk.ui.handout.page")
