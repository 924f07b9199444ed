# SPDX-License-Identifier: MIT
"""From the analysis to the picture by amount: words and places for groups and days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twitchdesk.analysis.result import Pattern
from twitchdesk.report.pattern_words import PatternWords
from twitchdesk.ui.patterns.links.doses import DosePicture

if TYPE_CHECKING:
    from twitchdesk.analysis.dose import DoseResponse


@dataclass(frozen=True, slots=True)
class DoseState:
    """Show the picture by amount with its note, only the note, or (not ``wanted``) nothing at all."""

    wanted: bool
    note: str = ""
    picture: DosePicture | None = None


def dose_state(
    dose: DoseResponse | None, pattern: Pattern | None, words: PatternWords, *, working: bool
) -> DoseState:
    """Return what stands in the place of the picture by amount."""
    if pattern is None or words.is_silent(pattern) or not pattern.lag_profile:
        return DoseState(wanted=False)
    if dose is None:
        return DoseState(
            wanted=True, note=words.phrases.said(f"links.dose_{'working' if working else 'none'}")
        )
    return DoseState(wanted=True, note=words.phrases.said("links.dose_note"))
