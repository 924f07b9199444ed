# SPDX-License-Identifier: MIT
"""The lines about twitches: where, when, how many, how strong; one more is there as soon as all are used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.ui.body_map.finder import Finder
from twitchdesk.ui.handout.form.typed import TypedPlace
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.widgets.line import Line
from twitchdesk.ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from twitchdesk.domain.body import Body

FIRST_LINES: Final = 4
_PARTS: Final = (("when", "When", 6), ("many", "How many", 5), ("strong", "0–10", 4))
_GAP: Final = 6


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
        self.where = PlaceField(look, body, card)
        self.where.setAccessibleName(f"Where, line {number}")
        self.parts = {key: Line(look, f"{name}, line {number}", chars, self) for key, name, chars in _PARTS}
        self.amiss = Words(look, "", Text.CAPTION, "attention", self, wrap=True)
        self.amiss.hide()
        row = QHBoxLayout()
        row.setSpacing(look.px(_GAP))
        row.addWidget(self.where, 1)
        for line in self.parts.values():
            row.addWidget(line)
            line.textEdited.connect(self._edited)
        self.where.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.where.setMinimumWidth(look.px(120))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.amiss)
        self.where.textEdited.connect(self._edited)
        self.where.done.connect(self._go_on)

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
        self._column.insertLayout(0, self._heads())

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

    def _heads(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(_GAP))
        row.addWidget(Words(self._look, "Where", Text.CAPTION, "soft_ink"), 1)
        for key, name, _ in _PARTS:
            head = Words(self._look, name, Text.CAPTION, "soft_ink")
            head.setFixedWidth(self.lines[0].parts[key].sizeHint().width())
            row.addWidget(head)
        return row

    def _add(self) -> None:
        line = PlaceLine(self._look, self._body, self._card, len(self.lines) + 1, self)
        line.edited.connect(self._edited)
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
