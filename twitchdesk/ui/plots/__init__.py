# SPDX-License-Identifier: MIT
"""The plotting pane: days of twitches, a habit beside them, and what happened in life."""
