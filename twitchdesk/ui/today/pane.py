# SPDX-License-Identifier: MIT
"""Today, joined to the diary: the day in the stepper, the quiet day, undo and what waits to be saved."""

from datetime import date, time

from PySide6.QtCore import QObject, QTimer, Signal

from twitchdesk.clock import Clock
from twitchdesk.domain.daily import say_unwatched, say_watched, unwatched_key
from twitchdesk.domain.edits import Change, Drop, Step
from twitchdesk.domain.records import Kind, Twitch
from twitchdesk.domain.span import DateRange
from twitchdesk.domain.steps import log_quiet_day
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.signals import signal
from twitchdesk.ui.today.head import long_day
from twitchdesk.ui.today.state import READ_ONLY, earlier_strip, head_state
from twitchdesk.ui.today.strip_keeper import StripKeeper
from twitchdesk.ui.today.view import TodayView

# Short, because a laptop that wakes in the morning still shows yesterday, and a click would log there.
_LOOK_AT_CLOCK_MS = 1_000


class TodayPane(QObject):
    """Keeps head and strip true to the diary and tells the panes which day is shown."""

    day_changed = signal(date)
    today_changed = Signal()

    def __init__(self, live: LiveDiary, clock: Clock, view: TodayView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live, self._clock, self._view = live, clock, view
        self._starts: time = live.read.day_starts_at()
        self._today = clock.today(self._starts)
        self.day = self._today
        self.strip = StripKeeper(live, view.strip, self)
        view.head.day_chosen.connect(self.show_day)
        view.head.quiet_pressed.connect(self._toggle_quiet)
        view.head.unwatched_pressed.connect(self._toggle_unwatched)
        live.changed.connect(self._changed)
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
            self.strip.show_refusal(self._live.waiting[-1])
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
        self.today_changed.emit()

    def _changed(self, change: Change) -> None:
        if Kind.PREFERENCE in change.kinds:
            self._starts = self._live.read.day_starts_at()
            self.look_at_clock()
        if change.touches(DateRange.single(self.day)):
            self._refresh()

    def _toggle_quiet(self) -> None:
        quiet = self._live.read.quiet_day_on(self.day)
        title = f"Quiet day · {long_day(self.day, self._today)}"
        if quiet is not None:
            self._live.do(Step(f"{title} taken back", (Drop(Kind.QUIET_DAY, quiet.id),)))
        else:
            step = log_quiet_day(self.day, self._clock.moment_on(self.day, self._starts).utc, title)
            # Whoever saw that nothing twitched was watching.
            watched = say_watched(self.day, title).edits if self._is_unwatched() else ()
            self._live.do(Step(title, (*step.edits, *watched)))

    def _toggle_unwatched(self) -> None:
        day, title = self.day, f"Not watched · {long_day(self.day, self._today)}"
        if self._is_unwatched():
            self._live.do(say_watched(day, f"{title} taken back"))
        else:
            self._live.do(say_unwatched(day, title))

    def _is_unwatched(self) -> bool:
        return self._live.read.record(Kind.PREFERENCE, unwatched_key(self.day)) is not None

    def _refresh(self) -> None:
        span = DateRange.single(self.day)
        counts = self._live.read.day_counts(span)
        places = len(self._live.read.place_counts(span))
        count = counts[0] if counts else None
        writable = not self._live.read_only
        unwatched = self._is_unwatched()
        state = head_state(self.day, self._today, count, places, writable=writable, unwatched=unwatched)
        self._view.head.show_state(state)
