# SPDX-License-Identifier: MIT
"""Today, joined to the diary: the day in the stepper, the quiet day, undo and what waits to be saved."""

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import QObject, QTimer

from twitchdesk.clock import Clock
from twitchdesk.domain.edits import Change, Drop, Step
from twitchdesk.domain.records import Kind, Twitch
from twitchdesk.domain.span import DateRange
from twitchdesk.domain.steps import log_quiet_day
from twitchdesk.ui.live_diary import LiveDiary, Refusal
from twitchdesk.ui.signals import signal
from twitchdesk.ui.today.head import long_day
from twitchdesk.ui.today.state import (
    READ_ONLY,
    SAVED_NOW,
    earlier_strip,
    head_state,
    saved_strip,
    unchanged_strip,
    waiting_strip,
)
from twitchdesk.ui.today.view import TodayView

# Short, because a laptop that wakes in the morning still shows yesterday, and a click would log there.
_LOOK_AT_CLOCK_MS = 1_000


class TodayPane(QObject):
    """Keeps head and strip true to the diary and tells the panes which day is shown."""

    day_changed = signal(date)

    def __init__(self, live: LiveDiary, clock: Clock, view: TodayView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live, self._clock, self._view = live, clock, view
        self._starts: time = live.read.day_starts_at()
        self._today = clock.today(self._starts)
        self.day = self._today
        self.open_details: Callable[[str], object] | None = None
        view.head.day_chosen.connect(self.show_day)
        view.head.quiet_pressed.connect(self._toggle_quiet)
        view.strip.undo_pressed.connect(live.undo)
        view.strip.redo_pressed.connect(live.redo)
        view.strip.retry_pressed.connect(self._retry)
        view.strip.details_pressed.connect(self._details)
        live.changed.connect(self._changed)
        live.refused.connect(self._refused)
        self._watch = QTimer(self)
        self._watch.setInterval(_LOOK_AT_CLOCK_MS)
        self._watch.timeout.connect(self.look_at_clock)
        self._watch.start()
        self._refresh()

    def show_day(self, day: date) -> None:
        """Show a day; the future is not there yet."""
        self.day = min(day, self._today)
        self._refresh()
        self.day_changed.emit(self.day)

    def begin_with(self, newest: Twitch | None, title: str) -> None:
        """Show what waits to be saved, else the entry logged last if it is of today, with its way back."""
        if self._live.waiting:
            self._refused(self._live.waiting[-1])
        elif newest is not None and newest.day == self._today and not self._live.read_only:
            self._live.remember(Step(title, (Drop(Kind.TWITCH, newest.id),)))
            self._view.strip.show_state(earlier_strip(title, newest.id))
        elif self._live.read_only:
            self._view.strip.show_state(READ_ONLY)

    def look_at_clock(self) -> None:
        """Follow the clock into a new day, unless the person is looking at a past one."""
        today = self._clock.today(self._starts)
        if today == self._today:
            return
        followed, self._today = self.day == self._today, today
        self.show_day(today if followed else self.day)

    def _changed(self, change: Change) -> None:
        if Kind.PREFERENCE in change.kinds:
            self._starts = self._live.read.day_starts_at()
            self.look_at_clock()
        if change.touches(DateRange.single(self.day)):
            self._refresh()
        if not self._live.waiting:
            live = self._live
            self._view.strip.show_state(saved_strip(live.last_step, live.redo_title, live.redone_title))

    def _refused(self, refusal: Refusal) -> None:
        titles = tuple(waiting.step.title for waiting in self._live.waiting)
        # What could not be taken back is saved as it was, so nothing waits for it.
        unchanged = unchanged_strip(refusal.step.title, refusal.sentence)
        self._view.strip.show_state(waiting_strip(titles, refusal.sentence) if titles else unchanged)

    def _retry(self) -> None:
        if self._live.retry():
            # No button in the place of the one just pressed: a second press would undo what was saved.
            self._view.strip.show_state(SAVED_NOW)

    def _details(self, twitch: str) -> None:
        if self.open_details is not None:
            self.open_details(twitch)

    def _toggle_quiet(self) -> None:
        quiet = self._live.read.quiet_day_on(self.day)
        title = f"Quiet day · {long_day(self.day, self._today)}"
        if quiet is not None:
            self._live.do(Step(f"{title} taken back", (Drop(Kind.QUIET_DAY, quiet.id),)))
        else:
            self._live.do(log_quiet_day(self.day, self._clock.moment_on(self.day, self._starts).utc, title))

    def _refresh(self) -> None:
        span = DateRange.single(self.day)
        counts = self._live.read.day_counts(span)
        places = len(self._live.read.place_counts(span))
        count = counts[0] if counts else None
        writable = not self._live.read_only
        self._view.head.show_state(head_state(self.day, self._today, count, places, writable=writable))
