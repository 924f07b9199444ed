# SPDX-License-Identifier: MIT
"""The plain text and the HTML twin say what the page says, every word of it."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from html.parser import HTMLParser
from typing import Final

import pytest
from typing_extensions import override

from tests.report.handout.example import example
from twitchdesk.domain.handout import Answered
from twitchdesk.report.handout.html import as_html
from twitchdesk.report.handout.page import Handout, HourGrid, LegendStep, SignRow, TableRow, Timeline
from twitchdesk.report.handout.plain_text import WIDTH, as_text

# What belongs to a picture alone: its numbers stand in a sentence or a table beside it.
_OF_PICTURES: Final = {
    "key", "language", "left_out", "parts", "more", "more_last", "steps", "labels", "left", "right",
    "legend", "scale", "weeks", "lanes", "marks", "days", "pages", "weekdays", "head",
}  # fmt: skip


class Reader(HTMLParser):
    """Read what a page says and which elements it says it in."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words, self.tags, self._open = "", [""], [""]
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(page)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._open.append(tag)
        self.attributes += attrs

    @override
    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            continue

    @override
    def handle_data(self, data: str) -> None:
        if not {"style", "title"} & set(self._open):
            self.words += f" {data}"


def said(value: object) -> Iterator[str]:
    """Yield every word that a value holds, apart from what only a picture needs."""
    if isinstance(value, Enum | int | float) or value is None:
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (words for each in value.values() for words in said(each))
    elif isinstance(value, tuple):
        yield from (words for each in value for words in said(each))
    elif is_dataclass(value):
        names = [each.name for each in fields(value) if each.name not in _OF_PICTURES]
        yield from (words for name in names for words in said(getattr(value, name)))


def wanted(handout: Handout) -> set[str]:
    """Return the words that both twins owe; what is only said of something empty is not said here."""
    unsaid = {
        "None written down.",
        "No place was logged.",
        "None noted.",
        "Nothing noted.",
        "No plan was recorded.",
    }
    return {words for words in said(handout) if words} - unsaid - {"No plan was recorded."}


def flat(words: str) -> str:
    """Return words with single spaces, whatever their case."""
    return " ".join(words.split()).casefold()


@pytest.fixture(name="handout")
def whole() -> Handout:
    return example()


def test_the_text_says_every_word_of_the_page(handout: Handout) -> None:
    text = flat(as_text(handout).replace("\n  ", " ").replace("\n    ", " "))
    assert sorted(words for words in wanted(handout) if flat(words) not in text) == []


def test_the_html_says_every_word_of_the_page(handout: Handout) -> None:
    page = flat(Reader(as_html(handout)).words)
    assert sorted(words for words in wanted(handout) if flat(words) not in page) == []


def test_one_page_says_nothing_of_the_second() -> None:
    assert "For the clinician".upper() not in as_text(example(pages=1))


def test_a_part_that_was_left_out_says_so_by_its_name(handout: Handout) -> None:
    text = as_text(replace(handout, exposures=None))
    assert "EXPOSURES\nLeft out by the patient.\n" in text


def test_signs_that_were_left_out_say_how_many_flags_they_hold(handout: Handout) -> None:
    kept = replace(handout, signs=None, flags_untold="It holds 2 flags of the check.")
    assert "SIGNS\nLeft out by the patient. It holds 2 flags of the check.\n" in as_text(kept)


def test_signs_are_words_and_not_marks(handout: Handout) -> None:
    assert handout.signs is not None
    row = SignRow("speech", "Speech", Answered.SKIPPED, "", corrected="patient says: no")
    text = as_text(replace(handout, signs=replace(handout.signs, rows=(row,))))
    assert "- Speech: skipped · patient says: no\n" in text


def test_a_dismissed_flag_is_said(handout: Handout) -> None:
    assert "- Twitches in several areas (patient says: does not fit)\n" in as_text(handout)


def test_a_list_that_nobody_would_read_to_its_end_stops(handout: Handout) -> None:
    assert handout.body is not None
    notes = tuple(f"Place {number}" for number in range(5_000))
    lines = as_text(replace(handout, body=replace(handout.body, notes=notes))).splitlines()
    assert sum(line.startswith("- Place ") for line in lines) == 60
    assert "- +4,940 more in the diary" in lines


def test_lines_are_short_enough_for_a_message(handout: Handout) -> None:
    assert max(map(len, as_text(handout).splitlines())) <= WIDTH


def test_the_weeks_of_the_course_are_a_table_for_those_who_cannot_see_it(handout: Handout) -> None:
    assert isinstance(handout.timeline, Timeline)
    course = replace(handout.timeline, week_heads=("Week", "Twitches"), by_week=(_row("31 Aug", "12"),))
    assert "- 31 Aug: Twitches 12\n" in as_text(replace(handout, timeline=course))


def test_the_html_names_its_language_and_has_one_heading_over_all(handout: Handout) -> None:
    page = Reader(as_html(handout))
    assert ("lang", "en-GB") in page.attributes
    assert page.tags.count("h1") == 1
    assert page.tags.count("h2") == page.tags.count("section") == 14


def test_every_table_of_the_html_has_a_caption_and_heads_for_its_rows(handout: Handout) -> None:
    page = Reader(as_html(handout))
    assert page.tags.count("caption") == page.tags.count("table") == 7
    assert {value for name, value in page.attributes if name == "scope"} == {"row", "col"}


def test_the_html_fetches_nothing_and_runs_nothing(handout: Handout) -> None:
    page = Reader(as_html(handout))
    assert not {"script", "link", "img", "iframe", "object"} & set(page.tags)
    assert not {"src", "href", "onload"} & {name for name, _ in page.attributes}
    assert "url(" not in as_html(handout)


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "</title><b>", "“Ö” & Σ יעל 王", "a\nb"])
def test_a_name_is_words_in_the_html_whatever_it_holds(handout: Handout, name: str) -> None:
    page = Reader(as_html(replace(handout, header=replace(handout.header, who=name))))
    assert flat(name) in flat(page.words)
    assert not {"script", "b"} & set(page.tags)


def test_the_hours_are_said_in_words(handout: Handout) -> None:
    assert handout.second is not None
    assert handout.second.hours is not None
    hours: HourGrid = replace(
        handout.second.hours, legend=(LegendStep(0, "none"),), summary="Most on Mondays."
    )
    text = as_text(replace(handout, second=replace(handout.second, hours=hours)))
    assert "\nMost on Mondays.\n" in text


def _row(label: str, *cells: str) -> TableRow:
    return TableRow(label, cells)


def test_too_little_data_is_said_once(handout: Handout) -> None:
    little = "Hours: too little data (3 days with known hours, 7 needed)."
    assert handout.day_pattern is not None
    pattern = replace(handout.day_pattern, caption=little, summary=f"{little} In brackets: entries.")
    words = as_html(replace(handout, day_pattern=pattern))
    assert words.count(little) == 1
    assert handout.second is not None
    assert handout.second.hours is not None
    hours = replace(handout.second.hours, caption=little, summary=little)
    assert as_html(replace(handout, second=replace(handout.second, hours=hours))).count(little) == 1
