# SPDX-License-Identifier: MIT
"""The files about habits (habits, targets, drinks, units, caffeine) as a ``HabitBook``."""

from collections.abc import Container, Sequence
from dataclasses import replace
from pathlib import Path

from twitchdesk.domain.caffeine import CaffeineModel
from twitchdesk.domain.habits import (
    Anchor,
    Card,
    Choice,
    Drink,
    Habit,
    HabitBook,
    HabitKind,
    Target,
    Unit,
)
from twitchdesk.knowledge.entry import Entry, read_entries, read_sections
from twitchdesk.knowledge.errors import KnowledgeError
from twitchdesk.knowledge.sources import load_sources

_MOST_MG = 1000.0
_MOST_H = 24.0


def load_habits(resources: Path) -> HabitBook:
    """Return all that is known about habits.

    Raises:
        KnowledgeError: a file is missing, an entry is wrong, or an entry names one that is not there.
    """
    sources = load_sources(resources)
    card_entries, habit_entries = read_sections(resources, "habits.toml", "card", "habit")
    cards = [_card(entry, position, sources) for position, entry in enumerate(card_entries, start=1)]
    habits = [_habit(entry, cards, sources) for entry in habit_entries]
    targets = [_target(entry, habits, sources) for entry in read_entries(resources, "targets.toml")]
    units = tuple(_unit(entry, sources) for entry in read_entries(resources, "units.toml"))
    _refuse_unknown_units(habits, units)
    return HabitBook(
        habits=_in_order(habits, cards, targets),
        cards=tuple(_with_habits(card, habits) for card in cards),
        drinks=tuple(_drink(entry, sources) for entry in read_entries(resources, "drinks.toml")),
        targets=tuple(targets),
        units=units,
        caffeine=_caffeine(resources, sources),
    )


def _card(entry: Entry, position: int, sources: Container[str]) -> Card:
    always = entry.flag("always_visible")
    card = Card(
        key=entry.name,
        name=entry.text("name"),
        habits=(),
        hue=entry.text("hue"),
        icon=entry.text("icon"),
        position=position,
        always_visible=always,
        on_from_start=entry.flag("on_from_start") or always,
        shown_after=entry.text("shown_after") if entry.has("shown_after") else None,
        basis=entry.basis(sources),
    )
    entry.close()
    return card


def _habit(entry: Entry, cards: Sequence[Card], sources: Container[str]) -> Habit:
    named = entry.text("card")
    card = next((card for card in cards if card.key == named), None)
    if card is None:
        entry.refuse(f"the card “{named}” is not in this file.")
    kind = entry.member("kind", HabitKind)
    habit = Habit(
        key=entry.name,
        card=card.key,
        name=entry.text("name"),
        unit=entry.text("unit", ""),
        kind=kind,
        minimum=entry.number_or_none("minimum"),
        maximum=entry.number_or_none("maximum"),
        step=entry.number("step", 0.01, 1000),
        decimals=entry.whole("decimals", 0, 3),
        per_day=kind is not HabitKind.TIMED_AMOUNT,
        hue=card.hue,
        icon=entry.text("icon", card.icon),
        position=0,
        always_visible=card.always_visible,
        on_from_start=card.on_from_start,
        warn_above=entry.number_or_none("warn_above"),
        warn_hour_above=entry.number_or_none("warn_hour_above"),
        warn_text=entry.text("warn_text", ""),
        first_time=entry.clock_or_none("first_time"),
        effort=entry.flag("effort"),
        note=entry.text("note", ""),
        chips=entry.numbers("chips"),
        chips_by_unit=entry.number_lists("chips_by_unit"),
        entry_units=entry.texts("entry_units"),
        choices=tuple(_choice(part) for part in entry.parts("choices")),
        ticks=tuple(_choice(part) for part in entry.parts("ticks")),
        anchors=tuple(anchor(part) for part in entry.parts("anchors")),
        basis=entry.basis(sources),
    )
    entry.close()
    _check_habit(entry, habit)
    return habit


def _check_habit(entry: Entry, habit: Habit) -> None:
    low, high = habit.minimum, habit.maximum
    if low is not None and high is not None and low >= high:
        entry.refuse(f"“minimum” ({low:g}) must be below “maximum” ({high:g}).")
    for chip in habit.chips:
        if (low is not None and chip < low) or (high is not None and chip > high):
            entry.refuse(f"the chip {chip:g} is out of the range of the habit.")
    if (habit.warn_above or habit.warn_hour_above) and not habit.warn_text:
        entry.refuse("“warn_text” is missing: say what to show above the warning line.")
    keys = [choice.key for choice in habit.choices + habit.ticks]
    if len(keys) != len(set(keys)):
        entry.refuse("a choice is there twice.")


def _choice(entry: Entry) -> Choice:
    choice = Choice(
        key=entry.text("key"),
        label=entry.text("label"),
        value=entry.number_or_none("value"),
        doses=entry.numbers("doses"),
        unit=entry.text("unit", ""),
        hint=entry.text("hint", ""),
    )
    entry.close()
    return choice


def anchor(entry: Entry) -> Anchor:
    """Return the words for one number of a 0–10 scale."""
    found = Anchor(entry.whole("at", 0, 10), entry.text("label"))
    entry.close()
    return found


def _target(entry: Entry, habits: Sequence[Habit], sources: Container[str]) -> Target:
    target = Target(
        key=entry.name,
        habit=entry.text("habit"),
        name=entry.text("name"),
        low=entry.number_or_none("low"),
        high=entry.number_or_none("high"),
        unit=entry.text("unit"),
        note=entry.text("note", ""),
        default=entry.flag("default"),
        single=entry.flag("single"),
        window_days=entry.whole("window_days", 1, 366, default=1),
        basis=entry.basis(sources),
    )
    entry.close()
    if target.habit not in {habit.key for habit in habits}:
        entry.refuse(f"the habit “{target.habit}” is not in habits.toml.")
    if target.low is None and target.high is None:
        entry.refuse("“low” or “high” is missing.")
    if target.low is not None and target.high is not None and target.low > target.high:
        entry.refuse(f"“low” ({target.low:g}) must not be above “high” ({target.high:g}).")
    return target


def _drink(entry: Entry, sources: Container[str]) -> Drink:
    about = entry.number("caffeine_mg", 0, _MOST_MG)
    low, high = entry.number_or_none("low_mg", 0, _MOST_MG), entry.number_or_none("high_mg", 0, _MOST_MG)
    drink = Drink(
        id=entry.name,
        name=entry.text("name"),
        volume_ml=entry.number_or_none("volume_ml", 1, 2000),
        caffeine_mg=about,
        caffeine_low_mg=about if low is None else low,
        caffeine_high_mg=about if high is None else high,
        ask_label=entry.flag("ask_label"),
        starter=entry.flag("starter"),
        icon=entry.text("icon"),
        basis=entry.basis(sources),
    )
    entry.close()
    if not drink.caffeine_low_mg <= about <= drink.caffeine_high_mg:
        entry.refuse("“caffeine_mg” must lie between “low_mg” and “high_mg”.")
    return drink


def _unit(entry: Entry, sources: Container[str]) -> Unit:
    unit = Unit(
        key=entry.name,
        name=entry.text("name"),
        symbol=entry.text("symbol"),
        base=entry.text("base"),
        per_base=entry.number("per_base", 0.000_001, 1_000_000),
        decimals=entry.whole("decimals", 0, 4),
        basis=entry.basis(sources),
    )
    entry.close()
    return unit


def _caffeine(resources: Path, sources: Container[str]) -> CaffeineModel:
    file = "caffeine.toml"
    entries = {entry.name: entry for entry in read_entries(resources, file)}
    expected = ("absorption", "half_life", "band", "late", "label")
    for name in expected:
        if name not in entries:
            raise KnowledgeError(file, name, "the entry is missing.")
    absorption, half_life, band, late, label = (entries[name] for name in expected)
    model = CaffeineModel(
        absorption_min=absorption.number("minutes", 1, 600),
        half_life_h=half_life.number("hours", 0.5, _MOST_H),
        half_life_choices_h=half_life.numbers("choices", 0.5, _MOST_H),
        band_low_h=band.number("low_hours", 0.5, _MOST_H),
        band_high_h=band.number("high_hours", 0.5, _MOST_H),
        late_hour=late.whole("hour", 0, 23),
        label=label.text("text"),
    )
    for entry in entries.values():
        entry.basis(sources)
        entry.close()
    if model.half_life_h not in model.half_life_choices_h:
        half_life.refuse("“hours” must be one of “choices”.")
    if not model.band_low_h <= model.half_life_h <= model.band_high_h:
        band.refuse("the half-life must lie between “low_hours” and “high_hours”.")
    return model


def _with_habits(card: Card, habits: Sequence[Habit]) -> Card:
    keys = tuple(habit.key for habit in habits if habit.card == card.key)
    if not keys:
        raise KnowledgeError("habits.toml", card.key, "no habit names this card.")
    return replace(card, habits=keys)


def _in_order(habits: Sequence[Habit], cards: Sequence[Card], targets: Sequence[Target]) -> tuple[Habit, ...]:
    order = {card.key: card.position for card in cards}
    first = {target.habit: target for target in reversed(targets) if target.default}
    ordered = sorted(habits, key=lambda habit: order[habit.card])
    return tuple(
        replace(habit, position=position, target=first.get(habit.key))
        for position, habit in enumerate(ordered, start=1)
    )


def _refuse_unknown_units(habits: Sequence[Habit], units: Sequence[Unit]) -> None:
    known = {unit.key for unit in units}
    for unit in units:
        if unit.base not in known:
            raise KnowledgeError("units.toml", unit.key, f"the base “{unit.base}” is not in this file.")
    for habit in habits:
        for key in (*habit.entry_units, *(unit for unit, _ in habit.chips_by_unit)):
            if key not in known:
                raise KnowledgeError("habits.toml", habit.key, f"the unit “{key}” is not in units.toml.")
