# SPDX-License-Identifier: MIT
"""What the section "What goes along" shows, worked out from the findings."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from twitchdesk.analysis.result import Pattern, PatternReport, Standing
from twitchdesk.report.pattern_words import PatternWords, VerdictKind
from twitchdesk.ui.patterns.findings import Findings, Stage
from twitchdesk.ui.patterns.links.axis import RatioAxis, forest_axis
from twitchdesk.ui.patterns.links.lags import LagPicture, lag_picture
from twitchdesk.ui.patterns.links.rows import ForestRow, days_text, dress_of, forest_rows, swing_words

if TYPE_CHECKING:
    from twitchdesk.domain.daily import PatternHabits


class Scene(StrEnum):
    """Name what fills the section."""

    EMPTY = "empty"
    """Nothing has been worked out and nothing works."""
    BEGINNING = "beginning"
    """The first result is on its way."""
    NOTHING_FITTED = "nothing fitted"
    """No habit could be looked at: a calm sentence, and what will be there."""
    FOREST = "forest"


class Progress(StrEnum):
    """Name what the line above the rows says of the work."""

    NONE = "none"
    WORKING = "working"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class LinksState:
    """Show the section: its sentence, its rows and which of them is chosen (empty for none).

    ``quiet`` marks a result in which nothing goes along, or a diary without a twitch: that is an answer of
    its own. ``trouble`` is the sentence about a diary that could not be read.
    """

    scene: Scene
    progress: Progress
    overview: str
    rows: tuple[ForestRow, ...] = ()
    axis: RatioAxis = field(default_factory=RatioAxis)
    chosen: str = ""
    quiet: bool = False
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class DetailState:
    """Show one habit closely; ``together`` and ``caveats`` are sentences, ``foot`` is a line of numbers."""

    habit: str
    name: str
    hue: str
    icon: str
    kind: VerdictKind
    verdict: str
    headline: str
    together: tuple[str, ...]
    caveats: tuple[str, ...]
    foot: str
    per: str
    lags: LagPicture | None


_PROGRESS = {
    Stage.WORKING: Progress.WORKING,
    Stage.STOPPED: Progress.STOPPED,
    Stage.FAILED: Progress.FAILED,
}
_LINKED = frozenset({VerdictKind.CLEAR, VerdictKind.POSSIBLE, VerdictKind.INSEPARABLE})


def links_state(findings: Findings, words: PatternWords, chosen: str) -> LinksState:
    """Return the section; the habit ``chosen`` stays chosen as long as it has a row."""
    progress = _PROGRESS.get(findings.stage, Progress.NONE)
    report = findings.report
    if report is None:
        waiting = findings.stage in {Stage.WAITING, Stage.WORKING}
        scene = Scene.BEGINNING if waiting else Scene.EMPTY
        return LinksState(scene, progress, "", trouble=findings.trouble)
    rows = forest_rows(report, findings.standings, words)
    overview = words.overview(report, findings.standings)
    if all(row.kind is VerdictKind.INSUFFICIENT for row in rows):
        quiet = report.observed_days > 0 and not report.twitches
        return LinksState(Scene.NOTHING_FITTED, progress, overview, quiet=quiet, trouble=findings.trouble)
    return LinksState(
        scene=Scene.FOREST,
        progress=progress,
        overview=overview,
        rows=rows,
        axis=forest_axis([row.effect for row in rows if row.effect]),
        chosen=chosen if any(row.habit == chosen for row in rows) else rows[0].habit,
        quiet=not any(row.kind in _LINKED for row in rows) and not any(map(words.is_silent, report.patterns)),
        trouble=findings.trouble,
    )


@dataclass(frozen=True, slots=True)
class Beside:
    """Hold what is known of a result beside its report: see ``PatternWords.caveats``."""

    standing: Standing | None = None
    logging_changed: date | None = None
    bends: bool = False


def beside_of(findings: Findings, habit: str, *, bends: bool) -> Beside:
    """Return what is known of a habit beside its report; ``bends`` comes with the picture by amount."""
    table = findings.table
    changed = table.way_changes[-1].day if table is not None and table.way_changes else None
    return Beside(findings.standings.get(habit), changed, bends)


def detail_state(
    habit: str, report: PatternReport, words: PatternWords, known: PatternHabits, beside: Beside
) -> DetailState | None:
    """Return the detail of a habit, None when the report has no such habit."""
    pattern = report.of(habit)
    if pattern is None:
        return None
    hue, icon = dress_of(habit, words)
    verdict = words.verdict(pattern, beside.standing)
    caveats = words.caveats(
        pattern,
        report,
        standing=beside.standing,
        reactive=known.is_reactive(habit),
        logging_changed=beside.logging_changed,
        bends=beside.bends,
    )
    return DetailState(
        habit=habit,
        name=words.name(habit),
        hue=hue,
        icon=icon,
        kind=verdict.kind,
        verdict=verdict.word,
        headline=words.headline(pattern, report, beside.standing),
        together=() if verdict.silenced else _together(pattern, words),
        caveats=caveats,
        foot=_foot(pattern, report, words),
        per="" if verdict.silenced or not pattern.unit else words.per(pattern),
        lags=None if verdict.silenced else lag_picture(pattern, words),
    )


def _together(pattern: Pattern, words: PatternWords) -> tuple[str, ...]:
    travels = words.together(pattern)
    return (travels, words.alone(pattern)) if travels else ()


def _foot(pattern: Pattern, report: PatternReport, words: PatternWords) -> str:
    """Return the usual swing, the days used and the version of the method."""
    logged, known = words.days_used(pattern, report), days_text(report.observed_days)
    parts = (
        swing_words(pattern, words),
        words.phrases.said("links.logged", logged=logged, known=known),
        words.phrases.said("page.version", version=report.version),
    )
    return " · ".join(part for part in parts if part)
