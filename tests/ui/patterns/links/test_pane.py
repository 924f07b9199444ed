# SPDX-License-Identifier: MIT
"""The section as a whole: findings come in, the person looks, stops and goes on."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.patterns.conftest import NOON
from tests.ui.patterns.links.made import pattern, refused, report
from twitchdesk.analysis.daily import DailyTable, WayChange
from twitchdesk.analysis.result import PatternReport, Standing, Verdict
from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.records import LifeEvent, Preference
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import ThemeChoice
from twitchdesk.ui.patterns.findings import Findings, Stage
from twitchdesk.ui.patterns.links.pane import LinksPane
from twitchdesk.ui.today_page import Tools

PATIENCE_MS = 20_000
BY_HAND = report(
    pattern("caffeine", Verdict.CLEAR_MORE, 1.3), pattern("fluid", Verdict.NO_LINK, 1.0, unit=500.0)
)


def found_in(report: PatternReport, stage: Stage = Stage.DONE) -> Findings:
    """Return findings of a stage."""
    return Findings(stage, report=report)


def wait_for_dose(qtbot: QtBot, pane: LinksPane) -> None:
    """Wait until the picture by amount is there."""
    qtbot.waitUntil(pane.view.detail.dose.isVisible, timeout=PATIENCE_MS)


def test_rows_and_the_detail_of_the_first_come_at_once(pane: LinksPane) -> None:
    pane.show_findings(found_in(BY_HAND))
    assert [row.habit for row in pane.view.forest.rows.rows] == ["caffeine", "fluid"]
    assert pane.view.detail.name.text() == "Caffeine"


def test_the_picture_by_amount_comes_after_them(qtbot: QtBot, pane: LinksPane, found: PatternReport) -> None:
    pane.show_findings(found_in(found, Stage.FOUND))
    assert pane.view.detail.dose_part.note.text() == "Working the picture out…"
    wait_for_dose(qtbot, pane)
    assert pane.view.detail.dose.picture is not None


def test_held_links_are_told_when_that_is_known(pane: LinksPane) -> None:
    pane.show_findings(found_in(BY_HAND, Stage.FOUND))
    assert pane.view.detail.verdict.word == "Clear link"
    pane.show_findings(replace(found_in(BY_HAND), standings={"caffeine": Standing.HELD}))
    assert pane.view.detail.verdict.word == "Clear link, held 4 weeks"


def test_the_news_of_held_links_leaves_the_picture_as_it_is(
    qtbot: QtBot, pane: LinksPane, found: PatternReport
) -> None:
    pane.show_findings(found_in(found, Stage.FOUND))
    wait_for_dose(qtbot, pane)
    picture = pane.view.detail.dose.picture
    pane.show_findings(found_in(found))
    assert pane.view.detail.dose.picture is picture


def test_down_chooses_the_next_habit_and_the_detail_follows(pane: LinksPane) -> None:
    heard: list[str] = []
    pane.habit_chosen.connect(heard.append)
    pane.show_findings(found_in(BY_HAND))
    QTest.keyClick(pane.view.forest.rows, Qt.Key.Key_Down)
    assert (heard, pane.habit, pane.view.detail.name.text()) == (["fluid"], "fluid", "Fluids")


def test_the_choice_outlives_a_new_report_and_a_new_section(
    qtbot: QtBot, pane: LinksPane, live: LiveDiary, tools: Tools
) -> None:
    pane.show_findings(found_in(BY_HAND))
    QTest.keyClick(pane.view.forest.rows, Qt.Key.Key_Down)
    pane.show_findings(found_in(report(*BY_HAND.patterns, refused("stress"))))
    assert pane.habit == "fluid"
    again = LinksPane(live, tools)
    qtbot.addWidget(again)
    again.show_findings(found_in(BY_HAND))
    again.show()
    assert again.habit == "fluid"


def test_short_work_is_not_announced(pane: LinksPane) -> None:
    pane.show_findings(found_in(BY_HAND, Stage.WORKING))
    assert pane.view.forest.line.isHidden()
    assert not pane.view.forest.rows.is_faded


def test_long_work_can_be_cancelled_while_the_old_result_stays(qtbot: QtBot, pane: LinksPane) -> None:
    pane.show_findings(found_in(BY_HAND, Stage.WORKING))
    line = pane.view.forest.line
    qtbot.waitUntil(line.isVisible)
    assert (line.way_on.text(), pane.view.forest.rows.is_faded) == ("Cancel", True)
    assert pane.view.forest.rows.isVisible()
    with qtbot.waitSignal(pane.stop_wanted):
        line.way_on.click()


def test_the_rows_stay_in_place_when_the_work_is_announced(qtbot: QtBot, pane: LinksPane) -> None:
    pane.show_findings(found_in(BY_HAND))
    rows = pane.view.forest.rows
    qtbot.waitUntil(lambda: rows.y() > 0)
    before = rows.y()
    pane.show_findings(found_in(BY_HAND, Stage.WORKING))
    qtbot.waitUntil(pane.view.forest.line.isVisible)
    assert rows.y() == before


def test_a_result_ends_the_announcement(qtbot: QtBot, pane: LinksPane) -> None:
    pane.show_findings(found_in(BY_HAND, Stage.WORKING))
    qtbot.waitUntil(pane.view.forest.line.isVisible)
    pane.show_findings(found_in(BY_HAND, Stage.FOUND))
    assert pane.view.forest.line.isHidden()
    assert not pane.view.forest.rows.is_faded


@pytest.mark.parametrize(("stage", "word"), [(Stage.STOPPED, "Work it out"), (Stage.FAILED, "Try again")])
def test_what_was_stopped_or_failed_can_be_begun_again(
    qtbot: QtBot, pane: LinksPane, stage: Stage, word: str
) -> None:
    pane.show_findings(Findings(stage, trouble="The diary cannot be read."))
    line = pane.view.forest.line
    assert (line.isVisible(), line.way_on.text()) == (True, word)
    with qtbot.waitSignal(pane.work_wanted):
        line.way_on.click()


def test_the_trouble_of_a_diary_is_said_in_its_own_sentence(pane: LinksPane) -> None:
    pane.show_findings(Findings(Stage.FAILED, trouble="The diary cannot be read."))
    assert pane.view.forest.line.words.text() == "The diary cannot be read."


def test_few_days_show_calm_words_and_no_empty_detail(pane: LinksPane) -> None:
    pane.show_findings(found_in(PatternReport(5, 5, 3, 7.0, (refused("caffeine"),))))
    assert pane.view.forest.calm.isVisible()
    assert pane.view.detail.isHidden()
    assert "5 known days" in pane.view.forest.calm.words.text()


def test_without_a_twitch_no_outline_waits_for_one(pane: LinksPane) -> None:
    calm = pane.view.forest.calm
    pane.show_findings(found_in(report(refused("caffeine", 9))))
    assert calm.ghost.isVisible()
    pane.show_findings(found_in(replace(report(refused("caffeine", 9)), twitches=0.0, twitch_days=0)))
    assert calm.words.isVisible()
    assert not calm.ghost.isVisible()
    assert not calm.will_be.isVisible()


def test_when_nothing_goes_along_the_answer_stands_apart_above_the_rows(pane: LinksPane) -> None:
    pane.show_findings(found_in(report(pattern("fluid", Verdict.NO_LINK, 1.0))))
    assert pane.view.forest.quiet.isVisible()
    assert pane.view.forest.overview.isHidden()
    assert pane.view.forest.rows.isVisible()


def test_a_changed_way_of_logging_is_said_beside_the_result(pane: LinksPane) -> None:
    nothing = np.array([])
    changes = (WayChange(date(2026, 9, 1), whole_day=True), WayChange(date(2026, 10, 3), whole_day=False))
    table = DailyTable(nothing.astype("datetime64[D]"), nothing, {}, {}, way_changes=changes)
    pane.show_findings(replace(found_in(BY_HAND), table=table))
    assert any("3 October 2026" in note for note in pane.view.detail.caveats.notes)


def test_a_hidden_section_waits_until_it_is_seen(pane: LinksPane) -> None:
    pane.hide()
    pane.show_findings(found_in(BY_HAND))
    assert pane.view.forest.rows.rows == ()
    pane.show()
    assert len(pane.view.forest.rows.rows) == 2


def test_a_note_changes_nothing_and_another_unit_of_fluids_only_the_words(
    pane: LinksPane, live: LiveDiary
) -> None:
    pane.show_findings(found_in(BY_HAND))
    before = pane.view.forest.rows.rows
    live.do(Step("Event", (Put(LifeEvent("e1", NOON.date(), "Cold", NOON)),)))
    assert pane.view.forest.rows.rows is before
    live.do(Step("Unit", (Put(Preference("volume_unit", '"fl_oz"')),)))
    assert "fl oz" in pane.view.forest.rows.rows[1].beside


@pytest.mark.parametrize(("width", "beside"), [(1300, True), (890, False)])
def test_the_detail_stands_beside_or_below_the_rows(
    qtbot: QtBot, pane: LinksPane, width: int, beside: bool
) -> None:
    pane.show_findings(found_in(BY_HAND))
    pane.resize(width, 580)
    forest, detail = pane.view.forest, pane.view.detail
    qtbot.waitUntil(lambda: (detail.x() > forest.x() + forest.width() // 2) is beside)
    qtbot.waitUntil(lambda: (detail.y() >= forest.y() + forest.height()) is not beside)


def test_panels_follow_the_rows_and_take_the_place_of_a_missing_detail(qtbot: QtBot, pane: LinksPane) -> None:
    panel = QLabel("Needs")
    pane.add_below(panel)
    pane.show_findings(found_in(BY_HAND))
    forest = pane.view.forest
    qtbot.waitUntil(lambda: panel.y() >= forest.y() + forest.height() > 0)
    pane.show_findings(found_in(report(refused("caffeine"))))
    qtbot.waitUntil(lambda: panel.x() >= forest.x() + forest.width() > 0)


def test_theme_and_text_size_change_live(pane: LinksPane, tools: Tools) -> None:
    pane.show_findings(found_in(BY_HAND))
    before = pane.grab().toImage()
    tools.look.set_theme(ThemeChoice.DARK)
    dark = pane.grab().toImage()
    tools.look.set_text_percent(150)
    assert before != dark
    assert pane.grab().toImage() != dark


def test_a_new_report_works_the_picture_out_again(
    qtbot: QtBot, pane: LinksPane, found: PatternReport
) -> None:
    pane.show_findings(found_in(found))
    wait_for_dose(qtbot, pane)
    pane.show_findings(found_in(replace(found)))
    assert pane.view.detail.dose.isHidden()
    wait_for_dose(qtbot, pane)
