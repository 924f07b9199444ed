"""Page 2: places with their nerves, hours by weekday, checks, the patient's words, room for the clinician."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.report.handout.conftest import MakeFacts, MakeGiven, ago
from tests.report.handout.test_day_pattern import rhythm
from twitchdesk.domain.handout import (
    Answered,
    AssessmentOnPaper,
    CheckOnPaper,
    ElsewhereUse,
    PlaceNote,
    WeekOfAnswers,
)
from twitchdesk.domain.handout_choices import HandoutChoices, Matter, Section
from twitchdesk.report.handout.given import Lore
from twitchdesk.report.handout.page import SecondPage
from twitchdesk.report.handout.second import second_page

Make = Callable[..., SecondPage]


@pytest.fixture
def make(facts: MakeFacts, given: MakeGiven, lore: Lore) -> Make:
    """Return what makes the page; ``also`` are other things given, the rest makes the facts."""

    def made(
        choices: HandoutChoices | None = None, also: dict[str, Any] | None = None, **of: Any
    ) -> SecondPage:
        return second_page(given(facts(**of), choices, **(also or {})), lore)

    return made


def left_out(*sections: Section) -> HandoutChoices:
    """Return the choice to leave parts out."""
    return HandoutChoices(pages=2, left_out=frozenset(sections))


def kept_back(*matters: Matter) -> HandoutChoices:
    """Return the choice to keep something back."""
    return HandoutChoices(pages=2, kept_back=frozenset(matters))


def test_an_empty_diary_says_so_everywhere(make: Make) -> None:
    page = make()
    assert (page.regions.rows, page.regions.nothing) == ((), "No place was logged.")
    assert page.hours is not None
    assert "too little data" in page.hours.caption
    assert {step for row in page.hours.steps for step in row} == {None}
    assert page.checks is not None
    assert page.checks.nothing.startswith("Not asked")
    assert page.history.items == ("Family history: not asked", "Earlier tests and results: not asked")


def test_a_place_has_its_muscles_roots_and_nerve(make: Make) -> None:
    row = make(twitched={"calf_left": [1, 2, 30]}).regions.rows[0]
    assert row[0] == "Left calf, upper"
    assert row[1].startswith("gastrocnemius")
    assert row[2:] == ("S1-S2", "tibial nerve", "3", "2026-11-21")


def test_the_place_with_the_most_days_is_first_and_then_the_newest(make: Make) -> None:
    rows = make(twitched={"calf_left": [9, 8], "calf_right": [3, 2], "lips": [1, 5, 6]}).regions.rows
    assert [row[0].split(",")[0] for row in rows] == [
        "Lips and the corners of the mouth",
        "Right calf",
        "Left calf",
    ]


def test_a_place_of_before_the_period_is_not_listed(make: Make) -> None:
    assert make(twitched={"calf_left": [40]}, days=28).regions.rows == ()


def test_areas_own_words_and_places_of_another_map_are_listed_as_such(make: Make) -> None:
    rows = make(
        twitched={"third_arm": [1]},
        whole_days={"thigh_left": [1, 2]},
        elsewhere=(ElsewhereUse("pod žebrem", ago(9), ago(3), 3),),
    ).regions.rows
    assert [row[:4] for row in rows] == [
        ("“pod žebrem”", "in the patient’s words", "–", "–"),
        ("Thigh, left", "whole area, from whole-day entries", "–", "–"),
        ("third_arm", "not on this map", "–", "–"),
    ]


def test_every_place_of_the_map_has_a_row(make: Make, lore: Lore) -> None:
    table = make(twitched={place.id: [1] for place in lore.body.places}).regions
    assert len(table.rows) == 90
    assert all(cell.strip() for row in table.rows for cell in row)
    assert {len(row) for row in table.rows} == {len(table.heads)} == {len(table.widths)}
    assert sum(table.widths) == pytest.approx(1)


def test_hours_of_weekdays_are_in_steps(make: Make) -> None:
    # 17 November is five days ago, a Tuesday.
    grid = make(rhythm=rhythm(range(1, 22), 9, 21, 21)).hours
    assert grid is not None
    assert grid.weekdays[1] == "Tue"
    assert grid.steps[1][21 - 4] == 4
    assert grid.steps[1][9 - 4] == 3
    assert grid.steps[1][0] == 0
    assert [step.words for step in grid.legend] == ["none", "to 0.2", "to 0.5", "to 1", "over 1"]


def test_a_weekday_that_was_never_used_is_not_known(make: Make) -> None:
    grid = make(rhythm=rhythm([n for n in range(1, 22) if ago(n).weekday() != 6], 9)).hours
    assert grid is not None
    assert set(grid.steps[6]) == {None}
    assert None not in grid.steps[0]


def test_quiet_days_are_a_grid_of_nothing(make: Make) -> None:
    grid = make(quiet=range(1, 30)).hours
    assert grid is not None
    assert {step for row in grid.steps for step in row} == {0}
    assert [step.words for step in grid.legend] == ["none"]


def test_weekly_checks_are_in_order_with_the_signs_that_were_asked(make: Make) -> None:
    weeks = (
        WeekOfAnswers(ago(3), {"weakness": Answered.NO, "speech": Answered.YES}),
        WeekOfAnswers(ago(10), {"weakness": Answered.UNSURE}),
    )
    grid = make(also={"check": CheckOnPaper(weeks=weeks)}).checks
    assert grid is not None
    assert grid.weeks == ("2026-11-12", "2026-11-19")
    assert [answers for _, answers in grid.rows] == [
        (Answered.UNSURE, Answered.NO),
        (Answered.NOT_ASKED, Answered.YES),
    ]


def test_the_newest_twelve_checks_are_kept(make: Make) -> None:
    weeks = tuple(WeekOfAnswers(ago(7 * n), {"weakness": Answered.NO}) for n in range(30))
    grid = make(also={"check": CheckOnPaper(weeks=weeks)}).checks
    assert grid is not None
    assert len(grid.weeks) == 12
    assert grid.weeks[-1] == "2026-11-22"


def test_visits_are_told_in_the_words_of_the_person(make: Make) -> None:
    visit = AssessmentOnPaper(ago(60), "Neurologist", ("EMG", "bloods"), "nothing found")
    check = CheckOnPaper(family_history="an uncle,  weak legs", assessments=(visit,))
    assert make(also={"check": check}).history.items == (
        "Family history: an uncle, weak legs",
        "2026-09-23: Neurologist; EMG and bloods; nothing found",
    )


def test_notes_are_told_with_their_places_and_how_many_there_are(make: Make) -> None:
    notes = (
        PlaceNote(ago(1), ("calf_left", "third_arm"), "", "after the\nrun"),
        PlaceNote(ago(2), (), "", "短いメモ"),
    )
    history = make(notes=notes, notes_in_all=40).history
    assert history.items[2:] == (
        "2026-11-21, left calf, upper and third_arm: “after the run”",
        "2026-11-20: “短いメモ”",
    )
    assert history.note == "40 notes in this period, the newest first."


def test_notes_that_are_kept_back_are_not_told_and_not_counted(make: Make) -> None:
    notes = (PlaceNote(ago(1), ("calf_left",), "", "secret"),)
    history = make(kept_back(Matter.NOTES), notes=notes, notes_in_all=1).history
    assert history.items[2:] == ("Notes: kept back by the patient",)
    assert history.note == ""


@pytest.mark.parametrize(
    ("section", "name"),
    [(Section.DAY_PATTERN, "hours"), (Section.SIGNS, "checks"), (Section.EXPOSURES, "medicines")],
)
def test_what_was_left_out_of_page_1_is_left_out_here(make: Make, section: Section, name: str) -> None:
    assert getattr(make(left_out(section)), name) is None
    assert getattr(make(), name) is not None


def test_places_are_left_out_with_the_map(make: Make) -> None:
    table = make(left_out(Section.MAP), twitched={"calf_left": [1]}).regions
    assert (table.rows, table.nothing) == ((), "Left out by the patient.")


def test_the_clinician_has_boxes_and_room_and_the_choice(make: Make) -> None:
    form = make().clinician
    assert form.boxes[:3] == ("Neurological examination", "EMG", "Nerve conduction")
    assert len(form.boxes) == 11
    assert form.fields == ("Assessment", "Plan", "Next review")
    assert "the choice is the clinician’s" in form.note


def test_the_head_says_again_whose_and_of_when_it_is(
    make: Make, facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    hidden = replace(HandoutChoices(pages=2), identity=False, name="Alex Example")
    assert "Alex" not in second_page(given(facts(), hidden), lore).head
    assert "Alex Example" in second_page(given(facts(), replace(hidden, identity=True)), lore).head
    assert "2026-11-22" in make().head


@pytest.mark.parametrize("name", ["Jo Example", "יוסף", "ليلى"])
def test_the_dates_stay_whole_behind_a_name_in_any_script(make: Make, name: str) -> None:
    head = make(HandoutChoices(pages=2, name=name)).head
    assert head.startswith(name)
    assert ("\u200e" in head) is not name.isascii()
    assert head.replace("\u200e", "").removeprefix(name).lstrip(" ·")[0].isdigit()
