# SPDX-License-Identifier: EUPL-1.2
"""The coverage picture: partners down, life domains across, a sign where the two meet."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from gezinsregie.approaches.vocabulary import LifeDomain
from gezinsregie.partners.agreement.coverage import DomainCoverage, PartnerFacts, Spot

from .words import BOUND_WITHOUT_SHARING, FOLLOWS, NOTHING, STANDINGS, SpotWords


@dataclass(frozen=True)
class DomainSeen:
    """A life domain with who is bound in it by a signature, and who works in it and is not.

    ``follows`` says per partner what that means for the plan, ``missing`` what a gap means.
    """

    name: str
    signed: list[str]
    unsigned: list[tuple[str, SpotWords]]
    is_gap: bool
    follows: list[tuple[str, str]]
    missing: str


@dataclass(frozen=True)
class Cell:
    """Where a partner and a life domain meet; ``spot`` None where the partner does not work."""

    domain: str
    spot: SpotWords | None
    in_gap: bool


@dataclass(frozen=True)
class PartnerRow:
    """A partner with a cell for every life domain."""

    name: str
    cells: list[Cell]


def domains_seen(
    covered: Sequence[DomainCoverage], domains: dict[str, LifeDomain], language: str
) -> list[DomainSeen]:
    """Return the life domains in words: the table beside the picture."""
    return [
        DomainSeen(
            name=domains[one.key].name.in_language(language),
            signed=[partner.name for partner in one.signed],
            unsigned=[
                (spot.partner.name, STANDINGS[spot.standing] if spot.standing else NOTHING)
                for spot in one.spots
                if not (spot.standing and spot.standing.binds)
            ],
            is_gap=one.is_gap,
            follows=[(spot.partner.name, _follows(spot)) for spot in one.spots if not spot.shares],
            missing=_missing(one, domains[one.key].name.in_language(language)),
        )
        for one in covered
    ]


def _follows(spot: Spot) -> str:
    if spot.standing and spot.standing.binds:
        return str(BOUND_WITHOUT_SHARING)
    return str(FOLLOWS[spot.standing])


def _missing(one: DomainCoverage, name: str) -> str:
    """Return what follows from a gap, "" where there is none."""
    if not one.is_gap:
        return ""
    partners = ", ".join(spot.partner.name for spot in one.spots)
    if not partners:
        return _("%(domain)s: hier werkt nog geen partij, dus niemand is gebonden.") % {
            "domain": name
        }
    return _("%(partners)s ontbreekt bij %(domain)s: niemand is gebonden.") % {
        "partners": partners,
        "domain": name,
    }


def rows_of(
    partners: Sequence[PartnerFacts], covered: Sequence[DomainCoverage], names: Sequence[str]
) -> list[PartnerRow]:
    """Return the grid; ``names`` are those of the domains, in the order of ``covered``."""
    spots = {
        (spot.partner.key, one.key): STANDINGS[spot.standing] if spot.standing else NOTHING
        for one in covered
        for spot in one.spots
    }
    return [
        PartnerRow(
            partner.name,
            [
                Cell(name, spots.get((partner.key, one.key)), one.is_gap)
                for one, name in zip(covered, names, strict=True)
            ],
        )
        for partner in partners
    ]
