"""The caffeine on board follows its formula."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twitchdesk.domain.caffeine import CaffeineModel, Dose, curve, on_board
from twitchdesk.knowledge.load import load_habits

MORNING = datetime(2026, 11, 22, 7, tzinfo=UTC)
MODEL = CaffeineModel(45, 5, (3, 5, 8, 10, 15), 3, 8, 14, "Estimate; people differ widely.")
minutes = st.integers(-2000, 4000)
doses = st.lists(
    st.builds(lambda after, mg: Dose(MORNING + timedelta(minutes=after), mg), minutes, st.floats(0, 1000)),
    max_size=6,
)
half_lives = st.floats(0.5, 15)


def after(count: float) -> datetime:
    return MORNING + timedelta(minutes=count)


@pytest.mark.parametrize(
    ("after_min", "expected_mg"),
    [
        (0, 0.0),
        (22.5, 96 * 0.5 * 0.949_342),
        (45, 86.52),
        (300, 48.0),
        (600, 24.0),
        (900, 12.0),
    ],
)
def test_one_coffee_of_96_mg_is_as_worked_out_by_hand(after_min: float, expected_mg: float) -> None:
    left = on_board([Dose(MORNING, 96)], after(after_min), half_life_h=5, absorption_min=45)
    assert left == pytest.approx(expected_mg, abs=0.005)


def test_two_coffees_five_hours_apart_add_up() -> None:
    taken = [Dose(MORNING, 96), Dose(after(300), 96)]
    assert on_board(taken, after(600), 5, 45) == pytest.approx(72.0)


@given(taken=doses, at=minutes, half_life_h=half_lives)
def test_it_is_never_negative_and_never_more_than_was_taken(
    taken: Sequence[Dose], at: int, half_life_h: float
) -> None:
    so_far = sum(dose.mg for dose in taken if dose.at <= after(at))
    assert 0 <= on_board(taken, after(at), half_life_h, 45) <= so_far + 1e-9


@given(mg=st.floats(0, 1000), before=st.integers(0, 5000), half_life_h=half_lives)
def test_it_is_zero_until_the_dose(mg: float, before: int, half_life_h: float) -> None:
    assert on_board([Dose(MORNING, mg)], after(-before), half_life_h, 45) == 0


@given(one=doses, other=doses, at=minutes, half_life_h=half_lives)
def test_doses_add_up_independently(one: list[Dose], other: list[Dose], at: int, half_life_h: float) -> None:
    together = on_board(one + other, after(at), half_life_h, 45)
    apart = on_board(one, after(at), half_life_h, 45) + on_board(other, after(at), half_life_h, 45)
    assert together == pytest.approx(apart)


@given(taken=doses, at=minutes, half_life_h=half_lives, within_band=st.floats(3, 8))
def test_the_band_holds_the_curve_and_every_half_life_within_it(
    taken: list[Dose], at: int, half_life_h: float, within_band: float
) -> None:
    model = CaffeineModel(45, half_life_h, (), 3, 8, 14, "Estimate")
    (point,) = curve(taken, [after(at)], model)
    inside = on_board(taken, after(at), within_band, 45)
    assert point.low_mg <= point.mg <= point.high_mg
    assert point.low_mg - 1e-9 <= inside <= point.high_mg + 1e-9


def test_the_band_of_one_coffee_after_eight_hours_is_as_worked_out_by_hand() -> None:
    (point,) = curve([Dose(MORNING, 96)], [after(480)], MODEL)
    assert point.at == after(480)
    assert (point.low_mg, point.mg, point.high_mg) == pytest.approx((15.119, 31.669, 48.0), abs=0.001)


def test_the_curve_keeps_the_order_of_its_times() -> None:
    times = [after(minute) for minute in (60, 0, 30)]
    assert [point.at for point in curve([], times, MODEL)] == times
    assert all(point.high_mg == 0 for point in curve([], times, MODEL))


def test_a_time_without_an_offset_is_refused() -> None:
    naive = MORNING.replace(tzinfo=None)
    with pytest.raises(ValueError, match="no UTC offset"):
        Dose(naive, 96)
    with pytest.raises(ValueError, match="no UTC offset"):
        on_board([], naive, 5, 45)


@pytest.mark.parametrize("mg", [-1, float("nan")])
def test_a_negative_dose_is_refused(mg: float) -> None:
    with pytest.raises(ValueError, match="cannot be"):
        Dose(MORNING, mg)


@pytest.mark.parametrize(("half_life_h", "absorption_min"), [(0, 45), (5, 0), (-1, 45)])
def test_a_duration_of_nothing_is_refused(half_life_h: float, absorption_min: float) -> None:
    with pytest.raises(ValueError, match="above zero"):
        on_board([], MORNING, half_life_h, absorption_min)


def test_the_numbers_of_the_model_come_from_the_knowledge_files(resources: Path) -> None:
    assert load_habits(resources).caffeine == MODEL
