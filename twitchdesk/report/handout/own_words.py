# SPDX-License-Identifier: MIT
"""Page 2: all medicines with their dates, and what the person says in their own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twitchdesk.domain.handout_choices import Matter
from twitchdesk.report.handout.medicines import is_marked, medicine_said, medicines
from twitchdesk.report.handout.page import Items
from twitchdesk.report.handout.saying import in_sentence, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twitchdesk.domain.handout import AssessmentOnPaper, PlaceNote
    from twitchdesk.report.handout.given import Given, Lore


def all_medicines(given: Given, lore: Lore) -> Items:
    """Return every medicine and supplement up to the end of the period, also those long stopped."""
    found = medicines(given, lore)
    return Items(
        title=lore.words.said("exposures.medicines"),
        items=tuple(medicine_said(one, given, lore, with_days=True) for one in found),
        nothing=lore.words.said("medicines.nothing"),
        note=lore.words.said("medicines.marked") if any(is_marked(one, lore) for one in found) else "",
    )


def own_words(given: Given, lore: Lore) -> Items:
    """Return the family history, earlier tests, and the notes for the clinician, the newest first."""
    is_told = Matter.NOTES not in given.choices.kept_back
    return Items(
        title=lore.words.said("own_words.title"),
        items=(_family(given, lore), *_visits(given, lore), *_notes(given, lore)),
        nothing=lore.words.said("own_words.nothing"),
        note=lore.words.said("own_words.notes", n=given.facts.notes_in_all)
        if is_told and given.facts.notes
        else "",
    )


def _family(given: Given, lore: Lore) -> str:
    words = " ".join(given.check.family_history.split()) or lore.words.said("own_words.not_asked")
    return lore.words.said("own_words.family", words=words)


def _visits(given: Given, lore: Lore) -> Iterator[str]:
    newest = sorted(given.check.assessments, key=lambda one: one.day, reverse=True)
    for visit in newest:
        yield _visit(visit, given, lore)
    if not newest:
        yield lore.words.said("own_words.tests", words=lore.words.said("own_words.not_asked"))


def _visit(visit: AssessmentOnPaper, given: Given, lore: Lore) -> str:
    parts = [visit.role.strip(), listed(lore, visit.tests) if visit.tests else "", visit.outcome.strip()]
    said = "; ".join(part for part in parts if part) or lore.words.said("own_words.no_outcome")
    return lore.words.said("own_words.visit", day=given.dates.long(visit.day), words=said)


def _notes(given: Given, lore: Lore) -> Iterator[str]:
    if Matter.NOTES in given.choices.kept_back:
        yield lore.words.said("own_words.kept_back")
        return
    for note in given.facts.notes:
        yield _note(note, given, lore)


def _note(note: PlaceNote, given: Given, lore: Lore) -> str:
    known = lore.body.by_id
    places = [in_sentence(known[place].short) if place in known else place for place in note.places]
    places += [note.elsewhere] if note.elsewhere.strip() else []
    is_this_year = note.day.year == given.facts.span.last.year
    day = given.dates.short(note.day) if is_this_year else given.dates.long(note.day)
    values = {"day": day, "words": " ".join(note.words.split())}
    if not places:
        return lore.words.said("own_words.note", **values)
    return lore.words.said("own_words.note_at", places=listed(lore, places), **values)
