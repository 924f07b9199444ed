# SPDX-License-Identifier: MIT
"""A whole handout typed in by hand, for tests and pictures of what draws and writes it."""

from datetime import date, timedelta

from twitchdesk.domain.handout import Answered
from twitchdesk.domain.handout_choices import Paper, Section
from twitchdesk.report.handout.page import (
    BodyMap,
    CheckGrid,
    DayBar,
    DayPattern,
    Exposures,
    Footer,
    ForClinician,
    Handout,
    Header,
    HourGrid,
    Items,
    Lane,
    LegendStep,
    Line,
    MarkKind,
    More,
    Questions,
    SecondPage,
    SignRow,
    Signs,
    Summary,
    Table,
    TableRow,
    Tile,
    Timeline,
    TimeMark,
    Tried,
)

FIRST = date(2026, 8, 31)
NOT = Answered.NOT_ASKED
SIGNS = (
    ("weakness", "Weakness in everyday tasks", Answered.NO, "no on 5 of 5 checks", False),
    ("wasting", "A muscle looks smaller", Answered.NO, "no on 5 of 5 checks", False),
    ("progression", "Getting worse", Answered.UNSURE, "", False),
    ("speech", "Speech slurred or changed", Answered.NO, "", False),
    ("swallowing", "Trouble swallowing", NOT, "", False),
    ("breathing", "Breathing worse lying flat", NOT, "", False),
    ("coordination", "Balance or coordination", NOT, "", False),
    ("numbness", "Numbness", NOT, "", True),
    ("tingling", "Tingling", Answered.YES, "14 Sep 2026", True),
    ("cramps", "Cramps", Answered.YES, "2 Sep 2026", True),
    ("bladder", "Bladder or bowel trouble", NOT, "", False),
    ("family", "Nerve or muscle disease in the family", Answered.SKIPPED, "", False),
    ("two_weeks", "Same place for more than 2 weeks", Answered.YES, "31 Aug 2026", True),
)
STEPS = {"calf_left": 4, "calf_right": 2, "eyelid_lower_left": 3, "thumb_right": 1, "thigh_front_left": 1}


def example(paper: Paper = Paper.A4, *, pages: int = 2) -> Handout:
    """Return a full handout."""
    return Handout(
        title="Muscle twitch summary",
        language="en-GB",
        paper=paper,
        header=Header(
            title="Muscle twitch summary, recorded by the patient",
            who="Alex Example, born 1984",
            period="31 Aug – 22 Nov 2026 (84 days)",
            coverage=("logged 79 of 84 days", "check-ins: not asked", "filled in later: 8 %"),
            printed="printed 22 Nov 2026, 20:40",
            not_diagnosis="Not a diagnosis.",
        ),
        summary=Summary(
            title="History",
            sentences=(
                "Mostly in the left upper calf (21 of the last 28 days); first noticed in June 2026.",
                "Usually single flickers of less than a minute, at rest and when falling asleep.",
                "In the last 4 weeks on 5.3 days a week, 5.5 in the 4 weeks before; 2 places were new.",
            ),
            tiles=(
                Tile("First noticed", "June 2026", "first entry 31 Aug"),
                Tile("Days a week", "5.3", "4 weeks before: 5.5"),
                Tile("Usual length", "< 1 min", "62 of 140 noted"),
                Tile("Typical strength", "3 of 10", "from 118 ratings"),
                Tile("Places / segments", "5 / 3", "last 28 days"),
                Tile("Course", "same", "ratio 0.95, 14 days each"),
            ),
        ),
        signs=Signs(
            title="Signs",
            heads=("Sign", "Yes", "No", "Not asked", "Since"),
            rows=tuple(SignRow(*row) for row in SIGNS),
            six_points="Six-point check: 2 of 6 (4 not asked)",
            assessed="Already assessed: not asked",
            flags=("Twitches in several areas (patient says: does not fit)",),
            key="◊ worked out from the log, not asked",
        ),
        body=BodyMap(
            title="Where",
            caption="days with a twitch in the last 28 days",
            steps=STEPS,
            legend=tuple(
                LegendStep(step, words) for step, words in enumerate(("1–3", "4–7", "8–14", "15–28"), start=1)
            ),
            labels=("front", "back"),
            left="L",
            right="R",
            heads=("Days with a twitch", "L", "mid", "R", "any"),
            rows=(
                TableRow("bulbar", ("9", "0", "0", "9")),
                TableRow("cervical", ("0", "0", "2", "2")),
                TableRow("thoracic", ("0", "0", "0", "0")),
                TableRow("lumbosacral", ("21", "0", "5", "22")),
            ),
            notes=("Also: “under the ribs” (3 days)",),
        ),
        timeline=_timeline(),
        day_pattern=DayPattern(
            title="Pattern",
            hours=tuple(0.1 + (hour % 7) * 0.15 if hour not in range(22, 27) else 0.0 for hour in range(24)),
            first_hour=4,
            caption="twitches in each hour on an average day (61 days)",
            lines=(
                Line("At rest or in use", "at rest 61 %, during use 12 %"),
                Line("Character", "flicker 70 %, ripple 12 %"),
                Line("With it", "tingling 6 %, tired 4 %, nothing 80 %"),
                Line("Stops when moved", "yes 40 %, no 10 %, not noted 50 %"),
            ),
            summary="Most between 20:00 and 23:00.",
        ),
        exposures=Exposures(
            title="Exposures",
            heads=("a day", "27 Sep – 25 Oct", "26 Oct – 22 Nov"),
            rows=tuple(
                TableRow(label, cells)
                for label, cells in (
                    ("Caffeine, mean / most", ("310 / 520 mg", "180 / 320 mg")),
                    ("Last caffeine", ("17:40", "14:10")),
                    ("Other stimulants", ("none noted", "none noted")),
                    ("Alcohol", ("8 g", "6 g")),
                    ("Fluids", ("1,600 mL", "1,900 mL")),
                    ("Sleep / quality", ("6.4 h / 5", "7.0 h / 6")),
                    ("Exercise load", ("210", "190")),
                )
            ),
            medicines_title="Medicines",
            medicines=("Sertraline† since 3 Oct 2026", "Vitamin D", "Magnesium, stopped 1 Nov 2026"),
            marked="† of a class in which twitching is listed; nobody should stop it without advice",
        ),
        tried=Tried(
            title="What was tried",
            heads=("What", "Dates", "Done", "Change in days with a twitch"),
            rows=(
                TableRow("Less coffee", ("since 12 Oct", "not asked", "too little data")),
                TableRow("Bed at eleven", ("1 Nov – 14 Nov", "not asked", "0.9× (0.6–1.3)")),
            ),
            nothing="No plan was recorded.",
            links_title="Goes along with",
            links=("Each extra 100 mg of caffeine goes along with 5 to 20 % more twitches (79 days).",),
            caution="Exploratory, from one person's diary; a link is no proof of anything.",
        ),
        questions=Questions(
            title="Questions of the patient",
            items=("Do I need an EMG?", "Could a medicine play a part?", "What should make me come back?"),
            nothing="None written down.",
        ),
        footer=Footer(
            method="Counted by the patient by clicking a body map.",
            versions="TwitchDesk 0.1.0, analysis 1, rules: not asked",
            pages=tuple(f"page {number} of {pages}" for number in range(1, pages + 1)),
        ),
        second=_second() if pages == 2 else None,
        parts={section: str(section) for section in Section},
        left_out="Left out by the patient.",
        more=More("+{n} more, see page 2" if pages == 2 else "+{n} more in the diary"),
        more_last=More("+{n} more in the diary"),
    )


def _timeline() -> Timeline:
    days = tuple(
        DayBar(FIRST + timedelta(days=n), None if n % 17 == 5 else float((n * 7) % 9), f"day {n}")
        for n in range(84)
    )
    return Timeline(
        title="Course",
        days=days,
        top=10,
        scale="10 twitches",
        lanes=(
            Lane(
                "caffeine",
                "Caffeine",
                tuple(float(100 + n * 37 % 400) for n in range(84)),
                500,
                "500 mg",
                "caffeine",
            ),
            Lane("sleep_hours", "Sleep", tuple(5 + n * 13 % 5 * 0.8 for n in range(84)), 10, "10 h", "sleep"),
            Lane(
                "stress",
                "Stress",
                tuple(None if n % 3 else float(n % 10) for n in range(84)),
                10,
                "10",
                "stress",
            ),
            Lane(
                "exercise",
                "Exercise",
                tuple(float(n % 7 == 2) * 45 for n in range(84)),
                60,
                "60 min",
                "exercise",
            ),
        ),
        marks=(
            TimeMark(MarkKind.ILLNESS, 10, 14, "Cold"),
            TimeMark(MarkKind.MEDICINE, 33, 33, "Sertraline"),
            TimeMark(MarkKind.PLAN, 42, 83, "Less coffee"),
        ),
        weeks=tuple((n, f"{FIRST + timedelta(days=n):%-d %b}") for n in range(0, 84, 14)),
        legend=(
            (None, "hatched: nothing known"),
            (MarkKind.ILLNESS, "illness"),
            (MarkKind.MEDICINE, "medicine"),
        ),
        summary="From 31 Aug to 22 Nov between 0 and 8 twitches a day.",
    )


def _second() -> SecondPage:
    region = ("Left calf, upper", "gastrocnemius", "S1-S2", "tibial nerve", "21", "22 Nov 2026")
    return SecondPage(
        head="Alex Example, born 1984 · 31 Aug – 22 Nov 2026",
        regions=Table(
            title="Places",
            heads=("Place", "Main muscles", "Roots", "Nerve", "Days", "Last"),
            rows=(region,) * 14,
            widths=(0.24, 0.28, 0.12, 0.2, 0.06, 0.1),
            nothing="No place was logged.",
        ),
        hours=HourGrid(
            title="Hour and weekday",
            weekdays=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
            hours=tuple((4 + n) % 24 for n in range(24)),
            steps=tuple(tuple((row * col) % 5 for col in range(24)) for row in range(7)),
            legend=tuple(
                LegendStep(step, words)
                for step, words in enumerate(("none", "to 0.2", "to 0.5", "to 1", "more"))
            ),
            caption="twitches in an hour on an average day, 61 days",
            summary="Most on Fridays between 20:00 and 23:00.",
        ),
        checks=CheckGrid(
            title="Weekly checks",
            weeks=(),
            rows=(),
            nothing="Not asked: no weekly check was done.",
            key="✓ yes · – no · ? unsure · × skipped · ○ not asked",
        ),
        medicines=Items("Medicines and supplements", ("Sertraline, since 3 Oct 2026",), "None noted.", ""),
        history=Items(
            "In the patient's words", ("14 Nov, left calf: “after the long run”",), "Nothing noted.", ""
        ),
        clinician=ForClinician(
            title="For the clinician",
            note="Listed as a memory aid; the choice is the clinician's.",
            boxes=(
                "Neurological examination",
                "EMG",
                "Nerve conduction",
                "Electrolytes (Na, K, Mg, Ca)",
                "TSH",
                "Vitamin B12",
                "Lyme serology if exposed",
                "MRI",
                "CK, glucose, kidney function",
            ),
            fields=("Assessment", "Plan", "Next review"),
        ),
    )
