"""Diaries, the handouts made of them, and their PDF, at noon of 22 November 2026."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.cli.conftest import in_utc
from tests.conftest import NOON
from tests.storage.samples import diary_file
from tests.ui.handout.output.reading import Pdf
from twitchdesk.cli.desk import Desk
from twitchdesk.cli.handout import Made, made_from
from twitchdesk.cli.request import parse
from twitchdesk.clock import Clock
from twitchdesk.domain.records import Mark, Preference, Record, Twitch
from twitchdesk.domain.span import Moment
from twitchdesk.exchange.sample import write_sample
from twitchdesk.knowledge.habit_files import load_habits
from twitchdesk.knowledge.places import load_body
from twitchdesk.ui.handout.paint.painter import Ink
from twitchdesk.ui.handout.pdf import pdf_of
from twitchdesk.ui.handout.printable import printable
from twitchdesk.ui.handout.without_window import ink_of

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="session")
def ink(qapp: QApplication, resources: Path) -> Ink:
    """Give the figure, the colours and the fonts of paper."""
    return ink_of(resources)


@dataclass(frozen=True)
class Press:
    """Makes handouts of diaries, and PDFs of handouts."""

    resources: Path
    ink: Ink

    def made(self, diary: Path, *options: str) -> Made:
        """Return the handout of a diary with the options of the command."""
        desk = Desk(diary, Clock(lambda: NOON, in_utc), self.resources)
        with desk.reading() as opened:
            return made_from(desk, opened.read, parse(["handout", "--text", *options]))

    def pdf(self, made: Made) -> Pdf:
        """Return the PDF of a handout."""
        return Pdf(pdf_of(printable(made.handout, self.ink, made.author), NOON))

    def printed(self, diary: Path, *options: str) -> Pdf:
        """Return the PDF of a diary."""
        return self.pdf(self.made(diary, *options))


@pytest.fixture(scope="session")
def press(ink: Ink, resources: Path) -> Press:
    """Give what makes handouts and PDFs."""
    return Press(resources, ink)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory, resources: Path) -> Path:
    """Give the sample diary."""
    return sample_of(tmp_path_factory.mktemp("sample"), resources, 120)


@pytest.fixture(scope="session")
def ten_years(tmp_path_factory: pytest.TempPathFactory, resources: Path) -> Path:
    """Give a diary of ten years."""
    return sample_of(tmp_path_factory.mktemp("ten_years"), resources, 3650)


@pytest.fixture(scope="session")
def diaries(
    tmp_path_factory: pytest.TempPathFactory, resources: Path, sample: Path, ten_years: Path
) -> "Diaries":
    """Give each kind of diary by its name."""
    folder = tmp_path_factory.mktemp("diaries")
    return {
        "sample": sample,
        "ten years": ten_years,
        "empty": diary_file(folder, name="empty.twitchdesk"),
        "five days": diary_file(folder, few_days(), "five.twitchdesk"),
        "sixty places": diary_file(folder, everywhere(resources), "sixty.twitchdesk"),
    }


Diaries = dict[str, Path]


def sample_of(folder: Path, resources: Path, days: int) -> Path:
    """Return a sample diary of so many days."""
    file = folder / "sample.twitchdesk"
    write_sample(file, days, 1, now=NOON, habits=load_habits(resources))
    return file


def twitch(number: int, places: Iterable[str], day: date, hour: int = 12) -> Twitch:
    """Return a twitch at places."""
    at = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    return Twitch(f"t{number}", day, Moment(at), tuple(Mark(place) for place in places), created=at)


def few_days() -> list[Record]:
    """Return five days with a twitch or two."""
    return [twitch(back, ("calf_left",), TODAY - timedelta(days=back)) for back in range(5)]


def everywhere(resources: Path) -> list[Record]:
    """Return twelve weeks in which sixty places twitch, with names, questions and notes of the longest."""
    places = [place.id for place in load_body(resources).places][:60]
    days = [TODAY - timedelta(days=back) for back in range(84)]
    twitches = [
        twitch(84 * hour + back, places[(back * 7 + hour) % 60 :][:5], day, hour)
        for back, day in enumerate(days)
        for hour in (8, 13, 21)
    ]
    return [*twitches, *(kept(key, value) for key, value in LONGEST.items())]


def kept(key: str, value: object) -> Preference:
    """Return a choice for the handout as the diary keeps it."""
    return Preference(f"handout.{key}", json.dumps(value, ensure_ascii=False))


LONGEST = {
    "name": "Maximiliana Wolkenstein-Hohenlohe von und zu Unterschleißheim-Oberammergau, geborene Müller",
    "birth_year": 1938,
    "first_noticed": "2026-06",
    "questions": ["Could this long question of mine about my left calf have an answer? " * 3] * 3,
}
