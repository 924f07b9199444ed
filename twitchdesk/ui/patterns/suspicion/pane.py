# SPDX-License-Identifier: MIT
"""Joins the suspicion card to the diary: it asks once, keeps the answer, and shows it beside what is found.

The question is asked as long as it was neither answered nor skipped. Results are never held back for it:
they stand on the same page, and what was said with results in sight is marked so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.domain.records import Kind
from twitchdesk.domain.suspicion import SUSPICIONS, Guess, Suspicion, answered, keep_suspicion, suspicion_of
from twitchdesk.ui.patterns.findings_pane import FindingsPane
from twitchdesk.ui.patterns.speech import Speech
from twitchdesk.ui.patterns.suspicion.state import Mode, SuspicionFacts, SuspicionState, suspicion_state
from twitchdesk.ui.patterns.suspicion.view import SuspicionView
from twitchdesk.ui.plots.dates import day_text
from twitchdesk.ui.signals import signal

if TYPE_CHECKING:
    from twitchdesk.domain.edits import Change
    from twitchdesk.ui.live_diary import LiveDiary
    from twitchdesk.ui.patterns.finder import Finder
    from twitchdesk.ui.today_page import Tools

_READ_ONLY: Final = "This diary is open read-only."


class SuspicionPane(FindingsPane):
    """The suspicion card of the open diary; ``asking`` tells when the question opens or is settled."""

    asking = signal(bool)

    def __init__(
        self, live: LiveDiary, tools: Tools, finder: Finder | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._live, self._tools = live, tools
        self._speech = Speech(live, tools)
        self._said: Suspicion | None = None
        self._draft: tuple[str, ...] | None = None
        self.state: SuspicionState | None = None
        self.view = SuspicionView(tools.look, self)
        self._fill(self.view)
        self.view.ranked.connect(self._rank)
        self.view.answered.connect(self._answer)
        self.view.turn_wanted.connect(self._turn)
        live.changed.connect(self._changed)
        self._read()
        self._follow(finder)
        self.refresh()

    @property
    def is_asking(self) -> bool:
        """Whether the question is open."""
        return self.state is not None and self.state.mode is Mode.ASKING

    def _read(self) -> None:
        """Read what was said."""
        before = self._said
        try:
            self._said = suspicion_of(self._live.read.preferences().get(SUSPICIONS))
        except TwitchDeskError as error:
            self.view.show_trouble(str(error))
            return
        if self._said != before:
            # Kept, or changed by undo or another window: the question is settled, or asked anew.
            self._draft = None

    @override
    def refresh(self) -> None:
        """Show what was found beside what was suspected."""
        super().refresh()
        offered = tuple(habit.key for habit in self._speech.habits.analysed)
        why_not = _READ_ONLY if self._live.read_only else ""
        facts = SuspicionFacts(self._said, self._draft, offered, self._findings.report, why_not)
        asked_before = self.is_asking
        self.state = suspicion_state(facts, self._speech.words, day_text)
        self.view.show_state(self.state)
        if asked_before != self.is_asking:
            self.asking.emit(self.is_asking)

    def _changed(self, change: Change) -> None:
        if Kind.PREFERENCE in change.kinds:
            self._speech.forget()
            self._read()
            self.refresh()

    def _rank(self, ranking: tuple[str, ...]) -> None:
        self._draft = ranking
        self.refresh()

    def _turn(self, mode: Mode) -> None:
        self._draft = (self._said.habits if self._said else ()) if mode is Mode.ASKING else None
        self.refresh()

    def _answer(self, guess: Guess) -> None:
        habits = self._draft or () if guess is Guess.RANKED else ()
        today = self._tools.clock.today(self._live.read.day_starts_at())
        report = self._findings.report
        in_sight = report is not None and any(found.q is not None for found in report.patterns)
        said = answered(self._said, habits, guess, today, in_sight=in_sight)
        self.view.show_trouble("")
        if said == self._said:
            self._turn(Mode.TOLD)
        elif not self._live.do(keep_suspicion(said)):
            # The ranking stays on the card; the strip at the foot of the page says what is the matter.
            self.refresh()
