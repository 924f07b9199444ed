# SPDX-License-Identifier: MIT
"""The window: panes, widgets and the look."""
