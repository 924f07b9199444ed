# SPDX-License-Identifier: MIT
"""Running a command: what it raises for the person becomes one line on stderr and an exit code."""

import sys
from collections.abc import Callable
from typing import Final

from twitchdesk.cli.desk import Desk
from twitchdesk.cli.habit import habit
from twitchdesk.cli.patterns import patterns
from twitchdesk.cli.request import Request
from twitchdesk.cli.transfer import demo, export, import_
from twitchdesk.cli.twitch import log
from twitchdesk.cli.verify import verify
from twitchdesk.clock import Clock
from twitchdesk.domain.errors import TwitchDeskError

DONE, FAILED = 0, 1


def handout(desk: Desk, request: Request) -> None:
    """Make the handout; its many parts are loaded by nothing else. Raises ``TwitchDeskError``."""
    from twitchdesk.cli.handout import handout as make

    make(desk, request)


_COMMANDS: Final[dict[str, Callable[[Desk, Request], None]]] = {
    "demo": demo,
    "log": log,
    "habit": habit,
    "patterns": patterns,
    "handout": handout,
    "export": export,
    "import": import_,
    "verify": verify,
}


def run(request: Request, clock: Clock) -> int:
    """Run the command of a request and return its exit code: 0 done, 1 failed and nothing was changed."""
    try:
        _COMMANDS[request.command or "verify"](Desk.of(request.diary, clock), request)
    except TwitchDeskError as error:
        print(f"twitchdesk: {' '.join(str(error).split())}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        print("twitchdesk: stopped", file=sys.stderr)
        return FAILED
    return DONE
