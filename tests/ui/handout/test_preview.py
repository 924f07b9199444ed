"""The preview: the pages at any size, by wheel, keys and buttons, and mended where a letter has changed."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.report.handout.example import example
from twitchdesk.domain.handout_choices import Paper
from twitchdesk.report.handout.layout import HEADER, QUESTIONS, TRIED
from twitchdesk.report.handout.page import Handout
from twitchdesk.ui.body_map.figure import Figure
from twitchdesk.ui.handout.paint.painter import Ink
from twitchdesk.ui.handout.preview import AROUND_PX, LEAST, MOST, Fit, Preview, Zoom
from twitchdesk.ui.handout.zoom_bar import ZoomBar
from twitchdesk.ui.look import Look, ThemeChoice, load_theme

A4_AT_100_PERCENT = QSize(794, 1123)
FULL = example()
CHANGED = {
    "header": replace(FULL, header=replace(FULL.header, who="Somebody Else")),
    "summary": replace(FULL, summary=replace(FULL.summary, sentences=("Other words.",))),
    "signs": replace(FULL, signs=None),
    "body": replace(FULL, body=None),
    "timeline": replace(FULL, timeline=None),
    "day_pattern": replace(FULL, day_pattern=None),
    "exposures": replace(FULL, exposures=None),
    "tried": replace(FULL, tried=None),
    "questions": replace(FULL, questions=None),
    "footer": replace(FULL, footer=replace(FULL.footer, method="Other words")),
    "two blocks": replace(FULL, questions=None, day_pattern=None),
}


@pytest.fixture
def ink(figure: Figure, resources: Path) -> Ink:
    """Return what pages are painted with."""
    return Ink(figure, load_theme(resources, dark=False).colours)


@pytest.fixture
def preview(qtbot: QtBot, qapp: object, resources: Path, ink: Ink) -> Preview:
    """Return a preview of two pages, 700 pixels wide."""
    made = Preview(Look(resources, ThemeChoice.LIGHT), ink)
    qtbot.addWidget(made)
    made.resize(700, 560)
    made.show_handout(example())
    made.show()
    return made


def shown(preview: Preview, handout: Handout, page: int = 1) -> QImage:
    """Return what a page looks like when it is painted as a whole."""
    preview.show_words("")
    preview.show_handout(handout)
    return picture(preview, page)


def test_a_part_is_brought_into_sight_and_no_further(preview: Preview) -> None:
    bar, room = preview.verticalScrollBar(), preview.viewport().height()
    below = preview.page_box(1).bottom() - room
    preview.bring(QUESTIONS)
    assert 0 < bar.value() < below
    before = bar.value()
    preview.bring(QUESTIONS)
    preview.bring(TRIED)
    assert bar.value() == before
    preview.bring(HEADER)
    assert 0 < bar.value() < 100


def picture(preview: Preview, page: int = 1) -> QImage:
    preview.set_zoom(Zoom(Fit.PAGE))
    preview.verticalScrollBar().setValue(0 if page == 1 else preview.verticalScrollBar().maximum())
    return preview.viewport().grab(preview.page_box(page)).toImage()


def apart(one: QImage, other: QImage) -> int:
    """Return by how much the colours of two pictures differ at most, 0 to 255."""
    channels = [
        np.frombuffer(each.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.uint8).astype(int)
        for each in (one, other)
    ]
    return int(np.abs(channels[0] - channels[1]).max())


def wheel(preview: Preview, turned: int, at: QPoint) -> None:
    where, angle = QPointF(at), QPoint(0, turned)
    held = Qt.KeyboardModifier.ControlModifier
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(where, preview.mapToGlobal(where), QPoint(), angle, none, held, phase, False)
    QApplication.sendEvent(preview.viewport(), event)


def test_at_100_percent_a_page_has_its_size_on_paper(preview: Preview) -> None:
    preview.set_zoom(Zoom(Fit.REAL))
    assert preview.page_box(1).size() == A4_AT_100_PERCENT


@pytest.mark.parametrize("width", [420, 700, 900])
def test_a_fitted_page_is_as_wide_as_the_room_and_needs_no_bar(preview: Preview, width: int) -> None:
    preview.resize(width, 560)
    box = preview.page_box(1)
    assert preview.horizontalScrollBar().maximum() == 0
    assert AROUND_PX <= box.left() <= AROUND_PX + 12
    assert box.right() <= preview.viewport().width() - AROUND_PX + 1


def test_a_page_that_is_fitted_as_a_whole_is_seen_as_a_whole(preview: Preview) -> None:
    preview.set_zoom(Zoom(Fit.PAGE))
    assert preview.viewport().rect().contains(preview.page_box(1))


def test_letter_is_wider_and_lower_than_a4(preview: Preview) -> None:
    preview.set_zoom(Zoom(Fit.REAL))
    preview.show_handout(example(Paper.LETTER))
    assert preview.page_box(1).size() == QSize(816, 1056)


def test_the_wheel_with_ctrl_keeps_the_point_below_it(preview: Preview) -> None:
    preview.set_zoom(Zoom(Fit.REAL))
    at = QPoint(300, 300)
    before = (at - preview.page_box(1).topLeft()).y() / preview.page_box(1).height()
    wheel(preview, 120, at)
    after = (at - preview.page_box(1).topLeft()).y() / preview.page_box(1).height()
    assert preview.factor == pytest.approx(1.2)
    assert after == pytest.approx(before, abs=0.02)


def test_the_size_has_its_ends(preview: Preview) -> None:
    for _ in range(30):
        QTest.keyClicks(preview, "+")
    largest = preview.factor
    for _ in range(60):
        QTest.keyClicks(preview, "-")
    assert (largest, preview.factor) == (MOST, LEAST)


def test_the_keys_move_over_the_pages(preview: Preview) -> None:
    bar, places = preview.verticalScrollBar(), []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(preview, key)
        places.append(bar.value())
    assert places[0] == bar.pageStep()
    assert places[1:3] == [bar.maximum(), 0]
    assert places[4] > places[3] > 0


def test_the_bar_says_the_size_and_changes_it(preview: Preview, qtbot: QtBot, resources: Path) -> None:
    bar = ZoomBar(Look(resources, ThemeChoice.LIGHT), preview)
    qtbot.addWidget(bar)
    bar.show()
    QTest.mouseClick(bar.fits.button(Fit.REAL), Qt.MouseButton.LeftButton)
    QTest.mouseClick(bar.larger, Qt.MouseButton.LeftButton)
    assert bar.percent.text() == "120 %"
    assert not bar.fits.button(Fit.REAL).isChecked()
    QTest.mouseClick(bar.fits.button(Fit.PAGE), Qt.MouseButton.LeftButton)
    assert preview.zoom == Zoom(Fit.PAGE)


@pytest.mark.parametrize("block", CHANGED)
def test_a_mended_page_looks_as_if_painted_as_a_whole(preview: Preview, block: str) -> None:
    picture(preview)
    other = CHANGED[block]
    preview.show_handout(other)
    mended = picture(preview)
    # A clip rounds the soft edge of a line by a step or two of 255; nobody sees that.
    assert apart(mended, shown(preview, other)) <= 4
    assert apart(mended, shown(preview, FULL)) > 60


def test_another_second_page_is_painted_anew(preview: Preview) -> None:
    picture(preview, 2)
    first = example()
    assert first.second is not None
    other = replace(first, second=replace(first.second, head="Somebody Else"))
    preview.show_handout(other)
    assert apart(picture(preview, 2), shown(preview, other, 2)) == 0
    assert apart(picture(preview, 2), shown(preview, first, 2)) > 60


def test_paper_stays_light_in_the_dark_theme(qtbot: QtBot, resources: Path, ink: Ink) -> None:
    preview = Preview(Look(resources, ThemeChoice.DARK), ink)
    qtbot.addWidget(preview)
    preview.resize(500, 500)
    preview.show_handout(example())
    preview.show()
    inside = preview.page_box(1).topLeft() + QPoint(5, 5)
    assert preview.viewport().grab().toImage().pixelColor(inside).lightness() > 250
