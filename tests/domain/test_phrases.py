"""Sentences with places for names and numbers."""

from math import inf, nan

import pytest

from twitchdesk.domain.phrases import Phrase, PhraseError, Phrases, Value, filled, places_of

PHRASES = Phrases(
    {
        "row.days": Phrase("{n} days are left", one="{n} day is left", example={"n": 3}),
        "row.plain": Phrase("{habit:^} on {n:days}"),
        "need.more": Phrase("more"),
    }
)


@pytest.mark.parametrize(
    ("template", "value", "said"),
    [
        ("{x}", 1200, "1,200"),
        ("{x}", 0.5, "0.5"),
        ("{x}", 3.0, "3"),
        ("{x}", 12.9999, "13"),
        ("{x}", 0.0001, "0"),
        ("{x}", -2, "-2"),
        ("{x:mg}", 100, "100 mg"),
        ("{x:days}", 1, "1 day"),
        ("{x:days}", 214, "214 days"),
        ("{x:twitches|twitch}", 1, "1 twitch"),
        ("{x:twitches|twitch}", 0, "0 twitches"),
        ("{x}", "caffeine", "caffeine"),
        ("{x:^} and {x}", "caffeine", "Caffeine and caffeine"),
        ("{x:^}", "2 days later", "2 days later"),
        ("{{x}}", 1, "{x}"),
    ],
)
def test_a_place_is_filled_as_in_a_sentence(template: str, value: Value, said: str) -> None:
    assert filled("here", template, {"x": value}) == said


@pytest.mark.parametrize(
    ("n", "said"), [(0, "0 days are left"), (1, "1 day is left"), (2, "2 days are left")]
)
def test_a_phrase_with_two_forms_is_chosen_by_its_number(n: int, said: str) -> None:
    assert PHRASES.said("row.days", n=n) == said


def test_values_that_a_phrase_has_no_place_for_are_passed_over() -> None:
    assert PHRASES.said("need.more", n=3, habit="caffeine") == "more"


def test_a_phrase_that_is_not_known_is_refused() -> None:
    with pytest.raises(PhraseError, match=r"There are no words for “row.none”"):
        PHRASES.said("row.none")


def test_a_missing_value_is_refused_by_name() -> None:
    with pytest.raises(PhraseError, match=r"The words for “row.plain” need “habit”"):
        PHRASES.said("row.plain", n=3)
    with pytest.raises(PhraseError, match=r"The words for “row.days” need “n”"):
        PHRASES.said("row.days")


@pytest.mark.parametrize("value", [nan, inf, -inf, "", "  "])
def test_a_value_that_is_none_is_refused(value: Value) -> None:
    with pytest.raises(PhraseError, match=r"need something for “habit”"):
        PHRASES.said("row.plain", n=3, habit=value)


def test_the_places_of_a_phrase_are_those_of_all_its_forms() -> None:
    assert PHRASES["row.plain"].places == {"habit", "n"}
    assert Phrase("{a}", one="{b}").places == {"a", "b", "n"}


@pytest.mark.parametrize("template", ["{}", "{0}", "{a.b}", "{a[0]}", "{a!r}", "{a:{b}}", "{a", "a}"])
def test_a_template_with_anything_but_plain_names_is_refused(template: str) -> None:
    with pytest.raises(ValueError, match=r"plain name|expected|Single"):
        places_of(template)


def test_the_names_of_a_table_keep_the_order_of_the_file() -> None:
    assert PHRASES.names("row") == ("days", "plain")
    assert PHRASES.has("need.more")
    assert not PHRASES.has("need.less")
