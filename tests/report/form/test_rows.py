"""The rows of the paper form: those of the panel, in its order, and the letters of drinks."""

from hypothesis import given
from hypothesis import strategies as st

from twitchdesk.domain.habits import Card, HabitBook
from twitchdesk.domain.phrases import Phrases
from twitchdesk.report.form.rows import FormRow, RowKind, Sip, rows_of, with_letters


def row_of(rows: tuple[FormRow, ...], key: str) -> FormRow:
    return next(row for row in rows if row.key == key)


def test_the_rows_are_those_of_the_panel_in_its_order(rows: tuple[FormRow, ...]) -> None:
    assert [row.key for row in rows] == [
        "caffeine",
        "sleep",
        "sleep_quality",
        "sleep_awakenings",
        "screen_before_bed_min",
        "fluid",
        "stress",
        "exercise",
        "mindfulness",
    ]


def test_a_habit_that_is_switched_off_has_no_row(book: HabitBook, words: Phrases) -> None:
    card = book.card_by_key["stress"]
    assert [row.key for row in rows_of([card], book, None, words)] == ["stress"]


def test_with_every_card_on_no_habit_is_left_out(book: HabitBook, all_rows: tuple[FormRow, ...]) -> None:
    in_the_night = {"sleep_bed", "sleep_wake", "sleep_hours"}
    wanted = {habit.key for habit in book.habits} - in_the_night | {"sleep"}
    assert {row.key for row in all_rows} == wanted


def test_night_and_exercise_have_two_cells_a_day(all_rows: tuple[FormRow, ...]) -> None:
    assert {row.key for row in all_rows if row.cells == 2} == {"sleep", "exercise"}


def test_fluids_are_in_the_unit_of_the_person(
    book: HabitBook, words: Phrases, first_cards: tuple[Card, ...]
) -> None:
    ounces = rows_of(first_cards, book, book.unit_by_key["fl_oz"], words)
    assert row_of(ounces, "fluid").hint == "fl oz in all"
    assert row_of(ounces, "exercise").hint == "min | effort 0–10"


def test_a_scale_says_what_its_ends_mean(rows: tuple[FormRow, ...]) -> None:
    assert row_of(rows, "stress").hint == "0 calm – 10 more than I could carry"


def test_a_medicine_and_another_stimulant_are_written_as_words(all_rows: tuple[FormRow, ...]) -> None:
    assert {row.key for row in all_rows if row.kind is RowKind.WORDS} == {"medication", "stimulant_other"}


def test_a_drink_has_the_first_letter_of_a_word_of_its_name() -> None:
    found = with_letters([Sip("", name, name, 60) for name in ("Black tea", "Brewed coffee", "Brine")])
    assert [drink.code for drink in found] == ["B", "C", "R"]


def test_a_name_without_latin_letters_has_one_all_the_same() -> None:
    assert with_letters([Sip("", "1", "Чай", 40)])[0].code == "A"


@given(st.lists(st.text(max_size=12), max_size=40))
def test_no_two_drinks_share_a_letter(names: list[str]) -> None:
    codes = [drink.code for drink in with_letters([Sip("", name, name, 1) for name in names])]
    given_out = [code for code in codes if code]
    assert len(set(given_out)) == len(given_out) == min(26, len(names))
