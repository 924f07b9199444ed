"""How much is there, how much it takes, and the words at the top of the page."""

from dataclasses import replace

import pytest

from tests.report.results import CLEAR, FEWER, refused, report
from twitchdesk.analysis.result import Pattern, PatternReport, Reason, Standing, Verdict
from twitchdesk.report.pattern_words import PatternWords

UNCLEAR = replace(CLEAR, verdict=Verdict.UNCLEAR, days_needed=130)
NO_LINK = replace(CLEAR, verdict=Verdict.NO_LINK)
POSSIBLE = replace(CLEAR, habit="stress", verdict=Verdict.POSSIBLE_MORE)


@pytest.mark.parametrize(
    ("pattern", "have", "needed", "said"),
    [
        (refused(Reason.FEW_DAYS, days_needed=9), 12, 21, "12 of 21 known days. 9 more days to go."),
        (
            refused(Reason.FEW_TWITCHES, days_needed=42),
            3,
            8,
            "Twitches on 3 of 8 days. About 6 more weeks at this pace.",
        ),
        (
            refused(Reason.FEW_LOGGED, days_needed=5, logged_days=9),
            9,
            14,
            "Logged on 9 of 14 known days. 5 more days to go.",
        ),
        (
            refused(Reason.ALMOST_NEVER_VARIES, days_needed=20, logged_days=30),
            3,
            5,
            "Different from its usual value on 3 of 5 days. About 3 more weeks at this pace.",
        ),
        (UNCLEAR, 12, 142, "About 4 more months of logging may tell."),
        (CLEAR, 12, 12, "There are enough days to say this."),
    ],
)
def test_what_is_there_and_what_it_takes(
    words: PatternWords, pattern: Pattern, have: int, needed: int, said: str
) -> None:
    need = words.need(pattern, report(pattern, observed_days=12, twitch_days=3, twitches=9))
    assert (need.have, need.needed, need.words) == (have, needed, said)


def test_days_still_to_log_are_worked_out_where_the_result_names_none(words: PatternWords) -> None:
    need = words.need(refused(Reason.FEW_LOGGED, days_needed=None, logged_days=9), report())
    assert need.words == "Logged on 9 of 14 known days. 5 more days to go."


def test_enough_days_with_twitches_but_too_few_twitches_are_told_as_twitches(words: PatternWords) -> None:
    few = report(observed_days=40, twitch_days=9, twitches=12)
    need = words.need(refused(Reason.FEW_TWITCHES, days_needed=6), few)
    assert (need.have, need.needed) == (12, 15)
    assert need.words == "12 twitches of 15. 6 more days at this pace."


@pytest.mark.parametrize("off", [1, 2, 3, 4])
@pytest.mark.parametrize("logged", [14, 40, 365])
def test_the_days_off_the_usual_value_are_found_again(words: PatternWords, off: int, logged: int) -> None:
    days_needed = -(-(5 - off) * logged // off)
    pattern = refused(Reason.ALMOST_NEVER_VARIES, days_needed=days_needed, logged_days=logged)
    assert words.need(pattern, report(pattern)).have == off


@pytest.mark.parametrize("reason", [Reason.NEVER_VARIES, Reason.NOT_FITTED])
def test_what_no_number_of_days_would_change_has_no_numbers(words: PatternWords, reason: Reason) -> None:
    need = words.need(refused(reason, days_needed=None), report())
    assert (need.have, need.needed, need.share) == (None, None, None)


def test_no_twitches_are_nothing_to_collect(words: PatternWords) -> None:
    quiet = report(observed_days=60, twitch_days=0, twitches=0)
    need = words.need(refused(Reason.FEW_TWITCHES, days_needed=400), quiet)
    assert need.words == "No twitches on your known days, so there is nothing to compare."


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-3, "1 more day"),
        (1, "1 more day"),
        (11, "11 more days"),
        (14, "about 2 more weeks"),
        (24, "about 3 more weeks"),
        (52, "about 7 more weeks"),
        (53, "about 2 more months"),
        (130, "about 4 more months"),
        (699, "about 23 more months"),
        (700, "about 2 more years"),
        (5000, "more than 10 years"),
    ],
)
def test_time_to_come_is_rounded_as_a_person_speaks(words: PatternWords, days: int, said: str) -> None:
    assert words.more_days(days) == said


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (
            None,
            (
                "Nothing to compare yet. A day counts once you log a twitch or press “No twitches today”; "
                "the first look is after 21 such days."
            ),
        ),
        (
            report(observed_days=5),
            (
                "5 known days so far; the first look is after 21. "
                "In the first months, no honest method can see much."
            ),
        ),
        (
            report(observed_days=1, twitch_days=0, twitches=0),
            "No twitches on your 1 known day. There is nothing to explain, so there is nothing to compare.",
        ),
        (
            report(observed_days=90, twitch_days=0, twitches=0),
            "No twitches on your 90 known days. There is nothing to explain, so there is nothing to compare.",
        ),
        (
            report(refused(Reason.FEW_TWITCHES), observed_days=60, twitch_days=5, twitches=6),
            (
                "Twitches on 5 of 60 known days: too few to compare your habits with. "
                "Nothing needs to be done about that."
            ),
        ),
        (
            report(refused(Reason.FEW_LOGGED), observed_days=60),
            "60 known days, but no habit is logged on enough of them to compare.",
        ),
        (
            report(observed_days=60),
            "60 known days, but no habit is logged on enough of them to compare.",
        ),
        (
            report(refused(Reason.NOT_FITTED), observed_days=60),
            (
                "The figures could not be worked out from these 60 known days. "
                "A few more days often settle that."
            ),
        ),
        (
            report(UNCLEAR, NO_LINK, observed_days=60),
            "No habit stands out in your 60 known days so far. It takes months for a link to show.",
        ),
        (
            report(UNCLEAR, NO_LINK, observed_days=400),
            "No habit stands out in your 400 known days. For some habits it cannot be told yet.",
        ),
        (
            report(NO_LINK, observed_days=400),
            "No habit of note goes along with your twitches in 400 known days. That is an answer, too.",
        ),
        (
            report(POSSIBLE, UNCLEAR),
            "No clear link so far. 1 habit may go along with your twitches: stress (more).",
        ),
        (
            report(CLEAR, FEWER, POSSIBLE),
            (
                "2 habits clearly go along with your twitches: caffeine (more) and sleep (fewer). "
                "Possibly also stress (more)."
            ),
        ),
        (
            report(replace(CLEAR, verdict=Verdict.INSEPARABLE), UNCLEAR),
            "No link can be told apart so far: caffeine travels with other habits.",
        ),
    ],
)
def test_each_situation_has_its_words_at_the_top(
    words: PatternWords, found: PatternReport | None, said: str
) -> None:
    assert words.overview(found) == said


def test_links_that_have_not_held_yet_are_named_as_new(words: PatternWords) -> None:
    said = words.overview(report(CLEAR, FEWER), {"caffeine": Standing.NEW, "sleep_hours": Standing.HELD})
    assert said.endswith("caffeine (more) and sleep (fewer). New, not yet held for 4 weeks: caffeine.")


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (None, "Whether caffeine goes along with your twitches is not worked out yet."),
        (report(FEWER), "Caffeine is not compared with your twitches."),
        (report(NO_LINK), "Whole diary: no link of note with caffeine in 214 days."),
        (
            report(UNCLEAR),
            "Whole diary: can't tell yet whether caffeine goes along. About 4 more months may tell.",
        ),
        (
            report(CLEAR),
            (
                "Whole diary: caffeine goes along with more twitches the next day, "
                "1.05 to 1.20 times as many per 100 mg. Clear link, new."
            ),
        ),
    ],
)
def test_under_the_picture_on_today_stands_one_short_sentence(
    words: PatternWords, found: PatternReport | None, said: str
) -> None:
    assert words.plot_sentence("caffeine", found, Standing.NEW) == said
    assert len(said) <= 130


@pytest.mark.parametrize("verdict", [each for each in Verdict if each is not Verdict.INSUFFICIENT])
def test_the_sentence_on_today_says_that_it_is_about_more_than_the_days_shown(
    words: PatternWords, verdict: Verdict
) -> None:
    found = report(replace(CLEAR, verdict=verdict))
    assert words.plot_sentence("caffeine", found).startswith("Whole diary: ")


def test_without_a_twitch_the_sentence_on_today_waits_for_nothing(words: PatternWords) -> None:
    found = report(refused(Reason.FEW_TWITCHES, days_needed=307), twitch_days=0, twitches=0)
    assert words.plot_sentence("food_mg", found) == (
        "Whole diary: no twitches on your known days, so there is nothing to compare."
    )
