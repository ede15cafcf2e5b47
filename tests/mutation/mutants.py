# SPDX-License-Identifier: EUPL-1.2
"""From the source of a module to its mutants: each is one statement in which one thing changed."""

import ast
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field, replace

from .changes import changes

# What is about types and words, not about what a rule answers.
_PASSED_OVER = {"annotation", "returns", "decorator_list", "type_comment", "bases"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Mutant:
    """One change: where it stands, what was there and what is there now.

    ``inside`` is the function ("Class.method" in a class) whose code changes; "" for a table of
    the module. ``statement`` is that function or table as it is after the change, ``after`` the
    tables that are made from it.
    """

    line: int
    was: str
    becomes: str
    inside: str
    statement: ast.stmt = field(repr=False, compare=False)
    after: tuple[ast.stmt, ...] = field(default=(), repr=False, compare=False)

    @property
    def name(self) -> str:
        """The function, "Class.method" or table that changes; "" for a table of several names."""
        match self.statement:
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                return name
        return self.inside

    def __str__(self) -> str:
        return f"{self.line}: {self.was}  →  {self.becomes}"


def mutants_of(source: str) -> list[Mutant]:
    """Return every mutant of a module, in the order of its lines."""
    found: list[Mutant] = []
    body = ast.parse(source).body
    for place, statement in enumerate(body):
        if isinstance(statement, Function):
            found += _of(statement, statement.name)
        elif isinstance(statement, ast.ClassDef):
            for inner in statement.body:
                if isinstance(inner, Function):
                    found += _of(inner, f"{statement.name}.{inner.name}")
        elif isinstance(statement, ast.Assign | ast.AnnAssign) and not _is_type(statement.value):
            after = tuple(_made_from(statement, body[place + 1 :]))
            found += [replace(mutant, after=after) for mutant in _of(statement, "")]
    return sorted(found, key=lambda mutant: mutant.line)


def _is_type(value: ast.expr | None) -> bool:
    """Tell whether this gives a type a name: what is subscripted in a module, or a TypeVar."""
    match value:
        case ast.Subscript() | ast.Call(func=ast.Name(id="TypeVar")):
            return True
    return False


def _made_from(table: ast.stmt, later: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield the tables further down that are made from this one, or from one that is."""
    changed = _names(table, ast.Store)
    for statement in later:
        if isinstance(statement, ast.Assign | ast.AnnAssign) and changed & _names(
            statement, ast.Load
        ):
            changed |= _names(statement, ast.Store)
            yield statement


def _names(statement: ast.stmt, use: type[ast.expr_context]) -> set[str]:
    return {
        node.id
        for node in ast.walk(statement)
        if isinstance(node, ast.Name) and isinstance(node.ctx, use)
    }


def _of(statement: ast.stmt, inside: str) -> Iterator[Mutant]:
    for place, node in enumerate(_nodes(statement)):
        for number, other in enumerate(changes(node, of_data=not inside)):
            # A copy for each: the nodes of one mutant are never those of another.
            whole = deepcopy(statement)
            target = list(_nodes(whole))[place]
            changed = list(changes(target, of_data=not inside))[number]
            whole = _Swap(target, changed).visit(whole)
            line = getattr(node, "lineno", None) or getattr(statement, "lineno", 0)
            if isinstance(node, ast.comprehension):
                line = node.iter.lineno
            yield Mutant(
                line,
                _said(node),
                _said(other),
                inside,
                ast.fix_missing_locations(whole),
            )


def _nodes(node: ast.AST) -> Iterator[ast.AST]:
    """Yield a node and all below it that a change makes sense in."""
    yield node
    for name, value in ast.iter_fields(node):
        if name in _PASSED_OVER or isinstance(node, ast.JoinedStr):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _nodes(child)


def _said(node: ast.AST) -> str:
    """Return a node in one line; of a statement with a body its first line."""
    text = ast.unparse(node).strip() or "pass"
    return text.splitlines()[0][:160]


class _Swap(ast.NodeTransformer):
    def __init__(self, target: ast.AST, other: ast.AST) -> None:
        self.target, self.other = target, other

    def visit(self, node: ast.AST) -> ast.AST:
        if node is self.target:
            return ast.copy_location(self.other, node)
        return self.generic_visit(node)
