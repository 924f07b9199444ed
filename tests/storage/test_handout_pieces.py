"""The facts of the handout are read in pieces, so that a window can go on in between."""

from datetime import UTC, date, datetime
from pathlib import Path

from twitchdesk.domain.span import DateRange
from twitchdesk.exchange.sample import write_sample
from twitchdesk.knowledge.load import load_habits
from twitchdesk.storage.handout_reader import handout_pieces, read_handout
from twitchdesk.storage.opening import open_read_only

NOW = datetime(2026, 11, 22, 20, tzinfo=UTC)
SPAN = DateRange(date(2026, 8, 31), NOW.date())


def test_the_last_piece_is_what_is_read_at_once(tmp_path: Path, resources: Path) -> None:
    write_sample(tmp_path / "d.twitchdesk", now=NOW, habits=load_habits(resources))
    diary = open_read_only(tmp_path / "d.twitchdesk")
    pieces = list(handout_pieces(diary.read, SPAN, NOW.date()))
    at_once = read_handout(diary.read, SPAN, NOW.date())
    diary.close()
    assert len(pieces) > 4
    assert pieces[-1] == at_once
    assert pieces[0] != at_once
