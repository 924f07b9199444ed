# SPDX-License-Identifier: MIT
"""Where the blocks of the handout lie, in millimetres.

One box of 186 × 255 mm fits A4 and Letter unchanged; only the margins around it differ. Source: the layout of
the design notes (clinical content, section 6), after the one-page reports of glucose meters.
"""

from dataclasses import dataclass
from typing import Final

from twitchdesk.domain.handout_choices import Paper

LEAST_PT: Final = 7.5
"""No text is smaller, in points."""
BODY_PT: Final = 9.0
GAP_MM: Final = 2.5


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in millimetres; the origin is the upper left corner of the printed box."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.h

    def inset(self, left: float = 0, top: float = 0, right: float = 0, bottom: float = 0) -> "Box":
        """Return the box without a margin."""
        return Box(self.x + left, self.y + top, self.w - left - right, self.h - top - bottom)

    def holds(self, other: "Box", slack: float = 0.01) -> bool:
        """Tell whether another box lies inside this one."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper size: its sides and the margins left of and above the printed box, in millimetres."""

    w: float
    h: float
    left: float
    top: float


PRINTED: Final = Box(0, 0, 186, 255)
SHEETS: Final = {
    Paper.A4: Sheet(210, 297, 12, 21),
    Paper.LETTER: Sheet(215.9, 279.4, 14.95, 12.2),
}

HEADER: Final = Box(0, 0, 186, 13)
SUMMARY: Final = Box(0, 15.5, 186, 26)
SIGNS: Final = Box(0, 44, 90, 74)
BODY_MAP: Final = Box(92.5, 44, 93.5, 74)
# Against the notes the course and what was tried give 3.5 mm, and the gaps what they leave, to the row
# between them: eight exposures, then and now, six medicines and five lines of a pattern need more than 32 mm.
TIMELINE: Final = Box(0, 120.5, 186, 39.3)
DAY_PATTERN: Final = Box(0, 162.3, 91.75, 38)
EXPOSURES: Final = Box(94.25, 162.3, 91.75, 38)
TRIED: Final = Box(0, 202.8, 186, 25.2)
QUESTIONS: Final = Box(0, 230.5, 186, 16)
FOOTER: Final = Box(0, 249, 186, 6)

HEAD_2: Final = Box(0, 0, 186, 7)
# Fourteen places with all their muscles and nerves need 92 mm, fourteen more than in the notes.
REGIONS: Final = Box(0, 9.5, 186, 92)
# Thirteen signs by week need 46 mm at the least size of letters, six more than in the notes.
HOURS: Final = Box(0, 104, 90, 46)
CHECKS: Final = Box(92.5, 104, 93.5, 46)
MEDICINES: Final = Box(0, 152.5, 90, 38)
HISTORY: Final = Box(92.5, 152.5, 93.5, 38)
CLINICIAN: Final = Box(0, 193, 186, 53.5)
