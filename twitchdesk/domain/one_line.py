# SPDX-License-Identifier: MIT
"""Words of a person as they can stand inside a line of ours, whatever program wrote them."""

from typing import Final
from unicodedata import category

UNSEEN: Final = "".join(
    map(
        chr,
        (
            *range(0x01, 0x21),
            *range(0x7F, 0xA1),
            *(0xAD, 0x1680, 0x3000, 0xFEFF),
            *range(0x2000, 0x2010),
            *range(0x2028, 0x2030),
            *range(0x205F, 0x2070),
        ),
    )
)
"""Blanks, line breaks and marks that leave no ink: words of nothing else say nothing."""

_STEERING: Final = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
_NO_TEXT: Final = frozenset({"Cc", "Cs"})
_MARKS: Final = frozenset({"Mn", "Me"})
_MOST_MARKS: Final = 4


def one_line(words: str) -> str:
    """Return words on one line, "" when nothing of them can be seen.

    Left out is what is no letter (control characters, half a surrogate pair), what would turn the direction
    of the sentence around it, and accents above the fourth on one letter, which would grow into other lines.
    """
    if words.isascii() and words.isprintable():
        return " ".join(words.split())
    kept: list[str] = []
    marks = 0
    for letter in words:
        kind = category(letter)
        marks = marks + 1 if kind in _MARKS else 0
        if letter.isspace():
            kept.append(" ")
        elif kind not in _NO_TEXT and letter not in _STEERING and marks <= _MOST_MARKS:
            kept.append(letter)
    found = " ".join("".join(kept).split())
    return found if found.strip(UNSEEN) else ""
