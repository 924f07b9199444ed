# SPDX-License-Identifier: MIT
"""``twitchdesk demo``, ``export`` and ``import``: whole diaries in and out."""

from twitchdesk.cli.desk import Desk, say
from twitchdesk.cli.request import Request
from twitchdesk.exchange.csv_files import export_csv
from twitchdesk.exchange.importing import Import, KindSummary, import_step
from twitchdesk.exchange.json_files import export_json, read_json
from twitchdesk.exchange.known import Known
from twitchdesk.exchange.sample import write_sample
from twitchdesk.storage.backup import make_backup


def demo(desk: Desk, request: Request) -> None:
    """Write a sample diary to a new file.

    Raises:
        TwitchDeskError: nothing was written.
    """
    habits = desk.knowledge().habits
    facts = write_sample(request.path, request.days, request.seed, now=desk.clock.now(), habits=habits)
    records = sum(count for _, count in facts.counts)
    say(f"A sample diary of {request.days:,} days with {records:,} records was written to {request.path}")
    say(f"Look at it with: twitchdesk --diary {request.path}")


def export(desk: Desk, request: Request) -> None:
    """Write the diary in a format that other programs can read.

    Raises:
        TwitchDeskError: nothing was written.
    """
    now = desk.clock.now()
    with desk.reading() as diary:
        if request.format == "csv":
            count = export_csv(diary.read, request.path, habits=desk.knowledge().habits)
        else:
            count = export_json(diary.read, request.path, now=now)
    say(f"{count:,} {'record was' if count == 1 else 'records were'} written to {request.path}")


def import_(desk: Desk, request: Request) -> None:
    """Take in an exported diary, or only say what that would do.

    Raises:
        TwitchDeskError: nothing was taken in.
    """
    known = desk.knowledge()
    parsed = read_json(request.path, Known.of(known.body, known.habits))
    if request.dry_run and desk.file is not None and not desk.file.exists():
        say(f"The diary {desk.file} is not there yet; all {len(parsed.records):,} records would be new.")
        return
    with desk.reading() if request.dry_run else desk.writing() as diary:
        found = import_step(diary.read, parsed)
        _report(found)
        if request.dry_run or found.is_empty:
            say("Nothing was changed." if request.dry_run else "There was nothing new; nothing was changed.")
            return
        if desk.file is not None and any(count for _, count in diary.read.facts().counts):
            say(f"Backup: {make_backup(desk.file, desk.clock.now()).file}")
        diary.do(found.step)
        say(f"Imported from {request.path}")


def _report(found: Import) -> None:
    for each in found.summary:
        say(f"{each.kind.replace('_', ' '):<12} {_counts(each)}")


def _counts(each: KindSummary) -> str:
    counted = (
        (each.new, "new"),
        (each.changed, "changed"),
        (each.same, "the same"),
        (each.kept, "kept as yours"),
    )
    return ", ".join(f"{count:,} {word}" for count, word in counted if count)
