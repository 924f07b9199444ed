# SPDX-License-Identifier: MIT
"""The calendar that drops from a button: one month, in the colours of the theme."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, sheet

_ARROWS = (
    ("qt_calendar_prevmonth", "chevron-left", "Month before"),
    ("qt_calendar_nextmonth", "chevron-right", "Month after"),
)


class DayCalendar(QCalendarWidget):
    """A month to choose a day from; days after ``today`` are pale and cannot be chosen."""

    def __init__(self, look: Look, day: date, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._today = look, qt_date(today)
        self.setAccessibleName("Choose a day")
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setMaximumDate(self._today)
        self.setSelectedDate(qt_date(day))
        self._dress()

    def ink_of(self, day: QDate) -> QColor:
        """Return the colour of a day: quieter in other months, palest after today, no other for weekends."""
        if day > self._today:
            return self._look.colour("hairline")
        if day == self.selectedDate():
            return self._look.colour("on_accent")
        in_month = (day.year(), day.month()) == (self.yearShown(), self.monthShown())
        return self._look.colour("ink" if in_month else "soft_ink")

    @override
    def paintCell(self, painter: QPainter, rect: QRect, day: QDate | date) -> None:
        shown = day if isinstance(day, QDate) else qt_date(day)
        look, box = self._look, QRectF(rect).adjusted(2, 1, -2, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, look.colour("sheet"))
        if shown == self.selectedDate():
            sheet(painter, box, look.colour("accent"), None, CONTROL_RADIUS - 2)
        elif shown == self._today:
            sheet(painter, box, look.colour("sheet"), look.colour("accent"), CONTROL_RADIUS - 2)
        painter.setFont(look.font())
        painter.setPen(self.ink_of(shown))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(shown.day()))
        painter.restore()

    def _dress(self) -> None:
        look, weekday = self._look, QTextCharFormat()
        weekday.setForeground(look.colour("soft_ink"))
        weekday.setBackground(look.colour("sheet"))
        weekday.setFont(look.font(Text.CAPTION))
        self.setHeaderTextFormat(weekday)
        # Qt paints Saturday and Sunday red where no format says otherwise.
        for one in Qt.DayOfWeek:
            self.setWeekdayTextFormat(one, weekday)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Highlight, look.colour("sheet"))
        palette.setColor(QPalette.ColorRole.HighlightedText, look.colour("ink"))
        self.setPalette(palette)
        for name, icon, words in _ARROWS:
            arrow = self.findChild(QToolButton, name)
            if isinstance(arrow, QToolButton):
                arrow.setIcon(look.icon(icon))
                arrow.setToolTip(words)
                arrow.setAccessibleName(words)


def drop_calendar(
    look: Look, below: QWidget, day: date, today: date, picked: Callable[[date], object]
) -> DayCalendar:
    """Drop a calendar below a button; ``picked`` is told the day that is chosen, and it closes."""
    popup = QFrame(below, Qt.WindowType.Popup)
    popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    edge = popup.palette()
    edge.setColor(QPalette.ColorRole.WindowText, look.colour("control"))
    popup.setPalette(edge)
    popup.setAutoFillBackground(True)
    popup.setBackgroundRole(QPalette.ColorRole.Base)
    popup.setFrameStyle(QFrame.Shape.Box | QFrame.Shadow.Plain)
    calendar = DayCalendar(look, day, today, popup)
    column = QVBoxLayout(popup)
    column.setContentsMargins(8, 8, 8, 8)
    column.addWidget(calendar)
    for chosen in (calendar.clicked, calendar.activated):
        chosen.connect(lambda at: picked(date(at.year(), at.month(), at.day())))
        chosen.connect(popup.close)
    popup.move(below.mapToGlobal(QPoint(0, below.height() + 4)))
    popup.show()
    calendar.setFocus()
    return calendar


def qt_date(day: date) -> QDate:
    """Return a day as Qt counts it."""
    return QDate(day.year, day.month, day.day)
