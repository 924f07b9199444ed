# SPDX-License-Identifier: MIT
"""A menu in the colours of the window."""

from typing import Final

from PySide6.QtWidgets import QMenu, QWidget

from twitchdesk.ui.look import Look, Text, Theme

# A stock menu has narrow rows and the strong accent below the mouse; roles and lengths fill this in.
_SHEET: Final = """
QMenu {{ background: {sheet}; border: 1px solid {control}; border-radius: {radius}px; padding: {edge}px; }}
QMenu::item {{ color: {ink}; padding: {high}px {right}px {high}px {left}px; border-radius: {soft}px; }}
QMenu::item:selected {{ background: {accent_soft}; color: {ink}; }}
QMenu::item:disabled {{ color: {soft_ink}; background: transparent; }}
QMenu::separator {{ height: 1px; background: {hairline}; margin: {edge}px {high}px; }}
QMenu::indicator {{ width: {mark}px; height: {mark}px; left: {high}px; }}
QMenu::indicator:checked {{ image: none; background: {accent}; border-radius: {dot}px; }}
"""
_ROLES: Final = ("sheet", "control", "hairline", "ink", "soft_ink", "accent_soft", "accent")


class Menu(QMenu):
    """A menu with roomy rows, hairlines, and a soft row below the mouse; ``submenu`` gives one inside it."""

    def __init__(self, look: Look, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._look = look
        self.setAccessibleName(title)
        look.changed.connect(self._dress)
        self._dress(look.theme)

    def submenu(self, title: str) -> "Menu":
        """Add a menu that opens beside its row."""
        menu = Menu(self._look, title, self)
        self.addMenu(menu)
        return menu

    def _dress(self, _theme: Theme) -> None:
        px = self._look.px
        lengths = {"radius": 0, "edge": px(5), "high": px(7), "right": px(28), "left": px(30)}
        lengths |= {"soft": px(6), "mark": px(8), "dot": px(4)}
        colours = {role: self._look.colour(role).name() for role in _ROLES}
        self.setFont(self._look.font(Text.BODY))
        self.setStyleSheet(_SHEET.format(**lengths, **colours))
