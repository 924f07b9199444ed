"""The benchmarks run; what they measure is for people to read and never fails a test."""

import subprocess
import sys

import pytest

from tests.benchmarks.measure import Row, interleaved, table


@pytest.mark.slow
def test_the_benchmarks_run_with_a_tiny_diary_and_print_every_row() -> None:
    command = [sys.executable, "-m", "tests.benchmarks", "--tiny"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    rows = [line for line in done.stdout.splitlines() if line.startswith("| ")]
    assert len(rows) == 21


def test_a_row_is_met_only_within_its_ratio_and_its_limit() -> None:
    row = Row("pan", "bare bars", "ms", ours=6.0, floor=2.0, target=2.0)
    assert (row.ratio, row.met, row.wanted) == (3.0, False, "≤ 2 ×")
    assert not Row("click", "raw", "ms", ours=17.0, floor=9.0, limit=16.0).met


def test_the_table_names_a_target_that_one_run_has_missed() -> None:
    fast, slow = (Row("pan", "bare bars", "ms", ours, 2.0, target=2.0) for ours in (3.0, 5.0))
    assert table([[fast], [slow]]).splitlines()[-1] == (
        "| pan | bare bars | ≤ 2 × | 3.00 ms / 2.00 = 1.50 × | 5.00 ms / 2.00 = 2.50 × | **no** |"
    )


def test_works_take_turns_and_their_medians_are_told_in_order() -> None:
    calls: list[str] = []
    one, other = iter((1.0, 9.0, 2.0)), iter((5.0, 5.0, 7.0))

    def first() -> float:
        calls.append("first")
        return next(one)

    def second() -> float:
        calls.append("second")
        return next(other)

    assert interleaved(3, first, second) == (2.0, 5.0)
    assert calls == ["first", "second"] * 3
