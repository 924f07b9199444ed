# SPDX-License-Identifier: MIT
"""The controls for the size of the preview."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from twitchdesk.ui.handout.preview import Fit, Preview, Zoom
from twitchdesk.ui.look import Text
from twitchdesk.ui.widgets.buttons import IconButton
from twitchdesk.ui.widgets.segments import Segments
from twitchdesk.ui.widgets.words import Words

if TYPE_CHECKING:
    from twitchdesk.ui.look import Look

_FITS: Final = [(Fit.WIDTH, "Fit width"), (Fit.PAGE, "Fit page"), (Fit.REAL, "100 %"), (Fit.OWN, "Own size")]


class Whole(Words):
    """Words that stand there wholly, or not at all where there is no room."""

    def __init__(self, look: Look, text: str, size: Text, role: str = "ink") -> None:
        super().__init__(look, text, size, role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)


class ZoomBar(QWidget):
    """Fit, smaller, larger, and how large the page is now; says nothing of its own choice to anybody else."""

    def __init__(self, look: Look, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview = preview
        self.said = Whole(look, "Preview", Text.CAPTION, "soft_ink")
        self.fits = Segments(look, "Size of the page", _FITS, size=Text.CAPTION)
        # The size that is none of the others is chosen by the two buttons, the keys and the wheel.
        self.fits.button(Fit.OWN).hide()
        self.smaller = IconButton(look, "minus", "Smaller (−)")
        self.larger = IconButton(look, "plus", "Larger (+)")
        self.percent = Words(look, "", Text.CAPTION, "soft_ink")
        self.percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.percent.setMinimumWidth(look.px(36))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.said, 1)
        for part in (self.fits, self.smaller, self.percent, self.larger):
            row.addWidget(part)
        self.fits.when_chosen(self._fit)
        self.smaller.clicked.connect(self._make_smaller)
        self.larger.clicked.connect(self._make_larger)
        preview.zoomed.connect(self._show)
        self._show()

    def _fit(self, fit: Fit) -> None:
        self._preview.set_zoom(Zoom(fit))

    def _make_smaller(self) -> None:
        self._preview.zoom_by(-1)

    def _make_larger(self) -> None:
        self._preview.zoom_by(1)

    def _show(self) -> None:
        preview = self._preview
        self.fits.choose(preview.zoom.fit)
        self.percent.setText(f"{preview.factor * 100:.0f} %")
        pages = "1 page" if preview.pages == 1 else f"{preview.pages} pages"
        self.said.setText(f"Preview · {pages}")
