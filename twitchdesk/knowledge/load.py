# SPDX-License-Identifier: MIT
"""The doors to the knowledge files."""

from twitchdesk.knowledge.errors import KnowledgeError
from twitchdesk.knowledge.places import load_anatomy, load_body
from twitchdesk.knowledge.sources import Source, SourceKind, load_sources

__all__ = ["KnowledgeError", "Source", "SourceKind", "load_anatomy", "load_body", "load_sources"]
