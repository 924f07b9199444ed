# SPDX-License-Identifier: MIT
"""What the plotting pane shows, worked out from the diary's counts without Qt."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from twitchdesk.domain.span import DateRange
from twitchdesk.domain.summaries import DayCount
from twitchdesk.ui.plots.facts import Flag, PlotFacts, PlottedHabit, Sums
from twitchdesk.ui.plots.scales import DateTick, Scale, count_scale, date_ticks, line_scale
from twitchdesk.ui.plots.window import Window

NARROWEST_BAR_PX: Final = 3.0
_SCORE_TOP: Final = 10.0
EMPTY: Final = "No days yet. Click the body where it twitched, and the day appears here."
BEFORE: Final = "These days lie before the first day of your diary."
OPEN_QUESTION: Final = "The picture alone cannot tell whether they go along with each other."


class PlotRange(StrEnum):
    """How much of the diary the plot shows."""

    DAYS_14 = "14d"
    DAYS_28 = "28d"
    DAYS_90 = "90d"
    YEAR = "1y"
    ALL = "all"

    @property
    def days(self) -> int | None:
        """How many days the range holds; None is all there are."""
        return {"14d": 14, "28d": 28, "90d": 90, "1y": 365}.get(self.value)

    @property
    def word(self) -> str:
        """What the button says."""
        return {"14d": "14 d", "28d": "28 d", "90d": "90 d", "1y": "1 y", "all": "All"}[self.value]

    @property
    def name_in_words(self) -> str:
        """What assistive technology says."""
        return f"Last {self.days} days" if self.days else "All days"


@dataclass(frozen=True, slots=True)
class PlotChoice:
    """What the person chose to see; ``habit`` is the key of the line, None for no line."""

    range: PlotRange = PlotRange.DAYS_28
    habit: str | None = "caffeine"


class Grain(StrEnum):
    """What one bar stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its first day number and its days, how many of them are known and noted, and the averages.

    ``count`` and ``value`` are None where nothing is known; for a single day they are its own numbers.
    ``counted`` says what the count of a single day is made of.
    """

    start: int
    days: int
    known: int
    count: float | None
    noted: int
    value: float | None
    counted: DayCount | None = None

    @property
    def first(self) -> date:
        """Its first day."""
        return date.fromordinal(self.start)

    @property
    def last(self) -> date:
        """Its last day."""
        return date.fromordinal(self.end - 1)

    @property
    def end(self) -> int:
        """The day number after its last day."""
        return self.start + self.days

    @property
    def middle(self) -> float:
        """The day number of its middle."""
        return self.start + self.days / 2


@dataclass(frozen=True, slots=True)
class Told:
    """What is said below the picture: what is seen, how often the habit was noted, the answer."""

    seen: str
    noted: str = ""
    answer: str = ""

    @property
    def whole(self) -> str:
        """All of it."""
        return " ".join(part for part in (self.seen, self.noted, self.answer) if part)

    @property
    def short(self) -> str:
        """What stands below the picture: beside an answer, how often the habit was noted is left out."""
        return f"{self.seen} {self.answer}" if self.is_answered else self.whole

    @property
    def least(self) -> str:
        """What stands there when the card is low: the answer, for what is seen the picture shows as well."""
        return self.answer if self.is_answered else self.seen

    @property
    def is_answered(self) -> bool:
        """Whether the analysis has something to say."""
        return self.answer not in {"", OPEN_QUESTION}


@dataclass(frozen=True, slots=True)
class PlotState:
    """One picture: bars of the window and a little beyond it, axes, marks and the sentence underneath.

    ``first`` is the first day number that a cursor can stand on.
    """

    window: Window
    home: Window
    limits: Window
    first: float
    grain: Grain
    bars: tuple[Bar, ...]
    unknown: tuple[tuple[int, int], ...]
    left: Scale
    right: Scale | None
    ticks: tuple[DateTick, ...]
    flags: tuple[Flag, ...]
    today: date
    chosen: date | None
    habit: PlottedHabit | None
    words: Told
    empty: bool

    @property
    def sentence(self) -> str:
        """All that is said below the picture."""
        return self.words.whole

    def bar_at(self, number: float) -> Bar | None:
        """Return the bar over a day number, None where there is none."""
        return next((bar for bar in self.bars if bar.start <= number < bar.end), None)

    def told(self, bar: Bar) -> tuple[str, ...]:
        """Return what hovering a bar says below its date."""
        habit = (_habit_told(bar, self.habit),) if self.habit else ()
        events = tuple(flag.label for flag in self.flags if bar.start <= flag.at < bar.end)
        return (_count_told(bar), *habit, *events)


@dataclass(frozen=True, slots=True)
class Frame:
    """The room of the plot: ``width_px`` of its field, and how many parts and date labels fit."""

    width_px: float = 430
    most_parts: int = 4
    most_ticks: int = 6


def grain_of(window: Window, width_px: float) -> Grain:
    """Return the finest grain whose bars are still wide enough to be seen."""
    day_px = width_px / window.days
    if day_px >= NARROWEST_BAR_PX:
        return Grain.DAY
    return Grain.WEEK if day_px * 7 >= NARROWEST_BAR_PX else Grain.MONTH


def limits_of(facts: PlotFacts, choice: PlotRange) -> Window:
    """Return how far the plot may be moved: over the whole diary, and over the whole range at least."""
    limits = facts.limits
    return Window(min(limits.left, limits.right - (choice.days or 0)), limits.right)


def window_of(facts: PlotFacts, choice: PlotRange) -> Window:
    """Return the window of a range: so many days that end with today, also where the diary is younger."""
    limits = facts.limits
    return Window(limits.right - (choice.days or limits.days), limits.right)


def plot_state(
    facts: PlotFacts,
    choice: PlotRange,
    window: Window,
    frame: Frame,
    chosen: date | None = None,
    answer: str = OPEN_QUESTION,
) -> PlotState:
    """Return the picture of ``facts`` through ``window``.

    ``chosen`` is the day of the page, ``answer`` what the analysis says of the habit, over the whole diary.
    """
    grain = grain_of(window, frame.width_px)
    bars = tuple(_bars(facts, window, grain))
    seen = [bar for bar in bars if bar.end > window.left and bar.start < window.right]
    left = count_scale(max((bar.count or 0 for bar in seen), default=0), frame.most_parts)
    return PlotState(
        window=window,
        home=window_of(facts, choice),
        limits=limits_of(facts, choice),
        first=facts.first.toordinal() if facts.first else facts.limits.left,
        grain=grain,
        bars=bars,
        unknown=_unknown(bars),
        left=left,
        right=_right(facts.habit, [bar.value for bar in seen if bar.value is not None], left.parts),
        ticks=date_ticks(window, facts.today, frame.most_ticks),
        flags=facts.flags,
        today=facts.today,
        chosen=chosen,
        habit=facts.habit,
        words=words_of(facts, window.span, answer),
        empty=facts.first is None,
    )


def words_of(facts: PlotFacts, span: DateRange, answer: str = OPEN_QUESTION) -> Told:
    """Return what the picture shows, in plain numbers, and what the analysis says of the habit."""
    if facts.first is None or span.last < facts.first:
        return Told(EMPTY if facts.first is None else BEFORE)
    days = DateRange(max(span.first, facts.first), span.last)
    sums = facts.sums_of(days.first.toordinal(), days.last.toordinal() + 1)
    seen = f"{_days(days.days)}: {_known_told(sums, days.days)}"
    if facts.habit is None:
        return Told(seen)
    if not sums.noted:
        return Told(seen, f"{facts.habit.name} was not noted in this time.")
    return Told(seen, f"{facts.habit.name} noted on {_days(sums.noted)}.", answer if sums.known else "")


def _known_told(sums: Sums, days: int) -> str:
    if not sums.known:
        return "none of them is known yet." if days > 1 else "not known yet."
    told = f"twitches on {sums.twitched} of {sums.known} known {'day' if sums.known == 1 else 'days'}"
    gap = days - sums.known
    return f"{told}, {_days(gap)} not known." if gap else f"{told}."


def _days(days: int) -> str:
    return "1 day" if days == 1 else f"{days:,} days"


def _count_told(bar: Bar) -> str:
    if bar.count is None:
        return "Not known"
    if bar.days == 1:
        return _day_told(bar.count, bar.counted)
    return f"{bar.count:,.1f} twitches a day, {bar.known} of {bar.days} days known"


def _day_told(count: float, counted: DayCount | None) -> str:
    """Tell what was logged, and what it was counted as where that is another number."""
    if not count or counted is None:
        return "No twitches"
    single = counted.entries - counted.whole_day
    if counted.whole_day:
        said = f"{_many(single, 'twitch', 'twitches')} and the whole day" if single else "The whole day"
    elif single == count:
        return _many(single, "twitch", "twitches")
    else:
        said = _many(single, "entry", "entries")
    return f"{said}, counted as {count:,.0f}"


def _many(number: int, one: str, more: str) -> str:
    return f"{number:,} {one if number == 1 else more}"


def _habit_told(bar: Bar, habit: PlottedHabit) -> str:
    if bar.value is None:
        return f"{habit.name}: not noted"
    if bar.days == 1:
        return f"{habit.name}: {habit.said(bar.value)}"
    return f"{habit.name}: {habit.said(bar.value, average=True)} on average, noted on {_days(bar.noted)}"


def _right(habit: PlottedHabit | None, values: list[float], parts: int) -> Scale | None:
    # Without a value in sight an axis would only invent numbers.
    if habit is None or not values:
        return None
    if habit.score:
        return line_scale(0, _SCORE_TOP, parts)
    return line_scale(min(values), max(values) or 1, parts)


def _bars(facts: PlotFacts, window: Window, grain: Grain) -> Iterator[Bar]:
    """Give the bars that touch the window, and one more on either side so that lines run on."""
    if facts.first is None:
        return
    first, end = facts.first.toordinal(), facts.today.toordinal() + 1
    after = min(end, int(window.right) + 2)
    if grain is Grain.DAY:
        yield from _day_bars(facts, first, range(max(first, int(window.left) - 1), after))
        return
    start = _start(max(1, int(window.left) - 1), grain)
    while start < after:
        following = _start(start + (7 if grain is Grain.WEEK else 31), grain)
        own, own_end = max(start, first), min(following, end)
        if own < own_end:
            sums = facts.sums_of(own, own_end)
            yield Bar(own, own_end - own, sums.known, sums.mean_count, sums.noted, sums.mean_value)
        start = following


def _day_bars(facts: PlotFacts, first: int, days: range) -> Iterator[Bar]:
    counts, values = facts.running.counts, facts.running.values
    for day in days:
        count, value = counts[day - first], values[day - first]
        counted = facts.counts.get(date.fromordinal(day))
        yield Bar(day, 1, int(count is not None), count, int(value is not None), value, counted)


def _start(number: int, grain: Grain) -> int:
    """Return the day number of the Monday, or of the first of the month, at or before a day."""
    day = date.fromordinal(number)
    return number - (day.weekday() if grain is Grain.WEEK else day.day - 1)


def _unknown(bars: tuple[Bar, ...]) -> tuple[tuple[int, int], ...]:
    """Return the runs of unknown days as day numbers, the end not included."""
    runs: list[tuple[int, int]] = []
    for bar in bars:
        if bar.count is not None:
            continue
        if runs and runs[-1][1] == bar.start:
            runs[-1] = (runs[-1][0], bar.end)
        else:
            runs.append((bar.start, bar.end))
    return tuple(runs)
