"""House rules about what a person reads: the diary says what goes along with what, and names no cause."""

import re
from pathlib import Path

import pytest

from tests.house.tree import ROOT, Text, project_files, python_files, strings_in_code, strings_in_toml

CAUSE = re.compile(
    r"\b(causes|caused by|causing|because of your|due to your|triggers? (is|are)|triggered by)\b"
    r"|\b(makes? you twitch|your triggers?|proves?)\b",
    re.IGNORECASE,
)
NUDGE = re.compile(
    r"\b(streaks?|well done|good job|great job|keep it up|don.t break|you failed|you missed)\b",
    re.IGNORECASE,
)
# Whole sentences that may hold such a word, because they say that something is not a cause.
DISCLAIMERS: frozenset[str] = frozenset()
# Titles of papers are quoted as they are.
QUOTED = ("sources.toml",)


def texts() -> list[Text]:
    """Return every text that can reach a person: strings in the window's code and in the resources."""
    tables = [
        file for file in project_files() if file.suffix == ".toml" and file.is_relative_to(ROOT / "resources")
    ]
    from_code = [text for file in python_files("twitchdesk") for text in strings_in_code(file)]
    return from_code + [text for file in tables if file.name not in QUOTED for text in strings_in_toml(file)]


def offending(rule: re.Pattern[str], found: list[Text]) -> list[str]:
    """Return place and words of the texts that break a rule and are no disclaimer."""
    return [
        f"{text.place}: {text.words}"
        for text in found
        if rule.search(text.words) and text.words not in DISCLAIMERS
    ]


def test_no_text_names_a_cause() -> None:
    assert offending(CAUSE, texts()) == []


def test_no_text_praises_or_presses() -> None:
    assert offending(NUDGE, texts()) == []


@pytest.mark.parametrize("words", ["Coffee causes it", "Caused by stress", "Your trigger is coffee"])
def test_the_rule_about_causes_finds_one(words: str) -> None:
    assert offending(CAUSE, [Text("here", words)]) == [f"here: {words}"]


def test_to_go_along_with_is_no_cause() -> None:
    assert offending(CAUSE, [Text("here", "Coffee goes along with more twitches the next day")]) == []


def test_texts_are_read_from_code_without_its_docstrings(tmp_path: Path) -> None:
    file = tmp_path / "card.py"
    file.write_text('"""It causes nothing."""\nTITLE = "Coffee"\n')
    assert [text.words for text in strings_in_code(file)] == ["Coffee"]


def test_texts_are_read_from_tables_at_any_depth(tmp_path: Path) -> None:
    file = tmp_path / "book.toml"
    file.write_text('[a]\nb = ["Coffee", {c = "Tea"}]\n')
    assert [text.words for text in strings_in_toml(file)] == ["Coffee", "Tea"]
