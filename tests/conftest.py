"""What every test may ask for, and the rules every test is held to (``tests/noise.py``)."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.screen import Screen, missing_tools, screen_with_window_manager

pytest_plugins = ["tests.noise", "tests.home", "pytester"]

ROOT = Path(__file__).resolve().parent.parent
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def noon() -> Callable[[], datetime]:
    """Return a clock that always says 22 November 2026, 12:00 UTC."""
    return lambda: NOON


@pytest.fixture(scope="session")
def resources() -> Path:
    """Return the folder of knowledge, figures, icons and fonts."""
    return ROOT / "resources"


@pytest.fixture(scope="session")
def x_screen() -> Iterator[Screen]:
    """Start a real X server with a window manager, for tests marked ``screen``; 1600x1000 pixels."""
    with screen_with_window_manager() as screen:
        yield screen


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip the tests that need a real screen where its programs are missing; in CI refuse to start.

    Raises:
        pytest.UsageError: a program is missing in CI.
    """
    on_screen = [item for item in items if item.get_closest_marker("screen")]
    missing = missing_tools()
    if not missing or not on_screen:
        return
    reason = f"NOT TESTED: no real screen, because these are missing: {', '.join(missing)}"
    if os.environ.get("CI"):
        raise pytest.UsageError(reason)
    for item in on_screen:
        item.add_marker(pytest.mark.skip(reason=reason))
