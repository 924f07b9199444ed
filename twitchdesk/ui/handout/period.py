# SPDX-License-Identifier: MIT
"""The period that the handout is about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget
from typing_extensions import override

from twitchdesk.domain.handout_choices import Length
from twitchdesk.ui.handout.part import Part
from twitchdesk.ui.look import Text
from twitchdesk.ui.patterns.events.day_field import DayField
from twitchdesk.ui.widgets.buttons import Chip
from twitchdesk.ui.widgets.flow import FlowLayout
from twitchdesk.ui.widgets.words import Words

if TYPE_CHECKING:
    from twitchdesk.ui.handout.state import Typed
    from twitchdesk.ui.look import Look

_BY_TAB: Final = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})
_WORDS: Final = {
    Length.WEEKS_4: "4 weeks",
    Length.WEEKS_6: "6 weeks",
    Length.WEEKS_12: "12 weeks",
    Length.WHOLE: "Whole diary",
    Length.OWN: "Own days",
}


class _Choice(Chip):
    """One of a row of chips; Tab enters the row at the chosen one."""

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        # Qt lets Tab reach the one that was made first, or that had the keys last.
        chosen = self.group().checkedButton()
        if event.reason() in _BY_TAB and chosen is not None and chosen is not self:
            chosen.setFocus(event.reason())
            return
        super().focusInEvent(event)


class Flow(QWidget):
    """Widgets in rows, as high as its width makes it."""

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = FlowLayout(self, gap)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class PeriodCard(Part):
    """How far back it goes, and the two days of an own period."""

    def __init__(self, look: Look, today: Callable[[], date]) -> None:
        super().__init__(look, "Period")
        self._group = QButtonGroup(self)
        self.chips: dict[Length, Chip] = {}
        flow = Flow(look.px(6))
        for length, words in _WORDS.items():
            chip = _Choice(look, words)
            chip.setCheckable(True)
            chip.clicked.connect(self._chosen)
            self._group.addButton(chip)
            self.chips[length] = chip
            flow.row.addWidget(chip)
        self.first = DayField(look, "First day", today)
        self.last = DayField(look, "Last day", today, "today")
        self.said = Words(look, "", Text.CAPTION, "soft_ink", wrap=True)
        for part in (flow, self.first, self.last, self.said):
            self.body.addWidget(part)
        for field in (self.first, self.last):
            field.edited.connect(self._typed)
            field.line.editingFinished.connect(self._left)

    @override
    def fill(self, typed: Typed) -> None:
        """Put what was chosen into the controls."""
        self.chips[typed.length].setChecked(True)
        for field, text in ((self.first, typed.first_day), (self.last, typed.last_day)):
            if field.text != text:
                field.line.setText(text)
        self._show_days()

    @override
    def told(self, typed: Typed) -> Typed:
        """Return ``typed`` with the period that is chosen here."""
        return replace(typed, length=self._length, first_day=self.first.text, last_day=self.last.text)

    @override
    def show_amiss(self, amiss: Mapping[str, str]) -> None:
        """Say beside the days what cannot be meant."""
        self.first.refuse(amiss.get("first_day", ""))
        self.last.refuse(amiss.get("last_day", ""))

    def show_period(self, words: str, first: str) -> None:
        """Say which days these are; ``first`` is where own days begin until another one is typed."""
        self.said.setText(words)
        self.first.line.setPlaceholderText(first)

    @property
    def _length(self) -> Length:
        return next(length for length, chip in self.chips.items() if chip.isChecked())

    def _chosen(self) -> None:
        self._show_days()
        if self._length is Length.OWN and not self.first.text:
            self.first.line.setText(self.first.line.placeholderText())
        self._clicked()

    def _show_days(self) -> None:
        for field in (self.first, self.last):
            field.setVisible(self._length is Length.OWN)
