# SPDX-License-Identifier: MIT
"""The words of a pattern: verdict, row, sentence, caveats, what is missing and what travels with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from twitchdesk.analysis.result import BeforeAfter, Pattern, PatternReport, Standing
from twitchdesk.analysis.rules import LEAST_OVERLAP, SELDOM_LOGGED
from twitchdesk.domain.phrases import Value
from twitchdesk.report import before_after_words, need_words, overview_words, picture_words
from twitchdesk.report.before_after_words import Side
from twitchdesk.report.saying import Saying, is_number
from twitchdesk.report.verdict_word import (
    DIRECTION_OF,
    KIND_OF,
    Direction,
    Need,
    VerdictKind,
    VerdictWord,
)

__all__ = ["Direction", "Need", "PatternWords", "Side", "VerdictKind", "VerdictWord"]

A_YEAR_OF_DAYS: Final = 365
"""With fewer days a link that was found looks larger than it is (§7)."""
_GUESSES: Final = ("first", "second", "third", "fourth", "fifth")


@dataclass(frozen=True, slots=True)
class PatternWords(Saying):
    """Say what the analysis found.

    ``silence_better`` keeps back every sentence that says "fewer": it is set while a sign of weakness,
    wasting, speech or swallowing is open.
    """

    silence_better: bool = False

    def is_silent(self, pattern: Pattern) -> bool:
        """Tell whether a result is kept back for now; its numbers and pictures are not shown either."""
        return self.silence_better and DIRECTION_OF.get(pattern.verdict) is Direction.FEWER

    def verdict(self, pattern: Pattern, standing: Standing | None = None) -> VerdictWord:
        """Return the word for the verdict; ``standing`` is None while it is not known or does not apply."""
        if self.is_silent(pattern):
            return VerdictWord(self.phrases.said("verdict.silent"), VerdictKind.UNCLEAR, silenced=True)
        kind = KIND_OF[pattern.verdict]
        word = self.phrases.said(f"verdict.{_verdict_key(kind, standing)}")
        return VerdictWord(word, kind, DIRECTION_OF.get(pattern.verdict, Direction.UNSAID))

    def ratio(self, pattern: Pattern) -> str | None:
        """Return "×1.12 (1.05–1.20)"; None when there is no estimate or it is kept back."""
        if self.is_silent(pattern):
            return None
        return self.ratio_of(pattern.rate_ratio, pattern.low, pattern.high)

    def row(
        self, pattern: Pattern, standing: Standing | None = None, report: PatternReport | None = None
    ) -> str:
        """Return the short sentence of a row; the word for the verdict stands beside it.

        With its ``report`` a habit that could not be analysed says more exactly what is missing.
        """
        if self.is_silent(pattern):
            return self.phrases.said("row.silent")
        kind = KIND_OF[pattern.verdict]
        if _is_linked(kind):
            key = "clear_new" if kind is VerdictKind.CLEAR and standing is Standing.NEW else kind.value
            direction, when = self._direction(pattern), self._when(pattern)
            return self.phrases.said(f"row.{key}", direction=direction, when=when)
        if kind is VerdictKind.INSUFFICIENT:
            return self.need(pattern, report).words
        return self._plain("row", pattern)

    def headline(self, pattern: Pattern, report: PatternReport, standing: Standing | None = None) -> str:
        """Return the whole sentence: delay, step, direction, interval, days and verdict."""
        if self.is_silent(pattern):
            return self.phrases.said("headline.silent", habit=self.noun(pattern.habit))
        kind = KIND_OF[pattern.verdict]
        if _is_linked(kind):
            return self._linked(pattern, report, standing)
        if kind is VerdictKind.INSUFFICIENT:
            why = self.need(pattern, report).words
            return self.phrases.said("headline.insufficient", habit=self.noun(pattern.habit), why=why)
        return self._plain("headline", pattern, self.days_used(pattern, report))

    def _linked(self, pattern: Pattern, report: PatternReport, standing: Standing | None) -> str:
        ratio, low, high = pattern.rate_ratio, pattern.low, pattern.high
        days = self.days_used(pattern, report)
        if ratio is None or low is None or high is None or not is_number(ratio, low, high):
            return self._plain("headline", pattern, days)
        kind = KIND_OF[pattern.verdict]
        form = f"{kind}_days" if self.is_yes_or_no(pattern.habit) else kind.value
        word = self.verdict(pattern, standing).word
        return self.phrases.said(
            f"headline.{form}",
            timing=self.timing(pattern.pattern_lags),
            when=self._when(pattern),
            step=self._kept_up(pattern),
            direction=self._direction(pattern),
            interval=self.interval(low, high),
            ratio=self.number(ratio),
            n=days,
            verdict=word[:1].lower() + word[1:],
        )

    def _kept_up(self, pattern: Pattern) -> str:
        step = self.step(pattern)
        days = len(pattern.pattern_lags)
        if days < 2 or self.is_yes_or_no(pattern.habit):
            return step
        kept = self.phrases.said("timing.kept_both" if days == 2 else "timing.kept_over")
        return self.phrases.said("headline.kept_up", step=step, kept=kept)

    def _plain(self, table: str, pattern: Pattern, days: int = 0) -> str:
        """Say a verdict that names no direction."""
        kind = KIND_OF[pattern.verdict]
        values: dict[str, Value] = {"habit": self.noun(pattern.habit), "n": days}
        if kind is VerdictKind.NO_LINK:
            return self._no_link(table, pattern, values)
        if kind is VerdictKind.INSEPARABLE:
            if pattern.partner is None:
                return self.phrases.said(f"{table}.inseparable_alone", **values)
            return self.phrases.said(f"{table}.inseparable", **values, partner=self.noun(pattern.partner))
        if pattern.days_needed is None:
            return self.phrases.said(f"{table}.unclear_open", **values)
        return self.phrases.said(f"{table}.unclear", **values, more=self.more_days(pattern.days_needed))

    def _no_link(self, table: str, pattern: Pattern, values: Mapping[str, Value]) -> str:
        key, swing = f"{table}.no_link_swing", pattern.sd
        if not self.phrases.has(key) or self.is_yes_or_no(pattern.habit) or not swing or not is_number(swing):
            return self.phrases.said(f"{table}.no_link", **values)
        # A swing is no exact amount: two digits say enough.
        about = self.amount(pattern.habit, float(f"{swing:.2g}"))
        return self.phrases.said(key, **values, swing=about)

    def days_used(self, pattern: Pattern, report: PatternReport) -> int:
        """Return on how many known days the habit was noted; all known days where that is not counted."""
        return pattern.logged_days or report.observed_days

    def caveats(
        self,
        pattern: Pattern,
        report: PatternReport,
        *,
        standing: Standing | None = None,
        reactive: bool = False,
        logging_changed: date | None = None,
        bends: bool = False,
    ) -> tuple[str, ...]:
        """Return the sentences that belong beside a result, the weightiest first.

        ``reactive`` is for habits that twitches could change on the same day, ``logging_changed`` the day
        from which twitches were logged in another way, ``bends`` whether the dose picture is no line.
        """
        kind = KIND_OF[pattern.verdict]
        if kind is VerdictKind.INSUFFICIENT or self.is_silent(pattern):
            return ()
        found = {
            "either_way": reactive and 0 in pattern.pattern_lags and kind is not VerdictKind.NO_LINK,
            "fragile": pattern.fragile,
            "not_straight": bends,
            "not_yet_held": kind is VerdictKind.CLEAR and standing is Standing.NEW,
            "not_safe": kind is VerdictKind.NO_LINK,
            "chance_clear": kind is VerdictKind.CLEAR,
            "chance_possible": kind is VerdictKind.POSSIBLE,
            "other_things": _is_linked(kind),
            "large": _is_linked(kind) and report.observed_days < A_YEAR_OF_DAYS,
            "delay": _is_linked(kind),
        }
        said = [self.phrases.said(f"caveat.{key}") for key, holds in found.items() if holds]
        return (*said, *self._about_the_diary(pattern, report, logging_changed))

    def _about_the_diary(
        self, pattern: Pattern, report: PatternReport, logging_changed: date | None
    ) -> list[str]:
        said = []
        if 0 < pattern.logged_days < SELDOM_LOGGED * report.observed_days:
            percent = max(1, int(100 * pattern.logged_days / report.observed_days))
            said.append(self.phrases.said("caveat.seldom_logged", percent=percent))
        if logging_changed is not None:
            said.append(self.phrases.said("caveat.logging_changed", date=self.date(logging_changed)))
        others = len([found for found in report.patterns if found.q is not None]) > 1
        said.append(self.phrases.said("caveat.adjusted" if others else "caveat.adjusted_alone"))
        return said

    def together(self, pattern: Pattern) -> str | None:
        """Return the sentence about the habit it travels with; None when it travels with no other."""
        kind = KIND_OF[pattern.verdict]
        travels = kind is VerdictKind.INSEPARABLE or (pattern.overlap or 0.0) >= LEAST_OVERLAP
        if pattern.partner is None or not travels or kind is VerdictKind.INSUFFICIENT:
            return None
        if kind is VerdictKind.INSEPARABLE:
            key = "apart"
        else:
            key = "allowed_for" if kind in {VerdictKind.CLEAR, VerdictKind.NO_LINK} else "still_open"
        return self.phrases.said(
            f"together.{key}",
            habit=self.noun(pattern.habit),
            partner=self.noun(pattern.partner),
            way=self._way_apart(pattern.habit, pattern.partner),
        )

    def _way_apart(self, *habits: str) -> str:
        for habit in habits:
            if self.phrases.has(f"apart.{habit}"):
                days = self.phrases.said(f"apart.{habit}")
                return self.phrases.said("together.way_with", example_days=days)
        return self.phrases.said("together.way")

    def alone(self, pattern: Pattern) -> str:
        """Return what the habit looks like without the others; says so when there is no such result."""
        found = pattern.alone
        habit = self.noun(pattern.habit)
        if found is None or found.low is None or found.high is None or not is_number(found.low, found.high):
            return self.phrases.said("together.no_alone", habit=habit)
        if self.silence_better and found.high < 1:
            return self.phrases.said("together.silent_alone", habit=habit)
        values: dict[str, Value] = {
            "habit": habit,
            "interval": self.interval(found.low, found.high),
            "per": self.per(found if found.unit else pattern),
            "timing": self.timing(found.pattern_lags),
        }
        if found.low <= 1 <= found.high:
            return self.phrases.said("together.alone_open", **values)
        direction = self.phrases.said("verdict.more" if found.low > 1 else "verdict.fewer")
        return self.phrases.said("together.alone", **values, direction=direction)

    def need(self, pattern: Pattern, report: PatternReport | None = None) -> Need:
        """Return what is there and what it takes to say something, with its words."""
        return need_words.need(self, pattern, report)

    def overview(self, report: PatternReport | None, standings: Mapping[str, Standing] | None = None) -> str:
        """Return the words at the top of the page; None is a diary without a known day.

        ``standings`` says of clear links whether they have held; they are named as new when they have not.
        """
        return overview_words.overview(self, report, standings or {}, self.is_silent)

    def plot_sentence(
        self, habit: str, report: PatternReport | None, standing: Standing | None = None
    ) -> str:
        """Return the sentence about ``habit`` for under the picture on Today; None: nothing is worked out."""
        pattern = report.of(habit) if report is not None else None
        if report is None or pattern is None:
            key = "waiting" if report is None else "not_compared"
            return self.phrases.said(f"plot.{key}", habit=self.noun(habit))
        if self.is_silent(pattern):
            return self.phrases.said("plot.silent", habit=self.noun(habit))
        kind = KIND_OF[pattern.verdict]
        if kind is VerdictKind.INSUFFICIENT:
            if report.observed_days and not report.twitches:
                return self.phrases.said("plot.quiet")
            why = self.need(pattern, report).words
            return self.phrases.said("plot.insufficient", habit=self.noun(habit), why=why)
        low, high = pattern.low, pattern.high
        if not _is_linked(kind) or low is None or high is None or not is_number(low, high):
            return self._plain("plot", pattern, self.days_used(pattern, report))
        return self.phrases.said(
            f"plot.{kind}",
            habit=self.noun(habit),
            direction=self._direction(pattern),
            when=self._when(pattern),
            interval=self.interval(low, high),
            per=self.per(pattern),
            verdict=self.verdict(pattern, standing).word,
        )

    def before_after(
        self, result: BeforeAfter, label: str, *, side: Side = Side.AFTER, repeatable: bool | None = None
    ) -> tuple[str, ...]:
        """Return the sentences of a comparison before and after ``label``, the result first.

        ``side`` says which days stand beside those before; ``repeatable`` whether it can be taken in turns
        (a plan), cannot (an illness), or is not known.
        """
        silent = self.silence_better
        return before_after_words.before_after(
            self, result, label, side=side, repeatable=repeatable, silence_better=silent
        )

    def suspected(self, pattern: Pattern | None, rank: int | None, *, quiet: bool = False) -> str:
        """Return a guess beside its result.

        ``rank`` counts from 1, None was not guessed; ``pattern`` is None for a habit that was never logged.
        ``quiet`` when the known days have no twitch: then more days would not tell either.
        """
        guess = self._guess(rank)
        if pattern is None:
            return self.phrases.said("suspected.not_logged", guess=guess)
        if quiet:
            return self.phrases.said("suspected.quiet", guess=guess)
        if self.is_silent(pattern):
            return self.phrases.said("suspected.silent", guess=guess)
        kind = KIND_OF[pattern.verdict]
        if _is_linked(kind):
            direction, when = self._direction(pattern), self._when(pattern)
            return self.phrases.said(f"suspected.{kind}", guess=guess, direction=direction, when=when)
        if kind is VerdictKind.INSEPARABLE and pattern.partner is not None:
            partner = self.noun(pattern.partner)
            return self.phrases.said("suspected.inseparable", guess=guess, partner=partner)
        return self.phrases.said(f"suspected.{_GUESSED[kind]}", guess=guess)

    def _guess(self, rank: int | None) -> str:
        if rank is None:
            return self.phrases.said("suspected.not_guessed")
        return self.phrases.said(f"suspected.{_GUESSES[rank - 1] if 0 < rank <= len(_GUESSES) else 'later'}")

    def lag_profile(self, pattern: Pattern) -> str:
        """Return the picture of the four delays in words."""
        return picture_words.lag_profile(self, pattern, silent=self.is_silent(pattern))

    def heads(self) -> Mapping[str, str]:
        """Return the heads of the table of everything tested, in their order."""
        return {name: self.phrases.said(f"tested.{name}") for name in self.phrases.names("tested")}

    def _direction(self, pattern: Pattern) -> str:
        return self.phrases.said(f"verdict.{DIRECTION_OF[pattern.verdict]}")

    def _when(self, pattern: Pattern) -> str:
        return self.when(pattern.pattern_lags)


_GUESSED: Final = {
    VerdictKind.NO_LINK: "no_link",
    VerdictKind.INSEPARABLE: "inseparable_alone",
    VerdictKind.UNCLEAR: "unclear",
    VerdictKind.INSUFFICIENT: "insufficient",
}


def _is_linked(kind: VerdictKind) -> bool:
    return kind in {VerdictKind.CLEAR, VerdictKind.POSSIBLE}


def _verdict_key(kind: VerdictKind, standing: Standing | None) -> str:
    if kind is VerdictKind.CLEAR and standing is not None:
        return "clear_held" if standing is Standing.HELD else "clear_new"
    return "no_link" if kind is VerdictKind.NO_LINK else kind.value
