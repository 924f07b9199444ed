# SPDX-License-Identifier: MIT
"""Copying and saving the plot as a picture that explains itself: title, legend, chart and sentence."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSize, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QFileDialog, QWidget

from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.plots.dates import span_text
from twitchdesk.ui.plots.legend import paint_legend
from twitchdesk.ui.plots.picture import image_of, png_of, svg_of, write_whole
from twitchdesk.ui.plots.state import PlotState
from twitchdesk.ui.signals import signal

if TYPE_CHECKING:
    from twitchdesk.ui.plots.chart import Chart

# Another program may show an SVG in a wider font.
_WORDS_SHARE = 0.86
_MARGIN, _TITLE, _LEGEND, _WORDS = 20, 28, 20, 36


class Saving(QObject):
    """Makes pictures of what the chart shows; ``failed`` carries the sentence when one cannot be saved."""

    failed = signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._window = look, parent
        self._shown: tuple[PlotState, Chart] | None = None

    def show_state(self, state: PlotState, chart: "Chart | None") -> None:
        """Keep in mind what is shown, and where."""
        self._shown = (state, chart) if chart else None

    @property
    def title(self) -> str:
        """What the picture is of: "Twitches and caffeine, 26 Oct – 22 Nov 2026"."""
        if self._shown is None:
            return ""
        state, span = self._shown[0], self._shown[0].window.span
        beside = f" and {state.habit.name.lower()}" if state.habit else ""
        return f"Twitches{beside}, {span_text(span.first, span.last)}"

    def save(self, path: Path) -> None:
        """Save the picture, as SVG or PNG by the ending of the name. Raises as ``write_whole``."""
        size = self._size()
        if path.suffix.lower() == ".svg":
            sentence = self._shown[0].sentence if self._shown else ""
            write_whole(path, svg_of(self.paint, size, self.title, sentence))
        else:
            write_whole(path, png_of(self.paint, size))

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        if self._shown is not None:
            QGuiApplication.clipboard().setImage(image_of(self.paint, self._size()))

    def ask_png(self) -> None:
        """Ask for a place and save the picture there as PNG."""
        self._ask("PNG picture (*.png)", ".png")

    def ask_svg(self) -> None:
        """Ask for a place and save the picture there as SVG."""
        self._ask("SVG picture (*.svg)", ".svg")

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint the whole picture into ``box``."""
        if self._shown is None:
            return
        state, chart = self._shown
        look = self._look
        painter.fillRect(box, look.colour("sheet"))
        margin = look.px(_MARGIN)
        inner = box.adjusted(margin, margin, -margin, -margin)
        painter.setFont(look.font(Text.CARD))
        painter.setPen(look.colour("ink"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop, self.title)
        legend = QRectF(inner.left(), inner.top() + look.px(_TITLE), inner.width(), look.px(_LEGEND))
        paint_legend(painter, legend, look, state)
        chart_box = QRectF(inner.left(), legend.bottom(), chart.widget.width(), chart.widget.height())
        chart.render(painter, chart_box)
        words = QRectF(
            inner.left(), chart_box.bottom() + look.px(4), inner.width() * _WORDS_SHARE, look.px(_WORDS)
        )
        painter.setFont(look.font(Text.CAPTION))
        painter.setPen(look.colour("soft_ink"))
        painter.drawText(words, Qt.TextFlag.TextWordWrap, state.sentence)

    def _size(self) -> QSize:
        look = self._look
        chart = self._shown[1].widget.size() if self._shown else QSize()
        return chart + QSize(look.px(2 * _MARGIN), look.px(2 * _MARGIN + _TITLE + _LEGEND + _WORDS))

    def _ask(self, kind: str, ending: str) -> None:
        dialog = QFileDialog(self._window, "Save the picture", str(pictures_folder()), kind)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending.removeprefix("."))
        dialog.selectFile(f"{self.title.replace(',', '')}{ending}")
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, file: str) -> None:
        try:
            self.save(Path(file))
        except TwitchDeskError as error:
            self.failed.emit(str(error))


def pictures_folder() -> Path:
    """Return the folder for pictures, or the person's own folder where there is none."""
    named = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    return Path(named) if named and Path(named).is_dir() else Path.home()
