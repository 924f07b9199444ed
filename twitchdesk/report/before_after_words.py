# SPDX-License-Identifier: MIT
"""What is said about the days before and after something: a plan or any life event."""

from typing import Final

from twitchdesk.analysis.result import BeforeAfter, BeforeAfterVerdict
from twitchdesk.report.saying import Saying, is_number

DAYS_EACH_SIDE: Final = 21
"""The known days that the method (§10) asks for before and after."""


def before_after(
    say: Saying,
    result: BeforeAfter,
    label: str,
    *,
    repeatable: bool | None = None,
    silence_better: bool = False,
) -> tuple[str, ...]:
    """Return the sentences about ``result``, the result first, its limits after it."""
    label = label.strip() or say.phrases.said("before_after.unnamed")
    if silence_better and result.verdict is BeforeAfterVerdict.LOWER:
        return (say.phrases.said("before_after.silent", label=label),)
    if result.verdict is BeforeAfterVerdict.INSUFFICIENT:
        return _insufficient(say, result, label)
    said = [_told(say, result, label)]
    if result.verdict is BeforeAfterVerdict.UNCLEAR and result.days_needed:
        said.append(say.phrases.said("before_after.more", more=say.more_days(result.days_needed)))
    limits = ("something_else", "not_adjusted", "weak", *_TURNS[repeatable])
    return (*said, *(say.phrases.said(f"before_after.{key}") for key in limits))


_TURNS: Final[dict[bool | None, tuple[str, ...]]] = {
    True: ("on_off",),
    False: (),
    None: ("on_off_maybe",),
}
_KEYS: Final = {BeforeAfterVerdict.LOWER: "lower", BeforeAfterVerdict.HIGHER: "higher"}


def _told(say: Saying, result: BeforeAfter, label: str) -> str:
    days = _days(say, result)
    ratio, low, high = result.rate_ratio, result.low, result.high
    if ratio is None or low is None or high is None or not is_number(ratio, low, high):
        return say.phrases.said("before_after.unclear_open", label=label, **days)
    interval = say.interval(low, high)
    key = _KEYS.get(result.verdict, "unclear")
    said = {"label": label, "interval": interval, "ratio": say.number(ratio), **days}
    return say.phrases.said(f"before_after.{key}", **said)


def _insufficient(say: Saying, result: BeforeAfter, label: str) -> tuple[str, ...]:
    days = _days(say, result)
    if min(result.days_before, result.days_after) >= DAYS_EACH_SIDE:
        return (say.phrases.said("before_after.few_twitches", label=label, **days),)
    said = [say.phrases.said("before_after.insufficient", label=label, needed=DAYS_EACH_SIDE, **days)]
    if result.days_before < DAYS_EACH_SIDE:
        said.append(say.phrases.said("before_after.past"))
    elif result.days_needed:
        said.append(say.phrases.said("before_after.more", more=say.more_days(result.days_needed)))
    return tuple(said)


def _days(say: Saying, result: BeforeAfter) -> dict[str, str]:
    return {
        "before": say.phrases.said("spoken.days", n=result.days_before),
        "after": say.phrases.said("spoken.days", n=result.days_after),
    }
