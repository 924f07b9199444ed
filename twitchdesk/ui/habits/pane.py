# SPDX-License-Identifier: MIT
"""Joins the habits panel to the diary: what is asked becomes a step, what changed is shown."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from twitchdesk.clock import Clock
from twitchdesk.domain.caffeine import Dose
from twitchdesk.domain.edits import Change
from twitchdesk.domain.errors import ValueRefusedError
from twitchdesk.domain.habits import HabitBook
from twitchdesk.domain.records import Kind
from twitchdesk.domain.span import DEFAULT_DAY_START, DateRange
from twitchdesk.ui.habits.board import LOOK_BACK
from twitchdesk.ui.habits.controls import Asked
from twitchdesk.ui.habits.drinks import drink_chips
from twitchdesk.ui.habits.facts import HabitFacts
from twitchdesk.ui.habits.state import habits_state
from twitchdesk.ui.habits.steps import HabitSteps
from twitchdesk.ui.habits.view import HabitsView
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import Look

WEEK: Final = 7
_TOUCHED: Final = frozenset({Kind.HABIT_ENTRY, Kind.SLEEP_NIGHT, Kind.MY_DRINK, Kind.PREFERENCE})
_OF_A_DAY: Final = frozenset({Kind.HABIT_ENTRY, Kind.SLEEP_NIGHT})
_DAY: Final = timedelta(days=1)
_TICK_MS: Final = 5 * 60 * 1000
_SECOND: Final = timedelta(seconds=1)
_READ_ONLY: Final = "This diary is open read-only."


class HabitsPane(QWidget):
    """The habits of the day that ``show_day`` chose."""

    def __init__(
        self, live: LiveDiary, look: Look, clock: Clock, book: HabitBook, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._live, self._clock, self._book = live, clock, book
        self._facts: HabitFacts | None = None
        self.view = HabitsView(look, book, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._time_went_on)
        self._tick.start()
        self.view.asked.connect(self._asked)
        live.changed.connect(self._changed)

    def show_day(self, day: date) -> None:
        """Show a diary day."""
        preferences = self._live.read.preferences()
        starts = _day_starts_at(preferences)
        drinks = self._live.read.my_drinks()
        facts = HabitFacts(
            day=day,
            today=self._clock.today(starts),
            entries=self._live.read.habit_entries_on(day),
            drinks=drinks,
            drink_chips=drink_chips(drinks, self._book, self._clock.now()),
            preferences=preferences,
            day_starts_at=starts,
        )
        self._show(self._with_nights(self._with_days_before(facts)))

    def _show(self, facts: HabitFacts) -> None:
        now = self._clock.now()
        is_today = facts.day == facts.today
        self._facts = replace(facts, now=now if is_today else None)
        why_not = _READ_ONLY if self._live.read_only else ""
        self.view.show_state(habits_state(self._facts, self._book), why_not)

    def _changed(self, change: Change) -> None:
        facts = self._facts
        if facts is None or change.kinds.isdisjoint(_TOUCHED):
            return
        if not change.kinds <= _OF_A_DAY or change.span is None:
            self.show_day(facts.day)
        elif change.span == DateRange.single(facts.day):
            # The days before are as they were, so the day itself is all there is to ask.
            self._show(self._with_day(facts, change))
        elif change.span.overlaps(DateRange.ending(facts.day, WEEK)) or Kind.SLEEP_NIGHT in change.kinds:
            self.show_day(facts.day)

    def _time_went_on(self) -> None:
        # The estimate of caffeine on board is for now, and now moves.
        if self._facts is not None and self.isVisible():
            self._show(self._facts)

    def _asked(self, asked: Asked) -> None:
        if self._facts is None:
            return
        try:
            step = HabitSteps(self._facts, self._book, self._clock).step(asked.wish)
        except ValueRefusedError as error:
            self.view.refuse(asked.card, str(error))
            return
        if step.edits and not self._live.do(step):
            self.view.show_again(asked.card)

    def _with_day(self, facts: HabitFacts, change: Change) -> HabitFacts:
        if Kind.HABIT_ENTRY in change.kinds:
            facts = replace(facts, entries=self._live.read.habit_entries_on(facts.day))
        return self._with_nights(facts) if Kind.SLEEP_NIGHT in change.kinds else facts

    def _with_days_before(self, facts: HabitFacts) -> HabitFacts:
        starts = self._clock.moment_on(facts.day, facts.day_starts_at, facts.day_starts_at).utc
        doses = self._live.read.doses("caffeine", starts - LOOK_BACK, starts - _SECOND)
        return replace(
            facts,
            week=self._live.read.habit_days(DateRange.ending(facts.day - _DAY, WEEK - 1)),
            doses_before=tuple(Dose(_in_utc(at), mg) for at, mg in doses),
            board_from=starts,
        )

    def _with_nights(self, facts: HabitFacts) -> HabitFacts:
        night = self._live.read.sleep_on(facts.day)
        last = self._live.read.last_night(facts.day) if night is None or night.bed is None else None
        return replace(facts, night=night, last_night=last)


def _in_utc(at: datetime) -> datetime:
    return at if at.tzinfo is not None else at.replace(tzinfo=UTC)


def _day_starts_at(preferences: dict[str, str]) -> time:
    chosen = preferences.get("day_starts_at")
    return time.fromisoformat(chosen) if chosen else DEFAULT_DAY_START
