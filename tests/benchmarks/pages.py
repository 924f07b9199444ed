"""The real window in this process, for measuring what the hand feels."""

from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from twitchdesk import paths
from twitchdesk.app import make_application, make_desk
from twitchdesk.clock import Clock
from twitchdesk.domain.edits import Change, Step
from twitchdesk.knowledge.load import load_knowledge
from twitchdesk.storage.opening import open_diary
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import Look
from twitchdesk.ui.memory import Memory
from twitchdesk.ui.plots.pane import PlotPane
from twitchdesk.ui.plots.state import PlotChoice, PlotRange

_GRID_PX = 4
_CLICKED = "calf_left"


def until(done: Callable[[], bool]) -> None:
    """Run the event loop until ``done``; a quarter of a minute at most."""
    loop, beat, end = QEventLoop(), QTimer(), QTimer()
    beat.timeout.connect(lambda: loop.quit() if done() else None)
    end.timeout.connect(loop.quit)
    beat.start(10)
    end.start(15_000)
    loop.exec()
    if not done():
        raise TimeoutError("The window did not become usable within 15 seconds.")


def move_to(widget: QWidget, at: QPoint) -> None:
    """Let the mouse arrive at a point of a widget."""
    where, none = QPointF(at), Qt.MouseButton.NoButton
    over = QPointF(widget.mapToGlobal(at))
    move = QMouseEvent(QEvent.Type.MouseMove, where, over, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, move)


class RealPlot:
    """The plotting pane on a diary, all its days shown; the chart has about 900 × 500 pixels."""

    def __init__(self, diary: Path, width: int = 932, height: int = 622) -> None:
        make_application()
        resources, clock = paths.resources(), Clock()
        self.live = LiveDiary(open_diary(diary, clock.now()))
        memory = Memory(diary.with_suffix(".ini"))
        self.pane = PlotPane(self.live, Look(resources), clock, load_knowledge(resources), memory)
        self.pane.show_choice(PlotChoice(PlotRange.ALL, "caffeine"))
        self.pane.resize(width, height)
        self.pane.show()
        stage = self.pane.view.stage
        until(lambda: stage.area is not None and stage.currentWidget() is stage.area)

    def close(self) -> None:
        """Close the diary and the window."""
        self.live.close(Clock().now())
        self.pane.close()


class RealWindow:
    """Today on a diary, 1280 × 800, with the plot of all its days drawn."""

    def __init__(self, diary: Path) -> None:
        QApplication.instance() or make_application()
        self.desk = make_desk(diary, Memory(diary.with_suffix(".ini")), Clock())
        self.desk.window.resize(1280, 800)
        self.desk.start()
        until(lambda: self.desk.page is not None and self.plot.view.stage.chart is not None)
        self.plot.show_choice(PlotChoice(PlotRange.ALL, "caffeine"))
        until(lambda: self.plot.view.stage.currentWidget() is self.plot.view.stage.area)
        self.committed_at = 0.0
        self._watch_commits()
        self._calf = self._point_of(_CLICKED)

    @property
    def plot(self) -> PlotPane:
        """The plotting pane."""
        assert self.desk.page is not None
        return self.desk.page.plot

    @property
    def plot_area(self) -> QWidget:
        """What the mouse touches in the plot."""
        area = self.plot.view.stage.area
        assert area is not None
        return area

    @property
    def body(self) -> QWidget:
        """What the mouse touches on the body."""
        assert self.desk.page is not None
        return self.desk.page.body_map.card.view

    def click(self) -> tuple[float, float]:
        """Click the calf; return ms until it was committed, and until the click had been answered."""
        start = perf_counter()
        QTest.mouseClick(self.body, Qt.MouseButton.LeftButton, pos=self._calf)
        end = perf_counter()
        if self.committed_at < start:
            raise RuntimeError("The click was not logged.")
        return (self.committed_at - start) * 1000, (end - start) * 1000

    def close(self) -> None:
        """Close the diary and the window."""
        self.desk.close_diary()
        self.desk.window.close()

    def _watch_commits(self) -> None:
        live = self.desk.live
        assert live is not None
        diary = live._diary
        do = diary.do

        def timed(step: Step) -> Change:
            change = do(step)
            self.committed_at = perf_counter()
            return change

        # Probing from outside: the program itself tells nobody how long it took.
        setattr(diary, "do", timed)  # noqa: B010

    def _point_of(self, place: str) -> QPoint:
        assert self.desk.page is not None
        view = self.desk.page.body_map.card.view
        grid = [
            QPoint(x, y) for y in range(0, view.height(), _GRID_PX) for x in range(0, view.width(), _GRID_PX)
        ]
        found = [at for at in grid if (hit := view.click_at(QPointF(at))) and hit.place == place]
        if not found:
            raise LookupError(f"{place} is not to be found on the map.")
        # Well inside the place, so that a map moved by a pixel does not matter.
        return found[len(found) // 2]
