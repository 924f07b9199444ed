"""The wording file: what it refuses, and how its sentences read."""

import re
from pathlib import Path

import pytest

from twitchdesk.domain.phrases import Phrases, filled
from twitchdesk.knowledge.load import KnowledgeError, load_habits, load_wording

HEAD = 'source = "design"\nchecked = 2026-11-22\n'
SOURCES = '[design]\ntitle = "Ours"\nwhere = "TwitchDesk"\nkind = "design"\n'
LONGEST_WORDS = 40
HIGHEST_GRADE = 13.0
HIGHEST_MEAN_GRADE = 6.0


def wording(folder: Path, text: str) -> Phrases:
    """Write a wording file and load it."""
    (folder / "knowledge").mkdir()
    (folder / "knowledge" / "sources.toml").write_text(SOURCES, encoding="utf-8")
    (folder / "knowledge" / "wording.toml").write_text(text, encoding="utf-8")
    return load_wording(folder)


def test_phrases_are_found_by_table_and_name(tmp_path: Path) -> None:
    found = wording(tmp_path, f'[row]\n{HEAD}more = "{{habit}} more"\n[row.example]\nhabit = "caffeine"\n')
    assert found.said("row.more", habit="sleep") == "sleep more"
    assert dict(found["row.more"].example) == {"habit": "caffeine"}


def test_two_forms_are_one_phrase(tmp_path: Path) -> None:
    forms = '{ one = "{n} day", many = "{n} days" }'
    found = wording(tmp_path, f"[row]\n{HEAD}left = {forms}\n[row.example]\nn = 2\n")
    assert [found.said("row.left", n=n) for n in (1, 2)] == ["1 day", "2 days"]


@pytest.mark.parametrize(
    ("body", "amiss"),
    [
        ('more = "{habit} more"\n', "“more” has a place for “habit”, which “example” does not know"),
        ('more = "{habit more"\n', "“more” cannot be filled in"),
        ('more = "{0} more"\n', "“more” cannot be filled in: “{0}” is no plain name"),
        ('more = ""\n', "“more” must be a text that is not empty"),
        ("more = 3\n", "the key “more” is not known here"),
        ('more = ["a"]\n', "the key “more” is not known here"),
        ('more = { many = "days" }\n', "“one” is missing"),
        ('more = { one = "day", many = "days", few = "days" }\n', "the key “few” is not known here"),
        ('more = { one = "day", many = "days" }\n', "“more” has a place for “n”"),
        ("[row.example]\nn = true\n", "must be a number"),
        ("[row.example]\nn = [1]\n", "the key “n” is not known here"),
    ],
)
def test_what_is_wrong_is_refused_and_said(tmp_path: Path, body: str, amiss: str) -> None:
    with pytest.raises(KnowledgeError) as caught:
        wording(tmp_path, f"[row]\n{HEAD}{body}")
    assert amiss in str(caught.value)
    assert str(caught.value).startswith("wording.toml, entry row")


def test_every_example_is_used(resources: Path) -> None:
    phrases = load_wording(resources)
    text = (resources / "knowledge" / "wording.toml").read_text(encoding="utf-8")
    spare = []
    for table, body in re.findall(r"^\[(\w+)\.example\]\n((?:\w+ = .*\n?)+)", text, re.MULTILINE):
        used = {place for name in phrases.names(table) for place in phrases[f"{table}.{name}"].places}
        spare += [
            f"{table}.{name}" for name in re.findall(r"^(\w+) =", body, re.MULTILINE) if name not in used
        ]
    assert spare == []


def test_words_for_habits_are_for_habits_that_exist(resources: Path) -> None:
    phrases, known = load_wording(resources), load_habits(resources).by_key
    tables = ("habit", "step", "days_with", "counted", "apart")
    strange = {name for table in tables for name in phrases.names(table)} - set(known)
    assert strange == {"other_habit"}
    assert set(phrases.names("habit")) == set(known)


def sentences(resources: Path) -> list[tuple[str, str]]:
    """Return every sentence of the file with its example values, and the phrase it comes from."""
    phrases = load_wording(resources)
    said = [(key, filled(key, form, phrases[key].example)) for key in phrases for form in phrases[key].forms]
    return [(key, part) for key, text in said for part in re.split(r"(?<=[.?]) ", text) if part.endswith(".")]


def grade(sentence: str) -> float:
    """Return the school grade of a sentence by Flesch and Kincaid (1975), syllables counted as vowel runs."""
    words = re.findall(r"[A-Za-z’']+", re.sub(r"\([^)]*\)", "", sentence))
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", word.lower().removesuffix("e")))) for word in words)
    return 0.39 * len(words) + 11.8 * syllables / max(1, len(words)) - 15.59


def test_no_sentence_is_long(resources: Path) -> None:
    long = [key for key, said in sentences(resources) if len(said.split()) > LONGEST_WORDS]
    assert long == []


def test_the_sentences_are_easy_to_read(resources: Path) -> None:
    grades = {key: grade(said) for key, said in sentences(resources)}
    assert len(grades) > 100
    assert sum(grades.values()) / len(grades) <= HIGHEST_MEAN_GRADE
    assert [key for key, found in grades.items() if found > HIGHEST_GRADE] == []


def test_the_grade_tells_easy_from_hard_words() -> None:
    easy = grade("The cat sat on the mat.")
    hard = grade(
        "Multicollinearity considerably complicates epidemiological interpretation of observational data."
    )
    assert easy < 2
    assert hard > 15
