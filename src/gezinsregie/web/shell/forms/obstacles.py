# SPDX-License-Identifier: EUPL-1.2
"""The reasons of a rule, told at the field of the form where each can be mended."""

from collections.abc import Iterable, Mapping

from django.forms import BaseForm
from django.utils.functional import Promise

from gezinsregie.foundation.obstacles import Obstacle


def add_obstacles(
    form: BaseForm, obstacles: Iterable[Obstacle], words: Mapping[str, str | Promise]
) -> None:
    """Add every obstacle to the form, at its field or above the form, in the page's own words.

    Raises KeyError when the page has no words for an obstacle: a test should find that, not a
    tired person.
    """
    for obstacle in obstacles:
        field = obstacle.field if obstacle.field in form.fields else None
        form.add_error(field, str(words[obstacle.key]))
