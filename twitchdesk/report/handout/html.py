# SPDX-License-Identifier: MIT
"""The handout as an accessible HTML page: the same words as headings, lists and tables.

The file stands alone: no script, no link, nothing is fetched. PDF files written by Qt carry no structure for
screen readers, so this is the twin for those who need one.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.outline import Points, Sentence, outline

if TYPE_CHECKING:
    from twitchdesk.report.handout.outline import Grid, Part, Piece
    from twitchdesk.report.handout.page import Handout

# System colours, so that it follows the contrast that the reader has chosen.
_STYLE: Final = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin-bottom: .5rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; border-bottom: 1px solid; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid; }
.soft, footer { opacity: .75; }
ul.tick { list-style: "☐ "; }
@media print { body { margin: 0; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
"""


def as_html(handout: Handout) -> str:
    """Return the whole file as text to be written in UTF-8."""
    header, foot = handout.header, handout.footer
    about = (header.who, header.period, *header.coverage, header.printed)
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{escape(handout.language)}">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="generator" content="TwitchDesk">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(handout.title)}</title>",
            f"<style>{_STYLE}</style>",
            "</head>",
            "<body>",
            "<header>",
            f"<h1>{escape(header.title)}</h1>",
            "<ul>",
            *(f"<li>{_said(words)}</li>" for words in about),
            "</ul>",
            f"<p><strong>{_said(header.not_diagnosis)}</strong></p>",
            "</header>",
            "<main>",
            *(line for number, part in enumerate(outline(handout), 1) for line in _part(part, number)),
            "</main>",
            f"<footer><p>{_said(foot.method)}</p><p>{_said(foot.versions)}</p></footer>",
            "</body>",
            "</html>",
            "",
        )
    )


def _said(words: str) -> str:
    # Names and notes are the person's own: whichever way they are written, they keep to themselves.
    return f"<bdi>{escape(words)}</bdi>"


def _part(part: Part, number: int) -> Iterator[str]:
    yield f'<section aria-labelledby="part-{number}">'
    yield f'<h2 id="part-{number}">{_said(part.title)}</h2>'
    for piece in part.pieces:
        yield from _piece(piece)
    yield "</section>"


def _piece(piece: Piece) -> Iterator[str]:
    if isinstance(piece, Sentence):
        kind = ' class="soft"' if piece.soft else ""
        yield f"<p{kind}>{_said(piece.words)}</p>"
    elif isinstance(piece, Points):
        yield '<ul class="tick">' if piece.to_tick else "<ul>"
        yield from (f"<li>{_said(item)}</li>" for item in piece.items)
        yield "</ul>"
    else:
        yield from _table(piece)


def _table(grid: Grid) -> Iterator[str]:
    yield f"<table><caption>{_said(grid.caption)}</caption>"
    if grid.heads:
        cells = "".join(f'<th scope="col">{_said(head)}</th>' if head else "<td></td>" for head in grid.heads)
        yield f"<thead><tr>{cells}</tr></thead>"
    yield "<tbody>"
    for row in grid.rows:
        cells = "".join(f"<td>{_said(cell)}</td>" for cell in row[1:])
        yield f'<tr><th scope="row">{_said(row[0])}</th>{cells}</tr>'
    yield "</tbody></table>"
