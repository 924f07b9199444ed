"""A wrong knowledge file is refused, and the sentence says where and why."""

import shutil
import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.knowledge.handout_rules import load_handout_rules
from twitchdesk.knowledge.life_events import load_life_events
from twitchdesk.knowledge.load import (
    KnowledgeError,
    load_anatomy,
    load_knowledge,
    load_sources,
    load_wording,
)
from twitchdesk.knowledge.medicine_classes import load_medicine_classes
from twitchdesk.knowledge.pattern_habits import load_pattern_habits
from twitchdesk.knowledge.wording import load_handout_words

Spoil = Callable[[str, str, str], None]
ALL = sorted(path.name for path in (Path(__file__).parents[2] / "resources/knowledge").glob("*.toml"))
SOURCED = [name for name in ALL if name != "sources.toml"]


@pytest.fixture
def copy(tmp_path: Path, resources: Path) -> Path:
    shutil.copytree(resources / "knowledge", tmp_path / "knowledge")
    return tmp_path


@pytest.fixture
def spoil(copy: Path) -> Spoil:
    def replace_once(file: str, old: str, new: str) -> None:
        path = copy / "knowledge" / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace_once


def load_all(folder: Path) -> None:
    known = load_knowledge(folder)
    load_anatomy(folder)
    load_pattern_habits(folder, known.habits)
    load_wording(folder)
    load_wording(folder, "form.toml")
    load_life_events(folder)
    load_medicine_classes(folder)
    load_handout_words(folder)
    load_handout_rules(folder)


def refusal(copy: Path) -> str:
    with pytest.raises(KnowledgeError) as caught:
        load_all(copy)
    assert isinstance(caught.value, TwitchDeskError)
    return str(caught.value)


def entries(resources: Path, file: str) -> dict[str, dict[str, object]]:
    tables = tomllib.loads((resources / "knowledge" / file).read_text(encoding="utf-8"))
    if file in {"habits.toml", "twitch_fields.toml"}:
        return {f"{section}.{key}": entry for section in tables for key, entry in tables[section].items()}
    return tables


@pytest.mark.parametrize("file", SOURCED)
def test_every_entry_has_a_known_source_and_the_date_it_was_checked(resources: Path, file: str) -> None:
    known = load_sources(resources)
    for key, entry in entries(resources, file).items():
        source = entry["source"]
        named = source if isinstance(source, list) else [source]
        assert named, key
        assert set(named) <= set(known), key
        assert type(entry["checked"]) is date, key


@pytest.mark.parametrize("file", SOURCED)
def test_an_entry_without_a_source_is_refused(copy: Path, spoil: Spoil, file: str) -> None:
    spoil(file, "\nsource = ", "\n# ")
    assert file in refusal(copy)
    assert "“source” is missing" in refusal(copy)


@pytest.mark.parametrize("file", SOURCED)
def test_an_entry_without_a_date_is_refused(copy: Path, spoil: Spoil, file: str) -> None:
    spoil(file, "\nchecked = ", "\n# ")
    assert file in refusal(copy)
    assert "“checked” is missing" in refusal(copy)


@pytest.mark.parametrize("file", SOURCED)
def test_an_unknown_source_is_refused(copy: Path, spoil: Spoil, file: str) -> None:
    spoil(file, "\nsource = ", '\nsource = "L999" # ')
    assert "the source “L999” is not in sources.toml" in refusal(copy)


@pytest.mark.parametrize("file", ALL)
def test_an_unknown_key_is_refused(copy: Path, spoil: Spoil, file: str) -> None:
    spoil(file, "]\n", "]\nwobble = 1\n")
    assert file in refusal(copy)
    assert "the key “wobble” is not known here" in refusal(copy)


@pytest.mark.parametrize("file", ALL)
def test_an_id_that_is_there_twice_is_refused(copy: Path, file: str) -> None:
    path = copy / "knowledge" / file
    text = path.read_text(encoding="utf-8")
    header = next(line for line in text.splitlines() if line.startswith("["))
    path.write_text(f"{text}\n{header}\n", encoding="utf-8")
    assert f"{file}: the file is not valid TOML or holds an id twice" in refusal(copy)


@pytest.mark.parametrize("file", ALL)
def test_a_missing_file_is_named(copy: Path, file: str) -> None:
    (copy / "knowledge" / file).unlink()
    assert refusal(copy).startswith(f"{file}: the file cannot be read (No such file or directory).")


def test_a_file_that_is_not_text_is_named(copy: Path) -> None:
    (copy / "knowledge" / "places.toml").write_bytes(b"\xff\xfe\x00")
    assert refusal(copy).startswith("places.toml: the file is not UTF-8 text.")


def test_the_sentence_names_file_entry_and_remedy(copy: Path, spoil: Spoil) -> None:
    spoil("places.toml", 'segment = "lumbosacral"', 'segment = "tail"')
    assert refusal(copy) == (
        "places.toml, entry back_lower: “segment” is “tail”, which is none of "
        "bulbar_cranial, cervical, thoracic, lumbosacral. Correct the file, or install TwitchDesk again."
    )


@pytest.mark.parametrize(
    ("file", "old", "new", "amiss"),
    [
        ("places.toml", 'name = "Forehead"\n', "", "entry forehead: “name” is missing"),
        ("places.toml", 'name = "Forehead"', "name = 3", "“name” must be a text"),
        ("places.toml", 'name = "Forehead"', 'name = " "', "“name” must be a text that is not empty"),
        ("places.toml", 'muscles = ["temporalis"]', "muscles = []", "entry temple: “muscles” is missing"),
        ("places.toml", 'muscles = ["temporalis"]', "muscles = [1]", "“muscles” must be a list of texts"),
        ("places.toml", 'muscles = ["temporalis"]', 'muscles = "x"', "“muscles” must be a list"),
        ("places.toml", 'area = "face"', 'area = "tail"', "the area “tail” is not in areas.toml"),
        ("places.toml", "hidden = true", "hidden = 1", "“hidden” must be true or false"),
        (
            "places.toml",
            "checked = 2026-11-22",
            "checked = 2026-11-22T10:00:00",
            "“checked” is missing or no date",
        ),
        (
            "anatomy.toml",
            "[temple]",
            "[temples]",
            "entry temple: places.toml and anatomy.toml must hold the same",
        ),
        ("sources.toml", 'kind = "design"', 'kind = "rumour"', "entry design: “kind” is “rumour”"),
        ("sources.toml", "year = 2008", "year = 3008", "“year” is 3008, out of its range"),
        (
            "habits.toml",
            "maximum = 1000",
            "maximum = -5",
            "entry caffeine: “maximum” is -5, out of its range",
        ),
        ("habits.toml", "maximum = 1000", "maximum = 0", "“minimum” (0) must be below “maximum” (0)"),
        ("habits.toml", "maximum = 1000", "maximum = 150", "the chip 200 is out of the range"),
        ("habits.toml", "maximum = 1000", "maximum = true", "“maximum” must be a number"),
        ("habits.toml", "maximum = 1000", "maximum = inf", "“maximum” must be a number"),
        ("habits.toml", "decimals = 0", "decimals = 0.5", "“decimals” must be a whole number"),
        ("habits.toml", 'card = "caffeine"', 'card = "tea"', "the card “tea” is not in this file"),
        ("habits.toml", 'card = "cold"', 'card = "cycle"', "entry cold: no habit names this card"),
        ("habits.toml", 'kind = "score"', 'kind = "guess"', "“kind” is “guess”"),
        ("habits.toml", "warn_text", "# warn_text", "“warn_text” is missing"),
        (
            "habits.toml",
            "first_time = 23:00:00",
            'first_time = "23:00"',
            "“first_time” must be a time of day",
        ),
        ("habits.toml", 'entry_units = ["ml"', 'entry_units = ["cup"', "the unit “cup” is not in units.toml"),
        ("habits.toml", "{ fl_oz = ", "{ cup = ", "the unit “cup” is not in units.toml"),
        ("habits.toml", "{ at = 0,", "{ at = 11,", "anchors 1: “at” is 11, out of its range from 0 to 10"),
        ("habits.toml", '{ key = "running"', '{ key = "walking"', "entry exercise: a choice is there twice"),
        (
            "habits.toml",
            '{ key = "running"',
            '{ word = "running"',
            "entry exercise, choices 2: “key” is missing",
        ),
        ("habits.toml", "chips = [50, 100, 200]", "choices = [1]", "“choices” must be a list of tables"),
        (
            "habits.toml",
            "chips = [50, 100, 200]",
            "chips_by_unit = 3",
            "“chips_by_unit” must be a table of lists",
        ),
        (
            "habits.toml",
            "[card.caffeine]",
            "[extra.x]\n[card.caffeine]",
            "entry extra: this section is not known",
        ),
        (
            "drinks.toml",
            "caffeine_mg = 96",
            "caffeine_mg = 9600",
            "entry brewed_coffee: “caffeine_mg” is 9600",
        ),
        (
            "drinks.toml",
            "low_mg = 150",
            "low_mg = 250",
            "“caffeine_mg” must lie between “low_mg” and “high_mg”",
        ),
        ("targets.toml", "high = 400\n", "", "entry caffeine_day: “low” or “high” is missing"),
        ("targets.toml", "low = 7\n", "low = 12\n", "“low” (12) must not be above “high” (9)"),
        ("targets.toml", 'habit = "fluid"', 'habit = "soup"', "the habit “soup” is not in habits.toml"),
        ("units.toml", 'base = "g"', 'base = "stone"', "the base “stone” is not in this file"),
        (
            "units.toml",
            "per_base = 29.5735",
            "per_base = 0",
            "entry fl_oz: “per_base” is 0, out of its range",
        ),
        ("caffeine.toml", "[late]", "[lately]", "entry late: the entry is missing"),
        ("caffeine.toml", "hours = 5", "hours = 4", "“hours” must be one of “choices”"),
        ("caffeine.toml", "low_hours = 3", "low_hours = 6", "the half-life must lie between"),
        (
            "twitch_fields.toml",
            "[level.4]",
            "[level.5]",
            "levels go up one by one from 0; here “4” is expected",
        ),
        ("twitch_fields.toml", 'kind = "one"', 'kind = "text"', "“options” belong to the kinds one and many"),
        ("twitch_fields.toml", 'excludes = "none"', 'excludes = "nil"', "“excludes” names “nil”"),
        ("twitch_fields.toml", '"bursts"', '"single_flicker"', "entry pattern: an option is there twice"),
    ],
)
def test_what_is_wrong_is_refused_and_said(
    copy: Path, spoil: Spoil, file: str, old: str, new: str, amiss: str
) -> None:
    spoil(file, old, new)
    assert amiss in refusal(copy)


@pytest.mark.parametrize(
    ("file", "old", "twin"),
    [("areas.toml", "head_back", "thigh_left"), ("places.toml", "scalp_back", "thumb_left")],
)
def test_an_id_that_a_pair_already_makes_is_refused(
    copy: Path, spoil: Spoil, file: str, old: str, twin: str
) -> None:
    spoil(file, f"[{old}]", f"[{twin}]")
    if file == "areas.toml":
        spoil("places.toml", f'area = "{old}"', 'area = "face"')
    assert refusal(copy).startswith(f"{file}, entry {twin}: this id is there twice.")


def test_an_entry_that_is_no_table_is_refused(copy: Path) -> None:
    (copy / "knowledge" / "areas.toml").write_text("face = 3\n", encoding="utf-8")
    assert refusal(copy).startswith("areas.toml, entry face: this must be a table.")


def test_a_missing_section_is_refused(copy: Path) -> None:
    (copy / "knowledge" / "habits.toml").write_text("[card]\n", encoding="utf-8")
    assert refusal(copy).startswith("habits.toml, entry habit: this section is missing.")


def test_the_texts_name_no_origin_of_a_twitch(resources: Path) -> None:
    for file in SOURCED:
        lines = (resources / "knowledge" / file).read_text(encoding="utf-8").lower().splitlines()
        # That the handout is none is what it has to say.
        text = "\n".join(line for line in lines if line[:1] != "#").replace("not a diagnosis.", "")
        text = text.replace("not_diagnosis =", "")
        assert not any(word in text for word in ("causes", "caused", "diagnos", "because of")), file
