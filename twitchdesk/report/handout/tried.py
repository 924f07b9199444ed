# SPDX-License-Identifier: MIT
"""Block G: what the person tried, how the twitches went with it, and what goes along with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.analysis.result import BeforeAfterVerdict
from twitchdesk.domain.handout import MEDICINE_STOPPED
from twitchdesk.domain.handout_choices import Section
from twitchdesk.report.handout.comparing import TRIED
from twitchdesk.report.handout.links import is_above_one, links
from twitchdesk.report.handout.page import TableRow, Tried
from twitchdesk.report.handout.saying import share_said
from twitchdesk.report.handout.time_marks import last_day_of
from twitchdesk.report.saying import Saying

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from twitchdesk.domain.handout import StepOnPaper
    from twitchdesk.domain.records import LifeEvent
    from twitchdesk.report.handout.given import Given, Lore

_PLAN: Final = "plan"


def tried(given: Given, lore: Lore) -> Tried:
    """Return the block: the steps of the plan, or what the events of the period tell of, the newest first."""
    said = lore.words.said
    found = _steps(given, lore) if given.plan.steps else _events(given, lore)
    return Tried(
        title=said(f"part.{Section.TRIED}"),
        heads=(said("tried.what"), said("tried.when"), said("tried.done"), said("tried.change")),
        rows=tuple(found),
        nothing=said("tried.nothing"),
        links_title=said("tried.links"),
        links=links(given, lore),
        caution=said("tried.caution"),
    )


def _steps(given: Given, lore: Lore) -> Iterator[TableRow]:
    for step in given.plan.steps:
        when = _when(given, lore, step.first, step.last)
        yield TableRow(step.label, (when, _done(step, lore), lore.words.said("tried.dash")))
    yield _whole(given, lore)


def _whole(given: Given, lore: Lore) -> TableRow:
    """Return the row of all steps together, which is what can be compared."""
    steps = given.plan.steps
    ends = [step.last for step in steps]
    last = None if None in ends else max(end for end in ends if end is not None)
    when = _when(given, lore, min(step.first for step in steps), last)
    change = given.plan.change.strip() or lore.words.said("tried.too_little")
    if given.check.is_sign_open:
        change = lore.words.said("tried.sign_open")
    return TableRow(lore.words.said("tried.all_steps"), (when, lore.words.said("tried.dash"), change))


def _done(step: StepOnPaper, lore: Lore) -> str:
    if step.adherence is None:
        return lore.words.said("tried.not_due")
    return share_said(lore, round(100 * step.adherence), 100)


def _events(given: Given, lore: Lore) -> Iterator[TableRow]:
    """Yield a row for each plan, then for each medicine begun or stopped in the period."""
    span = given.facts.span
    wanted = [event for event in given.facts.events if event.event in TRIED]
    for event in sorted(wanted, key=lambda one: (one.event != _PLAN, -one.day.toordinal(), one.id)):
        last = last_day_of(event, lore)
        if event.event != _PLAN and event.day not in span and (last is None or last not in span):
            # A medicine of years ago is among the medicines; it was not tried now.
            continue
        is_stop = event.event == MEDICINE_STOPPED
        when = _day(given, event.day) if is_stop else _when(given, lore, event.day, event.last_day)
        label = lore.words.said("tried.stopped", label=event.label) if is_stop else event.label
        yield TableRow(label.strip(), (when, lore.words.said("tried.not_asked"), _change(event, given, lore)))


def _when(given: Given, lore: Lore, first: date, last: date | None) -> str:
    """Return the days of a step; the year of the period is said at the top of the page."""
    if last is None:
        return lore.words.said("tried.since", first=_day(given, first))
    return lore.words.said("say.span", first=_day(given, first), last=_day(given, last))


def _day(given: Given, day: date) -> str:
    is_usual = day.year == given.facts.span.last.year
    return given.dates.short(day) if is_usual else given.dates.long(day)


def _change(event: LifeEvent, given: Given, lore: Lore) -> str:
    """Return the comparison with the days before; nothing below 1 is said while a sign is open."""
    said, result = lore.words.said, given.comparisons.get(event.id)
    if result is None:
        return said("tried.not_worked_out")
    if result.verdict is BeforeAfterVerdict.INSUFFICIENT:
        return said("tried.too_little")
    if given.check.is_sign_open and not is_above_one(result.rate_ratio, result.low):
        return said("tried.sign_open")
    ratio = Saying(lore.wording, lore.habits).ratio_of(result.rate_ratio, result.low, result.high)
    if result.verdict is BeforeAfterVerdict.UNCLEAR:
        return said("tried.unclear", ratio=ratio) if ratio else said("tried.unclear_open")
    return ratio or said("tried.too_little")
