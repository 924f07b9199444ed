"""The longest wait that the analysis names, as it is said."""

from dataclasses import replace

from tests.report.results import CLEAR, report
from twitchdesk.analysis.result import Verdict
from twitchdesk.analysis.rules import MOST_WAIT
from twitchdesk.report.pattern_words import PatternWords


def test_the_longest_wait_stands_for_that_long_or_longer(words: PatternWords) -> None:
    open_link = replace(CLEAR, verdict=Verdict.UNCLEAR, days_needed=MOST_WAIT)
    assert "More than 10 years" in words.headline(open_link, report(open_link))
    assert words.more_days(MOST_WAIT - 1) == "about 10 more years"
