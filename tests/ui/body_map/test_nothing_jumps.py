"""What comes and goes leaves the rest where it is, and the panel leaves the place in sight."""

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.body_map.conftest import Map
from twitchdesk.ui.body_map.fields import ScaleField


def test_the_first_click_leaves_the_figures_where_they_are(body_map: Map) -> None:
    before = body_map.card.view.geometry()
    body_map.click("calf_left", "back")
    assert not body_map.card.day_list.isHidden()
    layout = body_map.card.layout()
    assert layout is not None
    layout.activate()
    assert body_map.card.view.geometry() == before


def test_a_chosen_strength_leaves_the_fields_below_where_they_are(body_map: Map) -> None:
    body_map.log_on(0, "calf_left")
    page = body_map.details_of("calf_left")
    strength = page.editors["intensity"]
    assert isinstance(strength, ScaleField)
    before = strength.sizeHint()
    strength.scale.chosen.emit(4)
    assert not strength.clear.isHidden()
    assert strength.sizeHint() == before


@pytest.mark.parametrize(("place", "view"), [("calf_left", "back"), ("biceps_right", "front")])
def test_the_details_leave_the_place_in_sight(body_map: Map, place: str, view: str) -> None:
    at = body_map.card.view.mapTo(body_map.card, body_map.point(place, view))
    body_map.double_click(place, view)
    panel: QWidget | None = body_map.pane.details.panel
    assert panel is not None
    assert panel.isVisible()
    assert not panel.geometry().contains(at)
