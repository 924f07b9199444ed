# SPDX-License-Identifier: MIT
"""Block D: the places on the figures, and the segments by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.domain.body import Side
from twitchdesk.domain.handout_choices import Section
from twitchdesk.report.handout.course import recent_span, recent_twitch_days, stretch
from twitchdesk.report.handout.page import BodyMap, LegendStep, TableRow
from twitchdesk.report.handout.where import area_words, one_side, quoted, recent_of, segments_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twitchdesk.report.handout.given import Given, Lore
    from twitchdesk.report.handout.where import Recent, SegmentDays

_COLUMNS: Final = (Side.LEFT, Side.MIDLINE, Side.RIGHT)


def body_map(given: Given, lore: Lore) -> BodyMap:
    """Return the block."""
    words, recent = lore.words, recent_of(given.facts)
    days = {place.id: len(recent.of_place(place)) for place in lore.body.places}
    bounds = lore.rules.map_steps
    return BodyMap(
        title=words.said(f"part.{Section.MAP}"),
        caption=_caption(given, lore, recent),
        steps={place: sum(count >= bound for bound in bounds) for place, count in days.items() if count},
        legend=_legend(bounds, recent_span(given.facts).days),
        labels=(words.said("where.front"), words.said("where.back")),
        left=words.said("where.left"),
        right=words.said("where.right"),
        heads=(
            words.said("where.days"),
            words.said("where.left"),
            words.said("where.mid"),
            words.said("where.right"),
            words.said("where.any"),
        ),
        rows=_rows(given, lore, recent),
        notes=tuple(_notes(given, lore, recent)),
        names=_names(lore, recent),
    )


def _caption(given: Given, lore: Lore, recent: Recent) -> str:
    now = stretch(given.facts, recent_span(given.facts))
    if recent.places or recent.areas:
        return lore.words.said("where.caption", n=now.days)
    if recent_twitch_days(given.facts):
        return lore.words.said("where.elsewhere_only", n=now.days)
    key = "where.no_twitch" if now.logged else "where.unknown"
    return lore.words.said(key, n=now.days, logged=now.logged)


def _legend(bounds: Sequence[int], days: int) -> tuple[LegendStep, ...]:
    ends = [*(bound - 1 for bound in bounds[1:]), days]
    return tuple(
        LegendStep(step, _from_to(bound, min(end, days)))
        for step, (bound, end) in enumerate(zip(bounds, ends, strict=True), start=1)
        if bound <= days
    )


def _from_to(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


def _rows(given: Given, lore: Lore, recent: Recent) -> tuple[TableRow, ...]:
    is_known = bool(recent.places or recent.areas or stretch(given.facts, recent_span(given.facts)).logged)
    return tuple(
        TableRow(lore.words.said(f"where.{segment}"), _cells(found) if is_known else _unknown(lore))
        for segment, found in segments_of(recent, lore.body).items()
    )


def _cells(found: SegmentDays) -> tuple[str, ...]:
    return (*(str(len(found.by_side[side])) for side in _COLUMNS), str(len(found.any_side)))


def _unknown(lore: Lore) -> tuple[str, ...]:
    return (lore.words.said("where.dash"),) * (len(_COLUMNS) + 1)


def _names(lore: Lore, recent: Recent) -> tuple[str, ...]:
    """Return each place and each whole area with its days, the most days first."""
    words, body = lore.words, lore.body
    found = [(place.short, recent.places.get(place.id)) for place in body.places]
    said = [(len(days), words.said("where.place", place=name, n=len(days))) for name, days in found if days]
    said += [
        (len(days), words.said("where.area", area=area_words(name, body), n=len(days)))
        for name, days in recent.areas.items()
    ]
    return tuple(name for _, name in sorted(said, key=lambda one: -one[0]))


def _notes(given: Given, lore: Lore, recent: Recent) -> Iterator[str]:
    words, body = lore.words, lore.body
    if recent.areas:
        on_both = any(one_side(body.places_in(name)) is None for name in recent.areas)
        yield words.said("where.whole_days_no_side" if on_both else "where.whole_days")
    for name, days in sorted(recent.places.items(), key=lambda one: -len(one[1])):
        if name not in body.by_id:
            yield words.said("where.not_known", place=quoted(name), n=len(days))
    for use in sorted(given.facts.elsewhere, key=lambda one: -one.days):
        if use.days:
            yield words.said("where.own_words", place=quoted(use.words), n=use.days)
