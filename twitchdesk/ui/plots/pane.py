# SPDX-License-Identifier: MIT
"""The plotting pane: joins the diary's counts with the plotting card."""

from datetime import date, time
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from twitchdesk.clock import Clock
from twitchdesk.domain.edits import Change
from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.domain.habits import Habit, HabitKind, Unit
from twitchdesk.domain.records import Kind
from twitchdesk.domain.span import DEFAULT_DAY_START, DateRange
from twitchdesk.knowledge.load import Knowledge
from twitchdesk.ui.first_paint import FirstPaint
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import Look
from twitchdesk.ui.patterns.findings import Findings
from twitchdesk.ui.plots.answers import Answers
from twitchdesk.ui.plots.facts import PlotFacts, PlottedHabit
from twitchdesk.ui.plots.state import (
    Frame,
    PlotChoice,
    PlotRange,
    limits_of,
    plot_state,
    window_of,
)
from twitchdesk.ui.plots.view import NO_LINE, PlotView
from twitchdesk.ui.plots.window import Window
from twitchdesk.ui.signals import signal

_COUNTED: Final = frozenset({Kind.TWITCH, Kind.DAY_SUMMARY, Kind.QUIET_DAY})
_NOTED: Final = frozenset({Kind.HABIT_ENTRY, Kind.SLEEP_NIGHT})
_SHOWN: Final = _COUNTED | _NOTED | {Kind.LIFE_EVENT}
_RANGE, _HABIT = "plot/range", "plot/habit"
_RECENT_DAYS: Final = 90


class Remembering(Protocol):
    """What the pane needs to remember its choice between starts."""

    def text(self, key: str, otherwise: str = "") -> str:
        """Return a remembered text."""

    def keep(self, key: str, value: str) -> None:
        """Remember a text."""


class PlotPane(QWidget):
    """Shows a placeholder until it has been seen; then reads the diary once, and after that what changed."""

    day_opened = signal(date)
    drawn = Signal()

    def __init__(
        self,
        live: LiveDiary,
        look: Look,
        clock: Clock,
        known: Knowledge,
        memory: Remembering,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._live, self._clock, self._memory = live, clock, memory
        self._book = known.habits
        self._choice = _remembered(memory)
        self._facts: PlotFacts | None = None
        self._window: Window | None = None
        self._day: date | None = None
        self._starts_at: time = DEFAULT_DAY_START
        self._volume: Unit | None = None
        self._answers = Answers(known)
        self.view = PlotView(look, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        # Loading the drawing library holds everything up, so the page is painted before it.
        FirstPaint(self.view, self.bring)
        self._connect()
        self._show_choice()

    def _connect(self) -> None:
        view = self.view
        view.range_chosen.connect(self._choose_range)
        view.habit_chosen.connect(self._choose_habit)
        view.habits.menu.aboutToShow.connect(self._offer_habits)
        view.window_wanted.connect(self._move)
        view.frame_changed.connect(self._fit)
        view.day_opened.connect(self.day_opened.emit)
        view.stage.waiting.again.clicked.connect(self._read)
        self._live.changed.connect(self._changed)

    @property
    def choice(self) -> PlotChoice:
        """What the person chose to see."""
        return self._choice

    @property
    def is_drawn(self) -> bool:
        """Whether the drawing library is loaded and the diary has been read."""
        return self._facts is not None

    def bring(self) -> None:
        """Load the drawing library and read the diary; done by itself once the pane has been seen."""
        if self._facts is None:
            self.view.bring_chart()
            self._read()
            self.drawn.emit()

    def show_day(self, day: date) -> None:
        """Show which day the page is about, and bring it into sight."""
        self._day = day
        if self._facts is None:
            return
        if self._facts.today != self._today():
            self._read()
        if self._window is not None:
            self._window = self._window.holding(day, limits_of(self._facts, self._choice.range))
        self._refresh()

    def show_choice(self, choice: PlotChoice) -> None:
        """Show another range and line, and remember them."""
        known = choice.habit if choice.habit in self._book.by_key else None
        before, self._choice = self._choice, PlotChoice(choice.range, known)
        self._memory.keep(_RANGE, choice.range.value)
        self._memory.keep(_HABIT, known or "")
        self._show_choice()
        if self._choice.range is not before.range:
            self._window = None
        if self._facts is not None:
            self._read() if self._choice.habit != before.habit else self._refresh()

    def show_findings(self, findings: Findings) -> None:
        """Say below the picture what the analysis has found."""
        habit = self._facts.habit if self._facts is not None else None
        before = self._answers.of(habit)
        self._answers.take(findings, self._volume)
        # Most stages change nothing that is said here, and the picture need not be drawn again for them.
        if self._answers.of(habit) != before:
            self._refresh()

    def save_picture(self, path: Path) -> None:
        """Save the picture, as SVG or PNG by the ending of the name. Raises ``TwitchDeskError``."""
        self.view.save_picture(path)

    def _read(self) -> None:
        """Read everything; a diary that cannot be read is said in the pane."""
        try:
            self._starts_at, self._volume = self._preferred()
            facts = self._reread(PlotFacts(self._today(), habit=self._habit()), Change(None, frozenset(Kind)))
        except TwitchDeskError as error:
            self.view.show_trouble(str(error))
            return
        self._hold(facts)

    def _hold(self, facts: PlotFacts) -> None:
        """Show other facts; a window that stood at its range stays there though the diary has grown."""
        before, self._facts = self._facts, facts
        if before is None or self._window == window_of(before, self._choice.range):
            self._window = None
        self._refresh()

    def _today(self) -> date:
        return self._clock.today(self._starts_at)

    def _reread(self, facts: PlotFacts, change: Change) -> PlotFacts:
        read = self._live.read
        everything = DateRange(date.min, facts.today)
        span = change.span or everything
        if not change.kinds.isdisjoint(_COUNTED):
            facts = facts.with_counts(span, read.day_counts(span))
        if facts.habit is not None and not change.kinds.isdisjoint(_NOTED):
            facts = facts.with_values(span, read.habit_days_of(facts.habit.key, span))
        if Kind.LIFE_EVENT in change.kinds:
            facts = facts.with_events(read.life_events(everything))
        return facts

    def _changed(self, change: Change) -> None:
        if self._facts is None or (change.only_words and Kind.LIFE_EVENT not in change.kinds):
            return
        try:
            if self._is_outdated(self._facts, change):
                self._read()
            elif change.kinds & _SHOWN:
                self._hold(self._reread(self._facts, change))
        except TwitchDeskError as error:
            self.view.show_trouble(str(error))

    def _is_outdated(self, facts: PlotFacts, change: Change) -> bool:
        # Few preferences concern the plot; for a target, ten years need not be read again.
        preferred = self._starts_at, self._volume
        other = Kind.PREFERENCE in change.kinds and self._preferred() != preferred
        return other or self._today() != facts.today

    def _preferred(self) -> tuple[time, Unit | None]:
        read = self._live.read
        return read.day_starts_at(), self._book.volume_of(read.preferences())

    def _refresh(self) -> None:
        facts = self._facts
        if facts is None:
            return
        window = self._window or window_of(facts, self._choice.range)
        self._window = window.kept_in(limits_of(facts, self._choice.range))
        self.view.show_notice("")
        self.view.show_state(
            plot_state(
                facts,
                self._choice.range,
                self._window,
                self.view.frame,
                self._day,
                self._answers.of(facts.habit),
            )
        )

    def _move(self, window: Window) -> None:
        self._window = window
        self._refresh()

    def _fit(self, _frame: Frame) -> None:
        self._refresh()

    def _habit(self) -> PlottedHabit | None:
        found = self._book.by_key.get(self._choice.habit or "")
        return PlottedHabit.of(found, self._volume) if found else None

    def _show_choice(self) -> None:
        habit = self._habit()
        name, hue = (habit.name, habit.hue) if habit else (NO_LINE[1], "soft_ink")
        self.view.show_choice(self._choice.range, name, hue)

    def _choose_range(self, chosen: PlotRange) -> None:
        self.show_choice(PlotChoice(chosen, self._choice.habit))

    def _choose_habit(self, key: str) -> None:
        self.show_choice(PlotChoice(self._choice.range, key or None))

    def _offer_habits(self) -> None:
        today = self._today()
        recent = self._live.read.habit_days(DateRange.ending(today, _RECENT_DAYS))
        noted = {found.habit for found in recent} | {self._choice.habit}
        offered = [
            (habit.key, habit.name)
            for habit in self._book.habits
            if _plottable(habit) and (habit.on_from_start or habit.key in noted)
        ]
        self.view.offer_habits(offered, self._choice.habit or "")


def _plottable(habit: Habit) -> bool:
    """Tell whether a habit has numbers that make a line: clock times, words and kinds have none."""
    words = {HabitKind.CHOICE, HabitKind.MEDICINE}
    return habit.kind not in words and not (habit.kind is HabitKind.NIGHT and not habit.unit)


def _remembered(memory: Remembering) -> PlotChoice:
    kept = memory.text(_RANGE, PlotRange.DAYS_28.value)
    known = {each.value for each in PlotRange}
    chosen = PlotRange(kept) if kept in known else PlotRange.DAYS_28
    return PlotChoice(chosen, memory.text(_HABIT, "caffeine") or None)
