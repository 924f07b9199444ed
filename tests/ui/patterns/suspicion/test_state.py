"""What the suspicion card shows, worked out from what was said and what was found."""

from dataclasses import replace
from datetime import date

from tests.ui.patterns.links.made import pattern, refused, report
from twitchdesk.analysis.result import PatternReport, Verdict
from twitchdesk.domain.suspicion import Guess, Suspicion
from twitchdesk.report.pattern_words import PatternWords, VerdictKind
from twitchdesk.ui.patterns.suspicion.state import (
    Mode,
    SuspicionFacts,
    SuspicionState,
    suspicion_state,
)

OCTOBER, NOVEMBER = date(2026, 10, 3), date(2026, 11, 20)
OFFERED = ("caffeine", "sleep_hours", "fluid", "stress", "exercise", "alcohol")
FOUND = report(
    pattern("caffeine", Verdict.CLEAR_MORE),
    pattern("sleep_hours", Verdict.POSSIBLE_FEWER),
    pattern("fluid", Verdict.NO_LINK),
    pattern("stress", Verdict.UNCLEAR, days_needed=90),
    refused("alcohol"),
)


def shown(words: PatternWords, facts: SuspicionFacts) -> SuspicionState:
    return suspicion_state(facts, words, lambda day: f"{day.day}/{day.month}")


def told(
    words: PatternWords, *habits: str, changed: date | None = None, in_sight: bool = False
) -> SuspicionState:
    guess = Guess.RANKED if habits else Guess.UNSURE
    said = Suspicion(habits, OCTOBER, guess, changed, in_sight)
    return shown(words, SuspicionFacts(said, None, OFFERED, FOUND))


def groups(state: SuspicionState) -> dict[str, list[str]]:
    return {group.title: [row.named.habit for row in group.rows] for group in state.groups}


def test_the_question_offers_every_habit_and_says_that_guesses_go_wrong(words: PatternWords) -> None:
    state = shown(words, SuspicionFacts(None, (), OFFERED))
    assert (state.mode, state.title) == (Mode.ASKING, "What do you suspect?")
    assert [choice.habit for choice in state.choices] == list(OFFERED)
    assert "about 1 in 6 of the habits they suspected" in state.lead


def test_what_is_chosen_stays_among_the_choices_so_that_nothing_moves(words: PatternWords) -> None:
    state = shown(words, SuspicionFacts(None, ("stress", "caffeine"), OFFERED))
    assert [row.name for row in state.ranking] == ["Stress", "Caffeine"]
    assert len(state.choices) == len(OFFERED)


def test_the_fifth_habit_fills_the_list(words: PatternWords) -> None:
    four, five = (shown(words, SuspicionFacts(None, OFFERED[:n], OFFERED)) for n in (4, 5))
    assert (four.full, five.full) == (False, True)
    assert five.hint.startswith("That is 5, the most there can be.")


def test_suspected_stands_beside_seen_not_seen_not_known_and_not_suspected(words: PatternWords) -> None:
    assert groups(told(words, "caffeine", "fluid", "stress", "alcohol")) == {
        "Suspected and seen": ["caffeine"],
        "Suspected, but no link of note": ["fluid"],
        "Suspected, not known yet": ["stress", "alcohol"],
        "Seen, but not on your list": ["sleep_hours"],
    }


def test_each_guess_has_its_place_its_shape_and_its_sentence(words: PatternWords) -> None:
    row = told(words, "stress", "caffeine").groups[0].rows[0]
    assert (row.named.name, row.rank, row.kind) == ("Caffeine", 2, VerdictKind.CLEAR)
    assert row.words == "Your second guess: a clear link, more twitches the next day."


def test_a_guess_that_is_not_in_the_diary_says_so_without_a_shape(words: PatternWords) -> None:
    row = told(words, "weather_cold").groups[0].rows[0]
    assert (row.kind, row.words) == (None, "Your first guess: not in your diary yet.")


def test_it_says_when_it_was_said_and_whether_results_were_in_sight(words: PatternWords) -> None:
    assert told(words, "stress").lead == "You said so on 3/10, before there were results."
    changed = told(words, "stress", changed=NOVEMBER, in_sight=True).lead
    assert changed == "You said so on 3/10, with results in sight. Changed on 20/11."


def test_not_being_sure_is_an_answer_and_still_shows_what_was_seen(words: PatternWords) -> None:
    state = told(words)
    assert state.lead == "You were not sure on 3/10, before there were results."
    assert groups(state) == {"Seen, but not on your list": ["caffeine", "sleep_hours"]}


def test_what_was_skipped_can_still_be_said(words: PatternWords) -> None:
    state = shown(words, SuspicionFacts(Suspicion((), OCTOBER, Guess.SKIPPED), None, OFFERED, FOUND))
    assert (state.mode, state.groups) == (Mode.OFFERED, ())


def test_an_answer_that_is_changed_can_be_given_up_and_a_first_one_cannot(words: PatternWords) -> None:
    said = Suspicion(("stress",), OCTOBER)
    assert shown(words, SuspicionFacts(said, ("stress",), OFFERED)).can_cancel
    assert not shown(words, SuspicionFacts(None, (), OFFERED)).can_cancel


def test_a_result_that_is_kept_back_is_neither_seen_nor_named(words: PatternWords) -> None:
    silent = replace(words, silence_better=True)
    assert "sleep_hours" in groups(told(silent, "sleep_hours"))["Suspected, not known yet"]
    assert "sleep_hours" not in str(groups(told(silent, "caffeine")))


def test_before_there_are_results_every_guess_waits(words: PatternWords) -> None:
    state = shown(words, SuspicionFacts(Suspicion(("stress", "fluid"), OCTOBER), None, OFFERED))
    assert groups(state) == {"Suspected, not known yet": ["stress", "fluid"]}


def test_on_days_without_a_twitch_nothing_is_asked_but_it_can_be_said(words: PatternWords) -> None:
    quiet = PatternReport(60, 60, 0, 0.0, ())
    assert shown(words, SuspicionFacts(None, None, OFFERED, quiet)).mode is Mode.OFFERED
    assert shown(words, SuspicionFacts(None, (), OFFERED, quiet)).mode is Mode.ASKING
    assert shown(words, SuspicionFacts(None, None, OFFERED, FOUND)).mode is Mode.ASKING


def test_a_guess_in_days_without_a_twitch_waits_for_nothing(words: PatternWords) -> None:
    quiet = PatternReport(60, 60, 0, 0.0, (refused("caffeine"),))
    told = shown(words, SuspicionFacts(Suspicion(("caffeine",), OCTOBER), None, OFFERED, quiet))
    assert told.groups[0].rows[0].words == (
        "Your first guess: no twitches on your known days, so there is nothing to compare."
    )
