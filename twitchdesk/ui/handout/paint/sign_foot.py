# SPDX-License-Identifier: MIT
"""Paints what stands below the signs: the six points, the flags, and what was assessed.

No flag is ever counted away: where lines of their own have no room, they run on as one paragraph, and where
that is too long each of them is shortened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.layout import Box
from twitchdesk.ui.handout.paint.listing import all_mm
from twitchdesk.ui.handout.paint.sheet import ROW, TIGHT, Type
from twitchdesk.ui.handout.paint.ticks import flag_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twitchdesk.report.handout.page import Signs
    from twitchdesk.ui.handout.paint.sheet import Sheet

    Parts = list[tuple[str, bool]]

_GAP_MM: Final = 0.3
_INDENT_MM: Final = 3.0
_SIZES: Final = (ROW, Type(8, leading=1.1), TIGHT)
_FLAG: Final = "▲\u00a0"
_SPACE: Final = "   "
# How long flags may be that do not all have room, in widths of the block.
_SHORTER: Final = (2.0, 1.0, 0.8, 0.6, 0.45, 0.3, 0.2)


def foot_mm(sheet: Sheet, width: float, value: Signs, most: float) -> float:
    """Return the height that the foot takes of at most so much: in lines of its own where these have room."""
    own = _own_mm(sheet, width, value, TIGHT)
    if own <= most:
        return own
    parts = _in_a_row(value.six_points, value.flags, value.assessed)
    return min(most, sheet.height_mm("".join(words for words, _ in parts), width, TIGHT))


def paint_foot(sheet: Sheet, box: Box, value: Signs) -> None:
    """Paint the foot into ``box``."""
    for how in _SIZES:
        if _own_mm(sheet, box.w, value, how) <= box.h:
            _write_lines(sheet, box, value, how)
            return
    if not any(sheet.write_parts(box, parts, TIGHT) for parts in _shortened(sheet, box, value)):
        every = "".join(words for words, _ in _in_a_row(value.six_points, value.flags, value.assessed))
        sheet.write_within(box, every, (TIGHT,))


def _own_mm(sheet: Sheet, width: float, value: Signs, how: Type) -> float:
    heights = [sheet.height_mm(words, width, how) for words in (value.six_points, value.assessed)]
    heights += [sheet.height_mm(words, width - _INDENT_MM, how) for words in value.flags]
    return all_mm(heights, _GAP_MM)


def _write_lines(sheet: Sheet, box: Box, value: Signs, how: Type) -> None:
    top = box.y + sheet.write(box, value.six_points, how) + _GAP_MM
    for words in value.flags:
        flag_mark(sheet, box.x + 1.2, top + sheet.line_mm(how) / 2)
        top += sheet.write(Box(box.x + _INDENT_MM, top, box.w - _INDENT_MM, 0), words, how) + _GAP_MM
    sheet.write(Box(box.x, top, box.w, 0), value.assessed, how)


def _shortened(sheet: Sheet, box: Box, value: Signs) -> Iterator[Parts]:
    """Yield the paragraph, then shorter ones: first without the end of what is no flag, then of the flags."""
    line = Box(0, 0, box.w, sheet.line_mm(TIGHT))
    six, flags, assessed = value.six_points, value.flags, value.assessed
    yield _in_a_row(six, flags, assessed, apart="\n")
    yield _in_a_row(six, flags, assessed)
    first = sheet.cut(assessed, line, TIGHT)
    yield _in_a_row(six, flags, first, apart="\n")
    six = sheet.cut(six, line, TIGHT)
    yield _in_a_row(six, flags, first, apart="\n")
    for share in _SHORTER:
        # Words break anew in the narrower box, so that a share above one is counted in lines.
        most = Box(0, 0, min(share, 1) * box.w, max(1, round(share)) * line.h)
        yield _in_a_row(six, [sheet.cut(words, most, TIGHT) for words in flags], first, apart="\n")


def _in_a_row(six: str, flags: Sequence[str], assessed: str, apart: str = _SPACE) -> Parts:
    """Return the paragraph; ``apart`` stands before the flags and behind them."""
    parts: Parts = [(six, False)]
    for number, words in enumerate(flags):
        parts += [((_SPACE if number else apart) + _FLAG, True), (words, False)]
    return [*parts, (apart + assessed, False)]
