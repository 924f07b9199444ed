"""The controls answer to mouse and keys and say their names."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.rail import RailButton
from twitchdesk.ui.widgets.buttons import Chip, IconButton, Weight
from twitchdesk.ui.widgets.flow import FlowLayout
from twitchdesk.ui.widgets.scale import Scale
from twitchdesk.ui.widgets.words import Words


def a_scale(look: Look, qtbot: QtBot) -> tuple[Scale, list[int]]:
    scale, chosen = Scale(look, "Stress"), list[int]()
    qtbot.addWidget(scale)
    scale.resize(220, 28)
    scale.chosen.connect(chosen.append)
    return scale, chosen


def test_a_scale_starts_without_a_value_and_says_so(look: Look, qtbot: QtBot) -> None:
    scale, _chosen = a_scale(look, qtbot)
    assert (scale.value, scale.accessibleName()) == (None, "Stress: not noted")


def test_a_click_on_a_cell_chooses_its_number(look: Look, qtbot: QtBot) -> None:
    scale, chosen = a_scale(look, qtbot)
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=QPoint(150, 14))
    assert (chosen, scale.accessibleName()) == ([7], "Stress: 7 of 10")


def test_a_digit_chooses_and_arrows_move_within_the_scale(look: Look, qtbot: QtBot) -> None:
    scale, chosen = a_scale(look, qtbot)
    QTest.keyClicks(scale, "9")
    for _press in range(3):
        QTest.keyClick(scale, Qt.Key.Key_Right)
    QTest.keyClick(scale, Qt.Key.Key_Left)
    assert chosen == [9, 10, 9]


def test_the_first_arrow_enters_the_scale_at_its_end(look: Look, qtbot: QtBot) -> None:
    scale, chosen = a_scale(look, qtbot)
    QTest.keyClick(scale, Qt.Key.Key_Right)
    assert chosen == [0]


def test_showing_a_value_is_not_choosing_it(look: Look, qtbot: QtBot) -> None:
    scale, chosen = a_scale(look, qtbot)
    scale.set_value(4)
    assert (scale.value, chosen) == (4, [])


def test_a_chip_is_pressed_by_space_and_names_its_caption(look: Look, qtbot: QtBot) -> None:
    chip = Chip(look, "Espresso", caption="63 mg")
    qtbot.addWidget(chip)
    with qtbot.waitSignal(chip.clicked):
        QTest.keyClick(chip, Qt.Key.Key_Space)
    assert chip.accessibleName() == "Espresso, 63 mg"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_a_button_as_space_does(look: Look, qtbot: QtBot, key: Qt.Key) -> None:
    for button in (
        Chip(look, "Open my diary"),
        IconButton(look, "x", "Close"),
        RailButton(look, "x", "More"),
    ):
        qtbot.addWidget(button)
        with qtbot.waitSignal(button.clicked):
            QTest.keyClick(button, key)


def test_the_focus_is_seen_on_a_button_filled_with_the_accent(look: Look, qtbot: QtBot) -> None:
    chip = Chip(look, "Open my diary", weight=Weight.LOUD)
    qtbot.addWidget(chip)
    chip.show()
    chip.activateWindow()
    chip.setFocus()
    qtbot.waitUntil(chip.hasFocus)
    with_ring = chip.grab().toImage()
    chip.clearFocus()
    assert with_ring != chip.grab().toImage()
    ring = with_ring.pixelColor(chip.width() // 2, 3)
    assert ring.lightness() > look.colour("accent").lightness() + 60


def test_a_chip_grows_with_its_words(look: Look, qtbot: QtBot) -> None:
    chip = Chip(look, "Tea")
    qtbot.addWidget(chip)
    before = chip.sizeHint().width()
    chip.set_words("Brewed coffee", "96 mg")
    assert chip.sizeHint().width() > before


def test_an_icon_button_has_a_name(look: Look, qtbot: QtBot) -> None:
    button = IconButton(look, "chevron-left", "Day before")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("Day before", "Day before")


def test_a_flow_wraps_when_its_row_is_full(look: Look, qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    for _number in range(4):
        flow.addWidget(Chip(look, "Brewed coffee"))
    assert flow.heightForWidth(4_000) < flow.heightForWidth(200)


def test_a_word_without_an_end_makes_no_window_wider(look: Look, qtbot: QtBot) -> None:
    words = Words(look, "Read about it at " + "w" * 120, Text.CARD, wrap=True)
    qtbot.addWidget(words)
    assert words.minimumSizeHint().width() < 500
    words.setText("w" * 10_000)
    assert words.minimumSizeHint().width() < 500
    assert words.text() == "w" * 10_000


def test_a_text_that_can_be_copied_is_copied_as_it_is(look: Look, qtbot: QtBot) -> None:
    words = Words(look, "/home/me/" + "w" * 120, wrap=True)
    qtbot.addWidget(words)
    words.let_copy()
    words.setSelection(0, len(words.text()))
    assert words.selectedText() == "/home/me/" + "w" * 120
