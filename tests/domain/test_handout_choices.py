"""What the person chooses for the handout, kept as preferences and read back whatever they hold."""

import json
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from twitchdesk.domain.edits import Drop, Put
from twitchdesk.domain.handout_choices import (
    NAME_MOST_CHARS,
    QUESTION_MOST_CHARS,
    HandoutChoices,
    Length,
    Matter,
    Paper,
    Section,
    choices_of,
    clean_questions,
    is_when,
    keeping,
    paper_of,
    span_of,
)
from twitchdesk.domain.records import Preference
from twitchdesk.domain.span import DateRange

TODAY = date(2026, 11, 22)
LONG_AGO = date(2019, 3, 1)
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
DAYS = st.dates(date(1990, 1, 1), date(2030, 1, 1))
KEYS = tuple(HandoutChoices.__dataclass_fields__)
CHOICES = st.builds(
    HandoutChoices,
    paper=st.sampled_from(Paper),
    pages=st.sampled_from((1, 2)),
    length=st.sampled_from(Length),
    identity=st.booleans(),
    name=st.sampled_from(("", "Zoë Ångström", "李小龍")),
    birth_year=st.none() | st.integers(1900, 2026),
    first_noticed=st.sampled_from(("", "2025", "2025-06", "2025-06-30")),
    questions=st.sampled_from(((), ("Do I need an EMG?",), ("a", "b", "c"))),
    left_out=st.frozensets(st.sampled_from(Section)),
    kept_back=st.frozensets(st.sampled_from(Matter)),
    own=st.none() | st.builds(lambda a, b: DateRange(min(a, b), max(a, b)), DAYS, DAYS),
)


def kept(*all_choices: HandoutChoices) -> dict[str, object]:
    """Return the preferences after these choices were kept one after the other."""
    preferences = dict[str, object]()
    before = HandoutChoices()
    for after in all_choices:
        step = keeping(before, after, "Handout")
        for edit in step.edits if step else ():
            if isinstance(edit, Drop):
                preferences.pop(edit.id, None)
            else:
                assert isinstance(edit, Put)
                assert isinstance(edit.record, Preference)
                preferences[edit.record.id] = json.loads(edit.record.value)
        before = after
    return preferences


@given(CHOICES, CHOICES)
def test_what_was_kept_is_read_back(first: HandoutChoices, second: HandoutChoices) -> None:
    assert choices_of(kept(first, second)) == second


@given(st.dictionaries(st.sampled_from([f"handout.{key}" for key in KEYS]), JUNK))
def test_whatever_the_diary_holds_gives_choices_that_can_be_kept(preferences: dict[str, object]) -> None:
    choices = choices_of(preferences)
    assert choices_of(kept(choices)) == choices
    assert choices.span(TODAY, LONG_AGO).last <= TODAY


def test_an_empty_diary_has_the_choices_of_a_new_one_on_the_paper_of_the_country() -> None:
    assert choices_of({}) == HandoutChoices()
    assert choices_of({}, paper_of("us")) == HandoutChoices(paper=Paper.LETTER)
    assert paper_of("GB") is Paper.A4


def test_a_paper_that_was_chosen_holds_in_every_country() -> None:
    preferences = kept(HandoutChoices(paper=Paper.LETTER), HandoutChoices(paper=Paper.A4))
    assert choices_of(preferences, Paper.LETTER).paper is Paper.A4


def test_keeping_what_is_kept_already_is_no_step() -> None:
    assert keeping(HandoutChoices(name="A"), HandoutChoices(name="A"), "Handout") is None


def test_a_name_that_was_taken_away_leaves_nothing_in_the_diary() -> None:
    assert kept(HandoutChoices(name="Zoë"), HandoutChoices()) == {}


def test_each_choice_is_kept_by_itself() -> None:
    step = keeping(HandoutChoices(name="A"), HandoutChoices(name="A", pages=2), "Two pages")
    assert step is not None
    assert step.title == "Two pages"
    assert [edit.record.id for edit in step.edits if isinstance(edit, Put)] == ["handout.pages"]


def test_a_period_ends_today_and_counts_it() -> None:
    assert span_of(Length.WEEKS_4, TODAY, LONG_AGO).days == 28
    assert span_of(Length.WEEKS_6, TODAY, LONG_AGO) == DateRange(TODAY - timedelta(41), TODAY)
    assert span_of(Length.WEEKS_12, TODAY, LONG_AGO).days == 84
    assert span_of(Length.WHOLE, TODAY, LONG_AGO) == DateRange(LONG_AGO, TODAY)


def test_no_period_begins_before_the_diary_does() -> None:
    assert span_of(Length.WEEKS_12, TODAY, TODAY - timedelta(4)).days == 5


def test_an_empty_diary_shows_the_whole_period_that_is_to_come() -> None:
    assert span_of(Length.WEEKS_12, TODAY, None).days == 84
    assert span_of(Length.WHOLE, TODAY, None) == DateRange.single(TODAY)


def test_an_entry_of_tomorrow_does_not_turn_the_period_round() -> None:
    assert span_of(Length.WHOLE, TODAY, TODAY + timedelta(3)) == DateRange.single(TODAY)


def test_own_days_end_today_at_the_latest() -> None:
    own = DateRange(date(2026, 11, 1), date(2027, 1, 1))
    assert span_of(Length.OWN, TODAY, LONG_AGO, own) == DateRange(date(2026, 11, 1), TODAY)
    after = DateRange(date(2027, 1, 1), date(2027, 2, 1))
    assert span_of(Length.OWN, TODAY, LONG_AGO, after) == DateRange.single(TODAY)


def test_own_days_before_any_was_chosen_are_twelve_weeks() -> None:
    assert span_of(Length.OWN, TODAY, LONG_AGO).days == 84


def test_empty_lines_are_no_questions_and_a_line_break_is_a_blank() -> None:
    assert clean_questions(["", "  Do I need\nan EMG? ", "b", "c", "d"]) == ("Do I need an EMG?", "b", "c")


def test_texts_of_another_program_are_cut_to_what_has_room() -> None:
    found = choices_of({"handout.name": "n" * 500, "handout.questions": ["q" * 500]})
    assert (len(found.name), len(found.questions[0])) == (NAME_MOST_CHARS, QUESTION_MOST_CHARS)


def test_half_a_letter_from_a_broken_file_is_left_out() -> None:
    assert choices_of({"handout.name": "Zo\ud800ë\x00"}).name == "Zoë"


def test_a_day_a_month_or_a_year_says_when() -> None:
    assert all(is_when(text) for text in ("2025", "2025-06", "2025-06-30"))
    assert not any(is_when(text) for text in ("", "25", "2025-13", "2025-02-30", "1850", "2025-6", "٢٠٢٥"))
