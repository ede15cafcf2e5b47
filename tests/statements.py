# SPDX-License-Identifier: EUPL-1.2
"""The statements of ``docs/statements.yaml`` and the tests that carry their numbers.

``python -m tests.statements`` prints which are shown by a test; with ``--write`` it brings the file
up to date with the markers.
"""

import ast
import re
import sys
from collections import defaultdict
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
FILE = ROOT / "docs" / "statements.yaml"


def written() -> dict[str, dict]:
    """The file as it stands: number → what it says and the tests that show it."""
    return yaml.safe_load(FILE.read_text(encoding="utf-8"))


def marked() -> dict[str, list[str]]:
    """The tests that carry a statement's number, read from their source: number → node ids."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        name = path.relative_to(ROOT).as_posix()
        tables = _tables(tree)
        for node, owner in _tests(tree):
            numbers = {*_numbers(node), *(_numbers(owner) if owner else [])}
            for table, marks in tables.items():
                if table == "pytestmark" or _decorated_with(node, table):
                    numbers |= marks
            for number in sorted(numbers):
                place = f"{owner.name}::{node.name}" if owner else node.name
                found[number].append(f"{name}::{place}")
    return dict(found)


def _tests(tree: ast.Module) -> list[tuple[ast.FunctionDef, ast.ClassDef | None]]:
    found: list[tuple[ast.FunctionDef, ast.ClassDef | None]] = []
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            found.append((node, None))
        if isinstance(node, ast.ClassDef):
            found += [
                (inner, node)
                for inner in node.body
                if isinstance(inner, ast.FunctionDef) and inner.name.startswith("test_")
            ]
    return found


def _numbers(node: ast.FunctionDef | ast.ClassDef) -> list[str]:
    return [
        number
        for decorator in node.decorator_list
        for inner in ast.walk(decorator)
        for number in _of_mark(inner)
    ]


def _tables(tree: ast.Module) -> dict[str, set[str]]:
    """The names of a module that hold marks: pytestmark, and tables of cases with marks."""
    return {
        ast.unparse(node.targets[0]): {
            number for inner in ast.walk(node.value) for number in _of_mark(inner)
        }
        for node in tree.body
        if isinstance(node, ast.Assign)
    }


def _decorated_with(node: ast.FunctionDef, name: str) -> bool:
    return any(
        isinstance(inner, ast.Name) and inner.id == name
        for decorator in node.decorator_list
        for inner in ast.walk(decorator)
    )


def _of_mark(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.statement":
        return [ast.literal_eval(argument) for argument in node.args]
    return []


def write() -> None:
    """Bring the lists in the file up to date, and leave every other line as it is."""
    tests = marked()
    text = FILE.read_text(encoding="utf-8")
    head, *parts = re.split(r"(?m)^(?=[A-Z]+-?[A-Z]*\d+:$)", text)
    renewed = []
    for part in parts:
        number = part.split(":", 1)[0]
        before = part.split("  tests:")[0]
        listed = tests.get(number, [])
        lines = (
            "  tests: []\n"
            if not listed
            else "  tests:\n" + "".join(f"    - {one}\n" for one in listed)
        )
        renewed.append(before + lines)
    FILE.write_text(head + "".join(renewed), encoding="utf-8")


def main() -> int:
    if "--write" in sys.argv:
        write()
    shown = {number: one for number, one in written().items() if one["tests"]}
    whole = [number for number, one in shown.items() if "lacks" not in one]
    print(f"Of {len(written())} statements a test shows {len(whole)} whole: {', '.join(whole)}")
    print(f"and {len(shown) - len(whole)} in part: {', '.join(n for n in shown if n not in whole)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
