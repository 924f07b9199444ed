"""A year without any link, looked at every week: is a habit ever clear, and ever held four weeks?"""

from dataclasses import dataclass

from tests.analysis.calibration.diaries import Diary, draw
from tests.analysis.calibration.findings import CLEAR, LEVEL, Task, units_of
from tests.analysis.calibration.naive import best_lag
from tests.analysis.calibration.people import Person
from twitchdesk.analysis.patterns import find_patterns

WEEK = 7
FIRST_LOOK, LAST_LOOK = 28, 364
EARLIER_WEEKS = 3
"""A clear link is held when its q was at most .05 at each of so many weekly looks before as well."""
KEY = "weekly_looks"


@dataclass(frozen=True, slots=True)
class Looked:
    """Hold for each habit of one diary whether it was ever clear, ever held, ever blamed by a correlation."""

    clear: tuple[bool, ...]
    held: tuple[bool, ...]
    pearson: tuple[bool, ...]


def until(diary: Diary, days: int) -> Diary:
    """Return the diary as it was after its first ``days`` rows."""
    habits = {name: values[:days] for name, values in diary.habits.items()}
    return Diary(diary.days[:days], diary.twitches[:days], habits, diary.truth)


def looked(task: Task) -> Looked:
    """Draw a year without a link and look at it every week from the fourth on."""
    diary = draw(Person(365), task.chance())
    clear, low_q, blamed = [], [], []
    for days in range(FIRST_LOOK - EARLIER_WEEKS * WEEK, LAST_LOOK + 1, WEEK):
        then = until(diary, days)
        report = find_patterns(then.days, then.twitches, then.habits, units_of(then))
        clear.append([pattern.verdict in CLEAR for pattern in report.patterns])
        low_q.append([pattern.q is not None and pattern.q <= LEVEL for pattern in report.patterns])
        blamed.append([best_lag(then, name) <= LEVEL for name in then.habits])
    return Looked(ever(clear), held(clear, low_q), ever(blamed))


def ever(looks: list[list[bool]]) -> tuple[bool, ...]:
    """Return for each habit whether any look from the first counted one on says so."""
    return tuple(any(habit) for habit in zip(*looks[EARLIER_WEEKS:], strict=True))


def held(clear: list[list[bool]], low_q: list[list[bool]]) -> tuple[bool, ...]:
    """Return for each habit whether it was ever clear with a low q at the three looks before, too."""
    looks, habits = range(EARLIER_WEEKS, len(clear)), range(len(clear[0]))
    backs = range(1, EARLIER_WEEKS + 1)
    return tuple(
        any(clear[look][habit] and all(low_q[look - back][habit] for back in backs) for look in looks)
        for habit in habits
    )
