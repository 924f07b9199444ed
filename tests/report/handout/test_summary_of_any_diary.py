"""Whatever a diary holds: every word is there, none is forbidden, and the numbers agree with one another."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Final

import pytest
from hypothesis import given as any_of
from hypothesis import settings
from hypothesis import strategies as st

from tests.house.forbidden import RULES, broken
from tests.house.test_words import DISCLAIMERS
from tests.report.handout.conftest import MakeGiven, facts_of
from twitchdesk.domain.handout import Answered, CheckOnPaper, OptionCount, ScoreCount, SignAnswer
from twitchdesk.domain.handout_choices import HandoutChoices
from twitchdesk.report.handout.course import recent_span, twitch_days
from twitchdesk.report.handout.given import Given, Lore
from twitchdesk.report.handout.header import header
from twitchdesk.report.handout.segments import body_map
from twitchdesk.report.handout.sentences import sentences
from twitchdesk.report.handout.signs import SIGNS, signs
from twitchdesk.report.handout.summary import summary
from twitchdesk.report.handout.tiles import tiles

Known = Callable[[], Lore]
BLOCKS: Final = (header, summary, signs, body_map)
MAY_BE_EMPTY: Final = {"note", "since", "detail", "corrected"}
# Not "lower": that is an eyelid.
BETTER: Final = {"better", "fewer", "less", "down", "improved"}
DAYS: Final = st.sets(st.integers(0, 90), min_size=1, max_size=40)
PLACES: Final = st.sampled_from(
    ["calf_left", "calf_right", "eyelid_lower_left", "tongue", "ribs_left", "gone"]
)
AREAS: Final = st.sampled_from(["face", "upper_back", "thigh_left", "pelvis", "gone"])
FIELDS: Final = st.sampled_from(
    ["accompanied", "character", "context", "visible", "duration_class", "helped"]
)
KEYS: Final = st.sampled_from(["none", "cramp", "buzz", "at_rest", "yes", "hours", "tingling", "unheard_of"])
FIRST: Final = date(2026, 9, 1)
OPTIONS: Final = st.builds(
    OptionCount, FIELDS, KEYS, st.integers(0, 9), st.just(FIRST), st.just(FIRST + timedelta(days=40))
)
ANSWERS: Final = st.builds(
    SignAnswer,
    st.sampled_from(Answered),
    st.sampled_from([None, FIRST]),
    st.sampled_from(["", "left hand"]),
    st.sampled_from([None, *Answered]),
    st.integers(0, 4),
)
CHECKS: Final = st.builds(
    CheckOnPaper,
    answers=st.dictionaries(st.sampled_from(SIGNS), ANSWERS, max_size=5),
    six_points=st.dictionaries(st.sampled_from(["C1", "C2", "C4"]), st.sampled_from([True, False, None])),
    is_sign_open=st.booleans(),
)
CHOICES: Final = st.builds(
    HandoutChoices,
    identity=st.booleans(),
    name=st.sampled_from(["", "Alex Example", "Ο Αλέξανδρος", "N" * 120]),
    birth_year=st.sampled_from([None, 1984]),
    first_noticed=st.sampled_from(["", "2019", "2026-06", "2031-01-01", "nonsense"]),
)
FACTS: Final = st.builds(
    facts_of,
    st.dictionaries(PLACES, DAYS, max_size=5),
    quiet=st.one_of(st.just(set(range(56))), st.sets(st.integers(0, 90), max_size=40)),
    whole_days=st.dictionaries(AREAS, DAYS, max_size=3),
    days=st.sampled_from([1, 5, 28, 84, 400]),
    options=st.lists(OPTIONS, max_size=6, unique_by=lambda one: (one.field, one.option)).map(tuple),
    intensities=st.lists(st.builds(ScoreCount, st.integers(0, 10), st.integers(0, 5)), max_size=3).map(tuple),
)


@pytest.fixture(scope="session")
def known(lore: Lore) -> Known:
    """Return what returns the lore: a diary that fails is shown with short names beside it."""
    return lambda: lore


def texts(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of a block with the name of its field."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield name, value
    elif isinstance(value, Mapping):
        return
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name), field.name)
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item, name)


def all_texts(made: Given, lore: Lore) -> list[tuple[str, str]]:
    """Return every text of the blocks with the name of its field."""
    return [text for block in BLOCKS for text in texts(block(made, lore))]


@settings(max_examples=40)
@any_of(facts=FACTS, check=CHECKS, choices=CHOICES)
def test_every_text_is_there_and_none_is_forbidden(
    given: MakeGiven, known: Known, facts: object, check: CheckOnPaper, choices: HandoutChoices
) -> None:
    found = all_texts(given(facts, choices, check=check), known())
    assert [name for name, words in found if not words.strip() and name not in MAY_BE_EMPTY] == []
    assert [words for _, words in found if any(broken(rule, words, DISCLAIMERS) for rule in RULES)] == []


@settings(max_examples=40)
@any_of(facts=FACTS, check=CHECKS)
def test_nothing_speaks_of_better_while_a_sign_is_open(
    given: MakeGiven, known: Known, facts: object, check: CheckOnPaper
) -> None:
    made = given(facts, check=CheckOnPaper(answers=check.answers, is_sign_open=True))
    words = " ".join(words for _, words in all_texts(made, known())).lower()
    assert not BETTER & set(re.findall(r"\w+", words))
    assert "ratio 0." not in words


@settings(max_examples=40)
@any_of(facts=FACTS)
def test_figures_sentences_map_and_table_agree(given: MakeGiven, known: Known, facts: object) -> None:
    made = given(facts)
    days, places = tiles(made, known())[3], tiles(made, known())[4]
    body = body_map(made, known())
    twitched = sum(day in recent_span(made.facts) for day in twitch_days(made.facts))
    if " of " in days.note:
        assert days.note.split(" of ")[0] == str(twitched)
    any_days = [int(row.cells[-1]) for row in body.rows if row.cells[-1].isdecimal()]
    assert all(count <= twitched for count in any_days)
    if "/" in places.value:
        assert int(places.value.split(" / ")[1]) == sum(count > 0 for count in any_days)
    is_told = sentences(made, known())[0].startswith("Twitching in ")
    assert is_told is bool(twitched)
