"""A twitch of the left calf shows on the left calf of the back figure, and nowhere else."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath, QPicture, QTransform

from tests.conftest import NOON
from tests.report.handout.example import example
from tests.storage.samples import diary_file
from tests.ui.handout.output.conftest import TODAY, Press, twitch
from tests.ui.handout.output.reading import Pdf, Picture
from twitchdesk.domain.handout_choices import Paper
from twitchdesk.report.handout.layout import BODY_MAP, SHEETS, Box
from twitchdesk.report.handout.page import BodyMap
from twitchdesk.ui.handout.paint import body as painted
from twitchdesk.ui.handout.paint.block import titled
from twitchdesk.ui.handout.paint.painter import Ink
from twitchdesk.ui.handout.paint.sheet import PER_MM, Sheet
from twitchdesk.ui.handout.pdf import pdf_of
from twitchdesk.ui.handout.printable import printable

DOTS_PER_MM = 8
HALF_LINE_MM = 0.3
# Where one of the figures, or a close-up, shows it: the back is what one sees of a calf.
PLACES = (("calf_left", "back"), ("calf_right", "back"), ("thigh_front_left", "front"))


def body_map(steps: dict[str, int]) -> BodyMap:
    """Return the map of the example with other places."""
    there = example().body
    assert there is not None
    return replace(there, steps=steps)


def drawn(ink: Ink, steps: dict[str, int]) -> Picture:
    """Return page 1 with these places hatched."""
    page = replace(example(pages=1), body=body_map(steps))
    return Pdf(pdf_of(printable(page, ink), NOON)).picture(1, DOTS_PER_MM)


def shape(ink: Ink, place: str, view: str) -> QPainterPath:
    """Return where a place is drawn, in mm of the paper."""
    picture = QPicture()
    painter = QPainter(picture)
    sheet, value = Sheet(painter, ink.colours), body_map({})
    room = titled(sheet, BODY_MAP, value.title, value.caption)
    left = Box(room.x, room.y, painted._FIGURES_W, room.h).inset(bottom=painted._LEGEND_H)
    figures = painted._figures(sheet, left, value, ink.figure)
    painter.end()
    placed = figures[("front", "back").index(view)]
    paper = SHEETS[Paper.A4]
    to_mm = QTransform.fromTranslate(paper.left, paper.top).scale(1 / PER_MM, 1 / PER_MM)
    return to_mm.map(placed.on_paper(ink.figure.views[view].places[place]))


@pytest.mark.parametrize(("place", "view"), PLACES)
def test_only_the_place_itself_is_hatched(ink: Ink, place: str, view: str) -> None:
    differs = (drawn(ink, {}) != drawn(ink, {place: 4})).any(axis=2)
    area = shape(ink, place, view)
    bounds = area.boundingRect().adjusted(-HALF_LINE_MM, -HALF_LINE_MM, HALF_LINE_MM, HALF_LINE_MM)
    changed = [QPointF(x, y) for y, x in (np.argwhere(differs) + 0.5) / DOTS_PER_MM]
    assert all(bounds.contains(point) for point in changed)
    inside = sum(area.contains(point) for point in changed)
    assert inside >= 0.8 * len(changed) > 0
    heights = [point.y() for point in changed]
    assert max(heights) - min(heights) >= 0.8 * area.boundingRect().height()


def test_the_left_calf_of_the_back_is_at_the_left_of_the_page_for_the_reader(ink: Ink) -> None:
    left, right = shape(ink, "calf_left", "back"), shape(ink, "calf_right", "back")
    assert left.boundingRect().right() < right.boundingRect().left()


def test_a_logged_left_calf_is_the_only_place_of_the_map(press: Press, tmp_path: Path) -> None:
    file = diary_file(tmp_path, [twitch(1, ("calf_left",), TODAY - timedelta(days=1))])
    body = press.made(file).handout.body
    assert body is not None
    assert dict(body.steps) == {"calf_left": 1}
