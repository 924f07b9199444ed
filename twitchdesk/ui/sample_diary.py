# SPDX-License-Identifier: MIT
"""The sample diary that can be looked at from the window: written anew each time, apart from one's own."""

from pathlib import Path

from twitchdesk import paths
from twitchdesk.clock import Clock
from twitchdesk.domain.habits import HabitBook
from twitchdesk.domain.records import SAMPLE_KEY
from twitchdesk.storage.problems import StorageError, trouble_of
from twitchdesk.storage.reader import DiaryReader

BANNER = "This is a sample diary. Nothing in it is yours, and nothing you do here touches your own."


def fresh_sample(clock: Clock, habits: HabitBook) -> Path:
    """Write a sample diary that ends today and return its file. Raises as ``write_sample``."""
    # Its writer is not needed to open a diary of one's own.
    from twitchdesk.exchange.sample import write_sample

    file = paths.data_folder() / "sample" / "sample.twitchdesk"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(trouble_of(error), file, error.strerror or "") from error
    write_sample(file, now=clock.now(), habits=habits)
    return file


def is_sample(read: DiaryReader) -> bool:
    """Tell whether a diary is a sample."""
    return read.preferences().get(SAMPLE_KEY) is True
