# SPDX-License-Identifier: MIT
"""What can be wrong with a file that goes out or comes in, said so that a person can act on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from typing_extensions import override

from twitchdesk.domain.errors import TwitchDeskError

PROBLEMS_NAMED: Final = 5


class ExportError(TwitchDeskError):
    """A file could not be written; what was there before is as it was."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One record of a file that does not fit: its line (1 is the first), which one, which field, and why."""

    line: int
    record: str
    field: str
    why: str

    @override
    def __str__(self) -> str:
        return f"line {self.line}, {self.record}, {self.field}: {self.why}"


class ImportRefusedError(TwitchDeskError):
    """A file does not fit; nothing was changed. ``problems`` holds the first records that did not fit."""

    def __init__(self, file: Path, why: str, problems: Sequence[Problem] = (), more: int = 0) -> None:
        named = "; ".join(str(problem) for problem in problems)
        also = f"; and {more:,} more" if more else ""
        details = f" — {named}{also}" if named else ""
        super().__init__(f"{file} was not imported, and nothing was changed: {why}{details}")
        self.file = file
        self.problems = tuple(problems)
        self.more = more
