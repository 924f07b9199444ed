# SPDX-License-Identifier: MIT
"""Room that stays, so that nothing jumps under the pointer."""

from PySide6.QtWidgets import QWidget


def keep_room(widget: QWidget) -> None:
    """Let a widget keep its room while it is hidden, so that nothing beside it moves when it comes."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)
