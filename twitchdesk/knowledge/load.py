# SPDX-License-Identifier: MIT
"""The doors to the knowledge files; ``load_body`` alone is on the start-up path."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from twitchdesk.domain.body import Body
from twitchdesk.domain.daily import PatternHabits
from twitchdesk.domain.habits import HabitBook
from twitchdesk.domain.phrases import Phrases
from twitchdesk.knowledge.errors import KnowledgeError
from twitchdesk.knowledge.habit_files import load_habits
from twitchdesk.knowledge.pattern_habits import load_pattern_habits
from twitchdesk.knowledge.places import load_anatomy, load_body
from twitchdesk.knowledge.sources import Source, SourceKind, load_sources
from twitchdesk.knowledge.twitch_fields import TwitchFields, load_twitch_fields
from twitchdesk.knowledge.wording import load_wording

__all__ = [
    "Knowledge",
    "KnowledgeError",
    "Source",
    "SourceKind",
    "TwitchFields",
    "load_anatomy",
    "load_body",
    "load_habits",
    "load_knowledge",
    "load_sources",
    "load_twitch_fields",
    "load_wording",
]


# Without slots: what is read later is kept in the dictionary of the instance.
@dataclass(frozen=True)
class Knowledge:
    """Hold what the window needs to know: the body, the habits and the fields of a twitch.

    What only the patterns need is read from ``resources`` when it is first asked for, and once.
    """

    body: Body
    habits: HabitBook
    fields: TwitchFields
    resources: Path

    @cached_property
    def phrases(self) -> Phrases:
        """The sentences about patterns. Raises ``KnowledgeError``."""
        return load_wording(self.resources)

    @cached_property
    def pattern_habits(self) -> PatternHabits:
        """How the search for patterns looks at each habit. Raises ``KnowledgeError``."""
        return load_pattern_habits(self.resources, self.habits)


def load_knowledge(resources: Path) -> Knowledge:
    """Return body, habits and twitch fields; the anatomy is loaded apart, when it is needed.

    Raises:
        KnowledgeError: a file is missing or an entry is wrong.
    """
    return Knowledge(load_body(resources), load_habits(resources), load_twitch_fields(resources), resources)
