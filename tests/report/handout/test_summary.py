"""The history and the six figures say what was noted, and no more."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import pytest

from tests.report.handout.conftest import MakeFacts, MakeGiven, ago
from twitchdesk.domain.handout import (
    NOTHING_ASKED,
    CheckOnPaper,
    ElsewhereUse,
    HandoutFacts,
    OptionCount,
    ScoreCount,
)
from twitchdesk.domain.handout_choices import HandoutChoices, Matter
from twitchdesk.domain.rhythm import HourCount
from twitchdesk.report.handout.given import Lore
from twitchdesk.report.handout.page import Summary, Tile
from twitchdesk.report.handout.sentences import sentences
from twitchdesk.report.handout.summary import summary
from twitchdesk.report.handout.tiles import tiles
from twitchdesk.report.handout.usual import strength, usual_length

CALF = "calf_left"
OPEN = CheckOnPaper(is_sign_open=True)


def option(field: str, key: str, entries: int) -> OptionCount:
    """Return an option chosen in so many entries."""
    return OptionCount(field, key, entries, ago(50), ago(1))


def scores(**entries: int) -> tuple[ScoreCount, ...]:
    """Return how many entries have a number: ``scores(s3=2)`` is two threes."""
    return tuple(ScoreCount(int(key[1:]), count) for key, count in entries.items())


def labelled(found: Summary) -> dict[str, Tile]:
    """Return the tiles by their labels."""
    return {tile.label: tile for tile in found.tiles}


def noted(facts: HandoutFacts) -> HandoutFacts:
    """Return the facts with something noted in every field."""
    options = (
        option("character", "flicker", 62),
        option("character", "ripple", 11),
        option("character", "buzz", 4),
        option("duration_class", "under_1_min", 50),
        option("visible", "yes", 12),
        option("visible", "no", 28),
        option("visible", "not_looked", 5),
        option("accompanied", "none", 70),
        option("accompanied", "tingling", 6),
        option("context", "at_rest", 60),
        option("helped", "rest", 9),
        option("helped", "stretch", 9),
        option("suspected", "stress", 7),
    )
    said = {"character": 90, "accompanied": 90, "context": 100, "helped": 20, "suspected": 12}
    return replace(facts, options=options, noted=said, intensities=scores(s2=10, s3=20, s5=6), twitches=120)


def test_an_empty_diary_tells_that_there_is_nothing(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    found = summary(given(facts()), lore)
    assert found.sentences == ("Nothing was logged in the 84 days of this period; first noticed: not asked.",)
    assert [(tile.value, tile.note) for tile in found.tiles] == [
        ("not asked", "no entry yet"),
        ("not noted", ""),
        ("not noted", ""),
        ("too little data", "0 logged days, 7 needed"),
        ("not noted", ""),
        ("too little data", "logged 0 and 0 of 14 days, 9 needed"),
    ]


def test_quiet_days_alone_are_no_twitch_and_not_nothing(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    found = summary(given(facts(quiet=range(28))), lore)
    assert found.sentences == (
        "No twitch noted in the 84 days of this period (28 logged); first noticed: not asked.",
    )
    tile = labelled(found)
    assert tile["Twitch days a week"].value == "0"
    assert tile["Places / segments"].value == "0 / 0"
    assert (tile["Course"].value, tile["Course"].note) == ("no twitch noted", "in 28 logged days")


def test_five_days_have_sites_but_no_rates(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    found = summary(given(facts({CALF: [0, 1, 2]}, quiet=[3, 4], days=5)), lore)
    assert found.sentences[0] == (
        "Twitching in the left calf, upper (3 of the last 5 days); first noticed: not asked."
    )
    tile = labelled(found)
    assert tile["Twitch days a week"] == Tile(
        "Twitch days a week", "too little data", "5 logged days, 7 needed"
    )
    assert tile["Places / segments"].note == "last 5 days"


def test_the_history_begins_with_site_and_onset(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    twitched = {CALF: range(21), "eyelid_lower_left": range(9), "thumb_right": [1, 2], "chin": [3]}
    choices = HandoutChoices(first_noticed="2026-06")
    assert sentences(given(noted(facts(twitched)), choices), lore)[0] == (
        "Twitching in the left calf, upper (21 of the last 28 days), the left lower eyelid (9) "
        "and 2 other places; first noticed: June 2026."
    )


def test_the_history_goes_on_with_character_and_what_goes_along(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    _, character, along = sentences(given(noted(facts({CALF: [1]}))), lore)
    assert character == (
        "Felt as flicker (62 of 90) and ripple (11); felt only, as a buzz, in 4; "
        "seen by others in 12 of 40; usually under 1 min; strength 3 of 10."
    )
    assert along == (
        "Most at rest; with it: tingling (6 of 90); rest and stretching helped (9 of 20); "
        "stress suspected (7 of 12)."
    )


def test_what_was_not_noted_is_named_as_such(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    _, last = sentences(given(facts({CALF: [1]})), lore)
    assert last == (
        "Not noted: character, whether others see it, length, strength, what was going on, "
        "what came with it, what helped and what the patient suspects."
    )


def test_what_is_not_noted_stands_last(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    known = noted(facts({CALF: [1]}))
    options = tuple(one for one in known.options if one.field not in {"helped", "visible"})
    some = replace(known, options=options, noted={"suspected": 12})
    assert sentences(given(some), lore)[-1].endswith("; not noted: whether others see it and what helped.")


def test_what_the_person_keeps_back_is_not_told(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    choices = HandoutChoices(kept_back=frozenset({Matter.MOOD}))
    told = " ".join(sentences(given(noted(facts({CALF: [1]})), choices), lore))
    assert "stress" not in told
    assert "suspect" not in told


def test_a_twitch_before_the_last_weeks_is_told_as_earlier(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    told = sentences(given(facts({CALF: [40, 41]}, quiet=[1])), lore)
    assert told[0] == (
        "No twitch noted in the last 28 days (1 logged); before that on 2 days of this period, "
        "most in the left calf, upper; first noticed: not asked."
    )
    # Days on which nothing was noted are no days without a new place.
    assert "new place" not in told[1]


def test_new_places_are_counted_once_the_diary_is_old_enough(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    old = facts({CALF: [50, 1], "thumb_right": [3, 2]})
    assert sentences(given(old), lore)[1].startswith("1 new place in 28 days; ")
    assert sentences(given(facts({CALF: [50, 1]})), lore)[1].startswith("No new place in 28 days; ")
    young = sentences(given(facts({CALF: [20, 1], "thumb_right": [3, 2]})), lore)
    assert "new place" not in " ".join(young)


def test_a_new_place_in_own_words_is_a_new_place(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    known = facts({CALF: [50, 1]})
    new, stray = (ElsewhereUse("under the ribs", ago(3), ago(2), days) for days in (2, 1))
    assert "1 new place in 28 days" in sentences(given(replace(known, elsewhere=(new,))), lore)[1]
    assert "No new place in 28 days" in sentences(given(replace(known, elsewhere=(stray,))), lore)[1]
    old = replace(new, first=ago(40))
    assert "No new place in 28 days" in sentences(given(replace(known, elsewhere=(old,))), lore)[1]


def test_twitches_whose_place_is_not_told_are_not_no_twitches(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    found = replace(facts({CALF: [50, *range(20)]}), places=(), recent_places=())
    told = summary(given(found), lore)
    assert told.sentences[0].startswith("Twitching at no place of the map (20 of the last 28 days);")
    assert "new place" not in told.sentences[1]
    assert labelled(told)["Places / segments"].value == "not noted"


def test_whole_days_alone_tell_of_areas(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    found = summary(given(facts(whole_days={"thigh_left": [1, 2, 3], "abdomen": [4]})), lore)
    assert found.sentences[0].startswith(
        "Twitching in the left thigh (3 of the last 28 days) and the belly (1);"
    )
    assert labelled(found)["Places / segments"].value == "2 / 2"


def test_a_history_of_long_names_is_told_shorter_rather_than_cut(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    names = sorted(
        (place.id for place in lore.body.places), key=lambda key: -len(lore.body.by_id[key].spoken)
    )
    own = (ElsewhereUse("just beside the old scar under the ribs, " * 4, ago(9), ago(1), 3),)
    found = replace(noted(facts({name: range(9) for name in names[:60]})), elsewhere=own)
    told = sentences(given(found), lore)
    assert sum(map(len, told)) <= 400
    assert "59 other places" in told[0]


def test_own_words_are_shortened_in_the_sentence(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    own = (ElsewhereUse("x" * 200, ago(9), ago(1), 3),)
    told = sentences(given(replace(facts({CALF: [1]}), elsewhere=own)), lore)
    assert f" and “{'x' * 40}…”; " in told[0]


@pytest.mark.parametrize(
    ("first_noticed", "said"),
    [
        ("2019", "2019"),
        ("2026-06", "June 2026"),
        ("2026-06-03", "2026-06-03"),
        ("", "not asked"),
        ("2026-12", "not asked"),
        ("2026-11-23", "not asked"),
        ("2027", "not asked"),
        ("last summer", "not asked"),
        ("2026-13", "not asked"),
    ],
)
def test_first_noticed_is_what_the_person_says_unless_it_is_yet_to_come(
    facts: MakeFacts, given: MakeGiven, lore: Lore, first_noticed: str, said: str
) -> None:
    made = given(facts({CALF: [9]}), HandoutChoices(first_noticed=first_noticed))
    assert tiles(made, lore)[0] == Tile("First noticed", said, f"first entry {ago(9).isoformat()}")
    assert sentences(made, lore)[0].endswith(f"; first noticed: {said}.")


def test_days_a_week_stand_beside_those_of_the_weeks_before(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    found = facts({CALF: [*range(22), *range(28, 42)]}, quiet=[*range(22, 28), *range(42, 56)])
    assert tiles(given(found), lore)[3] == Tile(
        "Twitch days a week", "5.5", "22 of 28 logged days; 4 weeks before: 3.5"
    )
    early = facts({CALF: range(21)}, quiet=[21])
    assert tiles(given(early), lore)[3].note == "21 of 22 logged days; before: too little data"


def test_exact_lengths_are_counted_in_their_classes(facts: MakeFacts, lore: Lore) -> None:
    options = (option("duration_class", "under_1_min", 3), option("duration_class", "hours", 2))
    lengths = scores(s59=1, s60=4, s299=1, s3600=1, s86400=1)
    usual = usual_length(replace(facts(), options=options, lengths_s=lengths), lore.rules.lengths)
    assert (usual.classes, usual.entries, usual.noted) == (("1_5_min",), 5, 13)


def test_lengths_that_tie_are_both_named_and_more_than_two_vary(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    options = tuple(option("duration_class", key, 2) for key in ("hours", "under_1_min", "1_5_min"))
    two, three = (
        tiles(given(replace(facts({CALF: [1]}), options=options[:count])), lore)[1] for count in (2, 3)
    )
    assert two == Tile("Usual length", "under 1 min or hours", "2 of 4 noted")
    assert three == Tile("Usual length", "varies", "2 of 6 noted")


@pytest.mark.parametrize(
    ("rated", "median"),
    [({"s3": 1}, 3), ({"s3": 1, "s4": 1}, 3.5), ({"s0": 5, "s10": 4}, 0), ({"s1": 1, "s5": 2, "s9": 1}, 5)],
)
def test_the_strength_is_the_median_rating(rated: Mapping[str, int], median: float) -> None:
    found = strength(scores(**rated))
    assert found is not None
    assert found.median == median
    assert found.ratings == sum(rated.values())


def test_nothing_rated_has_no_strength() -> None:
    assert strength(()) is None
    assert strength(scores(s3=0)) is None


def test_ratings_that_are_all_the_same_say_so(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    tile = tiles(given(replace(facts({CALF: [1]}), intensities=scores(s3=4))), lore)[2]
    assert (tile.value, tile.note) == ("3 of 10", "4 ratings, all 3")


def test_one_rating_is_too_little_for_a_median(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    made = given(replace(facts({CALF: [1]}), intensities=scores(s3=2)))
    assert tiles(made, lore)[2] == Tile("Median strength", "too little data", "2 ratings")
    assert "strength" not in " ".join(sentences(made, lore))


@pytest.mark.parametrize(
    ("now", "then", "said"),
    [
        (9, 6, ("worse", "ratio 1.50: 9 of 14 days, 6 of 14 before")),
        (6, 6, ("same", "ratio 1.00: 6 of 14 days, 6 of 14 before")),
        (5, 6, ("same", "ratio 0.83: 5 of 14 days, 6 of 14 before")),
        (3, 6, ("better", "ratio 0.50: 3 of 14 days, 6 of 14 before")),
        (0, 6, ("better", "ratio 0.00: 0 of 14 days, 6 of 14 before")),
        (5, 0, ("worse", "5 of 14 days, 0 of 14 before")),
    ],
)
def test_the_course_says_its_ratio_and_its_days(
    facts: MakeFacts, given: MakeGiven, lore: Lore, now: int, then: int, said: tuple[str, str]
) -> None:
    tile = tiles(given(halves(facts, now, then)), lore)[5]
    assert (tile.value, tile.note) == said


def halves(facts: MakeFacts, now: int, then: int) -> HandoutFacts:
    """Return facts of 28 logged days with so many twitch days in each half, and as many before as now."""
    twitched = {*range(now), *range(14, 14 + then)}
    return facts({CALF: twitched}, quiet=set(range(28)) - twitched)


@pytest.mark.parametrize(("now", "then", "shown"), [(9, 6, True), (6, 6, True), (5, 6, False), (3, 6, False)])
def test_no_ratio_below_one_is_shown_while_a_sign_is_open(
    facts: MakeFacts, given: MakeGiven, lore: Lore, now: int, then: int, shown: bool
) -> None:
    tile = tiles(given(halves(facts, now, then), check=OPEN), lore)[5]
    assert tile.note.startswith("ratio") is shown
    assert ((tile.value, tile.note) == ("not shown", "kept back while a sign is open")) is not shown


@pytest.mark.parametrize(
    ("lately", "before", "said"), [(range(10), range(28, 48), "kept back"), (range(20), range(28, 38), "2.5")]
)
def test_fewer_days_a_week_are_not_shown_while_a_sign_is_open(
    facts: MakeFacts, given: MakeGiven, lore: Lore, lately: Iterable[int], before: Iterable[int], said: str
) -> None:
    days = {*lately, *before}
    found = facts({CALF: days}, quiet=set(range(56)) - days)
    assert tiles(given(found, check=OPEN), lore)[3].note.endswith(f"before: {said}")


@pytest.mark.parametrize(("check", "told"), [(NOTHING_ASKED, True), (OPEN, False)])
def test_earlier_days_are_not_set_against_quiet_ones_while_a_sign_is_open(
    facts: MakeFacts, given: MakeGiven, lore: Lore, check: CheckOnPaper, told: bool
) -> None:
    found = facts({"calf_left": range(40, 60)}, quiet=range(28))
    said = " ".join(summary(given(found, check=check), lore).sentences)
    assert ("before that on" in said) is told


def test_fewer_days_a_week_are_shown_while_no_sign_is_open(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    found = facts({CALF: [*range(10), *range(28, 48)]}, quiet=[*range(10, 28), *range(48, 56)])
    assert tiles(given(found), lore)[3].note == "10 of 28 logged days; 4 weeks before: 5"


@pytest.mark.parametrize(
    ("logged", "value", "before"), [(7, "7", "7"), (6, "too little data", "too little data")]
)
def test_seven_logged_days_are_enough_for_a_rate(
    facts: MakeFacts, given: MakeGiven, lore: Lore, logged: int, value: str, before: str
) -> None:
    assert tiles(given(facts({CALF: range(logged)})), lore)[3].value == value
    earlier = facts({CALF: [*range(7), *range(28, 28 + logged)]})
    assert tiles(given(earlier), lore)[3].note.endswith(f"before: {before}")


@pytest.mark.parametrize(("noted_times", "is_enough"), [(2, False), (3, True)])
def test_three_notes_are_enough_for_what_is_usual(
    facts: MakeFacts, given: MakeGiven, lore: Lore, noted_times: int, is_enough: bool
) -> None:
    lengths = (option("duration_class", "hours", noted_times),)
    found = replace(facts({CALF: [1]}), options=lengths, intensities=scores(s3=noted_times))
    length, strong = tiles(given(found), lore)[1:3]
    told = " ".join(sentences(given(found), lore)).lower()
    assert {length.value == "hours", strong.value == "3 of 10", "usually hours" in told} == {is_enough}


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ((21, 22), "most between 20:00 and 23:00;"),
        (tuple(range(24)), "no hour stands out;"),
        ((21,), None),
    ],
)
def test_the_hours_are_told_from_ten_twitches_on(
    facts: MakeFacts, given: MakeGiven, lore: Lore, hours: tuple[int, ...], said: str | None
) -> None:
    days = [ago(n) for n in range(40, 49)]
    found = facts({CALF: range(40, 49)}, quiet=[1])
    told = {day: tuple(HourCount(day, hour, 1) for hour in hours) for day in days}
    along = sentences(given(replace(found, rhythm=replace(found.rhythm, hours=told))), lore)[1].lower()
    assert said is None or said in along
    assert (said is None) is (" hour stands" not in along and "most between" not in along)
