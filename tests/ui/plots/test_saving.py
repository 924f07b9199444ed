"""The plot as a picture: whole or not at all."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog

from tests.ui.plots.conftest import Plot, ago, event, twitch
from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.ui.plots.saving import pictures_folder


def test_a_png_is_saved_twice_as_fine_as_the_screen(plot: Plot, tmp_path: Path) -> None:
    plot.pane.save_picture(tmp_path / "plot.png")
    image = QImage(str(tmp_path / "plot.png"))
    assert image.width() == 2 * (plot.area.width() + 40)
    assert image.height() > 2 * plot.area.height()


def test_an_svg_says_in_words_what_it_shows(plot: Plot, tmp_path: Path) -> None:
    plot.pane.save_picture(tmp_path / "plot.svg")
    text = (tmp_path / "plot.svg").read_text(encoding="utf-8")
    assert "<title>Twitches and caffeine, 26 Oct – 22 Nov 2026</title>" in text
    assert f"<desc>{plot.state.sentence}</desc>" in text
    assert ">not known</text>" in text


def test_an_svg_holds_lines_and_texts_and_no_pixels(plot: Plot, tmp_path: Path) -> None:
    plot.log(event(ago(2), "Flu"))
    plot.area.grab()
    plot.pane.save_picture(tmp_path / "plot.svg")
    text = (tmp_path / "plot.svg").read_text(encoding="utf-8")
    assert ">Flu</text>" in text
    assert "<image" not in text


def test_the_bars_of_an_svg_stand_where_the_hatching_leaves_off(plot: Plot, tmp_path: Path) -> None:
    plot.log(twitch(ago(3)))
    plot.pane.save_picture(tmp_path / "plot.svg")
    assert "e+06" not in (tmp_path / "plot.svg").read_text(encoding="utf-8")


def test_the_picture_can_be_copied(plot: Plot) -> None:
    plot.pane.view.copy_action.trigger()
    assert QGuiApplication.clipboard().image().width() == 2 * (plot.area.width() + 40)


def test_a_folder_that_is_not_there_is_named_and_nothing_is_left(plot: Plot, tmp_path: Path) -> None:
    with pytest.raises(TwitchDeskError, match=r"could not be saved as .*plot\.png.*Choose another folder"):
        plot.pane.save_picture(tmp_path / "gone" / "plot.png")
    assert list(tmp_path.iterdir()) == []


def test_a_picture_that_cannot_be_written_leaves_the_old_one(plot: Plot, tmp_path: Path) -> None:
    (tmp_path / "plot.png").mkdir()
    with pytest.raises(TwitchDeskError):
        plot.pane.save_picture(tmp_path / "plot.png")
    assert (tmp_path / "plot.png").is_dir()


def test_an_empty_plot_has_no_picture_and_says_so(closed_plot: Plot, tmp_path: Path) -> None:
    with pytest.raises(TwitchDeskError, match="no picture to save yet"):
        closed_plot.pane.save_picture(tmp_path / "plot.png")


def test_a_picture_names_the_day_that_the_screen_calls_today(plot: Plot, tmp_path: Path) -> None:
    plot.pane.save_picture(tmp_path / "plot.svg")
    text = (tmp_path / "plot.svg").read_text(encoding="utf-8")
    assert ">22 Nov</text>" in text
    assert "Today" not in text


def test_the_window_asks_for_a_place_without_waiting_and_saves_there(plot: Plot, tmp_path: Path) -> None:
    plot.pane.view.png_action.trigger()
    dialog = plot.pane.view.findChild(QFileDialog)
    assert dialog is not None
    assert Path(dialog.directory().absolutePath()) == pictures_folder()
    dialog.fileSelected.emit(str(tmp_path / "mine.png"))
    dialog.close()
    assert not QImage(str(tmp_path / "mine.png")).isNull()


def test_a_failed_saving_is_said_below_the_chart(plot: Plot) -> None:
    plot.pane.view.saving.failed.emit("The disk is full.")
    assert plot.pane.view.notice.isVisible()
    assert plot.pane.view.notice.text() == "The disk is full."
