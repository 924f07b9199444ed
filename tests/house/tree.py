"""The files of the project as the house rules see them: all that git knows or would take."""

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]


class Text(NamedTuple):
    """A sentence a person may read, and where it stands."""

    place: str
    words: str


@cache
def project_files() -> tuple[Path, ...]:
    """Return every file that is tracked or would be, sorted."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return tuple(sorted(ROOT / line for line in listed.splitlines() if (ROOT / line).is_file()))


def python_files(*folders: str) -> list[Path]:
    """Return the Python files below ``folders``, or all of them."""
    wanted = [ROOT / folder for folder in folders or (".",)]
    mine = [file for file in project_files() if file.suffix == ".py"]
    return [file for file in mine if any(file.is_relative_to(folder) for folder in wanted)]


def name_of(file: Path) -> str:
    """Return the path a person would type."""
    return str(file.relative_to(ROOT)) if file.is_relative_to(ROOT) else file.name


def lines_with(pattern: str, files: Iterable[Path]) -> list[str]:
    """Return ``file:line: text`` of every line that matches; files that are no text are passed over."""
    wanted = re.compile(pattern)
    return [
        f"{name_of(file)}:{number}: {line.strip()}"
        for file in files
        for number, line in enumerate(text_of(file).splitlines(), 1)
        if wanted.search(line)
    ]


def text_of(file: Path) -> str:
    """Return the text of a file; empty when it is a picture or a font."""
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def nodes(file: Path) -> Iterator[ast.AST]:
    """Give every node of the syntax tree of a Python file."""
    return ast.walk(ast.parse(file.read_text(encoding="utf-8"), str(file)))


def cases_in(file: Path) -> list[ast.FunctionDef]:
    """Return the test functions of a file, those in classes too."""
    return [
        node for node in nodes(file) if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    ]


def strings_in_code(file: Path) -> list[Text]:
    """Return the texts in a Python file that are no docstrings."""
    every = list(nodes(file))
    bare = {id(node.value) for node in every if isinstance(node, ast.Expr)}
    return [
        Text(f"{name_of(file)}:{node.lineno}", node.value)
        for node in every
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare
    ]


def strings_in_toml(file: Path) -> list[Text]:
    """Return the texts in a TOML file, with the path of keys that leads to each."""
    return list(below(tomllib.loads(file.read_text(encoding="utf-8")), name_of(file)))


def below(value: object, place: str) -> Iterator[Text]:
    """Give the texts inside a TOML value."""
    if isinstance(value, str):
        yield Text(place, value)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from below(each, f"{place} [{key}]")
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from below(each, f"{place} [{number}]")
