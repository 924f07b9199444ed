# SPDX-License-Identifier: MIT
"""The clock of the machine; everything else is handed a ``now``."""

from collections.abc import Callable
from datetime import datetime

Now = Callable[[], datetime]


def system_now() -> datetime:
    """Return the time now, aware, in the local time zone."""
    return datetime.now().astimezone()
