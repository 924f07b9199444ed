"""What stands beside a result, and what is kept back while a warning sign is open."""

from dataclasses import replace
from datetime import date

import pytest

from tests.report.results import CLEAR, FEWER, refused, report
from twitchdesk.analysis.result import Pattern, Reason, Standing, Verdict
from twitchdesk.report.pattern_words import PatternWords, VerdictKind

STRESS = replace(CLEAR, habit="stress", unit=1.0, pattern_lags=(0,))
POSSIBLE = replace(CLEAR, verdict=Verdict.POSSIBLE_MORE)
EITHER_WAY = "This could run either way: on the same day, it is open which of the two came first."


def test_every_result_says_what_it_is_adjusted_for(words: PatternWords) -> None:
    several = report(CLEAR, FEWER)
    assert "Adjusted for trend, weekday and your other habits." in words.caveats(CLEAR, several)
    assert "Adjusted for trend and weekday." in words.caveats(CLEAR, report(CLEAR))


def test_a_link_on_the_same_day_with_a_habit_that_reacts_could_run_either_way(words: PatternWords) -> None:
    assert words.caveats(STRESS, report(STRESS), reactive=True)[0] == EITHER_WAY
    assert EITHER_WAY not in words.caveats(STRESS, report(STRESS))
    next_day = replace(STRESS, pattern_lags=(1,))
    assert EITHER_WAY not in words.caveats(next_day, report(next_day), reactive=True)


def test_a_link_that_hangs_on_one_day_says_so(words: PatternWords) -> None:
    fragile = replace(POSSIBLE, fragile=True)
    said = "One single day carries much of this. Without it the link is weaker."
    assert said in words.caveats(fragile, report(fragile))
    assert said not in words.caveats(POSSIBLE, report(POSSIBLE))


@pytest.mark.parametrize(
    ("logged", "said"), [(66, "30 %"), (85, "39 %"), (86, None), (214, None), (1, "1 %")]
)
def test_a_habit_logged_on_few_known_days_says_so(words: PatternWords, logged: int, said: str | None) -> None:
    caveats = words.caveats(replace(CLEAR, logged_days=logged), report(CLEAR))
    assert [caveat for caveat in caveats if "logged on only" in caveat] == (
        [f"It was logged on only {said} of your known days."] if said else []
    )


def test_the_share_of_chance_is_said_beside_clear_and_possible_links(words: PatternWords) -> None:
    assert "Of the links shown as clear, about 1 in 20 is chance." in words.caveats(CLEAR, report(CLEAR))
    assert "Of the links shown as possible, about 1 in 5 is chance." in words.caveats(
        POSSIBLE, report(POSSIBLE)
    )


def test_a_new_link_says_when_it_counts_as_held(words: PatternWords) -> None:
    new = "This link is new: it counts as held once it has stood for 4 weeks."
    assert new in words.caveats(CLEAR, report(CLEAR), standing=Standing.NEW)
    assert new not in words.caveats(CLEAR, report(CLEAR), standing=Standing.HELD)


@pytest.mark.parametrize(("days", "said"), [(364, True), (365, False)])
def test_a_link_from_few_days_is_said_to_look_large(words: PatternWords, days: int, said: bool) -> None:
    caveats = words.caveats(CLEAR, report(CLEAR, observed_days=days))
    assert any("looks larger" in caveat for caveat in caveats) is said


def test_a_link_may_have_something_behind_it_that_is_not_logged(words: PatternWords) -> None:
    said = "Something you do not log may lie behind both."
    assert said in words.caveats(CLEAR, report(CLEAR))
    assert said not in words.caveats(replace(CLEAR, verdict=Verdict.UNCLEAR), report(CLEAR))


def test_a_change_in_the_way_of_logging_is_said_with_its_day(words: PatternWords) -> None:
    caveats = words.caveats(CLEAR, report(CLEAR), logging_changed=date(2026, 3, 1))
    assert "The way you log changed on 1 March 2026; days before and after may not compare well." in caveats


def test_a_curve_is_said_to_be_no_straight_line(words: PatternWords) -> None:
    assert any("not a straight line" in caveat for caveat in words.caveats(CLEAR, report(CLEAR), bends=True))


def test_where_nothing_was_worked_out_nothing_stands_beside_it(words: PatternWords) -> None:
    assert words.caveats(refused(Reason.FEW_LOGGED), report(), reactive=True, bends=True) == ()


def test_an_open_sign_keeps_every_fewer_back(silent: PatternWords) -> None:
    said = silent.verdict(FEWER, Standing.HELD)
    assert (said.word, said.kind, said.silenced) == ("Not shown for now", VerdictKind.UNCLEAR, True)
    assert silent.headline(FEWER, report(FEWER)) == (
        "Sleep: not shown for now. A sign you noted is open, and that comes first."
    )
    assert silent.row(FEWER) == "Not shown while a sign you noted is open."
    assert silent.ratio(FEWER) is None
    assert silent.caveats(FEWER, report(FEWER), reactive=True) == ()


def test_an_open_sign_keeps_back_a_habit_that_alone_goes_with_fewer(silent: PatternWords) -> None:
    alone = Pattern("caffeine", Verdict.UNCLEAR, low=0.6, high=0.9, unit=100.0, pattern_lags=(1,))
    assert silent.alone(replace(CLEAR, alone=alone)) == "The result for caffeine alone is not shown for now."


def test_an_open_sign_leaves_what_goes_with_more(words: PatternWords, silent: PatternWords) -> None:
    both = report(CLEAR, FEWER)
    assert silent.headline(CLEAR, both) == words.headline(CLEAR, both)
    assert silent.overview(both) == "1 habit clearly goes along with your twitches: caffeine (more)."


def test_with_nothing_but_fewer_an_open_sign_is_said_at_the_top(silent: PatternWords) -> None:
    assert silent.overview(report(FEWER)) == (
        "A sign you noted is open, and that comes first. Some results are not shown for now."
    )
