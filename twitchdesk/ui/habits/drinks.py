# SPDX-License-Identifier: MIT
"""The drinks of the caffeine card: presets until the person changes one, then their own list."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.habits import Drink, HabitBook
from twitchdesk.domain.records import MyDrink, new_id
from twitchdesk.ui.habits.facts import DrinkChip
from twitchdesk.ui.habits.wishes import KeepDrink, MoveDrink, ShowDrink


def _preset_record(drink: Drink, position: int, created: datetime) -> MyDrink:
    return MyDrink(
        id=drink.id,
        name=drink.name,
        caffeine_mg=drink.caffeine_mg,
        created=created,
        volume_ml=drink.volume_ml,
        preset=drink.id,
        position=position,
        shown=drink.starter,
    )


def drink_list(mine: Iterable[MyDrink], book: HabitBook, created: datetime) -> tuple[MyDrink, ...]:
    """Return all drinks by position: the person's own, then each preset they have not touched yet.

    While nothing was changed the starter presets come first and are shown.
    """
    kept = sorted(mine, key=lambda drink: (drink.position, drink.id))
    known = {drink.preset for drink in kept}
    rest = sorted((d for d in book.drinks if d.id not in known), key=lambda drink: not drink.starter)
    first = len(kept)
    fresh = [_preset_record(drink, first + number, created) for number, drink in enumerate(rest)]
    if kept:
        fresh = [replace(drink, shown=False) for drink in fresh]
    return tuple([replace(drink, position=number) for number, drink in enumerate(kept)] + fresh)


def drink_chips(mine: Iterable[MyDrink], book: HabitBook, created: datetime) -> tuple[DrinkChip, ...]:
    """Return the drinks as the card shows them, hidden ones too."""
    return tuple(_chip(drink, book) for drink in drink_list(mine, book, created))


def _chip(drink: MyDrink, book: HabitBook) -> DrinkChip:
    preset = book.drink_by_id.get(drink.preset or "")
    # An amount the person typed is that of their own label.
    as_printed = preset is None or drink.caffeine_mg != preset.caffeine_mg
    return DrinkChip(
        id=drink.id,
        name=drink.name,
        short=drink.name.split(",")[0],
        caffeine_mg=drink.caffeine_mg,
        volume_ml=drink.volume_ml,
        icon=preset.icon if preset else "coffee",
        shown=drink.shown,
        ask_label=preset is not None and preset.ask_label and not as_printed,
    )


def drink_step(
    wish: KeepDrink | ShowDrink | MoveDrink, mine: tuple[MyDrink, ...], book: HabitBook, created: datetime
) -> Step:
    """Return the step that changes the list of drinks; the first change keeps the starter drinks with it."""
    before = list(drink_list(mine, book, created))
    after, title = _changed(wish, before, created)
    stored = {drink.id: drink for drink in mine}
    keep = [each for each in _numbered(after) if each.shown or each.id in stored or _is_new(each, before)]
    return Step(title, tuple(Put(drink) for drink in keep if stored.get(drink.id) != drink))


def _changed(
    wish: KeepDrink | ShowDrink | MoveDrink, before: list[MyDrink], created: datetime
) -> tuple[list[MyDrink], str]:
    match wish:
        case KeepDrink():
            return _kept(wish, before, created)
        case ShowDrink(drink, shown):
            said = "shown" if shown else "hidden"
            return _shown(before, drink, shown=shown), f"{_name(before, drink)} · {said}"
        case MoveDrink(drink, by):
            return _moved(before, drink, by), f"{_name(before, drink)} · moved"
        case _ as unreachable:
            assert_never(unreachable)


def _is_new(drink: MyDrink, before: list[MyDrink]) -> bool:
    return not any(replace(drink, position=other.position) == other for other in before)


def _name(drinks: list[MyDrink], wanted: str) -> str:
    return next(drink.name for drink in drinks if drink.id == wanted)


def _numbered(drinks: list[MyDrink]) -> list[MyDrink]:
    return [replace(drink, position=number) for number, drink in enumerate(drinks)]


def _kept(wish: KeepDrink, drinks: list[MyDrink], created: datetime) -> tuple[list[MyDrink], str]:
    title = f"{wish.name.strip()} · {wish.caffeine_mg:g} mg"
    if wish.drink is None:
        new = MyDrink(new_id(), wish.name.strip(), wish.caffeine_mg, created, wish.volume_ml)
        last = sum(drink.shown for drink in drinks)
        return [*drinks[:last], new, *drinks[last:]], title
    name, mg, volume = wish.name.strip(), wish.caffeine_mg, wish.volume_ml
    return [
        replace(drink, name=name, caffeine_mg=mg, volume_ml=volume) if drink.id == wish.drink else drink
        for drink in drinks
    ], title


def _shown(drinks: list[MyDrink], wanted: str, *, shown: bool) -> list[MyDrink]:
    chosen = next(drink for drink in drinks if drink.id == wanted)
    rest = [drink for drink in drinks if drink.id != wanted]
    last = sum(drink.shown for drink in rest)
    return [*rest[:last], replace(chosen, shown=shown), *rest[last:]]


def _moved(drinks: list[MyDrink], wanted: str, by: int) -> list[MyDrink]:
    shown = [drink for drink in drinks if drink.shown]
    hidden = [drink for drink in drinks if not drink.shown]
    chosen = next(drink for drink in shown if drink.id == wanted)
    place = max(0, min(len(shown) - 1, shown.index(chosen) + by))
    shown.remove(chosen)
    shown.insert(place, chosen)
    return [*shown, *hidden]
