"""What every section of Patterns needs: an in-memory diary, a clock at noon, the look and the words."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from twitchdesk.clock import Clock
from twitchdesk.knowledge.load import Knowledge, load_knowledge
from twitchdesk.knowledge.wording import load_wording
from twitchdesk.report.pattern_words import PatternWords
from twitchdesk.storage.opening import in_memory
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import Look, ThemeChoice
from twitchdesk.ui.memory import Memory
from twitchdesk.ui.today_page import Tools

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture(scope="session")
def known(resources: Path) -> Knowledge:
    """Return what the window knows."""
    return load_knowledge(resources)


@pytest.fixture(scope="session")
def words(resources: Path, known: Knowledge) -> PatternWords:
    """Return the words of patterns."""
    return PatternWords(load_wording(resources), known.habits)


@pytest.fixture
def look(qapp: object, resources: Path) -> Look:
    """Return the light look."""
    return Look(resources, ThemeChoice.LIGHT)


@pytest.fixture
def live(qapp: object) -> Iterator[LiveDiary]:
    """Return an empty diary in memory."""
    diary = LiveDiary(in_memory())
    yield diary
    diary.close(NOON)


@pytest.fixture
def tools(look: Look, known: Knowledge, tmp_path: Path) -> Tools:
    """Return what a pane needs beside the diary."""
    clock = Clock(lambda: NOON, lambda wall: wall.replace(tzinfo=UTC))
    return Tools(look, clock, Memory(tmp_path / "window.ini"), known)


def refuse_preferences(live: LiveDiary) -> None:
    """Let the database refuse every preference from now on, as a full disk would."""
    for when in ("INSERT", "UPDATE"):
        refusal = (
            f"CREATE TRIGGER no_{when} BEFORE {when} ON preference BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
        with live._diary._engine.begin() as connection:
            connection.exec_driver_sql(refusal)
