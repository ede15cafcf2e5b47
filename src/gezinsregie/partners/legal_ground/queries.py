# SPDX-License-Identifier: EUPL-1.2
"""Whether a ground of law is switched on for a municipality."""

from typing import Any

from django.db.models import Exists, OuterRef, Q

from .law import law
from .models import GroundSwitch


def switched_on(*, municipality: Any, field: str) -> Q:
    """Return the condition that the ground of law named in ``field`` may be used.

    ``municipality`` and the rows of the switch are compared as expressions; ``field`` is a column
    of the row that is tested. What the municipality switched goes before how the ground ships.
    """
    switches = GroundSwitch.objects.filter(municipality=municipality, ground_key=OuterRef(field))
    return Q(Exists(switches.filter(is_on=True))) | (
        Q(**{f"{field}__in": law().on_by_default}) & ~Q(Exists(switches))
    )


def is_on(key: str, municipality: Any) -> bool:
    """Tell whether this municipality uses a ground of law; False for a key that nobody knows."""
    switch = GroundSwitch.objects.filter(municipality=municipality, ground_key=key).first()
    if key not in law().ground_of:
        return False
    return switch.is_on if switch else key in law().on_by_default


def in_use(municipality: Any) -> frozenset[str]:
    """Return the keys of the grounds of law that this municipality uses: one query."""
    switches = dict(
        GroundSwitch.objects.filter(municipality=municipality).values_list("ground_key", "is_on")
    )
    known = law()
    return frozenset(
        key for key in known.ground_of if switches.get(key, key in known.on_by_default)
    )


def switches_of(municipality_id: Any) -> dict[str, GroundSwitch]:
    """Return what this municipality switched, by the key of the ground, with who did."""
    found = GroundSwitch.objects.filter(municipality=municipality_id).select_related("switched_by")
    return {one.ground_key: one for one in found}
