# SPDX-License-Identifier: MIT
"""The sentence at the top of the patterns page, one for each situation a diary can be in."""

from collections.abc import Callable

from twitchdesk.analysis.result import Pattern, PatternReport, Reason
from twitchdesk.report.need_words import KNOWN_DAYS
from twitchdesk.report.saying import Saying
from twitchdesk.report.verdict_word import KIND_OF, VerdictKind


def overview(say: Saying, report: PatternReport | None, is_silent: Callable[[Pattern], bool]) -> str:
    """Return the sentence for ``report``; ``is_silent`` tells of a result that is kept back."""
    if report is None or not report.observed_days:
        return say.phrases.said("overview.nothing", needed=KNOWN_DAYS)
    known = report.observed_days
    if not report.twitches:
        return say.phrases.said("overview.quiet", n=known)
    if known < KNOWN_DAYS:
        return say.phrases.said("overview.few_days", n=known, needed=KNOWN_DAYS)
    tested = [found for found in report.patterns if KIND_OF[found.verdict] is not VerdictKind.INSUFFICIENT]
    if not tested:
        return _refused(say, report)
    heard = [found for found in tested if not is_silent(found)]
    return _linked(say, heard) or _without_link(say, heard, known, silenced=len(heard) < len(tested))


def _refused(say: Saying, report: PatternReport) -> str:
    reasons = {found.reason for found in report.patterns}
    if Reason.FEW_TWITCHES in reasons:
        return say.phrases.said("overview.few_twitches", days=report.twitch_days, n=report.observed_days)
    if Reason.NOT_FITTED in reasons:
        return say.phrases.said("overview.not_fitted", n=report.observed_days)
    return say.phrases.said("overview.no_habits", n=report.observed_days)


def _linked(say: Saying, heard: list[Pattern]) -> str | None:
    for kind in (VerdictKind.CLEAR, VerdictKind.POSSIBLE):
        named = [found.habit for found in heard if KIND_OF[found.verdict] is kind]
        if named:
            return say.phrases.said(f"overview.{kind}", n=len(named), habits=say.nouns(named))
    return None


def _without_link(say: Saying, heard: list[Pattern], known: int, *, silenced: bool) -> str:
    if silenced:
        return say.phrases.said("overview.silent")
    kinds = {KIND_OF[found.verdict] for found in heard}
    if VerdictKind.INSEPARABLE in kinds:
        named = [found.habit for found in heard if KIND_OF[found.verdict] is VerdictKind.INSEPARABLE]
        return say.phrases.said("overview.inseparable", habits=say.nouns(named))
    key = "no_link" if kinds == {VerdictKind.NO_LINK} else "unclear"
    return say.phrases.said(f"overview.{key}", n=known)
