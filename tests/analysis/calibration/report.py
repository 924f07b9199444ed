"""Write what was measured as tables, beside the figures the method reached when it was chosen."""

from collections.abc import Sequence
from pathlib import Path

from tests.analysis.calibration.looks import Looked
from tests.analysis.calibration.measures import Measures, Share, pooled, share
from tests.analysis.calibration.scenarios import POWER_KNOWN, POWER_LINKS, Reference, Scenario
from tests.analysis.calibration.steps import Change, Step

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
TWINS = "twins_365"
NONE = "–"


def line(cells: Sequence[object]) -> str:
    """Return one row of a table, a dash where there is nothing."""
    return "| " + " | ".join(NONE if cell is None else str(cell) for cell in cells) + " |"


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Return a markdown table."""
    return "\n".join([line(head), "|" + "---|" * len(head), *(line(row) for row in rows)])


def beside(found: Share | None, reference: float | None) -> str:
    """Return a figure with the one it should reach in brackets."""
    if found is None:
        return NONE
    return f"{found} ({reference:g})" if reference is not None else str(found)


def method_table(rows: Sequence[tuple[Scenario, Measures]]) -> str:
    """Return the table of what the method does."""
    head = [
        "scenario", "diaries", "false alarms", "worst habit", "false findings at q ≤ .05", "headline covers",
        "lags cover", "power", "shown as clear", "too big by",
    ]  # fmt: skip
    return table(head, [method_row(scenario, found) for scenario, found in rows])


def method_row(scenario: Scenario, found: Measures) -> list[object]:
    """Return one row of that table."""
    known = scenario.reference
    return [
        scenario.words, found.diaries, beside(found.false_alarms, known.false_alarms), found.worst,
        found.false_findings, beside(found.covers, known.covers), found.lags_cover,
        beside(found.power, known.power), found.clear,
        None if found.too_big_by is None else f"×{found.too_big_by:.2f}",
    ]  # fmt: skip


def naive_table(rows: Sequence[tuple[Scenario, Measures]]) -> str:
    """Return the table of what plain correlations do with the same diaries."""
    head = [
        "scenario", "Pearson, best of 4 lags", "Pearson, corrected", "Spearman, corrected", "worst habit",
        "power", "false findings",
    ]  # fmt: skip
    return table(head, [naive_row(scenario, found) for scenario, found in rows])


def naive_row(scenario: Scenario, found: Measures) -> list[object]:
    """Return one row of that table."""
    return [
        scenario.words, beside(found.pearson_best, scenario.reference.naive), found.pearson, found.spearman,
        found.pearson_worst, found.pearson_power, found.pearson_false_findings,
    ]  # fmt: skip


def pooled_table(rows: Sequence[tuple[Scenario, Measures]]) -> str:
    """Return the mean over the rows that have a reference, without the twins, beside the goals."""
    known = [row for row in rows if row[0].reference != Reference()]
    kept = [found for scenario, found in known if scenario.key != TWINS]
    linked = [found for found in kept if found.power]
    worst = max((found.worst for found in kept if found.worst), key=lambda each: each.percent, default=None)
    naive = max(
        (found.pearson_worst for found in kept if found.pearson_worst),
        key=lambda each: each.percent,
        default=None,
    )
    return table(
        ["over all rows with a reference but the twins", "found", "reference", "goal", "naive"],
        [
            ["false alarms per habit without an effect", pooled(each.false_alarms for each in kept), 4.2,
             "≤ 5.5", pooled(each.pearson_best for each in kept)],
            ["worst confounded habit of any row", worst, NONE, "≤ 9", naive],
            ["share of false findings at q ≤ .05", pooled(each.false_findings for each in kept), 3.9, "≤ 5.5",
             pooled(each.pearson_false_findings for each in kept)],
            ["headline interval covers", pooled(each.covers for each in kept), 96.1, "≥ 93.5", None],
            ["interval of one lag covers", pooled(each.lags_cover for each in kept), 95.3, "93–98", None],
            ["power", pooled(each.power for each in linked), 79, "≥ 78",
             pooled(each.pearson_power for each in linked)],
        ],
    )  # fmt: skip


def power_table(rows: Sequence[tuple[Scenario, Measures]]) -> str:
    """Return how often a link of the next day is found, days down and links across."""
    found = {scenario.key: beside(each.power, scenario.reference.power) for scenario, each in rows}
    head = ["power, by days", *(f"{habit.split('_')[0]} ×{ratio:g}" for habit, ratio in POWER_LINKS)]
    return table(
        head,
        [
            [days, *(found[f"power_{days}_{habit}_{ratio}"] for habit, ratio in POWER_LINKS)]
            for days in POWER_KNOWN
        ],
    )


def step_table(rows: Sequence[tuple[Step, Sequence[Change]]]) -> str:
    """Return the table of the comparisons before and after."""
    head = [
        "before and after, 60 + 60 days",
        "diaries",
        "says “changed”",
        "says “lower”",
        "covers",
        "Welch's t-test",
    ]
    return table(head, [step_line(step, found) for step, found in rows])


def step_line(step: Step, found: Sequence[Change]) -> list[object]:
    """Return one row of that table; "lower" only where the rate was halved."""
    halved = step.ratio < 1.0
    return [
        step.words,
        len(found),
        share([[each.changed] for each in found]),
        share([[each.right_way] for each in found]) if halved else None,
        share([[each.covers] for each in found]),
        share([[each.welch <= 0.05] for each in found]),
    ]


def looks_table(found: Sequence[Looked]) -> str:
    """Return the table of the weekly looks."""
    kinds = (
        ("ever “clear”", [each.clear for each in found], "29 / 6.6"),
        ("ever “held 4 weeks”", [each.held for each in found], "14 / 2.9"),
        ("Pearson, best of 4 lags, ever p ≤ .05", [each.pearson for each in found], "100 / 81"),
    )
    head = [f"{len(found)} null years, 49 weekly looks", "diaries", "habits", "reference"]
    return table(
        head,
        [[words, share([[any(hit)] for hit in hits]), share(hits), known] for words, hits, known in kinds],
    )


def into(file: Path, measured: str) -> None:
    """Put the measured part between its two marks, keeping what people wrote around it."""
    text = file.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN, 1)
    _, after = rest.split(END, 1)
    file.write_text(f"{before}{BEGIN}\n{measured.strip()}\n{END}{after}", encoding="utf-8")
