"""All that the handout knows beside the diary is read from the knowledge files, each once."""

from pathlib import Path
from shutil import copytree

import pytest

from twitchdesk.domain.handout import MEDICINE_EVENTS, OPEN_ENDED_EVENTS
from twitchdesk.knowledge.life_events import Compare
from twitchdesk.knowledge.load import KnowledgeError, load_knowledge
from twitchdesk.report.handout.given import Lore
from twitchdesk.report.handout.lore import load_lore
from twitchdesk.storage.handout_days import CAFFEINE, LABELLED


@pytest.fixture(scope="module")
def lore(resources: Path) -> Lore:
    """Return the lore as the program loads it."""
    return load_lore(resources, load_knowledge(resources))


def test_every_place_of_the_body_has_its_roots_for_the_second_page(lore: Lore) -> None:
    assert len(lore.body.places) == 90
    assert all(lore.anatomy.of(place).roots for place in lore.body.places)


def test_the_words_are_those_of_the_handout_and_the_wording_is_that_of_the_patterns(lore: Lore) -> None:
    assert lore.words.has("page.title")
    assert not lore.wording.has("page.left_out")
    assert lore.wording.has("habit.caffeine")


def test_medicines_and_events_are_known_by_name(lore: Lore) -> None:
    found = lore.medicines.of("Sertraline 50 mg")
    assert found is not None
    assert found.key == "ssri_snri"
    assert lore.events.of("medicine_started").label == "New medicine"


def test_the_events_that_go_on_are_those_that_are_judged_by_their_own_days(lore: Lore) -> None:
    during = {kind.key for kind in lore.events.kinds if kind.compare is Compare.DURING}
    assert during == OPEN_ENDED_EVENTS
    assert during > MEDICINE_EVENTS


def test_the_habits_that_go_by_name_are_habits_that_are_known(lore: Lore) -> None:
    assert lore.habits.by_key.keys() >= {*LABELLED, CAFFEINE}


def test_what_the_window_knows_already_is_not_read_again(resources: Path) -> None:
    known = load_knowledge(resources)
    lore = load_lore(resources, known)
    shared = (lore.body, lore.habits, lore.fields, lore.pattern_habits, lore.wording)
    held = (known.body, known.habits, known.fields, known.pattern_habits, known.phrases)
    assert all(one is other for one, other in zip(shared, held, strict=True))


def test_a_missing_file_is_named(resources: Path, tmp_path: Path) -> None:
    copytree(resources / "knowledge", tmp_path / "knowledge")
    (tmp_path / "knowledge" / "anatomy.toml").unlink()
    with pytest.raises(KnowledgeError, match=r"anatomy\.toml"):
        load_lore(tmp_path, load_knowledge(resources))
