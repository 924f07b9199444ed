# SPDX-License-Identifier: MIT
"""The error of a knowledge file that cannot be used."""

from twitchdesk.domain.errors import TwitchDeskError


class KnowledgeError(TwitchDeskError):
    """A knowledge file is missing or wrong; the sentence names the file, the entry and what is amiss."""

    def __init__(self, file: str, entry: str, amiss: str) -> None:
        place = f"{file}, entry {entry}" if entry else file
        super().__init__(f"{place}: {amiss} Correct the file, or install TwitchDesk again.")
        self.file = file
        self.entry = entry
