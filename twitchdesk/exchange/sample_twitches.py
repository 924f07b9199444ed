# SPDX-License-Identifier: MIT
"""Where and when it twitched in the sample diary: places that come and go in spells, hours that cluster."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from twitchdesk.domain.records import NOTHING_NOTED, Mark, Mode, Source, Twitch, TwitchDetails
from twitchdesk.exchange.sample_days import Draw, SampleDay

# How often a place is picked on an ordinary day; a spell makes it SPELL_TIMES as likely.
_PLACES: Final = {
    "calf_left": 8,
    "calf_right": 6,
    "eyelid_lower_left": 7,
    "eyelid_lower_right": 2,
    "eyelid_upper_left": 2,
    "calf_lower_left": 3,
    "calf_lower_right": 2,
    "foot_sole_left": 2,
    "foot_sole_right": 2,
    "thigh_front_left": 2,
    "thigh_front_right": 2,
    "hamstring_right": 1,
    "biceps_right": 1,
    "shoulder_top_left": 1,
    "forearm_back_right": 1,
}
# Places that do not twitch before the second half.
_LATER: Final = {
    "thumb_right": 3,
    "index_web_right": 2,
    "buttock_left": 2,
    "back_mid_right": 1,
    "shin_left": 1,
}
_SPELL_TIMES: Final = 9
_SPELL_CHANCE: Final = 0.11
_SPELL_DAYS: Final = (4, 6, 8, 11, 15, 20)
_NEW_PLACE, _NEW_PLACE_DAYS = "thumb_right", 9
_FIRST_SPELLS: Final = {"calf_left": 9, "eyelid_lower_left": 14}
# Where a day's clusters lie, in hours, with what is usual then.
_HOURS: Final = (
    (22.1, 5, ("at_rest", "falling_asleep")),
    (20.6, 4, ("at_rest",)),
    (15.4, 4, ("at_screen", "when_stressed")),
    (11.0, 3, ("at_screen",)),
    (18.3, 2, ("after_exercise", "during_use")),
    (7.9, 1, ("at_rest",)),
)
_NOTES: Final = (
    "Came back right after I sat down.",
    "You could see it through the trousers.",
    "Stopped when I stood up.",
    "On and off while reading.",
    "Long day at the desk.",
    "After the run, still warm.",
    "Noticed it because the room was quiet.",
    "The lid again, nobody else saw it.",
    "Two coffees and little lunch today.",
    "Gone after a glass of water and a walk.",
)
# Where a note can have been written about; the others fit anywhere.
_NOTED_AT: Final = {
    "You could see it through the trousers.": ("calf", "thigh", "hamstring", "buttock", "shin"),
    "The lid again, nobody else saw it.": ("eyelid",),
}
_SPELL_CHANCE_OF_ENTRY: Final = 0.09
_LONGEST_WEIGHT: Final = 5


class Places:
    """The places that twitch, and which of them are in a spell just now."""

    def __init__(self, draw: Draw, days: int) -> None:
        self._draw = draw
        self._days = days
        self._until = dict(_FIRST_SPELLS)

    def begin(self, number: int) -> None:
        """Begin day ``number`` (0 is the first): a new spell may start."""
        if number == self._days // 2:
            self._until[_NEW_PLACE] = number + _NEW_PLACE_DAYS
        if self._draw.chance(_SPELL_CHANCE):
            known = _PLACES | (_LATER if number >= self._days / 2 else {})
            place = self._draw.random.choices(list(known), list(known.values()))[0]
            self._until[place] = number + self._draw.random.choice(_SPELL_DAYS)

    def pick(self, number: int, count: int) -> tuple[str, ...]:
        """Return up to ``count`` different places for one entry of day ``number``."""
        seen = [place for place in _LATER if place in self._until]
        weights = {place: float(_PLACES.get(place, 0.3)) for place in (*_PLACES, *seen)}
        for place, until in self._until.items():
            weights[place] *= _SPELL_TIMES if number <= until else 1
        picked = self._draw.random.choices(list(weights), list(weights.values()), k=count)
        return tuple(dict.fromkeys(picked))


def twitches(draw: Draw, today: SampleDay, places: Places, count: int) -> Iterator[Twitch]:
    """Yield the entries of a day, which together add ``count`` to it."""
    clusters = draw.random.choices(_HOURS, [each[1] for each in _HOURS], k=min(3, max(1, count // 2)))
    left = count
    while left > 0:
        weight = _weight(draw, left)
        left -= weight
        hour, _, contexts = draw.random.choice(clusters)
        at = draw.by_now(today.day, draw.near(hour, 0.5, 6.5, 23.9))
        marks = tuple(Mark(place) for place in places.pick(today.number, 2 if draw.chance(0.06) else 1))
        details = _fitting(_details(draw, contexts, weight), marks)
        if draw.is_past(at):
            mode = Mode.SPELL if weight > 1 else Mode.SINGLE
            yield Twitch(
                draw.new_id(), today.day, at, marks, at.utc, mode, details=details, source=Source.SAMPLE
            )


def _weight(draw: Draw, left: int) -> int:
    if left > 1 and draw.chance(_SPELL_CHANCE_OF_ENTRY):
        return draw.random.randint(2, min(left, _LONGEST_WEIGHT))
    return 1


def _fitting(details: TwitchDetails, marks: tuple[Mark, ...]) -> TwitchDetails:
    """Return the details without a note that is about another part of the body."""
    at = _NOTED_AT.get(details.note, ("",))
    return details if all(mark.place.startswith(at) for mark in marks) else replace(details, note="")


def _details(draw: Draw, contexts: tuple[str, ...], weight: int) -> TwitchDetails:
    """Return what was noted: mostly nothing. A spell of weight w lasts w started units of five minutes."""
    duration_s = 60 * (5 * weight - draw.random.randint(0, 4)) if weight > 1 else None
    if draw.chance(0.5):
        return TwitchDetails(duration_s=duration_s) if duration_s else NOTHING_NOTED
    pick = draw.random.choice
    return TwitchDetails(
        duration_s=duration_s,
        duration_class=pick(("under_1_min", "under_1_min", "1_5_min")) if draw.chance(0.4) else None,
        pattern=pick(("single_flicker", "bursts", "bursts")) if draw.chance(0.4) else None,
        intensity=round(draw.near(3.6, 1.6, 0, 8)) if draw.chance(0.8) else None,
        visible=pick(("yes", "no", "no")) if draw.chance(0.2) else None,
        character=pick(("flicker", "flicker", "thump", "ripple")) if draw.chance(0.3) else None,
        context=(pick(contexts),) if draw.chance(0.7) else (),
        suspected=(pick(("caffeine", "caffeine", "stress", "poor_sleep")),) if draw.chance(0.15) else (),
        helped=(pick(("rest", "stretch", "movement")),) if draw.chance(0.1) else (),
        note=pick(_NOTES) if draw.chance(0.1) else "",
    )
