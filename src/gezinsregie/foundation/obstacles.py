# SPDX-License-Identifier: EUPL-1.2
"""Why something cannot be done yet: all the reasons at once, so that a page becomes a checklist."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Obstacle:
    """One reason. ``key`` names it for the page that has the words; ``about`` says about what.

    ``field`` is the field of the form where it can be mended, empty when it lies elsewhere.
    """

    key: str
    about: str = ""
    field: str = ""


class Obstructed(Exception):
    """An action was refused; ``obstacles`` holds every reason."""

    def __init__(self, *obstacles: Obstacle) -> None:
        super().__init__(", ".join(one.key for one in obstacles))
        self.obstacles = obstacles


def refuse_when(obstacles: list[Obstacle]) -> None:
    """Raise Obstructed when there is any obstacle."""
    if obstacles:
        raise Obstructed(*obstacles)
