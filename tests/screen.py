"""A real X server with a window manager, for tests that move a real mouse."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from subprocess import DEVNULL, PIPE

TOOLS = ("Xvfb", "openbox", "xdotool", "import")


@dataclass(frozen=True, slots=True)
class Screen:
    """A display of its own: ``environment`` is for programs that shall appear on it."""

    display: str
    environment: dict[str, str]

    def xdotool(self, *arguments: str) -> str:
        """Run xdotool on this screen and return what it prints, e.g. ``xdotool("mousemove", "40", "60")``."""
        command = ["xdotool", *arguments]
        return subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=True, timeout=60
        ).stdout


def missing_tools() -> list[str]:
    """Return the programs that a real screen needs and this machine lacks."""
    return [tool for tool in TOOLS if not shutil.which(tool)]


@contextmanager
def screen_with_window_manager(size: str = "1600x1000") -> Iterator[Screen]:
    """Start Xvfb on a free display number and openbox in it; both end with the block."""
    with x_server(size) as display:
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        environment.pop("WAYLAND_DISPLAY", None)
        # openbox runs the start-up command once it manages the screen.
        command = ["openbox", "--startup", "echo ready"]
        with ended(subprocess.Popen(command, env=environment, stdout=PIPE, stderr=DEVNULL)) as manager:
            if manager.stdout:
                manager.stdout.readline()
            yield Screen(display, environment)


@contextmanager
def x_server(size: str) -> Iterator[str]:
    """Start Xvfb and give the display it chose, such as ``:3``."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
    with ended(subprocess.Popen(command, pass_fds=[write], stdout=DEVNULL, stderr=DEVNULL)):
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start: run it by hand to see why")
        yield f":{number}"


@contextmanager
def ended(process: subprocess.Popen[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """Give a running process and end it with the block."""
    with process:
        try:
            yield process
        finally:
            process.terminate()
