# SPDX-License-Identifier: MIT
"""The head of Today: the day stepper, the day in words, and the quiet-day button."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.signals import signal
from twitchdesk.ui.today.state import HeadState
from twitchdesk.ui.widgets.buttons import Chip, IconButton
from twitchdesk.ui.widgets.menu import Menu
from twitchdesk.ui.widgets.words import Words


def long_day(day: date, today: date) -> str:
    """Return a day in the person's locale, its year only when it is another one."""
    form = "dddd d MMMM" if day.year == today.year else "dddd d MMMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


class Head(QWidget):
    """The row above the panes."""

    day_chosen = signal(date)
    quiet_pressed = Signal()
    unwatched_pressed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._state: HeadState | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._back = IconButton(look, "chevron-left", "Day before (Alt+Left)", side=32)
        self._title = Words(look, size=Text.TITLE)
        self._on = IconButton(look, "chevron-right", "Day after (Alt+Right)", side=32)
        self._pick = IconButton(look, "calendar-days", "Choose a day", side=32)
        self._today = Chip(look, "Back to today")
        self._words = Words(look, role="soft_ink")
        self.quiet = Chip(look, "No twitches today", icon="circle-slash", hue="accent")
        self.quiet.setCheckable(True)
        self.more = IconButton(look, "ellipsis", "More about this day", side=32)
        self.menu = Menu(look, "More about this day", self)
        self.unwatched = self.menu.addAction("I was not watching for twitches")
        self.unwatched.setCheckable(True)
        for widget in (self._back, self._title, self._on, self._pick, self._today):
            row.addWidget(widget)
        row.addSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self.quiet)
        row.addWidget(self.more)
        self._back.clicked.connect(self.step_back)
        self._on.clicked.connect(self.step_on)
        self._pick.clicked.connect(self._open_calendar)
        self._today.clicked.connect(self.go_today)
        self.quiet.clicked.connect(self._on_quiet)
        self.more.clicked.connect(self._open_menu)
        self.unwatched.triggered.connect(self._on_unwatched)

    def show_state(self, state: HeadState) -> None:
        """Show a day."""
        self._state = state
        self._title.setText(long_day(state.day, state.today))
        self._words.setText(state.words)
        self._on.setEnabled(not state.is_today)
        self._today.setVisible(not state.is_today)
        self.quiet.set_words(state.quiet_text)
        self.quiet.setChecked(state.quiet)
        self.quiet.setEnabled(state.quiet_possible)
        self.quiet.setToolTip(state.quiet_hint)
        self.unwatched.setChecked(state.unwatched)
        self.more.setEnabled(state.writable)

    def step_back(self) -> None:
        """Ask for the day before."""
        self._step(-1)

    def step_on(self) -> None:
        """Ask for the day after; never beyond today."""
        if self._state is not None and not self._state.is_today:
            self._step(1)

    def go_today(self) -> None:
        """Ask for today."""
        if self._state is not None:
            self.day_chosen.emit(self._state.today)

    def _step(self, days: int) -> None:
        if self._state is not None:
            self.day_chosen.emit(self._state.day + timedelta(days=days))

    def _on_quiet(self) -> None:
        # The button shows what is in the diary, not what was pressed.
        if self._state is not None:
            self.quiet.setChecked(self._state.quiet)
        self.quiet_pressed.emit()

    def _open_menu(self) -> None:
        under = QPoint(self.more.width() - self.menu.sizeHint().width(), self.more.height() + 4)
        self.menu.popup(self.more.mapToGlobal(under))

    def _on_unwatched(self) -> None:
        if self._state is not None:
            self.unwatched.setChecked(self._state.unwatched)
        self.unwatched_pressed.emit()

    def _open_calendar(self) -> None:
        from twitchdesk.ui.widgets.calendar import drop_calendar

        if self._state is not None:
            state = self._state
            drop_calendar(self._look, self._pick, state.day, state.today, self.day_chosen.emit)
