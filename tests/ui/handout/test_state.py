"""What is typed on the Handout page, and what was meant by it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twitchdesk.domain.handout_choices import HandoutChoices, Length, Paper, Section, is_when
from twitchdesk.domain.span import DateRange
from twitchdesk.ui.handout.noticed import read_when, when_text
from twitchdesk.ui.handout.state import (
    NO_DAY,
    NO_WHEN,
    NO_YEAR,
    NOT_YET,
    TURNED,
    Calendar,
    Typed,
    file_name,
    period_words,
    read_typed,
    title_of,
    typed_of,
    with_question,
)
from twitchdesk.ui.patterns.events.days_typed import DayStyle

TODAY = date(2026, 11, 22)
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
BRITISH, AMERICAN = DayStyle(months=MONTHS), DayStyle(month_first=True, months=MONTHS)
BEFORE = HandoutChoices(birth_year=1984, first_noticed="2025-06")


def written(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


CALENDAR = Calendar(TODAY, BRITISH, written)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("June 2025", "2025-06"),
        ("jun 2025", "2025-06"),
        ("2025 June", "2025-06"),
        ("2025-06", "2025-06"),
        ("6/2025", "2025-06"),
        ("06.2025", "2025-06"),
        (" 2025 ", "2025"),
        ("3 June 2025", "2025-06-03"),
        ("3rd of June 2025", "2025-06-03"),
        ("3/6/2025", "2025-06-03"),
        ("June", "2026-06"),
        ("December", "2025-12"),
        ("yesterday", "2026-11-21"),
        ("", ""),
    ],
)
def test_a_day_a_month_or_a_year_is_understood(typed: str, meant: str) -> None:
    assert read_when(typed, TODAY, BRITISH) == meant


@pytest.mark.parametrize(
    "typed",
    ["about 3 years ago", "3 or 4 years ago", "long ago", "13/2025", "2025-13", "a summer", "25", "6 7 8 9"],
)
def test_what_is_no_date_is_not_guessed_at(typed: str) -> None:
    assert read_when(typed, TODAY, BRITISH) is None


def test_figures_are_read_in_the_order_of_the_country() -> None:
    assert read_when("3/6/2025", TODAY, AMERICAN) == "2025-03-06"


@given(st.dates(date(1900, 1, 1), TODAY), st.sampled_from(("%Y", "%Y-%m", "%Y-%m-%d")))
def test_what_is_shown_is_read_back_as_it_was(day: date, form: str) -> None:
    when = day.strftime(form)
    assert read_when(when_text(when, BRITISH, written), TODAY, BRITISH) == when


@given(st.text(max_size=30))
def test_whatever_is_typed_is_a_date_or_none(text: str) -> None:
    found = read_when(text, TODAY, BRITISH)
    assert found is None or found == "" or is_when(found)


SHOWN = typed_of(BEFORE, CALENDAR)


def amiss(typed: Typed) -> dict[str, str]:
    return dict(read_typed(typed, BEFORE, CALENDAR).amiss)


def meant(typed: Typed) -> HandoutChoices:
    return read_typed(typed, BEFORE, CALENDAR).choices


def test_what_is_shown_is_meant_as_it_was_chosen() -> None:
    chosen = replace(BEFORE, own=DateRange(date(2026, 10, 1), TODAY), length=Length.OWN, questions=("Why?",))
    assert read_typed(typed_of(chosen, CALENDAR), HandoutChoices(), CALENDAR).choices == chosen


def test_while_a_year_is_being_typed_the_one_before_holds() -> None:
    assert meant(replace(SHOWN, birth_year="19")).birth_year == 1984
    assert amiss(replace(SHOWN, birth_year="19")) == {"birth_year": NO_YEAR}


@pytest.mark.parametrize("year", ["1899", "2027", "84", "nineteen", "١٩٨٤", "1984.0", "²"])
def test_what_is_no_year_of_birth_is_said_beside_the_field(year: str) -> None:
    assert amiss(replace(SHOWN, birth_year=year)) == {"birth_year": NO_YEAR}


def test_an_empty_field_is_not_given_and_nothing_is_amiss() -> None:
    cleared = replace(SHOWN, birth_year="", first_noticed=" ")
    assert (meant(cleared).birth_year, meant(cleared).first_noticed, amiss(cleared)) == (None, "", {})


@pytest.mark.parametrize(("typed", "said"), [("ages ago", NO_WHEN), ("2027", NOT_YET), ("Nov 2027", NOT_YET)])
def test_a_first_time_that_cannot_be_is_said_and_the_one_before_holds(typed: str, said: str) -> None:
    assert amiss(replace(SHOWN, first_noticed=typed)) == {"first_noticed": said}
    assert meant(replace(SHOWN, first_noticed=typed)).first_noticed == "2025-06"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("", "", {"first_day": NO_DAY}),
        ("gibberish", "1 Nov 2026", {"first_day": NO_DAY}),
        ("1 Dec 2026", "", {"first_day": NOT_YET}),
        ("10 Nov 2026", "9 Nov 2026", {"last_day": TURNED}),
    ],
)
def test_own_days_that_cannot_be_are_said_beside_their_field(
    first: str, last: str, said: dict[str, str]
) -> None:
    typed = replace(SHOWN, length=Length.OWN, first_day=first, last_day=last)
    assert amiss(typed) == said
    assert meant(typed).own is None


def test_own_days_without_a_last_one_go_to_today() -> None:
    typed = replace(SHOWN, length=Length.OWN, first_day="1 Nov 2026")
    assert meant(typed).own == DateRange(date(2026, 11, 1), TODAY)


def test_days_of_another_period_are_not_looked_at() -> None:
    assert amiss(replace(SHOWN, first_day="gibberish")) == {}


def test_a_blank_behind_a_word_is_typed_and_not_yet_meant() -> None:
    typed = replace(SHOWN, questions=("Do I ", "", ""))
    assert meant(typed).questions == ("Do I",)


def test_a_suggestion_goes_into_the_first_empty_line_and_only_once() -> None:
    typed = replace(SHOWN, questions=("Mine?", " ", ""))
    asked = with_question(typed, "Do I need an EMG?")
    assert asked.questions == ("Mine?", "Do I need an EMG?", "")
    assert with_question(asked, "Do I need an EMG?") == asked


def test_with_three_questions_a_suggestion_changes_nothing() -> None:
    full = replace(SHOWN, questions=("a", "b", "c"))
    assert with_question(full, "d") == full


def test_the_undo_menu_says_what_was_chosen_each_thing_once() -> None:
    after = replace(BEFORE, length=Length.OWN, own=DateRange.single(TODAY), paper=Paper.LETTER)
    assert title_of(BEFORE, after) == "Handout: paper, period"
    assert (
        title_of(BEFORE, replace(BEFORE, left_out=frozenset({Section.MAP}))) == "Handout: parts of the page"
    )


def test_the_period_says_its_days() -> None:
    def say(first: date, last: date) -> str:
        return f"{first} to {last}"

    assert period_words(DateRange.single(TODAY), say) == "2026-11-22 to 2026-11-22 · 1 day"
    assert period_words(DateRange(date(2020, 1, 1), TODAY), say).endswith(" · 2,518 days")


def test_a_file_is_named_by_its_day() -> None:
    assert file_name(TODAY, "pdf") == "Twitch summary 2026-11-22.pdf"
