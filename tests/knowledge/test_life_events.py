"""The kinds of life event: complete, drawn, and refused when wrong."""

from datetime import UTC, date, datetime
from pathlib import Path
from shutil import copytree

import pytest

from twitchdesk.exchange.sample_days import Draw, life_events
from twitchdesk.knowledge.errors import KnowledgeError
from twitchdesk.knowledge.life_events import Compare, LifeEvents, load_life_events


@pytest.fixture
def events(resources: Path) -> LifeEvents:
    """Return the kinds as they are shipped."""
    return load_life_events(resources)


def changed(resources: Path, folder: Path, before: str, after: str) -> Path:
    """Return a copy of the knowledge in which one text is another."""
    copytree(resources / "knowledge", folder / "knowledge")
    file = folder / "knowledge" / "life_events.toml"
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")
    return folder


def test_the_kinds_a_person_expects_are_offered_in_their_order(events: LifeEvents) -> None:
    expected = ["illness", "travel", "medicine_started", "medicine_stopped", "plan", "other"]
    assert [kind.key for kind in events.kinds] == expected


def test_every_kind_has_an_icon_that_exists(events: LifeEvents, resources: Path) -> None:
    assert all((resources / "icons" / f"{kind.icon}.svg").is_file() for kind in events.kinds)


def test_no_two_kinds_share_a_word_or_an_icon(events: LifeEvents) -> None:
    assert len({kind.label for kind in events.kinds}) == len({kind.icon for kind in events.kinds}) == 6


def test_an_illness_is_judged_by_the_days_after_it_and_a_medicine_by_its_own(events: LifeEvents) -> None:
    assert events.of("illness").compare is Compare.AROUND
    assert events.of("medicine_started").compare is Compare.DURING


def test_only_a_plan_is_offered_in_turns(events: LifeEvents) -> None:
    assert [kind.key for kind in events.kinds if kind.takes_turns] == ["plan"]


def test_a_kind_of_a_later_version_is_shown_as_something_else(events: LifeEvents) -> None:
    assert events.of("full_moon").key == "other"


def test_a_comparison_nobody_knows_is_refused_by_name(resources: Path, tmp_path: Path) -> None:
    folder = changed(resources, tmp_path, 'compare = "during"', 'compare = "sideways"')
    with pytest.raises(KnowledgeError, match="medicine_started"):
        load_life_events(folder)


def test_the_kind_for_all_others_cannot_be_left_out(resources: Path, tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="other"):
        load_life_events(changed(resources, tmp_path, "[other]", "[another]"))


def test_every_event_of_the_sample_is_of_a_kind_that_is_known(events: LifeEvents) -> None:
    now = datetime(2026, 11, 22, 12, tzinfo=UTC)
    found = life_events(Draw(1, now), date(2026, 1, 1), 300)
    assert found
    assert {event.event for event in found} <= {kind.key for kind in events.kinds}
