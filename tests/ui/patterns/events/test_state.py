"""The list of events, and the event that a filled-in editor stands for."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.ui.patterns.conftest import NOON
from tests.ui.patterns.events.conftest import TODAY, ago, event
from twitchdesk.domain.edits import Drop, Put
from twitchdesk.domain.records import Kind
from twitchdesk.knowledge.life_events import LifeEvents
from twitchdesk.ui.patterns.events.days_typed import DayStyle, read_day
from twitchdesk.ui.patterns.events.state import (
    Checked,
    Checker,
    Draft,
    Typed,
    drop_step,
    list_state,
    new_draft,
    put_step,
)

FIRST, LAST = "3 March 2026", "8 March 2026"


def checked(kinds: LifeEvents, typed: Typed, draft: Draft | None = None) -> Checked:
    checker = Checker(kinds, TODAY, lambda text: read_day(text, TODAY, DayStyle()), "22 Nov 2026")
    return checker.checked(draft or new_draft(), typed, NOON + timedelta(hours=1))


def test_the_newest_event_is_on_top_and_chosen(kinds: LifeEvents) -> None:
    state = list_state([event("Old", 50), event("New", 2)], kinds, None, writable=True)
    assert [row.label for row in state.rows] == ["New", "Old"]
    assert state.chosen_row == state.rows[0]


def test_a_chosen_event_stays_chosen_until_it_is_gone(kinds: LifeEvents) -> None:
    old, new = event("Old", 50), event("New", 2)
    assert list_state([old, new], kinds, old.id, writable=True).chosen == old.id
    assert list_state([new], kinds, old.id, writable=True).chosen == new.id
    assert list_state([], kinds, old.id, writable=True).chosen is None


def test_an_event_lasts_from_its_first_to_its_last_day(kinds: LifeEvents) -> None:
    rows = list_state([event("Cold", 10, "illness", 6), event("Job", 5)], kinds, None, writable=True).rows
    assert [row.days for row in rows] == [None, 5]


def test_what_was_typed_becomes_an_event(kinds: LifeEvents) -> None:
    made = checked(kinds, Typed("illness", " A cold ", FIRST, LAST, " nose ")).event
    assert made is not None
    assert (made.event, made.label, made.note) == ("illness", "A cold", "nose")
    assert (made.day, made.last_day) == (date(2026, 3, 3), date(2026, 3, 8))


def test_an_illness_without_a_name_is_called_illness(kinds: LifeEvents) -> None:
    made = checked(kinds, Typed("illness", "", FIRST)).event
    assert made is not None
    assert (made.label, made.last_day) == ("Illness", None)


def test_something_else_needs_a_name(kinds: LifeEvents) -> None:
    assert checked(kinds, Typed("other", " ", FIRST)).amiss == {"label": "Give the event a name."}


@pytest.mark.parametrize(
    ("first", "last", "field"),
    [
        ("", "", "first"),
        ("31 feb", "", "first"),
        ("24 dec 2026", "", "first"),
        (FIRST, "soon", "last"),
        (FIRST, "24 dec 2026", "last"),
        (LAST, FIRST, "last"),
    ],
)
def test_a_wrong_day_is_said_beside_its_field(kinds: LifeEvents, first: str, last: str, field: str) -> None:
    found = checked(kinds, Typed("illness", "Cold", first, last))
    assert found.event is None
    assert list(found.amiss) == [field]


def test_everything_that_is_wrong_is_said_at_once(kinds: LifeEvents) -> None:
    found = checked(kinds, Typed("other", "", "31 feb", "31 feb", "x" * 501))
    assert sorted(found.amiss) == ["first", "label", "last", "note"]
    assert found.amiss["first"] == "This is no day. Type it such as 22 Nov 2026."


def test_a_day_to_come_that_was_there_before_may_stay(kinds: LifeEvents) -> None:
    before = replace(event("Trip", 3, "travel"), last_day=TODAY + timedelta(days=4))
    typed = Typed("travel", "Trip home", ago(3).isoformat(), "26 Nov 2026")
    made = checked(kinds, typed, Draft(before.id, before)).event
    assert made is not None
    assert (made.label, made.last_day) == ("Trip home", before.last_day)


def test_a_changed_event_keeps_its_id_and_when_it_was_written(kinds: LifeEvents) -> None:
    before = event("Cold", 10, "illness", 6)
    typed = Typed("illness", "Flu", ago(10).isoformat(), ago(6).isoformat())
    made = checked(kinds, typed, Draft(before.id, before)).event
    assert made == replace(before, label="Flu", edited=NOON + timedelta(hours=1))


def test_an_event_that_was_not_changed_stays_as_it_is(kinds: LifeEvents) -> None:
    before = event("Cold", 10, "illness", 6)
    typed = Typed("illness", "Cold", ago(10).isoformat(), ago(6).isoformat())
    assert checked(kinds, typed, Draft(before.id, before)).event == before


def test_a_kind_of_a_later_version_survives_a_change_of_the_name(kinds: LifeEvents) -> None:
    before = event("Night", 10, "full_moon")
    made = checked(kinds, Typed("other", "Bright night", ago(10).isoformat()), Draft(before.id, before)).event
    assert made is not None
    assert (made.label, made.event) == ("Bright night", "full_moon")


def test_the_steps_say_what_they_do(kinds: LifeEvents) -> None:
    made = event("Cold", 10)
    row = list_state([made], kinds, None, writable=True).rows[0]
    assert put_step(Draft(made.id), made).edits == (Put(made),)
    assert put_step(Draft(made.id, made), made).title == "Cold · changed"
    assert drop_step(row).edits == (Drop(Kind.LIFE_EVENT, made.id),)
    assert drop_step(row).title == "Cold · deleted"


def test_when_the_chosen_event_is_gone_its_neighbour_is_chosen(kinds: LifeEvents) -> None:
    three = [event(name, days) for name, days in (("Cold", 10), ("Trip", 40), ("Move", 70))]
    rows = list_state(three, kinds, None, writable=True).rows

    def chosen_without(gone: int) -> str | None:
        rest = [each for each in three if each is not three[gone]]
        return list_state(rest, kinds, three[gone].id, rows, writable=True).chosen

    assert [chosen_without(gone) for gone in range(3)] == [three[1].id, three[2].id, three[1].id]
    assert list_state([], kinds, three[0].id, rows, writable=True).chosen is None
