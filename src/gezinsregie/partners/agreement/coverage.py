# SPDX-License-Identifier: EUPL-1.2
"""Which partner signed for which life domain: pure, so that a gap is a value (ITG-L10)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from .rules import Standing


@dataclass(frozen=True)
class PartnerFacts:
    """A partner with the life domains that it works in."""

    key: str
    name: str
    life_domains: Collection[str]


@dataclass(frozen=True)
class Promise:
    """How one agreement stands for one partner; no ``life_domains`` means all of them.

    ``shares``: facts may go to the partner under it; a working agreement lets nothing go.
    """

    partner: str
    life_domains: Collection[str]
    standing: Standing
    shares: bool = True


@dataclass(frozen=True)
class Spot:
    """One partner in one life domain: ``standing`` None where it works and agreed on nothing.

    ``shares``: something that binds it today lets facts go to it.
    """

    partner: PartnerFacts
    standing: Standing | None
    shares: bool = False


@dataclass(frozen=True)
class DomainCoverage:
    """A life domain with the partners that work in it."""

    key: str
    spots: tuple[Spot, ...]

    @property
    def signed(self) -> tuple[PartnerFacts, ...]:
        """The partners that are bound in this domain today."""
        return tuple(one.partner for one in self.spots if one.standing and one.standing.binds)

    @property
    def is_gap(self) -> bool:
        """Nobody in this domain is bound by anything that was signed."""
        return not self.signed


def coverage(
    domains: Sequence[str], partners: Sequence[PartnerFacts], promises: Sequence[Promise]
) -> list[DomainCoverage]:
    """Return each life domain with its partners, in the given orders.

    Of several agreements the one that binds most is shown.
    """
    order = list(Standing)
    best: dict[tuple[str, str], Standing] = {}
    open_to = {
        (promise.partner, key)
        for promise in promises
        if promise.shares and promise.standing.binds
        for key in promise.life_domains or domains
    }
    for promise in promises:
        for key in promise.life_domains or domains:
            known = best.get((promise.partner, key))
            if known is None or order.index(promise.standing) < order.index(known):
                best[promise.partner, key] = promise.standing
    return [
        DomainCoverage(
            key,
            tuple(
                Spot(partner, best.get((partner.key, key)), (partner.key, key) in open_to)
                for partner in partners
                if key in partner.life_domains
            ),
        )
        for key in domains
    ]
