# SPDX-License-Identifier: MIT
"""Writes events into the diary: opens the editor, checks what was typed, saves, deletes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.domain.records import Kind, LifeEvent
from twitchdesk.knowledge.life_events import OTHER
from twitchdesk.ui.patterns.events.days import day_style
from twitchdesk.ui.patterns.events.days_typed import read_day
from twitchdesk.ui.patterns.events.state import Checker, Draft, Typed, drop_step, new_draft, put_step
from twitchdesk.ui.plots.dates import day_text
from twitchdesk.ui.signals import signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from twitchdesk.clock import Now
    from twitchdesk.knowledge.life_events import LifeEvents
    from twitchdesk.ui.live_diary import LiveDiary
    from twitchdesk.ui.patterns.events.state import EventRow
    from twitchdesk.ui.patterns.events.view import EventsView

_NOT_SAVED: Final = "Not saved yet. What you typed stays here until it is."
_TITLES: Final = ("New event", "Change this event")
_FIRST_THIS: Final = "Save or cancel what you have typed here first."


@dataclass(frozen=True, slots=True)
class Dates:
    """The moment that is written on an event, and the day that is running."""

    now: Now
    today: Callable[[], date]


@dataclass(frozen=True, slots=True)
class Unsaved:
    """What was typed and is not saved: of which event, what stood there at first, and what does now."""

    draft: Draft
    opened: Typed
    typed: Typed

    @property
    def name(self) -> str:
        """The event in words, for the question whether it may be lost."""
        return f"Life event: {self.typed.label.strip() or 'without a name yet'}"


class Writing(QObject):
    """Joins the editor of a view to the diary; ``saved`` carries the id of the event that was kept."""

    saved = signal(str)

    def __init__(
        self,
        live: LiveDiary,
        dates: Dates,
        kinds: LifeEvents,
        view: EventsView,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._live, self._dates, self._kinds, self._view = live, dates, kinds, view
        self._draft: Draft | None = None
        self._opened: Typed | None = None
        self._put: LifeEvent | None = None
        view.add_wanted.connect(self.add)
        view.edit_wanted.connect(self.edit)
        view.save_wanted.connect(self._save)
        view.editor_closed.connect(self.close)

    @property
    def unsaved(self) -> Unsaved | None:
        """What stands in the editor and would be lost with it."""
        draft, opened, typed = self._draft, self._opened, self._view.editor.typed
        return Unsaved(draft, opened, typed) if draft and opened and typed != opened else None

    def take_up(self, unsaved: Unsaved) -> None:
        """Open the editor with what was typed in another one."""
        self._open(unsaved.draft, _TITLES[unsaved.draft.before is not None], unsaved.typed)
        self._opened = unsaved.opened

    def add(self) -> None:
        """Open the editor for a new event that begins today; what is being written stays open."""
        if self._live.read_only or self._is_being_written():
            return
        today = day_text(self._dates.today())
        self._open(new_draft(), _TITLES[False], Typed(self._kinds.kinds[0].key, first=today))

    def edit(self, event: str) -> None:
        """Open the editor for an event of the diary."""
        record = self._record(event)
        if record is None or self._is_being_written(event):
            return
        last = "" if record.last_day is None else day_text(record.last_day)
        typed = Typed(self._kinds.of(record.event).key, record.label, day_text(record.day), last, record.note)
        self._open(Draft(record.id, record), _TITLES[True], typed)

    def drop(self, row: EventRow | None) -> None:
        """Delete an event; it can be undone. Nothing happens without one."""
        if row is None:
            return
        if self._live.do(drop_step(row)) and self._draft is not None and self._draft.id == row.id:
            self.close()

    def close(self) -> None:
        """Close the editor without saving."""
        self._draft = self._put = None
        self._view.close_editor()

    def look_again(self) -> None:
        """Close the editor if what waited to be saved is in the diary now."""
        if self._put is not None and self._record(self._put.id) == self._put:
            self._end(self._put.id)

    def _record(self, event: str) -> LifeEvent | None:
        try:
            record = self._live.read.record(Kind.LIFE_EVENT, event)
        except TwitchDeskError as error:
            self._view.show_trouble(str(error))
            return None
        return record if isinstance(record, LifeEvent) else None

    def _is_being_written(self, event: str = "") -> bool:
        """Tell whether the editor holds something that is not saved; then bring it forward and say so."""
        unsaved = self.unsaved
        if unsaved is None:
            return False
        self._view.editor.say("" if unsaved.draft.id == event else _FIRST_THIS)
        self._view.bring_editor()
        return True

    def _open(self, draft: Draft, title: str, typed: Typed) -> None:
        self._draft, self._put, self._opened = draft, None, typed
        self._view.open_editor(title, self._kinds.of(typed.kind or OTHER), typed)

    def _save(self, typed: Typed) -> None:
        draft = self._draft
        if draft is None:
            return
        today, style = self._dates.today(), day_style()
        checker = Checker(self._kinds, today, lambda text: read_day(text, today, style), day_text(today))
        checked = checker.checked(draft, typed, self._dates.now())
        self._view.show_amiss(checked.amiss)
        if checked.event is None:
            return
        if checked.event == draft.before:
            self.close()
            return
        self._put = checked.event
        # Saved, the diary tells the pane, and the pane looks again: that closes the editor.
        if not self._live.do(put_step(draft, checked.event)):
            self._view.editor.say(_NOT_SAVED)

    def _end(self, event: str) -> None:
        self._draft = self._put = None
        self.saved.emit(event)
        self._view.close_editor()
