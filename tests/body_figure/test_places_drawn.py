"""Every place is on its views, the places tile the skin, and each is large enough to be hit."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from tests.body_figure.drawings import SCALES, VIEWS, Figure, Mask, best_disc, expected, mask, owners, table

HIDDEN = "pelvic_floor"
"""Drawn over its neighbours only when switched on, so it is measured by itself."""
FINGER_PX = 24


@pytest.mark.parametrize("view", VIEWS)
def test_every_place_is_present_in_its_views_and_its_close_up(view: str, figures: dict[str, Figure]) -> None:
    drawn = figures[view].of("place") | figures[view].of("place optional")
    assert expected(view) <= set(drawn)


@pytest.mark.parametrize("view", ["front", "back"])
def test_front_and_back_show_no_place_that_belongs_elsewhere(view: str, figures: dict[str, Figure]) -> None:
    drawn = figures[view].of("place") | figures[view].of("place optional")
    assert set(drawn) == expected(view)


@pytest.mark.parametrize("view", VIEWS)
def test_each_place_has_exactly_one_path_in_a_view(view: str, figures: dict[str, Figure]) -> None:
    ids = [part.place for part in figures[view].parts if part.kind.startswith("place")]
    assert len(ids) == len(set(ids))
    assert set(ids) <= {row["id"] for row in table()}


@pytest.mark.parametrize("view", VIEWS)
def test_places_of_a_view_do_not_overlap(view: str, fine: dict[str, dict[str, Mask]]) -> None:
    crowded = owners(fine[view]) > 1
    shared = {place: area[crowded] for place, area in fine[view].items()}
    sizes = {place: int(area.sum()) for place, area in fine[view].items()}
    for one, other in combinations(shared, 2):
        assert (shared[one] & shared[other]).sum() <= 0.005 * min(sizes[one], sizes[other]), (one, other)


@pytest.mark.parametrize("view", VIEWS)
def test_nearly_every_pixel_of_the_skin_belongs_to_exactly_one_place(
    view: str, figures: dict[str, Figure], fine: dict[str, dict[str, Mask]]
) -> None:
    skin = mask(figures[view], figures[view].of("silhouette")[""], 2.0)
    counts = owners(fine[view])
    assert (counts[skin] == 1).mean() >= 0.995
    assert counts[~skin].sum() <= 0.005 * skin.sum()


@pytest.mark.parametrize("view", VIEWS)
def test_left_is_the_mirror_image_of_right(view: str, fine: dict[str, dict[str, Mask]]) -> None:
    for place, area in fine[view].items():
        if place.endswith("_left"):
            twin = fine[view][place.removesuffix("_left") + "_right"]
            assert (area != twin[:, ::-1]).sum() <= 0.002 * area.sum()


def test_left_is_the_right_half_in_front_and_the_left_half_behind(fine: dict[str, dict[str, Mask]]) -> None:
    for view, sign in (("front", 1), ("face", 1), ("hand", 1), ("foot", 1), ("back", -1)):
        for place, area in fine[view].items():
            if place.endswith("_left"):
                middle = float(np.nonzero(area)[1].mean()) - area.shape[1] / 2
                assert middle * sign > 0, place


@pytest.mark.parametrize("row", [row for row in table() if row["id"] != HIDDEN], ids=lambda row: row["id"])
def test_a_place_can_be_hit_with_a_disc_of_24_pixels(
    row: dict[str, str], figures: dict[str, Figure], shown: dict[str, dict[str, Mask]]
) -> None:
    views = [row["inset"]] if row["inset"] else {"both": ["front", "back"]}.get(row["views"], [row["views"]])
    areas = [shown[view][row["id"]] for view in views]
    assert max(int(area.sum()) for area in areas) >= FINGER_PX**2
    assert max(best_disc(area, FINGER_PX) for area in areas) >= 0.7


def test_the_hidden_place_lies_on_the_skin_and_shares_it_with_its_neighbours(
    figures: dict[str, Figure], fine: dict[str, dict[str, Mask]]
) -> None:
    back = figures["back"]
    data = back.of("place optional")[HIDDEN]
    area = mask(back, data, 2.0)
    assert (area & (owners(fine["back"]) > 0)).sum() >= 0.99 * area.sum()
    assert best_disc(mask(back, data, SCALES["back"]), FINGER_PX) >= 0.7
