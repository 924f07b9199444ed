"""The menu at the foot of the rail."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from twitchdesk.ui.look import Look
from twitchdesk.ui.menu import MoreMenu


def test_a_name_with_an_ampersand_is_seen_whole_in_the_menu(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    menu = MoreMenu(look, window)
    menu.show_history("Tea & milk · 40 mg", None)
    assert menu.undo.text() == "Undo Tea && milk · 40 mg"
