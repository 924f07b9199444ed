# SPDX-License-Identifier: MIT
"""What the buttons above the page do: print, save and copy what is shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from twitchdesk.exchange.daily_csv import daily_csv
from twitchdesk.report.handout.kept_back import habits_untold
from twitchdesk.ui.handout.sharing import Sharing, Wanted
from twitchdesk.ui.handout.state import file_name

if TYPE_CHECKING:
    from twitchdesk.report.handout.given import Given
    from twitchdesk.ui.handout.drafting import Drafting
    from twitchdesk.ui.handout.gather import Gathering
    from twitchdesk.ui.handout.making import Making
    from twitchdesk.ui.handout.printable import Printable
    from twitchdesk.ui.handout.view import HandoutView
    from twitchdesk.ui.live_diary import LiveDiary
    from twitchdesk.ui.today_page import Tools


class Outlet(QObject):
    """Joins the buttons of a view with the newest handout; what is typed is kept before it is shared."""

    def __init__(
        self,
        live: LiveDiary,
        tools: Tools,
        gathering: Gathering,
        making: Making,
        drafting: Drafting,
        view: HandoutView,
    ) -> None:
        super().__init__(view)
        self._live, self._tools, self._gathering = live, tools, gathering
        self._making, self._drafting, self._view = making, drafting, view
        self.sharing = Sharing(tools.clock.now, view)
        self.sharing.told.connect(view.foot.show_news)
        view.print_wanted.connect(self._print)
        view.save_wanted.connect(self._save)
        view.copy_wanted.connect(self._copy)

    def _print(self) -> None:
        pages = self._pages()
        if pages is not None:
            self.sharing.ask_and_print(pages)

    def _save(self) -> None:
        pages, handout = self._pages(), self._making.handout
        given = self._gathering.given(self._drafting.choices)
        if pages is None or handout is None or given is None:
            return
        paper = self._view.choices.paper
        table = partial(self._table, given) if paper.table.isChecked() else None
        wanted = Wanted(pages, table, handout if paper.twin.isChecked() else None)
        self.sharing.ask_and_save(wanted, file_name(self._gathering.today, "pdf"))

    def _copy(self) -> None:
        self._drafting.keep()
        if self._making.handout is not None:
            self.sharing.copy(self._making.words)

    def _pages(self) -> Printable | None:
        self._drafting.keep()
        # The time that is printed on the page is that of printing.
        self._making.make()
        return self._making.pages

    def _table(self, given: Given) -> bytes:
        """Return the days of the pages as a table, without what is kept back. Raises ``StorageError``."""
        habits = self._tools.known.habits
        untold = habits_untold(given.choices, habits)
        return daily_csv(self._live.read, given.facts.span, habits, untold)
