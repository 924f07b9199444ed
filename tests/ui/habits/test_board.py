"""The curve of caffeine on board, and when the panel looks at the diary again."""

from datetime import UTC, datetime, time, timedelta

import pytest

from tests.ui.habits.conftest import DAY, NOW, Ask
from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.records import HabitEntry, new_id
from twitchdesk.domain.span import Moment
from twitchdesk.ui.habits.board import Board
from twitchdesk.ui.habits.pane import HabitsPane
from twitchdesk.ui.habits.pictures import board_words
from twitchdesk.ui.habits.week import Known
from twitchdesk.ui.habits.wishes import AddAmount, DropEntry, KeepDrink
from twitchdesk.ui.live_diary import LiveDiary

EVENING = datetime(2026, 11, 21, 22, 0, tzinfo=UTC)


def board(pane: HabitsPane) -> Board:
    found = pane.view.faces["caffeine"].card.board
    assert found is not None
    return found


def log(live: LiveDiary, at: datetime, mg: float, back: int) -> None:
    entry = HabitEntry(new_id(), "caffeine", DAY - timedelta(days=back), mg, NOW, at=Moment.of(at))
    assert live.do(Step("Coffee", (Put(entry),)))


def test_the_curve_runs_from_four_to_four(pane: HabitsPane) -> None:
    points = board(pane).points()
    assert points[0].at == datetime(2026, 11, 22, 4, tzinfo=UTC)
    assert points[-1].at == datetime(2026, 11, 23, 4, tzinfo=UTC)
    assert board(pane).now_min == 11 * 60 + 20


def test_coffee_of_the_evening_before_is_still_on_board(pane: HabitsPane, live: LiveDiary) -> None:
    log(live, EVENING, 100, back=1)
    first = board(pane).points()[0]
    assert first.mg == pytest.approx(100 * 2 ** (-6 / 5))
    assert first.low_mg < first.mg < first.high_mg


def test_a_dose_counts_once_in_the_curve(pane: HabitsPane, live: LiveDiary, ask: Ask) -> None:
    log(live, EVENING, 100, back=1)
    ask(AddAmount("caffeine", 63, at=time(4, 0)))
    assert [dose.mg for dose in board(pane).doses] == [100, 63]
    pane.show_day(DAY)
    assert [dose.mg for dose in board(pane).doses] == [100, 63]


def test_the_estimate_for_now_is_said_with_its_band(pane: HabitsPane, ask: Ask) -> None:
    assert board_words(board(pane)) == "Caffeine on board"
    ask(AddAmount("caffeine", 100, at=time(10, 20)))
    assert board_words(board(pane)) == "On board now: about 50 mg (31 to 65)"


def test_a_past_day_has_no_now(pane: HabitsPane) -> None:
    pane.show_day(DAY - timedelta(days=1))
    assert (board(pane).now_min, board(pane).at_now()) == (None, None)


def test_an_entry_of_another_day_of_the_week_shows_in_the_strip(pane: HabitsPane, live: LiveDiary) -> None:
    log(live, EVENING, 200, back=1)
    noted = pane.view.faces["caffeine"].card.strip[-2].known
    live.undo()
    undone = pane.view.faces["caffeine"].card.strip[-2].known
    assert (noted, undone) == (Known.VALUE, Known.UNKNOWN)


def test_an_entry_of_last_month_changes_nothing_here(pane: HabitsPane, live: LiveDiary) -> None:
    before = pane._facts
    log(live, EVENING - timedelta(days=30), 200, back=31)
    assert pane._facts is before


def test_deleting_the_only_entry_makes_the_day_unknown_again(
    pane: HabitsPane, live: LiveDiary, ask: Ask
) -> None:
    ask(AddAmount("caffeine", 63))
    (entry,) = live.read.habit_entries_on(DAY)
    ask(DropEntry(entry.id))
    assert pane.view.faces["caffeine"].card.strip[-1].known is Known.UNKNOWN


def test_an_own_drink_appears_on_the_card_at_once(pane: HabitsPane, ask: Ask) -> None:
    ask(KeepDrink(None, "My latte", 80, 300))
    assert "My latte" in [drink.name for drink in pane.view.faces["caffeine"].card.drinks if drink.shown]


def test_now_moves_on_by_itself(pane: HabitsPane) -> None:
    before = pane._facts
    pane._tick.timeout.emit()
    assert pane._facts is not before
