# SPDX-License-Identifier: MIT
"""The six figures that matter, each with what it rests on."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.course import (
    Trend,
    before_span,
    course,
    recent_span,
    recent_twitch_days,
    stretch,
)
from twitchdesk.report.handout.page import Tile
from twitchdesk.report.handout.saying import in_sentence, noticed_said, rounded
from twitchdesk.report.handout.usual import LENGTH, strength, usual_length
from twitchdesk.report.handout.where import recent_of, segments_of, sites_of

if TYPE_CHECKING:
    from twitchdesk.domain.phrases import Value
    from twitchdesk.report.handout.course import Course, Stretch
    from twitchdesk.report.handout.given import Given, Lore

_EITHER: Final = 2


def tiles(given: Given, lore: Lore) -> tuple[Tile, ...]:
    """Return the tiles in their order."""
    # Those with the longest notes stand in one row, so that both rows of three keep their distance.
    make = (_first_noticed, _length, _strength, _days_a_week, _places, _course)
    return tuple(one(given, lore) for one in make)


def _first_noticed(given: Given, lore: Lore) -> Tile:
    words, first = lore.words, given.facts.first_day
    return Tile(
        words.said("tile.first_noticed"),
        noticed_said(given, lore) or words.said("say.not_asked"),
        words.said("tile.first_entry", day=given.dates.long(first)) if first else words.said("tile.no_entry"),
    )


def _days_a_week(given: Given, lore: Lore) -> Tile:
    words, facts, least = lore.words, given.facts, lore.rules.least.logged_days
    now, then = stretch(facts, recent_span(facts)), stretch(facts, before_span(facts))
    label = words.said("tile.days_a_week")
    if now.per_week is None or now.logged < least:
        note = words.said("tile.logged_days", n=now.logged, needed=least)
        return Tile(label, words.said("say.too_little"), note)
    note = _beside_before(given, lore, now, then)
    return Tile(label, rounded(now.per_week), note)


def _beside_before(given: Given, lore: Lore, now: Stretch, then: Stretch) -> str:
    words = lore.words
    counts = {"part": now.twitched, "n": now.logged}
    if then.per_week is None or then.logged < lore.rules.least.logged_days:
        return words.said("tile.of_logged_no_before", before=words.said("say.too_little"), **counts)
    is_lower = now.per_week is not None and now.per_week < then.per_week
    if is_lower and given.check.is_sign_open:
        return words.said("tile.of_logged_no_before", before=words.said("tile.kept_back"), **counts)
    return words.said("tile.of_logged", before=rounded(then.per_week), **counts)


def _length(given: Given, lore: Lore) -> Tile:
    words, usual = lore.words, usual_length(given.facts, lore.rules.lengths)
    label = words.said("tile.length")
    if not usual.noted:
        return Tile(label, words.said("say.not_noted"))
    if usual.noted < lore.rules.least.noted:
        return Tile(label, words.said("say.too_little"), words.said("tile.noted_only", n=usual.noted))
    note = words.said("tile.part_noted", part=usual.entries, n=usual.noted)
    return Tile(label, length_said(lore, usual.classes), note)


def length_said(lore: Lore, classes: tuple[str, ...]) -> str:
    """Return the classes of length in words: "under 1 min", "under 1 min or hours" when two tie."""
    field = lore.fields.by_key[LENGTH]
    labels = [in_sentence(field.label_of(name)) for name in classes]
    if len(labels) == 1:
        return labels[0]
    if len(labels) > _EITHER:
        return lore.words.said("tile.varies")
    return lore.words.said("tile.either", first=labels[0], last=labels[1])


def _strength(given: Given, lore: Lore) -> Tile:
    words, found = lore.words, strength(given.facts.intensities)
    label = words.said("tile.strength")
    if found is None:
        return Tile(label, words.said("say.not_noted"))
    if found.ratings < lore.rules.least.ratings:
        return Tile(label, words.said("say.too_little"), words.said("tile.ratings_only", n=found.ratings))
    key = "tile.ratings_all" if found.least == found.most else "tile.ratings"
    note = words.said(key, n=found.ratings, least=found.least, most=found.most)
    return Tile(label, words.said("tile.of_ten", median=rounded(found.median)), note)


def _places(given: Given, lore: Lore) -> Tile:
    words, facts, recent = lore.words, given.facts, recent_of(given.facts)
    sites = sites_of(facts, recent, lore.body)
    label = words.said("tile.places")
    span = recent_span(facts)
    if not sites and (recent_twitch_days(facts) or not stretch(facts, span).logged):
        return Tile(label, words.said("say.not_noted"))
    segments = sum(bool(found.any_side) for found in segments_of(recent, lore.body).values())
    value = words.said("tile.two", places=len(sites), segments=segments)
    return Tile(label, value, words.said("tile.last_days", n=span.days))


def _course(given: Given, lore: Lore) -> Tile:
    words, found = lore.words, course(given.facts, lore.rules.course)
    label = words.said("tile.course")
    if found.trend is None:
        return Tile(label, words.said("say.too_little"), _course_needs(lore, found))
    if not found.now.twitched and not found.then.twitched:
        logged = found.now.logged + found.then.logged
        return Tile(label, words.said("tile.no_twitch"), words.said("tile.in_logged", n=logged))
    is_less = found.trend is Trend.BETTER or (found.ratio is not None and found.ratio < 1)
    if is_less and given.check.is_sign_open:
        return Tile(label, words.said("tile.not_shown"), words.said("tile.sign_open"))
    return Tile(label, words.said(f"tile.{found.trend}"), _course_note(lore, found))


def _course_needs(lore: Lore, found: Course) -> str:
    needed = ceil(lore.rules.course.least_coverage * found.now.days)
    logged = {"now": found.now.logged, "then": found.then.logged, "n": found.now.days}
    return lore.words.said("tile.course_needs", needed=needed, **logged)


def _course_note(lore: Lore, found: Course) -> str:
    now, then = found.now, found.then
    counts: dict[str, Value] = {"part": now.twitched, "n": now.logged, "before": then.twitched}
    counts["all_before"] = then.logged
    if found.ratio is None:
        return lore.words.said("tile.course_counts", **counts)
    return lore.words.said("tile.course_ratio", ratio=f"{found.ratio:.2f}", **counts)
