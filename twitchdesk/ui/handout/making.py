# SPDX-License-Identifier: MIT
"""Makes the handout of what is chosen and gathered, and shows it: at each letter, and when there is news."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.report.handout.build import make_handout
from twitchdesk.report.handout.plain_text import as_text
from twitchdesk.ui.handout.printable import Printable, printable

if TYPE_CHECKING:
    from twitchdesk.report.handout.page import Handout
    from twitchdesk.ui.handout.drafting import Drafting
    from twitchdesk.ui.handout.gather import Gathering
    from twitchdesk.ui.handout.paint.painter import Ink
    from twitchdesk.ui.handout.preview import Preview

READING: Final = "Reading the diary…"
_SPEAK_MS: Final = 300


class Making(QObject):
    """Keeps the newest handout; ``made`` when it is another one, or there is none any more."""

    made = Signal()

    def __init__(
        self,
        gathering: Gathering,
        drafting: Drafting,
        preview: Preview,
        ink: Ink,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._gathering, self._drafting = gathering, drafting
        self._preview, self._ink = preview, ink
        self.handout: Handout | None = None
        self._speaking = QTimer(self)
        self._speaking.setSingleShot(True)
        self._speaking.setInterval(_SPEAK_MS)
        self._speaking.timeout.connect(self._speak)
        preview.show_words(READING)
        drafting.edited.connect(self.follow)
        drafting.replaced.connect(self.follow)
        preview.shown.connect(self.follow)
        gathering.gathered.connect(self._gathered)

    @property
    def words(self) -> str:
        """The handout as plain text, "" while there is none."""
        return "" if self.handout is None else as_text(self.handout)

    @property
    def pages(self) -> Printable | None:
        """The handout as it is printed; the name goes with it only where it is shown."""
        choices = self._drafting.choices
        author = choices.name if choices.identity else ""
        return None if self.handout is None else printable(self.handout, self._ink, author)

    def follow(self) -> None:
        """Ask for what the choices need, and show what they make of what is there already."""
        if self._preview.isVisible():
            self._gathering.want(self._drafting.choices)
            self.make()

    def close(self) -> None:
        """Make nothing any more."""
        self._speaking.stop()
        self._preview.shown.disconnect(self.follow)

    def _gathered(self) -> None:
        # Out of sight nothing is made; the page asks again when it is shown.
        if self._preview.isVisible():
            self.make()

    def _speak(self) -> None:
        self._preview.setAccessibleDescription(self.words)

    def make(self) -> None:
        """Make the handout of what is there now."""
        given, lore = self._gathering.given(self._drafting.choices), self._gathering.lore
        trouble = self._gathering.trouble
        self.handout = None
        if not trouble and given is not None and lore is not None:
            try:
                self.handout = make_handout(given, lore)
            except TwitchDeskError as error:
                trouble = str(error)
        if self.handout is None:
            self._speaking.stop()
            self._preview.show_words(trouble or READING)
        else:
            self._preview.show_handout(self.handout)
            # Those who hear the page instead of seeing it hear it when typing pauses.
            self._speaking.start()
        self.made.emit()
