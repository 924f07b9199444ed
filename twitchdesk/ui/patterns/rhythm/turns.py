# SPDX-License-Identifier: MIT
"""Small pieces of work, one a turn of the event loop, so that no click has to wait for all of them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Turns(QObject):
    """Calls ``piece`` once a turn for as long as it says that there is more."""

    def __init__(self, piece: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._piece = piece
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._turn)

    @property
    def is_working(self) -> bool:
        """Whether another piece will be done."""
        return self._timer.isActive()

    def go(self) -> None:
        """Begin with the next turn."""
        if not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Do no more until ``go``."""
        self._timer.stop()

    def _turn(self) -> None:
        if self._piece():
            self._timer.start()
