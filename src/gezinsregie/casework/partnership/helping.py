# SPDX-License-Identifier: EUPL-1.2
"""The partners of one family with their scopes, and why each is open or shut: six queries."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, OuterRef, Prefetch, QuerySet, Value

from gezinsregie.access.permits import Permit
from gezinsregie.casework.consent.models import ConsentPosition
from gezinsregie.casework.involvement.models import Involvement, Scope
from gezinsregie.casework.involvement.queries import MOST_PARTNERS, involvements_for
from gezinsregie.casework.safety.models import SafetyException
from gezinsregie.foundation.obstacles import Obstacle
from gezinsregie.partners.agreement.models import AgreementDomain, AgreementPurpose, Party
from gezinsregie.partners.agreement.queries import SHARING_KINDS, standing_of
from gezinsregie.partners.legal_ground.law import law
from gezinsregie.partners.legal_ground.queries import switched_on

from .rules import (
    Exempted,
    HelpFacts,
    Position,
    SharedFacts,
    Terms,
    why_not_involved,
    why_not_open,
)

_TOWN = "involvement__trajectory__family__municipality"


@dataclass(frozen=True)
class SharedScope:
    """A scope, what everybody said to it now, its exceptions, and why it is not open."""

    scope: Scope
    positions: Sequence[ConsentPosition]
    exceptions: Sequence[SafetyException]
    why_not: list[Obstacle]

    @property
    def is_open(self) -> bool:
        return not self.why_not


@dataclass(frozen=True)
class Helper:
    """A partner of the family, why it is not involved today, and what it may know."""

    involvement: Involvement
    kin_works_there: bool
    why_not: list[Obstacle]
    scopes: list[SharedScope] = field(default_factory=list)

    @property
    def is_involved(self) -> bool:
        return not self.why_not


def helping(permit: Permit, day: date) -> list[Helper]:
    """Return the partners in the open trajectory that this permit is about, as they stand on
    ``day``, each with its trajectory and family; no more than ``MOST_PARTNERS``."""
    scopes = _with_all_that_was_said(Scope.objects.all()).select_related("member")
    found = list(
        involvements_for(permit).prefetch_related(Prefetch("scopes", queryset=scopes))[
            :MOST_PARTNERS
        ]
    )
    town = found[0].trajectory.family.municipality_id if found else None
    terms = terms_of(town, {one.organisation_id for one in found}, day)
    return [_helper(one, help_facts(one, terms[one.organisation_id]), day) for one in found]


def shared_scope(scopes: QuerySet[Scope], day: date) -> SharedScope | None:
    """Return the one scope among ``scopes``, loaded with its partner and trajectory, as it stands
    on ``day``; None when it is not there."""
    found = _with_all_that_was_said(
        scopes.select_related(
            "involvement__organisation", "involvement__trajectory__family", "member"
        )
    ).first()
    if found is None:
        return None
    involvement = found.involvement
    town = involvement.trajectory.family.municipality_id
    terms = terms_of(town, {involvement.organisation_id}, day)
    return _shared(found, help_facts(involvement, terms[involvement.organisation_id]), day)


def terms_of(
    municipality: Any, organisations: Iterable[Any], day: date
) -> dict[Any, tuple[Terms, ...]]:
    """Return by organisation every agreement of the town on sharing that it is a party to."""
    rows = list(
        Party.objects.filter(
            organisation__in=list(organisations),
            agreement__municipality=municipality,
            agreement__kind__in=SHARING_KINDS,
        )
        .select_related("agreement")
        .order_by("agreement__title", "agreement_id")
    )
    limits = _limits({party.agreement_id for party in rows})
    found: dict[Any, tuple[Terms, ...]] = defaultdict(tuple)
    for party in rows:
        agreement = party.agreement
        found[party.organisation_id] += (
            Terms(
                title=agreement.title,
                standing=standing_of(agreement, party, day),
                approach=agreement.approach_key,
                domains=frozenset(limits[agreement.pk, _DOMAIN]),
                purposes=frozenset(limits[agreement.pk, _PURPOSE]),
                legal_ground=agreement.legal_ground,
            ),
        )
    return found


_DOMAIN, _PURPOSE = "domain", "purpose"


def _limits(agreements: Iterable[Any]) -> dict[tuple[Any, str], set[str]]:
    """Return the life domains and purposes that agreements name: one query for both."""
    ids = list(agreements)
    domains = AgreementDomain.objects.order_by().filter(agreement__in=ids)
    purposes = AgreementPurpose.objects.order_by().filter(agreement__in=ids)
    found: dict[tuple[Any, str], set[str]] = defaultdict(set)
    for agreement, kind, key in domains.values_list(
        "agreement", Value(_DOMAIN), "life_domain"
    ).union(purposes.values_list("agreement", Value(_PURPOSE), "purpose")):
        found[agreement, kind].add(key)
    return found


def help_facts(involvement: Involvement, terms: tuple[Terms, ...]) -> HelpFacts:
    """Return the facts of an involvement, loaded with its trajectory, for the rules."""
    return HelpFacts(
        trajectory_closed=involvement.trajectory.ended_on is not None,
        approach=involvement.trajectory.approach_key,
        starts_on=involvement.starts_on,
        ends_on=involvement.ends_on,
        terms=terms,
        withdrawn=involvement.withdrawn,
    )


def _with_all_that_was_said(scopes: Any) -> Any:
    positions = ConsentPosition.objects.filter(replaced_at__isnull=True).select_related("member")
    exceptions = SafetyException.objects.annotate(ground_on=_ground_on(f"scope__{_TOWN}"))
    return scopes.annotate(ground_on=_ground_on(_TOWN)).prefetch_related(
        Prefetch("positions", queryset=positions), Prefetch("exceptions", queryset=exceptions)
    )


def _ground_on(town: str) -> ExpressionWrapper:
    condition = switched_on(municipality=OuterRef(town), field="legal_ground")
    return ExpressionWrapper(condition, output_field=BooleanField())


def _helper(involvement: Any, facts: HelpFacts, day: date) -> Helper:
    return Helper(
        involvement=involvement,
        kin_works_there=involvement.kin_works_there,
        why_not=why_not_involved(facts, day),
        scopes=[_shared(scope, facts, day) for scope in involvement.scopes.all()],
    )


def _shared(scope: Any, facts: HelpFacts, day: date) -> SharedScope:
    positions, exceptions = list(scope.positions.all()), list(scope.exceptions.all())
    shared = SharedFacts(
        help=facts,
        life_domain=scope.life_domain,
        purpose=scope.purpose,
        legal_ground=scope.legal_ground,
        ground_on=scope.ground_on,
        needs_consent=scope.legal_ground in law().needing_consent,
        starts_on=scope.starts_on,
        ends_on=scope.ends_on,
        withdrawn=scope.withdrawn,
        positions=tuple(Position(one.member_id, one.answer, one.ends_on) for one in positions),
        exceptions=tuple(
            Exempted(
                starts_on=one.starts_on,
                ends_on=one.ends_on,
                signed_off=one.second_read_at is not None,
                sent_back=one.sent_back_at is not None,
                ground_on=one.ground_on,
            )
            for one in exceptions
        ),
    )
    return SharedScope(scope, positions, exceptions, why_not_open(shared, day))
