# SPDX-License-Identifier: MIT
"""The Handout page, joined to the diary: choices on one side, the pages they make on the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk import paths
from twitchdesk.domain.handout_choices import paper_of
from twitchdesk.domain.records import Kind
from twitchdesk.knowledge.wording import load_handout_words
from twitchdesk.ui.handout.drafting import Drafting
from twitchdesk.ui.handout.gather import Gathering
from twitchdesk.ui.handout.making import Making
from twitchdesk.ui.handout.outlet import Outlet
from twitchdesk.ui.handout.paint.painter import Ink
from twitchdesk.ui.handout.preview import Fit, Zoom
from twitchdesk.ui.handout.state import Calendar, Typed, period_words
from twitchdesk.ui.handout.view import HandoutView
from twitchdesk.ui.handout.weekly import Weekly
from twitchdesk.ui.look import load_theme
from twitchdesk.ui.patterns.events.days import day_style
from twitchdesk.ui.plots.dates import day_text, span_text
from twitchdesk.ui.today.strip_keeper import StripKeeper

if TYPE_CHECKING:
    from datetime import date

    from twitchdesk.domain.edits import Change
    from twitchdesk.domain.handout_choices import Paper
    from twitchdesk.ui.body_map.figure import Figure
    from twitchdesk.ui.handout.form.writing import UnsavedForm
    from twitchdesk.ui.live_diary import LiveDiary
    from twitchdesk.ui.patterns.finder import Finder
    from twitchdesk.ui.today_page import Tools

_TABLE, _TWIN, _ZOOM, _YES = "handout/table", "handout/twin", "handout/zoom", "yes"
EMPTY: Final = "Your diary is still empty. What you log on Today will stand on this page."


@dataclass(frozen=True, slots=True)
class UnsavedHandout:
    """What is typed on the page; only that from a form can be lost, the choices are kept by themselves."""

    choices: Typed
    form: UnsavedForm | None = None


class HandoutPage(QWidget):
    """Shows at once what the choices make of the diary, and keeps them in it."""

    def __init__(
        self, live: LiveDiary, tools: Tools, finder: Finder, figure: Figure, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._live, self._memory = live, tools.memory
        resources = paths.resources()
        ink = Ink(figure, load_theme(resources, dark=False).colours)
        self.gathering = Gathering(live, tools, finder, self)
        self.view = HandoutView(tools.look, load_handout_words(resources), ink, self._today)
        self.setFocusProxy(self.view)
        paper = paper_of(QLocale.territoryToCode(QLocale().territory()))
        self.drafting = Drafting(live, paper, self._calendar, self)
        self.making = Making(self.gathering, self.drafting, self.view.preview, ink)
        self.outlet = Outlet(live, tools, self.gathering, self.making, self.drafting, self.view)
        self.weekly = Weekly(live, tools, self.view, self.outlet.sharing, self._paper, self._today)
        self._keeper = StripKeeper(live, self.view.foot.strip, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._connect()
        self._recall()
        self.view.show_ready(ready=False)
        self._show_choices()

    def _connect(self) -> None:
        choices, drafting = self.view.choices, self.drafting
        choices.edited.connect(drafting.edit)
        choices.left.connect(drafting.keep)
        drafting.paused.connect(self._show_amiss)
        drafting.edited.connect(self._show_period)
        drafting.replaced.connect(self._show_choices)
        self.making.made.connect(self._show_made)
        self._live.changed.connect(self._changed)

    def keep_typed(self) -> None:
        """Give the diary what is typed here."""
        self.drafting.keep()

    @property
    def unsaved(self) -> UnsavedHandout:
        """What stands in the fields, and what was typed from a form."""
        return UnsavedHandout(self.drafting.typed, self.weekly.unsaved)

    def take_up(self, unsaved: UnsavedHandout) -> None:
        """Go on with what was typed on a page that this one replaces."""
        self.drafting.take_up(unsaved.choices)
        if unsaved.form is not None:
            self.weekly.take_up(unsaved.form)

    def say(self, sentence: str) -> None:
        """Say something the person can act on, at the foot."""
        self.view.foot.say(sentence)

    def remember(self) -> None:
        """Remember the size of the preview, and what goes with a saved file."""
        paper, fit = self.view.choices.paper, self.view.preview.zoom.fit
        self._memory.keep(_TABLE, _YES if paper.table.isChecked() else "")
        self._memory.keep(_TWIN, _YES if paper.twin.isChecked() else "")
        self._memory.keep(_ZOOM, "" if fit is Fit.OWN else fit.value)

    def close_diary(self) -> None:
        """Let go of the diary; nothing works in the background when this returns."""
        self.making.close()
        self.drafting.close()
        self.gathering.close()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.keep_typed()

    def _recall(self) -> None:
        self.view.choices.show_writable(writable=not self._live.read_only)
        table, twin = (self._memory.text(key) == _YES for key in (_TABLE, _TWIN))
        self.view.choices.paper.show_files(table=table, twin=twin)
        kept = self._memory.text(_ZOOM)
        self.view.preview.set_zoom(Zoom(next((fit for fit in Fit if fit == kept), Fit.WIDTH)))

    def _today(self) -> date:
        return self.gathering.today

    def _paper(self) -> Paper:
        return self.drafting.choices.paper

    def _calendar(self) -> Calendar:
        return Calendar(self._today(), day_style(), day_text)

    def _changed(self, change: Change) -> None:
        self.view.foot.close_news()
        self.gathering.note(change)
        if Kind.PREFERENCE in change.kinds:
            self.drafting.look_again()
        self.making.follow()

    def _show_choices(self) -> None:
        self.view.choices.show_typed(self.drafting.typed)
        self._show_amiss()
        self._show_period()

    def _show_amiss(self) -> None:
        self.view.choices.show_amiss(self.drafting.checked.amiss)

    def _show_period(self) -> None:
        span = self.gathering.span(self.drafting.choices)
        self.view.choices.period.show_period(period_words(span, span_text), day_text(span.first))

    def _show_made(self) -> None:
        self.view.show_ready(ready=self.making.handout is not None)
        self.view.show_hint(EMPTY if self.gathering.is_empty else "")
        self._show_period()
