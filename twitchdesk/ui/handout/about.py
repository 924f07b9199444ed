# SPDX-License-Identifier: MIT
"""Whose the handout is, and when it began."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from twitchdesk.domain.handout_choices import NAME_MOST_CHARS
from twitchdesk.ui.handout.part import Part, letters_warning, put
from twitchdesk.ui.handout.tick import Tick
from twitchdesk.ui.patterns.events.day_field import TextLine

if TYPE_CHECKING:
    from twitchdesk.ui.handout.state import Typed
    from twitchdesk.ui.look import Look

_MOST_CHARS = 40


class AboutCard(Part):
    """Name and birth year, shown or not, and when the twitching was first noticed."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "About you")
        self.shown = Tick(look, "Show my name and birth year")
        self.shown.toggled.connect(self._toggled)
        self.name = TextLine(look, "Name", 24)
        self.name.line.setMaxLength(NAME_MOST_CHARS)
        self.year = TextLine(look, "Birth year", 9)
        self.year.line.setPlaceholderText("e.g. 1984")
        self.noticed = TextLine(look, "First noticed", 16)
        self.noticed.line.setPlaceholderText("e.g. June 2025")
        for field in (self.year, self.noticed):
            field.line.setMaxLength(_MOST_CHARS)
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.addWidget(self.year, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.noticed, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.shown)
        self.body.addWidget(self.name)
        self.body.addLayout(row)
        for field in (self.name, self.year, self.noticed):
            field.edited.connect(self._typed)
            field.line.editingFinished.connect(self._left)

    @override
    def fill(self, typed: Typed) -> None:
        """Put what was typed into the fields."""
        self.shown.setChecked(typed.identity)
        fields = (self.name, typed.name), (self.year, typed.birth_year), (self.noticed, typed.first_noticed)
        for field, text in fields:
            put(field.line, text)

    @override
    def told(self, typed: Typed) -> Typed:
        """Return ``typed`` with what stands here."""
        return replace(
            typed,
            identity=self.shown.isChecked(),
            name=self.name.text,
            birth_year=self.year.text,
            first_noticed=self.noticed.text,
        )

    @override
    def show_amiss(self, amiss: Mapping[str, str]) -> None:
        """Say beside the fields what cannot be meant, or not printed."""
        self.name.refuse(letters_warning(self.name.text))
        self.year.refuse(amiss.get("birth_year", ""))
        self.noticed.refuse(amiss.get("first_noticed", ""))

    def _toggled(self) -> None:
        self._clicked()
