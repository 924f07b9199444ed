# SPDX-License-Identifier: MIT
"""The lines about twitches: where, when, how many, how strong; one more is there as soon as all are used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.ui.body_map.finder import Finder
from twitchdesk.ui.handout.form.habit_lines import NARROW
from twitchdesk.ui.handout.form.typed import TypedPlace
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.widgets.line import Line
from twitchdesk.ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from twitchdesk.domain.body import Body

FIRST_LINES: Final = 4
_PARTS: Final = (("when", "When", 6), ("many", "How many", 6), ("strong", "0–10", 4))
_SHORT: Final = {"when": "when", "many": "count", "strong": "0–10"}
_GAP: Final = 6
_FOUND_W, _FOUND_ROW, _EDGE = 400, 30, 8


class PlaceField(Finder):
    """A search field that keeps the place that was chosen in it; ``done`` when the person goes on."""

    done = Signal()

    def __init__(self, look: Look, body: Body, card: QWidget) -> None:
        super().__init__(look, body, card, "Where, such as calf left")
        self.place, self.is_elsewhere = "", False
        self._places = body
        self.setFixedHeight(look.px(32))
        self.textEdited.connect(self._forget)
        self.chosen.connect(self._take)
        self.elsewhere.connect(self._keep_words)

    def show_place(self, typed: TypedPlace) -> None:
        """Show what was typed before."""
        self.setText(typed.where)
        self.place, self.is_elsewhere = typed.place, typed.elsewhere
        self.found.clear()
        self.found.hide()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.found.isVisible():
            # What was typed stays: only the list goes.
            self.found.hide()
        else:
            event.ignore()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.place or self.is_elsewhere:
            self.found.clear()
            self.found.hide()

    @override
    def _seat(self) -> None:
        # Below the field or above it, whatever has room, and wide enough for a name and its muscle.
        card, corner = self._card, self.mapTo(self._card, QPoint(0, self.height() + 2))
        wide = max(self.width(), min(self._look.px(_FOUND_W), card.width() - corner.x() - _EDGE))
        high = self.found.count() * self._look.px(_FOUND_ROW) + 8
        above = corner.y() + high > card.height() - _EDGE and corner.y() - self.height() - 4 > high
        top = corner.y() - self.height() - 4 - high if above else corner.y()
        self.found.setGeometry(corner.x(), top, wide, high)
        self.found.raise_()

    def _forget(self) -> None:
        self.place, self.is_elsewhere = "", False

    def _take(self, place: str) -> None:
        self.place, self.is_elsewhere = place, False
        self.setText(self._places.by_id[place].short)
        self.done.emit()

    def _keep_words(self, words: str) -> None:
        self.place, self.is_elsewhere = "", True
        self.setText(words)
        self.done.emit()


class PlaceLine(QWidget):
    """One line; ``edited`` at each letter."""

    edited = Signal()

    def __init__(self, look: Look, body: Body, card: QWidget, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        # Its list lies on the card; the field itself is the first of this line, also for Tab.
        self.where = PlaceField(look, body, card)
        self.where.setParent(self)
        self.where.setAccessibleName(f"Where, line {number}")
        self.parts = {key: Line(look, f"{name}, line {number}", chars, self) for key, name, chars in _PARTS}
        self.amiss = Words(look, "", Text.CAPTION, "attention", self, wrap=True)
        self.amiss.hide()
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(look.px(_GAP))
        row.addWidget(self.where, 1)
        parts = QHBoxLayout()
        parts.setSpacing(look.px(_GAP))
        for line in self.parts.values():
            parts.addWidget(line)
            line.textEdited.connect(self._edited)
        parts.addStretch(0)
        row.addLayout(parts)
        self.where.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.where.setMinimumWidth(look.px(120))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.amiss)
        self.where.textEdited.connect(self._edited)
        self.where.done.connect(self._go_on)

    def stand(self, *, narrow: bool) -> None:
        """Stand in one row, or in two where there is little room; then the fields say what they are."""
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        for key, _, _ in _PARTS:
            self.parts[key].setPlaceholderText(_SHORT[key] if narrow else "")

    @property
    def typed(self) -> TypedPlace:
        """What stands in the line."""
        when, many, strong = (line.text() for line in self.parts.values())
        where = self.where
        return TypedPlace(where.text(), when, many, strong, where.place, where.is_elsewhere)

    def show_typed(self, typed: TypedPlace) -> None:
        """Show what was typed before."""
        self.where.show_place(typed)
        for key, text in (("when", typed.when), ("many", typed.many), ("strong", typed.strong)):
            self.parts[key].setText(text)
        self.refuse({})

    def refuse(self, amiss: Mapping[str, str]) -> QWidget | None:
        """Say what is amiss by part; return the first part it is amiss with."""
        sentence = next(iter(amiss.values()), "")
        self.amiss.setText(sentence)
        self.amiss.setVisible(bool(sentence))
        self.where.setAccessibleDescription(sentence)
        return self.parts.get(next(iter(amiss)), self.where) if amiss else None

    def _edited(self) -> None:
        self.refuse({})
        self.edited.emit()

    def _go_on(self) -> None:
        self._edited()
        self.parts["when"].setFocus(Qt.FocusReason.TabFocusReason)


class PlaceLines(QWidget):
    """All lines about twitches of a day, under one head."""

    edited = Signal()

    def __init__(self, look: Look, body: Body, card: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._body, self._card = look, body, card
        self.lines: list[PlaceLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(4))
        for _ in range(FIRST_LINES):
            self._add()
        self._heads = self._made_heads()
        self._column.insertWidget(0, self._heads)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._look.px(NARROW)
        self._heads.setVisible(not narrow)
        for line in self.lines:
            line.stand(narrow=narrow)

    @property
    def typed(self) -> tuple[TypedPlace, ...]:
        """What stands in the lines, the empty ones among them."""
        return tuple(line.typed for line in self.lines if not line.isHidden())

    def show_typed(self, typed: tuple[TypedPlace, ...]) -> None:
        """Show what was typed before, and at least one empty line."""
        wanted = max(FIRST_LINES, len(typed) + (bool(typed) and bool(typed[-1])))
        while len(self.lines) < wanted:
            self._add()
        for number, line in enumerate(self.lines):
            line.show_typed(typed[number] if number < len(typed) else TypedPlace())
            line.setVisible(number < wanted)

    def refuse(self, amiss: Mapping[int, Mapping[str, str]]) -> QWidget | None:
        """Say beside each line what is amiss with it; return the first field concerned."""
        wrong = [line.refuse(amiss.get(number, {})) for number, line in enumerate(self.lines)]
        return next((field for field in wrong if field is not None), None)

    def _made_heads(self) -> QWidget:
        heads = QWidget(self)
        row = QHBoxLayout(heads)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(_GAP))
        row.addWidget(Words(self._look, "Where", Text.CAPTION, "soft_ink"), 1)
        for key, name, _ in _PARTS:
            head = Words(self._look, name, Text.CAPTION, "soft_ink")
            head.setFixedWidth(self.lines[0].parts[key].sizeHint().width())
            row.addWidget(head)
        return heads

    def _add(self) -> None:
        line = PlaceLine(self._look, self._body, self._card, len(self.lines) + 1, self)
        line.edited.connect(self._edited)
        line.stand(narrow=0 < self.width() < self._look.px(NARROW))
        before = self.lines[-1] if self.lines else None
        self.lines.append(line)
        self._column.addWidget(line)
        if before is not None:
            QWidget.setTabOrder(before.parts["strong"], line.where)

    def _edited(self) -> None:
        shown = [line for line in self.lines if not line.isHidden()]
        if shown and shown[-1].typed:
            self._one_more(len(shown))
        self.edited.emit()

    def _one_more(self, shown: int) -> None:
        if shown == len(self.lines):
            after = self.lines[-1].parts["strong"].nextInFocusChain()
            self._add()
            for line in self.lines[-1].parts.values():
                QWidget.setTabOrder(self._before(line), line)
            if after is not None:
                QWidget.setTabOrder(self.lines[-1].parts["strong"], after)
        self.lines[shown].show()

    def _before(self, wanted: Line) -> QWidget:
        line = self.lines[-1]
        fields: list[QWidget] = [line.where, *line.parts.values()]
        return fields[fields.index(wanted) - 1]
