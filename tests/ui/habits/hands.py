"""Real clicks and keys on the panel, and the controls found by their accessible names."""

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from twitchdesk.ui.habits.controls import Opening
from twitchdesk.ui.habits.open_card import OpenCard
from twitchdesk.ui.habits.pane import HabitsPane

LEFT = Qt.MouseButton.LeftButton


def click(widget: QWidget, where: QPoint | None = None) -> None:
    # What was just made is laid out first, as it is before a person sees it.
    QCoreApplication.sendPostedEvents()
    QTest.mouseClick(widget, LEFT, Qt.KeyboardModifier.NoModifier, where or widget.rect().center())


def named(parent: QWidget, words: str) -> QAbstractButton:
    """Return the visible button whose accessible name holds ``words``."""
    found = [each for each in parent.findChildren(QAbstractButton) if words in each.accessibleName()]
    return next(each for each in found if each.isVisible())


def field(parent: QWidget, words: str) -> QLineEdit:
    found = [each for each in parent.findChildren(QLineEdit) if words in each.accessibleName()]
    return next(each for each in found if each.isVisible())


def typed(line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def opened(pane: HabitsPane, key: str) -> OpenCard:
    pane.view.open_card(Opening(key))
    assert isinstance(pane.view.opened, OpenCard)
    return pane.view.opened
