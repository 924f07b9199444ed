# SPDX-License-Identifier: MIT
"""What the panes that show findings have in common: they are made anew only while they are seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.ui.patterns.findings import Findings

if TYPE_CHECKING:
    from twitchdesk.ui.patterns.finder import Finder


class FindingsPane(QWidget):
    """A pane over one view, made from what was found; ``refresh`` is what each of them does in its way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings = Findings()
        self._outdated = True

    def refresh(self) -> None:
        """Show the newest findings now."""
        self._outdated = False

    def show_findings(self, findings: Findings) -> None:
        """Show what is known now, at once or when the pane is next seen."""
        self._findings = findings
        self._refresh_when_seen()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._outdated:
            self.refresh()

    def _fill(self, view: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view)

    def _follow(self, finder: Finder | None) -> None:
        """Begin with what was found so far, and hear what is found from now on."""
        if finder is not None:
            self._findings = finder.findings
            finder.found.connect(self.show_findings)

    def _refresh_when_seen(self) -> None:
        self._outdated = True
        if self.isVisible():
            self.refresh()
