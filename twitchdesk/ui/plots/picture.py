# SPDX-License-Identifier: MIT
"""The plot as a picture to keep: PNG for letters, SVG for print, each file whole or not at all."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSaveFile, QSize
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from twitchdesk.domain.errors import TwitchDeskError

PNG_SHARPNESS: Final = 2
Painting = Callable[[QPainter, QRectF], None]


class PictureError(TwitchDeskError):
    """A picture could not be saved."""


def image_of(paint: Painting, size: QSize) -> QImage:
    """Return the picture as pixels, twice as fine as on the screen."""
    image = QImage(size * PNG_SHARPNESS, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(PNG_SHARPNESS)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return image


def png_of(paint: Painting, size: QSize) -> bytes:
    """Return the picture as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image_of(paint, size))
    return bytes(buffer.data().data())


def svg_of(paint: Painting, size: QSize, title: str, description: str) -> bytes:
    """Return the picture as an SVG file with its title and description in words."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setTitle(title)
    generator.setDescription(description)
    # The axes are drawn through recordings, which are played back at the resolution of the screen.
    generator.setResolution(round(QGuiApplication.primaryScreen().logicalDotsPerInch()))
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    painter = QPainter(generator)
    paint(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return bytes(buffer.data().data())


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole or the old one stays.

    Raises:
        PictureError: it cannot be written there.
    """
    file = QSaveFile(str(path))
    opened = file.open(QIODevice.OpenModeFlag.WriteOnly)
    if not opened or file.write(content) != len(content) or not file.commit():
        raise PictureError(
            f"The picture could not be saved as {path}: {file.errorString()}. Choose another folder."
        )
