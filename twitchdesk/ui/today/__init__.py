# SPDX-License-Identifier: MIT
"""Today: the day stepper, the three panes beside each other, and the undo strip."""
