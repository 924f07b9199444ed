"""The card with the keys of the page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from twitchdesk.ui.keys import KeysCard
from twitchdesk.ui.look import Look


@pytest.mark.parametrize("percent", [100, 125, 150])
def test_the_card_of_keys_fits_on_the_smallest_page(qtbot: QtBot, look: Look, percent: int) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(892, 700)
    look.set_text_percent(percent)
    assert page.rect().contains(KeysCard(look, page).geometry())


def test_an_edge_sets_the_card_off_from_the_cards_below(qtbot: QtBot, look: Look) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(892, 700)
    card = KeysCard(look, page)
    edge = card.grab().toImage().pixelColor(card.width() // 2, 0)
    assert edge == look.colour("control")


def test_the_card_names_what_the_mouse_does_and_how_ten_is_reached(qtbot: QtBot, look: Look) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    said = KeysCard(look, page).accessibleDescription()
    wanted = ("Shift-click", "Double-click", "Right-click", "on the plot", "after 9 is 10")
    assert all(word in said for word in wanted)


def test_the_keyboard_goes_back_to_where_it_was(qtbot: QtBot, look: Look) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column, first, second = QVBoxLayout(page), QLineEdit(), QLineEdit()
    for field in (first, second):
        column.addWidget(field)
    page.show()
    page.activateWindow()
    second.setFocus()
    card = KeysCard(look, page)
    qtbot.waitUntil(card.hasFocus)
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert second.hasFocus()
    assert not card.isVisible()


def test_a_control_that_is_gone_meanwhile_gets_no_keys(qtbot: QtBot, look: Look) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    field = QLineEdit(page)
    page.show()
    page.activateWindow()
    field.setFocus()
    card = KeysCard(look, page)
    qtbot.waitUntil(card.hasFocus)
    with qtbot.waitSignal(field.destroyed):
        field.deleteLater()
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
