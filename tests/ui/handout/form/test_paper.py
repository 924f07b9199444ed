"""The form on paper: read back from the PDF, and looked at in pixels."""

from datetime import date
from io import BytesIO

import pytest
from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QImage, QPainter

from tests.ui.handout.form.conftest import MONDAY, NOON, Form
from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.handout_choices import Paper
from twitchdesk.domain.records import MyDrink, Preference
from twitchdesk.report.form.layout import (
    DATE_W,
    FIGURES,
    FOOTER,
    HABITS,
    HEAD,
    KEYS_MM,
    LABEL_W,
    NOTES,
    TWITCHES,
)
from twitchdesk.report.handout.layout import SHEETS, Box
from twitchdesk.ui.handout.form.paint_habits import head_words
from twitchdesk.ui.handout.form.week import week_form
from twitchdesk.ui.handout.paint.sheet import SMALL, SMALL_STRONG, Sheet
from twitchdesk.ui.handout.pdf import pdf_of

PER_MM = 6.0
A4_PT, LETTER_PT = (595.28, 841.89), (612.0, 792.0)


def read(form: Form, paper: Paper = Paper.A4, monday: date | None = MONDAY) -> PdfReader:
    return PdfReader(BytesIO(pdf_of(form.pane.printable(paper, monday), NOON)))


def text_of(form: Form, monday: date | None = MONDAY) -> str:
    pages = read(form, monday=monday).pages
    return " ".join(" ".join(page.extract_text() for page in pages).replace("\u00a0", " ").split())


def painted(form: Form, page: int = 1) -> QImage:
    """Return a page, white where nothing is printed."""
    pages, paper = form.pane.printable(Paper.A4, MONDAY), SHEETS[Paper.A4]
    image = QImage(round(paper.w * PER_MM), round(paper.h * PER_MM), QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    pages.paint(painter, page, PER_MM)
    painter.end()
    return image


def ink_in(image: QImage, box: Box) -> int:
    """Count the pixels of a part of the printed box that are not white."""
    paper = SHEETS[Paper.A4]
    left, top = (paper.left + box.x) * PER_MM, (paper.top + box.y) * PER_MM
    part = image.copy(round(left), round(top), round(box.w * PER_MM), round(box.h * PER_MM))
    # Copied into lines without padding: four bytes a pixel.
    plain = part.convertToFormat(QImage.Format.Format_RGB32)
    return sum(blue < 250 for blue in bytes(plain.constBits())[::4])


def fonts_of(page: PageObject) -> list[DictionaryObject]:
    """Return what the fonts of a page say of themselves, with their files."""
    resources = page["/Resources"]
    assert isinstance(resources, DictionaryObject)
    fonts = resources["/Font"]
    assert isinstance(fonts, DictionaryObject)
    kinds = [font.get_object()["/DescendantFonts"][0].get_object() for font in fonts.values()]
    return [kind["/FontDescriptor"].get_object() for kind in kinds]


def switch_on_every_habit(form: Form) -> None:
    every = ", ".join(f'"{card.key}"' for card in form.pane._writing._tools.known.habits.cards)
    assert form.live.do(Step("All", (Put(Preference("habits_on", f"[{every}]")),)))


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, A4_PT), (Paper.LETTER, LETTER_PT)])
def test_it_is_one_page_of_the_paper_chosen(form: Form, paper: Paper, size: tuple[float, float]) -> None:
    (page,) = read(form, paper).pages
    assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(size, abs=0.5)


def test_it_says_the_week_the_days_and_the_habits_of_the_panel(form: Form) -> None:
    text = text_of(form)
    for words in (
        "Monday 16 Nov 2026 to Sunday 22 Nov 2026",
        "Thu 19 Nov",
        "Caffeine",
        "Sleep quality",
        "Stress",
    ):
        assert words in text
    assert "Alcohol" not in text


def test_it_can_be_printed_without_dates(form: Form) -> None:
    text = text_of(form, None)
    assert "Week of ____" in text
    assert "Nov" not in text


def test_letters_are_drawn_as_letters_and_the_figure_as_lines(form: Form) -> None:
    (page,) = read(form).pages
    assert len(page.images) == 0
    assert "/FontFile" in str(fonts_of(page))


def test_with_every_habit_a_second_page_has_the_rest(form: Form) -> None:
    switch_on_every_habit(form)
    first, second = read(form).pages
    assert "Caffeine" in first.extract_text()
    assert "Cold weather" in " ".join(second.extract_text().split())
    assert "Page 2 of 2" in " ".join(second.extract_text().split())


def test_a_drink_of_the_person_has_its_letter_on_the_paper(form: Form) -> None:
    assert form.live.do(Step("Drink", (Put(MyDrink("mate", "Yerba mate", 85, NOON)),)))
    assert "Y = Yerba mate (85 mg)" in text_of(form)


def test_drinks_without_room_leave_the_rest_of_the_page_alone(form: Form) -> None:
    drinks = [
        MyDrink(str(n), f"A drink with a very long name of its own, number {n} " * 3, 85, NOON)
        for n in range(26)
    ]
    assert form.live.do(Step("Drinks", tuple(Put(drink) for drink in drinks)))
    assert "Another drink: its mg." in text_of(form)


@pytest.mark.parametrize("pages", [1, 2])
def test_nothing_is_printed_outside_the_box(form: Form, pages: int) -> None:
    if pages == 2:
        switch_on_every_habit(form)
    image, paper = painted(form, pages), SHEETS[Paper.A4]
    whole = ink_in(image, Box(-paper.left, -paper.top, paper.w, paper.h))
    assert whole == ink_in(image, Box(-0.2, -0.2, 186.4, 255.4)) > 1000


def test_there_is_white_between_the_parts(form: Form) -> None:
    image = painted(form)
    letters_end = HABITS.bottom + 0.9 + KEYS_MM
    for above, below in ((HEAD.bottom, TWITCHES.y), (TWITCHES.bottom, HABITS.y), (letters_end, NOTES.y)):
        assert ink_in(image, Box(0, above + 0.3, 186, below - above - 0.6)) == 0
    assert ink_in(image, Box(TWITCHES.right + 0.3, TWITCHES.y, FIGURES.x - TWITCHES.right - 0.6, 100)) == 0


def test_every_line_of_small_print_has_its_room(form: Form) -> None:
    switch_on_every_habit(form)
    words, rows = form.pane._words, form.pane._writing.maker().rows
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    sheet = Sheet(painter, {})
    how = sheet.height_mm(words.said("page.how"), HEAD.w, SMALL)
    footer = sheet.height_mm(words.said("page.footer"), FOOTER.w - 30, SMALL)
    widths = [(sheet.width_mm(row.label, SMALL_STRONG), sheet.width_mm(row.hint, SMALL)) for row in rows]
    painter.end()
    assert how <= 6.5
    assert footer <= FOOTER.h
    assert max(max(pair) for pair in widths) < LABEL_W - 1


LANGUAGES = ["de_DE", "pt_BR", "vi_VN", "ru_RU", "fi_FI", "ja_JP", "el_GR", "ta_IN"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_days_fit_into_their_columns_in_any_language(form: Form, language: str) -> None:
    QLocale.setDefault(QLocale(language))
    maker, column = form.pane._writing.maker(), (HABITS.w - LABEL_W) / 7
    days = week_form(MONDAY, maker.rows, maker.drinks, Paper.A4, form.pane._words).days
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    sheet = Sheet(painter, {})
    heads = [sheet.width_mm(head_words(sheet, day, column), SMALL) for day in days]
    dates = [sheet.width_mm(day.date, SMALL) for day in days]
    # The painter ends before its picture goes, also when the test fails.
    painter.end()
    assert max(heads) <= column
    assert max(dates) <= DATE_W


def test_both_figures_are_drawn_with_their_sides(form: Form) -> None:
    image = painted(form)
    upper, lower = (FIGURES.inset(top=top, bottom=bottom) for top, bottom in ((12, 65), (65, 15)))
    assert min(ink_in(image, upper), ink_in(image, lower)) > 2000
    assert text_of(form).count("Front") == text_of(form).count("Back") == 1
