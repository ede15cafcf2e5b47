# SPDX-License-Identifier: EUPL-1.2
"""Whom an agreement binds on a day, and what it covers."""

from datetime import date

from .facts import Agreement, Party, Scope, World


def binding_agreements(
    organisation: str, town: str, approach: str, day: date, world: World
) -> list[Agreement]:
    """Return the agreements of a town on sharing that bind an organisation for an approach."""
    found = []
    for party in world.of("parties", "organisation", organisation):
        agreement = world.one("agreements", party.agreement)
        if (
            agreement.municipality == town
            and agreement.kind in {"covenant", "privacy_regulation"}
            and agreement.approach in {"", approach}
            and binds(agreement, party, day)
        ):
            found.append(agreement)
    return found


def binds(agreement: Agreement, party: Party, day: date) -> bool:
    """Return whether the party signed what somebody has seen, and it holds on this day."""
    if not (_done(party.seen_on, day) and _done(party.signed_on, day)):
        return False
    if agreement.signatories == 2 and not _done(party.second_signed_on, day):
        return False
    if agreement.valid_from is not None and day < agreement.valid_from:
        return False
    ends = [one for one in (agreement.valid_until, party.bound_until) if one is not None]
    return all(day <= end for end in ends)


def covers(agreement: Agreement, scope: Scope) -> bool:
    """Return whether an agreement reaches what is to be shared: nothing named is everything."""
    if agreement.domains and scope.domain not in agreement.domains:
        return False
    if agreement.purposes and scope.purpose not in agreement.purposes:
        return False
    return agreement.legal_ground in {"", scope.legal_ground}


def _done(fact: date | None, day: date) -> bool:
    return fact is not None and fact <= day
