# SPDX-License-Identifier: MIT
"""Works out one card of the section at a time from what was read and chosen, and shows it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from twitchdesk.clock import Clock
from twitchdesk.domain.body import Body
from twitchdesk.ui.patterns.rhythm.choice import Remembering, RhythmChoice
from twitchdesk.ui.patterns.rhythm.reading import RhythmReading
from twitchdesk.ui.patterns.rhythm.state import Period, hours_state, span_of, year_state
from twitchdesk.ui.patterns.rhythm.told import Tongue
from twitchdesk.ui.patterns.rhythm.two_state import (
    TwoSpans,
    TwoState,
    TwoWays,
    empty_two,
    recent_spans,
    two_state,
)
from twitchdesk.ui.patterns.rhythm.view import RhythmView
from twitchdesk.ui.patterns.rhythm.where_state import LineOrder, lines_state, shares_state

Scene = Callable[[], None]


class Scenes:
    """The cards and the choices they depend on. ``due`` are those still to be shown."""

    def __init__(
        self, view: RhythmView, reading: RhythmReading, body: Body, tongue: Tongue, clock: Clock
    ) -> None:
        self._view, self._reading, self._body = view, reading, body
        self._tongue, self._clock = tongue, clock
        self._shown_on: date | None = None
        self.choice = RhythmChoice()
        self.due: list[Scene] = []

    def follow(self, memory: Remembering, renewed: Scene) -> None:
        """Take up the choices of the last time, and call ``renewed`` when the person has chosen otherwise."""
        self.choice = RhythmChoice.remembered(memory)
        view = self._view

        def chosen(choice: RhythmChoice, *scenes: Scene) -> None:
            self.choice = choice
            choice.keep(memory)
            self.due += [scene for scene in scenes if scene not in self.due]
            renewed()

        def period(value: Period) -> None:
            chosen(replace(self.choice, period=value), self.hours, self.shares, self.lines)

        def order(value: LineOrder) -> None:
            chosen(replace(self.choice, order=value), self.lines)

        def year(value: int) -> None:
            chosen(replace(self.choice, year=value), self.year)

        def way(value: TwoWays) -> None:
            chosen(replace(self.choice, way=value), self.two)

        def event(value: str) -> None:
            chosen(replace(self.choice, event=value), self.two)

        def dates(value: TwoSpans) -> None:
            chosen(replace(self.choice, dates=value), self.two)

        view.period_wanted.connect(period)
        view.lines.order_wanted.connect(order)
        view.year.year_wanted.connect(year)
        view.two.way_wanted.connect(way)
        view.two.event_wanted.connect(event)
        view.two.dates_wanted.connect(dates)

    def all_due(self) -> None:
        """Let every card be shown anew."""
        self._shown_on = self.today
        self.due = [self.year, self.hours, self.shares, self.lines, self.two]

    @property
    def today(self) -> date:
        """The diary day that is running."""
        return self._clock.today(self._reading.starts_at)

    @property
    def is_of_today(self) -> bool:
        """Whether the cards were shown on the day that is running."""
        return self._shown_on == self.today

    def year(self) -> None:
        """Show the calendar."""
        today = self.today
        state = year_state(self._reading.facts, self.choice.year or today.year, today, self._tongue)
        self._view.year.show_state(state, self._tongue.said("year_open"))

    def hours(self) -> None:
        """Show hours and weekdays."""
        facts, today = self._reading.facts, self.today
        span = span_of(self.choice.period, facts, today)
        self._view.periods.choose(self.choice.period)
        self._view.hours.show_state(
            hours_state(facts, span, today, self._reading.starts_at.hour, self._tongue)
        )

    def shares(self) -> None:
        """Show sides and parts of the body."""
        facts = self._reading.facts
        span = span_of(self.choice.period, facts, self.today)
        self._view.shares.show_state(shares_state(facts, span, self._body.by_id, self._tongue))

    def lines(self) -> None:
        """Show the places over time."""
        facts, today, order = self._reading.facts, self.today, self.choice.order
        span = span_of(self.choice.period, facts, today)
        state = lines_state(facts, span, today, self._body.by_id, order, self._tongue)
        self._view.lines.show_state(state, order)

    def two(self) -> None:
        """Show the two periods."""
        events, today, card = self._reading.events, self.today, self._view.two
        event = self.choice.event_of(events)
        spans = self.choice.spans(event, today)
        card.show_choice(self.choice.way, tuple(reversed(events)), event)
        card.dates.show_spans(spans or recent_spans(today), today)
        card.show_state(self._two(spans))

    def _two(self, spans: TwoSpans | None) -> TwoState:
        if spans is not None:
            return two_state(self._reading.facts, spans, self._body, self._tongue)
        event = self.choice.event_of(self._reading.events)
        if event is None:
            return empty_two(self._tongue.said("two_no_event"))
        last = self._tongue.day(event.last_day or event.day)
        return empty_two(self._tongue.said("two_event_new", event=event.label, day=last))
