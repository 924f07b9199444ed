"""The real window on a diary. Prints when it was painted, when all of it was usable, and its memory."""

import gc
import json
import sys
from pathlib import Path
from time import perf_counter

marks: dict[str, float] = {}


def mark(name: str) -> None:
    """Take the time of a mark, the first of its name."""
    marks.setdefault(name, perf_counter())


def main(diary: str) -> None:
    """Show the window, wait until the plot is drawn and a second more, tell."""
    gc.disable()  # as __main__ does before it loads the window
    from twitchdesk.app import make_application, make_desk
    from twitchdesk.clock import Clock
    from twitchdesk.ui.memory import Memory

    app = make_application()
    desk = make_desk(Path(diary), Memory(Path(diary).with_suffix(".ini")), Clock(), mark)
    desk.window.resize(1280, 800)

    from PySide6.QtCore import QTimer

    def look() -> None:
        page = desk.page
        if page is None or page.plot.view.stage.chart is None or "usable" not in marks:
            return
        beat.stop()
        page.plot.view.stage.repaint()
        mark("everything")
        QTimer.singleShot(1000, tell)

    def tell() -> None:
        from tests.benchmarks.measure import rss_mb

        print(json.dumps({**marks, "rss_mb": rss_mb()}), flush=True)
        desk.close_diary()
        app.quit()

    beat = QTimer()
    beat.timeout.connect(look)
    beat.start(5)
    desk.start()
    app.exec()


if __name__ == "__main__":
    main(sys.argv[1])
