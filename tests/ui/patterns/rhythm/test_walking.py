"""Every picture can be walked with keys, says its marks in words, and can be seen at every size."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.patterns.rhythm.conftest import Rhythm, ago
from twitchdesk.ui.look import ThemeChoice
from twitchdesk.ui.patterns.rhythm.walk import WalkedPicture, grid_step
from twitchdesk.ui.today_page import Tools

LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down


def pictures(rhythm: Rhythm) -> tuple[WalkedPicture, ...]:
    view = rhythm.pane.view
    cards = (view.year, view.hours, view.shares, view.lines, view.two)
    return tuple(card.picture for card in cards)


@pytest.mark.parametrize(
    ("mark", "key", "lands"),
    [(None, RIGHT, 0), (0, RIGHT, 1), (3, RIGHT, 3), (4, LEFT, 4), (5, UP, 1), (1, UP, 1), (1, DOWN, 5)],
)
def test_the_cursor_keeps_inside_its_grid(mark: int | None, key: Qt.Key, lands: int) -> None:
    assert grid_step(mark, key, 4, 8) == lands


def test_a_picture_without_marks_leaves_the_keys_alone() -> None:
    assert grid_step(None, RIGHT, 4, 0) is None
    assert grid_step(1, Qt.Key.Key_A, 4, 8) is None


def test_every_picture_has_a_name_and_says_what_it_shows(rhythm: Rhythm) -> None:
    for picture in pictures(rhythm):
        assert picture.accessibleName()
        assert len(picture.accessibleDescription()) > 20


def test_keys_reach_a_mark_of_every_picture_and_the_card_says_it(rhythm: Rhythm, qtbot: QtBot) -> None:
    view = rhythm.pane.view
    for card in (view.year, view.hours, view.shares, view.lines, view.two):
        qtbot.keyClick(card.picture, RIGHT if card is view.shares else DOWN)
        at = card.picture.at
        assert at is not None
        assert card.caption.text() == card.picture.told(at) != ""
        qtbot.keyClick(card.picture, Qt.Key.Key_Escape)
        assert card.picture.at is None


def test_the_calendar_is_walked_by_days_and_weeks(rhythm: Rhythm, qtbot: QtBot) -> None:
    picture = rhythm.pane.view.year.picture
    for key in (LEFT, LEFT, UP):
        qtbot.keyClick(picture, key)
    assert picture.at is not None
    assert picture.day(picture.at) == ago(8)
    qtbot.keyClick(picture, Qt.Key.Key_End)
    qtbot.keyClick(picture, RIGHT)
    assert picture.day(picture.at) == ago(0)


def test_the_pointer_finds_the_mark_it_is_over(rhythm: Rhythm) -> None:
    for picture in pictures(rhythm)[:4]:
        mark = 3 if picture is not pictures(rhythm)[3] else 1
        assert picture.mark_at(picture.box_of(mark).center()) == mark


def test_a_place_is_found_on_both_bodies(rhythm: Rhythm, qtbot: QtBot) -> None:
    picture = rhythm.pane.view.two.picture
    calf = next(n for n, mark in enumerate(picture._state.marks) if mark.place == "calf_left")
    spots = [spot for each in picture._arrange() for spot in each.spots if spot.view == "back"]
    for spot in spots:
        middle = picture._figure.views["back"].bounds["calf_left"].center()
        assert picture.mark_at(spot.to_widget(middle)) == calf


def test_tab_walks_the_cards_as_they_are_read(rhythm: Rhythm) -> None:
    stops, seen = [*pictures(rhythm)], []
    widget: QWidget | None = stops[0]
    for _ in range(60):
        if widget in stops and widget not in seen:
            seen.append(widget)
        widget = widget.nextInFocusChain() if widget else None
    assert seen == stops


@pytest.mark.parametrize("width", [880, 1300])
def test_no_card_is_wider_than_the_section(rhythm: Rhythm, width: int, qtbot: QtBot) -> None:
    rhythm.pane.resize(width, 600)
    view = rhythm.pane.view
    qtbot.waitUntil(lambda: (view.hours.y() == view.shares.y()) is (width > 1100))
    for card in (view.year, view.hours, view.shares, view.lines, view.two):
        assert card.mapTo(rhythm.pane, QPoint(card.width(), 0)).x() <= width


def test_a_picture_has_the_height_that_belongs_to_its_width(rhythm: Rhythm, qtbot: QtBot) -> None:
    for width in (1300, 900):
        rhythm.pane.resize(width, 600)
        qtbot.waitUntil(lambda: all(_is_whole(picture) for picture in pictures(rhythm)))


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_quiet_and_unknown_days_look_different(rhythm: Rhythm, tools: Tools, choice: ThemeChoice) -> None:
    tools.look.set_theme(choice)
    picture = rhythm.pane.view.year.picture
    marks = {picture.day(number): number for number in range(365)}
    image = picture.grab().toImage()
    looks = [_square(image, picture, marks[ago(days)]) for days in (10, 36, 60, 2)]
    assert len({bytes(each.constBits()) for each in looks}) == 4


def _is_whole(picture: WalkedPicture) -> bool:
    return picture.height() >= picture.heightForWidth(picture.width())


def _square(image: QImage, picture: WalkedPicture, mark: int) -> QImage:
    box = picture.box_of(mark).toRect()
    return image.copy(box.x() + 1, box.y() + 1, 14, 14).convertToFormat(QImage.Format.Format_RGB32)
