"""Print, Save PDF and Copy as text: what leaves the page, and what is said about it."""

import csv
from io import StringIO
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog

from tests.ui.handout.conftest import Sheet
from twitchdesk.domain.handout_choices import Matter
from twitchdesk.ui.handout.foot import Foot
from twitchdesk.ui.handout.sharing import COPIED


def save(sheet: Sheet, file: Path) -> None:
    """Press Save PDF and give the dialog a file."""
    sheet.click(sheet.page.view.save)
    dialog = sheet.page.outlet.sharing.dialog
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    sheet.qtbot.waitUntil(lambda: sheet.page.outlet.sharing.dialog is None)


def foot(sheet: Sheet) -> Foot:
    return sheet.page.view.foot


def test_the_saved_file_says_what_was_typed_last(sheet: Sheet, tmp_path: Path) -> None:
    sheet.type(sheet.page.view.choices.questions.lines[0], "Why at night?")
    save(sheet, tmp_path / "h.pdf")
    assert "Why at night?" in pypdf.PdfReader(tmp_path / "h.pdf").pages[0].extract_text()
    assert sheet.kept == {"questions": ["Why at night?"]}


def test_the_foot_names_the_file_and_its_folder_until_it_is_closed(sheet: Sheet, tmp_path: Path) -> None:
    save(sheet, tmp_path / "h.pdf")
    line = foot(sheet).line
    assert line.words.text() == f"Saved: h.pdf in {tmp_path}."
    assert (line.open_file.isVisible(), line.open_folder.isVisible(), foot(sheet).strip.isVisible()) == (
        True,
        True,
        False,
    )
    QTest.keyClick(line.open_file, Qt.Key.Key_Escape)
    assert (line.isVisible(), foot(sheet).strip.isVisible()) == (False, True)


def test_the_foot_names_what_was_printed_and_where(sheet: Sheet, tmp_path: Path) -> None:
    sheet.click(sheet.page.view.print)
    dialog = sheet.page.outlet.sharing.dialog
    assert isinstance(dialog, QPrintDialog)
    dialog.printer().setOutputFileName(str(tmp_path / "p.pdf"))
    QDialog.accept(dialog)
    line = foot(sheet).line
    assert line.words.text() == f"Printed: p.pdf in {tmp_path}."
    assert line.open_file.isVisible()
    sheet.qtbot.waitUntil(lambda: sheet.page.outlet.sharing.dialog is None)


@pytest.mark.qt_log_ignore("QPlatformServices", extend=True)
def test_a_file_that_nothing_here_opens_is_named(sheet: Sheet, tmp_path: Path) -> None:
    save(sheet, tmp_path / "h.pdf")
    sheet.click(foot(sheet).line.open_file)
    assert foot(sheet).line.news.amiss
    assert str(tmp_path / "h.pdf") in foot(sheet).line.words.text()


def test_the_first_name_is_that_of_the_day(sheet: Sheet) -> None:
    sheet.click(sheet.page.view.save)
    dialog = sheet.page.outlet.sharing.dialog
    assert isinstance(dialog, QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "Twitch summary 2026-11-22.pdf"
    dialog.reject()
    sheet.qtbot.waitUntil(lambda: sheet.page.outlet.sharing.dialog is None)


def test_what_cannot_be_saved_is_said_at_the_foot_with_the_remedy(sheet: Sheet, tmp_path: Path) -> None:
    (tmp_path / "notes.pdf").write_text("my own notes")
    save(sheet, tmp_path / "notes.pdf")
    assert foot(sheet).line.news.amiss
    assert "choose another name" in foot(sheet).line.words.text()
    assert (tmp_path / "notes.pdf").read_text() == "my own notes"


def test_the_table_travels_in_the_file_without_what_is_kept_back(sheet: Sheet, tmp_path: Path) -> None:
    choices = sheet.page.view.choices
    sheet.click(choices.sheet.matters[Matter.ALCOHOL])
    sheet.click(choices.paper.table)
    save(sheet, tmp_path / "h.pdf")
    attached = pypdf.PdfReader(tmp_path / "h.pdf").attachments["twitchdesk-days.csv"][0]
    rows = list(csv.DictReader(StringIO(attached.decode("utf-8-sig"))))
    assert [row["day"] for row in rows if row["known"] == "1"] == ["2026-11-18", "2026-11-22"]
    assert not any(head.startswith("alcohol") for head in rows[0])


def test_the_web_page_lies_beside_the_file(sheet: Sheet, tmp_path: Path) -> None:
    sheet.click(sheet.page.view.choices.paper.twin)
    save(sheet, tmp_path / "h.pdf")
    assert sheet.handout.header.period in (tmp_path / "h.html").read_text(encoding="utf-8")
    assert "h.pdf and h.html" in foot(sheet).line.words.text()


def test_the_whole_handout_is_copied_as_text(sheet: Sheet) -> None:
    sheet.click(sheet.page.view.copy)
    assert QGuiApplication.clipboard().text() == sheet.page.making.words
    assert foot(sheet).line.words.text() == COPIED


def test_a_new_step_of_the_diary_takes_the_place_of_the_news(sheet: Sheet) -> None:
    sheet.click(sheet.page.view.copy)
    sheet.type(sheet.page.view.choices.about.name.line, "Zoe", leave=True)
    assert (foot(sheet).line.isVisible(), foot(sheet).strip.state.text) == (False, "Handout: name")


def test_what_waits_to_be_saved_is_not_covered_by_the_news(sheet: Sheet) -> None:
    sheet.let_save(on=False)
    sheet.type(sheet.page.view.choices.about.name.line, "Zoe", leave=True)
    sheet.click(sheet.page.view.copy)
    assert foot(sheet).strip.isVisible()
    assert foot(sheet).line.isVisible()
    sheet.live.give_up_waiting()


def test_before_anything_is_read_nothing_can_be_printed(closed_sheet: Sheet) -> None:
    view = closed_sheet.page.view
    assert [button.isEnabled() for button in view.buttons] == [False, False, False, True]
    closed_sheet.page.show()
    closed_sheet.ready()
    assert all(button.isEnabled() for button in view.buttons)


@pytest.mark.parametrize("key", ["table", "twin"])
def test_what_goes_with_a_file_is_remembered_by_the_window(sheet: Sheet, key: str) -> None:
    sheet.click(getattr(sheet.page.view.choices.paper, key))
    sheet.page.remember()
    assert sheet.page._memory.text(f"handout/{key}") == "yes"
    assert sheet.kept == {}
