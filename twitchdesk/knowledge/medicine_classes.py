# SPDX-License-Identifier: MIT
"""``medicine_classes.toml``: classes of medicine that the handout marks, and the names they are known by."""

from dataclasses import dataclass

from twitchdesk.domain.basis import Basis


@dataclass(frozen=True, slots=True)
class MedicineClass:
    """Describe one class; ``names`` are lower-case beginnings of words that belong to it."""

    key: str
    label: str
    names: tuple[str, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class MedicineClasses:
    """Hold the classes in their order."""

    classes: tuple[MedicineClass, ...]

    def of(self, label: str) -> MedicineClass | None:
        """Return the class of a medicine by the name the person gave it, None when it is in none of them."""
        words = label.casefold().split()
        return next((one for one in self.classes if any(word.startswith(one.names) for word in words)), None)
