# SPDX-License-Identifier: MIT
"""The menu of a place: details, another time, the same as last."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from twitchdesk.ui.look import Look
from twitchdesk.ui.widgets.menu import Menu


@dataclass(frozen=True, slots=True)
class MenuWays:
    """What the entries of the menu do; ``same`` is None when nothing was logged there before."""

    details: Callable[[], object]
    at: Callable[[time], object]
    choose_time: Callable[[], object]
    same: Callable[[], object] | None


def place_menu(
    look: Look,
    parent: QWidget,
    name: str,
    times: tuple[tuple[str, time], ...],
    ways: MenuWays,
    *,
    today: bool,
) -> QMenu:
    """Return the menu of a place; it frees itself when it closes."""
    menu = Menu(look, name, parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(name).setEnabled(False)
    menu.addSeparator()
    menu.addAction("Details…").triggered.connect(ways.details)
    when = menu.submenu("Earlier today" if today else "At another time")
    for words, wall in times:
        when.addAction(words).triggered.connect(lambda _=False, wall=wall: ways.at(wall))
    when.addAction("Choose a time…").triggered.connect(ways.choose_time)
    same = menu.addAction("Same as last")
    same.setEnabled(ways.same is not None)
    if ways.same is not None:
        same.triggered.connect(ways.same)
    return menu
