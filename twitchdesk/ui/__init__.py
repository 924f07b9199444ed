# SPDX-License-Identifier: MIT
"""The window: panes, widgets and the look."""

# pyqtgraph takes the first binding that is loaded; this one is ours.
import PySide6
