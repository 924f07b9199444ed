"""The terms of the handout are read from their file, and a wrong file is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest

from twitchdesk.knowledge.errors import KnowledgeError
from twitchdesk.knowledge.handout_rules import FILE, Lengths, load_handout_rules

Spoil = Callable[[str, str], Path]


@pytest.fixture
def spoil(resources: Path, tmp_path: Path) -> Spoil:
    """Return what writes the knowledge with one text of the rules replaced, and returns its folder."""

    def write(old: str, new: str) -> Path:
        (tmp_path / "knowledge").mkdir()
        for file in (FILE, "sources.toml"):
            text = (resources / "knowledge" / file).read_text(encoding="utf-8")
            assert old in text or file != FILE
            (tmp_path / "knowledge" / file).write_text(text.replace(old, new), encoding="utf-8")
        return tmp_path

    return write


def test_the_terms_are_those_of_the_clinical_notes(resources: Path) -> None:
    rules = load_handout_rules(resources)
    assert (rules.course.days, rules.course.least_coverage) == (14, 0.6)
    assert (rules.course.worse_ratio, rules.course.worse_more_days, rules.course.better_ratio) == (
        1.5,
        3,
        0.67,
    )
    assert (rules.run.gap_days, rules.run.eyelid_gap_days, rules.run.last_within_days) == (7, 3, 7)
    assert (rules.lasting.longer_than_days, rules.lasting.least_days, rules.lasting.of_days) == (14, 4, 14)
    assert (rules.several.active_days, rules.several.segments, rules.several.units) == (2, 2, 2)
    assert (rules.several.units_alone, rules.several.new_after_days) == (3, 7)


@pytest.mark.parametrize(("length_s", "name"), [(0, "short"), (59, "short"), (60, "middle"), (600, "long")])
def test_an_exact_length_belongs_to_one_class(length_s: int, name: str) -> None:
    assert Lengths((60, 600), ("short", "middle", "long")).class_of(length_s) == name


@pytest.mark.parametrize(
    ("old", "new", "amiss"),
    [
        ("[run]", "[walk]", "entry run: this table is missing"),
        ("[run]", "[walk]\nstep = 1\n[run]", "entry walk: this table is not known here"),
        ("gap_days = 7", "gap_days = 7.5", "whole number"),
        ("steps_from = [1, 4, 8, 15]", "steps_from = [1, 4, 8]", "must be 4 numbers"),
        ("steps_from = [1, 4, 8, 15]", "steps_from = [1, 8, 4, 15]", "each above the one before"),
        ("under_s = [60, ", "under_s = [", "one class more than lengths"),
        ("least_coverage = 0.6", "least_coverage = 60", "out of its range"),
    ],
)
def test_wrong_terms_are_refused_with_the_place_and_the_reason(
    spoil: Spoil, old: str, new: str, amiss: str
) -> None:
    with pytest.raises(KnowledgeError, match=amiss):
        load_handout_rules(spoil(old, new))
