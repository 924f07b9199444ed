# SPDX-License-Identifier: MIT
"""Works out what the suspicion card shows: the question, or what was suspected beside what was seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from twitchdesk.domain.suspicion import MOST, Guess, Suspicion
from twitchdesk.report.pattern_words import PatternWords, VerdictKind
from twitchdesk.ui.patterns.links.rows import dress_of

if TYPE_CHECKING:
    from twitchdesk.analysis.result import Pattern, PatternReport
    from twitchdesk.domain.phrases import Phrases

DayWords = Callable[[date], str]


class Mode(StrEnum):
    """Name what the card is about: the question, what was suspected, or the offer to say it after all."""

    ASKING = "asking"
    TOLD = "told"
    OFFERED = "offered"


class GroupName(StrEnum):
    """Name the parts of the answer; each is a phrase of the table ``suspicion``."""

    SEEN = "group_seen"
    NOT_SEEN = "group_not_seen"
    UNKNOWN = "group_unknown"
    UNTOLD = "group_untold"


_SEEN: Final = frozenset({VerdictKind.CLEAR, VerdictKind.POSSIBLE})


@dataclass(frozen=True, slots=True)
class Named:
    """A habit with its name, icon and colour role."""

    habit: str
    name: str
    icon: str
    hue: str


Names = Callable[[str], Named]


@dataclass(frozen=True, slots=True)
class Seen:
    """A habit beside what the diary says about it; ``kind`` is None when it was never logged."""

    named: Named
    kind: VerdictKind | None
    words: str
    rank: int | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """One part of the answer: its title and its habits."""

    title: str
    rows: tuple[Seen, ...]


@dataclass(frozen=True, slots=True)
class SuspicionFacts:
    """What the card is worked out from: what was said, what is being chosen, what was found.

    ``draft`` is the ranking as the person has chosen it so far, None while nothing is being chosen;
    ``offered`` are the habits that can be suspected, in the order they are offered.
    """

    said: Suspicion | None
    draft: tuple[str, ...] | None
    offered: Sequence[str]
    report: PatternReport | None = None
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class SuspicionState:
    """What the card shows. ``why_not`` says why nothing can be changed, empty when it can."""

    mode: Mode
    title: str
    lead: str = ""
    ranking: tuple[Named, ...] = ()
    choices: tuple[Named, ...] = ()
    hint: str = ""
    full: bool = False
    can_cancel: bool = False
    groups: tuple[Group, ...] = ()
    note: str = ""
    why_not: str = ""


def suspicion_state(facts: SuspicionFacts, words: PatternWords, when: DayWords) -> SuspicionState:
    """Return what the card shows; ``when`` writes a day in the person's locale."""
    phrases = words.phrases

    def names(habit: str) -> Named:
        return named(habit, words)

    ranking = _open_ranking(facts)
    if ranking is not None:
        return _asking(facts, ranking, phrases, names)
    said = facts.said
    if said is None or said.guess is Guess.SKIPPED:
        return SuspicionState(
            Mode.OFFERED,
            phrases.said("suspicion.title"),
            lead=phrases.said("suspicion.offer"),
            why_not=facts.why_not,
        )
    return SuspicionState(
        Mode.TOLD,
        phrases.said("suspicion.title_told"),
        lead=_when(said, phrases, when),
        groups=_groups(said, facts, words, phrases, names),
        note=phrases.said("suspicion.note") if said.habits else phrases.said("suspicion.note_unsure"),
        why_not=facts.why_not,
    )


def _open_ranking(facts: SuspicionFacts) -> tuple[str, ...] | None:
    """Return the ranking on the card while the question is open, None while it is not.

    It opens by itself until it was answered or skipped; not on days without a twitch, with which nothing
    can go along.
    """
    if facts.draft is not None or facts.said is not None or facts.why_not:
        return facts.draft
    return None if _is_quiet(facts.report) else ()


def _is_quiet(report: PatternReport | None) -> bool:
    """Tell whether the known days have no twitch, so that there is nothing to compare."""
    return report is not None and report.observed_days > 0 and not report.twitches


def _asking(facts: SuspicionFacts, draft: tuple[str, ...], phrases: Phrases, names: Names) -> SuspicionState:
    full = len(draft) >= MOST
    return SuspicionState(
        Mode.ASKING,
        phrases.said("suspicion.title"),
        lead=f"{phrases.said('suspicion.lead', most=MOST)} {phrases.said('suspicion_fact.often_wrong')}",
        ranking=tuple(names(habit) for habit in draft),
        choices=tuple(names(habit) for habit in facts.offered),
        hint=_hint(draft, phrases, full=full),
        full=full,
        can_cancel=facts.said is not None,
        why_not=facts.why_not,
    )


def _hint(draft: tuple[str, ...], phrases: Phrases, *, full: bool) -> str:
    if not draft:
        return phrases.said("suspicion.none_chosen")
    return phrases.said("suspicion.full", most=MOST) if full else phrases.said("suspicion.order")


def _when(said: Suspicion, phrases: Phrases, when: DayWords) -> str:
    """Return when it was said, whether results were in sight then, and when it was changed."""
    kind = "unsure" if said.guess is Guess.UNSURE else "said"
    sight = "in_sight" if said.in_sight else "before"
    parts = [phrases.said(f"suspicion.{kind}_{sight}", day=when(said.day))]
    if said.changed is not None:
        parts.append(phrases.said("suspicion.changed", day=when(said.changed)))
    return " ".join(parts)


def _groups(
    said: Suspicion, facts: SuspicionFacts, words: PatternWords, phrases: Phrases, names: Names
) -> tuple[Group, ...]:
    """Return the parts that hold a habit, in the order of ``GroupName``."""
    report, quiet = facts.report, _is_quiet(facts.report)
    found = {pattern.habit: pattern for pattern in report.patterns} if report else {}
    rows: dict[GroupName, list[Seen]] = {name: [] for name in GroupName}
    for rank, habit in enumerate(said.habits, start=1):
        pattern = found.get(habit)
        seen = _seen(names(habit), pattern, words, words.suspected(pattern, rank, quiet=quiet), rank)
        rows[_group_of(seen.kind)].append(seen)
    for habit, pattern in found.items():
        if habit not in said.habits and words.verdict(pattern).kind in _SEEN:
            rows[GroupName.UNTOLD].append(_seen(names(habit), pattern, words, words.suspected(pattern, None)))
    return tuple(
        Group(phrases.said(f"suspicion.{name.value}"), tuple(held)) for name, held in rows.items() if held
    )


def _seen(
    habit: Named, pattern: Pattern | None, words: PatternWords, said: str, rank: int | None = None
) -> Seen:
    return Seen(habit, words.verdict(pattern).kind if pattern else None, said, rank)


def _group_of(kind: VerdictKind | None) -> GroupName:
    if kind in _SEEN:
        return GroupName.SEEN
    return GroupName.NOT_SEEN if kind is VerdictKind.NO_LINK else GroupName.UNKNOWN


def named(habit: str, words: PatternWords) -> Named:
    """Return a habit with its name, icon and colour role."""
    hue, icon = dress_of(habit, words)
    return Named(habit, words.name(habit), icon, hue)
