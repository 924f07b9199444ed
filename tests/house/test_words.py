"""House rules about what a person reads: what goes along with what, and no cause, diagnosis or promise."""

from pathlib import Path

import pytest

from tests.house.forbidden import CAUSE, DIAGNOSIS, NUDGE, PROMISE, RULES, Rule, broken
from tests.house.tree import Text
from tests.house.words import (
    all_texts,
    spoken_in,
    texts_in_code,
    texts_in_tables,
    texts_of_the_wording,
)

# Whole sentences that may stand although they hold such a word: they say what TwitchDesk does not do or does
# not say, that the diary as a file is safe, or that somebody else should be asked first. One is a blood test
# by its name, among the boxes that a clinician ticks.
DISCLAIMERS = (
    "It helps you record and prepare; it does not diagnose and does not replace a doctor.",
    "TwitchDesk helps you record and prepare. **It does not diagnose and does not replace a doctor.**",
    "“No link of note” is not the same as safe: a smaller link could still be there.",
    "Not a diagnosis.",
    "TwitchDesk makes no diagnosis and does not replace a doctor.",
    "Your diary is safe.",
    "The diary itself is safe;",
    "What was saved is safe in your diary.",
    "With kidney disease, or with medicines that raise potassium, ask your doctor first.",
    "Lyme serology if exposed",
    "With heart, kidney or liver disease use your clinician’s number.",
)


def offending(rule: Rule, found: list[Text]) -> list[str]:
    """Return place and words of the texts that break a rule and are no disclaimer."""
    return [f"{text.place}: {text.words}" for text in found if broken(rule, text.words, DISCLAIMERS)]


@pytest.fixture(scope="module")
def texts() -> list[Text]:
    return all_texts()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_no_text_names_a_cause_a_diagnosis_or_a_promise_or_presses(texts: list[Text], rule: Rule) -> None:
    assert offending(rule, texts) == []


@pytest.mark.parametrize(("rule", "words"), [(rule, words) for rule in RULES for words in rule.planted])
def test_each_rule_finds_what_it_is_for(rule: Rule, words: str) -> None:
    assert offending(rule, [Text("here", f"Today: {words}")]) != []
    assert offending(rule, [Text("here", words.upper())]) != []


@pytest.mark.parametrize("words", [words for rule in RULES for words in rule.fine])
def test_plain_words_break_no_rule(words: str) -> None:
    assert [rule.name for rule in RULES if broken(rule, words)] == []


def test_every_disclaimer_still_stands_somewhere_and_is_needed(texts: list[Text]) -> None:
    spare = [
        sentence
        for sentence in DISCLAIMERS
        if not any(sentence in text.words for text in texts)
        or not any(broken(rule, sentence) for rule in RULES)
    ]
    assert spare == []


def test_a_disclaimer_frees_its_own_sentence_only() -> None:
    words = f"{DISCLAIMERS[0]} Your twitches are harmless."
    assert offending(DIAGNOSIS, [Text("here", words)]) == [f"here: {words}"]


def test_a_part_of_a_disclaimer_frees_nothing() -> None:
    assert offending(DIAGNOSIS, [Text("here", "No link of note is the same as safe.")]) != []


def test_texts_are_read_from_code_without_its_docstrings(tmp_path: Path) -> None:
    file = tmp_path / "card.py"
    file.write_text('"""It causes nothing."""\nTITLE = "Coffee"\nKEY = "sleep_hours"\n')
    assert [text.words for text in texts_in_code(file)] == ["Coffee"]


def test_a_text_with_values_in_it_is_read_as_a_whole(tmp_path: Path) -> None:
    file = tmp_path / "card.py"
    file.write_text('def said(n): return f"{n} cups due {n} to it"\n')
    assert [text.words for text in texts_in_code(file)] == ["… cups due … to it"]


def test_texts_are_read_from_the_tables_of_the_resources(texts: list[Text]) -> None:
    places = {text.place.split(" ", 1)[0] for text in texts_in_tables()}
    assert {"resources/knowledge/habits.toml", "resources/knowledge/wording.toml"} <= places
    assert not any("sources.toml" in place for place in places)


def test_sentences_of_the_wording_are_read_with_their_values() -> None:
    said = {text.place: text.words for text in texts_of_the_wording()}
    assert said["wording.toml row.clear"] == "Goes along with more twitches the next day."
    assert not any("{" in words for words in said.values())


def test_documents_and_the_line_of_the_project_are_read(texts: list[Text]) -> None:
    places = " ".join(text.place for text in texts)
    assert all(name in places for name in ("README.md", "CHANGELOG.md", "docs/export.md", "pyproject.toml"))
    assert all(name in places for name in (".desktop", ".metainfo.xml"))


def test_the_words_in_a_drawing_are_read() -> None:
    drawing = '<svg><title>Left calf</title><text x="1">Your right</text><path id="calf"/></svg>'
    assert [text.words for text in spoken_in("body.svg", drawing)] == ["Left calf", "Your right"]


@pytest.mark.parametrize("rule", [CAUSE, DIAGNOSIS, PROMISE, NUDGE], ids=lambda rule: rule.name)
def test_a_planted_text_in_code_would_be_found(tmp_path: Path, rule: Rule) -> None:
    file = tmp_path / "card.py"
    file.write_text(f"TITLE = {rule.planted[0]!r}\n")
    assert len(offending(rule, list(texts_in_code(file)))) == 1
