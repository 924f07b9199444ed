# SPDX-License-Identifier: MIT
"""The handout as headings, sentences, lists and tables: what the plain text and the HTML twin are made of.

Whoever cannot see the page reads the same here: a picture is its numbers, a mark is its word.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from twitchdesk.domain.handout import Answered
from twitchdesk.domain.handout_choices import Section

if TYPE_CHECKING:
    from twitchdesk.report.handout.page import (
        BodyMap,
        CheckGrid,
        DayPattern,
        Exposures,
        Handout,
        HourGrid,
        More,
        SecondPage,
        SignRow,
        Signs,
        Timeline,
        Tried,
    )


MOST: Final = 60


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of its own; ``soft`` ones explain the others."""

    words: str
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """A list; ``to_tick`` ones have an empty box before them."""

    items: tuple[str, ...]
    to_tick: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. The first cell of a row says what the row is about; ``speaks``: its cells need no heads."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    speaks: bool = False


Piece = Sentence | Points | Grid


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and what stands below it."""

    title: str
    pieces: tuple[Piece, ...]


def outline(handout: Handout) -> tuple[Part, ...]:
    """Return the parts of a handout in the order of its pages, without its header and its foot.

    A list that nobody would read to its end stops after ``MOST`` lines and says how many there are besides.
    """
    parts = (*_page_one(handout), *(_page_two(handout.second) if handout.second else ()))
    more = handout.more_last
    return tuple(replace(part, pieces=tuple(_short(each, more) for each in part.pieces)) for part in parts)


def _short(piece: Piece, more: More) -> Piece:
    if isinstance(piece, Points) and len(piece.items) > MOST:
        return replace(piece, items=(*piece.items[:MOST], more.said(len(piece.items) - MOST)))
    return piece


def _page_one(handout: Handout) -> Iterator[Part]:
    summary = handout.summary
    tiles = tuple((tile.label, " · ".join(filter(None, (tile.value, tile.note)))) for tile in summary.tiles)
    yield Part(summary.title, (*map(Sentence, summary.sentences), Grid(summary.title, (), tiles)))
    yield _signs(handout.signs) if handout.signs else _left_out(handout, Section.SIGNS)
    yield _body(handout.body) if handout.body else _left_out(handout, Section.MAP)
    yield _timeline(handout.timeline) if handout.timeline else _left_out(handout, Section.TIMELINE)
    pattern = handout.day_pattern
    yield _day_pattern(pattern) if pattern else _left_out(handout, Section.DAY_PATTERN)
    yield _exposures(handout.exposures) if handout.exposures else _left_out(handout, Section.EXPOSURES)
    yield _tried(handout.tried) if handout.tried else _left_out(handout, Section.TRIED)
    asked = handout.questions
    if asked is None:
        yield _left_out(handout, Section.QUESTIONS)
    else:
        yield Part(asked.title, (_points(asked.items, asked.nothing),))


def _left_out(handout: Handout, section: Section) -> Part:
    return Part(handout.parts[section], (Sentence(handout.absence(section)),))


def _points(items: tuple[str, ...], nothing: str) -> Piece:
    return Points(items) if items else Sentence(nothing)


def _signs(signs: Signs) -> Part:
    sign, yes, no, not_asked, since = signs.heads
    words = {Answered.YES: yes, Answered.NO: no, Answered.NOT_ASKED: not_asked}
    rows = tuple(_sign(row, words) for row in signs.rows)
    pieces: list[Piece] = [Grid(signs.title, (sign, f"{yes} / {no} / {not_asked}", since), rows, speaks=True)]
    pieces += [Sentence(signs.key, soft=True), Sentence(signs.six_points), Sentence(signs.assessed)]
    return Part(signs.title, (*pieces, *((Points(signs.flags),) if signs.flags else ())))


def _sign(row: SignRow, words: dict[Answered, str]) -> tuple[str, str, str]:
    answer = words.get(row.answer, str(row.answer))
    said = " · ".join(filter(None, (answer, row.detail, row.corrected)))
    return (f"{row.label} ◊" if row.derived else row.label, said, row.since)


def _body(body: BodyMap) -> Part:
    table = Grid(body.title, body.heads, tuple((row.label, *row.cells) for row in body.rows))
    names = (Points(body.names),) if body.names else ()
    notes = (Points(body.notes),) if body.notes else ()
    return Part(body.title, (Sentence(body.caption, soft=True), *names, table, *notes))


def _timeline(course: Timeline) -> Part:
    if course.empty:
        return Part(course.title, (Sentence(course.empty),))
    pieces: list[Piece] = [Sentence(course.summary)]
    if course.by_week:
        rows = tuple((row.label, *row.cells) for row in course.by_week)
        pieces.append(Grid(course.title, course.week_heads, rows))
    if course.happened:
        pieces.append(Points(course.happened))
    return Part(course.title, tuple(pieces))


def _day_pattern(pattern: DayPattern) -> Part:
    lines = tuple((line.label, line.words) for line in pattern.lines)
    # Where too little is known, the caption of the picture is said in the summary already.
    caption = " · ".join(filter(None, (pattern.caption, pattern.highest and f"≤ {pattern.highest}")))
    about = () if pattern.caption in pattern.summary else (Sentence(caption, soft=True),)
    brackets = (Sentence(pattern.brackets, soft=True),) if pattern.brackets else ()
    return Part(pattern.title, (Sentence(pattern.summary), *about, Grid(pattern.title, (), lines), *brackets))


def _exposures(found: Exposures) -> Part:
    rows = tuple((row.label, *row.cells) for row in found.rows)
    about = (Sentence(found.heads[0], soft=True),) if found.heads[0] else ()
    pieces: list[Piece] = [*about, Grid(found.title, found.heads, rows)]
    if found.medicines:
        pieces += [Sentence(found.medicines_title), Points(found.medicines)]
    return Part(found.title, (*pieces, *((Sentence(found.marked, soft=True),) if found.marked else ())))


def _tried(tried: Tried) -> Part:
    rows = tuple((row.label, *row.cells) for row in tried.rows)
    done = Grid(tried.title, tried.heads, rows) if rows else Sentence(tried.nothing)
    links = Sentence(tried.links_title), Points(tried.links), Sentence(tried.caution, soft=True)
    return Part(tried.title, (done, *(links if tried.links else ())))


def _page_two(second: SecondPage) -> Iterator[Part]:
    regions = second.regions
    table = Grid(regions.title, regions.heads, regions.rows) if regions.rows else Sentence(regions.nothing)
    yield Part(regions.title, (table,))
    if second.hours is not None:
        yield _hours(second.hours)
    if second.checks is not None:
        yield _checks(second.checks)
    for items in (second.medicines, second.history):
        if items is not None:
            note = (Sentence(items.note, soft=True),) if items.note else ()
            yield Part(items.title, (_points(items.items, items.nothing), *note))
    form = second.clinician
    boxes = Points(form.boxes, to_tick=True)
    yield Part(
        form.title, (Sentence(form.note, soft=True), boxes, *(Sentence(f"{it}:") for it in form.fields))
    )


def _hours(hours: HourGrid) -> Part:
    about = () if hours.caption in hours.summary else (Sentence(hours.caption, soft=True),)
    return Part(hours.title, (*about, Sentence(hours.summary)))


def _checks(checks: CheckGrid) -> Part:
    if not checks.weeks:
        return Part(checks.title, (Sentence(checks.nothing),))
    rows = tuple((label, *map(str, answers)) for label, answers in checks.rows)
    return Part(checks.title, (Grid(checks.title, ("", *checks.weeks), rows),))
