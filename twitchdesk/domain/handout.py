# SPDX-License-Identifier: MIT
"""What a diary adds up to for the handout: a period, what was logged in it, and what was answered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from typing import Any, Final

from twitchdesk.domain.records import LifeEvent
from twitchdesk.domain.rhythm import PlaceDay, RhythmFacts
from twitchdesk.domain.span import DateRange
from twitchdesk.domain.summaries import DayCount, HabitDay

RECENT_DAYS: Final = 28
"""The map, the segments and every "now" are about the last so many days of the period."""
TIMELINE_DAYS: Final = 84
"""The timeline, the hours and the habits reach back so many days from the end of the period at most."""
NOTES_MOST: Final = 24
"""So many notes are read at most, the newest; ``HandoutFacts.notes_in_all`` says how many there are."""
MEDICINE_STARTED: Final = "medicine_started"
MEDICINE_STOPPED: Final = "medicine_stopped"
MEDICINE_EVENTS: Final = frozenset({MEDICINE_STARTED, MEDICINE_STOPPED})
"""The kinds of life event that are about a medicine, as ``life_events.toml`` has them."""
OPEN_ENDED_EVENTS: Final = frozenset({*MEDICINE_EVENTS, "plan"})
"""The kinds that go on until a last day is given; the others last a day unless one is given."""


@dataclass(frozen=True, slots=True)
class PlaceUse:
    """How one place was logged up to the end of the period.

    ``first`` and ``last`` are its first and last day ever, ``days`` the days of the period with it,
    ``recent_days`` those of its last ``RECENT_DAYS`` days, ``entries`` its entries in the period; all three
    are 0 for a place that was only logged before.
    """

    place: str
    first: date
    last: date
    days: int
    recent_days: int
    entries: int


@dataclass(frozen=True, slots=True)
class AreaDay:
    """The level (1 to 4) of one coarse area on a day with a whole-day entry, in the last ``RECENT_DAYS``."""

    day: date
    area: str
    level: int


@dataclass(frozen=True, slots=True)
class AreaUse:
    """How one coarse area was noted above 0 in whole-day entries: days of the period, first and last ever.

    ``days`` is 0 for an area that was only noted before.
    """

    area: str
    first: date
    last: date
    days: int


@dataclass(frozen=True, slots=True)
class ElsewhereUse:
    """A place of the period in the person's own words, in their newest spelling: days, first and last ever.

    The words of an entry that is not for the handout are left out.
    """

    words: str
    first: date
    last: date
    days: int


@dataclass(frozen=True, slots=True)
class OptionCount:
    """How many entries of the period chose an option of a twitch field; its first and last day in the period.

    Fields and options are the keys of ``twitch_fields.toml``: duration_class, pattern, character, visible,
    stops_on_move, context, accompanied, suspected, helped.
    """

    field: str
    option: str
    entries: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class ScoreCount:
    """How many entries of the period have a number: an intensity 0 to 10, or a length in seconds."""

    number: int
    entries: int


@dataclass(frozen=True, slots=True)
class LabelUse:
    """A medicine or stimulant taken in the period, by the newest spelling of the person's name for it.

    ``days`` are those of the period, ``first`` and ``last`` its first and last day ever.
    """

    habit: str
    label: str
    first: date
    last: date
    days: int


@dataclass(frozen=True, slots=True)
class LastDose:
    """The last timed caffeine of a day, in hours after its midnight; over 24 it was after the next."""

    day: date
    hour: float


@dataclass(frozen=True, slots=True)
class DayLoad:
    """The exercise of a day whose effort was noted: minutes times the felt effort (0 to 10), added up."""

    day: date
    load: float


@dataclass(frozen=True, slots=True)
class PlaceNote:
    """A note that the person lets the clinician see, with its day and places; newest first in a list."""

    day: date
    places: tuple[str, ...]
    elsewhere: str
    words: str


@dataclass(frozen=True, slots=True)
class HandoutFacts:
    """All that the diary says for a handout about ``span``; nothing in it is later than ``span.last``.

    ``known`` has a day when it was watched or something twitched. ``logged_days`` counts days of ``span``
    with an entry of any kind, ``entries`` twitches, whole-day entries, habit entries and nights of ``span``,
    ``backfilled`` those of them that were filled in on a later day. A quiet day makes its day a logged one; a
    life event does not, it may have been years ago, nor does a habit or night that was skipped.
    ``first_twitch`` is the first day ever with a twitch, ``first_day`` the first with any entry.
    ``unwatched`` are days of ``span`` and ``before``. ``rhythm``, ``habit_days`` and ``last_caffeine`` hold
    the last ``TIMELINE_DAYS`` of ``span`` and, for comparisons, at least the last two times ``RECENT_DAYS``
    up to its end even when it is shorter. ``events`` share a day with ``span``, still run in it, or are about
    a medicine, from the first ever; one that goes on after ``span`` has no last day, or that of ``span`` when
    it is of a kind that ends. ``today`` is the running day of the diary. Places, areas, words and labels come
    with most days first.
    """

    today: date
    span: DateRange
    day_starts_at: time
    first_day: date | None = None
    first_twitch: date | None = None
    known: tuple[DayCount, ...] = ()
    before: tuple[DayCount, ...] = ()
    """The known days before ``span`` among the last two times ``RECENT_DAYS`` up to its end."""
    logged_days: int = 0
    logged_recent: frozenset[date] = frozenset()
    """The days with any entry among the last two times ``RECENT_DAYS`` up to the end of ``span``."""
    entries: int = 0
    backfilled: int = 0
    unwatched: frozenset[date] = frozenset()
    places: tuple[PlaceUse, ...] = ()
    recent_places: tuple[PlaceDay, ...] = ()
    areas: tuple[AreaUse, ...] = ()
    recent_areas: tuple[AreaDay, ...] = ()
    elsewhere: tuple[ElsewhereUse, ...] = ()
    twitches: int = 0
    """How many entries of the period log a twitch at a place."""
    options: tuple[OptionCount, ...] = ()
    noted: Mapping[str, int] = field(default_factory=dict)
    """How many of those entries say anything in a field: its ``options`` are shares of that many."""
    intensities: tuple[ScoreCount, ...] = ()
    lengths_s: tuple[ScoreCount, ...] = ()
    """Exact lengths; an entry that has one is not among the classes of ``options`` as well."""
    rhythm: RhythmFacts = field(default_factory=RhythmFacts)
    habit_days: tuple[HabitDay, ...] = ()
    last_caffeine: tuple[LastDose, ...] = ()
    exercise_load: tuple[DayLoad, ...] = ()
    """Like ``habit_days``; a day whose effort was not noted is not in it."""
    labels: tuple[LabelUse, ...] = ()
    events: tuple[LifeEvent, ...] = ()
    notes: tuple[PlaceNote, ...] = ()
    notes_in_all: int = 0
    preferences: Mapping[str, Any] = field(default_factory=dict)


class Answered(StrEnum):
    """How a question of the check was answered; what was skipped or never asked is not a no."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"
    SKIPPED = "skipped"
    NOT_ASKED = "not asked"


@dataclass(frozen=True, slots=True)
class SignAnswer:
    """The newest answer about a sign, since when, and what the person says of a derived value instead.

    ``steady_checks`` is how many checks in a row gave this answer.
    """

    answer: Answered
    since: date | None = None
    detail: str = ""
    corrected: Answered | None = None
    steady_checks: int = 0


@dataclass(frozen=True, slots=True)
class FlagOnPaper:
    """A fired flag in the words for the clinician; ``dismissed`` is what the person said against it."""

    rule: str
    words: str
    dismissed: str = ""
    known_since: date | None = None


@dataclass(frozen=True, slots=True)
class AssessmentOnPaper:
    """A visit at which this was looked at: when, by whom, which tests, the outcome in the person's words."""

    day: date
    role: str
    tests: tuple[str, ...] = ()
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class WeekOfAnswers:
    """One weekly check: its day and the answer to each sign by its key."""

    day: date
    answers: Mapping[str, Answered]


@dataclass(frozen=True, slots=True)
class CheckOnPaper:
    """What the check has to say for the handout; the default is: nothing was asked yet.

    ``answers`` and ``weeks`` go by the keys of the signs (``report.handout.signs``).
    ``six_points`` are the points C1 to C6 by key, None for one that is not known. ``check_ins`` is (done,
    due) of the period. ``rules`` names the version of the rules.
    """

    answers: Mapping[str, SignAnswer] = field(default_factory=dict)
    six_points: Mapping[str, bool | None] = field(default_factory=dict)
    flags: tuple[FlagOnPaper, ...] = ()
    assessments: tuple[AssessmentOnPaper, ...] = ()
    weeks: tuple[WeekOfAnswers, ...] = ()
    check_ins: tuple[int, int] | None = None
    family_history: str = ""
    rules: str = ""
    is_sign_open: bool = False
    """An open weakness, wasting, speech or swallowing sign: then nothing says "better" or "fewer"."""


@dataclass(frozen=True, slots=True)
class StepOnPaper:
    """A step of the plan: its days, and which share of the due days it was done (None when not due yet)."""

    label: str
    first: date
    last: date | None = None
    adherence: float | None = None


@dataclass(frozen=True, slots=True)
class PlanOnPaper:
    """What the plan has to say for the handout; the default is: there is no plan."""

    steps: tuple[StepOnPaper, ...] = ()
    change: str = ""


NOTHING_ASKED: Final = CheckOnPaper()
NO_PLAN: Final = PlanOnPaper()
