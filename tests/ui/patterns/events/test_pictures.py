"""The weeks and the ratio: where things are drawn, and how they are reached without a mouse."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from twitchdesk.ui.look import Look
from twitchdesk.ui.patterns.events.ratio_line import RatioLine
from twitchdesk.ui.patterns.events.result import Ratio, WeekMark, WeeksState
from twitchdesk.ui.patterns.events.weeks_field import WeeksField
from twitchdesk.ui.patterns.events.weeks_picture import WeeksPicture
from twitchdesk.ui.plots.scales import count_scale

START = 739_000


def week(number: int, mean: float | None, *, side: str = "before", fit: float | None = None) -> WeekMark:
    """Return the week so many weeks after the start (negative: before it)."""
    left, after = START + 7 * number, side == "after"
    low, high = (fit * 0.5, fit * 2) if after and fit else (None, None)
    said = f"week {number}"
    return WeekMark(left, left + 7, side, 0 if mean is None else 7, mean, fit, fit, low, high, said)


def weeks(*marks: WeekMark) -> WeeksState:
    return WeeksState(marks, START, START, " ".join(mark.said for mark in marks))


EIGHT = weeks(
    *(week(number, 4.0, fit=4.0) for number in (-4, -3, -2, -1)),
    *(week(number, 2.0, side="after", fit=2.0) for number in (0, 1, 2)),
    week(3, None, side="after", fit=2.0),
)


@pytest.fixture
def picture(look: Look, qtbot: QtBot) -> WeeksPicture:
    """Return a picture of eight weeks, four of them after the start, the last unknown."""
    picture = WeeksPicture(look)
    qtbot.addWidget(picture)
    picture.resize(420, 220)
    picture.show_state(EIGHT, "Magnesium", "The weeks")
    picture.show()
    return picture


@pytest.fixture
def said(picture: WeeksPicture) -> list[str]:
    """Return what is read out, as it comes."""
    said: list[str] = []
    picture.pointed.connect(said.append)
    return said


def test_the_picture_says_in_words_what_it_shows(picture: WeeksPicture) -> None:
    assert picture.accessibleName() == "The weeks"
    assert picture.accessibleDescription() == EIGHT.described


def test_the_arrow_keys_read_out_week_after_week(picture: WeeksPicture, said: list[str]) -> None:
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Right):
        QTest.keyClick(picture, key)
    assert said == ["week -4", "week -3", "week -4", "week 3"]


def test_the_left_arrow_begins_at_the_newest_week(picture: WeeksPicture, said: list[str]) -> None:
    QTest.keyClick(picture, Qt.Key.Key_Left)
    assert said == ["week 3"]


def test_the_pointer_reads_out_the_week_below_it(picture: WeeksPicture, said: list[str]) -> None:
    QTest.mouseMove(picture, QPoint(picture.width() - 20, 100))
    assert said == ["week 3"]


def test_nothing_is_pointed_at_once_the_keyboard_is_elsewhere(picture: WeeksPicture) -> None:
    picture.setFocus()
    QTest.keyClick(picture, Qt.Key.Key_Right)
    picture.clearFocus()
    assert picture.at is None


def test_an_unknown_week_is_hatched_and_a_known_one_is_not(picture: WeeksPicture, look: Look) -> None:
    image = picture.grab().toImage()
    field = picture.field
    high = round(field.y(0.2))
    shown = {
        mark.said: {image.pixelColor(x, high).name() for x in range(*inside(field, mark))}
        for mark in EIGHT.weeks
    }
    assert look.colour("accent_soft").name() in shown["week -2"]
    assert len(shown["week -2"]) == 1
    assert len(shown["week 3"]) > 1


def inside(field: WeeksField, mark: WeekMark) -> tuple[int, int]:
    return round(field.x(mark.left)) + 4, round(field.x(mark.right)) - 4


def test_the_mean_of_a_week_is_drawn_at_its_height(picture: WeeksPicture, look: Look) -> None:
    field, mark = picture.field, EIGHT.weeks[5]
    image = picture.grab().toImage()
    x = round(field.x((mark.left + mark.right) / 2))
    above, below = (QColor(image.pixelColor(x, round(field.y(2.0)) + offset)) for offset in (-8, 8))
    assert above.name() != below.name()


def test_the_weeks_fill_the_field_from_left_to_right() -> None:
    field = WeeksField(EIGHT, QRectF(0, 0, 560, 100), count_scale(4, 4))
    assert [field.x(mark.left) for mark in EIGHT.weeks] == [70.0 * number for number in range(8)]
    assert [field.week_at(70.0 * number + 35) for number in range(8)] == list(range(8))
    assert field.week_at(-1) is None


def test_a_single_week_keeps_its_width() -> None:
    alone = weeks(week(2, 3.0, side="after"))
    field = WeeksField(alone, QRectF(0, 0, 560, 100), count_scale(4, 4))
    assert field.columns(alone.weeks[0].left, alone.weeks[0].right).width() == pytest.approx(70)
    assert field.columns(START, START).left() < field.columns(*edges(alone)).left()


def edges(state: WeeksState) -> tuple[int, int]:
    return state.weeks[0].left, state.weeks[-1].right


def test_the_band_surrounds_the_level_after_the_start_only() -> None:
    field = WeeksField(EIGHT, QRectF(0, 0, 560, 100), count_scale(4, 4))
    band = field.band()
    assert min(point.x() for point in band) == field.x(START)
    assert {round(point.y()) for point in band} == {round(field.y(4.0)), round(field.y(1.0))}


def test_a_wide_interval_does_not_press_the_weeks_flat() -> None:
    wide = week(0, 2.0, side="after", fit=2.0)
    assert wide.tallest == 3.0


@pytest.mark.parametrize(
    ("ratio", "reach"),
    [
        (Ratio(1.0, 0.9, 1.1), 1),
        (Ratio(0.5, 0.3, 0.9), 2),
        (Ratio(3.0, 1.2, 7.0), 3),
        (Ratio(0.02, 0.001, 0.4), 4),
    ],
)
def test_the_line_of_the_ratio_reaches_as_far_as_it_must(look: Look, ratio: Ratio, reach: int) -> None:
    line = RatioLine(look, ("fewer", "same", "more"))
    line.resize(300, 54)
    line.show_ratio(ratio, "said")
    assert line.reach_of(ratio) == reach
    assert not line.grab().isNull()
    assert line.accessibleName() == "said"
