# SPDX-License-Identifier: MIT
"""The order in which Tab walks the controls of a page, told by the parts of the page as they are read."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget


def let_tab_follow(parts: Iterable[QWidget]) -> None:
    """Let Tab walk these parts in their order, inside each part in the order of making."""
    stops = dict.fromkeys(stop for part in parts for stop in _stops(part))
    for before, after in pairwise(stops):
        if before.nextInFocusChain() is not after:
            QWidget.setTabOrder(before, after)


def read_in_rows(parts: Iterable[QWidget]) -> list[QWidget]:
    """Return parts of the same parent row by row, each row from the left."""
    return sorted(parts, key=lambda part: (part.y(), part.x()))


def _stops(part: QWidget) -> Iterator[QWidget]:
    for widget in (part, *part.findChildren(QWidget)):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus or _is_one_of_a_row(widget):
            yield widget


def _is_one_of_a_row(widget: QWidget) -> bool:
    """Whether it is a choice of a row: Qt keeps Tab from those not chosen, and they may be chosen later."""
    return isinstance(widget, QAbstractButton) and widget.group() is not None
