# SPDX-License-Identifier: MIT
"""``life_events.toml``: the kinds of life event, in the order in which they are offered."""

from collections.abc import Container
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from twitchdesk.domain.basis import Basis
from twitchdesk.knowledge.entry import Entry, read_entries
from twitchdesk.knowledge.errors import KnowledgeError
from twitchdesk.knowledge.sources import load_sources

_FILE = "life_events.toml"
OTHER = "other"
"""The kind of an event that says nothing else; the diary's own word for it."""


class Compare(StrEnum):
    """Name which days an event is judged by: its own days, or those after it, each beside the days before."""

    DURING = "during"
    AROUND = "around"


@dataclass(frozen=True, slots=True)
class EventKind:
    """Describe one kind of life event; ``key`` is what the record stores, ``icon`` a file of the icons.

    ``takes_turns`` says whether it can freely be started and stopped to be compared with days without it.
    """

    key: str
    label: str
    hint: str
    icon: str
    compare: Compare
    takes_turns: bool
    basis: Basis


@dataclass(frozen=True, slots=True)
class LifeEvents:
    """Hold the kinds of life event in their order."""

    kinds: tuple[EventKind, ...]

    def of(self, key: str) -> EventKind:
        """Return a kind; one that this version does not know is shown as something else."""
        return next((kind for kind in self.kinds if kind.key == key), self._other)

    @property
    def _other(self) -> EventKind:
        return next(kind for kind in self.kinds if kind.key == OTHER)


def load_life_events(resources: Path) -> LifeEvents:
    """Return the kinds of life event.

    Raises:
        KnowledgeError: the file is missing or an entry is wrong.
    """
    sources = load_sources(resources)
    kinds = tuple(_kind(entry, sources) for entry in read_entries(resources, _FILE))
    if OTHER not in {kind.key for kind in kinds}:
        raise KnowledgeError(_FILE, OTHER, "this entry is missing: events of no other kind need it.")
    return LifeEvents(kinds)


def _kind(entry: Entry, sources: Container[str]) -> EventKind:
    kind = EventKind(
        key=entry.name,
        label=entry.text("label"),
        hint=entry.text("hint"),
        icon=entry.text("icon"),
        compare=entry.member("compare", Compare),
        takes_turns=entry.flag("takes_turns"),
        basis=entry.basis(sources),
    )
    entry.close()
    return kind
