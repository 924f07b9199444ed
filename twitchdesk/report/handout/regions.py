# SPDX-License-Identifier: MIT
"""Page 2: every place that was logged, with its muscles, roots and nerve."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.domain.handout_choices import Section
from twitchdesk.report.handout.page import Table
from twitchdesk.report.handout.saying import in_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from twitchdesk.domain.handout import PlaceUse
    from twitchdesk.report.handout.given import Given, Lore

    Row = tuple[int, date, tuple[str, str, str, str]]

_HEADS: Final = ("place", "muscles", "roots", "nerve", "days", "last")
# Tried out on all places of the map: in these widths none but the side of the neck needs a third line.
_WIDTHS: Final = (0.215, 0.301, 0.113, 0.248, 0.052, 0.071)


def regions(given: Given, lore: Lore) -> Table:
    """Return the table, the place with the most days of the period first; none when the map is left out."""
    is_left_out = Section.MAP in given.choices.left_out
    rows = [] if is_left_out else list(_rows(given, lore))
    # Every last day is one of the period, which says its year.
    span, dates = given.facts.span, given.dates
    day_said = dates.short if span.first.year == span.last.year else dates.long
    rows.sort(key=lambda row: (-row[0], -row[1].toordinal(), row[2]))
    return Table(
        title=lore.words.said("regions.title"),
        heads=tuple(lore.words.said(f"regions.{name}") for name in _HEADS),
        rows=tuple((*said, str(days), day_said(last)) for days, last, said in rows),
        widths=_WIDTHS,
        nothing=lore.words.said("page.left_out" if is_left_out else "regions.nothing"),
    )


def _rows(given: Given, lore: Lore) -> Iterator[Row]:
    """Yield days, last day, and place, muscles, roots and nerve of what was named in the period."""
    said, dash = lore.words.said, lore.words.said("regions.dash")
    for place in given.facts.places:
        if place.days:
            yield place.days, place.last, _anatomy(place, lore)
    for area in given.facts.areas:
        if area.days:
            known = lore.body.area_by_id.get(area.area)
            name = known.name if known else area.area
            yield area.days, area.last, (name, said("regions.whole_area"), dash, dash)
    for elsewhere in given.facts.elsewhere:
        if elsewhere.days:
            name = said("regions.own_words", words=elsewhere.words)
            yield elsewhere.days, elsewhere.last, (name, said("regions.elsewhere"), dash, dash)


def _anatomy(use: PlaceUse, lore: Lore) -> tuple[str, str, str, str]:
    place = lore.body.by_id.get(use.place)
    if place is None:
        dash = lore.words.said("regions.dash")
        return use.place, lore.words.said("regions.not_on_map"), dash, dash
    found = lore.anatomy.of(place)
    return place.short, in_sentence(place.muscle_line), found.roots, in_sentence(found.nerve)
