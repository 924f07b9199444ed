"""Where things are in the window: the same window, drawn off screen, asked for the middle of a control."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from twitchdesk.app import make_desk
from twitchdesk.clock import Clock
from twitchdesk.ui.desk import Desk
from twitchdesk.ui.main_window import FIRST_SIZE
from twitchdesk.ui.memory import Memory

PATIENCE_MS = 15_000


@contextmanager
def open_desk(qtbot: QtBot, diary: Path, folder: Path, clock: Clock | None = None) -> Iterator[Desk]:
    """Open the real window off screen on a diary and close it again."""
    marks = list[str]()
    desk = make_desk(diary, Memory(folder / "window.ini"), clock or Clock(), marks.append)
    qtbot.addWidget(desk.window)
    desk.start()
    qtbot.waitUntil(lambda: "usable" in marks, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: desk.page is None or desk.page.plot.is_drawn, timeout=PATIENCE_MS)
    yield desk
    desk.window.close()


def named(desk: Desk, name: str) -> list[QWidget]:
    """Return the visible controls of the window whose accessible name starts with ``name``."""
    controls = desk.window.findChildren(QWidget)
    called = (widget for widget in controls if widget.accessibleName().startswith(name))
    return [widget for widget in called if widget.isVisible() and not widget.visibleRegion().isEmpty()]


def middle_of(qtbot: QtBot, desk: Desk, name: str) -> QPoint:
    """Return the middle of a control in the window, once it is there."""
    qtbot.waitUntil(lambda: bool(named(desk, name)), timeout=PATIENCE_MS)
    control = named(desk, name)[0]
    return control.mapTo(desk.window, control.visibleRegion().boundingRect().center())


def where_is(qtbot: QtBot, diary: Path, folder: Path, *names: str) -> dict[str, QPoint]:
    """Return where controls of the window are, without touching the diary: it is copied first."""
    copy = folder / "sketch.twitchdesk"
    copy.unlink(missing_ok=True)
    # A remembered size would be fitted to the screen, and there is hardly one off screen.
    (folder / "window.ini").unlink(missing_ok=True)
    if diary.exists():
        shutil.copyfile(diary, copy)
    with open_desk(qtbot, copy, folder) as desk:
        desk.window.resize(FIRST_SIZE)
        return {name: middle_of(qtbot, desk, name) for name in names}
