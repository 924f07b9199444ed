# SPDX-License-Identifier: MIT
"""The paper form joined to the diary: printed blank for a week, and typed in later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk import paths
from twitchdesk.knowledge.wording import load_wording
from twitchdesk.ui.body_map.figure import load_figure
from twitchdesk.ui.handout.form.state import monday_of
from twitchdesk.ui.handout.form.view import FormView
from twitchdesk.ui.handout.form.week import printable_form, week_form
from twitchdesk.ui.handout.form.writing import UnsavedForm, Writing
from twitchdesk.ui.handout.paint.painter import Ink
from twitchdesk.ui.look import load_theme

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QShowEvent

    from twitchdesk.domain.handout_choices import Paper
    from twitchdesk.ui.handout.printable import Printable
    from twitchdesk.ui.live_diary import LiveDiary
    from twitchdesk.ui.today_page import Tools

FORM_FILE: Final = "form.toml"


class FormPane(QWidget):
    """Types in the form of a week, day by day; ``closed`` when the person is done with it."""

    closed = Signal()

    def __init__(self, live: LiveDiary, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._resources = paths.resources()
        self._words = load_wording(self._resources, FORM_FILE)
        self._ink: Ink | None = None
        self.view = FormView(tools.look, tools.known.body, self)
        self._writing = Writing(live, tools, self._words, self.view, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view.page.nothing)
        self.view.closed.connect(self.closed.emit)

    def show_week(self, monday: date) -> None:
        """Show the week of a day, and the first day of it that has no entry."""
        self._writing.show_week(monday)

    @property
    def monday(self) -> date:
        """The Monday of the week that is shown, of this week while none is."""
        return monday_of(self._writing.day or self._writing.today)

    def printable(self, paper: Paper, monday: date | None = None) -> Printable:
        """Return the blank form as pages to print: for the week that begins so, or without dates.

        Raises:
            OSError: a file of the program is missing.
        """
        maker = self._writing.maker()
        form = week_form(monday, maker.rows, maker.drinks, paper, self._words)
        if self._ink is None:
            colours = load_theme(self._resources, dark=False).colours
            self._ink = Ink(load_figure(self._resources / "body"), colours)
        return printable_form(form, self._ink)

    @property
    def unsaved(self) -> UnsavedForm | None:
        """What was typed and is not saved yet; closing the panel keeps it."""
        return self._writing.unsaved

    def take_up(self, unsaved: UnsavedForm) -> None:
        """Go on with what was typed in another panel."""
        self._writing.take_up(unsaved)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._writing.day is None:
            self._writing.show_week()
        else:
            self._writing.show_day(self._writing.day)
