"""Products in blocks are the products of plain algebra."""

from typing import Literal

import numpy as np
import pytest

from twitchdesk.analysis.products import ALONE, across, onto, times

CHANCE = np.random.default_rng(4)


@pytest.mark.parametrize(
    ("days", "left", "right"), [(1, 1, 1), (38, 80, 80), (39, 80, 80), (500, 3, 90), (700, 170, 161)]
)
@pytest.mark.parametrize("order", ["C", "F"])
def test_a_product_over_the_days_is_that_of_plain_algebra(
    days: int, left: int, right: int, order: Literal["C", "F"]
) -> None:
    one = np.require(CHANCE.normal(size=(days, left)), requirements=[order])
    other = np.require(CHANCE.normal(size=(days, right)), requirements=[order])
    assert across(one, other) == pytest.approx(one.T @ other, rel=1e-9, abs=1e-9)


@pytest.mark.parametrize("days", [1, 249, 250, 251, 1000])
def test_columns_times_a_small_matrix_are_those_of_plain_algebra(days: int) -> None:
    columns, small = CHANCE.normal(size=(days, 40)), CHANCE.normal(size=(40, 25))
    assert small.size * 250 == ALONE
    assert times(columns, small) == pytest.approx(columns @ small, rel=1e-9, abs=1e-9)


def test_columns_onto_one_number_a_day_are_those_of_plain_algebra() -> None:
    columns, coefficients = CHANCE.normal(size=(300, 7)), CHANCE.normal(size=7)
    assert onto(columns, coefficients) == pytest.approx(columns @ coefficients, rel=1e-12)


def test_views_of_every_second_column_are_multiplied_rightly() -> None:
    columns = CHANCE.normal(size=(2000, 60))
    assert across(columns[:, ::2], columns[:, 1::2]) == pytest.approx(
        columns[:, ::2].T @ columns[:, 1::2], rel=1e-9
    )
