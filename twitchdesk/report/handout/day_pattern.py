# SPDX-License-Identifier: MIT
"""Block F, left: when in the day it twitched, and what was noted of the twitches."""

from __future__ import annotations

from math import floor, log10
from typing import TYPE_CHECKING, Final

from twitchdesk.domain.habits import plain
from twitchdesk.domain.handout_choices import Section
from twitchdesk.report.handout.hours import by_hour, known_hours, said_of_hours
from twitchdesk.report.handout.kept_back import is_option_kept_back
from twitchdesk.report.handout.page import DayPattern, Line

if TYPE_CHECKING:
    from twitchdesk.analysis.rhythm import HourMap
    from twitchdesk.domain.handout import OptionCount
    from twitchdesk.report.handout.given import Given, Lore

_FIELDS: Final = ("context", "character", "accompanied", "stops_on_move", "visible")


def day_pattern(given: Given, lore: Lore) -> DayPattern:
    """Return the block."""
    found = known_hours(given)
    is_enough = found.used >= lore.rules.hours.least_days
    hours = tuple(count / found.used for count in by_hour(found)) if is_enough else None
    lines = tuple(Line(lore.words.said(f"pattern.{name}"), _options(given, lore, name)) for name in _FIELDS)
    return DayPattern(
        title=lore.words.said(f"part.{Section.DAY_PATTERN}"),
        hours=hours,
        first_hour=found.hours[0],
        caption=_caption(found, lore) if is_enough else said_of_hours(found, lore),
        lines=lines,
        summary=said_of_hours(found, lore),
        highest=_highest(max(hours)) if hours and max(hours) > 0 else "",
        brackets=lore.words.said("pattern.in_brackets") if any("(" in line.words for line in lines) else "",
    )


def _caption(found: HourMap, lore: Lore) -> str:
    left = found.whole_day + found.untimed
    key = "pattern.caption_less" if left else "pattern.caption"
    return lore.words.said(key, n=found.used, left=left)


def _highest(most: float) -> str:
    """Return the highest of the hours with two digits that say something."""
    return plain(round(most, 1 if most >= 1 else 1 - floor(log10(most))))


def _options(given: Given, lore: Lore, name: str) -> str:
    """Return the options of a field that were noted most, and in how many entries anything was."""
    chosen = [option for option in given.facts.options if option.field == name and option.entries]
    shown = [one for one in chosen if not is_option_kept_back(name, one.option, given.choices.kept_back)]
    if not shown:
        return lore.words.said("pattern.kept_back" if chosen else "pattern.not_noted")
    # Where an entry has several options, their sum would count it several times.
    noted = given.facts.noted.get(name) or max(option.entries for option in chosen)
    most = sorted(shown, key=lambda one: -one.entries)[: lore.rules.shares.most_options]
    said = lore.wording.said
    options = [_share(lore, option, noted) for option in most]
    listed = options[0]
    for option in options[1:]:
        listed = said("number.list_more", first=listed, last=option)
    return lore.words.said("pattern.noted", options=listed, n=noted, all=max(given.facts.twitches, noted))


def _share(lore: Lore, option: OptionCount, noted: int) -> str:
    field = lore.fields.by_key.get(option.field)
    label = field.label_of(option.option) if field else option.option
    label = label[:1].lower() + label[1:]
    if noted < lore.rules.shares.percent_from:
        return lore.words.said("pattern.count", option=label, n=option.entries)
    percent = round(100 * option.entries / noted)
    if not percent:
        return lore.words.said("pattern.below_one", option=label)
    return lore.words.said("pattern.share", option=label, percent=percent)
