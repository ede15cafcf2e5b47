# SPDX-License-Identifier: EUPL-1.2
"""What stood before a fact was corrected, ready to be read."""

from collections.abc import Callable, Collection, Mapping, Sequence
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

    ``labels`` names the fields that are told (what stands in other rows by its name), in their
    order; ``say`` gives the words of a value.
    """
    beside = {one.name for one in row._meta.related_objects}
    beside |= {one.name for one in row._meta.many_to_many}
    columns = {name: name if name in beside else column(row, name).attname for name in labels}
    return [
        Earlier(
            one.replaced_by.name,
            one.replaced_at,
            one.why,
            [
                (str(label), say(name, _read(row, name, one.content[columns[name]], beside)))
                for name, label in labels.items()
                if columns[name] in one.content
            ],
        )
        for one in before_of(kind_of(row), row.pk)
    ]


def _read(row: Model, name: str, value: Any, beside: Collection[str]) -> Any:
    return value if name in beside else column(row, name).to_python(value)
