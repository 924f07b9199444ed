"""Words of a person on one line, whatever program wrote them."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from twitchdesk.domain.one_line import UNSEEN, one_line


@pytest.mark.parametrize(
    ("written", "line"),
    [
        (" behind \n the\tear\u2028", "behind the ear"),
        ("a\x1b[31mb\x07\ud800", "a[31mb"),
        ("\u202eabc\u202c \u2066d\u2069", "abc d"),
        ("Zoe\u0308 יוסף 左 👩\u200d⚕\ufe0f", "Zoe\u0308 יוסף 左 👩\u200d⚕\ufe0f"),
        ("Z" + "\u0301" * 60 + "b\u0301", "Z" + "\u0301" * 4 + "b\u0301"),
    ],
)
def test_words_keep_their_letters_and_nothing_that_steers_the_line(written: str, line: str) -> None:
    assert one_line(written) == line


@pytest.mark.parametrize("unseen", ["", " \n", "\u3000\u00a0", "\u200b\ufeff\u2060", "\x01\x0b\u202e"])
def test_words_that_cannot_be_seen_say_nothing(unseen: str) -> None:
    assert one_line(unseen) == ""


@given(some.text())
def test_a_line_is_one_line_of_itself_without_blanks_around_it(words: str) -> None:
    line = one_line(words)
    assert one_line(line) == line
    assert line == " ".join(line.split())
    assert not line or line.strip(UNSEEN)
