# SPDX-License-Identifier: MIT
"""The words of the patterns for the open diary, read from their files when they are first needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk import paths
from twitchdesk.knowledge.pattern_habits import load_pattern_habits
from twitchdesk.knowledge.wording import load_wording
from twitchdesk.report.pattern_words import PatternWords

if TYPE_CHECKING:
    from twitchdesk.domain.daily import PatternHabits
    from twitchdesk.domain.phrases import Phrases
    from twitchdesk.ui.live_diary import LiveDiary
    from twitchdesk.ui.today_page import Tools

VOLUME: Final = "volume_unit"


class Speech:
    """``words`` say what was found in the person's units, ``habits`` are those that are looked at."""

    def __init__(self, live: LiveDiary, tools: Tools) -> None:
        self._live, self._book = live, tools.known.habits
        self._phrases: Phrases | None = None
        self._habits: PatternHabits | None = None
        self._words: PatternWords | None = None

    @property
    def words(self) -> PatternWords:
        """The words, in the unit of volume that the person chose. Raises ``StorageError``."""
        if self._words is None:
            volume = str(self._live.read.preferences().get(VOLUME, ""))
            self._words = PatternWords(self.phrases, self._book, self._book.unit_by_key.get(volume))
        return self._words

    @property
    def phrases(self) -> Phrases:
        """The sentences."""
        if self._phrases is None:
            self._phrases = load_wording(paths.resources())
        return self._phrases

    @property
    def habits(self) -> PatternHabits:
        """How each habit is looked at."""
        if self._habits is None:
            self._habits = load_pattern_habits(paths.resources(), self._book)
        return self._habits

    def forget(self) -> None:
        """Ask the diary again for the unit of volume."""
        self._words = None
