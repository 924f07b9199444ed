# SPDX-License-Identifier: MIT
"""The desk: which diary lies open in the window, from the first paint to closing it."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from twitchdesk import paths
from twitchdesk.knowledge.places import load_body
from twitchdesk.ui.first_paint import FirstPaint
from twitchdesk.ui.main_window import MainWindow
from twitchdesk.ui.start.choices import FirstChoices
from twitchdesk.ui.start.first_start import FirstStart
from twitchdesk.ui.today.first import FirstToday

if TYPE_CHECKING:
    from collections.abc import Callable

    from twitchdesk.clock import Clock
    from twitchdesk.domain.edits import Change
    from twitchdesk.storage.diary import Diary
    from twitchdesk.storage.problems import StorageError
    from twitchdesk.ui.live_diary import LiveDiary
    from twitchdesk.ui.look import Look, ThemeChoice
    from twitchdesk.ui.memory import Memory
    from twitchdesk.ui.pages import Pages
    from twitchdesk.ui.today_page import TodayPage

_GEOMETRY = "window/geometry"
THEME_KEY, TEXT_KEY = "window/theme", "window/text_percent"


class Desk(QObject):
    """Opens a diary in a window that has already been painted, shows its page, and closes it safely.

    ``marks`` is told "first_paint" and "usable" as they come, for the stopwatch of the benchmarks.
    """

    def __init__(
        self, look: Look, clock: Clock, memory: Memory, where: Path | str, marks: Callable[[str], object]
    ) -> None:
        super().__init__(QApplication.instance())
        self._look, self._clock, self._memory, self._marks = look, clock, memory, marks
        self._own: Path | str = where
        self.where: Path | str = where
        self._body = load_body(paths.resources())
        self.live: LiveDiary | None = None
        self.pages: Pages | None = None
        self._first: FirstToday | None = None
        self.window = MainWindow(look)
        self._connect()

    @property
    def page(self) -> TodayPage | None:
        """Today, once a diary is open."""
        return self.pages.today if self.pages is not None else None

    def start(self) -> None:
        """Show the window with what can be shown at once; the diary is opened after the first paint."""
        self.window.restoreGeometry(self._memory.sizes(_GEOMETRY))
        if _may_be_there(self.where):
            self._first = FirstToday(self._look, self._body)
            if isinstance(self.where, Path):
                self._first.show_glance(self.where, self._clock.now())
            self.window.show_page(self._first.view)
        else:
            self.window.show_page(FirstStart(self._look, str(self.where)))
        FirstPaint(self.window.pages, self._painted)
        self.window.show()

    def open(self, where: Path | str) -> None:
        """Open a diary in place of the one that lies open, or show why it cannot be."""
        from twitchdesk.storage.opening import open_diary
        from twitchdesk.storage.problems import StorageError

        self.close_diary()
        self.where = where
        try:
            diary = open_diary(where, self._clock.now())
        except StorageError as error:
            self._not_opened(error)
        else:
            self._opened(diary)

    def open_sample(self) -> None:
        """Open a fresh sample diary; one's own stays closed and untouched until the sample is left."""
        from twitchdesk.domain.errors import TwitchDeskError
        from twitchdesk.knowledge.load import load_habits
        from twitchdesk.ui.sample_diary import fresh_sample

        if not self._nothing_waits():
            return
        self.close_diary()
        try:
            sample = fresh_sample(self._clock, load_habits(paths.resources()))
        except TwitchDeskError as error:
            self.open(self._own)
            self.window.show_banner(str(error))
        else:
            self.open(sample)

    def say(self, sentence: str) -> None:
        """Say something the person can act on: at the foot of the page, else above it."""
        if self.pages is not None:
            # What waits to be saved keeps its place at the foot, and its button.
            if self.live is None or not self.live.waiting:
                self.pages.say(sentence)
        else:
            self.window.show_banner(sentence)

    def close_diary(self) -> None:
        """Close the diary that lies open, after a backup if it was changed."""
        if self.live is not None:
            self._remember()
            self._let_go_of_pages()
            self.live.close(self._clock.now())
            self.live.deleteLater()
            self.live = None

    def _connect(self) -> None:
        window, menu = self.window, self.window.menu
        window.may_close = self._may_close
        window.banner.button.clicked.connect(self._leave_sample)
        menu.theme_chosen.connect(self._choose_theme)
        menu.text_chosen.connect(self._choose_text)
        menu.sample_wanted.connect(self.open_sample)
        menu.open_wanted.connect(self._choose_file)
        menu.keys_wanted.connect(self._show_keys)
        menu.undo_wanted.connect(self._undo)
        menu.redo_wanted.connect(self._redo)
        menu.quit_wanted.connect(window.close)

    def _painted(self) -> None:
        self._marks("first_paint")
        FirstPaint(self.window.pages, self._usable)
        self.open(self.where)
        self.window.pages.update()

    def _usable(self) -> None:
        gc.enable()
        self._marks("usable")

    def _opened(self, diary: Diary) -> None:
        from twitchdesk.storage.problems import StorageError

        try:
            self._show(diary)
        except StorageError as error:
            # The file passed its checks, but an entry in it cannot be read: half a page would take clicks.
            self._let_go_of_pages()
            if self.live is not None:
                self.live.deleteLater()
            self.live = None
            diary.close()
            self._not_opened(error)

    def _show(self, diary: Diary) -> None:
        from twitchdesk.ui.live_diary import LiveDiary
        from twitchdesk.ui.sample_diary import is_sample

        self.live = LiveDiary(diary, self)
        self.live.changed.connect(self._changed)
        self._name(diary, sample=is_sample(diary.read))
        if self._is_new(diary):
            self._welcome()
        else:
            self._show_today()

    def _name(self, diary: Diary, *, sample: bool) -> None:
        """Say which diary lies open, in the title and above the page."""
        from twitchdesk.ui.sample_diary import BANNER

        if not sample:
            self._own = self.where
        elif self._own == self.where:
            # A sample that was opened by its name: one's own diary is the usual one then.
            self._own = paths.data_folder() / "diary.twitchdesk"
        self.window.menu.sample.setEnabled(not sample)
        self.window.setWindowTitle(f"{Path(str(diary.file)).name} - TwitchDesk")
        if sample:
            self.window.show_banner(BANNER, "Leave the sample")
        elif diary.read_only:
            self.window.show_banner(
                f"{diary.file} is open read-only. You can look at everything; nothing can be changed."
            )
        else:
            self.window.show_banner("")

    @staticmethod
    def _is_new(diary: Diary) -> bool:
        return diary.read.is_empty() and not diary.read_only

    def _welcome(self) -> None:
        page = self.window.pages.currentWidget()
        if not isinstance(page, FirstStart) or page.diary != str(self.where):
            self._first = None
            page = FirstStart(self._look, str(self.where))
            self.window.show_page(page)
        page.begun.connect(self._begin)
        page.sample_wanted.connect(self.open_sample)
        page.start.setFocus()

    def _begin(self, choices: FirstChoices) -> None:
        from twitchdesk.ui.start.beginning import first_step

        if self.live is None:
            return
        if self.live.do(first_step(choices)):
            self.window.show_banner("")
            self._show_today()
        else:
            # This page has no strip to wait in; the choices stay on it, to be tried again.
            self.window.show_banner(self.live.waiting[-1].sentence)
            self.live.give_up_waiting()

    def _show_today(self) -> None:
        from twitchdesk.knowledge.load import Knowledge, load_habits, load_twitch_fields
        from twitchdesk.ui.pages import Pages
        from twitchdesk.ui.today_page import Tools

        if self.live is None:
            return
        first, self._first = self._first or FirstToday(self._look, self._body), None
        folder = paths.resources()
        known = Knowledge(self._body, load_habits(folder), load_twitch_fields(folder), folder)
        tools = Tools(self._look, self._clock, self._memory, known)
        self._let_go_of_pages()
        self.pages = Pages(self.live, tools, first, self.window)
        self._show_history()

    def _let_go_of_pages(self) -> None:
        if self.pages is not None:
            self.pages.close()
            self.pages.deleteLater()
            self.pages = None

    def _not_opened(self, error: StorageError) -> None:
        from twitchdesk.ui.unopened import Unopened, WaysOn

        # The page shown so far is freed when another one takes its place.
        self._first = None
        self.window.show_banner("")
        ways = WaysOn(self._opened, self._choose_file)
        unopened = Unopened(self._look, self._clock, self.where, error, ways)
        self.window.show_page(unopened.page)

    def _choose_file(self) -> None:
        if not self._nothing_waits():
            return
        from twitchdesk.ui.choosing import choose_diary

        choose_diary(self.window, Path(str(self.where)).parent, self._file_chosen)

    def _file_chosen(self, file: str) -> None:
        self.open(Path(file))

    def _leave_sample(self) -> None:
        if self._nothing_waits():
            self.open(self._own)

    def _changed(self, _change: Change) -> None:
        self._show_history()

    def _show_history(self) -> None:
        if self.live is not None:
            self.window.menu.show_history(self.live.undo_title, self.live.redo_title)

    def _keep_typed(self) -> None:
        if self.pages is not None:
            self.pages.keep_typed()

    def _undo(self) -> None:
        # What was typed last is taken back first.
        self._keep_typed()
        if self.live is not None:
            self.live.undo()

    def _redo(self) -> None:
        if self.live is not None:
            self.live.redo()

    def _show_keys(self) -> None:
        from twitchdesk.ui.keys import KEYS_OF, TODAY_KEYS, KeysCard

        keys = KEYS_OF[self.pages.name] if self.pages is not None else TODAY_KEYS
        KeysCard(self._look, self.window.pages, keys)

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self._memory.keep(THEME_KEY, choice.value)
        self._look.set_theme(choice)

    def _choose_text(self, percent: int) -> None:
        # Lengths were worked out for the old size, so the page is laid out anew from the same diary.
        keep_what_is_typed(self.window)
        self._memory.keep(TEXT_KEY, percent)
        self._remember()
        self._look.set_text_percent(percent)
        if self.pages is not None:
            before, day = self.pages, self.pages.today.today.day
            name, unsaved = before.name, before.unsaved
            self._show_today()
            self.pages.today.today.show_day(day)
            self.pages.take_up(unsaved)
            self.pages.turn_to(name)

    def _remember(self) -> None:
        self._memory.keep(_GEOMETRY, self.window.saveGeometry())
        if self.pages is not None:
            self.pages.remember()
        self._memory.save()

    def _nothing_waits(self) -> bool:
        from twitchdesk.ui.leaving import may_leave

        keep_what_is_typed(self.window)
        self._keep_typed()
        typed = self.pages.unsaved.names if self.pages is not None else ()
        return self.live is None or may_leave(self.window, self.live, typed)

    def _may_close(self) -> bool:
        if not self._nothing_waits():
            return False
        self.close_diary()
        return True


def keep_what_is_typed(window: MainWindow) -> None:
    """Take the focus off a field, which keeps its text when it is left; closing alone does not leave it."""
    focused = window.focusWidget()
    if focused is not None:
        focused.clearFocus()


def _may_be_there(where: Path | str) -> bool:
    """Tell whether a diary may be there; what cannot be looked at is told by opening it."""
    try:
        return isinstance(where, str) or where.exists()
    except OSError:
        return True
