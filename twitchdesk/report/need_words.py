# SPDX-License-Identifier: MIT
"""What is there and what it takes before something can be said about a habit."""

from typing import Final

from twitchdesk.analysis.result import Pattern, PatternReport, Reason, Verdict
from twitchdesk.analysis.rules import (
    LEAST_DAYS,
    LEAST_LOGGED,
    LEAST_OFF,
    LEAST_TWITCH_DAYS,
    LEAST_TWITCHES,
)
from twitchdesk.report.saying import Saying
from twitchdesk.report.verdict_word import Need

_OPEN: Final = frozenset(
    {Verdict.UNCLEAR, Verdict.INSEPARABLE, Verdict.POSSIBLE_MORE, Verdict.POSSIBLE_FEWER}
)


def need(say: Saying, pattern: Pattern, report: PatternReport | None) -> Need:
    """Return the have and need of one habit with its words."""
    if pattern.verdict is Verdict.INSUFFICIENT:
        return _refused(say, pattern, report)
    have = report.observed_days if report else None
    if pattern.verdict not in _OPEN:
        return Need(have, have, say.phrases.said("need.enough"))
    if pattern.days_needed is None:
        return Need(have, None, say.phrases.said("need.unclear_open"))
    needed = None if have is None else have + pattern.days_needed
    return Need(have, needed, say.phrases.said("need.unclear", more=say.more_days(pattern.days_needed)))


def _refused(say: Saying, pattern: Pattern, report: PatternReport | None) -> Need:
    match pattern.reason:
        case Reason.FEW_DAYS:
            return _few_days(say, pattern, report)
        case Reason.FEW_TWITCHES:
            return _few_twitches(say, pattern, report)
        case Reason.FEW_LOGGED:
            return _few_logged(say, pattern)
        case Reason.NEVER_VARIES:
            return Need(None, None, say.phrases.said("need.never_varies"))
        case Reason.ALMOST_NEVER_VARIES:
            return _almost_never_varies(say, pattern)
        case Reason.NOT_FITTED | None:
            return Need(None, None, say.phrases.said("need.not_fitted"))


def _few_days(say: Saying, pattern: Pattern, report: PatternReport | None) -> Need:
    have = report.observed_days if report else max(0, LEAST_DAYS - (pattern.days_needed or 0))
    return _counted(say, "few_days", have, LEAST_DAYS, pattern.days_needed or LEAST_DAYS - have)


def _few_twitches(say: Saying, pattern: Pattern, report: PatternReport | None) -> Need:
    if report is not None and not report.twitches:
        return Need(0, LEAST_TWITCHES, say.phrases.said("need.no_twitches"))
    if report is None:
        return Need(None, None, say.phrases.said("need.twitches_open"))
    if report.twitch_days < LEAST_TWITCH_DAYS:
        return _counted(say, "few_twitch_days", report.twitch_days, LEAST_TWITCH_DAYS, pattern.days_needed)
    return _counted(say, "few_twitches", int(report.twitches), LEAST_TWITCHES, pattern.days_needed)


def _few_logged(say: Saying, pattern: Pattern) -> Need:
    missing = LEAST_LOGGED - pattern.logged_days
    return _counted(say, "few_logged", pattern.logged_days, LEAST_LOGGED, pattern.days_needed or missing)


def _almost_never_varies(say: Saying, pattern: Pattern) -> Need:
    if pattern.days_needed is None or pattern.logged_days <= 0:
        return Need(None, None, say.phrases.said("need.almost_never_open"))
    # The method asks for (5 - off) · logged / off more days; read backwards, that says how many there are.
    off = round(LEAST_OFF * pattern.logged_days / (pattern.days_needed + pattern.logged_days))
    have = min(LEAST_OFF - 1, max(1, off))
    return _counted(say, "almost_never_varies", have, LEAST_OFF, pattern.days_needed)


def _counted(say: Saying, key: str, have: int, needed: int, more_days: int | None) -> Need:
    if more_days is None or more_days < 1:
        return Need(have, needed, say.phrases.said("need.few_open", have=have, needed=needed))
    words = say.phrases.said(f"need.{key}", have=have, needed=needed, more=say.more_days(more_days))
    return Need(have, needed, words)
