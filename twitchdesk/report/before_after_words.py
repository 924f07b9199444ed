# SPDX-License-Identifier: MIT
"""What is said about the days before and after something: a plan or any life event."""

from enum import StrEnum
from typing import Final

from twitchdesk.analysis.result import BeforeAfter, BeforeAfterVerdict
from twitchdesk.analysis.rules import LEAST_SIDE_DAYS
from twitchdesk.report.saying import Saying, is_number


class Side(StrEnum):
    """Name which days stand beside those before: those after it ended, since it began, or its own."""

    AFTER = "after"
    SINCE = "since"
    DURING = "during"


def before_after(
    say: Saying,
    result: BeforeAfter,
    label: str,
    *,
    side: Side = Side.AFTER,
    repeatable: bool | None = None,
    silence_better: bool = False,
) -> tuple[str, ...]:
    """Return the sentences about ``result``, the result first, its limits after it."""
    label = label.strip() or say.phrases.said("before_after.unnamed")
    values = _values(say, result, label, side)
    if silence_better and result.verdict is BeforeAfterVerdict.LOWER:
        return (say.phrases.said("before_after.silent", label=label),)
    if result.verdict is BeforeAfterVerdict.INSUFFICIENT:
        return _insufficient(say, result, values)
    said = [_told(say, result, values)]
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


def _told(say: Saying, result: BeforeAfter, values: dict[str, str]) -> str:
    if result.fragile:
        return say.phrases.said("before_after.one_stretch", **values)
    ratio, low, high = result.rate_ratio, result.low, result.high
    if ratio is None or low is None or high is None or not is_number(ratio, low, high):
        return say.phrases.said("before_after.unclear_open", **values)
    numbers = {"interval": say.interval(low, high), "ratio": say.number(ratio)}
    key = _KEYS.get(result.verdict, "unclear")
    return say.phrases.said(f"before_after.{key}", **values, **numbers)


def _insufficient(say: Saying, result: BeforeAfter, values: dict[str, str]) -> tuple[str, ...]:
    if min(result.days_before, result.days_after) >= LEAST_SIDE_DAYS:
        return (say.phrases.said("before_after.few_twitches", **values),)
    said = [say.phrases.said("before_after.insufficient", needed=LEAST_SIDE_DAYS, **values)]
    if result.days_before < LEAST_SIDE_DAYS:
        said.append(say.phrases.said("before_after.past"))
    elif result.days_needed:
        said.append(say.phrases.said("before_after.more", more=say.more_days(result.days_needed)))
    return tuple(said)


def _values(say: Saying, result: BeforeAfter, label: str, side: Side) -> dict[str, str]:
    return {
        "label": label,
        "when": say.phrases.said(f"before_after.{side}"),
        "then": say.phrases.said(f"before_after.then_{side}"),
        "before": say.phrases.said("spoken.days", n=result.days_before),
        "after": say.phrases.said("spoken.days", n=result.days_after),
    }
