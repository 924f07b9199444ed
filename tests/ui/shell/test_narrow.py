"""What stands above a page in a narrow window and with large print."""

import pytest
from pytestqt.qtbot import QtBot

from twitchdesk.ui.look import Look
from twitchdesk.ui.main_window import Banner
from twitchdesk.ui.patterns.page import DaysLine


def test_a_banner_breaks_its_line_where_it_is_too_long(look: Look, qtbot: QtBot) -> None:
    banner = Banner(look)
    qtbot.addWidget(banner)
    banner.words.setText(
        "This is a sample diary. Nothing in it is yours, and nothing you do here touches it."
    )
    banner.button.set_words("Leave the sample")
    banner.resize(500, banner.heightForWidth(500))
    banner.show()
    words = banner.words
    assert words.height() >= words.heightForWidth(words.width()) > words.fontMetrics().height() * 1.5


@pytest.mark.parametrize(("spare", "ink"), [(0, True), (-1, False)])
def test_the_line_of_days_stands_wholly_or_not_at_all(
    look: Look, qtbot: QtBot, *, spare: int, ink: bool
) -> None:
    line = DaysLine(look, "381 known days of 399")
    qtbot.addWidget(line)
    line.resize(line.sizeHint().width() + spare, 20)
    picture = line.grab().toImage()
    paper = picture.pixel(0, 0)
    drawn = any(picture.pixel(x, 10) != paper for x in range(picture.width()))
    assert drawn is ink
