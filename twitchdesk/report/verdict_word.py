# SPDX-License-Identifier: MIT
"""The word for a verdict, and what a picture needs to give it a shape and a colour."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from twitchdesk.analysis.result import Verdict


class VerdictKind(StrEnum):
    """Name what a verdict is, whatever its direction; each has its own shape and colour.

    They stand in the order in which results are listed: from what can be said most surely.
    """

    CLEAR = "clear"
    POSSIBLE = "possible"
    INSEPARABLE = "inseparable"
    UNCLEAR = "unclear"
    NO_LINK = "no link"
    INSUFFICIENT = "insufficient"

    @property
    def place(self) -> int:
        """The place in a list of results, 0 is the first."""
        return list(VerdictKind).index(self)


class Direction(StrEnum):
    """Name where a link points; UNSAID is for every verdict that names none."""

    MORE = "more"
    FEWER = "fewer"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class VerdictWord:
    """Hold the word for a verdict with its kind and direction.

    ``silenced`` marks a result that is kept back while a warning sign is open; its kind is UNCLEAR then.
    """

    word: str
    kind: VerdictKind
    direction: Direction = Direction.UNSAID
    silenced: bool = False


@dataclass(frozen=True, slots=True)
class Need:
    """Say what is there and what it takes; both None where no number of days would do."""

    have: int | None
    needed: int | None
    words: str

    @property
    def share(self) -> float | None:
        """How much of it is there, from 0 to 1; None where it cannot be counted."""
        if self.have is None or not self.needed:
            return None
        return min(1.0, self.have / self.needed)


KIND_OF: Final = {
    Verdict.CLEAR_MORE: VerdictKind.CLEAR,
    Verdict.CLEAR_FEWER: VerdictKind.CLEAR,
    Verdict.POSSIBLE_MORE: VerdictKind.POSSIBLE,
    Verdict.POSSIBLE_FEWER: VerdictKind.POSSIBLE,
    Verdict.NO_LINK: VerdictKind.NO_LINK,
    Verdict.INSEPARABLE: VerdictKind.INSEPARABLE,
    Verdict.UNCLEAR: VerdictKind.UNCLEAR,
    Verdict.INSUFFICIENT: VerdictKind.INSUFFICIENT,
}
DIRECTION_OF: Final = {
    Verdict.CLEAR_MORE: Direction.MORE,
    Verdict.POSSIBLE_MORE: Direction.MORE,
    Verdict.CLEAR_FEWER: Direction.FEWER,
    Verdict.POSSIBLE_FEWER: Direction.FEWER,
}
