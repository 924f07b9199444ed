"""Set TwitchDesk up and run it: ``python3 dev.py run``, ``python3 dev.py test``; ``help`` lists the rest.

Standard library only. The syntax stays readable to Python 3.7: an old Python gets a sentence, no traceback.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / ".stamp"
SETUP_LOG = VENV / "setup.log"
OUTPUT = ROOT / "output"
OLDEST = (3, 11)

# What Qt opens when it starts, and the Debian package that brings it.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
# Without one of these the window aborts, and Qt's own message names the wrong one.
SCREEN_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "import": "imagemagick",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
}
AGAIN = "type the same command again."
# Words in the output of a failed step, and what the person can do about it.
REMEDIES = {
    "No space left on device": f"The disk is full: free about 1.2 GB and {AGAIN}",
    "Permission denied": "This folder may not be written to: copy the project to a folder of your own.",
    "DO NOT MATCH THE HASHES": "A download is not what requirements.lock says: try another network.",
    "Temporary failure in name resolution": f"No network: go online and {AGAIN}",
    "NewConnectionError": f"No package index could be reached: check network and proxy, then {AGAIN}",
    "ConnectTimeout": f"The package index did not answer: check network and proxy, then {AGAIN}",
    "from versions: none": f"No package index could be reached: check network and proxy, then {AGAIN}",
    "ensurepip is not available": "Python came without venv: type `sudo apt-get install python3-venv`.",
}


class DevError(Exception):
    """End with a sentence that names what is wrong and what to do."""

    def __init__(self, sentence: str, status: int = 1) -> None:
        super().__init__(sentence)
        self.status = status


class Command(NamedTuple):
    """One word after ``dev.py`` and what it does."""

    run: Callable[[list[str]], int]
    says: str


def say(sentence: str) -> None:
    """Print one line about what is going on, on stderr so that piped output stays clean."""
    print("dev: " + sentence, file=sys.stderr, flush=True)


def too_old(version: tuple[int, ...]) -> str:
    """Return the sentence for a Python that is too old, or an empty string."""
    if version >= OLDEST:
        return ""
    found, wanted = (".".join(str(part) for part in parts[:2]) for parts in (version, OLDEST))
    return f"TwitchDesk needs Python {wanted} or newer; this is {found}. Try `python3.12 dev.py run`."


def stamp_of(lock: bytes, project: bytes, python: str) -> str:
    """Return the digest that changes when the environment must be made anew."""
    return hashlib.sha256(b"\0".join((lock, project, python.encode()))).hexdigest()


def remedy_for(output: str) -> str:
    """Return what to do about a failed step, judged by its output."""
    for words, remedy in REMEDIES.items():
        if words in output:
            return remedy
    tail = "\n".join(output.strip().splitlines()[-12:])
    return f"It said:\n{tail}\nDelete .venv and {AGAIN} If it stays so, please report these lines."


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Tell whether a window can be opened: on Linux only where the environment names a display."""
    if not platform.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))


def venv_python(folder: Path, platform: str) -> Path:
    """Return where the environment in ``folder`` keeps its interpreter."""
    return folder / ("Scripts/python.exe" if platform == "win32" else "bin/python")


def python() -> str:
    """Return the interpreter of the project's own environment."""
    return str(venv_python(VENV, sys.platform))


def lacking_libraries(libraries: dict[str, str]) -> list[str]:
    """Return the packages of those system libraries that cannot be loaded here (Linux only)."""
    return [libraries[name] for name in libraries if sys.platform == "linux" and not loads(name)]


def loads(library: str) -> bool:
    """Tell whether the system has a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def lacking_programs(programs: dict[str, str]) -> list[str]:
    """Return the packages of those programs that are not on the path (Linux only)."""
    return [programs[name] for name in programs if sys.platform == "linux" and not shutil.which(name)]


def apt_prefix() -> list[str] | None:
    """Return what stands before ``apt-get`` to use it without a password; None where that is impossible."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def by_hand(packages: Iterable[str]) -> str:
    """Return the line that installs system packages, for a person to type."""
    return "sudo apt-get install -y --no-install-recommends " + " ".join(packages)


def install_packages(packages: list[str]) -> bool:
    """Install Debian packages if that needs no password; tell whether it worked."""
    prefix = apt_prefix()
    if prefix is None:
        return False
    say("installing system packages with apt-get: " + " ".join(packages))
    apt([*prefix, "apt-get", "update", "-q"])
    done = apt([*prefix, "apt-get", "install", "-y", "-q", "--no-install-recommends", *packages])
    if done.returncode:
        say("apt-get could not do it: " + (done.stderr.strip().splitlines() or ["no reason given"])[-1])
    return done.returncode == 0


def apt(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run apt-get without questions and keep what it says."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(
        command, env=quiet, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )


def need_libraries(libraries: dict[str, str]) -> None:
    """See to it that Qt finds its system libraries.

    Raises:
        DevError: they are missing and cannot be installed from here.
    """
    packages = lacking_libraries(libraries)
    if packages and not install_packages(packages):
        raise DevError("Qt lacks system libraries. On Debian or Ubuntu type:\n  " + by_hand(packages))


def need_test_tools() -> None:
    """See to it that the tests on a real screen can run; say loudly when they cannot.

    Raises:
        DevError: they cannot, and this is the machine whose word counts (CI).
    """
    packages = lacking_libraries(SCREEN_LIBRARIES) + lacking_programs(TEST_PROGRAMS)
    if not packages or install_packages(packages):
        return
    if os.environ.get("CI"):
        raise DevError("In CI the tests on a real screen must run. Missing here: " + " ".join(packages))
    say("*** NOT TESTED: all that needs a real screen is skipped. To have it, type:\n  " + by_hand(packages))


def step(says: str, command: Sequence[str]) -> None:
    """Run one step of the set-up quietly, keep its output in the log, and end with a remedy when it fails."""
    say(says)
    done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    said = (done.stdout + done.stderr).decode(errors="replace")
    VENV.mkdir(exist_ok=True)
    with SETUP_LOG.open("a", encoding="utf-8") as log:
        log.write(f"$ {' '.join(command)}\n{said}\n")
    if done.returncode:
        raise DevError(f"This step of the set-up failed: {says}\n{remedy_for(said)}")


def make_venv() -> None:
    """Make the environment anew; install the system's venv package first where that is missing."""
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    try:
        step("making .venv", command)
    except DevError as error:
        packages = ("python3-venv", f"python3.{sys.version_info[1]}-venv")
        if packages[0] not in str(error) or not any(install_packages([package]) for package in packages):
            raise
        step("making .venv", command)


def same_python() -> bool:
    """Tell whether .venv has a working interpreter and pip of the very version that runs this file."""
    if not Path(python()).is_file():
        return False
    asked = [python(), "-c", "import pip, sys; print(sys.version)"]
    answer = subprocess.run(asked, capture_output=True, text=True, check=False)
    return answer.returncode == 0 and answer.stdout.strip() == sys.version


def setup(_arguments: Sequence[str] = ()) -> int:
    """Bring .venv to what requirements.lock says and see to it that Qt can be loaded."""
    stamp = stamp_of(LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), sys.version)
    if not (STAMP.is_file() and STAMP.read_text(encoding="utf-8") == stamp and Path(python()).is_file()):
        fill_venv(stamp)
    need_libraries(QT_LIBRARIES)
    probe = [python(), "-c", "import PySide6.QtWidgets"]
    qt = subprocess.run(probe, capture_output=True, text=True, check=False)
    if qt.returncode:
        raise DevError("Qt cannot be loaded. " + remedy_for(qt.stderr))
    return 0


def fill_venv(stamp: str) -> None:
    """Install the locked packages and the project; the stamp comes last, so half never counts as whole."""
    STAMP.unlink(missing_ok=True)
    if not same_python():
        make_venv()
    pip = [python(), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    step(
        "installing the locked packages into .venv (850 MB, about half a minute)",
        [*pip, "--require-hashes", "-r", str(LOCK)],
    )
    step(
        "installing TwitchDesk itself, editable", [*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)]
    )
    STAMP.write_text(stamp, encoding="utf-8")


def call(*arguments: str, cwd: Path = ROOT, **variables: str) -> int:
    """Run the environment's Python on ``arguments`` and return its exit status."""
    environment = {**os.environ, **variables}
    return subprocess.run([python(), *arguments], cwd=cwd, env=environment, check=False).returncode


def run(arguments: list[str]) -> int:
    """Start the program; without a display and without a command, show what it makes instead."""
    setup()
    if not arguments and not has_display(os.environ, sys.platform):
        return show_without_display()
    if os.environ.get("DISPLAY") and not any(map(os.environ.get, ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"))):
        need_libraries(SCREEN_LIBRARIES)
    return call("-m", "twitchdesk", *arguments, cwd=Path.cwd())


def show_without_display() -> int:
    """Make the sample diary and a picture of every page in output/, and say why no window opened."""
    OUTPUT.mkdir(exist_ok=True)
    diary = OUTPUT / "sample.twitchdesk"
    diary.unlink(missing_ok=True)
    status = call("-m", "twitchdesk", "demo", str(diary))
    if status == 0:
        status = call("packaging/pictures.py", str(OUTPUT), QT_QPA_PLATFORM="offscreen")
    if status:
        raise DevError("There is no display here, and the pictures instead could not be made.", status)
    say("No window opened: there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).")
    say(f"Instead there are, in {OUTPUT.relative_to(ROOT)}/:")
    for made in sorted(path for path in OUTPUT.iterdir() if path.is_file()):
        say(f"  {made.name}  ({made.stat().st_size // 1024} kB)")
    return 0


def test(arguments: list[str]) -> int:
    """Run the tests; with no arguments all of them, two at a time."""
    setup()
    need_test_tools()
    platform = os.environ.get("QT_QPA_PLATFORM") or "offscreen"
    return call("-m", "pytest", *(arguments or ["-n", "2"]), QT_QPA_PLATFORM=platform)


def gates() -> dict[str, list[str]]:
    """Return the gates before the tests, fast to slow: name → arguments of the environment's Python."""
    return {
        "ruff format": ["-m", "ruff", "format", "--check", "."],
        "ruff check": ["-m", "ruff", "check", "--output-format", "concise", "."],
        "import contracts": ["-c", "from importlinter.cli import lint_imports_command as lint; lint()"],
        "dependencies": ["-m", "deptry", "."],
        "types": ["-m", "mypy"],
        "house rules": ["-m", "pytest", "-q", "tests/house"],
    }


def check(_arguments: list[str]) -> int:
    """Run every gate, also after one has failed, and name those that did."""
    setup()
    failed = []
    for name, arguments in gates().items():
        say("gate: " + name)
        if call(*arguments, QT_QPA_PLATFORM="offscreen"):
            failed.append(name)
    if failed:
        raise DevError("These gates are closed: " + ", ".join(failed))
    say("all gates are open")
    return 0


def tool(*first: str) -> Callable[[list[str]], int]:
    """Return a command that calls the environment's Python on ``first`` and what the person adds."""

    def call_it(arguments: list[str]) -> int:
        setup()
        return call(*first, *arguments, QT_QPA_PLATFORM="offscreen")

    return call_it


def show_help(_arguments: list[str]) -> int:
    """List the commands."""
    print("python3 dev.py COMMAND [arguments]\n")
    for name, command in COMMANDS.items():
        print(f"  {name:9} {command.says}")
    return 0


COMMANDS = {
    "run": Command(run, "start TwitchDesk (arguments go to it, e.g. `run log calf_left`)"),
    "test": Command(test, "run the tests (arguments go to pytest)"),
    "check": Command(check, "run the gates: format, lint, imports, dependencies, types, house rules"),
    "bench": Command(tool("-m", "tests.benchmarks"), "measure speed and memory against a floor"),
    "calibrate": Command(tool("-m", "tests.analysis.calibration"), "judge the analysis on made-up diaries"),
    "shots": Command(tool("packaging/pictures.py", "output"), "make pictures of every page in output/"),
    "build": Command(tool("-m", "hatchling", "build", "-t", "wheel"), "build the wheel in dist/"),
    "setup": Command(setup, "only set up .venv"),
    "help": Command(show_help, "this list"),
}


def command_for(words: list[str]) -> Command:
    """Return the command named first in ``words``; without a word, the list of commands.

    Raises:
        DevError: this Python is too old, or there is no such command.
    """
    if too_old(sys.version_info[:3]):
        raise DevError(too_old(sys.version_info[:3]), 2)
    name = words[0] if words else "help"
    if name not in COMMANDS:
        raise DevError(f"There is no command {name!r}. Known: {', '.join(COMMANDS)}.", 2)
    return COMMANDS[name]


def main(words: list[str]) -> int:
    """Run the command and return the exit status; a problem becomes a sentence."""
    try:
        return command_for(words).run(words[1:])
    except KeyboardInterrupt:
        say("stopped. The same command goes on from here.")
        return 130
    except DevError as error:
        say(str(error))
        return error.status
    except OSError as error:
        say(remedy_for(str(error)))
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
