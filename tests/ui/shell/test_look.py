"""The themes can be read by everyone, and the look answers by role."""

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontInfo
from pytestqt.qtbot import QtBot

from twitchdesk.ui.look import Look, Text, ThemeChoice, load_theme, palette_of

BOTH = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
TEXTS = ("ink", "soft_ink", "accent", "attention", "danger")
SHEETS = ("paper", "sheet")
SOFT_SHEETS = ("accent_soft", "attention_soft")
HUES = (
    *(
        "twitches",
        "caffeine",
        "sleep",
        "hydration",
        "stress",
        "exercise",
        "mindfulness",
        "fatigue",
        "alcohol",
    ),
    *(
        "screen",
        "stimulant",
        "electrolyte",
        "food",
        "eyes",
        "illness",
        "medicine",
        "headache",
        "cycle",
        "cold",
    ),
)
SHAPES = ("control", "skin_edge", "accent", "attention", *HUES)


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2."""
    tint = QColor(colour)
    parts = (tint.redF(), tint.greenF(), tint.blueF())
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2, 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def too_faint(resources: Path, pairs: list[tuple[str, str]], floor: float, *, dark: bool) -> list[str]:
    colours = load_theme(resources, dark=dark).colours
    return [
        f"{a} on {b}: {contrast(colours[a], colours[b]):.2f}"
        for a, b in pairs
        if contrast(colours[a], colours[b]) < floor
    ]


@BOTH
def test_text_has_a_contrast_of_at_least_four_and_a_half(resources: Path, dark: bool) -> None:
    pairs = [*product(TEXTS, SHEETS), *product(("ink", "soft_ink"), SOFT_SHEETS), ("on_accent", "accent")]
    assert too_faint(resources, pairs, 4.5, dark=dark) == []


@BOTH
def test_shapes_that_mean_something_have_a_contrast_of_at_least_three(resources: Path, dark: bool) -> None:
    assert too_faint(resources, [*product(SHAPES, SHEETS)], 3.0, dark=dark) == []


@BOTH
def test_words_on_a_chosen_cell_of_a_scale_can_be_read(resources: Path, dark: bool) -> None:
    assert too_faint(resources, [("on_accent", hue) for hue in HUES], 4.5, dark=dark) == []


def test_both_themes_have_the_same_roles(resources: Path) -> None:
    light, dark = load_theme(resources, dark=False), load_theme(resources, dark=True)
    assert light.colours.keys() == dark.colours.keys()


@BOTH
def test_heat_grows_away_from_the_skin_step_by_step(resources: Path, dark: bool) -> None:
    colours = load_theme(resources, dark=dark).colours
    steps = [luminance(colours[f"heat_{step}"]) for step in range(1, 6)]
    assert steps == sorted(steps, reverse=not dark)


def test_no_heat_step_is_red(resources: Path) -> None:
    for dark, step in product((False, True), range(1, 6)):
        colour = QColor(load_theme(resources, dark=dark).colours[f"heat_{step}"])
        assert not (colour.red() > 1.25 * colour.green() and colour.red() > 1.25 * colour.blue())


def test_the_palette_takes_its_paper_and_ink_from_the_theme(resources: Path, qtbot: QtBot) -> None:
    theme = load_theme(resources, dark=True)
    assert palette_of(theme).window().color() == QColor(theme.colours["paper"])


def test_the_bundled_font_is_used_in_its_size(resources: Path, qtbot: QtBot) -> None:
    info = QFontInfo(Look(resources, ThemeChoice.LIGHT).font(Text.TITLE))
    assert (info.family(), info.pixelSize()) == ("Inter", 20)


def test_larger_text_makes_fonts_and_lengths_larger(resources: Path, qtbot: QtBot) -> None:
    look = Look(resources, ThemeChoice.LIGHT, text_percent=150)
    assert look.font(Text.CAPTION).pixelSize() == 16
    assert look.px(32) == 48


def test_no_text_is_smaller_than_eleven_pixels(resources: Path, qtbot: QtBot) -> None:
    look = Look(resources, ThemeChoice.LIGHT)
    assert min(look.font(text).pixelSize() for text in Text) == 11


def test_an_icon_takes_the_colour_of_its_role(resources: Path, qtbot: QtBot) -> None:
    look = Look(resources, ThemeChoice.LIGHT)
    image = look.pixmap("moon", "sleep", size=64).toImage()
    solid = {
        image.pixelColor(x, y).name()
        for x in range(64)
        for y in range(64)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {look.colour("sleep").name()}


def test_changing_the_theme_is_told_once(resources: Path, qtbot: QtBot) -> None:
    look, told = Look(resources, ThemeChoice.LIGHT), list[str]()
    look.changed.connect(lambda theme: told.append(theme.name))
    look.set_theme(ThemeChoice.DARK)
    assert told == ["Dark"]
