# SPDX-License-Identifier: MIT
"""The one question before something would be lost: entries that could not be saved."""

from PySide6.QtWidgets import QMessageBox, QWidget

from twitchdesk.ui.live_diary import LiveDiary


def may_leave(window: QWidget, live: LiveDiary) -> bool:
    """Try once more to save what waits; True when nothing waits any more, or it may be lost."""
    if not live.waiting or live.retry():
        return True
    # What the diary will never take has just been said at the foot; it is not closed over that.
    return bool(live.waiting) and leave_unsaved(window, live)


def leave_unsaved(window: QWidget, live: LiveDiary) -> bool:
    """Ask whether the entries that wait may be lost; True when the person says so."""
    question = QMessageBox(window)
    question.setIcon(QMessageBox.Icon.NoIcon)
    question.setText(f"{len(live.waiting)} not saved yet.")
    titles = "\n".join(refusal.step.title for refusal in live.waiting[:8])
    question.setInformativeText(f"{titles}\n\n{live.waiting[-1].sentence}")
    stay = question.addButton("Stay and try again", QMessageBox.ButtonRole.RejectRole)
    lose = question.addButton("Close without saving them", QMessageBox.ButtonRole.DestructiveRole)
    question.setDefaultButton(stay)
    question.setEscapeButton(stay)
    question.exec()
    left = question.clickedButton() is lose
    question.deleteLater()
    return left
