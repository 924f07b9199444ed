"""The icons and fonts that travel with the program."""

import re
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QXmlStreamReader
from PySide6.QtGui import QFontDatabase, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
ICONS = sorted((RESOURCES / "icons").glob("*.svg"))
FONTS = sorted((RESOURCES / "fonts").glob("*.otf"))


def root_values(icon: Path, *names: str) -> list[str]:
    """Return the values of those attributes of the root element."""
    reader = QXmlStreamReader(icon.read_text(encoding="utf-8"))
    assert reader.readNextStartElement()
    return [reader.attributes().value(name) for name in names]


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.stem)
def test_an_icon_is_a_24_pixel_line_drawing_that_takes_its_colour_from_outside(icon: Path) -> None:
    assert root_values(icon, "viewBox") == ["0 0 24 24"]
    assert root_values(icon, "stroke", "fill", "stroke-width") == ["currentColor", "none", "2"]
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b", icon.read_text(encoding="utf-8"))


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.stem)
def test_an_icon_paints_something_and_keeps_clear_of_the_edge(icon: Path, qapp: object) -> None:
    picture = QImage(48, 48, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(0)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(icon.read_bytes().replace(b"currentColor", b"black"))).render(painter)
    painter.end()
    inked = [(x, y) for x in range(48) for y in range(48) if picture.pixelColor(x, y).alpha() > 40]
    assert len(inked) > 40
    assert all(0 < x < 47 and 0 < y < 47 for x, y in inked)


def test_every_icon_that_the_knowledge_files_name_is_there() -> None:
    named = {
        name
        for file in (RESOURCES / "knowledge").glob("*.toml")
        for name in icons_in(tomllib.loads(file.read_text(encoding="utf-8")))
    }
    assert named <= {icon.stem for icon in ICONS}


def icons_in(value: object) -> set[str]:
    """Return the values of every key ``icon`` at any depth."""
    if isinstance(value, list):
        return {name for each in value for name in icons_in(each)}
    if not isinstance(value, dict):
        return set()
    own = {value["icon"]} if isinstance(value.get("icon"), str) else set()
    return own | {name for each in value.values() for name in icons_in(each)}


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font.stem)
def test_qt_loads_a_bundled_font_as_inter(font: Path, qtbot: QtBot) -> None:
    number = QFontDatabase.addApplicationFont(str(font))
    assert "Inter" in " ".join(QFontDatabase.applicationFontFamilies(number))


def test_the_fonts_are_regular_and_semi_bold_and_stay_small() -> None:
    assert [font.stem for font in FONTS] == ["Inter-Regular", "Inter-SemiBold"]
    assert sum(font.stat().st_size for font in FONTS) < 900_000


@pytest.mark.parametrize("licence", ["fonts/OFL.txt", "icons/LICENSE"])
def test_the_licences_of_others_travel_with_their_work(licence: str) -> None:
    assert "Copyright" in (RESOURCES / licence).read_text(encoding="utf-8")
