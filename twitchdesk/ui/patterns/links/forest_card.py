# SPDX-License-Identifier: MIT
"""The card of the forest: how the work stands, the answer in one sentence, the rows on their axis."""

from typing import Final

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from twitchdesk.domain.phrases import Phrases
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.patterns.links.calm import Calm, QuietNote
from twitchdesk.ui.patterns.links.forest import ForestList
from twitchdesk.ui.patterns.links.forest_head import ForestHead
from twitchdesk.ui.patterns.links.state import LinksState, Progress, Scene
from twitchdesk.ui.patterns.links.work_line import WorkLine
from twitchdesk.ui.widgets.card import Card
from twitchdesk.ui.widgets.words import Words

# Beside the empty room of the head, the line takes nearly all.
_MOST: Final = 40


class ForestCard(Card):
    """Shows the forest, or calm words where it will be; an old result stays readable while work goes on."""

    def __init__(self, look: Look, phrases: Phrases, parent: QWidget | None = None) -> None:
        super().__init__(look, phrases.said("page.goes_along"), parent)
        self._phrases = phrases
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.line, self.calm, self.quiet = WorkLine(look), Calm(look), QuietNote(look)
        self.overview = Words(look, "", Text.BODY, wrap=True)
        self.axis, self.rows = ForestHead(look), ForestList(look)
        self.foot = Words(look, phrases.said("links.foot"), Text.CAPTION, "soft_ink", wrap=True)
        self.head.addWidget(self.line, _MOST)
        above, table = QVBoxLayout(), QVBoxLayout()
        above.setSpacing(8)
        table.setSpacing(0)
        for note in (self.calm, self.overview, self.quiet):
            above.addWidget(note)
        table.addWidget(self.axis)
        table.addWidget(self.rows)
        self.body.addLayout(above)
        self.body.addLayout(table)
        self.body.addWidget(self.foot)
        self.body.addStretch(1)
        self.line.slowed.connect(self._fade)

    def show_state(self, state: LinksState) -> None:
        """Show the section's rows and sentences."""
        self.line.show_progress(state.progress, self._work_words(state))
        self.rows.set_faded(faded=state.progress is Progress.WORKING and self.rows.is_faded)
        forest = state.scene is Scene.FOREST
        self.calm.setVisible(not forest)
        # Without a twitch nothing is to come: faint rows would be waiting for some.
        self.calm.say(state.overview, "" if state.quiet else self._phrases.said("links.will_be"))
        self.overview.setText(state.overview)
        self.overview.setVisible(forest and not state.quiet)
        self.quiet.say(state.overview, self._phrases.said("links.quiet_note"))
        self.quiet.setVisible(forest and state.quiet)
        for part in (self.axis, self.rows, self.foot):
            part.setVisible(forest)
        self.axis.show_axis(state.axis, state.rows)
        self.rows.show_rows(state.rows, state.axis, state.chosen)

    def _fade(self) -> None:
        self.rows.set_faded(faded=True)

    def _work_words(self, state: LinksState) -> str:
        has_result = state.scene in {Scene.FOREST, Scene.NOTHING_FITTED}
        match state.progress:
            case Progress.WORKING:
                return self._phrases.said("page.working_again" if has_result else "page.working")
            case Progress.STOPPED:
                return self._phrases.said("page.stopped")
            case Progress.FAILED:
                return state.trouble
            case Progress.NONE:
                return ""
