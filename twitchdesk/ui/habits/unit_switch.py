# SPDX-License-Identifier: MIT
"""The small switch between mL and US fluid ounces."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.domain.habits import VOLUME_UNIT
from twitchdesk.ui.habits.controls import Control
from twitchdesk.ui.habits.state import CardState
from twitchdesk.ui.habits.wishes import Prefer
from twitchdesk.ui.habits.words import FL_OZ, ML
from twitchdesk.ui.look import Look
from twitchdesk.ui.widgets.buttons import Chip

_UNITS: Final = ((ML, "mL", "millilitres"), (FL_OZ, "fl oz", "US fluid ounces"))


class UnitSwitch(Control):
    """Two chips, one of them chosen; the choice is kept in the diary."""

    def __init__(self, look: Look, card: CardState, parent: QWidget | None = None) -> None:
        super().__init__(look, card.key, card.hue, parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(4))
        self._unit = card.unit
        self.chips: dict[str, Chip] = {}
        for unit, symbol, name in _UNITS:
            chip = Chip(look, symbol, self, dense=True)
            chip.setAccessibleName(f"Volumes in {name}")
            chip.setCheckable(True)
            chip.clicked.connect(self._clicked)
            row.addWidget(chip)
            self.chips[unit] = chip

    @override
    def show_state(self, card: CardState) -> None:
        self._unit = card.unit
        for unit, chip in self.chips.items():
            chip.setChecked(unit == card.unit)

    def _clicked(self) -> None:
        chosen = next(unit for unit, chip in self.chips.items() if chip is self.sender())
        for unit, chip in self.chips.items():
            chip.setChecked(unit == self._unit)
        if chosen != self._unit:
            self.ask(Prefer(VOLUME_UNIT, chosen, f"Volumes in {self.chips[chosen].text()}"))
