# SPDX-License-Identifier: EUPL-1.2
"""What stands on somebody's list: the rows on which that person may do an act.

The conditions are those of ``permits.visible``, so that a list agrees with its details; the
question is written once, because writing the conditions anew for each list cost more than the list.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet

from gezinsregie.foundation import clock
from gezinsregie.foundation.prepared import Prepared, Value

from .acts import Act
from .conditions import Actor, Somebody
from .permits import visible

M = TypeVar("M", bound=Model)


class Listed(Generic[M]):
    """A list of what somebody may do ``act`` to.

    ``rows`` returns the rows that come into question for a person, in order and with what is loaded
    beside them; it may take more values by name, as ``Prepared`` does. ``path`` leads from the rows
    to the subject of the act, as in ``visible``; no more than ``most`` are listed.
    """

    def __init__(
        self,
        act: Act,
        rows: Callable[..., QuerySet[M]],
        *,
        path: str = "",
        most: int | None = None,
    ) -> None:
        def build(actor: UUID, today: date, now: datetime, **values: Any) -> QuerySet[M]:
            with clock.standing(now=now, today=today):
                return visible(Somebody(actor), act, rows(actor, **values), path=path)[:most]

        def build_keys(actor: UUID, today: date, now: datetime) -> QuerySet[Any]:
            asked: Any = build(actor, today, now).select_related(None).values_list("pk")
            return asked  # type: ignore[no-any-return]

        self._rows = Prepared(build)
        self._keys: Prepared[Any] = Prepared(build_keys)

    def objects(self, actor: Actor, **values: Value | tuple[Value, ...]) -> list[M]:
        """Return what is on this person's list, in its order."""
        if actor.pk is None:
            return []
        return self._rows.objects(actor=actor.pk, today=clock.today(), now=clock.now(), **values)

    def keys(self, actor: Actor) -> list[Any]:
        """Return the keys of what is on this person's list, for a list that is shown in pages."""
        if actor.pk is None:
            return []
        rows = self._keys.objects(actor=actor.pk, today=clock.today(), now=clock.now())
        return [key for (key,) in rows]
