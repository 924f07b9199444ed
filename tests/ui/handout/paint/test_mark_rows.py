"""Where the flags of the timeline stand."""

from hypothesis import given
from hypothesis import strategies as st

from twitchdesk.ui.handout.paint.mark_rows import AWAY_MM, Spot, Tag, clusters, levels, placed

LEFT, RIGHT = 0.0, 160.0
tags = st.lists(st.builds(Tag, st.floats(1, 159), st.floats(2, 60)), max_size=8)


def test_words_stand_right_of_their_pole_or_left_of_it_at_the_edge() -> None:
    spots = placed([Tag(10, 20), Tag(155, 20)], 1, LEFT, RIGHT)
    assert spots == (Spot(0, 10 + AWAY_MM), Spot(0, 155 - AWAY_MM - 20))


def test_words_that_reach_over_the_next_pole_stand_a_row_higher() -> None:
    near = [Tag(10, 40), Tag(20, 40)]
    assert placed(near, 2, LEFT, RIGHT) == (Spot(1, 10 + AWAY_MM), Spot(0, 20 + AWAY_MM))
    assert placed(near, 1, LEFT, RIGHT) is None


def test_marks_of_one_day_stand_above_one_another() -> None:
    spots = placed([Tag(50, 20)] * 3, 3, LEFT, RIGHT)
    assert spots is not None
    assert sorted(spot.row for spot in spots) == [0, 1, 2]
    assert placed([Tag(50, 20)] * 3, 2, LEFT, RIGHT) is None


@given(tags, st.integers(1, 4))
def test_no_words_cover_others_or_a_pole_that_passes(found: list[Tag], rows: int) -> None:
    spots = placed(found, rows, LEFT, RIGHT) or ()
    for one, (tag, spot) in enumerate(zip(found, spots, strict=False)):
        assert spot.left >= LEFT
        assert spot.left + tag.width <= RIGHT + 1e-9
        for two, (other, there) in enumerate(zip(found, spots, strict=False)):
            if one != two and spot.row == there.row:
                assert spot.left + tag.width < there.left or there.left + other.width < spot.left
            if spot.row < there.row:
                assert not spot.left < other.x < spot.left + tag.width


def test_spans_that_share_a_day_are_on_different_levels() -> None:
    assert levels([(0, 5), (3, 8), (6, 9), (9, 9)]) == (0, 1, 0, 1)


def test_marks_up_to_so_many_days_apart_are_one_cluster() -> None:
    assert clusters([3, 0, 1, 9], 0) == ((1,), (2,), (0,), (3,))
    assert clusters([3, 0, 1, 9], 2) == ((1, 2), (0,), (3,))
