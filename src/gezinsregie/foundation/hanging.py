# SPDX-License-Identifier: EUPL-1.2
"""What belongs to each of several rows, hung on it when one prepared question read it all.

Django's ``prefetch_related`` writes its questions anew on every request; this does with the answer
what that does, so that ``goal.steps.all()`` asks nothing. Whoever reads many rows reads them with
``hung``: Django makes a manager each time that ``goal.steps`` is named.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

# Where Django keeps what it prefetched, and looks for it.
_HELD = "_prefetched_objects_cache"


def hang(parents: Sequence[Any], name: str, children: Sequence[Any], *, by: str) -> None:
    """Hang ``children`` on ``parents`` under the related name ``name``, in the order they are in.

    ``by`` is the foreign key by which a child belongs to its parent; it leads back to it as well.
    """
    theirs: dict[Any, list[Any]] = defaultdict(list)
    for child in children:
        theirs[getattr(child, f"{by}_id")].append(child)
    for parent in parents:
        held = theirs[parent.pk]
        for child in held:
            child._state.fields_cache[by] = parent
        vars(parent).setdefault(_HELD, {})[name] = held


def hung(parent: Any, name: str) -> Sequence[Any]:
    """Return what hangs on a row under the related name ``name``, from here or prefetched by
    Django; asked of the database where nothing was hung."""
    held: Sequence[Any] | None = vars(parent).get(_HELD, {}).get(name)
    return getattr(parent, name).all() if held is None else held
