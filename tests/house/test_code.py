"""House rules about code. Each names the place that breaks it."""

import ast
from pathlib import Path

from tests.house.tree import cases_in, lines_with, name_of, nodes, python_files, text_of

MOST_LINES = 400
MOST_TEST_LINES = 15
FEWEST_WORDS = 3
CATCH_ALL_ALLOWED = {"twitchdesk/ui/latest.py", "twitchdesk/ui/trouble.py"}


def long_files(files: list[Path]) -> list[str]:
    """Return the files with more lines than allowed."""
    counted = {file: len(text_of(file).splitlines()) for file in files}
    return [f"{name_of(file)}: {lines} lines" for file, lines in counted.items() if lines > MOST_LINES]


def catch_alls(file: Path) -> list[str]:
    """Return where a file catches every exception and keeps it; to tidy up and raise it again is fine."""
    handlers = [node for node in nodes(file) if isinstance(node, ast.ExceptHandler)]
    return [
        f"{name_of(file)}:{handler.lineno}"
        for handler in handlers
        if handler.type is None or ast.unparse(handler.type) in {"Exception", "BaseException"}
        if ast.unparse(handler.body[-1]) != "raise"
    ]


def body_lines(test: ast.FunctionDef) -> int:
    """Count the lines of a test from its first statement to its last."""
    return (test.end_lineno or test.lineno) - test.body[0].lineno + 1


def test_no_test_and_no_program_waits_blindly() -> None:
    blind = r"qtbot\.wait\(|\btime\.sleep\(|\.processEvents\(|^from time import .*\bsleep\b"
    assert lines_with(blind, python_files()) == []


def test_no_python_file_has_more_than_400_lines() -> None:
    assert long_files(python_files()) == []


def test_no_colour_stands_in_the_code_of_the_program() -> None:
    assert lines_with(r"""["']#[0-9a-fA-F]{3,8}["']""", python_files("twitchdesk")) == []


def test_no_widget_is_asked_for_its_screen() -> None:
    # PySide takes the screen for a child of the widget and deletes it with that: the next window crashes.
    assert lines_with(r"(?<!primary)\.screen\(\)", python_files("twitchdesk")) == []


def test_no_type_check_is_switched_off() -> None:
    assert lines_with(r"#\s*type:\s*ignore", python_files()) == []


def test_at_most_one_lint_is_switched_off_in_the_program() -> None:
    found = lines_with(r"#\s*(ruff:\s*)?noqa", python_files("twitchdesk"))
    assert len(found) <= 1, found


def test_every_exception_is_caught_in_two_files_only() -> None:
    files = [file for file in python_files("twitchdesk") if name_of(file) not in CATCH_ALL_ALLOWED]
    assert [place for file in files for place in catch_alls(file)] == []


def test_no_import_is_relative() -> None:
    assert lines_with(r"^\s*from \.", python_files()) == []


def test_every_test_is_at_most_15_lines_long() -> None:
    every = [(file, test) for file in python_files("tests") for test in cases_in(file)]
    long = [f"{name_of(file)}:{test.lineno} {test.name}" for file, test in every if body_lines(test) > 15]
    assert long == []


def test_the_name_of_every_test_is_a_sentence() -> None:
    every = [(file, test) for file in python_files("tests") for test in cases_in(file)]
    words = {f"{name_of(file)}: {test.name}": test.name.split("_")[1:] for file, test in every}
    assert [place for place, found in words.items() if len(found) < FEWEST_WORDS] == []


def test_every_folder_of_tests_is_a_package() -> None:
    folders = {file.parent for file in python_files("tests")}
    assert sorted(name_of(folder) for folder in folders if not (folder / "__init__.py").is_file()) == []


def test_the_rule_about_long_files_finds_one(tmp_path: Path) -> None:
    (tmp_path / "long.py").write_text("x = 1\n" * 401)
    assert long_files([tmp_path / "long.py"]) == ["long.py: 401 lines"]


def test_the_rule_about_catch_alls_finds_both_kinds(tmp_path: Path) -> None:
    file = tmp_path / "greedy.py"
    file.write_text("try:\n    f()\nexcept Exception:\n    pass\ntry:\n    f()\nexcept:\n    pass\n")
    assert catch_alls(file) == ["greedy.py:3", "greedy.py:7"]


def test_the_rule_about_long_tests_counts_from_the_first_statement() -> None:
    (test,) = ast.parse("def test_x():\n    a = 1\n\n    assert a\n").body
    assert isinstance(test, ast.FunctionDef)
    assert body_lines(test) == 3
