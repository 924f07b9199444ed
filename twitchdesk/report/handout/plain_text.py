# SPDX-License-Identifier: MIT
"""The handout as plain text, for a message to a practice: the same words, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.outline import Grid, Points, Sentence, outline

if TYPE_CHECKING:
    from twitchdesk.report.handout.outline import Part, Piece
    from twitchdesk.report.handout.page import Handout, Header

WIDTH: Final = 78
"""A line is broken after so many letters, unless a word is longer."""


def as_text(handout: Handout) -> str:
    """Return the handout as lines; the letters are those of the page, and a newline ends it."""
    foot = handout.footer
    parts = [_header(handout.header), *map(_part, outline(handout))]
    parts.append([*_wrapped(foot.method), *_wrapped(foot.versions)])
    return "\n\n".join("\n".join(lines) for lines in parts) + "\n"


def _header(header: Header) -> list[str]:
    said = (header.who, header.period, "; ".join(header.coverage), header.printed, header.not_diagnosis)
    title = [header.title.upper(), "=" * len(header.title)]
    return title + [line for words in said for line in _wrapped(words)]


def _part(part: Part) -> list[str]:
    lines = [part.title.upper()]
    for piece in part.pieces:
        lines += _piece(piece)
    return lines


def _piece(piece: Piece) -> Iterator[str]:
    if isinstance(piece, Sentence):
        yield from _wrapped(piece.words)
    elif isinstance(piece, Points):
        for item in piece.items:
            yield from _wrapped(item, "[ ] " if piece.to_tick else "- ")
    else:
        yield from _grid(piece)


def _grid(grid: Grid) -> Iterator[str]:
    """Yield a row as "label: cells", with the heads before the cells: a message has no columns."""
    for label, *cells in grid.rows:
        heads = grid.heads[1:] if grid.heads and not grid.speaks else ("",) * len(cells)
        pairs = zip(heads, cells, strict=True)
        said = [f"{head} {cell}".strip() for head, cell in pairs if cell.strip()]
        yield from _wrapped(f"{label}: {', '.join(said)}" if said else label, "- ")


def _wrapped(words: str, bullet: str = "") -> list[str]:
    after = " " * len(bullet)
    lines = wrap(words, WIDTH, initial_indent=bullet, subsequent_indent=after, break_long_words=False)
    return lines or [bullet.rstrip()]
