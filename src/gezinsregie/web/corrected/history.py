# SPDX-License-Identifier: EUPL-1.2
"""What stood before a fact was corrected, ready to be read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Model
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from gezinsregie.families.corrected.queries import before_of, column, kind_of


@dataclass(frozen=True)
class Earlier:
    """One correction: who made it and when, and the (label, words) that it replaced."""

    who: str
    at: datetime
    why: str
    lines: Sequence[tuple[str, Any]]

    @property
    def title(self) -> str:
        return _("Tot dan stond er")


def earlier(
    row: Model, labels: Mapping[str, str | Promise], say: Callable[[str, Any], Any]
) -> list[Earlier]:
    """Return what corrections of ``row`` replaced, newest first; one query.

    ``labels`` names the fields that are told, in their order; ``say`` gives the words of a value.
    """
    columns = {name: column(row, name).attname for name in labels}
    return [
        Earlier(
            one.replaced_by.name,
            one.replaced_at,
            one.why,
            [
                (str(label), say(name, column(row, name).to_python(one.content[columns[name]])))
                for name, label in labels.items()
                if columns[name] in one.content
            ],
        )
        for one in before_of(kind_of(row), row.pk)
    ]
