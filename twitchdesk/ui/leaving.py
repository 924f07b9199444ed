# SPDX-License-Identifier: MIT
"""The one question before something would be lost: entries that could not be saved."""

from PySide6.QtWidgets import QMessageBox, QWidget

from twitchdesk.ui.live_diary import LiveDiary, Refusal


def may_leave(window: QWidget, live: LiveDiary, typed: tuple[str, ...] = ()) -> bool:
    """Try once more to save what waits; True when nothing would be lost, or it may be.

    ``typed`` names what stands in a field and was not given to the diary yet.
    """
    if live.waiting and not live.retry() and not live.waiting:
        # What the diary will never take has just been said at the foot; it is not closed over that.
        return False
    return not (live.waiting or typed) or leave_unsaved(window, live.waiting, typed)


def leave_unsaved(window: QWidget, waiting: tuple[Refusal, ...], typed: tuple[str, ...]) -> bool:
    """Ask whether the entries that wait and what was typed may be lost; True when the person says so."""
    question = QMessageBox(window)
    question.setIcon(QMessageBox.Icon.NoIcon)
    titles = [*(refusal.step.title for refusal in waiting), *typed]
    question.setText(f"{len(titles)} not saved yet.")
    why = f"\n\n{waiting[-1].sentence}" if waiting else ""
    question.setInformativeText("\n".join(titles[:8]) + why)
    stay = question.addButton("Stay and try again" if waiting else "Stay", QMessageBox.ButtonRole.RejectRole)
    words = "Close without saving" if len(titles) == 1 else "Close without saving them"
    lose = question.addButton(words, QMessageBox.ButtonRole.DestructiveRole)
    question.setDefaultButton(stay)
    question.setEscapeButton(stay)
    question.exec()
    left = question.clickedButton() is lose
    question.deleteLater()
    return left
