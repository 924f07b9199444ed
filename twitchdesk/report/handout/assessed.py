# SPDX-License-Identifier: MIT
"""What was looked at by a clinician already, and which flags are up, those the person dismissed too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.saying import listed

if TYPE_CHECKING:
    from twitchdesk.domain.handout import AssessmentOnPaper, FlagOnPaper
    from twitchdesk.report.handout.given import Given, Lore

_NAMED: Final = 2


def was_checked(given: Given) -> bool:
    """Tell whether the questions of the check were ever put."""
    check = given.check
    return bool(check.rules or check.answers or check.weeks)


def assessed(given: Given, lore: Lore) -> str:
    """Return the line about visits at which this was looked at, the newest first.

    Where no flag is up, it says so before: a line of its own would be marked as a flag.
    """
    words, visits = lore.words, _visits(given, lore)
    if given.check.flags:
        return visits
    flag = words.said("flag.none" if was_checked(given) else "flag.not_asked")
    return words.said("flag.before", flag=flag, visits=visits)


def _visits(given: Given, lore: Lore) -> str:
    words = lore.words
    newest = sorted(given.check.assessments, key=lambda one: one.day, reverse=True)
    if not newest:
        return words.said("assessed.none" if was_checked(given) else "assessed.not_asked")
    visits = [_visit(given, lore, one) for one in newest[:_NAMED]]
    if len(newest) > _NAMED:
        visits.append(words.said("assessed.earlier", n=len(newest) - _NAMED))
    return words.said("assessed.line", visits="; ".join(visits))


def _visit(given: Given, lore: Lore, one: AssessmentOnPaper) -> str:
    words = lore.words
    said = words.said("assessed.visit", day=given.dates.long(one.day), role=one.role)
    if one.tests:
        said = words.said("assessed.with_tests", visit=said, tests=listed(lore, one.tests))
    return words.said("assessed.with_outcome", visit=said, outcome=one.outcome) if one.outcome else said


def flags(given: Given, lore: Lore) -> tuple[str, ...]:
    """Return the flags that are up, those that the person dismissed too."""
    return tuple(_flag(given, lore, flag) for flag in given.check.flags)


def _flag(given: Given, lore: Lore, flag: FlagOnPaper) -> str:
    words, said = lore.words, flag.words
    if flag.known_since is not None:
        said = words.said("flag.known", flag=said, day=given.dates.long(flag.known_since))
    return words.said("flag.dismissed", flag=said, reply=flag.dismissed) if flag.dismissed else said
