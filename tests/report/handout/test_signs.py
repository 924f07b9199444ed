"""The signs say what was answered, what the log has, and that the rest was not asked."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

import pytest

from tests.report.handout.conftest import TODAY, MakeFacts, MakeGiven, ago
from twitchdesk.domain.handout import (
    Answered,
    AssessmentOnPaper,
    CheckOnPaper,
    FlagOnPaper,
    OptionCount,
    SignAnswer,
    WeekOfAnswers,
)
from twitchdesk.domain.span import DateRange
from twitchdesk.report.handout.given import Lore
from twitchdesk.report.handout.lasting import lasting_of, run_of
from twitchdesk.report.handout.page import SignRow, Signs
from twitchdesk.report.handout.signs import SIGNS, signs

NO, YES = Answered.NO, Answered.YES
TINGLING = OptionCount("accompanied", "tingling", 5, ago(50), ago(2))
CRAMPS = (
    OptionCount("accompanied", "cramp", 4, ago(30), ago(2)),
    OptionCount("character", "cramp", 6, ago(40), ago(9)),
)


def row(found: Signs, key: str) -> SignRow:
    """Return the row of a sign."""
    return next(one for one in found.rows if one.key == key)


def test_nothing_asked_is_said_in_every_row_and_line(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    found = signs(given(facts()), lore)
    assert tuple(one.key for one in found.rows) == SIGNS
    assert {one.answer for one in found.rows} == {Answered.NOT_ASKED}
    assert found.six_points == "Six-point check: 0 of 6, 4 not asked, 2 not in the log"
    assert found.assessed == "Flags of the check: not asked. Already assessed: not asked"
    assert found.flags == ()


def test_what_the_log_could_show_but_does_not_is_no_no(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    found = signs(given(facts({"calf_left": [1]})), lore)
    derived = {one.key: one.detail for one in found.rows if one.derived}
    assert derived == dict.fromkeys(("numbness", "tingling", "cramps", "two_weeks"), "not in the log")


def test_the_log_says_yes_with_its_first_day(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    found = signs(given(facts({"calf_left": [1]}, options=(TINGLING, *CRAMPS))), lore)
    tingling, cramps = row(found, "tingling"), row(found, "cramps")
    assert (tingling.answer, tingling.derived, tingling.since) == (YES, True, ago(50).isoformat())
    assert tingling.detail == "in 5 entries"
    assert (cramps.since, cramps.detail) == (ago(40).isoformat(), "in 6 entries at least")
    assert row(found, "numbness").detail == "not in the log"


def test_an_answer_stands_beside_what_the_log_says(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    check = CheckOnPaper(answers={"tingling": SignAnswer(NO, detail="only once")})
    found = row(signs(given(facts(options=(TINGLING,)), check=check), lore), "tingling")
    assert (found.answer, found.derived, found.detail) == (NO, False, "only once; ◊ in 5 entries")


def test_a_corrected_value_stands_beside_the_derived_one(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    check = CheckOnPaper(answers={"two_weeks": SignAnswer(Answered.NOT_ASKED, corrected=NO)})
    found = row(signs(given(facts({"calf_left": range(20)}), check=check), lore), "two_weeks")
    assert (found.answer, found.derived, found.corrected) == (YES, True, "patient says: no")


def test_a_no_says_on_how_many_checks(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    answers = (NO, NO, YES, Answered.SKIPPED, NO)
    weeks = tuple(WeekOfAnswers(ago(7 * n), {"weakness": each}) for n, each in enumerate(answers))
    check = CheckOnPaper(answers={"weakness": SignAnswer(NO, ago(0))}, weeks=weeks)
    found = signs(given(facts(), check=check), lore)
    assert row(found, "weakness").since == "3 of 4 checks"
    alone = CheckOnPaper(answers={"weakness": SignAnswer(NO, steady_checks=5)})
    assert row(signs(given(facts(), check=alone), lore), "weakness").since == "5 checks in a row"


def test_a_skipped_question_stays_skipped(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    check = CheckOnPaper(answers={"speech": SignAnswer(Answered.SKIPPED)})
    found = row(signs(given(facts(), check=check), lore), "speech")
    assert (found.answer, found.since) == (Answered.SKIPPED, "")


def test_a_yes_without_a_day_says_so(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    check = CheckOnPaper(answers={"speech": SignAnswer(YES), "wasting": SignAnswer(YES, date(2026, 5, 3))})
    found = signs(given(facts(), check=check), lore)
    assert row(found, "speech").since == "not noted"
    assert row(found, "wasting").since == "2026-05-03"


@pytest.mark.parametrize(
    ("place", "when", "lasting"),
    [
        ("calf_left", range(20), True),
        ("calf_left", range(14), False),
        ("calf_left", range(15), True),
        ("calf_left", [0, 5, 10, 13, 20], True),
        ("calf_left", [0, 7, 14, 21], False),
        ("calf_left", [0, 1, 2, 3, 11, 15], False),
        ("calf_left", range(8, 40), False),
        ("eyelid_lower_left", [0, 3, 6, 9, 12, 15], True),
        ("eyelid_lower_left", [0, 2, 3, 5, 9, 13, 16], False),
    ],
)
def test_a_place_has_lasted_by_its_run_and_its_newest_days(
    facts: MakeFacts, lore: Lore, place: str, when: Iterable[int], lasting: bool
) -> None:
    assert bool(lasting_of(facts({place: when}), lore.body, lore.rules)) is lasting


def test_a_run_ends_at_the_first_gap() -> None:
    days = {ago(0), ago(7), ago(15), ago(16)}
    assert run_of(days, TODAY, 7, 7) == DateRange(ago(7), TODAY)
    assert run_of(days, TODAY, 8, 7) == DateRange(ago(16), TODAY)
    assert run_of({ago(8)}, TODAY, 7, 7) is None
    assert run_of({ago(7)}, TODAY, 7, 7) == DateRange(ago(7), ago(7))
    assert run_of((), TODAY, 7, 7) is None


def test_the_places_that_lasted_are_named(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    found = facts({"calf_left": range(30), "thumb_right": range(20), "chin": [1]})
    lasting = row(signs(given(found), lore), "two_weeks")
    assert lasting.label == "One place over 14 days"
    assert (lasting.since, lasting.detail) == (ago(29).isoformat(), "the left calf, upper and 1 more")


def test_a_run_older_than_the_log_that_is_read_may_have_begun_before(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    found = facts({"calf_left": range(200)})
    inside = {day: where for day, where in found.rhythm.places.items() if day > ago(84)}
    cut = replace(found, rhythm=replace(found.rhythm, places=inside))
    assert row(signs(given(cut), lore), "two_weeks").since == f"{ago(83).isoformat()} or before"


@pytest.mark.parametrize(("longest", "said"), [(77, " or before"), (76, "")])
def test_a_run_may_have_begun_before_only_if_the_gap_to_it_is_short_enough(
    facts: MakeFacts, given: MakeGiven, lore: Lore, longest: int, said: str
) -> None:
    # The days that are read begin 83 days ago; a day of the run has the next one at most 7 days after it.
    found = facts({"calf_left": [*range(longest + 1), 200]})
    inside = {day: where for day, where in found.rhythm.places.items() if day > ago(84)}
    cut = replace(found, rhythm=replace(found.rhythm, places=inside))
    assert row(signs(given(cut), lore), "two_weeks").since == f"{ago(longest).isoformat()}{said}"


def test_whole_days_alone_can_last_too(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    found = row(signs(given(facts(whole_days={"thigh_left": range(20)})), lore), "two_weeks")
    assert (found.answer, found.detail) == (YES, "the left thigh")


def test_a_run_of_whole_days_may_have_begun_before_the_days_that_are_read(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    found = row(signs(given(facts(whole_days={"thigh_left": range(60)})), lore), "two_weeks")
    assert found.since == f"{ago(27).isoformat()} or before"


@pytest.mark.parametrize(
    ("points", "said"),
    [
        ({}, "1 of 6, 5 not asked (several areas ◊)"),
        ({"C2": False, "C3": True}, "2 of 6, 3 not asked (weakness and several areas ◊)"),
        ({"C4": False}, "0 of 6, 5 not asked"),
        (dict.fromkeys(("C1", "C2", "C3", "C4", "C5", "C6"), False), "0 of 6"),
        (
            {"C1": True, "C6": None},
            "2 of 6, 4 not asked (over 2 weeks despite rest and several areas ◊)",
        ),
    ],
)
def test_the_six_points_count_what_applies_and_what_nobody_asked(
    facts: MakeFacts, given: MakeGiven, lore: Lore, points: Mapping[str, bool | None], said: str
) -> None:
    found = facts({"calf_left": range(20), "thumb_right": [1, 2]})
    made = given(found, check=CheckOnPaper(six_points=points))
    assert signs(made, lore).six_points == f"Six-point check: {said}"


def test_flags_are_printed_also_when_dismissed_or_known(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    check = CheckOnPaper(
        rules="1",
        flags=(
            FlagOnPaper("RF-1", "Twitches in several areas", dismissed="does not fit"),
            FlagOnPaper("RF-4", "Twitches for 80 days", known_since=date(2026, 5, 3)),
        ),
    )
    assert signs(given(facts(), check=check), lore).flags == (
        "Twitches in several areas (patient says: does not fit)",
        "Twitches for 80 days (known since 2026-05-03)",
    )


def test_a_check_without_flags_or_visits_says_none(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    found = signs(given(facts(), check=CheckOnPaper(rules="1")), lore)
    assert found.assessed == "Flags of the check: none. Already assessed: none noted"
    assert found.flags == ()


def test_visits_name_day_and_role_with_the_newest_first(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    visits = tuple(
        AssessmentOnPaper(date(year, 5, 3), "neurologist", ("EMG", "blood tests")[: year - 2023], outcome)
        for year, outcome in ((2023, ""), (2024, "come back in a year"), (2025, ""))
    )
    found = signs(given(facts(), check=CheckOnPaper(rules="1", assessments=visits)), lore)
    assert found.assessed == (
        "Flags of the check: none. Already assessed: 2025-05-03, neurologist (EMG and blood tests); "
        "2024-05-03, neurologist (EMG): “come back in a year”; 1 earlier"
    )
