# SPDX-License-Identifier: MIT
"""``twitchdesk``: the window, or one of the commands."""

import gc
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from io import TextIOWrapper
from typing import Final

from twitchdesk.cli.request import parse

FAILED: Final = 1
WRONG_USAGE: Final = 2
# What Qt opens to show a window, and the Debian package that brings it; without one of them Qt aborts.
SCREEN_LIBRARIES: Final = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run what was typed and return the exit code: 0 done, 1 failed, 2 wrong usage."""
    # A console that has no “–” or “·” shows a stand-in; it is no reason to stop half-way.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    request = parse(sys.argv[1:] if argv is None else argv)
    if request.command is None:
        return _window(request.diary)
    try:
        from twitchdesk.cli.run import run
        from twitchdesk.clock import Clock
    except KeyboardInterrupt:
        # Loading takes half a second, in which one may think better of it; nothing was begun.
        sys.stderr.write("twitchdesk: stopped\n")
        return FAILED
    return run(request, Clock())


def _window(diary: str | None) -> int:
    trouble = screen_trouble(sys.platform, os.environ, _is_there)
    if trouble:
        sys.stderr.write(f"twitchdesk: {trouble}\n")
        return WRONG_USAGE
    # Nearly all that is made until the window is usable stays, so nothing is gained by looking for garbage
    # before; the desk begins to collect when it is usable.
    gc.disable()
    from twitchdesk.app import run_window

    return run_window(diary)


def screen_trouble(platform: str, environment: Mapping[str, str], is_there: Callable[[str], bool]) -> str:
    """Return the sentence that says why no window can be shown, empty when one can.

    Qt would end the process with a message that often names the wrong remedy, so this is asked before Qt is.
    """
    if not platform.startswith("linux"):
        return ""
    plugin = environment.get("QT_QPA_PLATFORM", "")
    if not (plugin or environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        return (
            "the window needs a screen, and there is none here. "
            "The commands need none (twitchdesk --help); on a server, run it under xvfb-run."
        )
    if not (plugin.startswith("xcb") or (not plugin and not environment.get("WAYLAND_DISPLAY"))):
        return ""
    missing = [package for library, package in SCREEN_LIBRARIES.items() if not is_there(library)]
    if missing:
        return f"the window needs system libraries that are missing: sudo apt-get install {' '.join(missing)}"
    return ""


def _is_there(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
