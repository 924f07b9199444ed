# SPDX-License-Identifier: MIT
"""The panel in which a paper form is typed in: the week, its days, and the fields of one day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from twitchdesk.ui.handout.form.day_page import DayPage
from twitchdesk.ui.handout.form.state import DAYS, DayState, Mark, WeekState
from twitchdesk.ui.handout.form.typed import TypedDay
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.plots.dates import day_text, span_text
from twitchdesk.ui.signals import signal
from twitchdesk.ui.tab_order import let_tab_follow
from twitchdesk.ui.today.head import long_day
from twitchdesk.ui.widgets.buttons import Chip, IconButton, Weight
from twitchdesk.ui.widgets.card import Card
from twitchdesk.ui.widgets.flow import FlowLayout
from twitchdesk.ui.widgets.slim_bar import clear_area
from twitchdesk.ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from twitchdesk.domain.body import Body

TITLE: Final = "Type in a form"
LOCKED: Final = "All that is typed here is kept on this day."
KEYS: Final = "Enter goes to the next field. Ctrl+Enter saves the day and goes on. Empty stays not noted."
_MARKS: Final = {
    Mark.OPEN: ("", "not noted"),
    Mark.TYPED: ("•", "typed, not saved yet"),
    Mark.NOTED: ("✓", "in the diary"),
    Mark.TO_COME: ("", "still to come"),
}


class DayChips(QWidget):
    """The days of the week, one of them chosen; ``picked`` carries its number from Monday on."""

    picked = signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Day")
        self._group = QButtonGroup(self)
        self.chips = [Chip(look, "", self, dense=True) for _ in range(DAYS)]
        flow = FlowLayout(self, look.px(6))
        for number, chip in enumerate(self.chips):
            chip.setCheckable(True)
            self._group.addButton(chip, number)
            flow.addWidget(chip)
        self._group.idClicked.connect(self.picked.emit)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_week(self, week: WeekState) -> None:
        """Show the days and what is known of each."""
        for chip, day in zip(self.chips, week.days, strict=True):
            sign, said = _MARKS[day.mark]
            weekday = QLocale().dayName(day.day.isoweekday(), QLocale.FormatType.ShortFormat)
            chip.set_words(f"{weekday} {day.day.day}", sign)
            chip.setToolTip(said[:1].upper() + said[1:])
            chip.setAccessibleName(f"{day_text(day.day, weekday=True)}, {said}")
            chip.setEnabled(day.mark is not Mark.TO_COME)
            chip.setChecked(day.day == week.chosen)


class FormView(Card):
    """Shows a week and a day of it; what the person wants is told by signals."""

    week_moved = signal(int)
    day_chosen = signal(date)
    save_wanted = Signal()
    edited = Signal()
    closed = Signal()

    def __init__(self, look: Look, body: Body, parent: QWidget | None = None) -> None:
        super().__init__(look, TITLE, parent)
        self._week: WeekState | None = None
        self.back = IconButton(look, "chevron-left", "Week before", side=32)
        self.on = IconButton(look, "chevron-right", "Week after", side=32)
        self.week = Words(look, size=Text.STRONG)
        self.close_it = IconButton(look, "x", "Close (Esc); what is typed is kept", side=32)
        self.days = DayChips(look)
        self.day = Words(look, size=Text.CARD)
        self.locked = Words(look, LOCKED, Text.CAPTION, "soft_ink", wrap=True)
        self.page = DayPage(look, body, self)
        self.area = clear_area(look, self.page, self, resizable=True)
        self.save = Chip(look, "Save day", weight=Weight.LOUD)
        self.said = Words(look, KEYS, Text.CAPTION, "soft_ink", wrap=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        look = self._look
        for part in (self.back, self.week, self.on, self.close_it):
            self.head.addWidget(part)
        head = QHBoxLayout()
        head.setSpacing(look.px(12))
        head.addWidget(self.day)
        head.addWidget(self.locked, 1)
        foot = QHBoxLayout()
        foot.setSpacing(look.px(12))
        foot.addWidget(self.save)
        foot.addWidget(self.said, 1)
        self.body.addWidget(self.days)
        self.body.addSpacing(look.px(4))
        self.body.addLayout(head)
        self.body.addWidget(self.area, 1)
        self.body.addLayout(foot)
        let_tab_follow((self.back, self.on, self.close_it, self.days, self.page, self.save))

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.week_moved.emit(-1))
        self.on.clicked.connect(lambda: self.week_moved.emit(1))
        self.close_it.clicked.connect(self.closed.emit)
        self.days.picked.connect(self._pick)
        self.save.clicked.connect(self.save_wanted.emit)
        self.page.edited.connect(self.edited.emit)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.save_wanted.emit)

    @property
    def typed(self) -> TypedDay:
        """What stands in the fields."""
        return self.page.typed

    def show_week(self, week: WeekState) -> None:
        """Show the row of days."""
        self._week = week
        self.week.setText(span_text(week.days[0].day, week.days[-1].day))
        self.on.setEnabled(week.can_go_on)
        self.days.show_week(week)

    def show_day(self, state: DayState, typed: TypedDay, today: date) -> None:
        """Show a day with what was typed for it before."""
        self.day.setText(long_day(state.day, today))
        self.locked.setText(state.why_not or LOCKED)
        self.locked.set_role("attention" if state.why_not else "soft_ink")
        self.save.setEnabled(not state.why_not)
        self.page.show_state(state, typed)
        self.say(KEYS)

    def begin(self) -> None:
        """Put the cursor into the first field of the day."""
        self.area.verticalScrollBar().setValue(0)
        self.page.begin()

    def refuse(self, amiss: Mapping[str, str], sentence: str) -> None:
        """Say what is amiss; what was typed stays."""
        self.page.refuse(amiss)
        focused = self.focusWidget()
        if amiss and self.page.isAncestorOf(focused):
            self.area.ensureWidgetVisible(focused)
        self.say(sentence or KEYS, "attention" if sentence else "soft_ink")

    def say(self, sentence: str, role: str = "soft_ink") -> None:
        """Say something at the foot."""
        self.said.setText(sentence)
        self.said.set_role(role)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go_on()
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        where = (line.where for line in self.page.places.lines)
        if any(line.hasFocus() and not line.text().strip() for line in where):
            self.page.skip_places()
        else:
            self.area.focusNextChild()
        focused = self.focusWidget()
        if self.page.isAncestorOf(focused):
            self.area.ensureWidgetVisible(focused)

    def _pick(self, number: int) -> None:
        if self._week is not None:
            self.day_chosen.emit(self._week.days[number].day)
