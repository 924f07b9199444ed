# SPDX-License-Identifier: MIT
"""What every command shares: which diary, the knowledge, the clock, and where words go."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Final

from twitchdesk import paths
from twitchdesk.cli.request import When
from twitchdesk.clock import Clock
from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.domain.span import Moment
from twitchdesk.knowledge.load import Knowledge, load_knowledge
from twitchdesk.storage.backup import remove_with_companions
from twitchdesk.storage.diary import Diary
from twitchdesk.storage.engine import is_url
from twitchdesk.storage.opening import check_file, is_there, open_diary, open_read_only
from twitchdesk.storage.problems import StorageError, Trouble

_FIRST_DAY: Final = date(1900, 1, 1)


@dataclass(frozen=True, slots=True)
class Spot:
    """A time that was typed, resolved: the moment, and the diary day it belongs to."""

    moment: Moment
    day: date


@dataclass(frozen=True, slots=True)
class Desk:
    """The diary a command works with, and what it needs besides."""

    where: Path | str
    clock: Clock = field(default_factory=Clock)
    resources: Path = field(default_factory=paths.resources)

    @classmethod
    def of(cls, diary: str | None, clock: Clock) -> "Desk":
        """Return the desk for a diary by name or URL; None is the person's own."""
        if diary is None:
            return cls(paths.default_diary(), clock)
        return cls(diary if is_url(diary) else Path(diary), clock)

    @property
    def file(self) -> Path | None:
        """The file of the diary; None when it lies in a database elsewhere."""
        return self.where if isinstance(self.where, Path) else None

    def knowledge(self) -> Knowledge:
        """Return body, habits and twitch fields."""
        return load_knowledge(self.resources)

    @contextmanager
    def writing(self) -> Iterator[Diary]:
        """Give the diary to write, made first when there is none. Raises as ``open_diary``."""
        file = self.file
        is_new = file is not None and not is_there(file)
        diary = open_diary(self.where, self.clock.now())
        try:
            yield diary
        finally:
            diary.close()
            if file is not None and is_new and not diary.changed_since_open:
                # What failed leaves no empty diary behind that nobody asked for.
                remove_with_companions(file)
        if is_new:
            say(f"A new diary was made: {self.where}")

    @contextmanager
    def reading(self) -> Iterator[Diary]:
        """Give the diary to read, also while a window has it open. Raises as ``open_read_only``."""
        file = self.file
        diary = open_diary(self.where, self.clock.now()) if file is None else _opened(file)
        try:
            yield diary
        finally:
            diary.close()

    def moment(self, diary: Diary, at: When | None) -> Spot:
        """Return when something was: ``at`` as typed, else now; a date alone is noon of that diary day.

        Raises:
            TwitchDeskError: it has not come yet, or is too long ago to be meant.
        """
        starts = diary.read.day_starts_at()
        today = self.clock.today(starts)
        if at is not None and not _FIRST_DAY <= _date_of(at) <= date(2999, 12, 31):
            raise TwitchDeskError(f"The date {_date_of(at)} cannot be meant. Check the year of --at.")
        if isinstance(at, datetime):
            moment = Moment.of(self.clock.localise(at) if at.tzinfo is None else at)
            day = moment.day(starts)
        else:
            day = at or today
            moment = self.clock.moment_on(day, starts)
        if moment.utc > Moment.of(self.clock.now()).utc:
            raise TwitchDeskError(
                f"{at} has not come yet. Leave --at out for now, or give a time that is past."
            )
        return Spot(moment, day)


def _opened(file: Path) -> Diary:
    try:
        return open_read_only(file)
    except StorageError as error:
        if error.trouble in {Trouble.MISSING, Trouble.EMPTY, Trouble.FOREIGN}:
            raise
        # A step that a crash cut off is taken back by the check; what else is wrong, the check says.
        check_file(file)
        return open_read_only(file)


def _date_of(at: When) -> date:
    return at.date() if isinstance(at, datetime) else at


def say(line: str) -> None:
    """Write a line about what was done; a reader that went away (``| head``) or a full disk is no trouble."""
    with suppress(OSError):
        _write(line)


def answer(lines: str) -> None:
    """Write what was asked for; a reader that went away (``| head``) is no trouble.

    Raises:
        TwitchDeskError: nothing or not all of it was written, as on a full disk.
    """
    try:
        _write(lines)
    except BrokenPipeError:
        return
    except OSError as error:
        raise TwitchDeskError(
            f"The answer could not be written ({error.strerror}). Write it elsewhere."
        ) from error


def _write(lines: str) -> None:
    try:
        print(lines, flush=True)
    except OSError:
        # Python would complain once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise
