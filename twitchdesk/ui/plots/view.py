# SPDX-License-Identifier: MIT
"""The plotting card: choosers above, the chart (or its twin, or a sentence) in the middle, words below."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.plots.choosers import MenuChip, RangeChooser
from twitchdesk.ui.plots.legend import Legend
from twitchdesk.ui.plots.saving import Saving
from twitchdesk.ui.plots.stage import Stage
from twitchdesk.ui.plots.state import Frame, PlotRange, PlotState
from twitchdesk.ui.plots.window import Window
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.buttons import IconButton
from twitchdesk.ui.widgets.card import Card
from twitchdesk.ui.widgets.menu import Menu
from twitchdesk.ui.widgets.words import Words

NO_LINE = ("", "No line")
_HIGH_PX, _LOW_PX, _LOWEST_PX = 300, 216, 172
_MOST_LINES = 2
_MARGINS_PX = 32


class PlotView(QWidget):
    """Shows a ``PlotState``; knows no diary. The chart itself comes with ``bring_chart``."""

    range_chosen = signal(PlotRange)
    habit_chosen = signal(str)
    window_wanted = signal(Window)
    frame_changed = signal(Frame)
    day_opened = signal(date)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._state: PlotState | None = None
        self.card = Card(look, "Twitches", self)
        self.habits = MenuChip(look, "Line beside the twitches")
        self.range_menu = MenuChip(look, "Range")
        self.ranges = RangeChooser(look)
        self.more = IconButton(look, "ellipsis", "Show as table, copy or save the picture")
        self.legend = Legend(look)
        self.stage = Stage(look)
        self.words = Words(look, "", Text.CAPTION, "soft_ink", wrap=True)
        self.notice = Words(look, "", Text.CAPTION, "attention", wrap=True)
        self.menu = Menu(look, "Plot", self)
        self.saving = Saving(look, self)
        self._lay_out()
        self._fill_menu()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        head, body = self.card.head, self.card.body
        head.insertWidget(1, self.habits)
        for widget in (self.range_menu, self.ranges, self.more):
            head.addWidget(widget)
        body.setSpacing(4)
        body.addWidget(self.legend)
        body.addWidget(self.stage, 1)
        body.addWidget(self.words)
        body.addWidget(self.notice)
        self.notice.hide()

    def _fill_menu(self) -> None:
        self.table_action = self.menu.addAction("Show as table")
        self.table_action.setCheckable(True)
        self.menu.addSeparator()
        self.copy_action = self.menu.addAction("Copy picture")
        self.png_action = self.menu.addAction("Save PNG…")
        self.svg_action = self.menu.addAction("Save SVG…")

    def _connect(self) -> None:
        self.ranges.chosen.connect(self.range_chosen.emit)
        self.range_menu.picked.connect(self._range_picked)
        self.habits.picked.connect(self.habit_chosen.emit)
        self.more.clicked.connect(self._open_menu)
        self.table_action.triggered.connect(self._switch)
        self.copy_action.triggered.connect(self.saving.copy)
        self.png_action.triggered.connect(self.saving.ask_png)
        self.svg_action.triggered.connect(self.saving.ask_svg)
        self.saving.failed.connect(self.show_notice)
        self.stage.window_wanted.connect(self.window_wanted.emit)
        self.stage.frame_changed.connect(self.frame_changed.emit)
        self.stage.day_opened.connect(self.day_opened.emit)
        self._look.changed.connect(self._dress)

    def bring_chart(self) -> None:
        """Load the drawing library and put the chart in its place; costs a third of a second once."""
        self.stage.bring_chart()

    @property
    def frame(self) -> Frame:
        """The room the chart has."""
        return self.stage.frame

    def show_choice(self, choice: PlotRange, habit: str, hue: str) -> None:
        """Show which range and which line are chosen, by name and colour role."""
        self.ranges.show_range(choice)
        self.range_menu.show_choice(choice.word, "ink")
        self.range_menu.offer([(each.value, each.name_in_words) for each in PlotRange], choice.value)
        self.habits.show_choice(habit, hue)

    def offer_habits(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer these lines, by key and name."""
        self.habits.offer((NO_LINE, *choices), chosen)

    def show_state(self, state: PlotState) -> None:
        """Show a state."""
        self._state = state
        self.stage.show_state(state)
        self.saving.show_state(state, self.stage.chart)
        self.legend.setVisible(self.stage.area is not None and self.stage.currentWidget() is self.stage.area)
        self.legend.show_state(state)
        for action in (self.copy_action, self.png_action, self.svg_action):
            action.setEnabled(not state.empty and self.stage.chart is not None)
        self._say(state)

    def show_trouble(self, sentence: str) -> None:
        """Show why nothing can be shown, with a button to try again."""
        self.stage.show_trouble(sentence)
        self.words.hide()

    def show_notice(self, sentence: str) -> None:
        """Show a sentence below the chart until the next change; an empty one hides it."""
        self.notice.setText(sentence)
        self.notice.setVisible(bool(sentence))

    def save_picture(self, path: Path) -> None:
        """Save the picture, as SVG or PNG by the ending of the name.

        Raises:
            TwitchDeskError: there is nothing to save yet, or it cannot be written there.
        """
        if self._state is None or self._state.empty:
            raise TwitchDeskError("There is no picture to save yet. Log a twitch first.")
        self.saving.save(path)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(240), self._look.px(160))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_head()
        if self._state is not None:
            self._say(self._state)

    def _fit_head(self) -> None:
        """Leave out what the title row has no room for: first the title, then the row of ranges."""
        gap = self.card.head.spacing()
        room = self.width() - _wide(self.habits) - _wide(self.more) - 2 * gap - _MARGINS_PX
        in_a_row = room >= _wide(self.ranges) + gap
        rest = room - gap - _wide(self.ranges if in_a_row else self.range_menu)
        self.ranges.setVisible(in_a_row)
        self.range_menu.setVisible(not in_a_row)
        self.card.title.setVisible(rest >= _wide(self.card.title) + gap)

    def _say(self, state: PlotState) -> None:
        """Say what there is room for; the whole is in the tooltips and in the descriptions."""
        low = self.height() < self._look.px(_LOW_PX) or not self._fits(state.words.short)
        self.words.setText(state.words.least if low else state.words.short)
        self.words.setVisible(not state.empty and self.height() >= self._look.px(_LOWEST_PX))
        for widget in (self.words, self.legend, self.card):
            widget.setAccessibleDescription(state.sentence)
        for widget in (self.words, self.legend):
            widget.setToolTip(state.sentence)

    def _fits(self, text: str) -> bool:
        """Tell whether a text takes no more lines than the card can spare."""
        metrics, card = self.words.fontMetrics(), self.card.contentsRect()
        room = QRect(0, 0, max(1, card.width() - _MARGINS_PX), card.height())
        high = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
        return high <= _MOST_LINES * metrics.lineSpacing() or self.height() >= self._look.px(_HIGH_PX)

    def _range_picked(self, key: str) -> None:
        self.range_chosen.emit(PlotRange(key))

    def _switch(self) -> None:
        self.stage.prefer_table(wanted=self.table_action.isChecked())
        if self._state is not None:
            self.show_state(self._state)

    def _open_menu(self) -> None:
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _dress(self, _theme: Theme) -> None:
        self._fit_head()
        self.stage.dress()


def _wide(widget: QWidget) -> int:
    return widget.sizeHint().width()
