"""The figure, the colours of paper and the letters of the pages."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from twitchdesk.ui.body_map.figure import Figure, load_figure
from twitchdesk.ui.handout.paint.painter import Ink
from twitchdesk.ui.handout.typeface import load_typeface
from twitchdesk.ui.look import load_theme


@pytest.fixture(scope="session")
def figure(resources: Path) -> Figure:
    """Return the drawn figure."""
    return load_figure(resources / "body")


@pytest.fixture
def colours(qapp: QApplication, resources: Path) -> Mapping[str, str]:
    """Return the colours of paper; the letters of the pages are loaded."""
    load_typeface(resources)
    return load_theme(resources, dark=False).colours


@pytest.fixture
def ink(figure: Figure, colours: Mapping[str, str]) -> Ink:
    """Return what the painter needs beside the handout."""
    return Ink(figure, colours)
