# SPDX-License-Identifier: MIT
"""Block C: the signs, as they were answered or as the log has them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from twitchdesk.domain.handout import Answered, SignAnswer
from twitchdesk.domain.handout_choices import Section
from twitchdesk.report.handout.assessed import assessed, flags
from twitchdesk.report.handout.lasting import lasting_of
from twitchdesk.report.handout.page import SignRow, Signs
from twitchdesk.report.handout.saying import listed
from twitchdesk.report.handout.six_points import six_points

if TYPE_CHECKING:
    from twitchdesk.domain.handout import CheckOnPaper, OptionCount
    from twitchdesk.report.handout.given import Given, Lore

TWO_WEEKS: Final = "two_weeks"
SIGNS: Final = (
    "weakness", "wasting", "progression", "speech", "swallowing", "breathing", "coordination",
    "numbness", "tingling", "cramps", "bladder", "family", TWO_WEEKS,
)  # fmt: skip
"""The keys of the signs in their order: those of ``CheckOnPaper.answers`` and of its weeks."""
_IN_THE_LOG: Final = {
    "numbness": (("accompanied", "numbness"),),
    "tingling": (("accompanied", "tingling"),),
    "cramps": (("accompanied", "cramp"), ("character", "cramp")),
}
_ASKED: Final = (Answered.YES, Answered.NO, Answered.UNSURE)
_SKIPPED: Final = (Answered.SKIPPED, Answered.NOT_ASKED)


@dataclass(frozen=True, slots=True)
class _Logged:
    """What the log says of a sign: since when, and where or how often; both "" when it says nothing."""

    since: str = ""
    detail: str = ""


def signs(given: Given, lore: Lore) -> Signs:
    """Return the block."""
    words = lore.words
    lasting = _lasting(given, lore)
    return Signs(
        title=words.said(f"part.{Section.SIGNS}"),
        heads=(
            words.said("sign.head"),
            words.said("sign.yes"),
            words.said("sign.no"),
            words.said("say.not_asked"),
            words.said("sign.since"),
        ),
        rows=tuple(_row(given, lore, key, lasting) for key in SIGNS),
        six_points=six_points(given, lore, is_lasting=bool(lasting.since)),
        assessed=assessed(given, lore),
        flags=flags(given, lore),
        key=words.said("sign.key"),
    )


def sign_label(lore: Lore, key: str) -> str:
    """Return the name of a sign."""
    return lore.words.said(f"sign.{key}", n=lore.rules.lasting.longer_than_days)


def _row(given: Given, lore: Lore, key: str, lasting: _Logged) -> SignRow:
    answer = given.check.answers.get(key, SignAnswer(Answered.NOT_ASKED))
    row = SignRow(key, sign_label(lore, key), answer.answer, _since(given, lore, key, answer))
    row = replace(row, detail=answer.detail, corrected=_corrected(lore, answer))
    if key == TWO_WEEKS:
        return _with_log(lore, row, lasting)
    return _with_log(lore, row, _entries(given, lore, key)) if key in _IN_THE_LOG else row


def _with_log(lore: Lore, row: SignRow, logged: _Logged) -> SignRow:
    """Return the row with what the log says: as its answer when it was not asked, beside the answer else."""
    if row.answer not in _SKIPPED:
        in_log = lore.words.said("sign.in_log", detail=logged.detail) if logged.since else ""
        return replace(row, detail="; ".join(filter(None, (row.detail, in_log))))
    if not logged.since:
        # The log cannot say no: nobody was asked whether it was there.
        return replace(row, derived=True, detail=row.detail or lore.words.said("sign.not_in_log"))
    detail = "; ".join(filter(None, (row.detail, logged.detail)))
    return replace(row, answer=Answered.YES, derived=True, since=logged.since, detail=detail)


def _since(given: Given, lore: Lore, key: str, answer: SignAnswer) -> str:
    if answer.answer is Answered.NO:
        return _steady(lore, key, answer, given.check)
    if answer.answer in _SKIPPED:
        return ""
    return given.dates.long(answer.since) if answer.since else lore.words.said("say.not_noted")


def _steady(lore: Lore, key: str, answer: SignAnswer, check: CheckOnPaper) -> str:
    asked = [week.answers[key] for week in check.weeks if week.answers.get(key) in _ASKED]
    if asked:
        return lore.words.said("sign.no_on", part=asked.count(Answered.NO), n=len(asked))
    return lore.words.said("sign.no_in_a_row", n=answer.steady_checks) if answer.steady_checks else ""


def _corrected(lore: Lore, answer: SignAnswer) -> str:
    if answer.corrected is None:
        return ""
    return lore.words.said("sign.patient_says", answer=str(answer.corrected))


def _lasting(given: Given, lore: Lore) -> _Logged:
    found = lasting_of(given.facts, lore.body, lore.rules)
    if not found:
        return _Logged()
    first, *others = found
    named = [first.words, lore.words.said("sign.more_places", n=len(others))] if others else [first.words]
    key = "sign.since_or_before" if any(one.is_cut for one in found) else "sign.since_day"
    return _Logged(lore.words.said(key, day=given.dates.long(first.run.first)), listed(lore, named))


def _entries(given: Given, lore: Lore, key: str) -> _Logged:
    found = [
        one for one in given.facts.options if (one.field, one.option) in _IN_THE_LOG[key] and one.entries
    ]
    if not found:
        return _Logged()
    since = given.dates.long(min(one.first for one in found))
    return _Logged(since, _how_many(lore, found))


def _how_many(lore: Lore, found: list[OptionCount]) -> str:
    # An entry may have chosen both options, so those of two cannot be added up.
    key = "sign.entries" if len(found) == 1 else "sign.entries_at_least"
    return lore.words.said(key, n=max(one.entries for one in found))
