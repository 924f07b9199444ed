# SPDX-License-Identifier: MIT
"""The sources that entries of the knowledge files refer to."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from twitchdesk.knowledge.entry import Entry, read_entries


class SourceKind(StrEnum):
    """Name how a source stands: looked up, named from memory, the starting article, or our own choice."""

    ARTICLE = "article"
    LOOKUP = "lookup"
    TEXTBOOK = "textbook"
    DESIGN = "design"


@dataclass(frozen=True, slots=True)
class Source:
    """Describe one source; ``where`` is an address without its scheme, or a reference."""

    id: str
    title: str
    where: str
    year: int | None
    kind: SourceKind


def load_sources(resources: Path) -> Mapping[str, Source]:
    """Return all sources by id.

    Raises:
        KnowledgeError: the file is missing or an entry is wrong.
    """
    return {entry.name: _source(entry) for entry in read_entries(resources, "sources.toml")}


def _source(entry: Entry) -> Source:
    year = entry.number_or_none("year", 1800, 2100)
    source = Source(
        id=entry.name,
        title=entry.text("title"),
        where=entry.text("where"),
        year=None if year is None else int(year),
        kind=entry.member("kind", SourceKind),
    )
    entry.close()
    return source
