# SPDX-License-Identifier: MIT
"""The body map joined to the diary: clicks become steps, changes become heat."""

from datetime import date
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from twitchdesk.clock import Clock
from twitchdesk.domain.body import Body
from twitchdesk.domain.edits import Change, Put, Step
from twitchdesk.domain.records import Kind, Mark, Twitch
from twitchdesk.knowledge.twitch_fields import TwitchFields
from twitchdesk.ui.body_map.card import BodyMapCard
from twitchdesk.ui.body_map.state import Reach, map_state, span_of
from twitchdesk.ui.body_map.view import Click
from twitchdesk.ui.body_map.ways import Way, When, log_step, single, title_of, with_place
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import Look

_SHOWN: Final = (Kind.TWITCH, Kind.DAY_SUMMARY, Kind.QUIET_DAY, Kind.PREFERENCE)


class BodyMapPane(QObject):
    """Fills a ``BodyMapCard`` from the diary and keeps in the diary what is clicked there."""

    def __init__(
        self,
        live: LiveDiary,
        look: Look,
        clock: Clock,
        body: Body,
        fields: TwitchFields,
        card: BodyMapCard,
    ) -> None:
        super().__init__(card)
        self._live, self._look, self._clock, self._body, self._fields = live, look, clock, body, fields
        self.card = card
        self._reach = Reach.DAY
        self._way = Way.SINGLE
        self._last_id: str | None = None
        self._day = clock.today(live.read.day_starts_at())
        card.view.place_clicked.connect(self.log)
        card.recent.wanted.connect(lambda place: self.log(Click(place)))
        card.digit_pressed.connect(self._log_recent)
        card.reaches.when_chosen(self._show_reach)
        card.ways.when_chosen(self._choose_way)
        live.changed.connect(self._changed)
        self.refresh()

    def show_day(self, day: date) -> None:
        """Show and log to another day."""
        self._day = day
        self._last_id = None
        self.refresh()

    def refresh(self) -> None:
        """Ask the diary anew for what the card shows."""
        read = self._live.read
        self._starts_at = read.day_starts_at()
        counts = read.place_counts(span_of(self._reach, self._day))
        state = map_state(
            self._body,
            ((count.place, count.entries) for count in counts),
            self._reach,
            today=self._when.today,
            recent=read.recent_places(5),
            pelvic_floor=bool(read.preferences().get("pelvic_floor")),
            read_only=self._live.read_only,
        )
        self.card.show_state(state)

    def log(self, click: Click) -> None:
        """Keep what a click on a place says in the way chosen."""
        mark = Mark(click.place, click.view, click.x, click.y)
        if click.extend and self._add_place(mark):
            return
        twitch = single(self._when, mark)
        if self._keep(twitch, log_step(self._body, twitch, self._live.read.quiet_day_on(self._day))):
            self._last_id = twitch.id

    @property
    def _when(self) -> When:
        return When(self._clock, self._day, self._starts_at)

    def _add_place(self, mark: Mark) -> bool:
        last = self._live.read.record(Kind.TWITCH, self._last_id) if self._last_id else None
        if not isinstance(last, Twitch):
            return False
        more = with_place(last, mark, self._when.now)
        return more is None or self._keep(more, Step(title_of(self._body, more), (Put(more),)))

    def _keep(self, twitch: Twitch, step: Step) -> bool:
        if not self._live.do(step):
            return False
        self.card.view.pulse(twitch.places)
        self._say(f"Logged: {title_of(self._body, twitch)}")
        return True

    def _say(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.card.view, words))

    def _log_recent(self, digit: int) -> None:
        for recent in self.card.view.state.recent:
            if recent.digit == digit:
                self.log(Click(recent.place))

    def _show_reach(self, reach: Reach) -> None:
        self._reach = reach
        self.refresh()

    def _choose_way(self, way: Way) -> None:
        self._way = way
        self.refresh()

    def _changed(self, change: Change) -> None:
        if not change.kinds.isdisjoint(_SHOWN):
            self.refresh()
