# SPDX-License-Identifier: MIT
"""``wording.toml`` and ``handout.toml``: sentences with their places for names and numbers."""

from collections.abc import Container, Mapping
from math import isfinite
from pathlib import Path
from typing import Final

from twitchdesk.domain.phrases import Phrase, Phrases, Value
from twitchdesk.knowledge.entry import Entry, read_entries
from twitchdesk.knowledge.errors import KnowledgeError
from twitchdesk.knowledge.sources import load_sources

FILE: Final = "wording.toml"
HANDOUT_FILE: Final = "handout.toml"
_EXAMPLE: Final = "example"


def load_handout_words(resources: Path) -> Phrases:
    """Return the phrases of the handout, keyed and written as those of ``load_wording``."""
    return load_wording(resources, HANDOUT_FILE)


def load_wording(resources: Path, file: str = FILE) -> Phrases:
    """Return all phrases of a file, keyed ``table.name``.

    Each table has its ``source``, the day it was ``checked``, and in ``example`` one value for every place
    its phrases have; a phrase is a text, or two texts ``{ one = …, many = … }`` chosen by the value ``n``.

    Raises:
        KnowledgeError: the file is missing, an entry is wrong, or a phrase has a place without an example.
    """
    sources = load_sources(resources)
    found: dict[str, Phrase] = {}
    for entry in read_entries(resources, file):
        found.update({f"{entry.name}.{name}": phrase for name, phrase in _table(entry, sources)})
    return Phrases(found)


def _table(entry: Entry, sources: Container[str]) -> list[tuple[str, Phrase]]:
    example = _example(entry.part(_EXAMPLE)) if entry.has(_EXAMPLE) else {}
    entry.basis(sources)
    phrases = [
        (name, _phrase(entry, name, example))
        for name in entry.left
        if isinstance(entry.peek(name), str | dict)
    ]
    entry.close()
    return phrases


def _example(entry: Entry) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for name in entry.left:
        value = entry.peek(name)
        if isinstance(value, str):
            found[name] = entry.text(name)
        elif isinstance(value, int | float) and isfinite(value):
            found[name] = entry.number(name, -1_000_000)
    entry.close()
    return found


def _phrase(entry: Entry, name: str, example: Mapping[str, Value]) -> Phrase:
    if isinstance(entry.peek(name), str):
        phrase = Phrase(entry.text(name))
    else:
        forms = entry.part(name)
        phrase = Phrase(forms.text("many"), forms.text("one"))
        forms.close()
    try:
        places = phrase.places
    except ValueError as error:
        amiss = f"“{name}” cannot be filled in: {error}."
        raise KnowledgeError(entry.file, entry.name, amiss) from error
    for place in sorted(places):
        if place not in example:
            entry.refuse(f"“{name}” has a place for “{place}”, which “example” does not know.")
    return Phrase(phrase.many, phrase.one, {place: example[place] for place in places})
