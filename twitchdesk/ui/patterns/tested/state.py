# SPDX-License-Identifier: MIT
"""Works out the table of everything that was tested: its cells, their order, and the same as plain text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from math import inf
from typing import TYPE_CHECKING, Final

from twitchdesk.domain.habits import plain
from twitchdesk.report.pattern_words import Direction, PatternWords, VerdictKind, VerdictWord
from twitchdesk.report.saying import capital
from twitchdesk.ui.patterns.links.rows import dress_of

if TYPE_CHECKING:
    from twitchdesk.analysis.result import Pattern, PatternReport, Standing
    from twitchdesk.domain.phrases import Phrases

NOTHING: Final = "–"
"""Stands where there is no number."""


class Column(StrEnum):
    """Name the columns, in the order they are read."""

    HABIT = "habit"
    VERDICT = "verdict"
    RATIO = "ratio"
    INTERVAL = "interval"
    PER = "per"
    TIMING = "timing"
    DAYS = "days"
    P = "p"
    Q = "q"
    ALONE = "alone"
    TRIED = "tried"
    NEEDED = "needed"
    REASON = "reason"


NUMBERS: Final = frozenset(
    {
        Column.RATIO,
        Column.INTERVAL,
        Column.DAYS,
        Column.P,
        Column.Q,
        Column.TRIED,
        Column.NEEDED,
    }
)
"""The columns that stand on the right."""

FOLDED_FIRST: Final = (
    Column.TRIED,
    Column.ALONE,
    Column.P,
    Column.REASON,
    Column.PER,
    Column.TIMING,
    Column.NEEDED,
    Column.DAYS,
    Column.Q,
    Column.INTERVAL,
    Column.RATIO,
)
"""Which columns go first where there is no room for all; what they say stands in the line below."""

Order = tuple[int, float, str]
_LAST: Final[Order] = (1, 0.0, "")
_SMALLEST: Final = 0.001
# The head of the column says it already.
_PER: Final = "per "


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says, and where it stands when the rows are in the order of its column."""

    text: str
    order: Order = _LAST


@dataclass(frozen=True, slots=True)
class ResultRow:
    """A habit: its icon and colour role, the shape of its verdict, its cells, and all of it in words."""

    habit: str
    icon: str
    hue: str
    kind: VerdictKind
    cells: Mapping[Column, Cell]
    words: str


@dataclass(frozen=True, slots=True)
class ResultsState:
    """The table: rows in the order of what can be said, the sentences around it.

    ``waiting`` stands in place of the table while there is nothing to show.
    """

    rows: tuple[ResultRow, ...] = ()
    heads: Mapping[Column, str] = field(default_factory=dict)
    tips: Mapping[Column, str] = field(default_factory=dict)
    summary: str = ""
    foot: str = ""
    waiting: str = ""


def in_order(rows: Sequence[ResultRow], column: Column, *, falling: bool) -> tuple[ResultRow, ...]:
    """Return the rows by a column; rows without a value there come last either way, equals as they were."""
    valued = [row for row in rows if row.cells[column].order < _LAST]
    rest = [row for row in rows if row.cells[column].order >= _LAST]
    return (*sorted(valued, key=lambda row: row.cells[column].order, reverse=falling), *rest)


def as_text(state: ResultsState, rows: Sequence[ResultRow]) -> str:
    """Return the table for the clipboard: a line a row, cells apart by tabs, then the sentences around it."""
    lines = ["\t".join(state.heads.get(column, column.value) for column in Column)]
    lines += ["\t".join(_bare(row.cells[column].text) for column in Column) for row in rows]
    return "\n".join([*lines, "", state.summary, state.foot]) + "\n"


def _bare(text: str) -> str:
    """Return a cell as a spreadsheet reads it: an empty one for no number."""
    return "" if text == NOTHING else text


def results_state(
    report: PatternReport,
    standings: Mapping[str, Standing],
    words: PatternWords,
    *,
    tried: int,
    not_logged: Sequence[str] = (),
) -> ResultsState:
    """Return the table of a report.

    ``tried`` is how many timings were tried for each habit, ``not_logged`` are the habits that are looked at
    but were never logged.
    """
    phrases = words.phrases
    if not report.patterns:
        waiting = f"{words.overview(report)} {phrases.said('tested_words.nothing')}"
        return ResultsState(waiting=waiting)
    rows = tuple(
        _row(pattern, report, standings.get(pattern.habit), words, tried) for pattern in report.patterns
    )
    return ResultsState(
        in_order(rows, Column.VERDICT, falling=False),
        heads={column: phrases.said(f"tested_head.{column.value}") for column in Column},
        tips={column: phrases.said(f"tested_tip.{column.value}") for column in Column},
        summary=_summary(report, phrases, tried),
        foot=_foot(report, words, not_logged),
    )


def _summary(report: PatternReport, phrases: Phrases, tried: int) -> str:
    """Return how much was compared, and what that means for a single p."""
    tested = sum(pattern.q is not None for pattern in report.patterns)
    refused = len(report.patterns) - tested
    said = []
    if tested:
        said.append(phrases.said("tested_words.compared", n=tested, tried=tried, all=tested * tried))
        said.append(phrases.said("tested_words.q_means"))
    if refused:
        said.append(phrases.said("tested_words.refused", n=refused))
    return " ".join(said)


def _foot(report: PatternReport, words: PatternWords, not_logged: Sequence[str]) -> str:
    phrases = words.phrases
    said = [phrases.said("tested_words.basis"), phrases.said("page.version", version=report.version) + "."]
    if not_logged:
        said.append(phrases.said("tested_words.not_logged", habits=words.nouns(not_logged)))
    return " ".join(said)


def _row(
    pattern: Pattern,
    report: PatternReport,
    standing: Standing | None,
    words: PatternWords,
    tried: int,
) -> ResultRow:
    hue, icon = dress_of(pattern.habit, words)
    silent = words.is_silent(pattern)
    name = words.name(pattern.habit)
    verdict = words.verdict(pattern, standing)
    cells = {
        Column.HABIT: Cell(name, (0, 0.0, name.casefold())),
        Column.VERDICT: Cell(_with_direction(verdict), _place(pattern, verdict)),
        **(_no_numbers() if silent or pattern.q is None else _numbers(pattern, words)),
        Column.DAYS: _number(pattern.logged_days),
        Column.TRIED: _number(tried if pattern.q is not None else None),
        Column.NEEDED: _number(None if silent else _waited_for(pattern, report)),
        Column.REASON: _reason(pattern),
    }
    return ResultRow(
        pattern.habit, icon, hue, verdict.kind, cells, _in_words(pattern, report, standing, words)
    )


def _with_direction(verdict: VerdictWord) -> str:
    """Return the word with its direction: "Clear link: more, held 4 weeks"."""
    if verdict.direction is Direction.UNSAID:
        return verdict.word
    head, comma, rest = verdict.word.partition(",")
    return f"{head}: {verdict.direction}{comma}{rest}"


def _place(pattern: Pattern, verdict: VerdictWord) -> Order:
    """Return where a verdict stands: from clear down to too few days, the smaller q and p first."""
    q = 1.0 if pattern.q is None or verdict.silenced else pattern.q
    p = 1.0 if pattern.p is None or verdict.silenced else pattern.p
    return 0, verdict.kind.place + q / 2, f"{p:.9f}"


def _numbers(pattern: Pattern, words: PatternWords) -> dict[Column, Cell]:
    """Return the cells of a habit that was tested."""
    ratio, low, high = pattern.rate_ratio, pattern.low, pattern.high
    if ratio is None or low is None or high is None:
        return _no_numbers()
    timing = words.timing(pattern.pattern_lags)
    return {
        Column.RATIO: Cell(f"×{words.number(ratio)}", (0, ratio, "")),
        # By its width, so that what is known best comes first.
        Column.INTERVAL: Cell(
            f"{words.number(low)}–{words.number(high)}", (0, high / low if low else inf, "")
        ),
        Column.PER: _text(words.per(pattern).removeprefix(_PER)),
        Column.TIMING: Cell(timing, (0, float(sum(pattern.pattern_lags)), timing)),
        Column.P: _chance(pattern.p),
        Column.Q: _chance(pattern.q),
        Column.ALONE: _alone(pattern, words),
    }


def _no_numbers() -> dict[Column, Cell]:
    columns = (Column.RATIO, Column.INTERVAL, Column.PER, Column.TIMING, Column.P, Column.Q, Column.ALONE)
    return {column: Cell(NOTHING) for column in columns}


def _alone(pattern: Pattern, words: PatternWords) -> Cell:
    """Return the ratio of the habit by itself with its p; kept back with a result that says "fewer"."""
    found = pattern.alone
    if found is None or found.rate_ratio is None or found.p is None:
        return Cell(NOTHING)
    if words.silence_better and found.rate_ratio < 1:
        return Cell(NOTHING)
    return Cell(f"×{words.number(found.rate_ratio)}, p {chance_text(found.p)}", (0, found.p, ""))


def _waited_for(pattern: Pattern, report: PatternReport) -> int | None:
    """Return how many more days it may take; None without a twitch: days to wait for one are no aim."""
    return pattern.days_needed or None if report.twitches else None


def _reason(pattern: Pattern) -> Cell:
    return _text(capital(pattern.reason.value)) if pattern.reason is not None else Cell(NOTHING)


def _in_words(pattern: Pattern, report: PatternReport, standing: Standing | None, words: PatternWords) -> str:
    """Return the row in sentences: the result, the result by itself, and p and q."""
    said = [words.headline(pattern, report, standing)]
    if pattern.p is not None and pattern.q is not None and not words.is_silent(pattern):
        said.append(words.alone(pattern))
        p, q = chance_text(pattern.p), chance_text(pattern.q)
        said.append(words.phrases.said("tested_words.chances", p=p, q=q))
    return " ".join(said)


def chance_text(p: float) -> str:
    """Return a p or q as it is written: "0.012", "<0.001"."""
    return "<0.001" if p < _SMALLEST else f"{p:.3f}"


def _chance(p: float | None) -> Cell:
    return Cell(NOTHING) if p is None else Cell(chance_text(p), (0, p, ""))


def _number(count: int | None) -> Cell:
    return Cell(NOTHING) if count is None else Cell(plain(count), (0, float(count), ""))


def _text(text: str) -> Cell:
    return Cell(text, (0, 0.0, text.casefold()))
