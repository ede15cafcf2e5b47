# SPDX-License-Identifier: EUPL-1.2
"""What stood before: asked by whoever may read the fact itself."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Field, Model

from .models import Before

# The newest so many; a fact that was corrected more often has its oldest words in the log alone.
MOST = 50


def kind_of(row: Model | type[Model]) -> str:
    """Return by which name a fact stands in ``Before``: its table."""
    return row._meta.label_lower


def column(row: Model, name: str) -> Field:
    """Return a field of ``row`` that stands in its table, by its name or that of its column."""
    found: Field = row._meta.get_field(name)  # type: ignore[assignment]
    return found


def before_of(kind: str, row_id: Any) -> list[Before]:
    """Return what corrections of a fact replaced, newest first, with who corrected."""
    rows = Before.objects.filter(kind=kind, row_id=str(row_id)).select_related("replaced_by")
    return list(rows[:MOST])


def as_it_stood(row: Model, fields: Iterable[str], revision: int) -> dict[str, Any]:
    """Return fields of ``row``, by the names of their columns, as they stood at ``revision``.

    Of a revision that never was it is what stands now.
    """
    names = tuple(fields)
    found = {name: getattr(row, name) for name in names}
    for one in before_of(kind_of(row), row.pk):
        if one.revision < revision:
            break
        found |= {
            name: column(row, name).to_python(value)
            for name, value in one.content.items()
            if name in found
        }
    return found
