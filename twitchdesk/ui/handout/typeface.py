# SPDX-License-Identifier: MIT
"""The letters on paper: the typeface of the program, and letters that no font here can write."""

from __future__ import annotations

import unicodedata
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFont, QFontDatabase, QTextLayout

from twitchdesk.domain.errors import TwitchDeskError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from twitchdesk.report.handout.page import Handout

_FAMILY: Final = "Inter"
_NAMED: Final = 12
# Marks that steer the writing and are never seen.
_UNSEEN: Final = frozenset({"Cc", "Cf", "Zl", "Zp"})
_VARIANTS: Final = range(0xFE00, 0xFE10)


def load_typeface(resources: Path) -> None:
    """Make the fonts of the program known to Qt, unless its window has done so.

    Raises:
        TwitchDeskError: they are not there.
    """
    if _FAMILY in QFontDatabase.families():
        return
    files = sorted((resources / "fonts").glob("*.otf"))
    if not files or any(QFontDatabase.addApplicationFont(str(file)) < 0 for file in files):
        raise TwitchDeskError(f"The fonts in {resources / 'fonts'} cannot be read. Install TwitchDesk again.")


def unprintable(handout: Handout) -> tuple[str, ...]:
    """Return a sentence for the name, and for each other part, whose letters no font here can write.

    Such letters come out as blanks or boxes on screen, on paper and in the PDF.
    """
    named = {"The name": handout.header.who}
    found = [_sentence(what, missing_letters(words)) for what, words in named.items()]
    known = set(missing_letters(handout.header.who))
    others = {letter: None for words in _texts(handout) for letter in missing_letters(words)}
    found.append(_sentence("What you wrote", tuple(letter for letter in others if letter not in known)))
    return tuple(sentence for sentence in found if sentence)


def missing_letters(words: str) -> tuple[str, ...]:
    """Return the letters of a text that neither the typeface nor any other font here has, each once."""
    if words.isascii():
        return ()
    layout = QTextLayout(words, QFont(_FAMILY))
    layout.beginLayout()
    while layout.createLine().isValid():
        continue
    layout.endLayout()
    found: dict[str, None] = {}
    how = QTextLayout.GlyphRunRetrievalFlag
    for run in layout.glyphRuns(-1, -1, how.RetrieveGlyphIndexes | how.RetrieveStringIndexes):
        for glyph, index in zip(run.glyphIndexes(), run.stringIndexes(), strict=True):
            letter = "" if glyph else _letter_at(words, index)
            if letter and _is_seen(letter):
                found[letter] = None
    return tuple(found)


def _letter_at(words: str, index: int) -> str:
    # Qt counts in units of UTF-16, of which a rare letter takes two.
    units = words.encode("utf-16-le", "surrogatepass")[2 * index : 2 * index + 4]
    return units.decode("utf-16-le", "ignore")[:1]


def _is_seen(letter: str) -> bool:
    return unicodedata.category(letter) not in _UNSEEN and ord(letter) not in _VARIANTS


def _sentence(what: str, letters: tuple[str, ...]) -> str:
    if not letters:
        return ""
    more = " …" if len(letters) > _NAMED else ""
    return (
        f"{what} has letters that no font here has: {''.join(letters[:_NAMED])}{more} "
        "They come out as blanks. Install a font that has them, or write it in other letters."
    )


def _texts(value: object) -> Iterator[str]:
    """Give every text in a value of the page, however deep it lies."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _texts(getattr(value, each.name))
