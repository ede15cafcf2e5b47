# SPDX-License-Identifier: EUPL-1.2
"""By which agreement a partner is involved, what is open to him, and until when each of it is."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from gezinsregie.access.because import Because
from gezinsregie.casework.consent.models import ConsentPosition
from gezinsregie.casework.involvement.models import Involvement, Scope
from gezinsregie.casework.safety.models import SafetyException
from gezinsregie.foundation import clock
from gezinsregie.foundation.periods import in_force
from gezinsregie.partners.agreement.models import Agreement
from gezinsregie.partners.agreement.queries import binding
from gezinsregie.partners.legal_ground.law import law

from .queries import helped_by, open_to


@dataclass(frozen=True)
class OpenPart:
    """A scope that is open: keys of its life domain, purpose and ground of law; about whom, empty
    for the whole family; by which agreement, and the last day of all that together.

    ``agreed``: how many people gave the consent it rests on; ``excepted``: consent is missing, and
    an exception for safety stands instead.
    """

    life_domain: str
    purpose: str
    legal_ground: str
    about: str
    agreement: str
    until: date | None
    agreed: int
    excepted: bool


def partner_involved(actor: UUID, family: UUID) -> Because | None:
    """By which agreement it is known that this partner helps; two queries."""
    found = _involvement(actor, family)
    if found is None:
        return None
    agreements = _agreements(found)
    until = _first([found.ends_on, _last([one.valid_until for one in agreements])])
    return Because(
        found.starts_on,
        until,
        organisation=found.organisation.name,
        title=_longest(agreements).title if agreements else "",
    )


def partner_informed(actor: UUID, family: UUID) -> Because | None:
    """The same, with every part that is open; two queries, and two more with consent."""
    today = clock.today()
    scopes = list(
        open_to(actor, today)
        .filter(involvement__trajectory__family=family)
        .select_related("member", "involvement__organisation", "involvement__trajectory__family")
    )
    if not scopes:
        return None
    of_each = {one.involvement_id: one.involvement for one in scopes}
    agreements = {key: _agreements(one) for key, one in of_each.items()}
    asking = [one.pk for one in scopes if one.legal_ground in law().needing_consent]
    given = _by_scope(ConsentPosition.objects.filter(scope__in=asking, replaced_at=None), asking)
    exceptions = _by_scope(
        SafetyException.objects.filter(
            in_force(today), scope__in=asking, second_read_at__isnull=False
        ),
        asking,
    )
    parts = [
        _part(one, agreements[one.involvement_id], given[one.pk], exceptions[one.pk])
        for one in scopes
    ]
    first = min(of_each.values(), key=lambda one: one.starts_on)
    return Because(first.starts_on, None, organisation=first.organisation.name, parts=tuple(parts))


def _involvement(actor: UUID, family: UUID) -> Involvement | None:
    found = helped_by(actor, clock.today()).filter(trajectory__family=family)
    return found.select_related("organisation", "trajectory__family").order_by("starts_on").first()


def _agreements(involvement: Involvement) -> list[Agreement]:
    parties = binding(
        organisation=involvement.organisation_id,
        municipality=involvement.trajectory.family.municipality_id,
        approach=involvement.trajectory.approach_key,
        day=clock.today(),
    ).select_related("agreement")
    found = []
    for party in parties.prefetch_related("agreement__domains", "agreement__purposes"):
        if party.bound_until is not None:
            ends = _first([party.agreement.valid_until, party.bound_until])
            party.agreement.valid_until = ends
        found.append(party.agreement)
    return found


def _by_scope(rows: Iterable[Any], asking: Sequence[int]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for one in rows if asking else ():
        found[one.scope_id].append(one)
    return found


def _part(
    scope: Scope,
    agreements: Sequence[Agreement],
    positions: Sequence[ConsentPosition],
    exceptions: Sequence[SafetyException],
) -> OpenPart:
    covers = [one for one in agreements if _covers(one, scope)]
    today = clock.today()
    all_gave = bool(positions) and all(
        one.answer == "given" and (one.ends_on is None or one.ends_on >= today) for one in positions
    )
    needs = scope.legal_ground in law().needing_consent
    consent_until = None
    if needs:
        consent_until = (
            _first([one.ends_on for one in positions])
            if all_gave
            else _last([one.ends_on for one in exceptions])
        )
    agreed_until = _last([one.valid_until for one in covers])
    ends = [scope.ends_on, scope.involvement.ends_on, agreed_until, consent_until]
    return OpenPart(
        life_domain=scope.life_domain,
        purpose=scope.purpose,
        legal_ground=scope.legal_ground,
        about=scope.member.given_name if scope.member else "",
        agreement=_longest(covers).title if covers else "",
        until=_first(ends),
        agreed=len(positions) if needs and all_gave else 0,
        excepted=needs and not all_gave,
    )


def _covers(agreement: Agreement, scope: Scope) -> bool:
    domains = {one.life_domain for one in agreement.domains.all()}
    purposes = {one.purpose for one in agreement.purposes.all()}
    return (
        (not domains or scope.life_domain in domains)
        and (not purposes or scope.purpose in purposes)
        and agreement.legal_ground in ("", scope.legal_ground)
    )


def _longest(agreements: Sequence[Agreement]) -> Agreement:
    return max(agreements, key=lambda one: one.valid_until or date.max)


def _first(days: Iterable[date | None]) -> date | None:
    """Return the earliest of the days that are there: the first that ends, ends it."""
    return min((day for day in days if day is not None), default=None)


def _last(days: Sequence[date | None]) -> date | None:
    """Return the latest, None where one of them has no end: another goes on."""
    return None if not days or None in days else max(day for day in days if day is not None)
