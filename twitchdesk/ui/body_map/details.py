# SPDX-License-Identifier: MIT
"""The panel joined to the diary: opens entries, keeps their edits, follows undo."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt

from twitchdesk.domain.body import Body
from twitchdesk.domain.edits import Change, Drop, Put, Step
from twitchdesk.domain.errors import ValueRefusedError
from twitchdesk.domain.records import DaySummary, Kind, Twitch
from twitchdesk.knowledge.twitch_fields import TwitchFields
from twitchdesk.ui.body_map.card import BodyMapCard
from twitchdesk.ui.body_map.entries import FieldEdit, day_entries, edited, entry_state, whole_day_line
from twitchdesk.ui.body_map.panel import Panel
from twitchdesk.ui.body_map.ways import When, delete_step, title_of
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import Look
from twitchdesk.ui.signals import signal

_LISTED: Final = frozenset({Kind.TWITCH, Kind.DAY_SUMMARY})


class Details(QObject):
    """Shows the list of the day or one entry over a half of the card; made when first wanted."""

    whole_day_wanted = signal(str)

    def __init__(
        self,
        live: LiveDiary,
        look: Look,
        body: Body,
        fields: TwitchFields,
        card: BodyMapCard,
        when: Callable[[], When],
    ) -> None:
        super().__init__(card)
        self._live, self._look, self._body, self._fields = live, look, body, fields
        self._card, self._when = card, when
        self._entry = ""
        self.panel: Panel | None = None
        live.changed.connect(self._changed)
        card.escaped.connect(lambda _: self.close())

    @property
    def shown(self) -> bool:
        """Whether the panel is open."""
        return self.panel is not None and self.panel.isVisibleTo(self._card)

    @property
    def entry(self) -> str:
        """The id of the entry whose details are open, "" for none."""
        return self._entry if self.shown else ""

    def open(self, twitch: str, *, field: str = "") -> None:
        """Open one entry, the cursor in ``field`` if one is named."""
        found = self._find(twitch)
        if found is None:
            if twitch and self._summary(twitch) is not None:
                self.whole_day_wanted.emit("")
            return
        panel = self._shown_panel(at_left=bool(found.marks) and self._card.view.is_right(found.marks[-1]))
        self._show(panel, found)
        editor = panel.entry_page.editors.get(field)
        if editor is not None:
            editor.line_focus()
        else:
            panel.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_day(self) -> None:
        """Open the list of the day's entries."""
        panel = self._shown_panel()
        self._entry = ""
        self._list(panel)
        panel.day_page.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def close(self) -> None:
        """Close the panel."""
        if self.shown and self.panel is not None:
            self.panel.close_it()

    def _shown_panel(self, *, at_left: bool = False) -> Panel:
        if self.panel is None:
            self.panel = Panel(self._look, self._body, self._fields, self._card)
            self.panel.entry_opened.connect(self.open)
            self.panel.entry_deleted.connect(self._delete)
            self.panel.edited.connect(self._edit)
            self.panel.day_wanted.connect(lambda _: self.open_day())
            self.panel.closed.connect(lambda _: self._closed())
        self._card.seat_panel(self.panel, at_left=at_left)
        return self.panel

    def _show(self, panel: Panel, twitch: Twitch) -> None:
        self._entry = twitch.id
        panel.show_entry(entry_state(self._body, twitch, read_only=self._live.read_only))
        self._card.view.mark(twitch.places)

    def _list(self, panel: Panel) -> None:
        when, read_only = self._when(), self._live.read_only
        twitches = self._live.read.twitches_on(when.day)
        whole = whole_day_line(self._body, self._live.read.day_summary_on(when.day), self._fields.levels)
        panel.show_entries(day_entries(self._body, twitches, whole, today=when.today, read_only=read_only))
        self._card.view.mark(())

    def _find(self, twitch: str) -> Twitch | None:
        found = self._live.read.record(Kind.TWITCH, twitch) if twitch else None
        return found if isinstance(found, Twitch) else None

    def _summary(self, wanted: str) -> DaySummary | None:
        found = self._live.read.record(Kind.DAY_SUMMARY, wanted)
        return found if isinstance(found, DaySummary) else None

    def _edit(self, edit: FieldEdit) -> None:
        twitch = self._find(self._entry)
        if twitch is None or self.panel is None:
            return
        try:
            changed = edited(twitch, edit, self._when())
        except ValueRefusedError as error:
            self.panel.refuse(edit.key, str(error))
            return
        self.panel.refuse(edit.key, "")
        self._live.do(
            Step(f"{title_of(self._body, changed, self._when().running_day)} · changed", (Put(changed),))
        )

    def _delete(self, twitch: str) -> None:
        found, step = self._find(twitch), None
        if found is not None:
            step = delete_step(self._body, found, self._when().running_day)
        elif self._summary(twitch) is not None:
            step = Step("Whole day · deleted", (Drop(Kind.DAY_SUMMARY, twitch),))
        if step is not None and self._live.do(step) and self.shown:
            self.open_day()

    def _closed(self) -> None:
        self._entry = ""
        if self.panel is not None:
            self.panel.hide()
        self._card.seat_panel(None)
        self._card.view.mark(())
        self._card.view.buttons.take_focus()

    def _changed(self, change: Change) -> None:
        if change.kinds.isdisjoint(_LISTED) or not self.shown or self.panel is None:
            return
        twitch = self._find(self._entry)
        if twitch is not None:
            self._show(self.panel, twitch)
        else:
            self._entry = ""
            self._list(self.panel)
