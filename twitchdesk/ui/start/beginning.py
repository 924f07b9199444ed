# SPDX-License-Identifier: MIT
"""What the choices of the first screen write into a new diary."""

import json

from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.habits import VOLUME_UNIT
from twitchdesk.domain.records import Preference
from twitchdesk.ui.start.choices import FirstChoices, Frequency

_BEGUN = "begun"


def first_step(choices: FirstChoices) -> Step:
    """Return the step that begins a diary; who twitches too often to count is offered whole days first."""
    chosen: dict[str, object] = {_BEGUN: True, VOLUME_UNIT: choices.volume_unit}
    if choices.frequency is Frequency.CONSTANT:
        chosen["logging_mode"] = "whole_day"
    return Step(
        "First choices", tuple(Put(Preference(key, json.dumps(value))) for key, value in chosen.items())
    )
