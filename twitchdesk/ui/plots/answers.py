# SPDX-License-Identifier: MIT
"""The sentence under the picture: what the analysis says of the habit of the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twitchdesk.ui.plots.state import OPEN_QUESTION

if TYPE_CHECKING:
    from twitchdesk.domain.habits import Unit
    from twitchdesk.knowledge.load import Knowledge
    from twitchdesk.report.pattern_words import PatternWords
    from twitchdesk.ui.patterns.findings import Findings
    from twitchdesk.ui.plots.facts import PlottedHabit


class Answers:
    """Keeps what was found; the words are read from their file when there is something to say."""

    def __init__(self, known: Knowledge) -> None:
        self._known = known
        self._findings: Findings | None = None
        self._words: PatternWords | None = None

    def take(self, findings: Findings, volume: Unit | None) -> None:
        """Keep what was found; volumes are said in ``volume``."""
        self._findings = findings
        if findings.report is not None:
            self._words = self._read(volume)

    def of(self, habit: PlottedHabit | None) -> str:
        """Return what is said of a habit, an open question while nothing is known."""
        found = self._findings
        if habit is None or found is None or found.report is None or self._words is None:
            return OPEN_QUESTION
        return self._words.plot_sentence(habit.key, found.report, found.standings.get(habit.key))

    def _read(self, volume: Unit | None) -> PatternWords:
        from twitchdesk.report.pattern_words import PatternWords

        if self._words is not None and self._words.volume == volume:
            return self._words
        return PatternWords(self._known.phrases, self._known.habits, volume)
