# SPDX-License-Identifier: MIT
"""Finding a place by the words a person types."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_WORD = re.compile(r"[a-z0-9]+")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_IGNORED = frozenset({"of", "the", "and", "my", "your", "der", "die", "das", "und", "mein", "meine"})
_LEFT = frozenset({"l", "left", "links", "linke", "linker", "linkes", "linken"})
_RIGHT = frozenset({"r", "right", "rechts", "rechte", "rechter", "rechtes", "rechten"})
_SIDES = dict.fromkeys(_LEFT, "left") | dict.fromkeys(_RIGHT, "right")
_STEP = 20
_PREFIX_COST = 10
_MOST_LEFT_COST = 9
_OTHER_SIDE_COST = 1000


@dataclass(frozen=True, slots=True)
class Row:
    """Hold what one place can be found by: its side and the cost of each word (0 = best)."""

    side: str
    words: Mapping[str, int]


def words_of(text: str) -> tuple[str, ...]:
    """Return the plain lower-case words of ``text``, accents dropped, small words left out."""
    folded = text.casefold()
    if not folded.isascii():
        folded = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    return tuple(word for word in _WORD.findall(folded) if word not in _IGNORED)


def row_words(texts: Iterable[tuple[int, str]]) -> dict[str, int]:
    """Return each word of the (cost, text) pairs with its lowest cost; umlauts also as ae, oe, ue."""
    found: dict[str, int] = {}
    for cost, text in texts:
        spelled = text.casefold().translate(_UMLAUTS)
        for word in words_of(text) + (words_of(spelled) if spelled != text.casefold() else ()):
            found[word] = min(cost * _STEP, found.get(word, cost * _STEP))
    return found


def find(rows: Iterable[Row], text: str) -> list[int]:
    """Return the positions of the rows that match every word of ``text``, best first.

    A word matches by its beginning, in any order; side words ("l", "rechts" …) pick the side. Rows that are
    equally good stay in their order.
    """
    side, words = _split(words_of(text))
    if not words and not side:
        return []
    scored = []
    for position, row in enumerate(rows):
        cost = _row_cost(row, side, words)
        if cost is not None:
            scored.append((cost, position))
    return [position for _, position in sorted(scored)]


def _split(words: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    # A lone "l" or "r" is more likely the beginning of "lips" or "ribs" than a side.
    if len(words) == 1 and len(words[0]) == 1:
        return "", words
    sides = [_SIDES[word] for word in words if word in _SIDES]
    return (sides[-1] if sides else ""), tuple(word for word in words if word not in _SIDES)


def _row_cost(row: Row, side: str, words: tuple[str, ...]) -> int | None:
    total = 0
    if side and row.side != side:
        if row.side != "midline" or not words:
            return None
        total = _OTHER_SIDE_COST
    for word in words:
        cost = _word_cost(row, word)
        if cost is None:
            return None
        total += cost
    return total


def _word_cost(row: Row, typed: str) -> int | None:
    exact = row.words.get(typed)
    if exact is not None:
        return exact
    # Of two words with the same beginning the one that is nearer its end was more likely meant.
    costs = [
        cost + _PREFIX_COST + min(_MOST_LEFT_COST, len(word) - len(typed))
        for word, cost in row.words.items()
        if word.startswith(typed)
    ]
    if row.side != "midline" and any(
        word.startswith(typed) for word, side in _SIDES.items() if side == row.side
    ):
        costs.append(_PREFIX_COST)
    return min(costs, default=None)
