"""How entries add up to the count of a day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twitchdesk.domain.counting import HIGHEST_LEVEL, level_count, spell_count


@pytest.mark.parametrize(
    ("duration_s", "count"),
    [(None, 1), (1, 1), (300, 1), (301, 2), (600, 2), (3599, 12), (3600, 12), (86_400, 12)],
)
def test_a_spell_counts_one_for_each_started_five_minutes_up_to_an_hour(
    duration_s: int | None, count: int
) -> None:
    assert spell_count(duration_s) == count


@given(shorter=st.integers(1, 86_400), longer=st.integers(1, 86_400))
def test_a_longer_spell_never_counts_less(shorter: int, longer: int) -> None:
    shorter, longer = sorted((shorter, longer))
    assert 1 <= spell_count(shorter) <= spell_count(longer) <= 12


def test_levels_of_a_whole_day_add_up_over_its_areas() -> None:
    assert level_count([]) == 0
    assert [level_count([level]) for level in range(HIGHEST_LEVEL + 1)] == [0, 2, 5, 10, 20]
    assert level_count([1, 4, 0]) == 22
