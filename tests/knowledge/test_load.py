"""What the window knows, and when it is read."""

from pathlib import Path
from shutil import copytree

import pytest

from twitchdesk.knowledge.load import KnowledgeError, load_knowledge


def test_what_only_the_patterns_need_is_read_once(resources: Path) -> None:
    known = load_knowledge(resources)
    assert known.phrases is known.phrases
    assert known.pattern_habits is known.pattern_habits
    assert {habit.key for habit in known.pattern_habits.habits} == set(known.habits.by_key)


def test_what_only_the_patterns_need_holds_no_start_up(resources: Path, tmp_path: Path) -> None:
    folder = copytree(resources, tmp_path / "resources")
    (folder / "knowledge" / "wording.toml").unlink()
    known = load_knowledge(folder)
    with pytest.raises(KnowledgeError, match=r"wording\.toml"):
        _ = known.phrases
