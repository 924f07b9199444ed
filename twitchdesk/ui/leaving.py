# SPDX-License-Identifier: MIT
"""The one question before something would be lost: entries that could not be saved."""

from PySide6.QtWidgets import QMessageBox, QWidget

from twitchdesk.ui.live_diary import LiveDiary


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
