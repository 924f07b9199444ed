# SPDX-License-Identifier: MIT
"""The cards of the section: a sentence, a picture, what its mark under the hand says, and what to know."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.patterns.rhythm.hour_picture import HourPicture
from twitchdesk.ui.patterns.rhythm.line_picture import LinePicture
from twitchdesk.ui.patterns.rhythm.share_picture import SharePicture
from twitchdesk.ui.patterns.rhythm.state import HoursState, YearState
from twitchdesk.ui.patterns.rhythm.walk import WalkedPicture
from twitchdesk.ui.patterns.rhythm.where_state import LineOrder, LinesState, SharesState
from twitchdesk.ui.patterns.rhythm.year_picture import YearLegend, YearPicture
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.buttons import Chip, IconButton, Weight
from twitchdesk.ui.widgets.card import Card
from twitchdesk.ui.widgets.segments import Segments
from twitchdesk.ui.widgets.words import Words

_FEW_LINES = 12


class PictureCard(Card):
    """A card around one picture; ``lines`` is how many lines the words of a mark need."""

    def __init__(
        self, look: Look, title: str, picture: WalkedPicture, lines: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, title, parent)
        self._lines, self._hint = lines, ""
        self.sentence = Words(look, wrap=True)
        self.empty = Words(look, role="soft_ink", wrap=True)
        self.caption = Words(look, size=Text.CAPTION, role="soft_ink", wrap=True)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.notes = Words(look, size=Text.CAPTION, role="soft_ink", wrap=True)
        self._picture = picture
        for part in (self.sentence, self.empty, picture, self.caption, self.notes):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.empty.hide()
        picture.pointed.connect(self._point)
        look.changed.connect(self._keep_room)
        self._keep_room(look.theme)

    def say(self, sentence: str, notes: Iterable[str], empty: str = "", hint: str = "") -> None:
        """Say the words of a state; ``empty`` is said in the place of the picture."""
        self._hint = hint
        self.sentence.setText(sentence)
        self.notes.setText("\n".join(notes))
        self.empty.setText(empty)
        self.sentence.setVisible(bool(sentence))
        self.notes.setVisible(bool(self.notes.text()))
        self.empty.setVisible(bool(empty))
        self._picture.setVisible(not empty)
        self.caption.setVisible(not empty)
        self._point("" if self._picture.at is None else self._picture.told(self._picture.at))

    def stops(self) -> tuple[QWidget, ...]:
        """Return the parts in the order in which they are read."""
        return (self._picture,)

    def _point(self, words: str) -> None:
        self.caption.setText(words or self._hint)

    def _keep_room(self, _theme: Theme) -> None:
        # Words that come and go with the pointer must not move the page.
        self.caption.setMinimumHeight(self._look.px(16) * self._lines)


class YearCard(PictureCard):
    """The calendar of a year. ``year_wanted`` carries the year, ``day_opened`` the day."""

    year_wanted = signal(int)
    day_opened = signal(date)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self.picture = YearPicture(look)
        super().__init__(look, "Calendar", self.picture, parent=parent)
        self._year = 0
        self.before = IconButton(look, "chevron-left", "Year before")
        self.word = Words(look, "", Text.STRONG)
        self.after = IconButton(look, "chevron-right", "Year after")
        for part in (self.before, self.word, self.after):
            self.head.addWidget(part)
        self.legend = YearLegend(look)
        self.body.insertWidget(self.body.indexOf(self.caption), self.legend)
        self.before.clicked.connect(self._back)
        self.after.clicked.connect(self._on)
        self.picture.turned.connect(self._turn)
        self.picture.opened.connect(self._open)

    def show_state(self, state: YearState, hint: str) -> None:
        """Show a year."""
        self._year = state.year
        self.word.setText(str(state.year))
        self.before.setEnabled(state.has_before)
        self.after.setEnabled(state.has_after)
        self.picture.show_state(state)
        self.legend.show_steps(state.legend)
        self.say(state.sentence, (), hint=hint)

    @override
    def stops(self) -> tuple[QWidget, ...]:
        return (self.before, self.after, self.picture)

    def _back(self) -> None:
        self._turn(-1)

    def _on(self) -> None:
        self._turn(1)

    def _turn(self, years: int) -> None:
        if (self.before if years < 0 else self.after).isEnabled():
            self.year_wanted.emit(self._year + years)

    def _open(self, mark: int) -> None:
        day = self.picture.day(mark)
        if day is not None:
            self.day_opened.emit(day)


class HoursCard(PictureCard):
    """The map of hours and weekdays."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self.picture = HourPicture(look)
        super().__init__(look, "Hours and weekdays", self.picture, 2, parent)

    def show_state(self, state: HoursState) -> None:
        """Show a state."""
        self.picture.show_state(state)
        hint = (
            f"The largest dot is {state.scale} in that hour on an average such day. Point at a dot, or walk "
            "with the arrow keys, to read its numbers."
        )
        self.say(state.sentence, state.notes, state.empty, hint)


class SharesCard(PictureCard):
    """Left and right, and the parts of the body, by week."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self.picture = SharePicture(look)
        super().__init__(look, "Sides and parts of the body", self.picture, 2, parent)

    def show_state(self, state: SharesState) -> None:
        """Show a state."""
        self.picture.show_state(state)
        hint = (
            f"Each bar is a share of the entries of {state.grain}; the full height is all of them. "
            "Point at a bar, or walk with the arrow keys, to read its numbers."
        )
        self.say(state.sentence, state.notes, state.empty, hint)


class LinesCard(PictureCard):
    """The places over time. ``day_opened`` carries the day on which a place was last seen."""

    order_wanted = signal(LineOrder)
    day_opened = signal(date)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self.picture = LinePicture(look)
        super().__init__(look, "Places over time", self.picture, 2, parent)
        self._state: LinesState | None = None
        self._all = False
        words = [(order, order.word) for order in LineOrder]
        self.orders = Segments[LineOrder](look, "Sort places by", words, self, Text.CAPTION)
        self.more = Chip(look, "", weight=Weight.QUIET, dense=True)
        self.head.addWidget(Words(look, "Sorted by", Text.CAPTION, "soft_ink"))
        self.head.addWidget(self.orders)
        self.body.insertWidget(self.body.indexOf(self.caption), self.more)
        self.orders.when_chosen(self.order_wanted.emit)
        self.more.clicked.connect(self._toggle)
        self.picture.opened.connect(self._open)

    def show_state(self, state: LinesState, order: LineOrder) -> None:
        """Show a state, sorted so."""
        self._state = state
        self.orders.choose(order)
        self._show()

    @override
    def stops(self) -> tuple[QWidget, ...]:
        return (self.orders, self.picture, self.more)

    def _show(self) -> None:
        state = self._state
        if state is None:
            return
        every = len(state.rows)
        self.more.setVisible(every > _FEW_LINES)
        self.more.set_words(f"Show only {_FEW_LINES}" if self._all else f"Show all {every} places")
        self.picture.show_state(state, every if self._all else _FEW_LINES)
        hint = (
            "A bar is a spell, deeper the more of its days were noted; an arrow says that the last one may "
            "still go on. Enter opens the day on which a place was last seen."
        )
        self.say(state.sentence, state.notes, state.empty, hint)

    def _toggle(self) -> None:
        self._all = not self._all
        self._show()

    def _open(self, mark: int) -> None:
        last = self.picture.rows[mark].spells[-1][1]
        self.day_opened.emit(date.fromordinal(last))
