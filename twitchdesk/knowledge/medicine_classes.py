# SPDX-License-Identifier: MIT
"""``medicine_classes.toml``: classes of medicine that the handout marks, and the names they are known by."""

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from unicodedata import combining, normalize

from twitchdesk.domain.basis import Basis
from twitchdesk.knowledge.entry import Entry, read_entries
from twitchdesk.knowledge.errors import KnowledgeError
from twitchdesk.knowledge.sources import load_sources

_FILE: Final = "medicine_classes.toml"
_BETWEEN_WORDS: Final = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class MedicineClass:
    """Describe one class; ``names`` are lower-case beginnings of words that belong to it."""

    key: str
    label: str
    names: tuple[str, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class MedicineClasses:
    """Hold the classes in their order."""

    classes: tuple[MedicineClass, ...]

    def of(self, label: str) -> MedicineClass | None:
        """Return the class of a medicine by the name the person gave it, None when it is in none of them.

        Capitals, accents, hyphens and brackets make no difference. Of a mixture the class that comes first.
        """
        words = _words(label)
        return next(
            # The names are kept as their words are: what begins a word follows a space.
            (one for one in self.classes if any(f" {name}" in words for name in one.names)),
            None,
        )


def load_medicine_classes(resources: Path) -> MedicineClasses:
    """Return the classes of medicine that the handout marks.

    Raises:
        KnowledgeError: the file is missing, an entry is wrong, or a name could belong to two classes.
    """
    sources = load_sources(resources)
    classes = tuple(_class(entry, sources) for entry in read_entries(resources, _FILE))
    _refuse_shared(classes)
    return MedicineClasses(classes)


def _words(label: str) -> str:
    """Return the words in small letters, each after one space; what begins a word then follows a space."""
    plain = "".join(letter for letter in normalize("NFKD", label.casefold()) if not combining(letter))
    return f" {_BETWEEN_WORDS.sub(' ', plain).strip()}"


def _class(entry: Entry, sources: Container[str]) -> MedicineClass:
    found = MedicineClass(
        key=entry.name,
        label=entry.text("label"),
        names=entry.texts("names"),
        basis=entry.basis(sources),
    )
    entry.close()
    if not found.names:
        entry.refuse("“names” is missing: without one no medicine is found.")
    for name in found.names:
        if _words(name) != f" {name}":
            entry.refuse(f"“{name}” must be in small letters, its words apart by one space.")
    return found


def _refuse_shared(classes: Iterable[MedicineClass]) -> None:
    seen: dict[str, str] = {}
    for one in classes:
        for name in one.names:
            for other, key in seen.items():
                if key != one.key and (name.startswith(other) or other.startswith(name)):
                    amiss = f"“{name}” could also be “{other}” of {key}."
                    raise KnowledgeError(_FILE, one.key, amiss)
            seen[name] = one.key
