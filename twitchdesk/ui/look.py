# SPDX-License-Identifier: MIT
"""How the window looks: colour roles of a theme, fonts, lengths and tinted icons."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QStyle

from twitchdesk.ui.signals import signal


class ThemeChoice(StrEnum):
    """Which theme the person wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Text(StrEnum):
    """The text sizes of a page; there are no others."""

    TITLE = "title"
    CARD = "card"
    BODY = "body"
    STRONG = "strong"
    FIGURE = "figure"
    CAPTION = "caption"


_FONTS: Final = {
    Text.TITLE: (20, QFont.Weight.DemiBold),
    Text.CARD: (13, QFont.Weight.DemiBold),
    Text.BODY: (13, QFont.Weight.Normal),
    Text.STRONG: (13, QFont.Weight.DemiBold),
    Text.FIGURE: (22, QFont.Weight.DemiBold),
    Text.CAPTION: (11, QFont.Weight.Normal),
}
_FAMILY: Final = "Inter"
MOTION_MS: Final = 160


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme: role names to colour values."""

    name: str
    dark: bool
    colours: Mapping[str, str]


def load_theme(resources: Path, *, dark: bool) -> Theme:
    """Read the light or the dark theme."""
    file = resources / "theme" / ("dark.toml" if dark else "light.toml")
    read = tomllib.loads(file.read_text(encoding="utf-8"))
    return Theme(read["name"], read["dark"], read["colours"])


def palette_of(theme: Theme) -> QPalette:
    """Return the Qt palette that a theme's roles stand for, so that stock controls fit in."""
    colour = {role: QColor(value) for role, value in theme.colours.items()}
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: "paper",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Base: "sheet",
        QPalette.ColorRole.AlternateBase: "paper",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.Button: "sheet",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.BrightText: "on_accent",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on_accent",
        QPalette.ColorRole.Accent: "accent",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.LinkVisited: "accent",
        QPalette.ColorRole.ToolTipBase: "sheet",
        QPalette.ColorRole.ToolTipText: "ink",
        QPalette.ColorRole.PlaceholderText: "soft_ink",
        QPalette.ColorRole.Light: "sheet",
        QPalette.ColorRole.Midlight: "hairline",
        QPalette.ColorRole.Mid: "hairline",
        QPalette.ColorRole.Dark: "control",
        QPalette.ColorRole.Shadow: "hairline",
    }
    for role, name in roles.items():
        palette.setColor(role, colour[name])
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, colour["soft_ink"])
    return palette


class Look(QObject):
    """Colours, fonts, lengths and icons of the window; ``changed`` when the theme or text size did.

    Widgets ask for a role at the time of painting and never keep a colour.
    """

    changed = signal(Theme)

    def __init__(
        self,
        resources: Path,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        text_percent: int = 100,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._resources = resources
        self._icons: dict[tuple[str, str, int, float], QPixmap] = {}
        self.choice = choice
        self.text_percent = text_percent
        self.theme = load_theme(resources, dark=self._wants_dark())
        for file in sorted((resources / "fonts").glob("*.otf")):
            QFontDatabase.addApplicationFont(str(file))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def colour(self, role: str) -> QColor:
        """Return the colour of a role, such as "accent" or "sleep"."""
        return QColor(self.theme.colours[role])

    def px(self, length: float) -> int:
        """Return a length in pixels at 100 % text, scaled to the chosen text size."""
        return round(length * self.text_percent / 100)

    def font(self, text: Text = Text.BODY) -> QFont:
        """Return the font of a text size, with figures of equal width."""
        size, weight = _FONTS[text]
        font = QFont(_FAMILY)
        font.setPixelSize(self.px(size))
        font.setWeight(weight)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def pixmap(self, name: str, role: str = "ink", size: int = 18, ratio: float = 1.0) -> QPixmap:
        """Return an icon tinted by a role, ``size`` pixels at 100 % text."""
        side = self.px(size)
        key = (name, self.theme.colours[role], side, ratio)
        if key not in self._icons:
            self._icons[key] = self._tinted(name, role, side, ratio)
        return self._icons[key]

    def icon(self, name: str, role: str = "ink", size: int = 18) -> QIcon:
        """Return an icon tinted by a role, sharp on ordinary and on fine screens."""
        icon = QIcon()
        for ratio in (1.0, 2.0):
            icon.addPixmap(self.pixmap(name, role, size, ratio))
        return icon

    def motion_ms(self) -> int:
        """Return how long a movement may take; 0 when the system asks for none."""
        wanted = QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
        return min(MOTION_MS, wanted)

    def apply(self, app: QApplication) -> None:
        """Give the application this look."""
        # Set once: menus with a style sheet of their own hold on to the style that they were born with.
        if app.style().objectName() != "fusion":
            app.setStyle("Fusion")
        app.setFont(self.font())
        app.setPalette(palette_of(self.theme))

    def set_theme(self, choice: ThemeChoice) -> None:
        """Change to another theme."""
        self.choice = choice
        self._renew()

    def set_text_percent(self, percent: int) -> None:
        """Change the size of all text."""
        self.text_percent = percent
        self._renew()

    def _renew(self) -> None:
        self.theme = load_theme(self._resources, dark=self._wants_dark())
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setFont(self.font())
            app.setPalette(palette_of(self.theme))
        self.changed.emit(self.theme)

    def _wants_dark(self) -> bool:
        if self.choice is ThemeChoice.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self.choice is ThemeChoice.DARK

    def _system_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self.choice is ThemeChoice.SYSTEM:
            self._renew()

    def _tinted(self, name: str, role: str, side: int, ratio: float) -> QPixmap:
        source = (self._resources / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        tinted = source.replace("currentColor", self.theme.colours[role])
        pixmap = QPixmap(QSize(side, side) * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(tinted.encode())).render(painter, QRectF(0, 0, side * ratio, side * ratio))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
