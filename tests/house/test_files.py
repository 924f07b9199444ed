"""House rules about what may stand in any file."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.house.tree import ROOT, lines_with, project_files

# Written in pieces, so that this file is not the first to break the rule.
PACKAGE_HOSTS = (
    r"py" + r"pi\.(org|python)|python" + r"hosted\.|npm" + r"js\.|anaconda\." + r"(org|com)|artifact" + r"ory"
)
INDEX_OPTIONS = r"--(extra-)?index" + r"-url|--find" + r"-links|index" + r"_url\s*="
# The home of "me" is nobody's and may serve as an example.
OWN_FOLDERS = r"(?<![\w.])/(home/(?!me/)|root/|work/|Users/(?!me/)|tmp/)\w|[A-Z]:\\\\?Users"
SECRETS = r"BEGIN [A-Z ]*PRIVATE KEY|\b(ghp|gho|glpat|sk)[-_][A-Za-z0-9]{20,}|\bAKIA[0-9A-Z]{16}\b"
LARGEST_KB = 1500


def test_no_file_names_a_host_of_packages_or_an_index() -> None:
    assert lines_with(f"{PACKAGE_HOSTS}|{INDEX_OPTIONS}", project_files()) == []


def test_the_lock_holds_no_address_at_all() -> None:
    assert lines_with(r"https?:|//|@", [ROOT / "requirements.lock"]) == []


def test_every_package_in_the_lock_is_pinned_with_its_digest() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8").replace("\\\n", "")
    loose = [line for line in lock.splitlines() if "==" not in line or "--hash=sha256:" not in line]
    assert loose == []


def test_the_lock_holds_all_that_the_program_its_tests_and_its_packaging_ask_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked = [*project["dependencies"], *extras["test"], *extras["package"]]
    names = {re.split(r"[^\w-]", line)[0].lower() for line in asked}
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert sorted(names - set(re.findall(r"^([\w-]+)==", lock, re.MULTILINE))) == []


def test_no_file_names_a_folder_of_one_machine() -> None:
    assert lines_with(OWN_FOLDERS, project_files()) == []


def test_no_file_holds_a_secret() -> None:
    assert lines_with(SECRETS, project_files()) == []


def test_no_file_is_large() -> None:
    assert [file.name for file in project_files() if file.stat().st_size > LARGEST_KB * 1000] == []


@pytest.mark.parametrize(
    "line",
    [
        "see https://py" + "pi.org/simple",
        "pip install --index" + "-url x",
        "url = files.python" + "hosted.org",
    ],
)
def test_the_rule_about_hosts_finds_one(tmp_path: Path, line: str) -> None:
    (tmp_path / "note.md").write_text(line)
    assert lines_with(f"{PACKAGE_HOSTS}|{INDEX_OPTIONS}", [tmp_path / "note.md"]) == [f"note.md:1: {line}"]


def test_the_rule_about_folders_knows_an_address_from_a_folder(tmp_path: Path) -> None:
    (tmp_path / "note.md").write_text("https://example.org/home/page\nopen('/ho" + "me/ada/diary')\n")
    assert [found[:10] for found in lines_with(OWN_FOLDERS, [tmp_path / "note.md"])] == ["note.md:2:"]
