# SPDX-License-Identifier: EUPL-1.2
"""What may be changed about one node of a program: the small mistakes that people make."""

import ast
from collections.abc import Iterator
from copy import copy

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}


# What narrows a question to the database, clause by clause.
_NARROWING = {"filter", "exclude", "Q"}


def changes(node: ast.AST, *, of_data: bool) -> Iterator[ast.AST]:
    """Yield what may stand in the place of ``node``; in a table also each part left out, and in a
    question to the database each clause."""
    yield from _without_a_clause(node)
    match node:
        case ast.Compare(left=left, ops=ops, comparators=right):
            for place, op in enumerate(ops):
                other = [*ops[:place], _COMPARED[type(op)](), *ops[place + 1 :]]
                yield ast.Compare(left, other, right)
        case ast.BoolOp(op=op, values=values):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield operand
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _COUNTED:
            yield ast.BinOp(left, _COUNTED[type(op)](), right)
        case ast.Constant(value=bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(value=int() as value):
            yield ast.Constant(value + 1)
        case ast.If() | ast.IfExp() | ast.While() if not isinstance(node.test, ast.Compare):
            yield _with(node, test=_negated(node.test))
        case ast.comprehension(ifs=[_, *_]):
            yield _with(node, ifs=[])
        case ast.Return(value=ast.expr() as value) if ast.unparse(value) != "None":
            yield ast.Return(ast.Constant(None))
        case ast.Expr(value=ast.Call()) | ast.AugAssign():
            yield ast.Pass()
        case ast.Call(args=[ast.Constant(value=str() as word), *rest]) if word:
            yield _with(node, args=[ast.Constant(f"{word}?"), *rest])
    if of_data:
        yield from _left_out(node)


def _without_a_clause(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in _NARROWING:
            if len(node.args) + len(node.keywords) > 1 or name != "Q":
                for place in range(len(node.args)):
                    yield _with(node, args=[*node.args[:place], *node.args[place + 1 :]])
                for place in range(len(node.keywords)):
                    kept = [*node.keywords[:place], *node.keywords[place + 1 :]]
                    yield _with(node, keywords=kept)
        case ast.BinOp(op=ast.BitAnd() | ast.BitOr(), left=left, right=right):
            yield left
            yield right
        case ast.UnaryOp(op=ast.Invert(), operand=operand):
            yield operand


def _left_out(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Set(elts=parts) | ast.List(elts=parts) | ast.Tuple(elts=parts) if len(parts) > 1:
            for place in range(len(parts)):
                yield _with(node, elts=[*parts[:place], *parts[place + 1 :]])
        case ast.Dict(keys=keys, values=values) if len(keys) > 1:
            for place in range(len(keys)):
                yield ast.Dict(
                    [*keys[:place], *keys[place + 1 :]], [*values[:place], *values[place + 1 :]]
                )


def _negated(test: ast.expr) -> ast.expr:
    return ast.UnaryOp(ast.Not(), test)


def _with(node: ast.AST, **fields: object) -> ast.AST:
    other = copy(node)
    for name, value in fields.items():
        setattr(other, name, value)
    return other
