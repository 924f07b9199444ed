"""The floor of starting: an empty window. Prints when it was painted, and its memory a second later."""

import json
import sys
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
from typing_extensions import override

from tests.benchmarks.measure import rss_mb


class Watch(QObject):
    """Takes the time of the first painting."""

    at = 0.0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and not self.at:
            self.at = perf_counter()
            QTimer.singleShot(1000, QApplication.quit)
        return False


def main() -> None:
    """Show the window, wait a second, tell."""
    app = QApplication(sys.argv[:1])
    window, watch = QMainWindow(), Watch()
    window.installEventFilter(watch)
    window.resize(1280, 800)
    window.show()
    app.exec()
    print(json.dumps({"first_paint": watch.at, "rss_mb": rss_mb()}))


if __name__ == "__main__":
    main()
