# SPDX-License-Identifier: MIT
"""The history in two or three sentences: site and onset; character; what goes along. Only what was noted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.course import recent_span, recent_twitch_days, stretch, twitch_days
from twitchdesk.report.handout.hours import by_hour, clock, known_hours, peak
from twitchdesk.report.handout.saying import in_sentence, listed, noticed_said, rounded
from twitchdesk.report.handout.tiles import length_said
from twitchdesk.report.handout.usual import chosen, seen_by_others, strength, usual_length
from twitchdesk.report.handout.where import new_sites, place_name, quoted, recent_of, sites_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twitchdesk.domain.handout import OptionCount
    from twitchdesk.report.handout.given import Given, Lore
    from twitchdesk.report.handout.where import Site

_CHARACTER, _BUZZ = "character", "buzz"
_MOST_CHARS: Final = 400
_OWN_WORDS_MOST: Final = 40


@dataclass(frozen=True, slots=True)
class _Depth:
    """How much is told: so many ``sites`` and ``options`` by name, and what goes ``along``."""

    sites: int = 2
    options: int = 2
    along: tuple[str, ...] = ("context", "accompanied", "helped", "suspected")


_DEPTHS: Final = (_Depth(), _Depth(2, 1), _Depth(1, 1), _Depth(1, 1, ("context", "accompanied")))


def sentences(given: Given, lore: Lore) -> tuple[str, ...]:
    """Return the sentences; of a period without a twitch there is but one.

    Where names are long, less is told, so that nothing is cut off; the other blocks tell it too.
    """
    told: tuple[str, ...] = ()
    for depth in _DEPTHS:
        told = _told(given, lore, depth)
        if sum(map(len, told)) <= _MOST_CHARS:
            break
    return told


def _told(given: Given, lore: Lore, depth: _Depth) -> tuple[str, ...]:
    told = [_site_and_onset(given, lore, depth)]
    if any(day in given.facts.span for day in twitch_days(given.facts)):
        along = [*_spread(given, lore), *_timing(given, lore), *_along(given, lore, depth)]
        missing = _missing(given, lore, depth)
        if missing:
            along.append(lore.words.said("story.not_noted", what=listed(lore, missing)))
        told += [_joined(lore, clauses) for clauses in (_character(given, lore, depth), along) if clauses]
    return tuple(lore.words.said("story.sentence", clauses=each) for each in told)


def _joined(lore: Lore, clauses: list[str]) -> str:
    said = clauses[0]
    for clause in clauses[1:]:
        said = lore.words.said("story.two", first=said, last=clause)
    return said


def _site_and_onset(given: Given, lore: Lore, depth: _Depth) -> str:
    onset = noticed_said(given, lore) or lore.words.said("say.not_asked")
    return _joined(lore, [_sites(given, lore, depth), lore.words.said("story.onset", when=onset)])


def _sites(given: Given, lore: Lore, depth: _Depth) -> str:
    words, facts = lore.words, given.facts
    sites = sites_of(facts, recent_of(facts), lore.body)
    if not sites:
        return _no_site(given, lore)
    first, *others = sites[: depth.sites]
    days = recent_span(facts).days
    named = [_site(lore, one) for one in others]
    if first.days is None:
        named.insert(0, _site(lore, first))
    else:
        named.insert(0, words.said("story.first_site", part=first.days, n=days, place=first.words))
    if len(sites) > depth.sites:
        named.append(words.said("story.more_sites", n=len(sites) - depth.sites))
    return words.said("story.twitching", sites=listed(lore, named))


def _site(lore: Lore, site: Site) -> str:
    if site.days is not None:
        return lore.words.said("story.site", n=site.days, place=site.words)
    words = site.words.strip("“”")
    if len(words) > _OWN_WORDS_MOST:
        words = lore.words.said("story.cut", words=words[:_OWN_WORDS_MOST].rstrip())
    return quoted(words)


def _no_site(given: Given, lore: Lore) -> str:
    words, facts = lore.words, given.facts
    now, lately = stretch(facts, recent_span(facts)), recent_twitch_days(facts)
    if lately:
        # Its place was kept back, or only the whole day was counted.
        return words.said("story.nowhere", part=lately, n=now.days)
    earlier = sum(day in facts.span for day in twitch_days(facts))
    if not facts.logged_days:
        return words.said("story.nothing_logged", n=facts.span.days)
    if not earlier:
        return words.said("story.no_twitch", n=facts.span.days, logged=facts.logged_days)
    quiet = words.said("story.quiet_lately", n=now.days, logged=now.logged)
    if given.check.is_sign_open:
        return quiet
    most = max(facts.places, key=lambda use: use.days, default=None)
    if most is None or not most.days:
        return _joined(lore, [quiet, words.said("story.earlier", n=earlier)])
    place = place_name(most.place, lore.body)
    return _joined(lore, [quiet, words.said("story.earlier_at", n=earlier, place=place)])


def _character(given: Given, lore: Lore, depth: _Depth) -> list[str]:
    words, facts = lore.words, given.facts
    seen, looked = seen_by_others(facts)
    length, strong = usual_length(facts, lore.rules.lengths), strength(facts.intensities)
    clauses = [*_felt_as(given, lore, depth)]
    if looked:
        clauses.append(words.said("story.visible", part=seen, n=looked))
    if length.noted >= lore.rules.least.noted:
        clauses.append(words.said("story.length", length=length_said(lore, length.classes)))
    if strong and strong.ratings >= lore.rules.least.ratings:
        clauses.append(words.said("story.strength", median=rounded(strong.median)))
    return clauses


def _missing(given: Given, lore: Lore, depth: _Depth) -> list[str]:
    """Return what was never noted. Noted once is too little for "usually", yet it is not "not noted"."""
    facts = given.facts
    noted = {
        _CHARACTER: chosen(given, _CHARACTER).noted,
        "visible": seen_by_others(facts)[1],
        "length": usual_length(facts, lore.rules.lengths).noted,
        "strength": strength(facts.intensities),
        **{field: chosen(given, field).noted for field in depth.along},
    }
    return [lore.words.said(f"story.{name}_name") for name, found in noted.items() if not found]


def _felt_as(given: Given, lore: Lore, depth: _Depth) -> Iterator[str]:
    """Yield how it felt; a buzz that is felt only is told apart even when it is rare."""
    found = chosen(given, _CHARACTER)
    if not found.options:
        return
    words, (first, *others) = lore.words, found.options[: depth.options]
    counts = {"part": first.entries, "n": found.noted}
    options = [words.said("story.first_option", option=_label(lore, first), **counts)]
    options += [words.said("story.option", option=_label(lore, one), n=one.entries) for one in others]
    yield words.said("story.character", options=listed(lore, options))
    for one in found.options[depth.options :]:
        if one.option == _BUZZ:
            yield words.said("story.buzz", n=one.entries)


def _label(lore: Lore, one: OptionCount) -> str:
    known = lore.fields.by_key.get(one.field)
    return in_sentence(known.label_of(one.option) if known else one.option)


def _along(given: Given, lore: Lore, depth: _Depth) -> list[str]:
    said = (_most_chosen(given, lore, field, depth) for field in depth.along)
    return [clause for clause in said if clause]


def _most_chosen(given: Given, lore: Lore, field: str, depth: _Depth) -> str:
    """Return the option chosen most, or two that tie; "nothing else" is said only when nothing else was."""
    found = chosen(given, field)
    known = lore.fields.by_key.get(field)
    alone = known.excludes if known else None
    options = [one for one in found.options if one.option != alone] or list(found.options)
    if not options:
        return ""
    tied = [_label(lore, one) for one in options if one.entries == options[0].entries][: depth.options]
    counts = {"part": options[0].entries, "n": found.noted}
    return lore.words.said(f"story.{field}", options=listed(lore, tied), **counts)


def _spread(given: Given, lore: Lore) -> Iterator[str]:
    facts, since = given.facts, recent_span(given.facts)
    # In the first weeks of a diary every place is new: that tells nothing of a spread.
    if facts.first_twitch is None or facts.first_twitch >= since.first:
        return
    sites = sites_of(facts, recent_of(facts), lore.body)
    if not sites:
        # No twitch was noted, or not where: that says nothing of new places.
        return
    new = new_sites(sites, facts, lore.rules.several)
    yield lore.words.said("story.new" if new else "story.none_new", n=len(new), days=since.days)


def _timing(given: Given, lore: Lore) -> Iterator[str]:
    found, rules = known_hours(given), lore.rules
    if found.used < rules.hours.least_days or found.total < rules.least.timed_twitches:
        return
    first = peak(by_hour(found), rules.hours)
    if first is None:
        yield lore.words.said("story.no_hour")
        return
    begin = found.hours[first]
    yield lore.words.said("story.hours", first=clock(begin), last=clock(begin + rules.hours.peak_hours))
