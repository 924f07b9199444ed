"""The words as the program loads them."""

from pathlib import Path

import pytest

from twitchdesk.domain.habits import HabitBook
from twitchdesk.domain.phrases import Phrases
from twitchdesk.knowledge.load import load_habits, load_wording
from twitchdesk.report.pattern_words import PatternWords


@pytest.fixture(scope="session")
def phrases(resources: Path) -> Phrases:
    """Return the wording file."""
    return load_wording(resources)


@pytest.fixture(scope="session")
def book(resources: Path) -> HabitBook:
    """Return the habits."""
    return load_habits(resources)


@pytest.fixture(scope="session")
def words(phrases: Phrases, book: HabitBook) -> PatternWords:
    """Return the words for a person who reads fluids in millilitres."""
    return PatternWords(phrases, book)


@pytest.fixture(scope="session")
def silent(phrases: Phrases, book: HabitBook) -> PatternWords:
    """Return the words while a warning sign is open."""
    return PatternWords(phrases, book, silence_better=True)
