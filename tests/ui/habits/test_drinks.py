"""The person's own list of drinks."""

from tests.ui.habits.conftest import NOW
from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.habits import HabitBook
from twitchdesk.domain.records import MyDrink
from twitchdesk.ui.habits.drinks import drink_chips, drink_step
from twitchdesk.ui.habits.wishes import KeepDrink, MoveDrink, ShowDrink

STARTERS = ["Brewed coffee", "Espresso", "Black tea", "Green tea", "Cola, one can", "Energy drink, small"]


def after(step: Step, before: tuple[MyDrink, ...] = ()) -> tuple[MyDrink, ...]:
    """Return the drinks of the diary after a step."""
    put = {edit.record.id: edit.record for edit in step.edits if isinstance(edit, Put)}
    drinks = {drink.id: drink for drink in before} | {
        key: drink for key, drink in put.items() if isinstance(drink, MyDrink)
    }
    return tuple(drinks.values())


def names(mine: tuple[MyDrink, ...], book: HabitBook) -> list[str]:
    """Return the drinks on the card."""
    return [chip.name for chip in drink_chips(mine, book, NOW) if chip.shown]


def test_a_new_diary_shows_the_starter_drinks(book: HabitBook) -> None:
    assert names((), book) == STARTERS
    assert len(drink_chips((), book, NOW)) == len(book.drinks)


def test_an_own_drink_joins_the_starter_drinks(book: HabitBook) -> None:
    step = drink_step(KeepDrink(None, " My latte ", 80, 300), (), book, NOW)
    assert step.title == "My latte · 80 mg"
    assert names(after(step), book) == [*STARTERS, "My latte"]


def test_a_hidden_drink_stays_hidden_and_can_come_back(book: HabitBook) -> None:
    hidden = after(drink_step(ShowDrink("espresso", shown=False), (), book, NOW))
    assert "Espresso" not in names(hidden, book)
    back = after(drink_step(ShowDrink("espresso", shown=True), hidden, book, NOW), hidden)
    assert names(back, book)[-1] == "Espresso"


def test_a_drink_moves_among_those_shown(book: HabitBook) -> None:
    moved = after(drink_step(MoveDrink("espresso", -1), (), book, NOW))
    assert names(moved, book)[:2] == ["Espresso", "Brewed coffee"]
    still = after(drink_step(MoveDrink("espresso", -1), moved, book, NOW), moved)
    assert names(still, book)[0] == "Espresso"


def test_the_amount_of_a_preset_can_be_changed(book: HabitBook) -> None:
    mine = after(drink_step(KeepDrink("espresso", "Espresso", 75, 40), (), book, NOW))
    chip = next(chip for chip in drink_chips(mine, book, NOW) if chip.id == "espresso")
    assert (chip.caffeine_mg, chip.volume_ml) == (75, 40)


def test_a_strong_drink_asks_for_its_label_until_the_person_typed_it(book: HabitBook) -> None:
    strong = next(chip for chip in drink_chips((), book, NOW) if chip.id == "strong_energy_drink")
    assert strong.ask_label
    mine = after(drink_step(KeepDrink(strong.id, strong.name, 300), (), book, NOW))
    assert not next(chip for chip in drink_chips(mine, book, NOW) if chip.id == strong.id).ask_label


def test_untouched_presets_that_are_not_shown_are_not_written(book: HabitBook) -> None:
    written = after(drink_step(ShowDrink("matcha", shown=True), (), book, NOW))
    assert sorted(drink.name for drink in written) == sorted([*STARTERS, "Matcha, 2 g"])


def test_a_drink_is_shown_short_on_a_small_chip(book: HabitBook) -> None:
    assert [chip.short for chip in drink_chips((), book, NOW)][4:6] == ["Cola", "Energy drink"]
