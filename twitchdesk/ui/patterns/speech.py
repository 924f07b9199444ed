# SPDX-License-Identifier: MIT
"""The words of the patterns for the open diary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twitchdesk.report.pattern_words import PatternWords

if TYPE_CHECKING:
    from twitchdesk.domain.daily import PatternHabits
    from twitchdesk.domain.phrases import Phrases
    from twitchdesk.ui.live_diary import LiveDiary
    from twitchdesk.ui.today_page import Tools


class Speech:
    """``words`` say what was found in the person's units, ``habits`` are those that are looked at."""

    def __init__(self, live: LiveDiary, tools: Tools) -> None:
        self._live, self._known = live, tools.known
        self._words: PatternWords | None = None

    @property
    def words(self) -> PatternWords:
        """The words, in the unit of volume that the person chose. Raises ``StorageError``."""
        if self._words is None:
            book = self._known.habits
            self._words = PatternWords(self.phrases, book, book.volume_of(self._live.read.preferences()))
        return self._words

    @property
    def phrases(self) -> Phrases:
        """The sentences."""
        return self._known.phrases

    @property
    def habits(self) -> PatternHabits:
        """How each habit is looked at."""
        return self._known.pattern_habits

    def forget(self) -> None:
        """Ask the diary again for the unit of volume."""
        self._words = None
