# SPDX-License-Identifier: MIT
"""The weekly paper form behind its button: printed blank, saved, or typed in beside."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt

from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.ui.handout.foot import News
from twitchdesk.ui.handout.sharing import Wanted
from twitchdesk.ui.handout.state import form_name
from twitchdesk.ui.plots.dates import span_text
from twitchdesk.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from twitchdesk.domain.handout_choices import Paper
    from twitchdesk.ui.handout.form.pane import FormPane
    from twitchdesk.ui.handout.form.writing import UnsavedForm
    from twitchdesk.ui.handout.printable import Printable
    from twitchdesk.ui.handout.sharing import Sharing
    from twitchdesk.ui.handout.view import HandoutView
    from twitchdesk.ui.live_diary import LiveDiary
    from twitchdesk.ui.today_page import Tools

_WEEK = 7


class Weekly(QObject):
    """Opens the menu of the form; the panel for typing is made when it is first wanted, and kept."""

    def __init__(
        self,
        live: LiveDiary,
        tools: Tools,
        view: HandoutView,
        sharing: Sharing,
        paper: Callable[[], Paper],
        today: Callable[[], date],
    ) -> None:
        super().__init__(view)
        self._live, self._tools, self._view, self._sharing = live, tools, view, sharing
        self._paper, self._today = paper, today
        self.pane: FormPane | None = None
        self.menu: Menu | None = None
        view.form_wanted.connect(self._open_menu)

    @property
    def unsaved(self) -> UnsavedForm | None:
        """What was typed from a form and is not saved yet."""
        return None if self.pane is None else self.pane.unsaved

    def take_up(self, unsaved: UnsavedForm) -> None:
        """Go on with what was typed on another page."""
        self._made().take_up(unsaved)

    def type_in(self) -> None:
        """Show the fields of the form in the place of the preview."""
        pane = self._made()
        self._view.show_beside(pane)
        pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def print_blank(self, monday: date | None) -> None:
        """Print a blank form for the week that begins so, or without dates."""
        pages = self._pages(monday)
        if pages is not None:
            self._sharing.ask_and_print(pages)

    def save_blank(self) -> None:
        """Save a blank form without dates as PDF."""
        pages = self._pages(None)
        if pages is not None:
            self._sharing.ask_and_save(Wanted(pages), form_name())

    def _pages(self, monday: date | None) -> Printable | None:
        try:
            return self._made().printable(self._paper(), monday)
        except TwitchDeskError as error:
            self._view.foot.show_news(News(str(error), amiss=True))
            return None

    def _made(self) -> FormPane:
        from twitchdesk.ui.handout.form.pane import FormPane

        if self.pane is None:
            self.pane = FormPane(self._live, self._tools)
            self.pane.closed.connect(self._close)
            self._view.stack.addWidget(self.pane)
        return self.pane

    def _close(self) -> None:
        self._view.show_beside(None)
        self._view.form.setFocus(Qt.FocusReason.OtherFocusReason)

    def fresh_menu(self) -> Menu:
        """Return the menu, made anew: it names the days of the weeks."""
        if self.menu is not None:
            self.menu.deleteLater()
        today = self._today()
        monday = today - timedelta(days=today.weekday())
        menu = self.menu = Menu(self._tools.look, "Weekly form", self._view)
        typing = menu.addAction("Type in a filled form")
        typing.triggered.connect(self.type_in)
        typing.setEnabled(not self._live.read_only)
        menu.addSeparator()
        for words, first in (("this week", monday), ("next week", monday + timedelta(days=_WEEK))):
            days = span_text(first, first + timedelta(days=_WEEK - 1))
            print_it = menu.addAction(f"Print for {words}, {days}…")
            print_it.triggered.connect(lambda _=False, at=first: self.print_blank(at))
        menu.addAction("Print without dates…").triggered.connect(lambda _=False: self.print_blank(None))
        menu.addAction("Save without dates as PDF…").triggered.connect(self.save_blank)
        return menu

    def _open_menu(self) -> None:
        menu, button = self.fresh_menu(), self._view.form
        below = button.rect().bottomRight() + QPoint(-menu.sizeHint().width(), 4)
        menu.popup(button.mapToGlobal(below))
