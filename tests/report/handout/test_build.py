"""The handout as a whole: its parts, its pages, and what is said in the place of what was left out."""

import pytest

from tests.report.handout.conftest import MakeFacts, MakeGiven
from twitchdesk.domain.handout import CheckOnPaper, FlagOnPaper
from twitchdesk.domain.handout_choices import HandoutChoices, Section
from twitchdesk.report.handout.build import make_handout
from twitchdesk.report.handout.given import Lore

FLAG = FlagOnPaper("RF-1", "Twitches in several areas", "does not fit")


@pytest.mark.parametrize(("flags", "said"), [((), ""), ((FLAG,), " It holds 1 flag of the check.")])
def test_flags_are_counted_where_the_signs_were_left_out(
    facts: MakeFacts, given: MakeGiven, lore: Lore, flags: tuple[FlagOnPaper, ...], said: str
) -> None:
    choices = HandoutChoices(left_out=frozenset({Section.SIGNS}))
    made = make_handout(given(facts(), choices, check=CheckOnPaper(flags=flags)), lore)
    assert made.absence(Section.SIGNS) == f"Left out by the patient.{said}"
    assert made.absence(Section.MAP) == "Left out by the patient."


@pytest.mark.parametrize(("pages", "more"), [(1, "+3 more in the diary"), (2, "+3 more, see page 2")])
def test_what_has_no_room_is_on_page_2_where_there_is_one(
    facts: MakeFacts, given: MakeGiven, lore: Lore, pages: int, more: str
) -> None:
    made = make_handout(given(facts(), HandoutChoices(pages=pages)), lore)
    assert (made.pages, made.more.said(3)) == (pages, more)
    assert made.more_last.said(3) == "+3 more in the diary"
