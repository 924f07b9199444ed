# SPDX-License-Identifier: MIT
"""The list of all habits, to switch on and off."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from twitchdesk.ui.habits.controls import Asked
from twitchdesk.ui.habits.facts import HABITS_ON
from twitchdesk.ui.habits.open_panel import OpenPanel
from twitchdesk.ui.habits.state import CardSwitch, HabitsState
from twitchdesk.ui.habits.wishes import Prefer
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.widgets.buttons import Chip
from twitchdesk.ui.widgets.flow import FlowLayout
from twitchdesk.ui.widgets.words import Words


class MoreList(OpenPanel):
    """Every habit that can be shown; a click switches its card on or off. What was logged stays."""

    def __init__(self, look: Look, switches: tuple[CardSwitch, ...], parent: QWidget | None = None) -> None:
        super().__init__(look, "More habits", "list-checks", "accent", parent)
        self._switches = switches
        said = "Choose what you want to note. Switching a card off hides it; what you logged stays."
        self.left.addWidget(Words(look, said, Text.BODY, "soft_ink", self, wrap=True))
        chips = QWidget(self)
        flow = FlowLayout(chips, look.px(8))
        self.chips: dict[str, Chip] = {}
        for switch in switches:
            if not switch.fixed:
                chip = Chip(look, switch.name, chips, icon=switch.icon, hue=switch.hue)
                chip.setCheckable(True)
                chip.clicked.connect(self._clicked)
                flow.addWidget(chip)
                self.chips[switch.key] = chip
        self.left.addWidget(chips)
        self.left.addStretch(1)
        self._show_switches(switches)

    @override
    def show_habits(self, state: HabitsState, why_not: str) -> None:
        self._show_switches(state.switches)
        for chip in self.chips.values():
            chip.setEnabled(not why_not)
            chip.setToolTip(why_not)

    def _show_switches(self, switches: tuple[CardSwitch, ...]) -> None:
        self._switches = switches
        for switch in switches:
            if switch.key in self.chips:
                self.chips[switch.key].setChecked(switch.on)

    def _clicked(self) -> None:
        chosen = next(key for key, chip in self.chips.items() if chip is self.sender())
        turned = next(switch for switch in self._switches if switch.key == chosen)
        on = [switch.key for switch in self._switches if switch.on != (switch is turned)]
        self._show_switches(self._switches)
        said = "hidden" if turned.on else "shown"
        self.asked.emit(Asked(chosen, Prefer(HABITS_ON, on, f"{turned.name} · {said}")))
