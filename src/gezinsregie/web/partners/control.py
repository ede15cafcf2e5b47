# SPDX-License-Identifier: EUPL-1.2
"""Per approach: who holds control, and where families are reported, under the names of then and
now (VIG-H6, VIG-L3), with the organisation here that carries such a name."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.approaches.definition import Approach
from gezinsregie.approaches.parties import Named
from gezinsregie.foundation import clock
from gezinsregie.partners.agreement.models import Agreement, Party
from gezinsregie.partners.agreement.queries import SHARING_KINDS, agreements_of, standing_of
from gezinsregie.partners.directory.queries import KnownNames, known_names
from gezinsregie.partners.models import Organisation
from gezinsregie.web.agreements.words import STANDINGS, SpotWords
from gezinsregie.web.shell.gate import page


@dataclass(frozen=True)
class Body:
    """A body of then and now; ``here`` is the organisation that carries one of its names."""

    named: Named
    here: Organisation | None


@dataclass(frozen=True)
class ReportingPoint:
    """Where families are reported, with the organisations that agreed on something with it."""

    body: Body
    agreement: Agreement | None
    organisations: list[tuple[Party, SpotWords]]


@dataclass(frozen=True)
class InApproach:
    """What one approach says of who holds control and where families are reported."""

    approach: Approach
    control: list[Body]
    reporting: list[ReportingPoint]


@page(get=Act.READ_PARTNERS)
def control(request: HttpRequest, permit: Permit) -> HttpResponse:
    names = known_names(permit.subject_id)
    agreements = list(agreements_of(permit.subject_id).filter(kind__in=SHARING_KINDS))
    context = {
        "approaches": [
            InApproach(
                one,
                [_body(named, names) for named in one.control_bodies],
                [_point(_body(named, names), agreements) for named in one.reporting_points],
            )
            for one in catalogue().latest()
            if one.control_bodies or one.reporting_points
        ]
    }
    return render(request, "partners/control.html", context)


def _body(named: Named, names: KnownNames) -> Body:
    return Body(named, names.called(named.now, named.then))


def _point(body: Body, agreements: Sequence[Agreement]) -> ReportingPoint:
    """Return a reporting point, and who stands beside it in the agreement with most parties."""
    with_it = [
        one
        for one in agreements
        if body.here and any(p.organisation_id == body.here.pk for p in one.parties.all())
    ]
    if not with_it or body.here is None:
        return ReportingPoint(body, None, [])
    agreement = max(with_it, key=lambda one: len(one.parties.all()))
    today = clock.today()
    others = [
        (party, STANDINGS[standing_of(agreement, party, today)])
        for party in agreement.parties.all()
        if party.organisation_id != body.here.pk
    ]
    return ReportingPoint(body, agreement, others)
