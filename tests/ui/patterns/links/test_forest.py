# SPDX-License-Identifier: MIT
"""The forest under eye, hand and ear."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.patterns.links.made import pattern, report
from twitchdesk.analysis.result import Verdict
from twitchdesk.report.pattern_words import PatternWords, VerdictKind
from twitchdesk.ui.look import Look
from twitchdesk.ui.patterns.links.axis import Effect, RatioAxis
from twitchdesk.ui.patterns.links.forest import ForestList
from twitchdesk.ui.patterns.links.forest_head import ForestHead
from twitchdesk.ui.patterns.links.marks import paint_effect, paint_mark
from twitchdesk.ui.patterns.links.rows import forest_rows

MADE = report(
    pattern("caffeine", Verdict.CLEAR_MORE, 1.3),
    pattern("stress", Verdict.POSSIBLE_MORE, 1.2),
    pattern("fluid", Verdict.NO_LINK, 1.0),
)


def painted(paint: Callable[[QPainter], None]) -> QImage:
    """Return what is painted on 40 × 40 white pixels, in grey."""
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


@pytest.fixture
def forest(qtbot: QtBot, look: Look, words: PatternWords) -> ForestList:
    """Return three rows on the screen, the first one chosen."""
    shown = ForestList(look)
    qtbot.addWidget(shown)
    shown.show_rows(forest_rows(MADE, {}, words), RatioAxis(), "caffeine")
    shown.resize(700, shown.heightForWidth(700))
    shown.show()
    return shown


def pressed(forest: ForestList, key: Qt.Key) -> str:
    """Press a key and return which habit is chosen."""
    QTest.keyClick(forest, key)
    return forest.habit


def test_arrow_keys_go_from_row_to_row(forest: ForestList) -> None:
    keys = (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
    assert [pressed(forest, key) for key in keys] == ["stress", "fluid", "stress"]


def test_home_and_end_go_to_the_ends(forest: ForestList) -> None:
    assert [pressed(forest, key) for key in (Qt.Key.Key_End, Qt.Key.Key_Home)] == ["fluid", "caffeine"]


def test_a_click_chooses_its_row(qtbot: QtBot, forest: ForestList) -> None:
    heard: list[str] = []
    forest.chosen.connect(heard.append)
    middle = forest.visualRect(forest.model().index(2, 0)).center()
    qtbot.mouseClick(forest.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert heard == ["fluid"]


def test_showing_another_result_keeps_the_choice_and_says_nothing(
    forest: ForestList, words: PatternWords
) -> None:
    heard: list[str] = []
    pressed(forest, Qt.Key.Key_Down)
    forest.chosen.connect(heard.append)
    turned = report(*reversed(MADE.patterns[1:]))
    forest.show_rows(forest_rows(turned, {}, words), RatioAxis(), "stress")
    assert (forest.habit, heard) == ("stress", [])


def test_a_screen_reader_hears_a_list_of_whole_rows(forest: ForestList) -> None:
    told = QAccessible.queryAccessibleInterface(forest)
    assert told.role() is QAccessible.Role.List
    row = told.child(0)
    assert row.role() is QAccessible.Role.ListItem
    assert row.text(QAccessible.Text.Name) == forest.rows[0].spoken


def test_every_row_is_shown_whole(forest: ForestList) -> None:
    last = forest.visualRect(forest.model().index(2, 0))
    assert last.bottom() < forest.viewport().height()
    assert forest.verticalScrollBar().maximum() == 0


def test_in_a_narrow_window_a_row_is_higher_and_still_whole(forest: ForestList) -> None:
    assert forest.heightForWidth(420) > forest.heightForWidth(700)


def test_larger_text_makes_rows_higher_at_once(forest: ForestList, look: Look) -> None:
    before = forest.heightForWidth(1200)
    look.set_text_percent(150)
    assert forest.heightForWidth(1200) > before


def test_the_axis_is_told_in_words(qtbot: QtBot, look: Look) -> None:
    head = ForestHead(look)
    qtbot.addWidget(head)
    assert head.accessibleName().endswith("half as many, as many, twice as many")


def test_every_verdict_has_a_shape_of_its_own_without_colour(look: Look) -> None:
    def shape(kind: VerdictKind) -> QImage:
        return painted(lambda painter: paint_mark(painter, QPointF(20, 20), 9, kind, look))

    shapes = [shape(kind) for kind in VerdictKind]
    assert all(one != other for place, one in enumerate(shapes) for other in shapes[:place])


def test_an_interval_that_runs_off_ends_in_an_arrow(look: Look) -> None:
    track, axis = QRectF(0, 0, 40, 40), RatioAxis(2.0)

    def bar(high: float) -> QImage:
        effect = Effect(-0.3, -0.4, high)
        return painted(lambda painter: paint_effect(painter, track, axis, effect, VerdictKind.CLEAR, look))

    white = QColor(Qt.GlobalColor.white)
    # A cap stands at the end; the sides of an arrow lie before it.
    assert bar(0.69).pixelColor(37, 18) == white
    assert bar(0.80).pixelColor(37, 18) != white
