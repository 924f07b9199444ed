"""What a person may read in TwitchDesk: texts of code, tables, sentences, documents and drawings."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import ROOT, Text, below, name_of, nodes, project_files, python_files, text_of
from twitchdesk.domain.phrases import filled
from twitchdesk.knowledge.wording import load_wording

# Clinical remarks kept word by word as in the reference of the places; no page shows them.
NOT_SHOWN = re.compile(r"anatomy\.toml \[\w+\] \[note\]$")
FOR_DEVELOPERS = ("architecture.md", "calibration.md", "developing.md", "wording.md")


def _is_key(words: str) -> bool:
    """Tell whether a string is a name for the program, which no person reads: ``sleep_hours``."""
    return re.fullmatch(r"[a-z0-9_./:%*#-]+", words) is not None


def texts_in_code(file: Path) -> Iterator[Text]:
    """Give the texts of a Python file that are no docstrings; one with values in it is read as a whole."""
    every = list(nodes(file))
    passed = {id(node.value) for node in every if isinstance(node, ast.Expr)}
    passed |= {id(part) for node in every if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in every:
        if id(node) in passed:
            continue
        words = _words_of(node)
        if words and not _is_key(words):
            yield Text(f"{name_of(file)}:{getattr(node, 'lineno', 0)}", words)


def _words_of(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "…" for part in node.values)
    return ""


def texts_in_tables() -> Iterator[Text]:
    """Give the texts of all TOML files of the resources; titles of papers are quoted as they are."""
    for file in project_files():
        if file.suffix == ".toml" and file.is_relative_to(ROOT / "resources") and file.name != "sources.toml":
            for text in below(tomllib.loads(text_of(file)), name_of(file)):
                if not _is_key(text.words) and not NOT_SHOWN.search(text.place):
                    yield text


def texts_of_the_wording(resources: Path = ROOT / "resources") -> Iterator[Text]:
    """Give every sentence of the wording file with its example values filled in, both forms of it."""
    phrases = load_wording(resources)
    for key in phrases:
        for form in phrases[key].forms:
            yield Text(f"wording.toml {key}", filled(key, form, phrases[key].example))


def texts_in_documents() -> Iterator[Text]:
    """Give the paragraphs of the documents that come with the program."""
    documents = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
    for file in documents:
        if file.name in FOR_DEVELOPERS:
            continue
        for number, paragraph in enumerate(re.split(r"\n\s*\n|\n(?=[-|#])", text_of(file)), 1):
            yield Text(f"{name_of(file)} paragraph {number}", " ".join(paragraph.split()))


def texts_of_the_desktop() -> Iterator[Text]:
    """Give what the desktop of a person shows of the program: its entry in the menu and its description."""
    for file in project_files():
        if file.suffix in {".desktop", ".xml"} and file.is_relative_to(ROOT / "packaging"):
            for number, line in enumerate(text_of(file).splitlines(), 1):
                yield Text(f"{name_of(file)}:{number}", re.sub(r"<[^>]*>", " ", line).strip())


def texts_in_pictures() -> Iterator[Text]:
    """Give what the drawings say: titles, descriptions and letters."""
    for file in project_files():
        if file.suffix == ".svg":
            yield from spoken_in(name_of(file), text_of(file))


def spoken_in(place: str, drawing: str) -> Iterator[Text]:
    """Give the titles, descriptions and letters of one drawing."""
    for words in re.findall(r"<(?:title|desc|text)\b[^>]*>([^<]+)", drawing):
        yield Text(place, words)


def all_texts() -> list[Text]:
    """Return every text that can reach a person."""
    from_code = [text for file in python_files("twitchdesk") for text in texts_in_code(file)]
    tables, sentences = list(texts_in_tables()), list(texts_of_the_wording())
    project = Text(
        "pyproject.toml", tomllib.loads(text_of(ROOT / "pyproject.toml"))["project"]["description"]
    )
    return [
        *from_code,
        *tables,
        *sentences,
        *texts_in_documents(),
        *texts_in_pictures(),
        *texts_of_the_desktop(),
        project,
    ]
