"""Menus in the colours of the window."""

import pytest
from pytestqt.qtbot import QtBot

from twitchdesk.ui.look import Look, ThemeChoice
from twitchdesk.ui.widgets.menu import Menu


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_the_row_below_the_hand_is_soft_in_every_theme(qtbot: QtBot, look: Look, theme: ThemeChoice) -> None:
    menu = Menu(look, "Range")
    qtbot.addWidget(menu)
    row = menu.addAction("Last 28 days")
    look.set_theme(theme)
    menu.resize(menu.sizeHint())
    menu.setActiveAction(row)
    box = menu.actionGeometry(row)
    assert menu.grab().toImage().pixelColor(box.left() + 12, box.center().y()) == look.colour("accent_soft")


def test_a_menu_inside_a_menu_is_dressed_as_well(qtbot: QtBot, look: Look) -> None:
    menu = Menu(look, "Range")
    qtbot.addWidget(menu)
    assert menu.submenu("Text size").styleSheet() == menu.styleSheet() != ""
