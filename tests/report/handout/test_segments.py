"""The map and its table say where it twitched in the recent days."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import pytest

from tests.report.handout.conftest import MakeFacts, MakeGiven, ago
from twitchdesk.domain.handout import AreaDay, ElsewhereUse
from twitchdesk.report.handout.given import Lore
from twitchdesk.report.handout.page import BodyMap
from twitchdesk.report.handout.segments import body_map
from twitchdesk.report.handout.where import are_several_groups, new_sites, recent_of, sites_of


def cells(body: BodyMap) -> dict[str, tuple[str, ...]]:
    """Return the table by segment: left, mid, right, any."""
    return {row.label: row.cells for row in body.rows}


def test_a_left_calf_is_on_the_left_calf_and_nowhere_else(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    body = body_map(given(facts({"calf_left": [1]})), lore)
    assert body.steps == {"calf_left": 1}
    assert cells(body) == {
        "bulbar": ("0", "0", "0", "0"),
        "cervical": ("0", "0", "0", "0"),
        "thoracic": ("0", "0", "0", "0"),
        "lumbosacral": ("1", "0", "0", "1"),
    }
    assert body.names == ("Left calf, upper: 1 day",)


@pytest.mark.parametrize(
    ("days", "step"), [(1, 1), (3, 1), (4, 2), (7, 2), (8, 3), (14, 3), (15, 4), (28, 4)]
)
def test_the_steps_go_by_days(facts: MakeFacts, given: MakeGiven, lore: Lore, days: int, step: int) -> None:
    assert body_map(given(facts({"calf_left": range(days)})), lore).steps == {"calf_left": step}


def test_a_day_counts_once_in_a_segment_however_many_places_twitched(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    found = facts({"calf_left": [1, 2], "shin_left": [2, 3], "calf_right": [3, 4], "tongue": [1]})
    table = cells(body_map(given(found), lore))
    assert table["lumbosacral"] == ("3", "0", "2", "4")
    assert table["bulbar"] == ("0", "1", "0", "1")


def test_what_is_older_than_four_weeks_is_not_on_the_map(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    body = body_map(given(facts({"calf_left": [28, 40]}, quiet=[1, 2])), lore)
    assert body.steps == {}
    assert body.caption == "No twitch noted in the last 28 days (2 logged)"


def test_a_period_of_one_day_speaks_of_one_day(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    assert body_map(given(facts({"calf_left": [0]}, days=1)), lore).caption.startswith("this one day; ")
    assert body_map(given(facts(days=1)), lore).caption == "Nothing is known of this one day"


def test_an_empty_diary_says_that_nothing_is_known(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    body = body_map(given(facts()), lore)
    assert body.caption == "Nothing is known of the last 28 days"
    assert set(cells(body).values()) == {("–", "–", "–", "–")}
    assert (body.notes, body.names) == ((), ())


def test_a_whole_day_marks_all_places_of_its_area_and_says_so(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    body = body_map(given(facts({"calf_left": [1]}, whole_days={"lower_leg_left": [1, 2, 3, 4]})), lore)
    assert set(body.steps) == {place.id for place in lore.body.places_in("lower_leg_left")}
    assert set(body.steps.values()) == {2}
    assert cells(body)["lumbosacral"] == ("4", "0", "0", "4")
    assert body.notes == ("Areas: from whole-day entries.",)
    assert body.names == ("All of the left lower leg: 4 days", "Left calf, upper: 1 day")


def test_a_whole_day_of_an_area_on_both_sides_counts_for_no_side(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    body = body_map(given(facts(whole_days={"face": [1, 2]})), lore)
    assert cells(body)["bulbar"] == ("0", "0", "0", "2")
    assert {"cheek_left", "cheek_right", "chin"} <= set(body.steps)
    assert body.notes[0].endswith("; one over both sides counts under “any” only.")


def test_places_that_are_not_on_the_map_are_named_below_it(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    own = (
        ElsewhereUse("under the ribs", ago(40), ago(3), 5),
        ElsewhereUse("an old scar", ago(90), ago(85), 0),
    )
    body = body_map(given(replace(facts({"third_eye": [1, 2]}), elsewhere=own)), lore)
    assert body.notes == (
        "Not on this map: “third_eye” (2 days).",
        "In own words, whole period: “under the ribs” (5 days).",
    )


def test_only_own_words_leave_the_map_blank_and_say_why(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    known = facts({"calf_left": [1]})
    own = (ElsewhereUse("under the ribs", ago(1), ago(1), 1),)
    found = replace(known, places=(), recent_places=(), elsewhere=own)
    assert body_map(given(found), lore).caption == "No twitch at a place of the map in the last 28 days"
    # The words may be kept back; the twitch is not.
    hidden = body_map(given(replace(found, elsewhere=())), lore)
    assert hidden.caption == "No twitch at a place of the map in the last 28 days"


@pytest.mark.parametrize(
    ("days", "legend"),
    [
        (84, ["1–3", "4–7", "8–14", "15–28"]),
        (15, ["1–3", "4–7", "8–14", "15"]),
        (5, ["1–3", "4–5"]),
        (1, ["1"]),
    ],
)
def test_the_legend_names_no_days_that_the_period_does_not_have(
    facts: MakeFacts, given: MakeGiven, lore: Lore, days: int, legend: list[str]
) -> None:
    body = body_map(given(facts({"calf_left": [0]}, days=days)), lore)
    assert [step.words for step in body.legend] == legend


def test_sixty_places_are_all_on_the_map(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    names = [place.id for place in lore.body.places[:60]]
    body = body_map(given(facts({name: [1, 2] for name in names})), lore)
    assert set(body.steps) == set(names)
    assert len(body.names) == 60


@pytest.mark.parametrize(
    ("twitched", "several"),
    [
        ({}, False),
        ({"calf_left": [1, 2], "calf_right": [1, 2]}, False),
        ({"calf_left": [1, 2], "thumb_right": [1, 2]}, True),
        ({"calf_left": [1, 2], "thumb_right": [1]}, False),
        ({"calf_left": [1, 2], "eyelid_lower_left": [1, 2]}, False),
        ({"calf_left": [1, 2], "cheek_left": [1, 2]}, True),
        ({"calf_left": [1, 2], "calf_right": [1, 2], "back_lower_left": [1, 2]}, True),
        ({"biceps_left": [1, 2], "biceps_right": [3, 4]}, False),
        ({place: [1] for place in ("calf_left", "thumb_right", "chin", "ribs_left", "tongue")}, False),
    ],
)
def test_several_groups_are_unrelated_muscles(
    facts: MakeFacts, lore: Lore, twitched: Mapping[str, Iterable[int]], several: bool
) -> None:
    recent = recent_of(facts(twitched))
    assert are_several_groups(recent, lore.body, lore.rules.several) is several


@pytest.mark.parametrize(
    ("areas", "several"),
    [
        ({"lower_leg_left": [1, 2], "hand_left": [1, 2]}, True),
        ({"upper_back": [1, 2], "chest": [1, 2]}, False),
        ({"upper_back": [1, 2], "lower_leg_left": [1, 2]}, True),
        ({"upper_back": [1, 2], "abdomen": [1, 2]}, False),
    ],
)
def test_whole_days_count_as_groups_too(
    facts: MakeFacts, lore: Lore, areas: Mapping[str, Iterable[int]], several: bool
) -> None:
    recent = recent_of(facts(whole_days=areas))
    assert are_several_groups(recent, lore.body, lore.rules.several) is several


def test_sites_are_named_once_with_the_most_days_first(facts: MakeFacts, lore: Lore) -> None:
    found = facts({"shin_left": [1], "calf_left": [1, 2]}, whole_days={"lower_leg_left": [5], "belly": [1]})
    sites = sites_of(found, recent_of(found), lore.body)
    assert [(site.words, site.days) for site in sites] == [
        ("the left calf, upper", 2),
        ("the left shin", 1),
        ("“belly”", 1),
    ]


def test_a_whole_day_without_a_twitch_marks_nothing(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    found = replace(facts(quiet=[1]), recent_areas=(AreaDay(ago(1), "thigh_left", 0),))
    assert body_map(given(found), lore).steps == {}


def test_an_area_is_no_site_beside_a_place_that_says_as_much(facts: MakeFacts, lore: Lore) -> None:
    found = facts({"calf_left": [1, 2]}, whole_days={"lower_leg_left": [1, 2]})
    sites = sites_of(found, recent_of(found), lore.body)
    assert [site.words for site in sites] == ["the left calf, upper"]


def test_own_words_are_a_site_only_when_they_were_noted_lately(facts: MakeFacts, lore: Lore) -> None:
    own = (ElsewhereUse("a scar", ago(60), ago(28), 5), ElsewhereUse("the ribs", ago(60), ago(27), 5))
    found = facts(elsewhere=own)
    assert [site.words for site in sites_of(found, recent_of(found), lore.body)] == ["“the ribs”"]


def test_a_site_is_new_when_it_began_lately_and_well_after_the_first(facts: MakeFacts, lore: Lore) -> None:
    found = facts({"calf_left": [60, 1], "thumb_right": [10, 9], "chin": [8], "jaw_left": [28, 2]})
    new = new_sites(sites_of(found, recent_of(found), lore.body), found, lore.rules.several)
    assert [site.words for site in new] == ["the right thumb and its base"]


def test_no_site_is_new_in_the_first_week_of_a_diary(facts: MakeFacts, lore: Lore) -> None:
    found = facts({"calf_left": [6, 5], "thumb_right": [1, 0]})
    assert new_sites(sites_of(found, recent_of(found), lore.body), found, lore.rules.several) == ()
