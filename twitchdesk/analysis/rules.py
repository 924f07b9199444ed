# SPDX-License-Identifier: MIT
"""The numbers of the method that words and pictures speak of, too: in one place, and without numpy.

So the window can read them before it paints, and a sentence names the very number a result was made with.
The sections are those of docs/method.md.
"""

from __future__ import annotations

from math import log
from typing import Final

LEAST_DAYS: Final = 21
LEAST_TWITCH_DAYS: Final = 8
LEAST_TWITCHES: Final = 15
"""What a diary needs before anything is tested: known days, those with a twitch, twitches (section 3)."""

LEAST_LOGGED: Final = 14
LEAST_OFF: Final = 5
"""What a habit needs: known days it was logged on, and those unlike its most common value (section 3)."""

SELDOM_LOGGED: Final = 0.40
"""Below this share of the known days a result says that its habit was seldom logged (section 3)."""

TIMINGS: Final = (
    ((0,), 0.25),
    ((1,), 0.25),
    ((2,), 0.08),
    ((3,), 0.08),
    ((0, 1), 0.20),
    ((0, 1, 2, 3), 0.14),
)
"""Which delays are summed, and the share of the 5 % error that the timing may use (section 6)."""

NOTABLE: Final = log(1.25)
"""An effect per usual swing that would be worth knowing: a quarter more, or a fifth fewer (section 7)."""

MOST_PER_SWING: Final = log(20.0)
MOST_PER_UNIT: Final = log(100.0)
"""A link beyond ×20 per usual swing, or surely beyond ×100 per unit, is no size of a link (section 9)."""

LEAST_OVERLAP: Final = 1.3
"""From this variance inflation on a habit moves together with others (section 7)."""

EXPECTED_SPREAD: Final = 0.15
"""How far links usually lie from nothing, in log units per usual swing, for the cautious size (section 7)."""

MOST_WAIT: Final = 3650
"""The most days that are named as still needed; it stands for that many or more."""

LEAST_SIDE_DAYS: Final = 21
MOST_SIDE_DAYS: Final = 90
"""How many known days each side of a start needs, and how many days of it are looked at (section 10)."""
