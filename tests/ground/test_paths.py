"""Where the person's files lie, whatever the environment says."""

import sys
from pathlib import Path

import pytest

from twitchdesk import paths


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="these systems have places of their own")
@pytest.mark.parametrize("named", ["", "here/and/there"])
def test_a_data_folder_that_is_no_place_of_its_own_counts_as_not_named(
    named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TWITCHDESK_DATA", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", named)
    assert paths.data_folder() == Path.home() / ".local" / "share" / "twitchdesk"
