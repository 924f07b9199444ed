# SPDX-License-Identifier: MIT
"""Numbers as they are handed on: without the digits in which two processors differ.

The order of a sum, and with it the last two or three of sixteen digits, depends on how many processors
share a matrix product. Eight digits are the same everywhere, and far more than any of these numbers is
known to.
"""

from __future__ import annotations

from math import exp
from typing import Final

DIGITS: Final = 8
LARGEST_LOG: Final = 700.0


def tidy(number: float) -> float:
    """Return the number with eight significant digits."""
    return float(f"{number:.{DIGITS}g}")


def ratio(logarithm: float) -> float:
    """Return the ratio of a log ratio, tidied; one beyond anything real stays finite."""
    return tidy(exp(min(max(logarithm, -LARGEST_LOG), LARGEST_LOG)))
