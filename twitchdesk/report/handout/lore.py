# SPDX-License-Identifier: MIT
"""Reads what a handout is made from beside the diary; only once a handout is wanted."""

from pathlib import Path

from twitchdesk.knowledge.handout_rules import load_handout_rules
from twitchdesk.knowledge.life_events import load_life_events
from twitchdesk.knowledge.load import Knowledge, load_anatomy
from twitchdesk.knowledge.medicine_classes import load_medicine_classes
from twitchdesk.knowledge.wording import load_handout_words
from twitchdesk.report.handout.given import Lore


def load_lore(resources: Path, known: Knowledge) -> Lore:
    """Return all the lore of a handout; what ``known`` has read already is not read again.

    Raises:
        KnowledgeError: a file is missing or an entry is wrong.
    """
    return Lore(
        body=known.body,
        anatomy=load_anatomy(resources),
        habits=known.habits,
        fields=known.fields,
        events=load_life_events(resources),
        pattern_habits=known.pattern_habits,
        medicines=load_medicine_classes(resources),
        words=load_handout_words(resources),
        wording=known.phrases,
        rules=load_handout_rules(resources),
    )
