# SPDX-License-Identifier: MIT
"""``twitchdesk verify``: whether a diary is sound, and what it holds."""

from twitchdesk.cli.desk import Desk, say
from twitchdesk.cli.request import Request
from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.domain.records import Kind
from twitchdesk.exchange.known import Known
from twitchdesk.storage.opening import check_file
from twitchdesk.storage.reader import DiaryReader
from twitchdesk.storage.soundness import check_links

_NAMED = 5


def verify(desk: Desk, _request: Request) -> None:
    """Check a diary and say what it holds; a window may have it open.

    Raises:
        TwitchDeskError: it is not sound.
    """
    with desk.reading() as diary:
        if desk.file is not None:
            check_file(desk.file)
            check_links(desk.file)
        facts = diary.read.facts()
        say(f"Diary: {desk.where}")
        for kind, count in facts.counts:
            say(f"{kind.replace('_', ' '):<12} {count:,}")
        say(f"First day: {facts.first or '–'}, last day: {facts.last or '–'}")
        knowledge = desk.knowledge()
        _check_records(diary.read, Known.of(knowledge.body, knowledge.habits))
    say("The diary is sound.")


def _check_records(read: DiaryReader, known: Known) -> None:
    found: list[str] = []
    for kind in Kind:
        for record in read.records(kind):
            found += [f"{kind} {record.id}, {field}: {why}" for field, why in known.strangers(record)]
    if found:
        more = f"; and {len(found) - _NAMED:,} more" if len(found) > _NAMED else ""
        raise TwitchDeskError(f"The diary {read.file} is not sound: {'; '.join(found[:_NAMED])}{more}")
