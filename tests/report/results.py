"""Results of the analysis for tests: ones like those of a diary, and any that the types allow."""

from dataclasses import replace

from hypothesis import strategies as st

from twitchdesk.analysis.result import (
    BeforeAfter,
    BeforeAfterVerdict,
    LagEffect,
    Pattern,
    PatternReport,
    Reason,
    Standing,
    Verdict,
)

HABITS = ("caffeine", "sleep_hours", "fluid", "stress", "exercise", "weather_cold", "illness", "food_mg")
CLEAR = Pattern(
    habit="caffeine",
    verdict=Verdict.CLEAR_MORE,
    p=0.001,
    q=0.01,
    rate_ratio=1.12,
    low=1.05,
    high=1.20,
    unit=100.0,
    pattern_lags=(1,),
    partner="sleep_hours",
    overlap=1.1,
    sd=90.0,
    logged_days=214,
)
FEWER = replace(
    CLEAR,
    habit="sleep_hours",
    verdict=Verdict.CLEAR_FEWER,
    rate_ratio=0.71,
    low=0.60,
    high=0.84,
    unit=1.0,
    pattern_lags=(0,),
    partner="caffeine",
)


def report(
    *patterns: Pattern, observed_days: int = 214, twitch_days: int = 120, twitches: float = 640.0
) -> PatternReport:
    """Return a report that holds ``patterns``."""
    return PatternReport(observed_days + 10, observed_days, twitch_days, twitches, patterns)


def refused(reason: Reason, *, days_needed: int | None = 5, logged_days: int = 9) -> Pattern:
    """Return a habit that could not be analysed."""
    return Pattern(
        "food_mg", Verdict.INSUFFICIENT, reason=reason, days_needed=days_needed, logged_days=logged_days
    )


_numbers = st.none() | st.floats() | st.floats(0.01, 100) | st.floats(0.9, 1.1)
_units = st.none() | st.floats(0.001, 5000) | st.sampled_from([1.0, 100.0, 500.0, 30.0])
_days = st.none() | st.integers(-5, 5000)
_lags = st.sampled_from([(), (0,), (1,), (2,), (3,), (0, 1), (0, 1, 2, 3), (1, 3)])
_habits = st.sampled_from([*HABITS, "own_habit", "knitting"])
_profiles = st.lists(
    st.builds(LagEffect, st.integers(0, 3), st.floats(), st.floats(), st.floats()), max_size=4
)

_lone = st.builds(
    Pattern,
    habit=_habits,
    verdict=st.sampled_from(Verdict),
    p=_numbers,
    q=_numbers,
    rate_ratio=_numbers,
    low=_numbers,
    high=_numbers,
    unit=_units,
    pattern_lags=_lags,
    lag_profile=_profiles.map(tuple),
    partner=st.none() | _habits,
    overlap=_numbers,
    fragile=st.booleans(),
    sd=_numbers,
    days_needed=_days,
    reason=st.none() | st.sampled_from(Reason),
    logged_days=st.integers(0, 4000),
)
any_pattern = st.builds(lambda pattern, alone: replace(pattern, alone=alone), _lone, st.none() | _lone)
any_report = st.builds(
    lambda known, twitch_days, twitches, patterns: report(
        *patterns, observed_days=known, twitch_days=min(known, twitch_days), twitches=twitches
    ),
    st.integers(0, 4000),
    st.integers(0, 4000),
    st.floats(0, 90_000) | st.just(0.0),
    st.lists(any_pattern, max_size=4),
)
any_standing = st.none() | st.sampled_from(Standing)
any_before_after = st.builds(
    BeforeAfter,
    verdict=st.sampled_from(BeforeAfterVerdict),
    rate_ratio=_numbers,
    low=_numbers,
    high=_numbers,
    days_before=st.integers(0, 90),
    days_after=st.integers(0, 90),
    days_needed=_days,
)
