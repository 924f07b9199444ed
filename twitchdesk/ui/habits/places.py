# SPDX-License-Identifier: MIT
"""Where the cards of the panel stand, worked out without Qt."""

from dataclasses import dataclass
from typing import Final

Box = tuple[int, int, int, int]
"""Left, top, width, height in pixels."""

GAP: Final = 8
CARD_LEAST: Final = 180
CARD_WIDE: Final = 300
CARD_LOW: Final = 98
CARD_EASY: Final = 108
CARD_HIGH: Final = 300
TILES_BESIDE_FROM: Final = 470
TILE_WIDTH: Final = 156
TILE_LOW: Final = 36
TILE_HIGH: Final = 56
OPEN_LEAST: Final = 180


@dataclass(frozen=True, slots=True)
class Places:
    """The boxes of the cards in their order, the box of the open card, and the height of it all."""

    faces: tuple[Box, ...]
    opened: Box | None
    height: int


def places_of(count: int, width: int, height: int, text_percent: int, *, opened: bool) -> Places:
    """Return where ``count`` cards stand in the room there is; lengths grow with the text."""
    scale = text_percent / 100
    if not count or width < 1:
        return Places((), (0, 0, width, height) if opened else None, height)
    if not opened:
        return _grid(count, width, height, scale)
    if width >= TILES_BESIDE_FROM * scale:
        return _beside(count, width, height, scale)
    return _above(count, width, height, scale)


def _grid(count: int, width: int, height: int, scale: float) -> Places:
    columns = _columns(count, width, height, scale)
    rows = -(-count // columns)
    room = (height - GAP * (rows - 1)) // rows
    # A panel that scrolls anyway need not be tight.
    low = CARD_LOW if room >= round(CARD_LOW * scale) else CARD_EASY
    high = round(max(low * scale, min(CARD_HIGH * scale, room)))
    faces = tuple(_cell(number, columns, width, high) for number in range(count))
    return Places(faces, None, rows * high + (rows - 1) * GAP)


def _columns(count: int, width: int, height: int, scale: float) -> int:
    most = max(1, int((width + GAP) // (CARD_LEAST * scale + GAP)))
    roomy = max(1, int((width + GAP) // (CARD_WIDE * scale + GAP)))
    columns = min(max(2, roomy), most, count)
    # Rather a narrower column than a panel that scrolls.
    while columns < min(most, count) and -(-count // columns) * (CARD_LOW * scale + GAP) - GAP > height:
        columns += 1
    return columns


def _cell(number: int, columns: int, width: int, high: int, top: int = 0) -> Box:
    row, column = divmod(number, columns)
    left = column * (width + GAP) // columns
    right = (column + 1) * (width + GAP) // columns - GAP
    return left, top + row * (high + GAP), right - left, high


def _beside(count: int, width: int, height: int, scale: float) -> Places:
    tile = round(TILE_WIDTH * scale)
    room = (height - GAP * (count - 1)) // count
    high = round(max(TILE_LOW * scale, min(TILE_HIGH * scale, room)))
    left = width - tile
    faces = tuple((left, number * (high + GAP), tile, high) for number in range(count))
    return Places(faces, (0, 0, left - GAP, height), count * (high + GAP) - GAP)


def _above(count: int, width: int, height: int, scale: float) -> Places:
    columns = max(1, min(3, int(width // (116 * scale))))
    high = round(TILE_LOW * scale)
    faces = tuple(_cell(number, columns, width, high) for number in range(count))
    top = -(-count // columns) * (high + GAP)
    room = max(round(OPEN_LEAST * scale), height - top)
    return Places(faces, (0, top, width, room), top + room)
