# SPDX-License-Identifier: MIT
"""Works out what the diary has and what it needs: the days, each habit, and what can be hoped for when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING, Final

from twitchdesk.analysis.result import Reason
from twitchdesk.analysis.rules import (
    LEAST_DAYS,
    LEAST_LOGGED,
    LEAST_OFF,
    LEAST_TWITCH_DAYS,
    LEAST_TWITCHES,
    SELDOM_LOGGED,
)
from twitchdesk.report.pattern_words import PatternWords, VerdictKind
from twitchdesk.report.saying import capital
from twitchdesk.ui.patterns.links.rows import dress_of

if TYPE_CHECKING:
    from twitchdesk.analysis.daily import DailyTable
    from twitchdesk.analysis.result import Pattern, PatternReport
    from twitchdesk.domain.phrases import Phrases

_OF_THE_DIARY: Final = frozenset({Reason.FEW_DAYS, Reason.FEW_TWITCHES})
_FIRST_MONTH: Final = 28
_ANSWERED: Final = frozenset({VerdictKind.CLEAR, VerdictKind.NO_LINK})
# From how many known days on each sentence of the outlook holds (method, section 15).
_OUTLOOKS: Final = (
    (1095, "outlook_three_years"),
    (365, "outlook_year"),
    (180, "outlook_half_year"),
    (90, "outlook_three_months"),
    (60, "outlook_two_months"),
    (_FIRST_MONTH, "outlook_month"),
    (0, "outlook_start"),
)


@dataclass(frozen=True, slots=True)
class Bar:
    """What is there of something and what it takes: "Known days", 12 of 21."""

    title: str
    have: int
    needed: int
    words: str

    @property
    def is_met(self) -> bool:
        """Whether there is enough."""
        return self.have >= self.needed

    @property
    def share(self) -> float:
        """How much of it is there, 0 to 1."""
        return min(1.0, self.have / self.needed) if self.needed else 1.0


@dataclass(frozen=True, slots=True)
class NeedRow:
    """A habit without an answer: how it stands, what it has and needs, and what else is worth knowing."""

    habit: str
    name: str
    icon: str
    hue: str
    kind: VerdictKind
    verdict: str
    bars: tuple[Bar, ...] = ()
    words: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NeedsState:
    """What the panel shows.

    ``line`` stands in place of ``bars`` once the diary as a whole has what it needs; ``completes`` is
    whether a day with any entry counts as complete, ``why_not`` why that cannot be changed.
    """

    title: str
    bars: tuple[Bar, ...] = ()
    line: str = ""
    known: str = ""
    outlook: str = ""
    basis: str = ""
    rows: tuple[NeedRow, ...] = ()
    ready: str = ""
    answered: str = ""
    not_logged: str = ""
    completes: bool = False
    completes_words: str = ""
    consequence: str = ""
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class NeedsFacts:
    """What the panel is worked out from; ``table`` and ``report`` are None until there is a result."""

    table: DailyTable | None = None
    report: PatternReport | None = None
    completes: bool = False
    why_not: str = ""


def needs_state(facts: NeedsFacts, words: PatternWords) -> NeedsState:
    """Return what the panel shows."""
    phrases, report, table = words.phrases, facts.report, facts.table
    rows = _rows(report, table, words) if report and table else ()
    answered = _answered(report, words) if report else ""
    return NeedsState(
        phrases.said(f"needs.{_title(report, rows, answered)}"),
        bars=_diary_bars(report, phrases),
        line=_diary_line(report, phrases),
        known=_known(report, phrases, completes=facts.completes),
        outlook=_outlook(report, phrases),
        basis=_basis(report, phrases),
        rows=tuple(row for row in rows if row.bars or row.words or row.notes),
        ready=_ready(rows, words),
        answered=answered,
        not_logged=_not_logged(table, report, words),
        completes=facts.completes,
        completes_words=phrases.said("needs.completes"),
        consequence=phrases.said(f"needs.{'completes_on' if facts.completes else 'completes_off'}"),
        why_not=facts.why_not,
    )


def _title(report: PatternReport | None, rows: Sequence[NeedRow], answered: str) -> str:
    if report and _is_quiet(report):
        return "title_quiet"
    if not rows and answered:
        return "title_nothing"
    seen = answered or any(row.kind is VerdictKind.POSSIBLE for row in rows)
    return "title_some" if seen else "title_none"


def _is_quiet(report: PatternReport) -> bool:
    """Tell whether the diary has known days, and no twitch on any of them."""
    return report.observed_days > 0 and not report.twitches


def _outlook(report: PatternReport | None, phrases: Phrases) -> str:
    """Return what can be hoped for after so many days; nothing where there is nothing to be seen."""
    if report and _is_quiet(report):
        return ""
    days = report.observed_days if report else 0
    return phrases.said(f"needs.{next(key for least, key in _OUTLOOKS if days >= least)}")


def _basis(report: PatternReport | None, phrases: Phrases) -> str:
    """Return where the figures of the outlook come from; the first month has none."""
    if report is None or _is_quiet(report) or report.observed_days < _FIRST_MONTH:
        return ""
    return phrases.said("needs.outlook_basis")


def _is_ready(report: PatternReport) -> bool:
    """Tell whether the diary as a whole has what it needs."""
    enough_days = report.observed_days >= LEAST_DAYS
    return enough_days and report.twitch_days >= LEAST_TWITCH_DAYS and report.twitches >= LEAST_TWITCHES


def _diary_bars(report: PatternReport | None, phrases: Phrases) -> tuple[Bar, ...]:
    if report is not None and _is_ready(report):
        return ()
    days = _bar("known_days", report.observed_days if report else 0, LEAST_DAYS, phrases)
    if report is None or not report.twitches:
        # A bar that waits for twitches would look like an aim.
        return () if days.is_met else (days,)
    twitch_days = _bar("twitch_days", report.twitch_days, LEAST_TWITCH_DAYS, phrases)
    return days, twitch_days, _bar("twitches", int(report.twitches), LEAST_TWITCHES, phrases)


def _diary_line(report: PatternReport | None, phrases: Phrases) -> str:
    if report is None or not report.observed_days:
        return ""
    if not report.twitches:
        return phrases.said("needs.quiet")
    if not _is_ready(report):
        return phrases.said("needs.no_aim") if report.observed_days >= LEAST_DAYS else ""
    twitches = round(report.twitches)
    values = {"n": report.observed_days, "days": report.twitch_days, "twitches": twitches}
    return phrases.said("needs.ready", **values)


def _known(report: PatternReport | None, phrases: Phrases, *, completes: bool) -> str:
    """Return what makes a day known, and how many are not."""
    said = [phrases.said("needs.known_any" if completes else "needs.known")]
    unknown = report.days - report.observed_days if report else 0
    if report and unknown > 0:
        said.append(phrases.said("needs.unknown", n=unknown, days=report.days))
    return " ".join(said)


def _bar(name: str, have: int, needed: int, phrases: Phrases) -> Bar:
    return Bar(phrases.said(f"needs.{name}"), have, needed, _count(have, needed, phrases))


def _count(have: int, needed: int, phrases: Phrases) -> str:
    return phrases.said("needs.enough" if have >= needed else "needs.have", have=have, needed=needed)


def _rows(report: PatternReport, table: DailyTable, words: PatternWords) -> tuple[NeedRow, ...]:
    """Return the habits without an answer, those that lack least first; none where nothing twitched."""
    if _is_quiet(report):
        return ()
    open_ones = [each for each in report.patterns if words.verdict(each).kind not in _ANSWERED]
    rows = [(_wait(each), _row(each, report, table, words)) for each in open_ones]
    return tuple(row for _, row in sorted(rows, key=lambda found: found[0]))


def _wait(pattern: Pattern) -> tuple[bool, int]:
    return pattern.days_needed is None, pattern.days_needed or 0


def _row(pattern: Pattern, report: PatternReport, table: DailyTable, words: PatternWords) -> NeedRow:
    hue, icon = dress_of(pattern.habit, words)
    verdict = words.verdict(pattern)
    name = words.name(pattern.habit)
    if verdict.silenced:
        return NeedRow(pattern.habit, name, icon, hue, verdict.kind, verdict.word, words=words.row(pattern))
    if verdict.kind is VerdictKind.INSUFFICIENT:
        bars = _own_bars(pattern, table, words.phrases)
        said = "" if pattern.reason in _OF_THE_DIARY else words.need(pattern).words
    else:
        bars, said = _wait_bar(pattern, report, words)
    notes = _notes(pattern, report, words)
    return NeedRow(pattern.habit, name, icon, hue, verdict.kind, verdict.word, bars, said, notes)


def _wait_bar(pattern: Pattern, report: PatternReport, words: PatternWords) -> tuple[tuple[Bar, ...], str]:
    """Return how far the days have come that may tell, or a sentence where that cannot be counted."""
    need = words.need(pattern, report)
    if not pattern.days_needed or need.have is None or need.needed is None:
        return (), need.words
    title = capital(words.more_days(pattern.days_needed))
    said = words.phrases.said("needs.have_days", have=need.have, needed=need.needed)
    return (Bar(title, need.have, need.needed, said),), ""


def _own_bars(pattern: Pattern, table: DailyTable, phrases: Phrases) -> tuple[Bar, ...]:
    """Return what a habit lacks: days on which it was logged, and days unlike its usual value."""
    values = _logged(table, pattern.habit)
    bars = [_bar("logged", len(values), LEAST_LOGGED, phrases)]
    # A handful of days says nothing about how much a habit varies.
    if len(values) >= LEAST_LOGGED // 2 and pattern.reason is not Reason.NEVER_VARIES:
        usual = Counter(values).most_common(1)[0][1]
        bars.append(_bar("varies", len(values) - usual, LEAST_OFF, phrases))
    return tuple(bar for bar in bars if not bar.is_met)


def _logged(table: DailyTable, habit: str) -> list[float]:
    """Return the values of a habit on the known days on which it was logged."""
    column = table.habits.get(habit)
    if column is None:
        return []
    pairs = zip(column.tolist(), table.twitches.tolist(), strict=True)
    return [value for value, twitches in pairs if isfinite(value) and isfinite(twitches)]


def _notes(pattern: Pattern, report: PatternReport, words: PatternWords) -> tuple[str, ...]:
    notes = []
    if LEAST_LOGGED <= pattern.logged_days < SELDOM_LOGGED * report.observed_days:
        percent = max(1, int(100 * pattern.logged_days / report.observed_days))
        notes.append(words.phrases.said("caveat.seldom_logged", percent=percent))
    together = words.together(pattern)
    return (*notes, together) if together else tuple(notes)


def _ready(rows: Sequence[NeedRow], words: PatternWords) -> str:
    """Return the habits that lack nothing of their own and wait for the days of the diary."""
    waiting = [row.habit for row in rows if not (row.bars or row.words or row.notes)]
    return words.phrases.said("needs.ready_habits", habits=words.nouns(waiting)) if waiting else ""


def _answered(report: PatternReport, words: PatternWords) -> str:
    """Return the habits that have an answer, by their answer."""
    told: dict[str, list[str]] = {}
    for pattern in report.patterns:
        verdict = words.verdict(pattern)
        if verdict.kind in _ANSWERED:
            told.setdefault(verdict.word, []).append(pattern.habit)
    said = (
        words.phrases.said("needs.answered", verdict=word, habits=words.nouns(habits))
        for word, habits in told.items()
    )
    return " ".join(said)


def _not_logged(table: DailyTable | None, report: PatternReport | None, words: PatternWords) -> str:
    if table is None or report is None or _is_quiet(report) or not table.not_logged or not table.habits:
        return ""
    return words.phrases.said("needs.not_logged", habits=words.nouns(table.not_logged))
