"""The table of everything that was tested, with mouse and keys."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.patterns.links.made import FIRST, refused, report
from tests.ui.patterns.tested.test_state import CAFFEINE, FOUND, SLEEP, STRESS
from twitchdesk.analysis.daily import DailyTable
from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.records import Preference
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import ThemeChoice
from twitchdesk.ui.patterns.findings import Findings, Stage
from twitchdesk.ui.patterns.tested import pane as tested
from twitchdesk.ui.patterns.tested.head import COLUMNS
from twitchdesk.ui.patterns.tested.state import NUMBERS, Column
from twitchdesk.ui.patterns.tested.table import ResultTable
from twitchdesk.ui.today_page import Tools

TABLE = DailyTable(FIRST + np.arange(2), np.array([1.0, 2.0]), {}, {}, ("weather_cold",))
RESULTS = Findings(Stage.DONE, TABLE, FOUND)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pane(qtbot: QtBot, live: LiveDiary, tools: Tools) -> tested.TestedPane:
    """Return the table on the screen with four habits."""
    made = tested.TestedPane(live, tools)
    qtbot.addWidget(made)
    made.resize(1300, 500)
    made.show_findings(RESULTS)
    made.show()
    return made


@pytest.fixture
def table(pane: tested.TestedPane) -> ResultTable:
    """Return the table itself."""
    return pane.view.table


def habits(table: ResultTable) -> list[str]:
    return [row.habit for row in table.results.rows]


def click_head(table: ResultTable, column: Column) -> None:
    x = table.head.sectionViewportPosition(COLUMNS.index(column)) + 8
    QTest.mouseClick(table.head.viewport(), LEFT, pos=QPoint(x, 10))


def test_a_click_on_a_head_orders_the_rows_and_a_second_one_turns_them(table: ResultTable) -> None:
    click_head(table, Column.RATIO)
    assert habits(table) == ["sleep_hours", "stress", "caffeine", "alcohol"]
    click_head(table, Column.RATIO)
    assert habits(table) == ["caffeine", "stress", "sleep_hours", "alcohol"]


def test_the_keyboard_walks_the_heads_and_enter_orders(table: ResultTable) -> None:
    table.head.setFocus()
    QTest.keyClick(table.head, Qt.Key.Key_Right)
    QTest.keyClick(table.head, Qt.Key.Key_Right)
    assert table.head.at is Column.RATIO
    QTest.keyClick(table.head, Qt.Key.Key_Return)
    assert habits(table)[0] == "sleep_hours"
    assert table.head.accessibleName() == (
        "Column Rate ratio, the rows are in this order, rising. Enter orders the rows by it."
    )


def test_the_keyboard_skips_the_heads_that_are_folded_away(
    pane: tested.TestedPane, table: ResultTable
) -> None:
    pane.resize(640, 500)
    QTest.keyClick(table.head, Qt.Key.Key_End)
    assert table.head.at in table.shown()


def test_tab_goes_from_the_copy_button_to_the_heads_and_to_the_rows(pane: tested.TestedPane) -> None:
    view = pane.view
    view.copy.setFocus()
    for before, expected in pairwise((view.copy, view.table.head, view.table)):
        QTest.keyClick(before, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is expected


def test_the_row_at_hand_is_told_in_words(pane: tested.TestedPane, table: ResultTable) -> None:
    assert pane.view.detail.text().startswith("Next day, each extra 100 mg of caffeine")
    QTest.keyClick(table, Qt.Key.Key_End)
    assert pane.view.detail.text().startswith("Alcohol: not enough data yet.")
    QTest.keyClick(table, Qt.Key.Key_Home)
    assert "caffeine" in pane.view.detail.text()


def test_where_there_is_little_room_several_rows_are_seen_and_all_sentences_can_be_reached(
    qtbot: QtBot, pane: tested.TestedPane, table: ResultTable
) -> None:
    pane.resize(640, 340)
    view, bar = pane.view, pane.view.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert table.viewport().height() >= 4 * table.rowHeight(0)
    assert view.detail.height() >= view.detail.heightForWidth(view.detail.width())
    QTest.keyClick(table, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: not view.foot.visibleRegion().isEmpty())
    row = table.visualRect(table.currentIndex())
    assert table.viewport().visibleRegion().contains(row.center())
    QTest.keyClick(table, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: not view.summary.visibleRegion().isEmpty())


def test_where_there_is_room_nothing_scrolls(
    qtbot: QtBot, pane: tested.TestedPane, table: ResultTable
) -> None:
    pane.resize(890, 580)
    qtbot.waitUntil(lambda: table.verticalScrollBar().maximum() == 0)
    assert pane.view.area.verticalScrollBar().maximum() == 0


def test_the_row_at_hand_stays_at_hand_in_another_order_and_in_a_new_report(
    pane: tested.TestedPane, table: ResultTable
) -> None:
    table.setCurrentIndex(table.results.index(2, 0))
    click_head(table, Column.HABIT)
    assert table.row_at_hand is not None
    assert table.row_at_hand.habit == "stress"
    pane.show_findings(Findings(Stage.DONE, TABLE, report(CAFFEINE, SLEEP, STRESS)))
    assert table.row_at_hand.habit == "stress"
    assert habits(table) == ["caffeine", "sleep_hours", "stress"]


def test_ctrl_c_and_the_button_copy_all_columns_in_the_order_shown(
    pane: tested.TestedPane, table: ResultTable
) -> None:
    click_head(table, Column.RATIO)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    by_keys = QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().clear()
    QTest.mouseClick(pane.view.copy, LEFT)
    assert QGuiApplication.clipboard().text() == by_keys
    assert [line.split("\t")[0] for line in by_keys.splitlines()[:3]] == ["Habit", "Hours slept", "Stress"]
    assert pane.view.notice.text() == "4 rows copied."


@pytest.mark.parametrize("width", [1300, 890, 640, 430])
def test_no_width_needs_scrolling_sideways(
    qtbot: QtBot, pane: tested.TestedPane, table: ResultTable, width: int
) -> None:
    pane.resize(width, 500)
    qtbot.waitUntil(lambda: table.viewport().width() <= width)
    wide = sum(table.columnWidth(COLUMNS.index(column)) for column in table.shown())
    assert wide <= table.viewport().width()
    assert {Column.HABIT, Column.VERDICT} <= set(table.shown())


def test_no_column_is_widened_past_the_edge_while_nothing_was_tested(
    pane: tested.TestedPane, table: ResultTable
) -> None:
    pane.show_findings(Findings(Stage.DONE, TABLE, report(refused("alcohol", 5), refused("caffeine", 5))))
    for width in range(900, 1300, 20):
        pane.resize(width, 500)
        wide = sum(table.columnWidth(COLUMNS.index(column)) for column in table.shown())
        assert wide <= table.viewport().width()


def test_what_is_folded_away_is_said_and_still_copied(
    qtbot: QtBot, pane: tested.TestedPane, table: ResultTable
) -> None:
    pane.resize(640, 500)
    folded = len(COLUMNS) - len(table.shown()) - 1
    assert folded > 3
    qtbot.waitUntil(lambda: pane.view.folded.text().startswith(f"There is no room for {folded} columns"))
    QTest.mouseClick(pane.view.copy, LEFT)
    assert QGuiApplication.clipboard().text().splitlines()[0].count("\t") == len(COLUMNS) - 1


def test_in_a_wide_window_nothing_is_folded(
    qtbot: QtBot, pane: tested.TestedPane, table: ResultTable
) -> None:
    pane.resize(1850, 500)
    qtbot.waitUntil(lambda: table.shown() == COLUMNS)
    assert pane.view.folded.isHidden()


def test_numbers_stand_on_the_right(table: ResultTable) -> None:
    sides = {
        column: table.results.data(table.results.index(0, place), Qt.ItemDataRole.TextAlignmentRole)
        for place, column in enumerate(COLUMNS)
    }
    assert {column for column, side in sides.items() if side is not None} == NUMBERS


def test_assistive_technology_reads_heads_cells_and_the_row_in_words(table: ResultTable) -> None:
    rows = table.results
    assert rows.headerData(2, Qt.Orientation.Horizontal) == "Rate ratio"
    assert rows.data(rows.index(0, 2)) == "×1.25"
    described = rows.data(rows.index(0, 0), Qt.ItemDataRole.AccessibleDescriptionRole)
    assert described.endswith("q is 0.020.")


def test_before_anything_was_found_it_says_how_the_work_stands(
    qtbot: QtBot, live: LiveDiary, tools: Tools
) -> None:
    made = tested.TestedPane(live, tools)
    qtbot.addWidget(made)
    made.show()
    assert made.view.waiting.text() == "Working it out…"
    made.show_findings(Findings(Stage.STOPPED))
    assert made.view.waiting.text() == "Stopped before it was done."
    made.show_findings(Findings(Stage.FAILED, trouble="The diary cannot be read."))
    assert made.view.waiting.text() == "The diary cannot be read."
    assert made.view.table.isHidden()


def test_while_the_diary_is_worked_through_again_the_old_results_stay(pane: tested.TestedPane) -> None:
    pane.show_findings(Findings(Stage.WORKING, TABLE, FOUND))
    assert len(habits(pane.view.table)) == 4


def test_another_unit_of_volume_is_taken_over(pane: tested.TestedPane, live: LiveDiary) -> None:
    before = pane._speech.words
    live.do(Step("Fluids in ounces", (Put(Preference("volume_unit", '"fl_oz"')),)))
    assert before.volume is None
    assert pane._speech.words.volume is not None
    assert pane._speech.words.volume.symbol == "fl oz"


def test_the_row_at_hand_is_filled_and_the_others_lie_on_the_sheet(pane: tested.TestedPane) -> None:
    table, look = pane.view.table, pane.view.table._look
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        look.set_theme(choice)
        image = table.viewport().grab().toImage()
        tops = [image.pixelColor(image.width() // 2 + 3, 34 * place + 4) for place in (0, 1)]
        assert tops == [look.colour("accent_soft"), look.colour("sheet")]


def test_rows_grow_with_the_text(pane: tested.TestedPane) -> None:
    heights = []
    for percent in (100, 125, 150):
        pane.view.table._look.set_text_percent(percent)
        heights.append(pane.view.table.rowHeight(0))
    assert all(low < high for low, high in pairwise(heights))


def test_findings_that_come_while_it_is_hidden_are_shown_when_it_is_seen(pane: tested.TestedPane) -> None:
    pane.hide()
    pane.show_findings(Findings(Stage.DONE, TABLE, report(CAFFEINE)))
    assert len(habits(pane.view.table)) == 4
    pane.show()
    assert habits(pane.view.table) == ["caffeine"]
