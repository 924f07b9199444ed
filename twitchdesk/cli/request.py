# SPDX-License-Identifier: MIT
"""What was typed, as values; light enough that help and version are instant."""

import argparse
import os
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from twitchdesk import __version__

if TYPE_CHECKING:
    from typing_extensions import override
else:
    # Importing typing_extensions takes longer than all the rest of help and version.
    def override(method: object) -> object:
        """Return the method as it is."""
        return method


When = date | datetime
_DAYS_MOST: Final = 7_300
_MINUTES_MOST: Final = 24 * 60
_SEED_MOST: Final = 2**63 - 1


class Request(argparse.Namespace):
    """A command with what was typed after it; ``command`` is None for the window."""

    command: str | None
    diary: str | None
    place: list[str]
    key: str
    value: str
    at: When | None
    minutes: int | None
    intensity: int | None
    note: str
    path: Path
    format: str
    dry_run: bool
    json: bool
    days: int
    seed: int
    file: Path | None
    first: date | None
    last: date | None
    paper: str | None
    pages: int | None
    text: bool
    html: bool
    attach_table: bool
    hide_name: bool


class OneLineParser(argparse.ArgumentParser):
    """A parser whose complaints are one line that says where to read on."""

    @override
    def error(self, message: str) -> NoReturn:
        """Say in one line what is wrong and end with 2."""
        self.exit(2, f"twitchdesk: {message} (see {self.prog} --help)\n")


def parse(argv: Sequence[str]) -> Request:
    """Return what was typed.

    Raises:
        SystemExit: 2 with one line on stderr for wrong usage, 0 after help or version.
    """
    request = _parser().parse_args(argv, Request(command=None, diary=None))
    request.diary = request.diary or os.environ.get("TWITCHDESK_DIARY") or None
    if request.command == "handout":
        _check_handout(request)
    return request


def when(text: str) -> When:
    """Return a typed date or time; a time may carry its UTC offset.

    Raises:
        argparse.ArgumentTypeError: it is neither.
    """
    for read in (date.fromisoformat, datetime.fromisoformat):
        try:
            return read(text)
        except ValueError:
            continue
    raise argparse.ArgumentTypeError(f"“{text}” is no date or time such as 2026-11-22 or 2026-11-22T14:30")


def day(text: str) -> date:
    """Return a typed date.

    Raises:
        argparse.ArgumentTypeError: it is none.
    """
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is no date such as 2026-11-22") from error


def _pdf(text: str) -> Path:
    if Path(text).suffix.lower() != ".pdf":
        raise argparse.ArgumentTypeError(f"the name “{text}” does not end in .pdf")
    return Path(text)


def _whole(low: int, high: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        try:
            number = int(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(f"“{text}” is no whole number") from error
        if not low <= number <= high:
            raise argparse.ArgumentTypeError(f"{number} is not from {low} to {high:,}")
        return number

    return read


def _diary(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("the name of the diary is empty")
    return text


def _examples(*lines: str) -> str:
    return "examples:\n" + "\n".join(f"  twitchdesk {line}".rstrip() for line in lines)


def _parser() -> OneLineParser:
    parser = OneLineParser(
        prog="twitchdesk",
        description="A diary for muscle twitches. Without a command its window opens.",
        epilog=_examples("", "--diary other.twitchdesk", "log calf_left --intensity 4", "export diary.json")
        + "\n\nexit codes: 0 done, 1 failed and nothing was changed, 2 wrong usage",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"TwitchDesk {__version__}")
    _add_diary(parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=OneLineParser)
    for name, (what, examples, fill) in _COMMANDS.items():
        command = commands.add_parser(
            name,
            help=what,
            description=f"{what[:1].upper()}{what[1:]}.",
            epilog=_examples(*examples),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        fill(command)
        _add_diary(command)
    return parser


def _add_diary(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--diary",
        metavar="FILE|URL",
        type=_diary,
        default=argparse.SUPPRESS,
        help="the diary to use (else that of TWITCHDESK_DIARY, else your own)",
    )


def _add_at(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--at", metavar="ISO", type=when, help="when it was, such as 2026-11-22T14:30 (else now)"
    )


def _demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "path", metavar="FILE", type=Path, help="the new file; one that is there is left alone"
    )
    parser.add_argument("--days", type=_whole(1, _DAYS_MOST), default=120, help="how many days (120)")
    parser.add_argument(
        "--seed", type=_whole(0, _SEED_MOST), default=1, help="another number, another story (1)"
    )


def _log(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "place", metavar="PLACE", nargs="+", help="id of a place, or words that mean one only"
    )
    _add_at(parser)
    parser.add_argument(
        "--minutes", metavar="N", type=_whole(1, _MINUTES_MOST), help="for a while: how many minutes"
    )
    parser.add_argument("--intensity", metavar="0-10", type=_whole(0, 10), help="how strong it was")
    parser.add_argument("--note", metavar="TEXT", default="", help="words of your own")


def _habit(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("key", metavar="KEY", help="which habit, such as caffeine, fluid, sleep or stress")
    parser.add_argument("value", metavar="VALUE", help="how much, in the unit of the habit; or none, or skip")
    _add_at(parser)


def _patterns(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="everything that was worked out, as JSON")


def _handout(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", metavar="FILE.pdf", type=_pdf, nargs="?", help="the PDF; an earlier one is replaced"
    )
    parser.add_argument(
        "--from", dest="first", metavar="DATE", type=day, help="first day, such as 2026-08-31 (else as kept)"
    )
    parser.add_argument("--to", dest="last", metavar="DATE", type=day, help="last day (else today)")
    parser.add_argument("--paper", choices=("a4", "letter"), help="size of the paper (else as kept)")
    parser.add_argument("--pages", type=_whole(1, 2), metavar="1|2", help="how many pages (else as kept)")
    parser.add_argument("--text", action="store_true", help="print the words; then FILE may be left out")
    parser.add_argument("--html", action="store_true", help="a web page beside the PDF, for screen readers")
    parser.add_argument(
        "--attach-table", action="store_true", help="put the days as a CSV table into the PDF (no PDF/A then)"
    )
    parser.add_argument("--hide-name", action="store_true", help="leave out name and birth year")


def _check_handout(request: Request) -> None:
    """End with 2 when what was typed does not go together."""
    amiss = ""
    if request.file is None and not request.text:
        amiss = "give a FILE.pdf to write, or --text"
    elif request.file is None and (request.html or request.attach_table):
        amiss = f"{'--html' if request.html else '--attach-table'} needs a FILE.pdf"
    elif request.first and request.last and request.first > request.last:
        amiss = f"--from {request.first} is after --to {request.last}"
    if amiss:
        OneLineParser(prog="twitchdesk handout").error(amiss)


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar="PATH", type=Path, help="a file; for csv a new folder or a .zip file")
    parser.add_argument("--format", choices=("json", "csv"), default="json", help="which format (json)")


def _import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar="PATH", type=Path, help="a file exported as json")
    parser.add_argument("--dry-run", action="store_true", help="only say what it would do")


def _verify(_parser: argparse.ArgumentParser) -> None:
    """Nothing but the diary is needed."""


_COMMANDS: Final[dict[str, tuple[str, tuple[str, ...], Callable[[argparse.ArgumentParser], None]]]] = {
    "demo": (
        "write a sample diary to a new file",
        ("demo sample.twitchdesk", "demo year.twitchdesk --days 365 --seed 7", "--diary sample.twitchdesk"),
        _demo,
    ),
    "log": (
        "note a twitch",
        (
            "log calf_left",
            "log left lower eyelid --at 2026-11-22T14:30",
            'log thumb_right --minutes 20 --intensity 4 --note "at my desk"',
        ),
        _log,
    ),
    "habit": (
        "note a habit",
        (
            "habit caffeine 95",
            "habit sleep 7.5",
            "habit sleep_bed 23:10",
            "habit stress 4 --at 2026-11-21",
            "habit caffeine none",
            "habit exercise skip",
        ),
        _habit,
    ),
    "patterns": (
        "say what goes along with more or fewer twitches, and how sure that is",
        ("patterns", "patterns --json", "patterns --diary other.twitchdesk"),
        _patterns,
    ),
    "handout": (
        "make the pages for a clinician",
        (
            "handout handout.pdf",
            "handout visit.pdf --from 2026-08-31 --to 2026-11-22 --paper letter --pages 2",
            "handout --text --hide-name",
            "handout handout.pdf --html --attach-table",
        ),
        _handout,
    ),
    "export": (
        "write the whole diary to files that other programs can read",
        ("export diary.json", "export diary-tables --format csv", "export tables.zip --format csv"),
        _export,
    ),
    "import": (
        "take in a diary that was exported as json; what is there already stays as it is",
        ("import diary.json --dry-run", "import diary.json"),
        _import,
    ),
    "verify": (
        "check that a diary is sound and say what it holds",
        ("verify", "verify --diary other.twitchdesk"),
        _verify,
    ),
}
