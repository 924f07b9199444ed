"""The plotting pane with a real diary, mouse and keys."""

import sys
from datetime import date, timedelta
from pathlib import Path
from subprocess import run

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.plots.conftest import NOON, TODAY, Plot, ago, coffee, event, night, quiet, twitch
from twitchdesk.domain.edits import Drop, Put, Step
from twitchdesk.domain.records import HabitEntry, Kind, Preference
from twitchdesk.domain.span import DateRange
from twitchdesk.knowledge.load import load_knowledge
from twitchdesk.storage.opening import in_memory
from twitchdesk.ui.look import Look, ThemeChoice
from twitchdesk.ui.plots.legend import legend_words
from twitchdesk.ui.plots.state import EMPTY, PlotChoice, PlotRange
from twitchdesk.ui.plots.window import Window


def test_making_the_pane_does_not_load_the_drawing_library() -> None:
    code = (
        "import sys, twitchdesk.ui.plots.pane; sys.exit('pyqtgraph' in sys.modules or 'numpy' in sys.modules)"
    )
    assert run([sys.executable, "-c", code], check=False).returncode == 0


def test_until_it_is_seen_the_pane_waits_and_then_the_chart_is_there(qtbot: QtBot, closed_plot: Plot) -> None:
    stage = closed_plot.pane.view.stage
    closed_plot.log(twitch(ago(1)))
    assert (stage.chart, stage.currentWidget()) == (None, stage.waiting)
    closed_plot.pane.show()
    qtbot.waitUntil(lambda: stage.chart is not None and stage.currentWidget() is stage.area)


def test_an_empty_diary_says_what_to_do_and_the_first_click_brings_the_chart(
    qtbot: QtBot, closed_plot: Plot
) -> None:
    stage = closed_plot.pane.view.stage
    closed_plot.pane.show()
    qtbot.waitUntil(lambda: stage.waiting.words.text() == EMPTY)
    closed_plot.log(twitch(TODAY))
    assert stage.currentWidget() is stage.area


def test_a_twitch_raises_the_bar_of_its_day_and_undo_lowers_it(plot: Plot) -> None:
    plot.log(twitch(ago(1)))
    assert plot.bar(ago(1)).count == 4
    plot.live.undo()
    assert plot.bar(ago(1)).count == 3


def test_a_quiet_day_taken_back_is_unknown_again(plot: Plot) -> None:
    plot.log(quiet(TODAY))
    assert plot.bar(TODAY).count == 0
    plot.live.undo()
    assert plot.bar(TODAY).count is None


def test_a_coffee_raises_the_line_and_another_habit_leaves_it(plot: Plot) -> None:
    plot.log(coffee(ago(1), 63), night(ago(1), 7.5))
    assert plot.bar(ago(1)).value == 158


def test_choosing_sleep_shows_its_hours_in_its_own_hue_and_remembers_it(plot: Plot) -> None:
    plot.log(night(ago(3), 7.5))
    plot.pane.view.habits.picked.emit("sleep_hours")
    assert plot.bar(ago(3)).value == 7.5
    assert plot.memory.texts["plot/habit"] == "sleep_hours"
    assert legend_words(plot.state)[-1] == "Hours slept (h)"


def test_the_menu_offers_what_can_be_drawn_and_no_line(plot: Plot) -> None:
    plot.pane.view.habits.menu.aboutToShow.emit()
    words = [action.text() for action in plot.pane.view.habits.menu.actions()]
    assert words[:3] == ["No line", "Caffeine", "Hours slept"]
    assert "Bed time" not in words


def test_no_line_takes_the_line_and_its_axis_away(plot: Plot) -> None:
    plot.pane.view.habits.picked.emit("")
    assert (plot.state.habit, plot.state.right) == (None, None)
    assert "Caffeine" not in plot.words


@pytest.mark.parametrize("choice", [PlotRange.DAYS_14, PlotRange.DAYS_28, PlotRange.DAYS_90])
def test_a_young_diary_shows_the_whole_range_that_was_chosen(plot: Plot, choice: PlotRange) -> None:
    plot.pane.show_choice(PlotChoice(choice, "caffeine"))
    assert plot.state.window.days == choice.days
    assert plot.state.bars[0].first == ago(13)


def test_a_click_on_another_range_shows_it(plot: Plot) -> None:
    chosen = plot.pane.view.ranges.segments[PlotRange.DAYS_14]
    QTest.mouseClick(chosen, Qt.MouseButton.LeftButton)
    assert plot.pane.choice == PlotChoice(PlotRange.DAYS_14, "caffeine")
    assert plot.state.window.days == 14


def test_a_remembered_choice_holds_at_the_next_start(plot: Plot, resources: Path) -> None:
    plot.pane.show_choice(PlotChoice(PlotRange.DAYS_90, "stress"))
    plot.memory.keep("plot/range", "nonsense")
    known = load_knowledge(resources)
    again = type(plot.pane)(plot.live, plot.pane.view._look, plot.pane._clock, known, plot.memory)
    assert again.choice == PlotChoice(PlotRange.DAYS_28, "stress")


def test_hovering_a_day_tells_its_date_and_values(plot: Plot) -> None:
    QTest.mouseMove(plot.area, plot.over(ago(1)))
    assert plot.area.said == ("Sat 21 Nov 2026", "3 twitches", "Caffeine: 95 mg")


def test_the_arrow_keys_walk_the_days_and_tell_assistive_technology(plot: Plot) -> None:
    plot.area.setFocus()
    QTest.keyClick(plot.area, Qt.Key.Key_Left)
    QTest.keyClick(plot.area, Qt.Key.Key_Left)
    assert plot.area.said[:2] == ("Sat 21 Nov 2026", "3 twitches")
    assert plot.area.accessibleDescription().endswith("Sat 21 Nov 2026, 3 twitches, Caffeine: 95 mg")


@pytest.mark.parametrize(("key", "said"), [("Home", "Mon 9 Nov 2026"), ("End", "Sun 22 Nov 2026")])
def test_home_and_end_go_to_the_first_and_last_day(plot: Plot, key: str, said: str) -> None:
    QTest.keyClick(plot.area, Qt.Key[f"Key_{key}"])
    assert plot.area.said[0] == said


def test_enter_opens_the_day_under_the_cursor_and_escape_takes_the_cursor_away(
    qtbot: QtBot, plot: Plot
) -> None:
    QTest.keyClick(plot.area, Qt.Key.Key_Home)
    with qtbot.waitSignal(plot.pane.day_opened) as told:
        QTest.keyClick(plot.area, Qt.Key.Key_Return)
    assert told.args == [ago(13)]
    QTest.keyClick(plot.area, Qt.Key.Key_Escape)
    assert plot.area.said == ()


def test_plus_zooms_in_and_nought_goes_back_to_the_range(plot: Plot) -> None:
    QTest.keyClick(plot.area, Qt.Key.Key_Plus)
    assert plot.state.window.days == pytest.approx(28 * 0.8)
    QTest.keyClick(plot.area, Qt.Key.Key_0)
    assert plot.state.window == plot.state.home


def test_the_sentence_follows_the_days_in_sight(plot: Plot) -> None:
    for _ in range(4):
        QTest.keyClick(plot.area, Qt.Key.Key_Plus)
    assert plot.words.startswith("6 days: ")


def test_dragging_to_the_right_goes_into_the_past_and_stops_at_the_first_day(plot: Plot) -> None:
    plot.log(twitch(ago(40)))
    start = plot.over(ago(14))
    QTest.mousePress(plot.area, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(plot.area, start + QPoint(2000, 0))
    QTest.mouseRelease(plot.area, Qt.MouseButton.LeftButton)
    assert plot.state.window == Window.of(DateRange(ago(40), ago(13)))


def test_a_double_click_goes_back_to_the_range(plot: Plot) -> None:
    QTest.keyClick(plot.area, Qt.Key.Key_Plus)
    QTest.mouseDClick(plot.area, Qt.MouseButton.LeftButton, pos=plot.over(ago(3)))
    assert plot.state.window == plot.state.home


def test_the_day_of_the_page_is_brought_into_sight(plot: Plot) -> None:
    plot.log(twitch(ago(60)))
    plot.pane.show_day(ago(50))
    assert plot.state.chosen == ago(50)
    assert plot.state.window.left == ago(50).toordinal()


def test_after_midnight_the_new_day_is_the_last_one(plot: Plot) -> None:
    plot.now.append(NOON + timedelta(days=1))
    plot.pane.show_day(TODAY + timedelta(days=1))
    assert plot.state.today == TODAY + timedelta(days=1)
    assert plot.state.window.span.last == TODAY + timedelta(days=1)
    assert plot.bar(TODAY + timedelta(days=1)).count is None


def test_a_life_event_stands_in_the_chart_and_in_the_words_of_its_day(plot: Plot) -> None:
    plot.log(event(ago(2), "Flu"))
    assert plot.state.told(plot.bar(ago(2)))[-1] == "Flu"


def test_a_day_that_starts_later_is_taken_over_at_once(plot: Plot) -> None:
    plot.log(Put(Preference("day_starts_at", '"13:00"')))
    assert plot.state.today == ago(1)


def test_water_is_drawn_in_the_unit_of_the_person(plot: Plot) -> None:
    plot.log(Put(HabitEntry("glass", "fluid", ago(1), 295.735, NOON)))
    plot.pane.view.habits.picked.emit("fluid")
    assert plot.state.told(plot.bar(ago(1)))[1] == "Fluids: 296 mL"
    plot.log(Put(Preference("volume_unit", '"fl_oz"')))
    assert plot.state.told(plot.bar(ago(1)))[1] == "Fluids: 10 fl oz"
    assert legend_words(plot.state)[-1] == "Fluids (fl oz)"


def test_notes_alone_do_not_read_the_diary_again(plot: Plot) -> None:
    before = plot.state
    noted = plot.live.read.twitches_on(ago(1))[0]
    plot.log(Put(noted))
    assert plot.state is before


def test_after_the_choice_of_a_table_the_same_days_stand_in_rows_newest_first(plot: Plot) -> None:
    plot.pane.view.table_action.trigger()
    rows = plot.pane.view.stage.table.days
    cells = [rows.data(rows.index(1, column)) for column in range(4)]
    assert cells == ["Sat 21 Nov 2026", "3 twitches", "95 mg", ""]
    assert rows.headerData(2, Qt.Orientation.Horizontal) == "Caffeine"
    plot.pane.view.table_action.trigger()
    assert plot.pane.view.stage.currentWidget() is plot.area


def test_a_diary_that_cannot_be_read_is_said_in_the_pane_and_tried_again(
    qtbot: QtBot, closed_plot: Plot
) -> None:
    broken = in_memory()
    broken._engine.dispose()
    closed_plot.pane._live.read._reading, kept = broken.read._reading, closed_plot.pane._live.read._reading
    stage = closed_plot.pane.view.stage
    closed_plot.pane.show()
    qtbot.waitUntil(stage.waiting.again.isVisible)
    closed_plot.pane._live.read._reading = kept
    QTest.mouseClick(stage.waiting.again, Qt.MouseButton.LeftButton)
    assert stage.waiting.words.text() == EMPTY


def colours(plot: Plot, at: QPoint) -> QColor:
    return plot.area.grab().toImage().pixelColor(at)


def test_a_bar_is_painted_in_the_colour_of_twitches_in_both_themes(plot: Plot) -> None:
    look = plot.pane.view._look
    foot = QPoint(plot.over(ago(1)).x(), round(plot.area.chart.field.y(0.1)) if plot.area.chart.field else 0)
    light = colours(plot, foot)
    assert light == look.colour("twitches")
    look.set_theme(ThemeChoice.DARK)
    assert colours(plot, foot) == look.colour("twitches") != light


def test_an_unknown_day_is_painted_with_slanted_lines_and_a_zero_day_is_not(plot: Plot) -> None:
    image = plot.area.grab().toImage()
    heights = range(plot.over(TODAY).y() - 20, plot.over(TODAY).y() + 20)

    def shades(day: date) -> int:
        return len({image.pixelColor(plot.over(day).x() + 3, y).rgb() for y in heights})

    assert shades(TODAY) > shades(ago(4))


def test_a_narrow_pane_keeps_range_and_line_within_reach(plot: Plot) -> None:
    plot.pane.resize(300, 180)
    view = plot.pane.view
    assert not view.ranges.isVisible()
    assert view.range_menu.isVisible()
    assert view.words.text().count(".") == 1


@pytest.mark.parametrize("height", [140, 190, 240, 400])
def test_at_every_height_the_whole_sentence_is_within_reach(plot: Plot, height: int) -> None:
    plot.pane.resize(360, height)
    view = plot.pane.view
    assert {view.legend.toolTip(), view.card.accessibleDescription()} == {plot.state.sentence}
    assert plot.area.accessibleDescription().startswith(plot.state.sentence)


def test_every_control_has_a_name(plot: Plot) -> None:
    view = plot.pane.view
    controls = [
        view.habits,
        view.range_menu,
        view.more,
        view.legend,
        plot.area,
        *view.ranges.segments.values(),
    ]
    assert all(control.accessibleName() for control in controls)
    assert view.habits.accessibleName() == "Line beside the twitches: Caffeine"


def test_tab_enters_the_ranges_at_the_one_that_holds(plot: Plot, qtbot: QtBot) -> None:
    view = plot.pane.view
    view.ranges.show_range(PlotRange.DAYS_28)
    view.habits.setFocus()
    qtbot.keyClick(view.habits, Qt.Key.Key_Tab)
    assert view.ranges.segments[PlotRange.DAYS_28].hasFocus()


def test_bigger_text_leaves_the_chart_whole(plot: Plot, look: Look) -> None:
    plot.pane.view._look.set_text_percent(150)
    chart = plot.area.chart
    assert chart.field is not None
    assert chart.field.size.bottom() + look.px(20) <= plot.area.height() + 1


def test_dropping_the_last_twitch_of_a_day_makes_it_unknown(plot: Plot) -> None:
    drops = tuple(Drop(Kind.TWITCH, each.id) for each in plot.live.read.twitches_on(ago(1)))
    assert plot.live.do(Step("Deleted", drops))
    assert plot.bar(ago(1)).count is None


def test_a_preference_that_does_not_concern_the_plot_reads_nothing_again(plot: Plot) -> None:
    before = plot.pane._facts
    plot.log(Put(Preference("target.caffeine", '{"low": null, "high": 200}')))
    assert plot.pane._facts is before
