"""What the body map shows, worked out without a window."""

from datetime import UTC, date, datetime

import pytest

from twitchdesk.domain.body import Body
from twitchdesk.domain.records import AreaLevel, DaySummary
from twitchdesk.domain.span import DateRange
from twitchdesk.knowledge.load import Knowledge
from twitchdesk.ui.body_map.state import (
    NONE_SEEN,
    MapState,
    Reach,
    heat_step,
    legend_of,
    map_state,
    reach_words,
    span_of,
    whole_day_state,
)

DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def whole_day(known: Knowledge, *levels: AreaLevel) -> MapState:
    """Return the map of a whole day with some levels."""
    summary = DaySummary("1", DAY, levels, NOW) if levels else None
    return whole_day_state(known.body, summary, known.fields.levels)


@pytest.mark.parametrize(
    ("count", "steps"), [(0, (0, 0, 0, 0)), (1, (1, 1, 1, 1)), (6, (3, 2, 2, 1)), (200, (5, 5, 5, 5))]
)
def test_a_count_has_its_heat_step_for_each_range(count: int, steps: tuple[int, ...]) -> None:
    assert tuple(heat_step(count, reach) for reach in Reach) == steps


def test_the_legend_names_the_counts_of_each_step() -> None:
    assert [step.words for step in legend_of(Reach.DAY)] == ["1", "2–3", "4–6", "7–11", "12+"]
    assert [step.words for step in legend_of(Reach.QUARTER)] == ["1–9", "10–29", "30–59", "60–119", "120+"]


@pytest.mark.parametrize("reach", list(Reach))
def test_the_legend_and_the_heat_agree_at_every_edge(reach: Reach) -> None:
    lowest = [int(step.words.rstrip("+").split("–")[0]) for step in legend_of(reach)]
    assert [heat_step(count, reach) for count in lowest] == [1, 2, 3, 4, 5]
    assert [heat_step(count - 1, reach) for count in lowest] == [0, 1, 2, 3, 4]


def test_a_range_ends_with_the_day_shown() -> None:
    assert span_of(Reach.DAY, DAY) == DateRange(DAY, DAY)
    assert span_of(Reach.WEEK, DAY) == DateRange(date(2026, 11, 16), DAY)
    assert span_of(Reach.QUARTER, DAY).days == 90


def test_a_range_is_called_by_its_days() -> None:
    assert reach_words(Reach.DAY, today=True) == "today"
    assert reach_words(Reach.DAY, today=False) == "that day"
    assert reach_words(Reach.MONTH, today=True) == "in 28 days"


def test_pointing_at_a_place_says_whose_it_is_its_muscle_and_its_count(body: Body) -> None:
    shown = map_state(body, [("calf_left", 3)]).places["calf_left"]
    assert shown.line == "Your left calf, upper — gastrocnemius, inner and outer head · 3 today"
    assert (shown.step, shown.count) == (2, 3)


def test_a_place_without_entries_has_no_count(body: Body) -> None:
    shown = map_state(body, ()).places["calf_left"]
    assert shown.line == "Your left calf, upper — gastrocnemius, inner and outer head"
    assert (shown.step, shown.count, shown.tally) == (0, 0, "")


def test_eighty_nine_places_are_shown_and_the_pelvic_floor_when_switched_on(body: Body) -> None:
    assert len(map_state(body, ()).places) == 89
    assert map_state(body, ()).hidden == {"pelvic_floor"}
    assert len(map_state(body, (), pelvic_floor=True).places) == 90
    assert map_state(body, (), pelvic_floor=True).hidden == frozenset()


def test_the_last_five_places_have_the_keys_one_to_five(body: Body) -> None:
    recent = ["calf_left", "gone", "lips", "chin", "tongue", "throat", "knee_left"]
    shown = map_state(body, (), recent=recent).recent
    assert [(one.digit, one.place) for one in shown] == [
        (1, "calf_left"),
        (2, "lips"),
        (3, "chin"),
        (4, "tongue"),
        (5, "throat"),
    ]


def test_a_hidden_place_has_no_key(body: Body) -> None:
    assert map_state(body, (), recent=["pelvic_floor", "lips"]).recent[0].place == "lips"


def test_the_summary_counts_entries_and_places(body: Body) -> None:
    assert map_state(body, ()).summary == "Nothing logged today"
    assert map_state(body, [("lips", 2)]).summary == "Logged in 1 place today"
    two = map_state(body, [("lips", 2), ("chin", 1)], Reach.WEEK)
    assert two.summary == "Logged in 2 places in 7 days"


def test_a_whole_day_shows_the_level_of_an_area_on_all_its_places(known: Knowledge) -> None:
    state = whole_day(known, AreaLevel("thigh_left", 2))
    thighs = [place.id for place in known.body.places_in("thigh_left")]
    assert {state.places[place].step for place in thighs} == {3}
    assert state.places["thigh_front_left"].line == "Your left thigh · Some (on and off)"
    assert state.places["calf_left"].line == "Your left lower leg · not noted"


def test_an_observed_none_is_told_apart_from_not_noted(known: Knowledge) -> None:
    state = whole_day(known, AreaLevel("face", 0))
    assert state.places["lips"].line == "Your face · None (watched, and nothing twitched)"
    assert (state.places["lips"].step, state.places["calf_left"].step) == (NONE_SEEN, 0)


def test_the_legend_of_a_whole_day_names_the_levels(known: Knowledge) -> None:
    assert [step.words for step in whole_day(known).legend] == [
        "None",
        "A little",
        "Some",
        "A lot",
        "All day",
    ]
