# SPDX-License-Identifier: MIT
"""What the trouble page says, worked out without Qt."""

from dataclasses import dataclass

from twitchdesk.storage.problems import Remedy, StorageError, Trouble

_TITLES = {
    Trouble.MISSING: "The diary is not where it was",
    Trouble.EMPTY: "This file is empty",
    Trouble.FOREIGN: "This file is not a diary",
    Trouble.DAMAGED: "The diary is damaged",
    Trouble.NEWER: "Made by a newer TwitchDesk",
    Trouble.READ_ONLY: "The diary cannot be written",
    Trouble.DISK_FULL: "The disk is full",
    Trouble.IN_USE: "Already open in another window",
    Trouble.BUSY: "The diary is busy",
    Trouble.UNREACHABLE: "The diary cannot be reached",
    Trouble.UPGRADE_FAILED: "The diary could not be updated",
}
REMEDY_WORDS = {
    Remedy.RESTORE: "Restore the newest good backup",
    Remedy.OPEN_READ_ONLY: "Open read-only",
    Remedy.CHOOSE_ANOTHER: "Choose another diary…",
    Remedy.START_NEW: "Start a new diary",
    Remedy.RETRY: "Try again",
}


@dataclass(frozen=True, slots=True)
class TroubleState:
    """A diary that was not opened: what it is, and what can be done, the safest first."""

    title: str
    sentence: str
    remedies: tuple[Remedy, ...]


def trouble_state(error: StorageError, *, has_backup: bool) -> TroubleState:
    """Return what the trouble page shows; restoring is offered only when a good backup exists."""
    remedies = tuple(remedy for remedy in error.remedies if remedy is not Remedy.RESTORE or has_backup)
    lacking = Remedy.RESTORE in error.remedies and not has_backup
    sentence = f"{error} There is no good backup beside it." if lacking else str(error)
    return TroubleState(_TITLES[error.trouble], sentence, remedies)
