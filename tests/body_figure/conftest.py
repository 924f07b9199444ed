"""The drawings, read and rasterised once for all tests of the figure."""

from __future__ import annotations

import pytest

from tests.body_figure.drawings import SCALES, VIEWS, Figure, Mask, masks, read


@pytest.fixture(scope="session")
def figures() -> dict[str, Figure]:
    """Return every drawing by view."""
    return {view: read(view) for view in VIEWS}


@pytest.fixture(scope="session")
def fine(figures: dict[str, Figure]) -> dict[str, dict[str, Mask]]:
    """Return the masks of all places at two pixels per unit."""
    return {view: masks(figure, 2.0) for view, figure in figures.items()}


@pytest.fixture(scope="session")
def shown(figures: dict[str, Figure]) -> dict[str, dict[str, Mask]]:
    """Return the masks of all places at the smallest size of the window."""
    return {view: masks(figure, SCALES[view]) for view, figure in figures.items()}
