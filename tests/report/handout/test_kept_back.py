"""What a person keeps back is every habit and option that tells of it, by the names the diary really has."""

import pytest

from twitchdesk.domain.handout_choices import HandoutChoices, Matter, Section
from twitchdesk.report.handout.given import Lore
from twitchdesk.report.handout.kept_back import habits_untold, is_habit_kept_back, is_option_kept_back


@pytest.mark.parametrize(
    ("matter", "options"),
    [
        (Matter.ALCOHOL, {("suspected", "alcohol")}),
        (Matter.MOOD, {("accompanied", "worry"), ("context", "when_stressed"), ("suspected", "stress")}),
        (Matter.NOTES, set()),
    ],
)
def test_options_that_tell_of_a_matter_are_kept_back_with_it(
    lore: Lore, matter: Matter, options: set[tuple[str, str]]
) -> None:
    every = {(field.key, option.key) for field in lore.fields.fields for option in field.options}
    assert {told for told in every if is_option_kept_back(*told, {matter})} == options


@pytest.mark.parametrize(
    ("matter", "habits"), [(Matter.ALCOHOL, {"alcohol"}), (Matter.MOOD, {"stress"}), (Matter.NOTES, set())]
)
def test_habits_that_tell_of_a_matter_are_kept_back_with_it(
    lore: Lore, matter: Matter, habits: set[str]
) -> None:
    every = {habit.key for habit in lore.habits.habits}
    assert {habit for habit in every if is_habit_kept_back(habit, {matter})} == habits


def test_the_table_tells_of_no_habit_when_the_exposures_are_left_out(lore: Lore) -> None:
    every = {habit.key for habit in lore.habits.habits}
    assert habits_untold(HandoutChoices(left_out=frozenset({Section.EXPOSURES})), lore.habits) == every
    assert habits_untold(HandoutChoices(kept_back=frozenset({Matter.MOOD})), lore.habits) == {"stress"}
