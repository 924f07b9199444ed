"""The form of a week: its dates, its drinks, and that everything has its room on the paper."""

from itertools import pairwise

import pytest

from tests.report.form.conftest import form_of
from twitchdesk.domain.phrases import Phrases, filled
from twitchdesk.report.form.layout import (
    FOOTER,
    HABITS,
    HEAD,
    KEYS_MM,
    LEAST_LINE_MM,
    NOTES,
    TWITCHES,
    day_rows,
    fitting,
    habit_tables,
    twitch_lines,
)
from twitchdesk.report.form.rows import FormRow
from twitchdesk.report.handout.layout import PRINTED


def test_the_days_are_those_of_the_week(rows: tuple[FormRow, ...], words: Phrases) -> None:
    form = form_of(rows, words)
    assert (form.days[0].weekday, form.days[0].date) == ("Mon", "16.11.")
    assert (form.days[6].weekday, form.days[6].date) == ("Sun", "22.11.")
    assert form.week == "Monday 16.11.2026 to Sunday 22.11.2026"


def test_a_form_without_dates_leaves_a_line_for_the_week(rows: tuple[FormRow, ...], words: Phrases) -> None:
    form = form_of(rows, words, monday=None)
    assert {day.date for day in form.days} == {""}
    assert form.week.startswith("Week of ___")


def test_the_letters_are_printed_where_there_is_a_row_for_caffeine(
    rows: tuple[FormRow, ...], words: Phrases
) -> None:
    assert form_of(rows, words).drinks == ("E = Espresso (63 mg)",)
    assert form_of(rows[1:], words).drinks == ()


def test_the_habits_of_a_new_diary_fit_on_one_page(rows: tuple[FormRow, ...], words: Phrases) -> None:
    assert form_of(rows, words).pages == 1


def test_with_all_habits_a_second_page_goes_on_and_no_row_is_lost(
    all_rows: tuple[FormRow, ...], words: Phrases
) -> None:
    form, tables = form_of(all_rows, words), habit_tables(len(all_rows))
    assert form.pages == 2
    assert [table.first for table in tables] == [0, len(tables[0].rows)]
    assert sum(len(table.rows) for table in tables) == len(all_rows)


@pytest.mark.parametrize("rows", [0, 1, 9, 11, 12, 26, 40])
def test_every_line_is_high_enough_to_write_on(rows: int) -> None:
    boxes = [row for table in habit_tables(rows) for row in table.rows]
    lines = [entry.where for day in day_rows() for entry in twitch_lines(day)]
    assert min(box.h for box in [*boxes, *lines]) >= LEAST_LINE_MM


@pytest.mark.parametrize("rows", [1, 9, 11, 26, 40])
def test_every_row_lies_in_its_table_and_on_the_paper(rows: int) -> None:
    for table in habit_tables(rows):
        assert PRINTED.holds(table.box)
        assert all(table.box.holds(row) for row in table.rows)
        assert all(before.bottom <= after.y + 0.01 for before, after in pairwise(table.rows))


def test_the_parts_of_page_one_do_not_overlap() -> None:
    letters_end = HABITS.bottom + 0.9 + KEYS_MM
    assert HEAD.bottom <= TWITCHES.y
    assert TWITCHES.bottom <= HABITS.y
    assert letters_end <= NOTES.y
    assert NOTES.bottom <= FOOTER.y
    assert FOOTER.bottom <= PRINTED.bottom


def test_page_one_has_room_for_the_habits_of_a_new_diary_and_two_more() -> None:
    assert fitting(HABITS) >= 11


def test_the_cells_of_an_entry_share_its_line() -> None:
    for entry in twitch_lines(day_rows()[0]):
        assert all(before.right == pytest.approx(after.x) for before, after in pairwise(entry.cells))
        assert min(cell.w for cell in entry.cells) >= 9


def test_every_phrase_of_the_form_can_be_said(words: Phrases) -> None:
    said = [filled(key, form, words[key].example) for key in words for form in words[key].forms]
    assert all(said)
