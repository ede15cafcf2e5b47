# SPDX-License-Identifier: EUPL-1.2
"""Templates that nothing leads to, and names of templates that lead nowhere."""

import ast
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

COMPONENTS = "components/"
_COMMENT = re.compile(r"{%\s*comment\s*%}.*?{%\s*endcomment\s*%}|{#.*?#}", re.S)
_NAMED = re.compile(r"""{%-?\s*(?:extends|include)\s+["']([^"']+)["']""")
_COMPONENT = re.compile(r"<c-(?!vars\b|slot\b)([a-z0-9._-]+)")
# A paper template that sets itself in the house style: #import "/documents/house.typ".
_ON_PAPER = re.compile(r'#(?:import|include)\s+"/([^"]+\.typ)"')
_UNNAMED = re.compile(r"""{%-?\s*(?:extends|include)\s+(?!["'])[^%]*%}|<c-component\b""")
_FILES = (".html", ".typ")


def templates_in(folder: Path) -> dict[str, str]:
    """Return the text of every template below ``folder``, by the name that loads it."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.suffix in _FILES and "node_modules" not in path.parts
    }


def leads_to(text: str) -> set[str]:
    """Return the templates that a template names: what it extends, includes, and its components."""
    said = _COMMENT.sub("", text)
    components = {
        f"{COMPONENTS}{name.replace('.', '/').replace('-', '_')}.html"
        for name in _COMPONENT.findall(said)
    }
    return components | set(_NAMED.findall(said)) | set(_ON_PAPER.findall(said))


def named_in(source: str) -> set[str]:
    """Return what may be the name of a template among the words of a Python file."""
    return {
        node.value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value.endswith(_FILES)
    }


def reached(templates: Mapping[str, str], start: Iterable[str]) -> set[str]:
    """Return the templates that can be come to from those that Python names.

    A paper template is named by its file alone: it lies beside the code that prints it.
    """
    # Django asks for these by itself: ours stand in the place of its own.
    start = {*start, *(name for name in templates if name.startswith("django/"))}
    files = {name: {name, name.rpartition("/")[2]} for name in templates if name.endswith(".typ")}
    waiting = [name for name in templates if start & files.get(name, {name})]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in found and name in templates:
            found.add(name)
            waiting += leads_to(templates[name])
    return found


def faults_in_templates(templates: Mapping[str, str], start: Iterable[str]) -> list[str]:
    """Return, in words, each template that nobody uses and each name that leads nowhere."""
    used = reached(templates, start)
    return [
        *(f"{name}: nothing leads to it" for name in templates if name not in used),
        *(
            f"{name}: leads to {other}, which is not there"
            for name, text in templates.items()
            for other in sorted(leads_to(text) - set(templates))
        ),
        *(
            f"{name}: names no template in so many words: {found.group()}"
            for name, text in templates.items()
            for found in _UNNAMED.finditer(_COMMENT.sub("", text))
        ),
    ]
