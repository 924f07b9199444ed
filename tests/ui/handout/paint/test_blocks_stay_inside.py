"""Nothing runs out of its box, nothing stands on anything else, and no letter is too small."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from tests.report.handout.example import example
from tests.ui.handout.paint.paper import KeptSheet, Painted, painted, with_words
from twitchdesk.report.handout.layout import (
    BODY_MAP,
    FOOTER,
    HEADER,
    QUESTIONS,
    SIGNS,
    SUMMARY,
    Box,
)
from twitchdesk.report.handout.page import Handout
from twitchdesk.ui.body_map.figure import Figure
from twitchdesk.ui.handout.paint.body import paint_body
from twitchdesk.ui.handout.paint.footer import paint_footer
from twitchdesk.ui.handout.paint.header import paint_header
from twitchdesk.ui.handout.paint.questions import paint_questions
from twitchdesk.ui.handout.paint.signs import paint_signs
from twitchdesk.ui.handout.paint.summary import paint_summary


def _signs(sheet: KeptSheet, page: Handout, _figure: Figure) -> None:
    assert page.signs
    paint_signs(sheet, SIGNS, page.signs)


def _body(sheet: KeptSheet, page: Handout, figure: Figure) -> None:
    assert page.body
    paint_body(sheet, BODY_MAP, page.body, figure, page.more)


def _questions(sheet: KeptSheet, page: Handout, _figure: Figure) -> None:
    assert page.questions
    paint_questions(sheet, QUESTIONS, page.questions, page.more)


PAINTERS: Mapping[str, tuple[Box, Callable[[KeptSheet, Handout, Figure], None]]] = {
    "header": (HEADER, lambda sheet, page, _: paint_header(sheet, HEADER, page.header)),
    "summary": (SUMMARY, lambda sheet, page, _: paint_summary(sheet, SUMMARY, page.summary)),
    "signs": (SIGNS, _signs),
    "body": (BODY_MAP, _body),
    "questions": (QUESTIONS, _questions),
    "footer": (FOOTER, lambda sheet, page, _: paint_footer(sheet, FOOTER, page.footer, 1)),
}
WORDS: Mapping[str, Callable[[str], str]] = {
    "as they are": lambda words: words,
    "twice as long": lambda words: f"{words} {words}",
    "five times as long": lambda words: " ".join([words] * 5),
    "without a space": lambda words: "W" * 120,
    "long names": lambda words: words + " Donaudampfschifffahrtsgesellschaftskapitän" * 3,
    "Hebrew and Greek": lambda words: f"יוסף כהן {words} Αλέξανδρος",
    "empty": lambda words: "",
    "with new lines": lambda words: f"{words}\n{words}\n\n{words}",
    "with pictures": lambda words: f"{words} 🙂👩\u200d⚕️",
}
every_block = pytest.mark.parametrize("name", PAINTERS)
all_words = pytest.mark.parametrize("words", WORDS)


@pytest.fixture
def block(name: str, words: str, figure: Figure, colours: Mapping[str, str]) -> tuple[Box, Painted]:
    """Return a block painted with words of a kind, and its box."""
    box, paint = PAINTERS[name]
    handout = changed(example(), WORDS[words])
    return box, painted(colours, lambda sheet: paint(sheet, handout, figure))


def changed(handout: Handout, change: Callable[[str], str]) -> Handout:
    """Return the handout with other words in the blocks tried here."""
    return replace(
        handout,
        header=with_words(handout.header, change),
        summary=with_words(handout.summary, change),
        signs=with_words(handout.signs, change),
        body=with_words(handout.body, change),
        questions=with_words(handout.questions, change),
        footer=with_words(handout.footer, change),
    )


@every_block
@all_words
def test_a_block_keeps_to_its_box(block: tuple[Box, Painted]) -> None:
    box, paper = block
    around = box.inset(left=-0.5, top=-0.7, right=-0.5, bottom=-0.7)
    assert around.holds(paper.ink_box()), paper.ink_box()


@every_block
@all_words
def test_no_line_of_a_block_stands_on_another(block: tuple[Box, Painted]) -> None:
    assert block[1].overlaps()[:3] == []


@every_block
@all_words
def test_no_letter_of_a_block_is_too_small(block: tuple[Box, Painted]) -> None:
    assert block[1].too_small() == []
