# SPDX-License-Identifier: MIT
"""What makes the handout of the sample diary whole: questions, a medicine, a plan, and what came along.

It is drawn apart from the rest of the story, which therefore stays as it was.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from twitchdesk.domain.edits import Put
from twitchdesk.domain.handout_choices import HandoutChoices, keeping
from twitchdesk.domain.records import NOTHING_NOTED, LifeEvent, Preference, Source, Twitch
from twitchdesk.exchange.sample_days import Draw

NAME: Final = "Sam Sample"
_BORN: Final = 1987
_NOTICED_BEFORE_DAYS: Final = 75
_QUESTIONS: Final = (
    "Do I need an EMG?",
    "Could my inhaler play a part?",
    "What should make me come back sooner?",
)
_APART: Final = 1_000_003
_LEAST_DAYS: Final = 20
# As parts of the whole story.
_INHALER_AT, _PLAN_AT = 0.42, 0.64
_MOVED: Final = ("yes", "yes", "yes", "no", "not_tried")
_WITH_IT: Final = ("none", "none", "none", "none", "tired", "tired", "stiffness", "tingling", "cramp")


def apart(draw: Draw, seed: int) -> Draw:
    """Return what the rest of the sample is drawn from."""
    return Draw(seed + _APART, draw.now.local)


def choices(first: date) -> Iterator[Preference]:
    """Yield what the person has chosen for the handout of a diary that begins on ``first``."""
    noticed = first - timedelta(days=_NOTICED_BEFORE_DAYS)
    chosen = HandoutChoices(
        name=NAME, birth_year=_BORN, first_noticed=f"{noticed:%Y-%m}", questions=_QUESTIONS, pages=2
    )
    step = keeping(HandoutChoices(), chosen, NAME)
    for edit in step.edits if step else ():
        if isinstance(edit, Put) and isinstance(edit.record, Preference):
            yield edit.record


def happened(draw: Draw, first: date, days: int) -> Iterator[LifeEvent]:
    """Yield a medicine that was begun and a plan that goes on."""
    if days < _LEAST_DAYS:
        return
    for part, event, label in (
        (_INHALER_AT, "medicine_started", "Salbutamol inhaler"),
        (_PLAN_AT, "plan", "No coffee after lunch"),
    ):
        day = first + timedelta(days=int(part * days))
        yield LifeEvent(draw.new_id(), day, label, draw.at(day, 8).utc, event, source=Source.SAMPLE)


def with_company(draw: Draw, twitch: Twitch) -> Twitch:
    """Return an entry with what came along with it, if anything else was noted about it."""
    if twitch.details == NOTHING_NOTED or not draw.chance(0.5):
        return twitch
    pick = draw.random.choice
    details = replace(twitch.details, accompanied=(pick(_WITH_IT),), stops_on_move=pick(_MOVED))
    return replace(twitch, details=details)
