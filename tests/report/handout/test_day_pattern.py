"""The pattern of the day: hours from the days that have them, and shares of the entries that say anything."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import time

import pytest

from tests.report.handout.conftest import MakeFacts, MakeGiven, ago
from twitchdesk.domain.handout import HandoutFacts, OptionCount
from twitchdesk.domain.handout_choices import HandoutChoices, Matter
from twitchdesk.domain.rhythm import HourCount, RhythmFacts
from twitchdesk.domain.summaries import DayCount
from twitchdesk.report.handout.day_pattern import day_pattern
from twitchdesk.report.handout.given import Lore
from twitchdesk.report.handout.hours import clock


def rhythm(days: Iterable[int], *hours: int | None, whole: Iterable[int] = ()) -> RhythmFacts:
    """Return days with one twitch at each of the hours, and days with a whole-day entry."""
    known = {ago(n): DayCount(ago(n), len(hours), len(hours)) for n in days}
    known |= {ago(n): DayCount(ago(n), 1, 5, whole_day=True) for n in whole}
    told = {ago(n): tuple(HourCount(ago(n), hour, 1) for hour in hours) for n in days}
    return RhythmFacts(known=known, hours=told)


def chosen(field: str, **options: int) -> tuple[OptionCount, ...]:
    """Return how often the options of a field were chosen."""
    return tuple(OptionCount(field, option, n, ago(9), ago(1)) for option, n in options.items())


@pytest.fixture
def evenings(facts: MakeFacts) -> HandoutFacts:
    """Return ten days with twitches at 21, 22 and 23 o'clock and at seven."""
    return facts(rhythm=rhythm(range(1, 11), 21, 22, 22, 23, 7))


def test_hours_are_averages_over_their_days(evenings: HandoutFacts, given: MakeGiven, lore: Lore) -> None:
    block = day_pattern(given(evenings), lore)
    assert block.hours is not None
    assert block.first_hour == 4
    assert block.hours[(22 - 4) % 24] == pytest.approx(2.0)
    assert sum(block.hours) == pytest.approx(5.0)
    assert block.caption == "twitches in each hour, average of 10 days"


def test_hours_that_stand_out_are_named(evenings: HandoutFacts, given: MakeGiven, lore: Lore) -> None:
    assert day_pattern(given(evenings), lore).summary.startswith("Most between 21:00 and 00:00.")


def test_hours_over_midnight_stand_together(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    late = facts(rhythm=rhythm(range(1, 11), 23, 0, 1), day_starts_at=time(0))
    assert day_pattern(given(late), lore).summary.startswith("Most between 23:00 and 02:00.")


def test_hours_that_are_alike_do_not_stand_out(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    alike = facts(rhythm=rhythm(range(1, 11), *range(24)))
    assert day_pattern(given(alike), lore).summary.startswith("No hour stands out.")


def test_few_twitches_make_no_hour_stand_out(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    few = facts(rhythm=rhythm(range(1, 9), 22))
    assert day_pattern(given(few), lore).summary.startswith("No hour stands out.")


@pytest.mark.parametrize("days", [0, 1, 5, 6])
def test_a_few_days_have_no_hours(days: int, facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    block = day_pattern(given(facts(rhythm=rhythm(range(1, days + 1), 22))), lore)
    assert block.hours is None
    assert "too little data" in block.caption
    assert "7 needed" in block.caption


def test_quiet_days_are_known_hours(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    block = day_pattern(given(facts(quiet=range(1, 20))), lore)
    assert block.hours == (0.0,) * 24
    assert block.summary.startswith("No twitch on 19 days with known hours.")


def test_days_without_hours_are_counted_apart(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    mixed = facts(rhythm=rhythm(range(1, 10), 8, whole=range(20, 24)))
    caption = day_pattern(given(mixed), lore).caption
    assert caption == "twitches in each hour, average of 9 days; 4 others without hours"


def line(block_facts: HandoutFacts, given: MakeGiven, lore: Lore, *kept: Matter) -> dict[str, str]:
    choices = HandoutChoices(kept_back=frozenset(kept))
    return {line.label: line.words for line in day_pattern(given(block_facts, choices), lore).lines}


def test_shares_are_of_the_entries_that_say_anything(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    options = chosen("context", at_rest=40, falling_asleep=12, during_use=8, at_screen=2)
    said = line(facts(options=options, noted={"context": 50}, twitches=140), given, lore)
    assert said["Rest / activity"] == ("at rest 80 %, falling asleep 24 % (50/140)")


def test_a_few_entries_are_counted_and_not_written_in_percent(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    options = chosen("stops_on_move", yes=2, no=1)
    said = line(facts(options=options, noted={"stops_on_move": 3}, twitches=9), given, lore)
    assert said["Stops if moved"] == "yes 2, no 1 (3/9)"


def test_what_nobody_noted_says_so(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    assert set(line(facts(), given, lore).values()) == {"not noted"}


def test_worry_is_kept_back_with_mood(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    both = facts(options=chosen("accompanied", worry=20, tired=5), noted={"accompanied": 22}, twitches=30)
    assert "worry" in line(both, given, lore)["With it"]
    assert "worry" not in line(both, given, lore, Matter.MOOD)["With it"]
    alone = facts(options=chosen("accompanied", worry=20), noted={"accompanied": 20}, twitches=30)
    assert line(alone, given, lore, Matter.MOOD)["With it"] == "kept back by the patient"


def test_an_option_of_another_version_keeps_its_name(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    said = line(facts(options=chosen("character", 回=1), noted={"character": 1}, twitches=1), given, lore)
    assert said["Character"] == "回 1 (1/1)"


@pytest.mark.parametrize(
    ("hour", "said"), [(0, "00:00"), (17.5, "17:30"), (25.25, "01:15"), (23.999, "00:00")]
)
def test_hours_past_midnight_are_those_of_the_clock(hour: float, said: str) -> None:
    assert clock(hour) == said


def test_the_highest_hour_and_what_the_brackets_mean_are_said(
    evenings: HandoutFacts, given: MakeGiven, lore: Lore
) -> None:
    found = replace(evenings, options=chosen("context", at_rest=3), twitches=50)
    block = day_pattern(given(found), lore)
    assert block.highest == "2"
    assert block.lines[0].words == "at rest 3 (3/50)"
    assert block.brackets == "In brackets: entries in which it was noted, of all."


def test_no_brackets_are_explained_where_there_are_none(
    evenings: HandoutFacts, given: MakeGiven, lore: Lore
) -> None:
    assert not day_pattern(given(evenings), lore).brackets
