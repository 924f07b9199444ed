# SPDX-License-Identifier: MIT
"""What every record asks of its values before it exists; each check raises ``ValueRefusedError``."""

from datetime import datetime
from typing import Final

from twitchdesk.domain.errors import ValueRefusedError

NOTE_MOST_CHARS: Final = 500


def check_words(field: str, *words: str) -> None:
    """Refuse text that no file could give back as it was."""
    joined = "".join(words)
    # Half a surrogate pair and NUL are no text: no database takes both. They come from broken files only.
    if not joined.isprintable() and any(
        letter == "\0" or "\ud800" <= letter <= "\udfff" for letter in joined
    ):
        raise ValueRefusedError(field, "This text holds a character that cannot be kept. Type it again.")


def check_note(note: str) -> None:
    """Refuse a note that is too long to keep."""
    check_words("note", note)
    if len(note) > NOTE_MOST_CHARS:
        raise ValueRefusedError(
            "note", f"A note can be {NOTE_MOST_CHARS} characters long; this one has {len(note)}."
        )


def check_score(field: str, score: int | None) -> None:
    """Refuse a number outside 0 to 10; None passes."""
    if score is not None and not 0 <= score <= 10:
        raise ValueRefusedError(field, f"Choose a number from 0 to 10, not {score}.")


def check_count(field: str, count: float | None) -> None:
    """Refuse a number below 0 or above a million; None passes."""
    if count is not None and not 0 <= count <= 1_000_000:
        raise ValueRefusedError(field, "Choose a number from 0 to 1,000,000.")


def check_stamps(record_id: str, created: datetime, edited: datetime | None = None) -> None:
    """Refuse an id that is no text, and times of writing without a time zone or outside years 2 to 9998."""
    check_words("id", record_id)
    for stamp in (created, edited):
        if stamp is not None and (stamp.utcoffset() is None or not 1 < stamp.year < 9999):
            raise ValueRefusedError("created", "Say when this was written down, with the time zone.")
