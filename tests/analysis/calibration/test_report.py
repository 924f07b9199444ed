"""The page of the calibration keeps what people wrote, and names each figure beside the one to reach."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.analysis.calibration.__main__ import PAGE
from tests.analysis.calibration.measures import Measures, Share, measures
from tests.analysis.calibration.report import (
    BEGIN,
    END,
    beside,
    into,
    method_table,
    naive_table,
    pooled_table,
    power_table,
    table,
)
from tests.analysis.calibration.scenarios import POWER, SCENARIOS, Scenario

Rows = Sequence[tuple[Scenario, Measures]]


def test_only_what_stands_between_the_marks_is_written_anew(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"above\n{BEGIN}\nold\n{END}\nbelow\n", encoding="utf-8")
    into(page, "new")
    assert page.read_text(encoding="utf-8") == f"above\n{BEGIN}\nnew\n{END}\nbelow\n"


def test_the_page_of_the_project_has_both_marks_once() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert (text.count(BEGIN), text.count(END)) == (1, 1)


def test_a_figure_stands_with_its_error_and_its_reference() -> None:
    assert beside(Share(4.26, 0.33), 4.3) == "4.3 ± 0.3 (4.3)"
    assert beside(Share(81.4, 1.6), None) == "81 ± 1.6"
    assert beside(None, 4.3) == "–"


def test_an_empty_cell_is_a_dash() -> None:
    assert table(["a", "b"], [["x", None]]).splitlines()[-1] == "| x | – |"


def cells(tables: str) -> set[int]:
    """Return how many cells the lines of a table have."""
    return {row.count("|") for row in tables.splitlines()}


@pytest.mark.parametrize("tabled", [method_table, naive_table, pooled_table])
def test_every_line_of_a_table_has_as_many_cells_as_its_head(tabled: Callable[[Rows], str]) -> None:
    assert len(cells(tabled([(row, measures([])) for row in SCENARIOS]))) == 1


def test_the_table_of_power_has_a_line_for_each_length_of_diary() -> None:
    lines = power_table([(row, measures([])) for row in POWER]).splitlines()
    assert [line.split("|")[1].strip() for line in lines[2:]] == ["28", "60", "90", "180", "365"]
    assert cells("\n".join(lines)) == {8}
