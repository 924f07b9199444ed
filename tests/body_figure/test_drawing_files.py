"""The files hold what the program reads and nothing else, and are what the script writes."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.body_figure.drawings import FOLDER, VIEWS, Figure, Mask, mask, steps

KINDS = {"silhouette", "place", "place optional", "muscle", "line", "line strong"}
ARITY = {"M": 2, "L": 2, "C": 6, "Z": 0}


@pytest.mark.parametrize("view", VIEWS)
def test_paths_hold_absolute_commands_with_their_numbers(view: str, figures: dict[str, Figure]) -> None:
    for part in figures[view].parts:
        assert part.kind in KINDS
        for command, numbers in steps(part.data):
            assert len(numbers) == ARITY[command]


@pytest.mark.parametrize("view", VIEWS)
def test_numbers_have_at_most_two_decimals(view: str) -> None:
    text = (FOLDER / f"{view}.svg").read_text(encoding="utf-8")
    assert re.search(r"\.\d{3}|\de[-+]?\d", text) is None


@pytest.mark.parametrize("view", VIEWS)
def test_filled_paths_are_closed_and_lie_on_the_page(view: str, figures: dict[str, Figure]) -> None:
    figure = figures[view]
    for part in figure.parts:
        assert part.kind.startswith("line") or part.data.endswith("Z")
        for _, n in steps(part.data):
            assert all(0 <= x <= figure.width for x in n[::2])
            assert all(0 <= y <= figure.height for y in n[1::2])


@pytest.mark.parametrize("view", VIEWS)
def test_muscles_stay_inside_their_place(
    view: str, figures: dict[str, Figure], fine: dict[str, dict[str, Mask]]
) -> None:
    for place, data in figures[view].of("muscle").items():
        drawn = mask(figures[view], data, 2.0)
        assert (drawn & ~fine[view][place]).sum() <= 0.02 * drawn.sum(), place


@pytest.mark.parametrize(("view", "insets"), [("front", "face mouth hand foot"), ("back", "hand foot")])
def test_leader_lines_start_on_the_skin(view: str, insets: str, figures: dict[str, Figure]) -> None:
    figure = figures[view]
    skin = mask(figure, figure.of("silhouette")[""], 1.0)
    for inset in insets.split():
        x, y = (float(n) for n in figure.attributes[f"data-anchor-{inset}"].split())
        assert skin[int(y), int(x)], inset


def test_all_drawings_together_stay_small_enough_to_read_at_start_up() -> None:
    assert sum((FOLDER / f"{view}.svg").stat().st_size for view in VIEWS) < 250_000


def test_front_and_back_share_the_size_and_the_outline_of_the_body(figures: dict[str, Figure]) -> None:
    front, back = (mask(figures[view], figures[view].of("silhouette")[""], 1.0) for view in ("front", "back"))
    assert front.shape == back.shape
    assert (front[:900] != back[:900]).sum() <= 0.001 * front.sum()


@pytest.mark.slow
def test_the_script_writes_exactly_these_files(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "resources.body.draw.write", str(tmp_path)]
    subprocess.run(command, cwd=FOLDER.parents[1], check=True)
    for view in VIEWS:
        assert (tmp_path / f"{view}.svg").read_bytes() == (FOLDER / f"{view}.svg").read_bytes(), view
