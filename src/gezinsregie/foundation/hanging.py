# SPDX-License-Identifier: EUPL-1.2
"""What belongs to each of several rows, hung on it when one prepared question read it all.

Django's ``prefetch_related`` writes its questions anew on every request; this does with the answer
what that does, so that ``goal.steps.all()`` asks nothing.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet


def hang(parents: Sequence[Any], name: str, children: Sequence[Any], *, by: str) -> None:
    """Hang ``children`` on ``parents`` under the related name ``name``, in the order they are in.

    ``by`` is the foreign key by which a child belongs to its parent; it leads back to it as well.
    """
    theirs: dict[Any, list[Any]] = defaultdict(list)
    for child in children:
        theirs[getattr(child, f"{by}_id")].append(child)
    if not parents:
        return
    empty = getattr(parents[0], name).all()
    for parent in parents:
        held: Any = QuerySet(empty.model, empty.query)
        held._result_cache = theirs[parent.pk]
        held._prefetch_done = True
        for child in theirs[parent.pk]:
            child._state.fields_cache[by] = parent
        vars(parent).setdefault("_prefetched_objects_cache", {})[name] = held
