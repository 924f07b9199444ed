# SPDX-License-Identifier: MIT
"""Writes the days of a paper form into the diary: keeps what is typed, checks it, saves a day as one step."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from twitchdesk.domain.daily import unwatched_key
from twitchdesk.domain.edits import Put
from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.domain.records import Kind, kind_of
from twitchdesk.domain.span import DateRange
from twitchdesk.ui.habits.facts import HabitFacts
from twitchdesk.ui.habits.words import day_words
from twitchdesk.ui.handout.form.making import DAY, Made, Maker
from twitchdesk.ui.handout.form.reading import drinks_understood
from twitchdesk.ui.handout.form.state import DAYS, day_state, last_whole_week, monday_of, next_day, week_state
from twitchdesk.ui.handout.form.typed import DayInDiary, TypedDay
from twitchdesk.ui.handout.form.week import form_drinks, form_rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from twitchdesk.domain.edits import Change, Step
    from twitchdesk.domain.phrases import Phrases
    from twitchdesk.ui.handout.form.reading import Page
    from twitchdesk.ui.handout.form.view import FormView
    from twitchdesk.ui.live_diary import LiveDiary
    from twitchdesk.ui.today_page import Tools

NOT_SAVED: Final = "Not saved yet. What you typed stays here until it is."
SAVED: Final = "{day} is saved."
TAKEN_BACK: Final = "{day} is not saved any more; what you typed is here again."
AGAIN: Final = "{doubts} Save again to keep what you typed as well."
LOOK: Final = "Something here cannot be kept yet."


@dataclass(frozen=True, slots=True)
class UnsavedForm:
    """What was typed from a form and is not saved: by day, and the day that was shown."""

    days: Mapping[date, TypedDay] = field(default_factory=dict)
    shown: date | None = None

    @property
    def name(self) -> str:
        """The days in words, for the question whether they may be lost."""
        return f"Paper form: {', '.join(day_words(day) for day in sorted(self.days))}"


@dataclass(frozen=True, slots=True)
class Saved:
    """A day that was saved, what was typed for it, and the step that kept it."""

    day: date
    typed: TypedDay
    step: Step


class Writing(QObject):
    """Joins the panel to the diary. The day that is shown stays, whatever the clock says."""

    def __init__(
        self, live: LiveDiary, tools: Tools, words: Phrases, view: FormView, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._live, self._tools, self._words, self._view = live, tools, words, view
        self._days: dict[date, TypedDay] = {}
        self._waits: dict[date, Step] = {}
        self._confirmed: tuple[date, TypedDay] | None = None
        self._saved: Saved | None = None
        self._page: Page | None = None
        self.day: date | None = None
        view.week_moved.connect(self._move)
        view.day_chosen.connect(self.show_day)
        view.save_wanted.connect(self.save)
        view.edited.connect(self._edited)
        live.changed.connect(self._changed)

    @property
    def today(self) -> date:
        """The day that is running."""
        return self._tools.clock.today(self._live.read.day_starts_at())

    @property
    def unsaved(self) -> UnsavedForm | None:
        """What was typed and is not saved yet."""
        days = {day: typed for day, typed in self._days.items() if typed}
        return UnsavedForm(days, self.day) if days else None

    def take_up(self, unsaved: UnsavedForm) -> None:
        """Go on with what was typed in another panel."""
        self._days |= unsaved.days
        self.show_day(unsaved.shown or min(unsaved.days))

    def maker(self) -> Maker:
        """Return what makes a step of a typed day, with the habits and drinks as they are now."""
        known, read, clock = self._tools.known, self._live.read, self._tools.clock
        rows = form_rows(read.preferences(), known.habits, self._words)
        drinks = form_drinks(read.my_drinks(), known.habits, clock.now())
        return Maker(known.body, known.habits, rows, drinks, clock)

    def show_week(self, monday: date | None = None) -> None:
        """Show the week of a day, the newest whole one by default, and its first day without an entry."""
        try:
            self.show_day(self._first_open(monday))
        except TwitchDeskError as error:
            self._view.say(str(error), "attention")

    def _first_open(self, monday: date | None) -> date:
        first = last_whole_week(self.today) if monday is None else monday_of(monday)
        days = [first + timedelta(days=number) for number in range(DAYS)]
        noted = self._noted(first)
        open_days = [day for day in days if day not in noted and day <= self.today]
        return next(iter(open_days), first)

    def show_day(self, day: date) -> None:
        """Show a day with what was typed for it before."""
        self.day, self._confirmed = day, None
        self._show()
        self._view.begin()

    def save(self) -> None:
        """Save the day that is shown as one step, and go on to the next."""
        if self.day is None or self._live.read_only:
            return
        try:
            made = self.maker().made(self._view.page.typed_as_shown, self._in_diary(self.day))
        except TwitchDeskError as error:
            self._view.refuse({}, str(error))
            return
        self._do(self.day, self._view.page.typed_as_shown, made)

    def _do(self, day: date, typed: TypedDay, made: Made) -> None:
        if made.step is None:
            self._view.refuse(made.amiss, made.amiss.get(DAY, LOOK))
            return
        if made.doubts and self._confirmed != (day, typed):
            self._confirmed = (day, typed)
            self._view.refuse({}, AGAIN.format(doubts=" ".join(made.doubts)))
            return
        self._forget_waiting(day)
        if self._live.do(made.step):
            self._go_on(Saved(day, typed.tidy, made.step))
            return
        # What will never be kept has been said at the foot of the page; what only waits is tried again.
        if any(refusal.step is made.step for refusal in self._live.waiting):
            self._waits[day] = made.step
        self._view.refuse({}, NOT_SAVED)

    def _go_on(self, saved: Saved) -> None:
        self._saved = saved
        self._days.pop(saved.day, None)
        after = next_day(saved.day, self.today)
        self.show_day(saved.day if after is None else after)
        self._view.say(SAVED.format(day=day_words(saved.day)))

    def _forget_waiting(self, day: date) -> None:
        """Let an earlier try of the same day wait no longer: what is typed now takes its place."""
        before = self._waits.pop(day, None)
        if before is not None:
            self._live.waiting = tuple(each for each in self._live.waiting if each.step is not before)

    def _edited(self) -> None:
        if self.day is None:
            return
        typed, was_there = self._view.typed, self.day in self._days
        if typed:
            self._days[self.day] = typed
        else:
            self._days.pop(self.day, None)
        page = self._page
        if page is not None:
            self._view.page.say_drinks(lambda cells: drinks_understood(cells, page))
        if was_there != bool(typed):
            try:
                self._show_week()
            except TwitchDeskError as error:
                self._view.say(str(error), "attention")

    def _changed(self, change: Change) -> None:
        for day, step in list(self._waits.items()):
            if self._is_in_diary(step):
                del self._waits[day]
                self._days.pop(day, None)
        if self._was_taken_back():
            return
        if self.day is None or not self._view.isVisible():
            return
        monday = monday_of(self.day)
        if change.touches(DateRange(monday, monday + timedelta(days=DAYS - 1))):
            self._show()

    def _was_taken_back(self) -> bool:
        """Show again what was typed for the day that was saved last, when that is taken back."""
        saved = self._saved
        if saved is None or self._live.last_step is saved.step:
            return False
        self._saved = None
        if self._is_in_diary(saved.step) or saved.day in self._days:
            return False
        self._days[saved.day] = saved.typed
        if not self._view.isVisible():
            return True
        self.show_day(saved.day)
        self._view.say(TAKEN_BACK.format(day=day_words(saved.day)))
        return True

    def _is_in_diary(self, step: Step) -> bool:
        puts = [edit.record for edit in step.edits if isinstance(edit, Put)]
        return all(self._live.read.record(kind_of(record), record.id) == record for record in puts)

    def _show(self) -> None:
        if self.day is None:
            return
        try:
            self._show_day(self.day)
        except TwitchDeskError as error:
            self._view.say(str(error), "attention")

    def _show_day(self, day: date) -> None:
        maker, diary = self.maker(), self._in_diary(day)
        self._page = maker.page(diary)
        writable = not self._live.read_only
        state = day_state(maker, diary, writable=writable)
        self._view.show_day(state, self._days.get(day, TypedDay()), diary.facts.today)
        self._show_week()

    def _show_week(self) -> None:
        if self.day is not None:
            monday = monday_of(self.day)
            typed = [day for day, words in self._days.items() if words]
            self._view.show_week(week_state(monday, self.day, self.today, self._noted(monday), typed))

    def _noted(self, monday: date) -> frozenset[date]:
        span = DateRange(monday, monday + timedelta(days=DAYS - 1))
        read = self._live.read
        counted = {count.day for count in read.day_counts(span)}
        return frozenset(counted | {noted.day for noted in read.habit_days(span)})

    def _move(self, weeks: int) -> None:
        if self.day is not None:
            self.show_week(monday_of(self.day) + timedelta(days=weeks * DAYS))

    def _in_diary(self, day: date) -> DayInDiary:
        read, starts = self._live.read, self._live.read.day_starts_at()
        facts = HabitFacts(
            day=day,
            today=self.today,
            entries=read.habit_entries_on(day),
            night=read.sleep_on(day),
            preferences=read.preferences(),
            day_starts_at=starts,
        )
        return DayInDiary(
            facts=facts,
            twitches=read.twitches_on(day),
            summary=read.day_summary_on(day),
            quiet=read.quiet_day_on(day),
            unwatched=read.record(Kind.PREFERENCE, unwatched_key(day)) is not None,
            events=read.life_events(DateRange.single(day)),
        )
