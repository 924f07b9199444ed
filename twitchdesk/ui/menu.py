# SPDX-License-Identifier: MIT
"""The menu at the foot of the rail."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from twitchdesk.ui.look import Look, ThemeChoice
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.menu import Menu

_THEMES = (
    (ThemeChoice.SYSTEM, "As the system"),
    (ThemeChoice.LIGHT, "Light"),
    (ThemeChoice.DARK, "Dark"),
)
_TEXT_SIZES = (100, 125, 150)


class MoreMenu(Menu):
    """Undo and redo, theme, text size, sample diary, another diary, keys."""

    theme_chosen = signal(ThemeChoice)
    text_chosen = signal(int)
    sample_wanted = Signal()
    open_wanted = Signal()
    keys_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent=parent)
        self._window = parent
        self.undo = self._add("Undo", self.undo_wanted, QKeySequence(QKeySequence.StandardKey.Undo))
        self.redo = self._add("Redo", self.redo_wanted, QKeySequence(QKeySequence.StandardKey.Redo))
        self.redo.setShortcuts([self.redo.shortcut(), QKeySequence("Ctrl+Y")])
        self.addSeparator()
        self._themes = self._choices("Theme", [(choice.value, words) for choice, words in _THEMES])
        self._sizes = self._choices("Text size", [(str(size), f"{size} %") for size in _TEXT_SIZES])
        self._themes.triggered.connect(self._theme)
        self._sizes.triggered.connect(self._size)
        self.addSeparator()
        self.sample = self._add("Open the sample diary", self.sample_wanted)
        self._add("Open another diary…", self.open_wanted)
        self.addSeparator()
        self._add("Keys of this page", self.keys_wanted, QKeySequence("?"))
        self._add("Close TwitchDesk", self.quit_wanted, QKeySequence("Ctrl+Q"))
        self.aboutToShow.connect(self._tick)

    def show_history(self, undo_title: str | None, redo_title: str | None) -> None:
        """Say what undo and redo would do."""
        self.undo.setText(f"Undo {_plain(undo_title)}" if undo_title else "Undo")
        self.undo.setEnabled(undo_title is not None)
        self.redo.setText(f"Redo {_plain(redo_title)}" if redo_title else "Redo")
        self.redo.setEnabled(redo_title is not None)

    def _add(self, text: str, wanted: SignalInstance, keys: QKeySequence | None = None) -> QAction:
        action = self.addAction(text)
        action.triggered.connect(wanted)
        if keys is not None:
            action.setShortcut(keys)
            # A shortcut in a menu that is not open needs a widget that is.
            self._window.addAction(action)
        return action

    def _choices(self, title: str, choices: list[tuple[str, str]]) -> QActionGroup:
        menu = self.submenu(title)
        group = QActionGroup(menu)
        for key, words in choices:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setData(key)
            group.addAction(action)
        return group

    def _tick(self) -> None:
        for action in self._themes.actions():
            action.setChecked(action.data() == self._look.choice.value)
        for action in self._sizes.actions():
            action.setChecked(action.data() == str(self._look.text_percent))

    def _theme(self, action: QAction) -> None:
        self.theme_chosen.emit(ThemeChoice(str(action.data())))

    def _size(self, action: QAction) -> None:
        self.text_chosen.emit(int(str(action.data())))


def _plain(title: str) -> str:
    # In a menu an ampersand underlines the letter after it, and is not seen itself.
    return title.replace("&", "&&")
