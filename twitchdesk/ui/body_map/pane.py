# SPDX-License-Identifier: MIT
"""The body map joined to the diary: clicks become steps, changes become heat."""

from datetime import date, time
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QMenu

from twitchdesk.clock import Clock
from twitchdesk.domain.body import Body
from twitchdesk.domain.edits import Change, Put, Step
from twitchdesk.domain.errors import ValueRefusedError
from twitchdesk.domain.records import NOTHING_NOTED, Kind, Mark, Twitch, TwitchDetails
from twitchdesk.domain.span import DateRange
from twitchdesk.knowledge.twitch_fields import TwitchFields
from twitchdesk.ui.body_map.card import READ_ONLY, BodyMapCard
from twitchdesk.ui.body_map.details import Details
from twitchdesk.ui.body_map.entries import day_title
from twitchdesk.ui.body_map.place_menu import MenuWays, place_menu
from twitchdesk.ui.body_map.state import (
    RECENT_MOST,
    MapState,
    Reach,
    map_state,
    span_of,
    whole_day_state,
)
from twitchdesk.ui.body_map.view import Click, MenuAsk
from twitchdesk.ui.body_map.way import Way
from twitchdesk.ui.body_map.ways import (
    MANY_A_DAY,
    When,
    earlier,
    elsewhere,
    level_step,
    log_step,
    single,
    spell,
    title_of,
    with_place,
)
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import Look

_SHOWN: Final = frozenset({Kind.TWITCH, Kind.DAY_SUMMARY, Kind.QUIET_DAY, Kind.PREFERENCE})


class BodyMapPane(QObject):
    """Fills a ``BodyMapCard`` from the diary and keeps in the diary what is clicked there."""

    def __init__(
        self, live: LiveDiary, look: Look, clock: Clock, body: Body, fields: TwitchFields, card: BodyMapCard
    ) -> None:
        super().__init__(card)
        self._look = look
        self._live, self._clock, self._body, self._levels = live, clock, body, fields.levels
        self.card = card
        self._reach, self._way = Reach.DAY, Way.SINGLE
        self._last_id = ""
        self._offer_refused_on: date | None = None
        self._read_preferences()
        self._day = clock.today(self._starts_at)
        self.details = Details(live, look, body, fields, card, self.when)
        words = " · ".join(f"{level.level} {level.label.lower()}" for level in fields.levels)
        card.hint.setText(f"Click an area, or point at it and press 0 to 4: {words}")
        self._connect()
        if self._preferences.get("logging_mode") == Way.WHOLE_DAY.value:
            self._choose_way(Way.WHOLE_DAY)
        else:
            self.refresh()
        for click in card.take_early():
            self.log(click)

    def show_day(self, day: date) -> None:
        """Show another day and log to it."""
        if day != self._day:
            self.details.close()
            self._day, self._last_id = day, ""
        self.refresh()

    def open_details(self, twitch: str) -> None:
        """Open the details of an entry beside the map."""
        self.details.open(twitch)

    def when(self) -> When:
        """Return the day shown, with the clock."""
        return When(self._clock, self._day, self._starts_at)

    def refresh(self) -> None:
        """Ask the diary anew for what the card shows."""
        today = self.when().today
        self.card.reaches.rename(Reach.DAY, "Today" if today else "That day")
        self.card.show_state(self._whole_day() if self._way is Way.WHOLE_DAY else self._heat())
        counts = self._live.read.day_counts(DateRange.single(self._day))
        entries = counts[0].entries - counts[0].whole_day if counts else 0
        whole = bool(counts and counts[0].whole_day)
        self.card.day_list.set_words(f"Entries ({entries + whole})")
        title = day_title(entries, today=today, whole_day=whole)
        self.card.day_list.setAccessibleName(f"{title}: show them")
        self.card.day_list.setVisible(entries > 0 or whole)
        many = entries > MANY_A_DAY and self._way is not Way.WHOLE_DAY
        self.card.offer.setVisible(many and self._offer_refused_on != self._day)

    def log(self, click: Click) -> None:
        """Keep what a click on a place says in the way chosen."""
        if self._live.read_only:
            self.card.say(READ_ONLY)
            return
        mark = Mark(click.place, click.view, click.x, click.y)
        if self._way is Way.WHOLE_DAY:
            self._set_level(click.place, None)
        elif not (click.extend and self._add_place(mark)):
            self._log_new(mark)

    def log_at(self, mark: Mark, wall: time | None = None, details: TwitchDetails = NOTHING_NOTED) -> str:
        """Keep a single twitch at a time of the day shown; return its id, "" when it was not kept."""
        return self._keep_new(single(self.when(), mark, details, wall))

    def menu_for(self, click: Click) -> QMenu:
        """Return the menu of a place."""
        mark = Mark(click.place, click.view, click.x, click.y)
        last = self._live.read.newest_twitch_at(click.place)
        writable = not self._live.read_only
        ways = MenuWays(
            details=lambda: self.open_place(click.place),
            at=lambda wall: self.log_at(mark, wall),
            choose_time=lambda: self.details.open(self.log_at(mark), field="time"),
            same=(lambda: self.log_at(mark, details=last.details)) if last and writable else None,
        )
        name, when = self._body.by_id[click.place].short, self.when()
        return place_menu(
            self._look, self.card, name, earlier(when) if writable else (), ways, today=when.today
        )

    def open_place(self, place: str) -> None:
        """Open the details of the entry of this day that has the place last; log one if there is none."""
        here = [one for one in self._live.read.twitches_on(self._day) if place in one.places]
        newest = max(here, key=lambda one: (one.created, one.id == self._last_id), default=None)
        if newest is not None:
            self.details.open(newest.id)
        elif not self._live.read_only:
            self.details.open(self.log_at(Mark(place)))

    def _connect(self) -> None:
        card = self.card
        card.view.place_clicked.connect(self.log)
        card.view.place_opened.connect(self._open_clicked)
        card.view.menu_wanted.connect(self._show_menu)
        card.list.chosen.connect(self._log_named)
        card.recent.wanted.connect(self._log_named)
        card.finder.chosen.connect(self._log_named)
        card.finder.elsewhere.connect(self._log_elsewhere)
        card.digit_pressed.connect(self._press_digit)
        card.reaches.when_chosen(self._show_reach)
        card.ways.when_chosen(self._choose_way)
        card.day_list.clicked.connect(self.details.open_day)
        self.details.whole_day_wanted.connect(lambda _: self._open_whole_day())
        card.offer.taken.connect(lambda: self._choose_way(Way.WHOLE_DAY))
        card.offer.put_away.connect(self._refuse_offer)
        self._live.changed.connect(self._changed)

    def _heat(self) -> MapState:
        read = self._live.read
        return map_state(
            self._body,
            ((one.place, one.entries) for one in read.place_counts(span_of(self._reach, self._day))),
            self._reach,
            today=self.when().today,
            recent=read.recent_places(RECENT_MOST),
            pelvic_floor=bool(self._preferences.get("pelvic_floor")),
            read_only=self._live.read_only,
            quiet=self._reach is Reach.DAY and read.quiet_day_on(self._day) is not None,
        )

    def _whole_day(self) -> MapState:
        return whole_day_state(
            self._body,
            self._live.read.day_summary_on(self._day),
            self._levels,
            pelvic_floor=bool(self._preferences.get("pelvic_floor")),
            read_only=self._live.read_only,
        )

    def _log_new(self, mark: Mark) -> None:
        try:
            length = self.card.spell.spell() if self._way is Way.SPELL else None
            twitch = single(self.when(), mark) if length is None else spell(self.when(), mark, length)
        except ValueRefusedError as error:
            self.card.say(str(error))
        else:
            self._keep_new(twitch)

    def _log_named(self, place: str) -> None:
        self.log(Click(place))

    def _log_elsewhere(self, words: str) -> None:
        if not self._live.read_only:
            self._keep_new(elsewhere(self.when(), words))

    def _keep_new(self, twitch: Twitch) -> str:
        step = log_step(self._body, twitch, self._live.read.quiet_day_on(self._day), self.when().running_day)
        if not self._keep(twitch, step):
            return ""
        self._last_id = twitch.id
        return twitch.id

    def _add_place(self, mark: Mark) -> bool:
        wanted = self.details.entry or self._last_id
        last = self._live.read.record(Kind.TWITCH, wanted) if wanted else None
        if not isinstance(last, Twitch):
            return False
        more = with_place(last, mark, self.when().now)
        return more is None or self._keep(
            more, Step(title_of(self._body, more, self.when().running_day), (Put(more),))
        )

    def _keep(self, twitch: Twitch, step: Step) -> bool:
        if not self._live.do(step):
            return False
        self.card.view.pulse(twitch.places)
        self._announce(f"Logged: {title_of(self._body, twitch)}")
        return True

    def _set_level(self, place: str, level: int | None) -> None:
        read, area = self._live.read, self._body.by_id[place].parent_area
        summary, quiet = read.day_summary_on(self._day), read.quiet_day_on(self._day)
        step = level_step(self._body, self.when(), area, level, summary, quiet)
        if self._live.do(step):
            self._announce(step.title)

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.card.view, words))

    def _press_digit(self, digit: int) -> None:
        if self._way is Way.WHOLE_DAY:
            place = self.card.view.pointed_place
            if place and digit < len(self._levels) and not self._live.read_only:
                self._set_level(place, digit)
            return
        for recent in self.card.view.state.recent:
            if recent.digit == digit:
                self._log_named(recent.place)

    def _open_clicked(self, place: str) -> None:
        if self._way is Way.WHOLE_DAY:
            self._log_named(place)
        else:
            self.open_place(place)

    def _show_menu(self, ask: MenuAsk) -> None:
        self.menu_for(ask.click).popup(ask.at)

    def _show_reach(self, reach: Reach) -> None:
        self._reach = reach
        self.refresh()

    def _choose_way(self, way: Way) -> None:
        self._way = way
        self.card.show_way(way)
        self.refresh()

    def _open_whole_day(self) -> None:
        self.details.close()
        self._choose_way(Way.WHOLE_DAY)

    def _refuse_offer(self) -> None:
        self._offer_refused_on = self._day
        self.refresh()

    def _read_preferences(self) -> None:
        self._starts_at = self._live.read.day_starts_at()
        self._preferences = self._live.read.preferences()

    def _changed(self, change: Change) -> None:
        if Kind.PREFERENCE in change.kinds:
            self._read_preferences()
        if not change.only_words and not change.kinds.isdisjoint(_SHOWN):
            self.refresh()
