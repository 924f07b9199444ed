"""Pictures of the program made by the program: ``python packaging/pictures.py OUT [NAME …]``.

Each scene opens the real window on a diary of its own, off screen, and saves what the window shows.
"""

import argparse
import os
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea

from twitchdesk import paths
from twitchdesk.app import make_application, make_desk
from twitchdesk.clock import Clock
from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.records import (
    HabitEntry,
    Mark,
    Preference,
    QuietDay,
    Record,
    SleepNight,
    Twitch,
    day_id,
)
from twitchdesk.domain.span import Moment
from twitchdesk.domain.suspicion import Suspicion, keep_suspicion
from twitchdesk.exchange.sample import write_sample
from twitchdesk.knowledge.load import load_habits
from twitchdesk.storage.diary import Diary
from twitchdesk.storage.opening import open_diary
from twitchdesk.ui.desk import TEXT_KEY, THEME_KEY, Desk
from twitchdesk.ui.handout.preview import Fit, Zoom
from twitchdesk.ui.main_window import PageName
from twitchdesk.ui.memory import Memory
from twitchdesk.ui.patterns.findings import Stage
from twitchdesk.ui.patterns.sections import SectionName

AT: Final = datetime(2026, 11, 22, 20, 40, tzinfo=UTC)
CLOCK: Final = Clock(now=lambda: AT, localise=lambda wall: wall.replace(tzinfo=UTC))
PATIENCE_MS: Final = 15_000
LOOK_EVERY_MS: Final = 20
SETTLE_MS: Final = 400
LINKS: Final = SectionName.LINKS

Act = Callable[[Desk], object]
Make = Callable[[Path], object]


def nothing(_desk: Desk) -> None:
    """Leave the page as it opens."""


def a_past_day(desk: Desk) -> None:
    """Look at a day two weeks ago."""
    if desk.page is not None:
        desk.page.today.show_day((AT - timedelta(days=14)).date())


def the_details(desk: Desk) -> None:
    """Open the details of the twitch logged last."""
    newest = desk.live.read.newest_twitch() if desk.live is not None else None
    if desk.page is not None and newest is not None:
        desk.page.body_map.open_details(newest.id)


def the_keys(desk: Desk) -> None:
    """Show the keys of the page."""
    desk.window.menu.keys_wanted.emit()


def a_click_while_the_file_is_held(desk: Desk) -> None:
    """Note a quiet day while another program holds the diary file."""
    if desk.live is None or desk.page is None:
        return
    with closing(sqlite3.connect(str(desk.where))) as other:
        other.execute("BEGIN IMMEDIATE")
        desk.page.view.head.quiet_pressed.emit()


def section(name: SectionName, *, below: bool = False) -> Act:
    """Return the act of looking at a section of Patterns, ``below`` at its foot."""

    def look(desk: Desk) -> None:
        if desk.pages is None:
            return
        desk.pages.turn_to(PageName.PATTERNS)
        if desk.pages.patterns is not None:
            desk.pages.patterns.show_section(name)
            _until(lambda: _found(desk))
            _settle()
        for area in desk.window.findChildren(QScrollArea) if below else ():
            area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())

    return look


def handout(zoom: Fit = Fit.WIDTH, *, page: int = 1, form: bool = False) -> Act:
    """Return the act of looking at a page of the handout, or at the fields of the weekly form."""

    def look(desk: Desk) -> None:
        if desk.pages is None:
            return
        desk.pages.turn_to(PageName.HANDOUT)
        shown = desk.pages.handout
        if shown is None:
            return
        _until(lambda: _found(desk) and shown.making.handout is not None)
        shown.view.preview.set_zoom(Zoom(zoom))
        _settle()
        if form:
            shown.weekly.type_in()
        if page == 2:
            bar = shown.view.preview.verticalScrollBar()
            bar.setValue(bar.maximum())

    return look


def full(file: Path) -> None:
    """Write the sample diary as if it were one's own."""
    write_sample(file, now=AT, habits=load_habits(paths.resources()))
    _own(file)


def busy(file: Path) -> None:
    """Write a diary with ten times as many twitches."""
    write_sample(file, now=AT, habits=load_habits(paths.resources()), busy=10.0)
    _own(file)


def begun(file: Path) -> None:
    """Write a diary that has been begun, with nothing in it yet."""
    _with(file, Preference("begun", "true"))


def days(number: int) -> Make:
    """Return what writes the sample diary of so many days, as if it were one's own."""

    def write(file: Path) -> None:
        write_sample(file, days=number, now=AT, habits=load_habits(paths.resources()))
        _own(file)

    return write


def suspecting(file: Path) -> None:
    """Write the sample diary of a person who said what they suspect."""
    full(file)
    said = Suspicion(("stress", "caffeine", "fluid", "alcohol"), (AT - timedelta(days=90)).date())
    _do(file, keep_suspicion(said))


def quiet(file: Path) -> None:
    """Write sixty days on which nothing twitched."""
    _with(file, *(record for ago in range(1, 61) for record in (_quiet(ago), *_habits(ago, Random(ago)))))


def unrelated(file: Path) -> None:
    """Write four hundred days on which the habits have nothing to do with the twitches."""
    chance = Random(3)
    records = list[Record]()
    for ago in range(1, 401):
        count = sum(chance.random() < 0.3 for _ in range(10))
        records += [_twitch(ago, number) for number in range(count)] or [_quiet(ago)]
        records += _habits(ago, chance)
    _with(file, *records)


def _habits(ago: int, chance: Random) -> list[Record]:
    day = (AT - timedelta(days=ago)).date()
    values = {"caffeine": 63.0 * chance.randrange(6), "stress": float(chance.randrange(11))}
    values |= {"exercise": 15.0 * chance.randrange(5), "fluid": 250.0 * chance.randrange(3, 11)}
    entries = [HabitEntry(f"{key}-{ago}", key, day, value, AT) for key, value in values.items()]
    return [*entries, SleepNight(f"night-{ago}", day, AT, edited_h=round(chance.gauss(7.2, 0.8), 1))]


def _quiet(ago: int) -> QuietDay:
    day = (AT - timedelta(days=ago)).date()
    return QuietDay(day_id("quiet", day), day, AT)


def _twitch(ago: int, number: int) -> Twitch:
    at = AT - timedelta(days=ago, minutes=37 * number)
    return Twitch(f"twitch-{ago}-{number}", at.date(), Moment(at), (Mark("calf_left"),), AT)


def sample(file: Path) -> None:
    """Write the sample diary, marked as such."""
    write_sample(file, now=AT, habits=load_habits(paths.resources()))


def damaged(file: Path) -> None:
    """Write a diary whose pages are spoilt."""
    full(file)
    content = bytearray(file.read_bytes())
    content[4096 : 4096 * 6] = b"\x5a" * (4096 * 5)
    file.write_bytes(content)


def none(_file: Path) -> None:
    """Write no diary."""


def _own(file: Path) -> None:
    _with(file, Preference("sample", "false"))


def _with(file: Path, *records: Record) -> None:
    _do(file, Step("Begin", tuple(Put(record) for record in records)))


def _do(file: Path, step: Step) -> None:
    diary: Diary = open_diary(file, AT)
    diary.do(step)
    diary.close()


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture: its name, the window, the diary, and what is done before it is taken."""

    name: str
    size: tuple[int, int] = (1280, 800)
    theme: str = "light"
    text: int = 100
    diary: Make = full
    do: Act = nothing


SCENES: Final = (
    Scene("today-light"),
    Scene("today-dark", theme="dark"),
    Scene("today-small", size=(1024, 700)),
    Scene("today-small-dark", size=(1024, 700), theme="dark"),
    Scene("today-large", size=(1920, 1200)),
    Scene("today-large-dark", size=(1920, 1200), theme="dark"),
    Scene("today-text-150", text=150),
    Scene("today-text-150-large", size=(1920, 1200), text=150),
    Scene("today-empty", diary=begun),
    Scene("today-empty-dark", diary=begun, theme="dark"),
    Scene("today-busy", diary=busy),
    Scene("past-day", do=a_past_day),
    Scene("details", do=the_details),
    Scene("details-dark", do=the_details, theme="dark"),
    Scene("patterns-light", do=section(LINKS)),
    Scene("patterns-dark", do=section(LINKS), theme="dark"),
    Scene("patterns-small", do=section(LINKS), size=(1024, 700)),
    Scene("patterns-large", do=section(LINKS), size=(1920, 1200)),
    Scene("patterns-text-150", do=section(LINKS), text=150),
    Scene("patterns-below", do=section(LINKS, below=True)),
    Scene("patterns-below-dark", do=section(LINKS, below=True), theme="dark"),
    Scene("patterns-suspected", do=section(LINKS, below=True), diary=suspecting),
    Scene("patterns-suspected-large", do=section(LINKS), diary=suspecting, size=(1920, 1200)),
    Scene("patterns-empty", do=section(LINKS), diary=begun),
    Scene("patterns-5-days", do=section(LINKS), diary=days(5)),
    Scene("patterns-20-days", do=section(LINKS), diary=days(20)),
    Scene("patterns-60-days", do=section(LINKS), diary=days(60)),
    Scene("patterns-400-days", do=section(LINKS), diary=days(400)),
    Scene("patterns-quiet", do=section(LINKS), diary=quiet),
    Scene("patterns-nothing-along", do=section(LINKS), diary=unrelated),
    Scene("patterns-rhythm", do=section(SectionName.RHYTHM)),
    Scene("patterns-rhythm-dark", do=section(SectionName.RHYTHM), theme="dark"),
    Scene("patterns-events", do=section(SectionName.EVENTS)),
    Scene("patterns-events-dark", do=section(SectionName.EVENTS), theme="dark"),
    Scene("patterns-tested", do=section(SectionName.TESTED)),
    Scene("patterns-tested-dark", do=section(SectionName.TESTED), theme="dark"),
    Scene("patterns-tested-text-150", do=section(SectionName.TESTED), text=150),
    Scene("patterns-tested-small", do=section(SectionName.TESTED), size=(1024, 700)),
    Scene("handout-light", do=handout()),
    Scene("handout-dark", do=handout(), theme="dark"),
    Scene("handout-small", do=handout(), size=(1024, 700)),
    Scene("handout-large", do=handout(Fit.PAGE), size=(1920, 1200)),
    Scene("handout-text-150", do=handout(), text=150),
    Scene("handout-page-2", do=handout(page=2)),
    Scene("handout-empty", do=handout(), diary=begun),
    Scene("handout-5-days", do=handout(Fit.PAGE), diary=days(5)),
    Scene("handout-form", do=handout(form=True)),
    Scene("handout-form-dark", do=handout(form=True), theme="dark"),
    Scene("keys", do=the_keys),
    Scene("not-saved", do=a_click_while_the_file_is_held),
    Scene("first-start", diary=none),
    Scene("first-start-dark", diary=none, theme="dark"),
    Scene("damaged", diary=damaged),
    Scene("damaged-dark", diary=damaged, theme="dark"),
    Scene("sample-note", diary=sample),
)


class Studio(QObject):
    """Opens one scene after the other in the same application."""

    def take(self, scene: Scene, folder: Path) -> Path:
        """Take the picture of a scene and return its file."""
        with tempfile.TemporaryDirectory() as work:
            diary = Path(work) / "diary.twitchdesk"
            scene.diary(diary)
            memory = Memory(Path(work) / "window.ini")
            memory.keep(THEME_KEY, scene.theme)
            memory.keep(TEXT_KEY, scene.text)
            marks = list[str]()
            desk = make_desk(diary, memory, CLOCK, marks.append)
            desk.window.resize(*scene.size)
            desk.start()
            _until(lambda: "usable" in marks and _drawn(desk) and _found(desk))
            scene.do(desk)
            _settle()
            picture = folder / f"{scene.name}.png"
            desk.window.grab().save(str(picture))
            desk.window.close()
            desk.deleteLater()
            _settle()
        return picture


def _until(done: Callable[[], bool]) -> None:
    loop, clock, end = QEventLoop(), QTimer(), QTimer()

    def look() -> None:
        if done():
            loop.quit()

    clock.timeout.connect(look)
    end.setSingleShot(True)
    end.timeout.connect(lambda: loop.exit(1))
    clock.start(LOOK_EVERY_MS)
    end.start(PATIENCE_MS)
    if loop.exec():
        sys.exit("The window did not become usable.")


def _settle() -> None:
    loop = QEventLoop()
    QTimer.singleShot(SETTLE_MS, loop.quit)
    loop.exec()


def _found(desk: Desk) -> bool:
    stage = desk.pages.finder.findings.stage if desk.pages is not None else Stage.DONE
    return stage in {Stage.DONE, Stage.STOPPED, Stage.FAILED}


def _drawn(desk: Desk) -> bool:
    return desk.page is None or desk.page.plot.is_drawn


def main() -> int:
    """Take the pictures asked for, all when none is named."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("names", nargs="*")
    wanted = asked.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    make_application()
    studio = Studio(QApplication.instance())
    for scene in SCENES:
        if not wanted.names or scene.name in wanted.names:
            print(studio.take(scene, wanted.folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
