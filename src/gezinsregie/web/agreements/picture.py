# SPDX-License-Identifier: EUPL-1.2
"""The coverage picture: partners down, life domains across, a sign where the two meet."""

from collections.abc import Sequence
from dataclasses import dataclass

from gezinsregie.approaches.vocabulary import LifeDomain
from gezinsregie.partners.agreement.coverage import DomainCoverage, PartnerFacts

from .words import NOTHING, STANDINGS, SpotWords


@dataclass(frozen=True)
class DomainSeen:
    """A life domain with who is bound in it by a signature, and who works in it and is not."""

    name: str
    signed: list[str]
    unsigned: list[tuple[str, SpotWords]]
    is_gap: bool


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
        )
        for one in covered
    ]


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
