# SPDX-License-Identifier: EUPL-1.2
"""Every situation of a family, on paper. What is expected in each stands in situations.yaml."""

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module

from .drafts import Draft

# A module a theme; every public function in it is one situation and bears its name.
THEMES = (
    "work_with_the_family",
    "standing_in",
    "teams",
    "agreements",
    "involvements",
    "consents",
    "relatives",
    "emergencies",
    "ends_of_work",
)


@cache
def situations() -> dict[str, Draft]:
    """Return every situation by its name."""
    return {name: draft for theme in THEMES for name, draft in of_theme(theme).items()}


@cache
def of_theme(theme: str) -> dict[str, Draft]:
    """Return the situations of one theme by their names."""
    return {name: made(name) for name, made in _of(theme)}


def _of(theme: str) -> Iterator[tuple[str, Callable[[str], Draft]]]:
    module = import_module(f"{__package__}.cases.{theme}")
    for name, made in vars(module).items():
        if getattr(made, "__module__", "") == module.__name__ and not name.startswith("_"):
            yield name, made
