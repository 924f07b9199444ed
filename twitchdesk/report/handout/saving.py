# SPDX-License-Identifier: MIT
"""Where the files of a handout may be written, and the HTML twin beside the PDF."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.exchange.whole_files import whole_file
from twitchdesk.report.handout.html import as_html

if TYPE_CHECKING:
    from pathlib import Path

    from twitchdesk.report.handout.page import Handout

PDF_BEGINS: Final = b"%PDF-"
_OURS: Final = b'<meta name="generator" content="TwitchDesk">'
_LOOKED_AT: Final = 1000


def twin_of(pdf: Path) -> Path:
    """Return where the HTML twin of a PDF belongs: beside it, under the same name."""
    return pdf.with_suffix(".html")


def save_twin(handout: Handout, pdf: Path) -> None:
    """Write the handout as an HTML page beside its PDF, whole or not at all; an earlier one is replaced.

    Raises:
        TwitchDeskError: it was not written, and what was there is as it was; the PDF stays.
    """
    target = twin_of(pdf)
    refuse_other_page(target)
    try:
        with whole_file(behind_links(target)) as out:
            out.write(as_html(handout))
    except TwitchDeskError as error:
        raise TwitchDeskError(f"{pdf} was written, but not the web page beside it. {error}") from error


def behind_links(target: Path) -> Path:
    """Return the file that a name stands for: what is saved under a link goes where it leads."""
    return target.parent / os.path.realpath(target) if target.is_symlink() else target


def refuse_other_pdf(target: Path) -> None:
    """Make sure that nothing but an earlier PDF is replaced.

    Raises:
        TwitchDeskError: there is something else, or it cannot be looked at.
    """
    begins = _beginning(target)
    if begins and not begins.startswith(PDF_BEGINS):
        raise TwitchDeskError(f"{target} is there and is no PDF. It was left alone; choose another name.")


def refuse_other_page(target: Path) -> None:
    """Make sure that nothing but an earlier twin is replaced. Raises as ``refuse_other_pdf`` does."""
    begins = _beginning(target)
    if begins and _OURS not in begins:
        raise TwitchDeskError(f"{target} is there and is no handout. It was left alone; choose another name.")


def _beginning(target: Path) -> bytes:
    """Return how a file begins that would be replaced; empty when there is none."""
    try:
        if target.is_dir():
            raise TwitchDeskError(f"{target} is a folder. Give the name of a file, such as handout.pdf.")
        folder = behind_links(target).parent
        if not folder.is_dir():
            raise TwitchDeskError(f"The folder {folder} is not there. Make it, or choose another one.")
        if not target.exists():
            return b""
        if not target.is_file():
            # A pipe would keep whoever looks into it waiting for ever.
            raise TwitchDeskError(
                f"{target} is there and is no file. It was left alone; choose another name."
            )
        with target.open("rb") as there:
            return there.read(_LOOKED_AT)
    except OSError as error:
        said = error.strerror or "the system refused"
        raise TwitchDeskError(f"{target} could not be written: {said}. Choose another place.") from error
