"""Pytest plugin: no test ever sees or touches the real user's files or screen."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

XDG = {"XDG_CONFIG_HOME": ".config", "XDG_DATA_HOME": ".local/share", "XDG_CACHE_HOME": ".cache"}
WINDOWS = {"APPDATA": "AppData/Roaming", "LOCALAPPDATA": "AppData/Local", "USERPROFILE": "."}
OURS = ("TWITCHDESK_DIARY", "TWITCHDESK_DATA")


def pytest_configure() -> None:
    """Draw off screen unless told otherwise, and keep the folders of Qt apart on every system."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if not sys.platform.startswith("linux"):
        QStandardPaths.setTestModeEnabled(True)


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give each test an empty home folder of its own."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(folder))
    for name, below in (XDG | WINDOWS).items():
        monkeypatch.setenv(name, str(folder / below))
    for name in OURS:
        monkeypatch.delenv(name, raising=False)
    return folder
