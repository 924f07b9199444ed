# SPDX-License-Identifier: MIT
"""The questions for the visit: three lines, and suggestions to begin with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from typing_extensions import override

from twitchdesk.domain.handout_choices import MOST_QUESTIONS, QUESTION_MOST_CHARS
from twitchdesk.ui.handout.part import Part, letters_warning, put
from twitchdesk.ui.handout.period import Flow
from twitchdesk.ui.handout.state import with_question
from twitchdesk.ui.look import Text
from twitchdesk.ui.widgets.buttons import Chip
from twitchdesk.ui.widgets.line import Line
from twitchdesk.ui.widgets.words import Words

if TYPE_CHECKING:
    from twitchdesk.ui.handout.state import Typed
    from twitchdesk.ui.look import Look

_LINE_CHARS = 24


class QuestionsCard(Part):
    """What the person wants to ask; a suggestion goes into the first empty line."""

    def __init__(self, look: Look, suggestions: Sequence[str]) -> None:
        super().__init__(look, "Your questions")
        self.lines: list[Line] = []
        for number in range(1, MOST_QUESTIONS + 1):
            line = Line(look, f"Question {number}", _LINE_CHARS)
            line.setMaxLength(QUESTION_MOST_CHARS)
            line.setPlaceholderText("What do you want to ask?" if number == 1 else "")
            line.textEdited.connect(self._typed)
            line.editingFinished.connect(self._left)
            self.lines.append(line)
            self.body.addWidget(line)
        self.warned = Words(look, "", Text.CAPTION, "attention", wrap=True)
        self.warned.hide()
        self.body.addWidget(self.warned)
        self._flow = Flow(look.px(6))
        self.chips: dict[str, Chip] = {}
        for question in suggestions:
            chip = Chip(look, question, icon="plus", hue="accent", dense=True)
            chip.setAccessibleName(f"Ask: {question}")
            chip.clicked.connect(partial(self._take, question))
            self.chips[question] = chip
            self._flow.row.addWidget(chip)
        self.body.addWidget(self._flow)

    @override
    def fill(self, typed: Typed) -> None:
        """Put what was typed into the lines."""
        for line, text in zip(self.lines, typed.questions, strict=True):
            put(line, text)
        self._show_rest(typed)

    @override
    def told(self, typed: Typed) -> Typed:
        """Return ``typed`` with the questions that stand here."""
        told = replace(typed, questions=tuple(line.text() for line in self.lines))
        self._show_rest(told)
        return told

    @override
    def show_amiss(self, _amiss: Mapping[str, str]) -> None:
        """Say below the lines which letters cannot be printed."""
        warning = letters_warning(" ".join(line.text() for line in self.lines))
        self.warned.setText(warning)
        self.warned.setVisible(bool(warning))

    def _take(self, question: str) -> None:
        from twitchdesk.ui.handout.state import Typed

        before = self.told(Typed())
        after = with_question(before, question)
        self.fill(after)
        number = next((n for n, text in enumerate(after.questions) if text == question), 0)
        # The chip is gone; the keys go on where its words are now.
        self.lines[number].setFocus(Qt.FocusReason.OtherFocusReason)
        self.lines[number].setCursorPosition(len(question))
        self._clicked()

    def _show_rest(self, typed: Typed) -> None:
        """Show the suggestions that are not asked yet, while there is a line for one."""
        asked = {text.strip() for text in typed.questions}
        full = all(text.strip() for text in typed.questions)
        for question, chip in self.chips.items():
            chip.setVisible(question not in asked and not full)
        self._flow.setVisible(any(not chip.isHidden() for chip in self.chips.values()))
        self._flow.updateGeometry()
