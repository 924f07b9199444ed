"""Tab and a row of joined buttons."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from twitchdesk.ui.look import Look
from twitchdesk.ui.tab_order import let_tab_follow
from twitchdesk.ui.widgets.segments import Segments


class Row(QWidget):
    """A row of three choices between two fields."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.before, self.after = QLineEdit(), QLineEdit()
        self.row = Segments(look, "Sections", [(word, word) for word in ("one", "two", "three")])
        layout = QHBoxLayout(self)
        for part in (self.before, self.row, self.after):
            layout.addWidget(part)


@pytest.fixture
def row(qtbot: QtBot, look: Look) -> Row:
    made = Row(look)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.before.setFocus()
    qtbot.waitUntil(made.before.hasFocus)
    return made


def test_tab_enters_a_row_at_the_chosen_one_and_leaves_it_with_the_next(qtbot: QtBot, row: Row) -> None:
    row.row.choose("two")
    qtbot.keyClick(row.before, Qt.Key.Key_Tab)
    assert row.row.button("two").hasFocus()
    qtbot.keyClick(row.row.button("two"), Qt.Key.Key_Tab)
    assert row.after.hasFocus()


def test_tab_enters_a_row_from_behind_at_the_chosen_one(qtbot: QtBot, row: Row) -> None:
    row.row.choose("two")
    row.after.setFocus()
    qtbot.keyClick(row.after, Qt.Key.Key_Backtab)
    assert row.row.button("two").hasFocus()


def test_what_is_chosen_by_the_program_later_is_entered_as_well(qtbot: QtBot, row: Row) -> None:
    qtbot.keyClick(row.before, Qt.Key.Key_Tab)
    row.row.choose("three")
    row.before.setFocus()
    qtbot.keyClick(row.before, Qt.Key.Key_Tab)
    assert row.row.button("three").hasFocus()


def test_an_order_told_again_keeps_the_choices_that_tab_passes_by(qtbot: QtBot, row: Row) -> None:
    qtbot.keyClick(row.before, Qt.Key.Key_Tab)
    let_tab_follow((row.before, row.row, row.after))
    qtbot.keyClick(row.row.button("one"), Qt.Key.Key_Right)
    qtbot.keyClick(row.row.button("two"), Qt.Key.Key_Tab)
    assert row.after.hasFocus()
