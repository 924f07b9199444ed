"""Letters that no font here can write are named before blanks are printed."""

from dataclasses import replace

from tests.report.handout.example import example
from twitchdesk.ui.handout.paint.painter import Ink
from twitchdesk.ui.handout.typeface import missing_letters, unprintable

# The last letter there can be, for private use: no font has it.
NONE = "\U0010fffd"


def named(name: str, question: str = "") -> tuple[str, ...]:
    """Return what is said of a name and a question."""
    page = example(pages=1)
    assert page.questions is not None
    asked = replace(page.questions, items=(question,) if question else ())
    return unprintable(replace(page, header=replace(page.header, who=name), questions=asked))


def test_letters_of_the_typeface_are_not_missing(ink: Ink) -> None:
    assert missing_letters("Олена Παπαδόπουλος Łódź ½ ≥ − “…” × †") == ()


def test_a_letter_without_a_font_is_named_once(ink: Ink) -> None:
    assert missing_letters(f"a{NONE}b{NONE}") == (NONE,)


def test_a_letter_beyond_the_first_plane_is_named_whole(ink: Ink) -> None:
    assert missing_letters("Ж\U000f1234é") == ("\U000f1234",)


def test_marks_that_are_never_seen_are_not_missing(ink: Ink) -> None:
    assert missing_letters("a\u200bb\u2060c\u00add\ufe0f é") == ()


def test_name_and_own_words_are_told_apart(ink: Ink) -> None:
    assert named("Alex") == ()
    (about_name,) = named(f"Alex {NONE}", f"What of {NONE}?")
    assert about_name.startswith(f"The name has letters that no font here has: {NONE}")
    (about_words,) = named("Alex", f"What of {NONE}?")
    assert about_words.startswith("What you wrote has letters")
