"""What is painted where, in coarse facts."""

from datetime import date
from itertools import combinations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.plots.conftest import TODAY, Plot, ago, coffee, event, quiet, twitch
from twitchdesk.ui.plots.marks import hatching
from twitchdesk.ui.plots.state import PlotChoice, PlotRange


def painted(plot: Plot, role: str, day: date, share: float, reach: int = 4) -> bool:
    """Tell whether a colour role is seen within ``reach`` pixels of a point of the field."""
    field, image = plot.area.chart.field, plot.area.grab().toImage()
    assert field is not None
    x, y = round(field.x(day.toordinal() + 0.5)), round(field.y(share))
    near = [
        (x + across, y + down) for across in range(-reach, reach + 1) for down in range(-reach, reach + 1)
    ]
    wanted = plot.pane.view._look.colour(role).rgb()
    return any(image.pixelColor(*at).rgb() == wanted for at in near if image.valid(*at))


def test_an_observed_zero_has_a_ring_on_the_baseline_and_an_unknown_day_has_none(plot: Plot) -> None:
    assert painted(plot, "twitches", ago(5), 0.03, reach=7)
    assert not painted(plot, "twitches", TODAY, 0.03, reach=7)


def test_the_line_of_the_habit_is_painted_in_its_hue_between_two_days(plot: Plot) -> None:
    plot.log(coffee(ago(8)), coffee(ago(6)), coffee(ago(7)))
    right = plot.state.right
    assert right is not None
    assert painted(plot, "caffeine", ago(7), right.share(95))
    assert not painted(plot, "caffeine", ago(4), right.share(95))


def test_the_line_is_open_where_nothing_was_noted(plot: Plot) -> None:
    plot.log(coffee(ago(8)), coffee(ago(6)))
    right = plot.state.right
    assert right is not None
    assert not painted(plot, "caffeine", ago(7), right.share(95))


def test_a_life_event_has_a_line_down_to_the_baseline(plot: Plot) -> None:
    assert not painted(plot, "soft_ink", ago(10), 0.5)
    plot.log(event(ago(10), "Flu"))
    assert painted(plot, "soft_ink", ago(10), 0.5)


def test_bars_and_marks_stay_in_step_when_the_axis_becomes_wider(plot: Plot) -> None:
    plot.log(*(twitch(ago(3)) for _ in range(120)), quiet(TODAY))
    assert painted(plot, "twitches", ago(3), 0.5, reach=0)
    assert painted(plot, "twitches", TODAY, 0.03, reach=7)


def test_the_wheel_zooms_around_the_day_under_the_hand(plot: Plot) -> None:
    at = QPointF(plot.over(ago(4)))
    none, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    over = QPointF(plot.area.mapToGlobal(at))
    wheel = QWheelEvent(at, over, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, none, phase, False)
    QApplication.sendEvent(plot.area, wheel)
    assert plot.state.window.days < 28
    assert abs(plot.over(ago(4)).x() - at.x()) <= 1


def test_hatching_ends_exactly_at_its_edges_and_goes_on_in_the_next_box() -> None:
    lines = hatching(QRectF(10, 5, 30, 40), 6)
    assert len(lines) > 5
    assert all(
        10 <= point.x() <= 40 and 5 <= point.y() <= 45 for line in lines for point in (line.p1(), line.p2())
    )
    assert {(line.x1() + line.y1()) % 6 for line in lines} == {0}


def test_page_keys_turn_by_a_window_and_the_cursor_follows_out_of_sight(plot: Plot) -> None:
    plot.log(twitch(ago(60)))
    plot.pane.show_choice(PlotChoice(PlotRange.DAYS_14, "caffeine"))
    QTest.keyClick(plot.area, Qt.Key.Key_PageUp)
    assert plot.state.window.span.last == ago(14)
    QTest.keyClick(plot.area, Qt.Key.Key_End)
    assert plot.state.window.span.last == TODAY


def test_the_cursor_goes_with_the_mouse_unless_the_keys_hold_it(plot: Plot) -> None:
    QTest.mouseMove(plot.area, plot.over(ago(2)))
    QApplication.sendEvent(plot.area, QEvent(QEvent.Type.Leave))
    assert not plot.area.said
    plot.area.setFocus()
    QTest.keyClick(plot.area, Qt.Key.Key_Left)
    QApplication.sendEvent(plot.area, QEvent(QEvent.Type.Leave))
    assert plot.area.said[0] == "Sun 22 Nov 2026"


def test_every_line_of_a_life_event_has_its_label(plot: Plot) -> None:
    days = (12, 10, 9, 7, 4, 1)
    plot.log(*(event(ago(back), f"A long name of what happened {back}") for back in days))
    labels = plot.area.chart._overlay._labels
    boxes = [label.box for label in labels]
    assert all(label.word for label in labels)
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
