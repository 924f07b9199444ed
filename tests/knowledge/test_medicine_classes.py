"""The classes of medicine: each is found by the names people type, and by nothing else."""

from pathlib import Path
from shutil import copytree

import pytest

from twitchdesk.knowledge.errors import KnowledgeError
from twitchdesk.knowledge.load import load_habits
from twitchdesk.knowledge.medicine_classes import MedicineClasses, load_medicine_classes

TYPED = {
    "stimulant": (
        "Methylphenidate 18 mg",
        "lisdexamfetamine",
        "Dextroamphetamine",
        "Stimulant or ADHD medicine",
    ),
    "decongestant": ("Pseudoephedrine 60 mg", "phenylephrine (cold tablets)", "Xylometazolin nasal spray"),
    "beta_agonist": (
        "salbutamol inhaler",
        "Albuterol",
        "Beta-agonist such as salbutamol",
        "formoterol/budesonide",
    ),
    "theophylline": ("Theophylline", "théophylline 200 mg", "aminophylline"),
    "ssri_snri": ("Sertraline 50 mg", "ESCITALOPRAM", "venlafaxine XR", "my SSRI"),
    "lithium": ("Lithium carbonate", "lithium"),
    "corticosteroid": ("Prednisolone", "prednisone 5 mg", "dexamethasone"),
    "diuretic": ("Furosemide", "frusemide", "water tablet", "ramipril + hydrochlorothiazide"),
    "ppi": ("omeprazole", "Pantoprazol", "Acid blocker (PPI)"),
    "statin": ("Atorvastatin 20 mg", "a statin", "rosuvastatin"),
    "fluoroquinolone": ("ciprofloxacin", "Levofloxacin 500"),
    "antihistamine": ("Diphenhydramine", "promethazine", "Antihistamine such as diphenhydramine"),
    "cholinesterase_inhibitor": ("Donepezil", "pyridostigmine", "Cholinesterase inhibitor"),
    "withdrawal": ("Diazepam taper", "lorazepam", "Coming off benzodiazepines or alcohol"),
}
IN_NONE = (
    "paracetamol", "Vitamin D", "vitamin b12", "magnesium", "ibuprofen", "Theo", "Nystatin", "melatonin",
    "levothyroxine", "stimulant laxative", "hydroxychloroquine", "nicotine patch", "alcohol-free wipes",
    "caffeine withdrawal", "somatostatin", "water", "sos", "", "···",
)  # fmt: skip


@pytest.fixture(scope="module")
def classes(resources: Path) -> MedicineClasses:
    """Return the classes as they are shipped."""
    return load_medicine_classes(resources)


def changed(resources: Path, folder: Path, before: str, after: str) -> Path:
    """Return a copy of the knowledge in which one text is another."""
    copytree(resources / "knowledge", folder / "knowledge")
    file = folder / "knowledge" / "medicine_classes.toml"
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")
    return folder


def test_every_class_is_tried_by_two_names_at_least(classes: MedicineClasses) -> None:
    assert set(TYPED) == {one.key for one in classes.classes}
    assert all(len(names) >= 2 for names in TYPED.values())


@pytest.mark.parametrize(("key", "typed"), [(key, name) for key, names in TYPED.items() for name in names])
def test_a_medicine_is_found_as_people_type_it(classes: MedicineClasses, key: str, typed: str) -> None:
    found = classes.of(typed)
    assert found is not None
    assert found.key == key


@pytest.mark.parametrize("typed", IN_NONE)
def test_what_is_in_no_class_is_not_marked(classes: MedicineClasses, typed: str) -> None:
    assert classes.of(typed) is None


def test_a_name_finds_words_that_begin_with_it_and_none_that_end_with_it(classes: MedicineClasses) -> None:
    assert classes.of("lithiumcarbonat") is not None
    assert classes.of("xlithium") is None


def test_each_name_finds_its_own_class(classes: MedicineClasses) -> None:
    assert [name for one in classes.classes for name in one.names if classes.of(name) is not one] == []


def test_the_class_chosen_on_the_medicine_card_is_the_class_that_is_found(
    classes: MedicineClasses, resources: Path
) -> None:
    choices = load_habits(resources).by_key["medication"].choices
    found = {choice.key: classes.of(f"My tablet · {choice.label}") for choice in choices}
    assert {key for key, one in found.items() if one is None} == {"melatonin", "other"}
    assert all(one.key == key for key, one in found.items() if one is not None)


@pytest.mark.parametrize(
    ("before", "after", "amiss"),
    [
        ('"lithium"]', '"Lithium"]', "“Lithium” must be in small letters"),
        ('"lithium"]', '"lithium", "proton-pump"]', "“proton-pump” must be in small letters"),
        ('names = ["lithium"]', "names = []", "“names” is missing"),
        ('"lithium"]', '"prednison"]', "“prednis” could also be “prednison” of lithium"),
        ('label = "Lithium"', 'title = "Lithium"', "“label” is missing"),
    ],
)
def test_what_is_wrong_is_refused_and_said(
    resources: Path, tmp_path: Path, before: str, after: str, amiss: str
) -> None:
    with pytest.raises(KnowledgeError, match=r"medicine_classes\.toml") as caught:
        load_medicine_classes(changed(resources, tmp_path, before, after))
    assert amiss in str(caught.value)
