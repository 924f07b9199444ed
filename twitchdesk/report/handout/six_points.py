# SPDX-License-Identifier: MIT
"""The six-point check in one line: how many points apply, and how many nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.saying import listed
from twitchdesk.report.handout.where import are_several_groups, recent_of

if TYPE_CHECKING:
    from twitchdesk.report.handout.given import Given, Lore

POINTS: Final = ("C1", "C2", "C3", "C4", "C5", "C6")
"""The keys of ``CheckOnPaper.six_points``."""
_LASTING, _SEVERAL = "C1", "C4"


def six_points(given: Given, lore: Lore, *, is_lasting: bool) -> str:
    """Return the line; ``is_lasting`` tells whether the log has a place that has twitched for long.

    Of two points the log tells a part. What it does not show is not in the log, which is not the same as no.
    """
    words, said = lore.words, given.check.six_points
    known = {point: said[point] for point in POINTS if said.get(point) is not None}
    are_several = are_several_groups(recent_of(given.facts), lore.body, lore.rules.several)
    apply = [words.said(f"six.{point}") for point in POINTS if known.get(point)]
    if _SEVERAL not in known and are_several:
        apply.append(words.said("six.from_log", point=words.said(f"six.{_SEVERAL}")))
    # That it lasts is but one half of its point: whether rest and habits were tried is asked.
    not_logged = [_LASTING] * (not is_lasting) + [_SEVERAL] * (not are_several)
    not_in_log = sum(point not in known for point in not_logged)
    not_asked = len(POINTS) - len(known) - not_in_log - (_SEVERAL not in known and are_several)
    parts = [words.said("six.count", n=len(apply), all=len(POINTS))]
    if not_asked:
        parts.append(words.said("six.not_asked", n=not_asked))
    if not_in_log:
        parts.append(words.said("six.not_in_log", n=not_in_log))
    line = words.said("six.line", parts=", ".join(parts))
    return words.said("six.which", line=line, points=listed(lore, apply)) if apply else line
