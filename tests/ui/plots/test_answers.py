"""Under the picture stands what the analysis found of the habit of the line."""

from dataclasses import replace

from tests.ui.plots.conftest import Plot
from twitchdesk.analysis.result import Pattern, PatternReport, Verdict
from twitchdesk.ui.patterns.findings import Findings, Stage
from twitchdesk.ui.plots.state import OPEN_QUESTION, PlotChoice

CAFFEINE = Pattern(
    "caffeine",
    Verdict.CLEAR_MORE,
    p=0.001,
    q=0.004,
    rate_ratio=1.2,
    low=1.06,
    high=1.36,
    unit=100.0,
    pattern_lags=(0,),
    sd=140.0,
    days_needed=0,
    logged_days=108,
)
FOUND = Findings(Stage.FOUND, report=PatternReport(120, 112, 110, 534.0, (CAFFEINE,)))


def sentence(plot: Plot) -> str:
    return plot.state.sentence


def test_until_something_is_found_the_question_is_left_open(plot: Plot) -> None:
    assert OPEN_QUESTION in sentence(plot)


def test_what_was_found_takes_the_place_of_the_open_question(plot: Plot) -> None:
    plot.pane.show_findings(FOUND)
    assert "Whole diary: caffeine goes along with more twitches the same day" in sentence(plot)
    assert "1.06 to 1.36" in plot.words
    assert OPEN_QUESTION not in sentence(plot)


def test_another_line_gets_its_own_sentence(plot: Plot) -> None:
    plot.pane.show_findings(FOUND)
    plot.pane.show_choice(PlotChoice(plot.pane.choice.range, "stress"))
    assert "more twitches" not in sentence(plot)


def test_a_stage_that_says_nothing_new_draws_nothing_anew(plot: Plot) -> None:
    plot.pane.show_findings(FOUND)
    drawn = plot.state
    plot.pane.show_findings(replace(FOUND, stage=Stage.WORKING))
    assert plot.state is drawn
