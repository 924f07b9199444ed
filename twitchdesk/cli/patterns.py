# SPDX-License-Identifier: MIT
"""``twitchdesk patterns``: what goes along with more or fewer twitches, as a table or as JSON.

The keys of the JSON are described in docs/patterns-json.md and stay as they are.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING, Any, Final

from twitchdesk.cli.desk import Desk, answer
from twitchdesk.cli.request import Request

if TYPE_CHECKING:
    from datetime import date

    from twitchdesk.analysis.daily import DailyTable
    from twitchdesk.analysis.result import LagEffect, Pattern, PatternReport, Standing
    from twitchdesk.domain.daily import PatternHabits
    from twitchdesk.report.pattern_words import PatternWords
    from twitchdesk.storage.reader import DiaryReader

FORMAT: Final = "twitchdesk-patterns"
FORMAT_VERSION: Final = 1
_DIGITS: Final = 6
_SMALLEST_P: Final = 0.001
_GAP: Final = "  "
_COLUMNS: Final = ("habit", "verdict", "ratio", "per", "timing", "days", "p", "q", "needed")
_NUMBERS: Final = frozenset({"days", "p", "q"})
_NOTHING: Final = "–"
_SAID_WHOLE: Final = frozenset({"clear", "possible", "cannot separate"})
_GENERAL: Final = (
    "adjusted",
    "adjusted_alone",
    "chance_clear",
    "chance_possible",
    "delay",
    "large",
    "not_safe",
    "not_yet_held",
    "other_things",
)


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """Hold what the analysis found, and what it takes to say it."""

    table: DailyTable
    report: PatternReport
    standings: Mapping[str, Standing]
    known: PatternHabits
    words: PatternWords


def patterns(desk: Desk, request: Request) -> None:
    """Say what goes along with the twitches of a diary; a window may have it open.

    Raises:
        TwitchDeskError: the diary cannot be read, or the answer not written.
    """
    with desk.reading() as diary:
        found = found_in(desk, diary.read)
    # A table that a narrow terminal breaks anywhere cannot be read; a file or a pipe has no width.
    room = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    answer(as_json(found) if request.json else as_table(found, room))


def as_json(found: Found) -> str:
    """Return everything that was found as JSON in plain ASCII; the same diary gives the same bytes."""
    report, table = found.report, found.table
    document = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "algorithm": report.version,
        "first_day": table.first_day and table.first_day.isoformat(),
        "last_day": table.last_day and table.last_day.isoformat(),
        "days": report.days,
        "known_days": report.observed_days,
        "twitch_days": report.twitch_days,
        "twitches": _number(report.twitches),
        "logging_changed": [
            {"day": change.day.isoformat(), "to": "whole days" if change.whole_day else "single twitches"}
            for change in table.way_changes
        ],
        "overview": found.words.overview(report, found.standings),
        "habits": [_habit(found, pattern) for pattern in report.patterns],
        "not_logged": list(table.not_logged),
    }
    return json.dumps(document, indent=2, allow_nan=False)


def as_table(found: Found, room: int | None = None) -> str:
    """Return what was found as lines for a terminal, in blocks where ``room`` columns hold no table."""
    phrases, report = found.words.phrases, found.report
    lines = [_about(found), found.words.overview(report, found.standings), ""]
    tested = [pattern for pattern in report.patterns if pattern.reason is None]
    tested.sort(key=lambda pattern: found.words.verdict(pattern).kind.place)
    if tested:
        lines += [*_in_room([_cells(found, pattern) for pattern in tested], found, room), ""]
        lines += _sentences(found, tested)
    refused = [pattern for pattern in report.patterns if pattern.reason is not None]
    if refused:
        lines.append(phrases.said("command.refused"))
        lines += [*_needs(found, refused), ""]
    if found.table.not_logged and report.observed_days:
        names = ", ".join(_name(found, habit) for habit in found.table.not_logged)
        lines += [phrases.said("command.not_logged", habits=names), ""]
    return "\n".join([*lines, *_foot(found, tested)])


def _cells(found: Found, pattern: Pattern) -> dict[str, str]:
    words, needed = found.words, pattern.days_needed
    return {
        "habit": _name(found, pattern.habit),
        "verdict": _verdict(found, pattern),
        "ratio": words.ratio(pattern) or _NOTHING,
        "per": words.per(pattern),
        "timing": words.timing(pattern.pattern_lags),
        "days": f"{words.days_used(pattern, found.report):,}",
        "p": _probability(pattern.p),
        "q": _probability(pattern.q),
        "needed": words.more_days(needed) if needed else _NOTHING,
    }


def found_in(desk: Desk, read: DiaryReader, last: date | None = None) -> Found:
    """Work a diary through; nothing after ``last`` speaks in it. Raises ``TwitchDeskError``."""
    # Imported here: numpy and scipy take longer to load than any other command takes.
    from twitchdesk.analysis.daily import daily_table
    from twitchdesk.analysis.held import standings
    from twitchdesk.analysis.patterns import find_patterns
    from twitchdesk.knowledge.load import load_wording
    from twitchdesk.knowledge.pattern_habits import load_pattern_habits
    from twitchdesk.report.pattern_words import PatternWords
    from twitchdesk.storage.daily_reader import read_daily

    book = desk.knowledge().habits
    known = load_pattern_habits(desk.resources, book)
    volume = book.volume_of(read.preferences())
    facts = read_daily(read, desk.clock.today(read.day_starts_at()), known)
    facts = facts if last is None else facts.until(last)
    table = daily_table(facts, known, volume)
    report = find_patterns(table.days, table.twitches, table.habits, table.units)
    held = standings(table.days, table.twitches, table.habits, table.units, report)
    return Found(table, report, held, known, PatternWords(load_wording(desk.resources), book, volume))


def _habit(found: Found, pattern: Pattern) -> dict[str, Any]:
    words, report, habit = found.words, found.report, pattern.habit
    known, standing = words.book.by_key.get(habit), found.standings.get(habit)
    return {
        "habit": habit,
        "name": words.name(habit),
        "measured_in": known.unit if known else "",
        **_result(pattern),
        "standing": standing and standing.value,
        "days_used": words.days_used(pattern, report),
        "share_logged": _number(found.table.share_logged(habit)),
        "sd": _number(pattern.sd),
        "lag_profile": [_lag(effect) for effect in pattern.lag_profile],
        "alone": pattern.alone and _result(pattern.alone),
        "partner": pattern.partner,
        "overlap": _number(pattern.overlap),
        "fragile": pattern.fragile,
        "could_run_either_way": _is_either_way(found, pattern),
        "days_needed": pattern.days_needed,
        "reason": pattern.reason and pattern.reason.value,
        "adjusted_for": _adjusted_for(report, habit) if pattern.reason is None else [],
        "sentence": words.headline(pattern, report, standing),
        "caveats": list(_caveats(found, pattern)),
    }


def _result(pattern: Pattern) -> dict[str, Any]:
    """Return verdict and numbers of a pattern, the same keys for a habit among others and by itself."""
    return {
        "verdict": pattern.verdict.value,
        "rate_ratio": _number(pattern.rate_ratio),
        "low": _number(pattern.low),
        "high": _number(pattern.high),
        "unit": _number(pattern.unit),
        "lags": list(pattern.pattern_lags),
        "p": _number(pattern.p),
        "q": _number(pattern.q),
    }


def _lag(effect: LagEffect) -> dict[str, Any]:
    return {
        "lag": effect.lag,
        "rate_ratio": _number(effect.rate_ratio),
        "low": _number(effect.low),
        "high": _number(effect.high),
    }


def _number(value: float | None) -> float | int | None:
    """Return a number to six digits, which is what two computers agree on; None where there is none."""
    if value is None or not isfinite(value):
        return None
    rounded = float(f"{value:.{_DIGITS}g}")
    return int(rounded) if rounded.is_integer() else rounded


def _adjusted_for(report: PatternReport, habit: str) -> list[str]:
    others = [each.habit for each in report.patterns if each.reason is None and each.habit != habit]
    return ["trend", "weekday", *others]


def _is_either_way(found: Found, pattern: Pattern) -> bool:
    return found.known.is_reactive(pattern.habit) and 0 in pattern.pattern_lags


def _caveats(found: Found, pattern: Pattern) -> tuple[str, ...]:
    changes = found.table.way_changes
    return found.words.caveats(
        pattern,
        found.report,
        standing=found.standings.get(pattern.habit),
        reactive=found.known.is_reactive(pattern.habit),
        logging_changed=changes[-1].day if changes else None,
    )


def _name(found: Found, habit: str) -> str:
    return found.words.name(habit)


def _needs(found: Found, refused: Sequence[Pattern]) -> list[str]:
    """Return what each habit needs, those that need the same in one line."""
    habits: dict[str, list[str]] = {}
    for pattern in refused:
        words = found.words.need(pattern, found.report).words
        habits.setdefault(words, []).append(_name(found, pattern.habit))
    return [f"{_GAP}{', '.join(names)}: {words}" for words, names in habits.items()]


def _verdict(found: Found, pattern: Pattern) -> str:
    said = found.words.verdict(pattern, found.standings.get(pattern.habit))
    if said.direction.value == "unsaid":
        return said.word
    direction = found.words.phrases.said(f"verdict.{said.direction}")
    return found.words.phrases.said("command.verdict", verdict=said.word, direction=direction)


def _probability(value: float | None) -> str:
    if value is None:
        return _NOTHING
    return f"<{_SMALLEST_P}" if value < _SMALLEST_P else f"{value:.3f}"


def _about(found: Found) -> str:
    report, phrases = found.report, found.words.phrases
    first, last = found.table.first_day, found.table.last_day
    if first is None or last is None:
        return phrases.said("page.days_none")
    counted = {"known": report.observed_days, "twitch_days": report.twitch_days}
    days = phrases.said("page.days_line", **counted, twitches=report.twitches)
    dates = phrases.said("command.dates", first=found.words.date(first), last=found.words.date(last))
    return f"{dates}: {days}"


def _sentences(found: Found, tested: Sequence[Pattern]) -> list[str]:
    """Return the whole sentence of each link, with what concerns it alone."""
    general, lines = _general(found), list[str]()
    for pattern in tested:
        if pattern.verdict.partition(":")[0] in _SAID_WHOLE:
            headline = found.words.headline(pattern, found.report, found.standings.get(pattern.habit))
            own = [caveat for caveat in _caveats(found, pattern) if caveat not in general]
            together = found.words.together(pattern)
            lines += [" ".join([headline, *own, *([together] if together else [])]), ""]
    return lines


def _general(found: Found) -> set[str]:
    """Return the sentences that stand once below the table."""
    phrases = found.words.phrases
    said = {phrases.said(f"caveat.{key}") for key in _GENERAL}
    return said | set(_changes(found))


def _changes(found: Found) -> list[str]:
    words = found.words
    return [
        words.phrases.said("caveat.logging_changed", date=words.date(change.day))
        for change in found.table.way_changes
    ]


def _foot(found: Found, tested: Sequence[Pattern]) -> list[str]:
    phrases, general = found.words.phrases, _general(found)
    said = [caveat for pattern in tested for caveat in _caveats(found, pattern) if caveat in general]
    once = [caveat for caveat in dict.fromkeys(said) if caveat not in _changes(found)]
    about = [phrases.said("command.not_why")] if tested else []
    version = phrases.said("page.version", version=found.report.version)
    return [*_changes(found), *once, *about, version]


def _in_room(rows: Sequence[Mapping[str, str]], found: Found, room: int | None) -> list[str]:
    heads = found.words.heads()
    table = [heads, *rows]
    widths = {key: max(len(row[key]) for row in table) for key in _COLUMNS}
    if room is not None and sum(widths.values()) + len(_GAP) * (len(_COLUMNS) - 1) > room:
        return [line for row in rows for line in _block(row, heads)]
    return [_GAP.join(_cell(key, row[key], widths[key]) for key in _COLUMNS).rstrip() for row in table]


def _block(row: Mapping[str, str], heads: Mapping[str, str]) -> list[str]:
    named = (f"{heads[key]} {row[key]}" for key in ("days", "p", "q", "needed") if row[key] != _NOTHING)
    return [
        f"{row['habit']}: {row['verdict']}",
        f"{_GAP}{row['ratio']} {row['per']}, {row['timing']}",
        f"{_GAP}{' · '.join(named)}",
    ]


def _cell(key: str, text: str, width: int) -> str:
    return text.rjust(width) if key in _NUMBERS else text.ljust(width)
