# SPDX-License-Identifier: MIT
"""The picture by amount under the pointer and the keys."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.patterns.links.made import pattern
from tests.ui.patterns.links.test_dose_state import response
from twitchdesk.analysis.result import Verdict
from twitchdesk.report.pattern_words import PatternWords
from twitchdesk.ui.look import Look
from twitchdesk.ui.patterns.links.dose_chart import DoseChart
from twitchdesk.ui.patterns.links.dose_state import dose_picture


@pytest.fixture
def chart(qtbot: QtBot, look: Look, words: PatternWords) -> DoseChart:
    """Return a picture of two groups and three days on the screen."""
    shown = DoseChart(look)
    qtbot.addWidget(shown)
    shown.show_picture(dose_picture(response("fluid"), pattern("fluid", Verdict.CLEAR_MORE), words))
    shown.resize(460, shown.sizeHint().height())
    shown.show()
    return shown


def after(chart: DoseChart, *keys: Qt.Key) -> str:
    """Press keys and return the first line of the bubble, empty without one."""
    for key in keys:
        QTest.keyClick(chart, key)
    return next(iter(chart.said), "")


def pointed(qtbot: QtBot, chart: DoseChart, at: QPoint) -> str:
    """Move the pointer and return the first line of the bubble."""
    qtbot.mouseMove(chart, at)
    return next(iter(chart.said), "")


def test_right_goes_through_the_groups(chart: DoseChart) -> None:
    assert after(chart, Qt.Key.Key_Right) == "0 mL"
    assert after(chart, Qt.Key.Key_Right, Qt.Key.Key_Right) == "500 to 1,500 mL"


def test_down_goes_through_the_days_from_the_newest_on(chart: DoseChart) -> None:
    assert after(chart, Qt.Key.Key_Down) == "Sun 22 Nov 2026"
    assert after(chart, Qt.Key.Key_Down) == "Sat 21 Nov 2026"


def test_enter_opens_the_day_under_the_bubble(qtbot: QtBot, chart: DoseChart) -> None:
    heard: list[date] = []
    chart.day_opened.connect(heard.append)
    after(chart, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert heard == [date(2026, 11, 22)]


def test_escape_takes_the_bubble_away(chart: DoseChart) -> None:
    assert after(chart, Qt.Key.Key_Down, Qt.Key.Key_Escape) == ""


def test_the_pointer_finds_groups_and_days(qtbot: QtBot, chart: DoseChart) -> None:
    places = chart.places
    assert places is not None
    at = [places.groups[1].toPoint(), places.days[1].toPoint()]
    assert [pointed(qtbot, chart, point) for point in at] == ["500 to 1,500 mL", "Sat 21 Nov 2026"]


def test_beside_every_mark_nothing_is_said(qtbot: QtBot, chart: DoseChart) -> None:
    assert pointed(qtbot, chart, QPoint(chart.width() // 2, 4)) == ""


def test_the_picture_is_described_for_those_who_do_not_see_it(chart: DoseChart) -> None:
    assert "500 to 1,500 mL, ×1.50 (1.20–1.90), 10 days" in chart.accessibleDescription()


def test_days_of_the_same_amount_stand_beside_each_other_and_stay_there(chart: DoseChart) -> None:
    places = chart.places
    assert places is not None
    chart.update()
    assert chart.places is places
    assert places.days[0].x() != places.groups[0].x()
