"""The Handout page follows what is chosen, letter by letter, and keeps it in the diary."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.handout.conftest import NOON, Sheet, ago, shown_page, twitch
from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.handout_choices import Length, Matter, Paper, Section
from twitchdesk.domain.records import Preference
from twitchdesk.storage.opening import open_diary, open_read_only
from twitchdesk.ui.body_map.figure import Figure
from twitchdesk.ui.handout.drafting import PAUSE_MS
from twitchdesk.ui.handout.making import READING
from twitchdesk.ui.handout.page import EMPTY
from twitchdesk.ui.handout.state import NO_YEAR, READ_ONLY
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.today_page import Tools


def test_a_letter_of_a_question_is_on_the_page_at_once(sheet: Sheet) -> None:
    sheet.type(sheet.page.view.choices.questions.lines[0], "Why")
    assert sheet.handout.questions is not None
    assert sheet.handout.questions.items == ("Why",)


def test_what_is_typed_is_seen_in_the_preview(sheet: Sheet) -> None:
    before = sheet.seen()
    sheet.type(sheet.page.view.choices.about.name.line, "Zoe")
    assert sheet.seen() != before


def test_the_preview_goes_to_what_is_typed(sheet: Sheet) -> None:
    bar, choices = sheet.page.view.preview.verticalScrollBar(), sheet.page.view.choices
    sheet.type(choices.questions.lines[0], "W")
    lowest = bar.value()
    sheet.type(choices.about.name.line, "Z")
    assert 0 < bar.value() < lowest


def test_letters_are_kept_as_one_step_when_typing_pauses(sheet: Sheet) -> None:
    line = sheet.page.view.choices.questions.lines[0]
    with sheet.qtbot.waitSignal(sheet.page.drafting.paused, timeout=4 * PAUSE_MS):
        sheet.type(line, "Why?")
    assert sheet.kept == {"questions": ["Why?"]}
    assert sheet.live.undo_title == "Handout: questions"
    sheet.live.undo()
    assert (sheet.kept, line.text()) == ({}, "")


def test_enter_keeps_what_is_typed(sheet: Sheet) -> None:
    sheet.type(sheet.page.view.choices.about.name.line, "Zoe", leave=True)
    assert sheet.kept == {"name": "Zoe"}


def test_leaving_the_page_keeps_what_is_typed(sheet: Sheet) -> None:
    sheet.type(sheet.page.view.choices.about.noticed.line, "June 2025")
    sheet.page.hide()
    assert sheet.kept == {"first_noticed": "2025-06"}


def test_a_click_is_kept_at_once_and_undo_shows_in_the_control(sheet: Sheet) -> None:
    letter = sheet.page.view.choices.paper.paper.button(Paper.LETTER)
    sheet.click(letter)
    assert (sheet.kept, sheet.handout.paper) == ({"paper": "letter"}, Paper.LETTER)
    sheet.live.undo()
    assert (letter.isChecked(), sheet.handout.paper) == (False, Paper.A4)


def test_a_year_that_is_none_is_said_when_typing_pauses_and_not_kept(sheet: Sheet) -> None:
    about = sheet.page.view.choices.about
    sheet.type(about.year.line, "19")
    said_while_typing = about.year.amiss.text()
    sheet.type(about.year.line, "", leave=True)
    assert (said_while_typing, about.year.amiss.text(), sheet.kept) == ("", NO_YEAR, {})


def test_a_part_without_its_tick_says_that_it_was_left_out(sheet: Sheet) -> None:
    sheet.click(sheet.page.view.choices.sheet.sections[Section.MAP])
    assert sheet.handout.body is None
    assert sheet.kept == {"left_out": ["map"]}


def test_what_is_kept_back_is_chosen_by_a_tick(sheet: Sheet) -> None:
    QTest.keyClick(sheet.page.view.choices.sheet.matters[Matter.ALCOHOL], Qt.Key.Key_Space)
    assert sheet.kept == {"kept_back": ["alcohol"]}


def test_a_hidden_name_leaves_the_page_and_the_printed_author(sheet: Sheet) -> None:
    about = sheet.page.view.choices.about
    sheet.type(about.name.line, "Zoe", leave=True)
    shown, author = sheet.handout.header.who, sheet.page.making.pages
    sheet.click(about.shown)
    hidden = sheet.page.making.pages
    assert author is not None
    assert hidden is not None
    assert (author.author, hidden.author) == ("Zoe", "")
    assert "Zoe" in shown
    assert "Zoe" not in sheet.handout.header.who


def test_two_pages_are_shown_below_one_another(sheet: Sheet) -> None:
    sheet.click(sheet.page.view.choices.paper.pages.button(2))
    preview = sheet.page.view.preview
    assert (sheet.handout.pages, preview.pages) == (2, 2)
    assert preview.page_box(2).top() > preview.page_box(1).bottom()


def test_another_period_is_read_from_the_diary(sheet: Sheet) -> None:
    sheet.log(twitch(ago(100)))
    before = sheet.ready().header.period
    sheet.click(sheet.page.view.choices.period.chips[Length.WHOLE])
    sheet.qtbot.waitUntil(lambda: sheet.handout.header.period != before)
    assert "101 days" in sheet.page.view.choices.period.said.text()


def test_own_days_begin_where_the_period_did(sheet: Sheet) -> None:
    period = sheet.page.view.choices.period
    sheet.click(period.chips[Length.OWN])
    assert period.first.isVisible()
    assert sheet.kept == {"length": "own days", "own": [ago(4).isoformat(), ago(0).isoformat()]}


def test_a_long_question_that_was_kept_is_seen_from_its_beginning(sheet: Sheet) -> None:
    long = "What should make me come back sooner than we have planned?"
    sheet.log(Put(Preference("handout.questions", json.dumps([long]))))
    line = sheet.page.view.choices.questions.lines[0]
    assert (line.text(), line.cursorPosition()) == (long, 0)


def test_after_a_suggestion_the_keys_go_on_behind_it(sheet: Sheet) -> None:
    questions = sheet.page.view.choices.questions
    sheet.click(next(iter(questions.chips.values())))
    assert questions.lines[0].cursorPosition() == len(questions.lines[0].text()) > 0


def test_a_suggestion_becomes_a_question_and_goes(sheet: Sheet) -> None:
    card = sheet.page.view.choices.questions
    question, chip = next(iter(card.chips.items()))
    sheet.click(chip)
    assert sheet.kept == {"questions": [question]}
    assert (card.lines[0].text(), chip.isVisible()) == (question, False)


def test_a_new_twitch_is_on_the_page(sheet: Sheet) -> None:
    before = sheet.handout
    sheet.log(twitch(ago(1), "shin_right"))
    sheet.qtbot.waitUntil(lambda: sheet.handout.body != before.body)


def test_a_choice_alone_reads_nothing_again_and_an_entry_does(sheet: Sheet) -> None:
    gathering = sheet.page.gathering
    sheet.qtbot.waitUntil(lambda: not gathering.is_reading)
    sheet.type(sheet.page.view.choices.about.name.line, "Zoe", leave=True)
    assert not gathering.is_reading
    sheet.log(twitch(ago(2)))
    assert gathering.is_reading


def test_another_preference_is_read_again(sheet: Sheet) -> None:
    before = sheet.page.gathering.given(sheet.page.drafting.choices)
    assert before is not None
    sheet.live.do(Step("Day", (Put(Preference("day_starts_at", '"05:00"')),)))

    def is_new() -> bool:
        given = sheet.page.gathering.given(sheet.page.drafting.choices)
        return given is not None and given.facts.day_starts_at.hour == 5

    sheet.qtbot.waitUntil(is_new)


def test_what_cannot_be_saved_stays_typed_and_waits_at_the_foot(sheet: Sheet) -> None:
    sheet.let_save(on=False)
    line = sheet.page.view.choices.about.name.line
    sheet.type(line, "Zoe", leave=True)
    assert (line.text(), sheet.page.view.foot.strip.state.waiting) == ("Zoe", 1)
    sheet.type(line, "", leave=True)
    assert len(sheet.live.waiting) == 1
    sheet.let_save(on=True)
    assert sheet.live.retry()
    assert sheet.kept == {"name": "Zoe"}


def test_nothing_is_read_before_the_page_is_seen(closed_sheet: Sheet) -> None:
    assert closed_sheet.page.making.handout is None
    assert closed_sheet.page.view.preview.accessibleDescription() == READING


def test_an_empty_diary_is_shown_with_a_sentence_of_what_will_be_there(closed_sheet: Sheet) -> None:
    closed_sheet.page.show()
    closed_sheet.ready()
    assert closed_sheet.page.view.hint.text() == EMPTY
    closed_sheet.log(twitch())
    closed_sheet.qtbot.waitUntil(lambda: not closed_sheet.page.view.hint.isVisible())


def test_who_does_not_see_the_preview_hears_its_text(sheet: Sheet) -> None:
    preview = sheet.page.view.preview
    sheet.qtbot.waitUntil(lambda: preview.accessibleDescription() == sheet.page.making.words)
    assert sheet.handout.header.period in preview.accessibleDescription()


@pytest.mark.parametrize("choice", ["name", "questions"])
def test_choices_of_the_diary_stand_in_the_fields(closed_sheet: Sheet, choice: str) -> None:
    closed_sheet.log(
        Put(Preference("handout.name", '"Zoe"')), Put(Preference("handout.questions", '["Why?"]'))
    )
    choices = closed_sheet.page.view.choices
    shown = {"name": choices.about.name.text, "questions": choices.questions.lines[0].text()}
    assert shown[choice] == {"name": "Zoe", "questions": "Why?"}[choice]


def test_in_a_read_only_diary_choices_hold_and_are_not_kept(
    qtbot: QtBot, tools: Tools, figure: Figure, tmp_path: Path
) -> None:
    open_diary(tmp_path / "d.twitchdesk", NOON).close()
    live = LiveDiary(open_read_only(tmp_path / "d.twitchdesk"))
    with shown_page(qtbot, live, tools, figure) as sheet:
        sheet.type(sheet.page.view.choices.about.name.line, "Zoe", leave=True)
        assert (sheet.kept, live.waiting) == ({}, ())
        assert "Zoe" in sheet.handout.header.who
        assert sheet.page.view.choices.why_not.text() == READ_ONLY
    live.close(NOON)


def test_the_patterns_of_a_past_period_are_those_of_its_last_day(
    qtbot: QtBot, live: LiveDiary, tools: Tools, figure: Figure
) -> None:
    days = json.dumps([ago(20).isoformat(), ago(10).isoformat()])
    kept = Put(Preference("handout.length", json.dumps(Length.OWN))), Put(Preference("handout.own", days))
    live.do(Step("Logged", (*(twitch(ago(n)) for n in range(1, 21)), *kept)))
    with shown_page(qtbot, live, tools, figure) as sheet:
        qtbot.waitUntil(lambda: links(sheet) == ("Too little data (11 known days).",))
        sheet.click(sheet.page.view.choices.period.chips[Length.WEEKS_12])
        qtbot.waitUntil(lambda: links(sheet) == ("Too little data (20 known days).",))


def links(sheet: Sheet) -> tuple[str, ...]:
    """Return what goes along with the twitches on the page."""
    tried = sheet.handout.tried
    return () if tried is None else tried.links
