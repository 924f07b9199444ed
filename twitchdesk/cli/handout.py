# SPDX-License-Identifier: MIT
"""``twitchdesk handout``: the pages for a clinician, as a PDF, as text, or as an HTML page beside the PDF.

The text needs no Qt; the PDF is painted without any window.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from twitchdesk import __version__
from twitchdesk.cli.desk import Desk, answer, say
from twitchdesk.cli.patterns import found_in
from twitchdesk.cli.request import Request
from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.domain.handout_choices import HandoutChoices, Length, Paper, choices_of, paper_of, span_of
from twitchdesk.domain.span import DateRange
from twitchdesk.exchange.daily_csv import TABLE_NAME, daily_csv
from twitchdesk.report.handout.build import make_handout
from twitchdesk.report.handout.comparing import compared
from twitchdesk.report.handout.given import Dates, Given
from twitchdesk.report.handout.kept_back import habits_untold
from twitchdesk.report.handout.lore import load_lore
from twitchdesk.report.handout.plain_text import as_text
from twitchdesk.report.handout.saving import (
    refuse_other_page,
    refuse_other_pdf,
    save_twin,
    twin_of,
)
from twitchdesk.storage.handout_reader import read_handout

if TYPE_CHECKING:
    from pathlib import Path

    from twitchdesk.report.handout.given import Lore
    from twitchdesk.report.handout.page import Handout
    from twitchdesk.storage.reader import DiaryReader

_FIRST_DAY: Final = date(1900, 1, 1)
PAPER_NAMES: Final = {Paper.A4: "A4", Paper.LETTER: "Letter"}
_LOCALE: Final = ("LC_ALL", "LC_PAPER", "LANG")


@dataclass(frozen=True, slots=True)
class Made:
    """Hold a handout and what goes into its file; ``author`` is "" when the identity is hidden."""

    handout: Handout
    author: str
    table: bytes | None


def handout(desk: Desk, request: Request) -> None:
    """Make the handout of a diary; a window may have it open.

    Raises:
        TwitchDeskError: nothing was written, or not all of it.
    """
    target = request.file
    if target is not None:
        # Before the work: a place that cannot be is said at once.
        refuse_other_pdf(target)
        if request.html:
            refuse_other_page(twin_of(target))
    with desk.reading() as diary:
        made = made_from(desk, diary.read, request)
    if target is not None:
        _write(desk, request, made, target)
    if request.text:
        answer(as_text(made.handout).rstrip("\n"))


def made_from(desk: Desk, read: DiaryReader, request: Request) -> Made:
    """Return the handout that is asked for; what was not asked for is as the diary keeps it.

    Raises:
        TwitchDeskError: the period cannot be meant, or the diary cannot be read.
    """
    choices = _choices(read.preferences(), request)
    today = desk.clock.today(read.day_starts_at())
    facts = read_handout(read, _span(read, request, choices, today), today)
    if (request.first or request.last) and not facts.logged_days:
        raise TwitchDeskError(_nothing_in(read, facts.span))
    lore = load_lore(desk.resources, desk.knowledge())
    given = Given(facts, choices, desk.clock.now(), __version__, dates=Dates(_long, _short))
    given = _with_patterns(desk, read, given, lore)
    untold = habits_untold(choices, lore.habits)
    table = daily_csv(read, facts.span, lore.habits, untold) if request.attach_table else None
    return Made(make_handout(given, lore), choices.name if choices.identity else "", table)


def _with_patterns(desk: Desk, read: DiaryReader, given: Given, lore: Lore) -> Given:
    found = found_in(desk, read, given.facts.span.last)
    return replace(
        given,
        report=found.report,
        standings=found.standings,
        comparisons=compared(given.facts.events, lore.events, found.table),
    )


def _choices(preferences: Mapping[str, object], request: Request) -> HandoutChoices:
    kept = choices_of(preferences, paper_of(_country(os.environ)))
    return replace(
        kept,
        paper=kept.paper if request.paper is None else Paper(request.paper),
        pages=request.pages or kept.pages,
        identity=kept.identity and not request.hide_name,
    )


def _country(environment: Mapping[str, str]) -> str:
    """Return the country that the system is set to, empty when it says none."""
    named = next((environment[key] for key in _LOCALE if environment.get(key)), "")
    return named.partition(".")[0].partition("_")[2][:2]


def _span(read: DiaryReader, request: Request, choices: HandoutChoices, today: date) -> DateRange:
    for name, day in (("--from", request.first), ("--to", request.last)):
        if day is not None and day > today:
            raise TwitchDeskError(f"{name} {day} has not come yet: today is {today}. Give an earlier day.")
        if day is not None and day < _FIRST_DAY:
            raise TwitchDeskError(f"The date {day} cannot be meant. Check the year of {name}.")
    last = request.last or today
    if request.first is not None:
        return DateRange(request.first, last)
    first_day = read.facts().first
    if request.last is None:
        return choices.span(today, first_day)
    # Days of one's own end on a day of one's own; another end takes the usual length.
    length = Length.WEEKS_12 if choices.length is Length.OWN else choices.length
    return span_of(length, last, first_day)


def _nothing_in(read: DiaryReader, span: DateRange) -> str:
    facts = read.facts()
    if facts.first is None or facts.last is None:
        return "The diary has no entries yet. Leave --from and --to out for an empty page."
    asked = f"on {span.first}" if span.days == 1 else f"from {span.first} to {span.last}"
    return f"Nothing was logged {asked}. The diary reaches from {facts.first} to {facts.last}."


def _write(desk: Desk, request: Request, made: Made, target: Path) -> None:
    try:
        from twitchdesk.ui.handout.pdf import Attachment, save_pdf
        from twitchdesk.ui.handout.printable import printable
        from twitchdesk.ui.handout.typeface import unprintable
        from twitchdesk.ui.handout.without_window import ink_of, painting_application
    except ImportError as error:
        if (error.name or "").startswith("twitchdesk"):
            raise
        raise TwitchDeskError(
            f"The pages cannot be painted here: {error}. Install what is missing "
            "(on Debian and Ubuntu: sudo apt-get install libegl1 libgl1), or use --text, which needs none."
        ) from error
    application = painting_application()
    ink = ink_of(desk.resources)
    for sentence in unprintable(made.handout):
        print(f"twitchdesk: {sentence}", file=sys.stderr)
    table = None if made.table is None else Attachment(TABLE_NAME, "text/csv", made.table)
    save_pdf(printable(made.handout, ink, made.author), target, desk.clock.now(), table)
    if request.html:
        save_twin(made.handout, target)
    if not request.text:
        _tell(request, made, target)
    # It must outlive all that was painted.
    del application


def _tell(request: Request, made: Made, target: Path) -> None:
    pages = "1 page" if made.handout.pages == 1 else f"{made.handout.pages} pages"
    say(f"The handout was written to {target}: {pages}, {PAPER_NAMES[made.handout.paper]}")
    if made.table is not None:
        say("The table of days is attached; with it the file is an ordinary PDF, not PDF/A.")
    if request.html:
        say(f"The same as a web page: {twin_of(target)}")


def _long(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def _short(day: date) -> str:
    return f"{day.day} {day:%b}"
