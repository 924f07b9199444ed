# SPDX-License-Identifier: MIT
"""Errors whose text may be shown to the person."""


class TwitchDeskError(Exception):
    """Something a person can act on; its text is a sentence that names the thing and the remedy."""


class ValueRefusedError(TwitchDeskError):
    """A value cannot be kept; the sentence belongs beside the field named by ``field``."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field
