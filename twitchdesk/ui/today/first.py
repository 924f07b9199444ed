# SPDX-License-Identifier: MIT
"""Today before the diary is open: the body and today's count, from one quick look at the file."""

from datetime import datetime
from pathlib import Path

from twitchdesk import paths
from twitchdesk.domain.body import Body
from twitchdesk.domain.span import Moment
from twitchdesk.domain.summaries import DayCount
from twitchdesk.storage.glance import Glance, glance
from twitchdesk.ui.body_map.card import BodyMapCard
from twitchdesk.ui.body_map.figure import load_figure
from twitchdesk.ui.body_map.state import map_state
from twitchdesk.ui.look import Look
from twitchdesk.ui.today.state import head_state
from twitchdesk.ui.today.view import TodayView


class FirstToday:
    """The page with the body drawn; the panes take their places on it when the diary is open."""

    def __init__(self, look: Look, body: Body) -> None:
        self.card = BodyMapCard(look, body, load_figure(paths.resources() / "body"))
        self.view = TodayView(look, self.card)
        self._body = body

    def show_glance(self, diary: Path, now: datetime) -> None:
        """Show today's count as far as one quick look at the file tells it."""
        seen = glance(diary, now)
        day = seen.day if seen else Moment.of(now).day()
        self.card.show_state(map_state(self._body, seen.places if seen else (), read_only=True))
        count = _count(seen) if seen else None
        places = len(seen.places) if seen else 0
        self.view.head.show_state(head_state(day, day, count, places, writable=False))


def _count(seen: Glance) -> DayCount | None:
    if not seen.entries and not seen.quiet:
        return None
    return DayCount(seen.day, seen.entries, seen.count, quiet=seen.quiet)
