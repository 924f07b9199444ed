# SPDX-License-Identifier: MIT
"""The sentence at the top of the patterns page, one for each situation a diary can be in."""

from collections.abc import Callable, Mapping
from typing import Final

from twitchdesk.analysis.result import Pattern, PatternReport, Reason, Standing
from twitchdesk.analysis.rules import LEAST_DAYS
from twitchdesk.report.saying import Saying
from twitchdesk.report.verdict_word import DIRECTION_OF, KIND_OF, VerdictKind

MONTHS_IT_TAKES_DAYS: Final = 180
"""With so many days a usual link would mostly have shown (method, §15)."""


def overview(
    say: Saying,
    report: PatternReport | None,
    standings: Mapping[str, Standing],
    is_silent: Callable[[Pattern], bool],
) -> str:
    """Return the words for ``report``; ``is_silent`` tells of a result that is kept back."""
    if report is None or not report.observed_days:
        return say.phrases.said("overview.nothing", needed=LEAST_DAYS)
    known = report.observed_days
    if not report.twitches:
        return say.phrases.said("overview.quiet", n=known)
    if known < LEAST_DAYS:
        return say.phrases.said("overview.few_days", n=known, needed=LEAST_DAYS)
    tested = [found for found in report.patterns if KIND_OF[found.verdict] is not VerdictKind.INSUFFICIENT]
    if not tested:
        return _refused(say, report)
    heard = [found for found in tested if not is_silent(found)]
    linked = _linked(say, heard, standings)
    return linked or _without_link(say, heard, known, silenced=len(heard) < len(tested))


def _refused(say: Saying, report: PatternReport) -> str:
    reasons = {found.reason for found in report.patterns}
    if Reason.FEW_TWITCHES in reasons:
        return say.phrases.said("overview.few_twitches", days=report.twitch_days, n=report.observed_days)
    if Reason.NOT_FITTED in reasons:
        return say.phrases.said("overview.not_fitted", n=report.observed_days)
    return say.phrases.said("overview.no_habits", n=report.observed_days)


def _linked(say: Saying, heard: list[Pattern], standings: Mapping[str, Standing]) -> str | None:
    clear = [found for found in heard if KIND_OF[found.verdict] is VerdictKind.CLEAR]
    possible = [found for found in heard if KIND_OF[found.verdict] is VerdictKind.POSSIBLE]
    if not clear:
        if not possible:
            return None
        return say.phrases.said("overview.possible", n=len(possible), habits=_named(say, possible))
    said = [say.phrases.said("overview.clear", n=len(clear), habits=_named(say, clear))]
    new = [found.habit for found in clear if standings.get(found.habit) is Standing.NEW]
    if new:
        said.append(say.phrases.said("overview.still_new", habits=say.nouns(new)))
    if possible:
        said.append(say.phrases.said("overview.also_possible", habits=_named(say, possible)))
    return " ".join(said)


def _named(say: Saying, linked: list[Pattern]) -> str:
    """Return habits with the direction of each: "caffeine (more) and sleep (fewer)"."""
    return say.listed(
        [
            say.phrases.said(
                "overview.with_direction",
                habit=say.noun(found.habit),
                direction=say.phrases.said(f"verdict.{DIRECTION_OF[found.verdict]}"),
            )
            for found in linked
        ]
    )


def _without_link(say: Saying, heard: list[Pattern], known: int, *, silenced: bool) -> str:
    if silenced:
        return say.phrases.said("overview.silent")
    kinds = {KIND_OF[found.verdict] for found in heard}
    if VerdictKind.INSEPARABLE in kinds:
        named = [found.habit for found in heard if KIND_OF[found.verdict] is VerdictKind.INSEPARABLE]
        return say.phrases.said("overview.inseparable", n=len(named), habits=say.nouns(named))
    if kinds == {VerdictKind.NO_LINK}:
        key = "no_link"
    else:
        key = "unclear" if known < MONTHS_IT_TAKES_DAYS else "unclear_long"
    return say.phrases.said(f"overview.{key}", n=known)
