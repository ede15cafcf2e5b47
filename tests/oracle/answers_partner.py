# SPDX-License-Identifier: EUPL-1.2
"""When a partner may know that a family is known, and when what is going on.

The law opens; what was signed, and what people said when they were asked, only narrows.
"""

from collections.abc import Iterator
from datetime import date

from .answers_agreement import binding_agreements, covers
from .answers_organisation import appointed
from .days import in_force
from .facts import Involvement, Scope, Trajectory, World


def partner_is_involved(
    person: str, under_way: Trajectory | None, town: str, day: date, world: World
) -> bool:
    """Return whether this professional works with the family for a partner that is bound."""
    return any(True for _ in involvements(person, under_way, town, day, world))


def partner_is_informed(
    person: str, under_way: Trajectory | None, town: str, day: date, world: World
) -> bool:
    """Return whether anything may be shared with this professional today."""
    return any(True for _ in open_scopes(person, under_way, town, day, world))


def involvements(
    person: str, under_way: Trajectory | None, town: str, day: date, world: World
) -> Iterator[Involvement]:
    """Yield the involvements that hold today, of partners that an agreement binds today."""
    if under_way is None:
        return
    for one in world.of("involvements", "trajectory", under_way.key):
        if (
            one.professional == person
            and in_force(one, day)
            and not one.withdrawn
            and appointed(person, "partner", town, day, world, at=one.organisation)
            and binding_agreements(one.organisation, town, under_way.approach, day, world)
        ):
            yield one


def open_scopes(
    person: str, under_way: Trajectory | None, town: str, day: date, world: World
) -> Iterator[Scope]:
    """Yield what may be shared with this professional today."""
    for one in involvements(person, under_way, town, day, world):
        assert under_way is not None
        bound = binding_agreements(one.organisation, town, under_way.approach, day, world)
        for scope in world.of("scopes", "involvement", one.key):
            if (
                in_force(scope, day)
                and not scope.withdrawn
                and any(covers(agreement, scope) for agreement in bound)
                and is_on(scope.legal_ground, town, world)
                and nobody_stands_in_the_way(scope, town, day, world)
            ):
                yield scope


def is_on(ground: str, town: str, world: World) -> bool:
    """Return whether a ground in law is on here: as the town switched it, else as it is given."""
    switched = [
        one.is_on for one in world.of("switches", "municipality", town) if one.ground == ground
    ]
    known: bool = world.one("legal_grounds", ground).on
    return switched[-1] if switched else known


def nobody_stands_in_the_way(scope: Scope, town: str, day: date, world: World) -> bool:
    """Return whether consent is there, is not needed, or safety goes before it."""
    if not world.one("legal_grounds", scope.legal_ground).needs_consent:
        return True
    return everybody_agreed(scope, day, world) or safety_goes_first(scope, town, day, world)


def everybody_agreed(scope: Scope, day: date, world: World) -> bool:
    """Return whether somebody was asked and all who were asked gave consent that still holds."""
    said = [one for one in world.of("positions", "scope", scope.key) if not one.replaced]
    return bool(said) and all(
        one.answer == "given" and (one.ends_on is None or day <= one.ends_on) for one in said
    )


def safety_goes_first(scope: Scope, town: str, day: date, world: World) -> bool:
    """Return whether a safety exception holds that a second reader signed off."""
    return any(
        in_force(one, day)
        and one.second_read
        and not one.sent_back
        and is_on(one.legal_ground, town, world)
        for one in world.of("exceptions", "scope", scope.key)
    )
