# SPDX-License-Identifier: EUPL-1.2
"""Correcting a fact, so that nobody overwrites another in silence and what stood before is kept."""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Model

from gezinsregie.access.permits import Permit
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, Obstructed

from .models import Before
from .queries import column, kind_of
from .rules import is_same

M = TypeVar("M", bound=Model)


def revise(
    permit: Permit,
    row: M,
    *,
    seen: int | None,
    why: str = "",
    beside: Mapping[str, tuple[Any, Any]] = MappingProxyType({}),
    **changes: Any,
) -> M:
    """Change fields of a row that has a ``revision``, and keep what stood in them.

    Part of an action, which judges the changes and is one transaction. ``seen`` is the revision
    that the person who corrects had in sight; None: the one of ``row`` as it was loaded. Where all
    stands already as it is wanted (a form that is sent twice) nothing is written.

    ``beside`` is what stands in other rows, as JSON values: as it stands and as it is wanted, by a
    name. What differs is kept here as well; whoever calls writes those rows.

    Raises Obstructed with ``changed_meanwhile`` when another revision stands; its ``about`` is the
    key of the row.
    """
    permit.must_cover(row)
    model = type(row)
    stands = model._default_manager.get(pk=row.pk)
    wanted = {column(row, name).attname: value for name, value in changes.items()}
    wanted = {name: getattr(value, "pk", value) for name, value in wanted.items()}
    stood = {
        name: getattr(stands, name)
        for name, value in wanted.items()
        if not is_same(getattr(stands, name), value)
    }
    others = {name: stands for name, (stands, wants) in beside.items() if stands != wants}
    revision = getattr(row, "revision") if seen is None else seen  # noqa: B009 - of any model
    if stood or others:
        changed = model._default_manager.filter(pk=row.pk, revision=revision).update(
            **{name: wanted[name] for name in stood}, revision=revision + 1
        )
        if not changed:
            raise Obstructed(Obstacle("changed_meanwhile", about=str(row.pk)))
        Before.objects.create(
            family_id=UUID(permit.subject_id),
            kind=kind_of(row),
            row_id=str(row.pk),
            revision=revision,
            content={name: _plain(value) for name, value in stood.items()} | others,
            why=why,
            replaced_by_id=permit.actor_id,
            replaced_at=clock.now(),
        )
    row.refresh_from_db(fields=[*wanted, "revision"])
    return row


def _plain(value: Any) -> Any:
    if isinstance(value, date | datetime):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value
