# SPDX-License-Identifier: MIT
"""``twitchdesk log``: note a twitch."""

from twitchdesk.cli.desk import Desk, say
from twitchdesk.cli.request import Request
from twitchdesk.domain.body import Body, Place
from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.domain.records import Mark, Mode, Source, Twitch, TwitchDetails, new_id
from twitchdesk.domain.span import Moment
from twitchdesk.domain.steps import log_twitch

_NAMED = 6


def log(desk: Desk, request: Request) -> None:
    """Keep one twitch.

    Raises:
        TwitchDeskError: nothing was kept.
    """
    place = place_meant(desk.knowledge().body, " ".join(request.place))
    with desk.writing() as diary:
        spot = desk.moment(diary, request.at)
        twitch = Twitch(
            new_id(),
            spot.day,
            spot.moment,
            (Mark(place.id),),
            Moment.of(desk.clock.now()).utc,
            Mode.SPELL if request.minutes else Mode.SINGLE,
            details=TwitchDetails(
                duration_s=request.minutes and request.minutes * 60,
                intensity=request.intensity,
                note=request.note,
            ),
            source=Source.COMMAND,
        )
        title = f"{place.short} · {spot.moment.local:%H:%M}"
        diary.do(log_twitch(twitch, diary.read.quiet_day_on(spot.day), title))
        say(f"Saved: {title}, {spot.day}")


def place_meant(body: Body, text: str) -> Place:
    """Return the one place that a text means: an id, a name, or words that only one place answers to.

    Raises:
        TwitchDeskError: none or several do.
    """
    typed = " ".join(text.casefold().split())
    for place in body.places:
        if typed in {place.id, place.name.casefold(), place.short.casefold()}:
            return place
    found = body.search(text, limit=len(body.places), include_hidden=True)
    if len(found) == 1:
        return found[0]
    if not found:
        raise TwitchDeskError(f"No place is called “{text}”. Try other words, such as calf or left eyelid.")
    named = ", ".join(f"{place.id} ({place.short})" for place in found[:_NAMED])
    more = f" and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
    raise TwitchDeskError(f"“{text}” may mean {named}{more}. Say which one, by its id.")
