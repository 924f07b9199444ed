"""The habits, the words and a form of them."""

from datetime import date
from pathlib import Path

import pytest

from twitchdesk.domain.habits import Card, HabitBook
from twitchdesk.domain.handout_choices import Paper
from twitchdesk.domain.phrases import Phrases
from twitchdesk.knowledge.load import load_habits
from twitchdesk.knowledge.wording import load_wording
from twitchdesk.report.form.page import WeekDates, WeekForm, make_week_form
from twitchdesk.report.form.rows import FormRow, Sip, rows_of, with_letters

MONDAY = date(2026, 11, 16)
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
DATES = WeekDates(lambda number: DAYS[number], lambda day: f"{day:%d.%m.}", lambda day: f"{day:%d.%m.%Y}")


@pytest.fixture(scope="session")
def book(resources: Path) -> HabitBook:
    return load_habits(resources)


@pytest.fixture(scope="session")
def words(resources: Path) -> Phrases:
    return load_wording(resources, "form.toml")


@pytest.fixture(scope="session")
def first_cards(book: HabitBook) -> tuple[Card, ...]:
    """Return the cards of a new diary."""
    return tuple(card for card in book.cards if card.always_visible or card.on_from_start)


@pytest.fixture(scope="session")
def rows(book: HabitBook, words: Phrases, first_cards: tuple[Card, ...]) -> tuple[FormRow, ...]:
    """Return the rows of a new diary."""
    return rows_of(first_cards, book, None, words)


@pytest.fixture(scope="session")
def all_rows(book: HabitBook, words: Phrases) -> tuple[FormRow, ...]:
    """Return the rows with every habit switched on."""
    return rows_of(book.cards, book, None, words)


def form_of(rows: tuple[FormRow, ...], words: Phrases, monday: date | None = MONDAY) -> WeekForm:
    """Return the form with these rows and one drink."""
    drinks = with_letters([Sip("", "espresso", "Espresso", 63)])
    return make_week_form(monday, rows, drinks, Paper.A4, DATES, words)
