# SPDX-License-Identifier: MIT
"""Sentences with places for names and numbers, as the wording file holds them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import isfinite
from string import Formatter
from types import MappingProxyType
from typing import Final

from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.domain.habits import plain, with_unit

Value = str | int | float
CAPITAL: Final = "^"
"""In a template, ``{when:^}`` writes the value with a capital letter, because a sentence begins with it."""
COUNT: Final = "n"
"""The name of the value that chooses between the two forms of a phrase."""
_DECIMALS: Final = 3


class PhraseError(TwitchDeskError):
    """A sentence cannot be said: the phrase is not known, or one of its values is missing or no value."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Hold one template, or two: ``one`` is said when the value ``n`` is 1, ``many`` otherwise.

    ``example`` holds a value for every place of the template; it shows how the sentence reads.
    """

    many: str
    one: str | None = None
    example: Mapping[str, Value] = field(default_factory=dict)

    @property
    def places(self) -> frozenset[str]:
        """The names of the values that the phrase asks for."""
        chosen = frozenset() if self.one is None else frozenset({COUNT})
        return chosen.union(*(places_of(form) for form in self.forms))

    @property
    def forms(self) -> tuple[str, ...]:
        """The templates of the phrase."""
        return (self.many,) if self.one is None else (self.one, self.many)


class Phrases:
    """Hold all phrases by ``table.name`` and say them."""

    def __init__(self, phrases: Mapping[str, Phrase]) -> None:
        self._phrases = MappingProxyType(dict(phrases))

    def __iter__(self) -> Iterator[str]:
        return iter(self._phrases)

    def __getitem__(self, key: str) -> Phrase:
        return self._phrases[key]

    def has(self, key: str) -> bool:
        """Tell whether a phrase is known."""
        return key in self._phrases

    def names(self, table: str) -> tuple[str, ...]:
        """Return the names of the phrases of a table, in the order of the file."""
        return tuple(key.removeprefix(f"{table}.") for key in self if key.startswith(f"{table}."))

    def said(self, key: str, **values: Value) -> str:
        """Return the sentence for ``key`` with its values filled in; other values are passed over.

        Numbers are written as in a sentence (1,200; 0.5). A place may ask for more: ``{n:days}`` gives
        "1 day" or "12 days", ``{x:mg}`` "100 mg", ``{n:twitches|twitch}`` both forms, ``{when:^}`` a capital.

        Raises:
            PhraseError: the phrase is not known, or a value is missing, empty or no number.
        """
        phrase = self._phrases.get(key)
        if phrase is None:
            raise PhraseError(f"There are no words for “{key}”. Install TwitchDesk again.")
        return filled(key, _form(key, phrase, values), values)


def filled(key: str, template: str, values: Mapping[str, Value]) -> str:
    """Return ``template`` with its values; ``key`` names it in an error.

    Raises:
        PhraseError: a value is missing, empty or no number.
    """
    parts = []
    for words, place, spec, _ in Formatter().parse(template):
        parts.append(words)
        if place is not None:
            parts.append(_written(key, place, spec or "", values))
    return "".join(parts)


def places_of(template: str) -> frozenset[str]:
    """Return the names of the places of a template.

    Raises:
        ValueError: the template has a brace too many, or a place that is no plain name.
    """
    found = set()
    for _, place, spec, conversion in Formatter().parse(template):
        if place is None:
            continue
        if not place.isidentifier() or conversion or "{" in (spec or ""):
            raise ValueError(f"“{{{place}}}” is no plain name")
        found.add(place)
    return frozenset(found)


def _form(key: str, phrase: Phrase, values: Mapping[str, Value]) -> str:
    if phrase.one is None:
        return phrase.many
    return phrase.one if _value(key, COUNT, values) == 1 else phrase.many


def _value(key: str, place: str, values: Mapping[str, Value]) -> Value:
    if place not in values:
        raise PhraseError(f"The words for “{key}” need “{place}”. Install TwitchDesk again.")
    value = values[place]
    wanting = not value.strip() if isinstance(value, str) else not isfinite(value)
    if wanting:
        raise PhraseError(f"The words for “{key}” need something for “{place}”. Install TwitchDesk again.")
    return value


def _written(key: str, place: str, spec: str, values: Mapping[str, Value]) -> str:
    value = _value(key, place, values)
    if isinstance(value, str):
        return value[0].upper() + value[1:] if spec == CAPITAL else value
    # Rounded first: what is left of the number after three decimals must not leave a lonely point behind.
    number = round(value, _DECIMALS)
    if not spec:
        return plain(number)
    many, _, one = spec.partition("|")
    return f"{plain(number)} {one if number == 1 else many}" if one else with_unit(number, many)
