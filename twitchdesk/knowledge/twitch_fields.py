# SPDX-License-Identifier: MIT
"""``twitch_fields.toml``: what may be noted about a twitch, and the levels of the whole-day mode."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from twitchdesk.domain.basis import Basis
from twitchdesk.domain.habits import Anchor
from twitchdesk.knowledge.entry import Entry, read_sections
from twitchdesk.knowledge.habit_files import anchor
from twitchdesk.knowledge.sources import load_sources


class FieldKind(StrEnum):
    """Name how a field is entered: one option, some of them, a 0–10 scale, a number, words, a switch."""

    ONE = "one"
    MANY = "many"
    SCALE = "scale"
    WHOLE = "whole"
    NUMBER = "number"
    TEXT = "text"
    SWITCH = "switch"


@dataclass(frozen=True, slots=True)
class Option:
    """Describe one option of a field; ``key`` is what the record stores."""

    key: str
    label: str
    hint: str


@dataclass(frozen=True, slots=True)
class TwitchField:
    """Describe one field; ``key`` is the attribute of ``TwitchDetails``.

    ``when_empty`` is what an empty field is called; ``excludes`` is the option that stands alone ("none").
    """

    key: str
    label: str
    hint: str
    kind: FieldKind
    options: tuple[Option, ...]
    anchors: tuple[Anchor, ...]
    minimum: float | None
    maximum: float | None
    max_chars: int | None
    when_empty: str
    excludes: str | None
    basis: Basis

    def label_of(self, option_key: str) -> str:
        """Return the label of an option; an option this version does not know keeps its key."""
        return next((option.label for option in self.options if option.key == option_key), option_key)


@dataclass(frozen=True, slots=True)
class Level:
    """Describe one level of the whole-day mode, 0 (nothing) to 4."""

    level: int
    label: str
    hint: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class TwitchFields:
    """Hold all fields and levels in their order; ``by_key`` finds a field."""

    fields: tuple[TwitchField, ...]
    levels: tuple[Level, ...]
    by_key: Mapping[str, TwitchField] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_key", MappingProxyType({one.key: one for one in self.fields}))


def load_twitch_fields(resources: Path) -> TwitchFields:
    """Return the fields of a twitch and the whole-day levels.

    Raises:
        KnowledgeError: the file is missing or an entry is wrong.
    """
    sources = load_sources(resources)
    fields, levels = read_sections(resources, "twitch_fields.toml", "field", "level")
    return TwitchFields(
        tuple(_field(entry, sources) for entry in fields),
        tuple(_level(entry, position, sources) for position, entry in enumerate(levels)),
    )


def _field(entry: Entry, sources: Container[str]) -> TwitchField:
    found = TwitchField(
        key=entry.name,
        label=entry.text("label"),
        hint=entry.text("hint", ""),
        kind=entry.member("kind", FieldKind),
        options=tuple(_option(part) for part in entry.parts("options")),
        anchors=tuple(anchor(part) for part in entry.parts("anchors")),
        minimum=entry.number_or_none("minimum"),
        maximum=entry.number_or_none("maximum"),
        max_chars=entry.whole("max_chars", 1, 100_000) if entry.has("max_chars") else None,
        when_empty=entry.text("when_empty", "not noted"),
        excludes=entry.text("excludes") if entry.has("excludes") else None,
        basis=entry.basis(sources),
    )
    entry.close()
    _check_options(entry, found)
    return found


def _check_options(entry: Entry, found: TwitchField) -> None:
    keys = [option.key for option in found.options]
    if bool(keys) != (found.kind in {FieldKind.ONE, FieldKind.MANY}):
        entry.refuse("“options” belong to the kinds one and many, and only to them.")
    if len(keys) != len(set(keys)):
        entry.refuse("an option is there twice.")
    if found.excludes is not None and found.excludes not in keys:
        entry.refuse(f"“excludes” names “{found.excludes}”, which is no option.")


def _option(entry: Entry) -> Option:
    option = Option(entry.text("key"), entry.text("label"), entry.text("hint", ""))
    entry.close()
    return option


def _level(entry: Entry, position: int, sources: Container[str]) -> Level:
    if entry.name != str(position):
        entry.refuse(f"levels go up one by one from 0; here “{position}” is expected.")
    level = Level(position, entry.text("label"), entry.text("hint", ""), entry.basis(sources))
    entry.close()
    return level
