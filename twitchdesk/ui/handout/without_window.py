# SPDX-License-Identifier: MIT
"""Qt without any window: a command paints pages on a machine that may have no display at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from twitchdesk.ui.body_map.figure import load_figure
from twitchdesk.ui.handout.paint.painter import Ink
from twitchdesk.ui.handout.typeface import load_typeface
from twitchdesk.ui.look import load_theme

if TYPE_CHECKING:
    from pathlib import Path


def painting_application() -> QCoreApplication:
    """Return the application that fonts and painters need; keep it for as long as anything is painted.

    A display that is there is left alone: nothing is shown.
    """
    there = QCoreApplication.instance()
    return there or QGuiApplication(["twitchdesk", "-platform", "offscreen"])


def ink_of(resources: Path) -> Ink:
    """Return what the painter needs, with the fonts loaded; paper is always light.

    Raises:
        TwitchDeskError: something of it is not there.
    """
    load_typeface(resources)
    return Ink(load_figure(resources / "body"), load_theme(resources, dark=False).colours)
