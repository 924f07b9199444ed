# SPDX-License-Identifier: MIT
"""What the habits panel shows, worked out from the diary's answers without Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from twitchdesk.domain.habits import Card, Habit, HabitBook, HabitKind, adds_up, caution, is_timed
from twitchdesk.domain.records import Answer, HabitEntry
from twitchdesk.ui.habits.board import Board, board_of
from twitchdesk.ui.habits.facts import (
    Aim,
    DrinkChip,
    HabitFacts,
    aim_of,
    cards_on,
    hue_of,
)
from twitchdesk.ui.habits.night import SleepState, sleep_state
from twitchdesk.ui.habits.week import Known, StripDay, strip_of
from twitchdesk.ui.habits.words import (
    FL_OZ,
    ML,
    VOLUME_HABIT,
    AmountWords,
    Piece,
    amount_pieces,
    amount_words,
    number_words,
    range_words,
    small_volume_words,
    time_words,
)

_HOUR: Final = timedelta(hours=1)
_NO_NONE: Final = frozenset({HabitKind.NIGHT, HabitKind.SCORE, HabitKind.CHOICE})


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One entry in the list of a card. ``minute`` is its clock time, None for the day as a whole."""

    id: str
    name: str
    amount: str
    value: float | None
    at: str
    note: str
    effort: int | None = None
    editable: bool = True


@dataclass(frozen=True, slots=True)
class AmountChip:
    """A quick button: what it says, the value in the unit of the habit, and its name when read aloud."""

    text: str
    value: float
    spoken: str


@dataclass(frozen=True, slots=True)
class HabitState:
    """One habit on the shown day: its total, its answer, its entries and what can be chosen.

    ``unit`` is what a person types in; one of it is ``per_unit`` of the unit of the habit.
    """

    habit: Habit
    known: Known
    value: float | None
    words: str
    entries: tuple[EntryRow, ...]
    chips: tuple[AmountChip, ...]
    aim: Aim
    aim_words: str
    unit: str
    label: str = ""
    ticked: tuple[tuple[str, str], ...] = ()
    caution: str = ""
    adds: bool = False
    timed: bool = False
    per_unit: float = 1.0


@dataclass(frozen=True, slots=True)
class CardState:
    """A card: the figure that matters, the strip, the habits on it, and what only some cards have."""

    key: str
    name: str
    hue: str
    icon: str
    known: Known
    figure: tuple[Piece, ...]
    strip: tuple[StripDay, ...]
    habits: tuple[HabitState, ...]
    spoken: str
    aim_words: str = ""
    caution: str = ""
    drinks: tuple[DrinkChip, ...] = ()
    board: Board | None = None
    sleep: SleepState | None = None
    unit: str = ML
    extra: str = ""
    is_today: bool = True

    @property
    def main(self) -> HabitState:
        """The habit that the figure is about."""
        return self.habits[0]

    @property
    def value_words(self) -> str:
        """The figure in words: "207 mg", "Not noted"."""
        return " ".join(text for text, _ in self.figure)

    @property
    def day_words(self) -> str:
        """How the shown day is called on buttons."""
        return "today" if self.is_today else "that day"

    @property
    def can_be_none(self) -> bool:
        """Whether "none" is an answer: an amount can be none, a score or a choice has its own zero."""
        habit = self.main.habit
        return habit.kind not in _NO_NONE and not habit.minimum

    @property
    def answered(self) -> tuple[str, ...]:
        """The habits that "none" and "skip" are about: those the figure is made of."""
        if self.sleep is not None:
            return (self.key,)
        ticks = tuple(each.habit.key for each in self.habits if each.habit.kind is HabitKind.TICKS)
        return ticks if len(ticks) == len(self.habits) else (self.main.habit.key,)


@dataclass(frozen=True, slots=True)
class CardSwitch:
    """A card in the list of all cards; ``fixed`` ones are always shown."""

    key: str
    name: str
    icon: str
    hue: str
    on: bool
    fixed: bool


@dataclass(frozen=True, slots=True)
class HabitsState:
    """The whole panel for one day."""

    day: date
    is_today: bool
    cards: tuple[CardState, ...]
    switches: tuple[CardSwitch, ...]
    unit: str

    def card(self, key: str) -> CardState | None:
        """Return a card that is shown."""
        return next((card for card in self.cards if card.key == key), None)


def habits_state(facts: HabitFacts, book: HabitBook) -> HabitsState:
    """Return what the panel shows."""
    shown = cards_on(book, facts.preferences)
    return HabitsState(
        day=facts.day,
        is_today=facts.day == facts.today,
        cards=tuple(card_state(card, facts, book) for card in shown),
        switches=tuple(
            CardSwitch(card.key, card.name, card.icon, hue_of(card), card in shown, card.always_visible)
            for card in book.cards
        ),
        unit=facts.unit,
    )


def card_state(card: Card, facts: HabitFacts, book: HabitBook) -> CardState:
    """Return one card."""
    habits = _habits_shown(card, book)
    states = tuple(habit_state(habit, facts, book) for habit in habits)
    main = states[0]
    ticks = [state for state in states if state.habit.kind is HabitKind.TICKS]
    all_ticks = len(ticks) == len(states)
    keys = [habit.key for habit in habits] if all_ticks else [main.habit.key]
    known, value = _together(states) if all_ticks else (main.known, main.value)
    strip = strip_of(keys, facts, book, main.aim, (known, value))
    figure = _figure(main, known, value, facts, book)
    return CardState(
        key=card.key,
        name=card.name,
        hue=hue_of(card),
        icon=card.icon,
        known=known,
        figure=figure,
        strip=strip,
        habits=states,
        spoken=_spoken(card.name, figure, main, strip),
        aim_words=main.aim_words,
        caution=next((state.caution for state in states if state.caution), ""),
        drinks=facts.drink_chips if card.key == "caffeine" else (),
        board=board_of(facts, book) if card.key == "caffeine" else None,
        sleep=sleep_state(facts, book) if card.key == "sleep" else None,
        unit=facts.unit,
        extra=_extra(card, facts, book),
        is_today=facts.day == facts.today,
    )


def _habits_shown(card: Card, book: HabitBook) -> tuple[Habit, ...]:
    every = book.habits_of(card)
    if card.key != "sleep":
        return every
    first = {"sleep_hours": 0, "screen_before_bed_min": 1}
    return tuple(sorted((h for h in every if h.key in first), key=lambda habit: first[habit.key]))


def _extra(card: Card, facts: HabitFacts, book: HabitBook) -> str:
    if card.key != VOLUME_HABIT:
        return ""
    volume_ml = sum(entry.volume_ml or 0.0 for entry in facts.entries if entry.habit != VOLUME_HABIT)
    said = small_volume_words(volume_ml, facts.unit, book)
    return f"Not counted here: {said} in the drinks of the caffeine card." if volume_ml else ""


def habit_state(habit: Habit, facts: HabitFacts, book: HabitBook) -> HabitState:
    """Return one habit on the day."""
    entries = facts.entries_of(habit.key)
    known, value = _answer(habit, entries, facts)
    aim = aim_of(habit, facts.preferences)
    words = AmountWords(habit, facts.unit, book)
    return HabitState(
        habit=habit,
        known=known,
        value=value,
        words=words(value) if value is not None else "",
        entries=tuple(entry_row(entry, habit, facts, book) for entry in entries),
        chips=amount_chips(habit, facts.unit, book),
        aim=aim,
        aim_words=range_words(aim.low, aim.high, words),
        unit=_unit_symbol(habit, facts, book),
        label=next((entry.label for entry in entries), ""),
        ticked=tuple((entry.label, entry.id) for entry in entries if entry.label),
        caution=caution(habit, value or 0.0, hour_total(entries)) or "",
        adds=adds_up(habit),
        timed=is_timed(habit),
        per_unit=book.unit_by_key[facts.unit].per_base if habit.key == VOLUME_HABIT else 1.0,
    )


def _unit_symbol(habit: Habit, facts: HabitFacts, book: HabitBook) -> str:
    return book.unit_by_key[facts.unit].symbol if habit.key == VOLUME_HABIT else habit.unit


def _answer(habit: Habit, entries: Sequence[HabitEntry], facts: HabitFacts) -> tuple[Known, float | None]:
    if habit.key == "sleep_hours" and facts.night is not None:
        night = facts.night
        return (Known.SKIPPED, None) if night.skipped else _known(night.sleep_h)
    if any(entry.answer is Answer.SKIPPED for entry in entries):
        return Known.SKIPPED, None
    values = [entry.value for entry in entries if entry.value is not None]
    return _known(sum(values) if values else None)


def _known(value: float | None) -> tuple[Known, float | None]:
    if value is None:
        return Known.UNKNOWN, None
    return (Known.VALUE if value else Known.ZERO), value


def _together(states: Sequence[HabitState]) -> tuple[Known, float | None]:
    values = [state.value for state in states if state.value is not None]
    if not values and any(state.known is Known.SKIPPED for state in states):
        return Known.SKIPPED, None
    return _known(sum(values) if values else None)


def hour_total(entries: Iterable[HabitEntry]) -> float:
    """Return the most that was taken within any one hour, in the unit of the habit."""
    timed = [(entry.at.utc, entry.value) for entry in entries if entry.at and entry.value]
    return max(
        (sum(value for at, value in timed if start <= at < start + _HOUR) for start, _ in timed),
        default=0.0,
    )


def entry_row(entry: HabitEntry, habit: Habit, facts: HabitFacts, book: HabitBook) -> EntryRow:
    """Return an entry as the list of its card shows it."""
    if entry.answer is not Answer.VALUE:
        said = "None" if entry.answer is Answer.NONE else "Skipped"
        return EntryRow(entry.id, said, "", entry.value, "", entry.note, editable=False)
    value = entry.value
    amount = "" if value is None else amount_words(habit, value, facts.unit, book)
    if habit.key == VOLUME_HABIT and value is not None:
        amount = small_volume_words(value, facts.unit, book)
    return EntryRow(
        id=entry.id,
        name=entry.label or habit.name,
        amount="" if habit.kind in {HabitKind.MEDICINE, HabitKind.CHOICE} else amount,
        value=value,
        at=time_words(entry.at.local.time()) if entry.at else "",
        note=entry.note,
        effort=entry.effort,
    )


def amount_chips(habit: Habit, unit: str, book: HabitBook) -> tuple[AmountChip, ...]:
    """Return the quick buttons of a habit; those of a volume are round numbers in the person's unit."""
    plus = "+" if adds_up(habit) else ""
    if habit.key == VOLUME_HABIT:
        of = book.unit_by_key[unit]
        amounts = [(number, of.to_base(number)) for number in habit.chips_in(FL_OZ if unit == FL_OZ else "")]
        symbol = of.symbol
    elif habit.entry_units and not habit.chips:
        return _drink_chips(habit, book)
    else:
        amounts, symbol = [(number, number) for number in habit.chips], habit.unit
    return tuple(
        AmountChip(f"{plus}{number_words(number, 1)}", value, f"{number_words(number, 1)} {symbol}".strip())
        for number, value in amounts
    )


def _drink_chips(habit: Habit, book: HabitBook) -> tuple[AmountChip, ...]:
    units = [book.unit_by_key[key] for key in habit.entry_units]
    return tuple(
        AmountChip(
            f"+1 {unit.name}", unit.per_base, f"1 {unit.name}, {number_words(unit.per_base, 0)} {habit.unit}"
        )
        for unit in units
        if unit.key != unit.base
    )


def _figure(
    main: HabitState, known: Known, value: float | None, facts: HabitFacts, book: HabitBook
) -> tuple[Piece, ...]:
    if known is Known.SKIPPED:
        return (("Skipped", False),)
    if value is None:
        return (("Not noted", False),)
    if main.habit.kind is HabitKind.CHOICE:
        return ((main.label or number_words(value, 0), False),)
    if main.habit.kind is HabitKind.MEDICINE:
        return ((number_words(value, 0), True), ("taken", False))
    return amount_pieces(main.habit, value, facts.unit, book)


def _spoken(name: str, figure: tuple[Piece, ...], main: HabitState, strip: Sequence[StripDay]) -> str:
    said = " ".join(text for text, _ in figure)
    aim = f", {main.aim_words}" if main.aim_words else ""
    warned = f" {main.caution}" if main.caution else ""
    return f"{name}: {said}{aim}.{warned} Last seven days: {'; '.join(day.words for day in strip)}."
