"""The fields of a twitch are those the record keeps."""

from dataclasses import fields
from pathlib import Path

import pytest

from twitchdesk.domain.checks import NOTE_MOST_CHARS
from twitchdesk.domain.counting import HIGHEST_LEVEL
from twitchdesk.domain.records import TwitchDetails
from twitchdesk.knowledge.load import TwitchFields, load_twitch_fields
from twitchdesk.knowledge.twitch_fields import FieldKind


@pytest.fixture(scope="module")
def known(resources: Path) -> TwitchFields:
    return load_twitch_fields(resources)


def test_there_is_a_field_for_every_detail_of_the_record(known: TwitchFields) -> None:
    assert set(known.by_key) == {field.name for field in fields(TwitchDetails)}


@pytest.mark.parametrize(
    ("field", "options"),
    [
        ("duration_class", "under_1_min 1_5_min 5_30_min 30_60_min hours most_of_day"),
        ("pattern", "single_flicker bursts continuous_ripple"),
        ("visible", "yes no not_looked"),
        ("character", "flicker thump buzz ripple jerk cramp"),
        ("context", "at_rest falling_asleep during_use after_exercise at_screen when_stressed woke_me"),
        ("stops_on_move", "yes no not_tried"),
        ("accompanied", "none cramp pain tingling numbness stiffness felt_weak tired worry"),
        (
            "suspected",
            "caffeine poor_sleep stress exercise thirst screen alcohol medicine cold illness unknown",
        ),
        ("helped", "rest stretch warmth water movement nothing"),
    ],
)
def test_a_field_offers_the_options_of_the_notes(known: TwitchFields, field: str, options: str) -> None:
    assert [option.key for option in known.by_key[field].options] == options.split()


def test_the_intensity_has_its_anchors(known: TwitchFields) -> None:
    intensity = known.by_key["intensity"]
    assert intensity.kind is FieldKind.SCALE
    assert {anchor.at: anchor.label for anchor in intensity.anchors} == {
        0: "barely felt",
        3: "felt",
        5: "visible",
        8: "moves the part",
        10: "worst so far",
    }


def test_the_note_is_as_long_as_the_record_allows(known: TwitchFields) -> None:
    assert known.by_key["note"].max_chars == NOTE_MOST_CHARS


def test_the_levels_of_the_whole_day_go_as_far_as_the_count(known: TwitchFields) -> None:
    assert [level.level for level in known.levels] == list(range(HIGHEST_LEVEL + 1))


def test_an_option_from_another_version_keeps_its_key_as_label(known: TwitchFields) -> None:
    assert known.by_key["character"].label_of("buzz") == "Buzz or vibration"
    assert known.by_key["character"].label_of("wobble") == "wobble"
