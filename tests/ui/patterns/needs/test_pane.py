"""The panel of have and need with a real diary, mouse and keys."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.patterns.conftest import refuse_preferences
from tests.ui.patterns.links.made import FIRST, pattern, refused, report
from twitchdesk.analysis.daily import DailyTable
from twitchdesk.analysis.result import Verdict
from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.records import Preference
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import Look, Text, ThemeChoice
from twitchdesk.ui.patterns.findings import Findings, Stage
from twitchdesk.ui.patterns.needs.bars import HaveNeed
from twitchdesk.ui.patterns.needs.pane import NeedsPane
from twitchdesk.ui.patterns.needs.state import Bar
from twitchdesk.ui.today_page import Tools

TABLE = DailyTable(FIRST + np.arange(2), np.array([1.0, 2.0]), {"alcohol": np.array([1.0, 2.0])}, {})
FOUND = Findings(
    Stage.DONE, TABLE, report(refused("alcohol"), pattern("stress", Verdict.UNCLEAR, days_needed=90))
)


@pytest.fixture
def pane(qtbot: QtBot, live: LiveDiary, tools: Tools) -> NeedsPane:
    """Return the panel on the screen, before anything was found."""
    made = NeedsPane(live, tools)
    qtbot.addWidget(made)
    made.resize(760, 500)
    made.show()
    return made


def kept(live: LiveDiary) -> object:
    return live.read.preferences().get("entry_completes_day")


def test_a_click_on_the_box_is_kept_and_undo_clears_it(pane: NeedsPane, live: LiveDiary) -> None:
    QTest.mouseClick(pane.view.box, Qt.MouseButton.LeftButton)
    assert kept(live) is True
    assert pane.view.box.isChecked()
    live.undo()
    assert kept(live) is None
    assert not pane.view.box.isChecked()


def test_the_space_key_ticks_the_box_and_ticking_again_takes_it_back(
    pane: NeedsPane, live: LiveDiary
) -> None:
    pane.view.box.setFocus()
    QTest.keyClick(pane.view.box, Qt.Key.Key_Space)
    QTest.keyClick(pane.view.box, Qt.Key.Key_Space)
    assert kept(live) is False
    assert live.undo_title == "Count only days that were closed"


def test_a_choice_that_could_not_be_kept_is_not_shown_as_kept(
    qtbot: QtBot, pane: NeedsPane, live: LiveDiary
) -> None:
    refuse_preferences(live)
    with qtbot.waitSignal(live.refused):
        QTest.mouseClick(pane.view.box, Qt.MouseButton.LeftButton)
    assert kept(live) is None
    assert not pane.view.box.isChecked()


def test_in_a_read_only_diary_the_box_is_off_and_says_why(
    qtbot: QtBot, live: LiveDiary, tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live._diary, "read_only", True)
    made = NeedsPane(live, tools)
    qtbot.addWidget(made)
    assert not made.view.box.isEnabled()
    assert made.view.box.toolTip() == "This diary is open read-only."


def test_findings_show_a_row_for_each_habit_without_an_answer(pane: NeedsPane) -> None:
    pane.show_findings(FOUND)
    assert [habit.row.name for habit in pane.view.habits] == ["Alcohol", "Stress"]
    assert pane.view.habits[0].bars[0].accessibleName() == "Days logged: 2 of 14"


def test_the_same_findings_leave_the_rows_as_they_are(pane: NeedsPane) -> None:
    pane.show_findings(FOUND)
    before = pane.view.habits
    pane.show_findings(Findings(Stage.WORKING, FOUND.table, FOUND.report))
    assert pane.view.habits is before


def test_the_habits_stand_beside_the_diary_and_below_it_in_a_narrow_window(
    qtbot: QtBot, pane: NeedsPane
) -> None:
    pane.show_findings(FOUND)
    row = pane.view.habits[0]
    qtbot.waitUntil(lambda: row.mapTo(pane, row.rect().topLeft()).x() > 300)
    pane.resize(430, 900)
    qtbot.waitUntil(lambda: row.mapTo(pane, row.rect().topLeft()).x() < 40)


def test_a_bar_fills_in_step_with_what_is_there(pane: NeedsPane) -> None:
    pane.show_findings(FOUND)
    stress, look = pane.view.habits[1].bars[0], pane.view._look
    image = stress.grab().toImage()
    row = [image.pixelColor(x, stress.height() // 2) for x in range(stress.width())]
    filled, empty = (sum(colour == look.colour(role) for colour in row) for role in ("accent", "hairline"))
    assert filled / (filled + empty) == pytest.approx(stress.bar.share, abs=0.06)


def test_the_panel_follows_theme_and_text_size_at_once(pane: NeedsPane) -> None:
    pane.show_findings(FOUND)
    look, bar = pane.view._look, pane.view.habits[0].bars[0]
    before = bar.sizeHint().height()
    look.set_theme(ThemeChoice.DARK)
    look.set_text_percent(150)
    assert bar.sizeHint().height() == round(before * 1.5)
    assert pane.view.box.grab().toImage().pixelColor(40, 3) != pane.view._look.colour("on_accent")


def test_another_preference_leaves_the_panel_as_it_is(pane: NeedsPane, live: LiveDiary) -> None:
    before = pane.state
    live.do(Step("Fluids in ounces", (Put(Preference("volume_unit", '"fl_oz"')),)))
    assert pane.state == before


def test_findings_that_come_while_it_is_hidden_are_shown_when_it_is_seen(pane: NeedsPane) -> None:
    pane.hide()
    pane.show_findings(FOUND)
    assert pane.view.habits == []
    pane.show()
    assert len(pane.view.habits) == 2


def test_large_numbers_stand_clear_of_their_bar(qtbot: QtBot, look: Look) -> None:
    line = HaveNeed(look, Bar("Known days", 11_900, 12_000, "11,900 of 12,000 days"))
    qtbot.addWidget(line)
    line.resize(300, line.sizeHint().height())
    image = line.grab().toImage()
    words = QFontMetricsF(look.font(Text.CAPTION)).horizontalAdvance(line.bar.words)
    right = [image.pixelColor(x, line.height() // 2) for x in range(round(300 - words - 6), 300)]
    assert look.colour("accent") not in right
    assert look.colour("hairline") not in right
