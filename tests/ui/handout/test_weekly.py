"""The weekly form behind its button: typed in beside, printed or saved blank."""

from pathlib import Path

import pypdf
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from tests.ui.handout.conftest import Sheet


def test_the_menu_names_the_days_of_the_weeks(sheet: Sheet) -> None:
    offered = [each.text() for each in sheet.page.weekly.fresh_menu().actions() if each.text()]
    assert offered == [
        "Type in a filled form",
        "Print for this week, 16 Nov – 22 Nov 2026…",
        "Print for next week, 23 Nov – 29 Nov 2026…",
        "Print without dates…",
        "Save without dates as PDF…",
    ]


def test_the_form_is_typed_in_beside_and_closing_it_brings_the_preview_back(sheet: Sheet) -> None:
    view, weekly = sheet.page.view, sheet.page.weekly
    weekly.type_in()
    pane = weekly.pane
    assert pane is not None
    assert (pane.isVisible(), view.preview.isVisible(), view.print.isVisible()) == (True, False, False)
    pane.closed.emit()
    assert (pane.isVisible(), view.preview.isVisible(), view.print.isVisible()) == (False, True, True)


def test_what_is_saved_from_a_form_is_on_the_handout_when_it_comes_back(sheet: Sheet) -> None:
    before = sheet.handout
    sheet.page.weekly.type_in()
    pane = sheet.page.weekly.pane
    assert pane is not None
    QTest.mouseClick(pane.view.page.nothing, Qt.MouseButton.LeftButton)
    QTest.keyClick(pane.view.page.nothing, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    pane.closed.emit()
    sheet.qtbot.waitUntil(lambda: sheet.page.making.handout not in (None, before))


def test_a_blank_form_is_saved_as_a_page_of_its_own(sheet: Sheet, tmp_path: Path) -> None:
    sheet.page.weekly.save_blank()
    dialog = sheet.page.outlet.sharing.dialog
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "form.pdf"))
    dialog.reject()
    sheet.qtbot.waitUntil(lambda: sheet.page.outlet.sharing.dialog is None)
    assert len(pypdf.PdfReader(tmp_path / "form.pdf").pages) == 1
    assert sheet.page.view.foot.line.words.text() == f"Saved: form.pdf in {tmp_path}."
