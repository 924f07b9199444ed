"""Header, history, questions and footer: what must never be cut is written whole."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.report.handout.example import example
from tests.ui.handout.paint.paper import KeptSheet, painted
from twitchdesk.domain.handout_choices import MOST_QUESTIONS, NAME_MOST_CHARS, QUESTION_MOST_CHARS
from twitchdesk.report.handout.layout import FOOTER, HEADER, QUESTIONS, SUMMARY
from twitchdesk.report.handout.page import Header, More, Questions, Summary, Tile
from twitchdesk.ui.handout.paint.footer import paint_footer
from twitchdesk.ui.handout.paint.header import paint_header
from twitchdesk.ui.handout.paint.questions import paint_questions
from twitchdesk.ui.handout.paint.sheet import SMALL
from twitchdesk.ui.handout.paint.summary import paint_summary

MORE = More("+{n} more")
QUESTION = "Could one of my medicines play a part, and should we change the dose or try something else? " * 3
NOTES = (
    "first entry 31 Aug 2026",
    "21 of 26 logged days; 4 weeks before: 5.5",
    "62 of 140 noted",
    "118 ratings, 1 to 7",
    "last 28 days",
    "kept back while a sign is open",
)


def header_of(colours: Mapping[str, str], header: Header) -> KeptSheet:
    """Paint a header."""
    return painted(colours, lambda sheet: paint_header(sheet, HEADER, header)).sheet


def summary_of(colours: Mapping[str, str], summary: Summary) -> KeptSheet:
    """Paint a history."""
    return painted(colours, lambda sheet: paint_summary(sheet, SUMMARY, summary)).sheet


def questions_of(colours: Mapping[str, str], *items: str) -> KeptSheet:
    """Paint questions."""
    value = Questions("Questions of the patient", items, "None written down.")
    return painted(colours, lambda sheet: paint_questions(sheet, QUESTIONS, value, MORE)).sheet


@pytest.mark.parametrize("letter", ["a ", "Maximiliane ", "x", "ש", "m"])
def test_the_longest_name_is_written_whole(colours: Mapping[str, str], letter: str) -> None:
    who = f"{(letter * NAME_MOST_CHARS)[:NAME_MOST_CHARS]}, born 1984"
    header = example().header
    texts = header_of(colours, replace(header, who=who)).texts
    assert {who, header.title} <= set(texts)


def test_all_of_the_header_is_written_beside_the_longest_name(colours: Mapping[str, str]) -> None:
    header = replace(example().header, who="Maximiliane " * 10)
    written = " ".join(header_of(colours, header).texts)
    facts = (header.period, *header.coverage, header.printed, header.not_diagnosis)
    assert [fact for fact in facts if fact not in written] == []


def test_a_short_name_is_larger_than_the_text_of_the_page(colours: Mapping[str, str]) -> None:
    lines = header_of(colours, example().header).lines
    (name,) = (line for line in lines if line.words == example().header.who)
    assert name.how.pt > 10
    assert name.how.bold


def test_each_of_the_six_figures_stands_below_its_label(colours: Mapping[str, str]) -> None:
    sheet = summary_of(colours, example().summary)
    for tile in example().summary.tiles:
        (label,) = (line for line in sheet.lines if line.words == tile.label)
        below = [
            line
            for line in sheet.lines
            if line.words == tile.value and abs(line.box.x - label.box.x) < 0.1 and line.box.y > label.box.y
        ]
        assert len(below) == 1
        assert below[0].how.pt >= 11


def test_figures_with_long_notes_keep_one_size_and_lose_no_word(colours: Mapping[str, str]) -> None:
    summary = example().summary
    tiles = tuple(Tile(tile.label, tile.value, note) for tile, note in zip(summary.tiles, NOTES, strict=True))
    sheet = summary_of(colours, replace(summary, tiles=tiles))
    sizes = {line.how.pt for line in sheet.lines if line.words in {tile.value for tile in tiles}}
    assert set(NOTES) <= set(sheet.texts)
    assert len(sizes) == 1
    assert sizes.pop() >= 10


def test_the_history_is_written_whole_when_it_is_half_as_long_again(colours: Mapping[str, str]) -> None:
    summary = example().summary
    sentences = (*summary.sentences, "Most between 20:00 and 23:00; caffeine suspected in 16 of 27 entries.")
    assert " ".join(sentences) in summary_of(colours, replace(summary, sentences=sentences)).texts


def test_three_questions_of_the_greatest_length_are_written_whole(colours: Mapping[str, str]) -> None:
    items = tuple(f"{n} {QUESTION}"[:QUESTION_MOST_CHARS] for n in range(MOST_QUESTIONS))
    texts = questions_of(colours, *items).texts
    assert set(items) <= set(texts)
    assert not any("more" in text.split() for text in texts)


def test_short_questions_are_larger_than_the_text_of_the_page(colours: Mapping[str, str]) -> None:
    sheet = questions_of(colours, "Do I need an EMG?")
    assert [line.how.pt for line in sheet.lines if line.words == "Do I need an EMG?"] == [10]


def test_questions_that_have_no_room_are_counted(colours: Mapping[str, str]) -> None:
    texts = questions_of(colours, *("W" * QUESTION_MOST_CHARS for _ in range(3))).texts
    written = sum(text == "W" * QUESTION_MOST_CHARS for text in texts)
    assert f"+{3 - written} more" in texts


def test_without_a_question_it_is_said_that_there_is_none(colours: Mapping[str, str]) -> None:
    assert "None written down." in questions_of(colours).texts


def test_the_footer_names_its_page_and_the_versions(colours: Mapping[str, str]) -> None:
    footer = example().footer
    sheet = painted(colours, lambda at: paint_footer(at, FOOTER, footer, 2)).sheet
    assert set(sheet.texts) == {footer.method, footer.versions, "page 2 of 2"}
    assert all(line.how.pt == SMALL.pt for line in sheet.lines)
