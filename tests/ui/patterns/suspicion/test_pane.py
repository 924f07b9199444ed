"""The suspicion card with a real diary, mouse and keys."""

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.patterns.conftest import refuse_preferences
from tests.ui.patterns.links.made import pattern, refused, report
from twitchdesk.analysis.result import Verdict
from twitchdesk.domain.suspicion import Guess, Suspicion, keep_suspicion, suspicion_of
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import ThemeChoice
from twitchdesk.ui.patterns.findings import Findings, Stage
from twitchdesk.ui.patterns.suspicion.pane import SuspicionPane
from twitchdesk.ui.patterns.suspicion.state import Mode
from twitchdesk.ui.today_page import Tools

TODAY = date(2026, 11, 22)
RESULTS = Findings(Stage.DONE, report=report(pattern("caffeine", Verdict.CLEAR_MORE)))


@pytest.fixture
def pane(qtbot: QtBot, live: LiveDiary, tools: Tools) -> SuspicionPane:
    """Return the card on the screen; nothing was said yet."""
    made = SuspicionPane(live, tools)
    qtbot.addWidget(made)
    made.resize(760, 420)
    made.show()
    return made


def said(live: LiveDiary) -> Suspicion | None:
    return suspicion_of(live.read.preferences().get("suspicions"))


def choose(pane: SuspicionPane, *habits: str) -> None:
    for habit in habits:
        press(pane.view.question.chips[habit])


def press(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def ranking(pane: SuspicionPane) -> tuple[str, ...]:
    return pane.view.question.list.ranking


def mode(pane: SuspicionPane) -> Mode:
    assert pane.state is not None
    return pane.state.mode


def test_the_first_time_the_card_asks_and_nothing_is_kept_while_choosing(
    pane: SuspicionPane, live: LiveDiary
) -> None:
    choose(pane, "stress", "caffeine")
    assert pane.is_asking
    assert ranking(pane) == ("stress", "caffeine")
    assert said(live) is None


def test_the_ranking_is_kept_in_one_step_with_its_day(pane: SuspicionPane, live: LiveDiary) -> None:
    choose(pane, "stress", "caffeine")
    press(pane.view.question.keep)
    assert said(live) == Suspicion(("stress", "caffeine"), TODAY)
    assert mode(pane) is Mode.TOLD
    live.undo()
    assert said(live) is None
    assert mode(pane) is Mode.ASKING


def test_keeping_nothing_is_not_offered(pane: SuspicionPane) -> None:
    assert not pane.view.question.keep.isEnabled()
    choose(pane, "stress")
    assert pane.view.question.keep.isEnabled()
    choose(pane, "stress")
    assert not pane.view.question.keep.isEnabled()


@pytest.mark.parametrize(
    ("name", "guess", "after"),
    [("unsure", Guess.UNSURE, Mode.TOLD), ("skip", Guess.SKIPPED, Mode.OFFERED)],
)
def test_not_being_sure_and_skipping_settle_the_question(
    pane: SuspicionPane, live: LiveDiary, name: str, guess: Guess, after: Mode
) -> None:
    press({"unsure": pane.view.question.unsure, "skip": pane.view.question.skip}[name])
    assert said(live) == Suspicion((), TODAY, guess)
    assert mode(pane) is after


def test_the_arrow_keys_walk_the_list_and_alt_moves_a_row(pane: SuspicionPane) -> None:
    choose(pane, "stress", "caffeine", "fluid")
    rows = pane.view.question.list
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert ranking(pane) == ("caffeine", "stress", "fluid")
    assert rows.at == 0
    QTest.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert ranking(pane) == ("stress", "fluid", "caffeine")
    assert rows.at == 2


def test_delete_takes_a_row_off_and_its_chip_is_free_again(pane: SuspicionPane) -> None:
    choose(pane, "stress", "caffeine")
    QTest.keyClick(pane.view.question.list, Qt.Key.Key_Delete)
    assert ranking(pane) == ("caffeine",)
    assert not pane.view.question.chips["stress"].isChecked()


def test_the_buttons_below_the_list_move_the_row_at_hand_and_stop_at_the_ends(pane: SuspicionPane) -> None:
    choose(pane, "stress", "caffeine")
    question = pane.view.question
    assert min(each.y() for each in (question.up, question.down, question.off)) > question.list.y()
    assert (question.up.isEnabled(), question.down.isEnabled()) == (False, True)
    press(question.down)
    assert ranking(pane) == ("caffeine", "stress")
    assert (question.up.isEnabled(), question.down.isEnabled()) == (True, False)


def test_with_five_chosen_the_other_habits_wait_until_one_is_taken_off(pane: SuspicionPane) -> None:
    five = list(pane.view.question.chips)[:5]
    choose(pane, *five)
    sixth = list(pane.view.question.chips.values())[5]
    assert not sixth.isEnabled()
    choose(pane, five[0])
    assert sixth.isEnabled()


def test_choosing_moves_no_chip_under_the_pointer(pane: SuspicionPane) -> None:
    before = {key: chip.pos() for key, chip in pane.view.question.chips.items()}
    choose(pane, "stress", "caffeine")
    assert {key: chip.pos() for key, chip in pane.view.question.chips.items()} == before


def test_what_is_said_with_results_in_sight_is_marked_so(pane: SuspicionPane, live: LiveDiary) -> None:
    pane.show_findings(RESULTS)
    choose(pane, "stress")
    press(pane.view.question.keep)
    kept = said(live)
    assert kept is not None
    assert kept.in_sight


def test_refused_habits_are_no_results_in_sight(pane: SuspicionPane, live: LiveDiary) -> None:
    pane.show_findings(Findings(Stage.DONE, report=report(refused("stress"))))
    choose(pane, "stress")
    press(pane.view.question.keep)
    assert said(live) == Suspicion(("stress",), TODAY)


def test_findings_that_come_while_choosing_leave_the_choice(pane: SuspicionPane) -> None:
    choose(pane, "stress")
    pane.show_findings(RESULTS)
    assert ranking(pane) == ("stress",)


def test_a_later_change_keeps_the_first_day(pane: SuspicionPane, live: LiveDiary) -> None:
    live.do(keep_suspicion(Suspicion(("stress",), date(2026, 10, 3))))
    press(pane.view.change)
    choose(pane, "caffeine")
    press(pane.view.question.keep)
    assert said(live) == Suspicion(("stress", "caffeine"), date(2026, 10, 3), changed=TODAY)


def test_escape_gives_a_change_up_and_keeps_what_was_said(pane: SuspicionPane, live: LiveDiary) -> None:
    live.do(keep_suspicion(Suspicion(("stress",), date(2026, 10, 3))))
    press(pane.view.change)
    choose(pane, "caffeine")
    QTest.keyClick(pane.view.question.list, Qt.Key.Key_Escape)
    assert mode(pane) is Mode.TOLD
    assert said(live) == Suspicion(("stress",), date(2026, 10, 3))


def test_a_ranking_that_could_not_be_kept_stays_on_the_card(
    qtbot: QtBot, pane: SuspicionPane, live: LiveDiary
) -> None:
    refuse_preferences(live)
    choose(pane, "stress", "caffeine")
    with qtbot.waitSignal(live.refused):
        press(pane.view.question.keep)
    assert pane.is_asking
    assert ranking(pane) == ("stress", "caffeine")


def test_the_keyboard_goes_from_the_chips_to_the_list_to_the_answers_and_on(
    qtbot: QtBot, live: LiveDiary, tools: Tools
) -> None:
    made, page, after = SuspicionPane(live, tools), QWidget(), QPushButton("After")
    question = made.view.question
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(made)
    column.addWidget(after)
    page.show()
    choose(made, "stress", "caffeine")
    answers = [question.keep, question.unsure, question.skip]
    walked = [list(question.chips.values())[-1], question.list, question.down, question.off, *answers, after]
    walked[0].setFocus()
    for before, expected in pairwise(walked):
        QTest.keyClick(before, Qt.Key.Key_Tab)
        assert page.focusWidget() is expected


def test_not_being_sure_after_all_keeps_none_of_what_was_chosen(pane: SuspicionPane, live: LiveDiary) -> None:
    choose(pane, "stress")
    press(pane.view.question.unsure)
    assert said(live) == Suspicion((), TODAY, Guess.UNSURE)


def test_the_keyboard_stays_on_the_card_when_the_question_is_settled(
    qtbot: QtBot, pane: SuspicionPane
) -> None:
    qtbot.waitUntil(pane.isActiveWindow)
    pane.view.question.unsure.setFocus()
    QTest.keyClick(pane.view.question.unsure, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is pane.view.change


def test_the_page_hears_when_the_question_is_settled(qtbot: QtBot, pane: SuspicionPane) -> None:
    with qtbot.waitSignal(pane.asking) as heard:
        press(pane.view.question.skip)
    assert heard.args == [False]


def test_a_read_only_diary_asks_nothing_and_says_why(
    qtbot: QtBot, live: LiveDiary, tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live._diary, "read_only", True)
    made = SuspicionPane(live, tools)
    qtbot.addWidget(made)
    assert mode(made) is Mode.OFFERED
    assert not made.view.say.isEnabled()
    assert made.view.say.toolTip() == "This diary is open read-only."


def test_every_group_shows_its_habits_with_their_sentence(pane: SuspicionPane, live: LiveDiary) -> None:
    live.do(keep_suspicion(Suspicion(("stress",), date(2026, 10, 3))))
    pane.show_findings(RESULTS)
    parts = pane.view.answer.parts
    assert [part.accessibleName() for part in parts] == [
        "Suspected, not known yet",
        "Seen, but not on your list",
    ]


def test_the_groups_stand_side_by_side_where_there_is_room(
    qtbot: QtBot, pane: SuspicionPane, live: LiveDiary
) -> None:
    live.do(keep_suspicion(Suspicion(("stress",), date(2026, 10, 3))))
    pane.show_findings(RESULTS)
    first, second = pane.view.answer.parts
    qtbot.waitUntil(lambda: first.y() == second.y() and first.x() < second.x())
    pane.resize(430, 600)
    qtbot.waitUntil(lambda: first.x() == second.x() and first.y() < second.y())


def test_the_list_grows_with_the_text(pane: SuspicionPane) -> None:
    look, rows = pane.view.question._look, pane.view.question.list
    before = rows.sizeHint().height()
    look.set_text_percent(150)
    look.set_theme(ThemeChoice.DARK)
    assert rows.sizeHint().height() == round(before * 1.5)
