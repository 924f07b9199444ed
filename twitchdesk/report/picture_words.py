# SPDX-License-Identifier: MIT
"""The pictures of a pattern in words, for those who do not see them."""

from __future__ import annotations

from twitchdesk.analysis.result import Pattern
from twitchdesk.report.saying import Saying


def lag_profile(say: Saying, pattern: Pattern, *, silent: bool = False) -> str:
    """Return the rate ratio of each delay with its interval, in one sentence."""
    habit = say.noun(pattern.habit)
    if silent:
        return say.phrases.said("picture.silent", habit=habit)
    effects = []
    for effect in pattern.lag_profile:
        ratio = say.ratio_of(effect.rate_ratio, effect.low, effect.high)
        if ratio is not None:
            effects.append(say.phrases.said("picture.lag", timing=say.timing((effect.lag,)), ratio=ratio))
    if not effects:
        return say.phrases.said("picture.no_lags", habit=habit)
    return say.phrases.said("picture.lags", habit=habit, per=say.per(pattern), effects=", ".join(effects))
