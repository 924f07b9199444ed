"""The real window on a diary. Prints when it was painted, usable, drawn and analysed, and its memory then."""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twitchdesk.ui.desk import Desk
    from twitchdesk.ui.patterns.findings import Findings

marks: dict[str, float] = {}


def mark(name: str) -> None:
    """Take the time of a mark, the first of its name."""
    marks.setdefault(name, perf_counter())


class Follower:
    """Follows the window until the plot is drawn and the patterns are found."""

    def __init__(self, desk: Desk) -> None:
        from PySide6.QtCore import QTimer

        self._desk = desk
        self.beat = QTimer()
        self.beat.timeout.connect(self._look)

    def _look(self) -> None:
        page, pages = self._desk.page, self._desk.pages
        if page is None or page.plot.view.stage.chart is None or "usable" not in marks or pages is None:
            return
        from tests.benchmarks.measure import rss_mb

        self.beat.stop()
        page.plot.view.stage.repaint()
        mark("everything")
        # The analysis begins when the plot has been drawn: until here nothing of it is loaded.
        marks["rss_mb"] = rss_mb()
        pages.finder.found.connect(self._follow)
        self._follow(pages.finder.findings)

    def _follow(self, findings: Findings) -> None:
        from PySide6.QtCore import QTimer

        from twitchdesk.ui.patterns.findings import Stage

        if findings.report is not None:
            mark("found")
        if findings.stage in {Stage.DONE, Stage.FAILED}:
            QTimer.singleShot(1000, self._tell)

    def _tell(self) -> None:
        from PySide6.QtWidgets import QApplication

        from tests.benchmarks.measure import rss_mb

        print(json.dumps({**marks, "analysed_rss_mb": rss_mb()}), flush=True)
        self._desk.close_diary()
        QApplication.quit()


def main(diary: str) -> None:
    """Show the window, wait until the plot is drawn and the patterns are found and a second more, tell."""
    gc.disable()  # as __main__ does before it loads the window
    from twitchdesk.app import make_application, make_desk
    from twitchdesk.clock import Clock
    from twitchdesk.ui.memory import Memory

    app = make_application()
    desk = make_desk(Path(diary), Memory(Path(diary).with_suffix(".ini")), Clock(), mark)
    desk.window.resize(1280, 800)
    follower = Follower(desk)
    follower.beat.start(5)
    desk.start()
    app.exec()


if __name__ == "__main__":
    main(sys.argv[1])
