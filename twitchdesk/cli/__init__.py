# SPDX-License-Identifier: MIT
"""The commands: what can be done with a diary without its window."""
