# SPDX-License-Identifier: MIT
"""The pages of the handout as values: every word and number on them, and nothing about how they are drawn.

The drawing, the plain text and the HTML twin write only what stands here. A part that the person left out is
None; its place then says so. ``Handout.parts`` holds the titles by section for such places.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from twitchdesk.domain.handout import Answered
from twitchdesk.domain.handout_choices import Paper, Section
from twitchdesk.domain.phrases import filled


@dataclass(frozen=True, slots=True)
class More:
    """Say how many lines of a list did not fit, and where they are; ``template`` has a place for ``n``."""

    template: str

    def said(self, n: int) -> str:
        """Return the words for ``n`` lines."""
        return filled("handout.more", self.template, {"n": n})


@dataclass(frozen=True, slots=True)
class Header:
    """Block A. ``who`` is the name and birth year, or that they are not shown; ``coverage`` one fact each."""

    title: str
    who: str
    period: str
    coverage: tuple[str, ...]
    printed: str
    not_diagnosis: str


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure that matters: a caption above, the value, and perhaps a note below."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """Block B: two or three sentences in the order of a history, and six tiles."""

    title: str
    sentences: tuple[str, ...]
    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class SignRow:
    """One of the 13 signs. ``derived`` is worked out from the log; ``detail`` and ``corrected`` may be ""."""

    key: str
    label: str
    answer: Answered
    since: str
    derived: bool = False
    detail: str = ""
    corrected: str = ""


@dataclass(frozen=True, slots=True)
class Signs:
    """Block C. ``heads``: sign, yes, no, not asked, since. ``flags`` are printed also when dismissed.

    ``heads`` name the columns; an unsure or skipped answer is written in words where its mark would stand.
    """

    title: str
    heads: tuple[str, str, str, str, str]
    rows: tuple[SignRow, ...]
    six_points: str
    assessed: str
    flags: tuple[str, ...]
    key: str


@dataclass(frozen=True, slots=True)
class LegendStep:
    """A step of a scale, 0 to 4, and its words."""

    step: int
    words: str


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table: its label and its cells, as they are written."""

    label: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BodyMap:
    """Block D. ``steps`` has 1 to 4 for the places with an episode day; places without are not in it.

    ``left`` and ``right`` are written beside the figures, on the person's own sides. ``notes`` say what the
    figures cannot: places in own words, whole-day entries. ``labels`` name the front and the back figure.
    """

    title: str
    caption: str
    steps: Mapping[str, int]
    legend: tuple[LegendStep, ...]
    labels: tuple[str, str]
    left: str
    right: str
    heads: tuple[str, str, str, str, str]
    rows: tuple[TableRow, ...]
    notes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    """Each place with its days in words, the most days first, for those who cannot see the figures."""


@dataclass(frozen=True, slots=True)
class DayBar:
    """One day of the timeline: ``count`` is None when nothing is known, 0 when it was seen to be quiet."""

    day: date
    count: float | None
    words: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One habit below the bars; ``values`` has one for each day, None where nothing was noted.

    ``top`` is the value at the upper edge; ``scale`` says it with its unit. ``key`` is that of the habit,
    ``hue`` the colour role of its card (``Habit.hue``).
    """

    key: str
    label: str
    values: tuple[float | None, ...]
    top: float
    scale: str
    hue: str = ""


class MarkKind(StrEnum):
    """What a mark on the timeline stands for; each has a shape of its own."""

    PLAN = "plan"
    CHECK_IN = "check-in"
    ILLNESS = "illness"
    MEDICINE = "medicine"
    VISIT = "visit"
    TRAVEL = "travel"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class TimeMark:
    """Something that happened on days ``first`` to ``last`` of the timeline (0 is its first day)."""

    kind: MarkKind
    first: int
    last: int
    words: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Block E. ``weeks`` are (day, label) of the Mondays that are labelled; ``top`` is the highest bar drawn.

    A period that is too short for two labels has that of its first day. Labels may stand as close as the
    Mondays do: where there is no room the drawing leaves out every other one.

    ``legend`` explains gaps, quiet days and the marks that occur, as (kind or None, words). ``summary`` says
    the picture in a sentence for those who cannot see it.
    """

    title: str
    days: tuple[DayBar, ...]
    top: float
    scale: str
    lanes: tuple[Lane, ...]
    marks: tuple[TimeMark, ...]
    weeks: tuple[tuple[int, str], ...]
    legend: tuple[tuple[MarkKind | None, str], ...]
    summary: str
    empty: str = ""
    week_heads: tuple[str, ...] = ()
    by_week: tuple[TableRow, ...] = ()
    """The same by week, the oldest first, for those who cannot see the picture."""
    happened: tuple[str, ...] = ()
    """The marks in words with their dates."""


@dataclass(frozen=True, slots=True)
class Line:
    """A label and what stands beside it."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class DayPattern:
    """Block F left. ``hours`` are twitches in each hour on an average day, from ``first_hour`` on.

    They are None when too little is known. ``highest`` is the highest of them as it is written,
    ``brackets`` says what stands in brackets behind the lines; both "" when there is nothing of it.
    """

    title: str
    hours: tuple[float, ...] | None
    first_hour: int
    caption: str
    lines: tuple[Line, ...]
    summary: str
    highest: str = ""
    brackets: str = ""


@dataclass(frozen=True, slots=True)
class Exposures:
    """Block F right. ``heads``: nothing, then, now; ``rows`` have two cells. ``medicines`` come one an item.

    ``marked`` explains the mark † that some medicines carry, "" when none does.
    """

    title: str
    heads: tuple[str, str, str]
    rows: tuple[TableRow, ...]
    medicines_title: str
    medicines: tuple[str, ...]
    marked: str


@dataclass(frozen=True, slots=True)
class Tried:
    """Block G. ``heads``: what, dates, done, change. ``links`` are sentences, ``caution`` stands below."""

    title: str
    heads: tuple[str, str, str, str]
    rows: tuple[TableRow, ...]
    nothing: str
    links_title: str
    links: tuple[str, ...]
    caution: str


@dataclass(frozen=True, slots=True)
class Questions:
    """Block H: the person's own questions; ``nothing`` is said when there is none."""

    title: str
    items: tuple[str, ...]
    nothing: str


@dataclass(frozen=True, slots=True)
class Footer:
    """Block I: how it was measured, the versions, and "page 1 of 2" for each page."""

    method: str
    versions: str
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of page 2; ``widths`` are shares of its width, 1 in all. ``nothing``: when it is empty."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    nothing: str


@dataclass(frozen=True, slots=True)
class HourGrid:
    """Twitches by weekday (rows) and hour (columns) on an average day; ``steps`` 0 to 4, None: not known."""

    title: str
    weekdays: tuple[str, ...]
    hours: tuple[int, ...]
    steps: tuple[tuple[int | None, ...], ...]
    legend: tuple[LegendStep, ...]
    caption: str
    summary: str


@dataclass(frozen=True, slots=True)
class CheckGrid:
    """The weekly checks: a row a sign, a column a week. ``nothing`` is said when none was done."""

    title: str
    weeks: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Answered, ...]], ...]
    nothing: str
    key: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list of page 2."""

    title: str
    items: tuple[str, ...]
    nothing: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class ForClinician:
    """Tick boxes and free lines that stay empty. ``note`` says whose choice it is."""

    title: str
    note: str
    boxes: tuple[str, ...]
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SecondPage:
    """Page 2. ``head`` says again whose and of when it is."""

    head: str
    regions: Table
    hours: HourGrid | None
    checks: CheckGrid | None
    medicines: Items | None
    history: Items
    clinician: ForClinician


@dataclass(frozen=True, slots=True)
class Handout:
    """A handout of one page or two. ``left_out`` is said in the place of a part that is None.

    ``language`` is that of the words, for files that name it (such as "en-GB"). ``title`` is that of the
    document. ``more`` counts what a list on page 1 had no room for, ``more_last`` on the last page.
    """

    title: str
    language: str
    paper: Paper
    header: Header
    summary: Summary
    signs: Signs | None
    body: BodyMap | None
    timeline: Timeline | None
    day_pattern: DayPattern | None
    exposures: Exposures | None
    tried: Tried | None
    questions: Questions | None
    footer: Footer
    second: SecondPage | None
    parts: Mapping[Section, str]
    left_out: str
    more: More
    more_last: More

    flags_untold: str = ""
    """How many flags the signs hold that were left out; nobody may think that there are none."""

    def absence(self, section: Section) -> str:
        """Return what is said in the place of a part that was left out."""
        is_more = section is Section.SIGNS and self.flags_untold
        return f"{self.left_out} {self.flags_untold}" if is_more else self.left_out

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return 1 if self.second is None else 2
