# SPDX-License-Identifier: EUPL-1.2
"""The ladder of an approach laid on this town: each rung, who stands on it, and what they signed.

A source names organisations as they were called then (CRG-E7); here they are looked up by that
name, by their name of today, or by a name that they carried before.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from gezinsregie.approaches.definition import Named, Rung
from gezinsregie.casework.trajectory.definitions import approach_of
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.partners.agreement.models import AgreementKind, Party
from gezinsregie.partners.agreement.queries import standing_of
from gezinsregie.partners.agreement.rules import Standing
from gezinsregie.partners.models import Organisation, OrganisationKind
from gezinsregie.partners.queries import organisations_at

MOST_PARTIES = 600

# Who works in a town, each with all names it carries or carried.
Town = Sequence[tuple[Organisation, frozenset[str]]]

# Agreements on how partners work together; a mandate letter says who decides, another thing.
_COOPERATION = (
    AgreementKind.COVENANT,
    AgreementKind.WORKING_AGREEMENT,
    AgreementKind.PRIVACY_REGULATION,
)


@dataclass(frozen=True)
class PartySeen:
    """Somebody on a rung. ``organisation`` is None where nobody of that name works here;
    ``agreement`` is the title by which it stands as ``standing`` says, empty without any."""

    named: Named
    organisation: Organisation | None
    agreement: str = ""
    standing: Standing | None = None

    @property
    def binds(self) -> bool:
        return self.standing is not None and self.standing.binds


@dataclass(frozen=True)
class RungSeen:
    rung: Rung
    parties: list[PartySeen]


def organisations_with_names(municipality: Any) -> Town:
    """Return who works in a town, by name, each with all names it carries or carried: two
    queries."""
    found = organisations_at(municipality).prefetch_related("former_names")
    return [(one, frozenset(_plain(name) for name in (one.name, *_former(one)))) for one in found]


def ladder_of(
    trajectory: Trajectory,
    town: Town,
    day: date,
) -> list[RungSeen]:
    """Return the rungs of the approach, from below, with who stands on each; one query."""
    ladder = approach_of(trajectory).ladder
    if not ladder:
        return []
    parties = Party.objects.filter(
        agreement__municipality=trajectory.family.municipality_id,
        agreement__kind__in=_COOPERATION,
        agreement__approach_key__in=("", trajectory.approach_key),
    ).select_related("agreement")[:MOST_PARTIES]
    best: dict[Any, tuple[int, Standing, str]] = {}
    order = list(Standing)
    for party in parties:
        stands = standing_of(party.agreement, party, day)
        rank = (order.index(stands), stands, party.agreement.title)
        best[party.organisation_id] = min(best.get(party.organisation_id, rank), rank)
    return [RungSeen(rung, [_party(named, town, best) for named in rung.who]) for rung in ladder]


def _party(
    named: Named,
    town: Town,
    best: dict[Any, tuple[int, Standing, str]],
) -> PartySeen:
    found = _found(named, town) or _the_town(named, town)
    if found is None or found.pk not in best:
        return PartySeen(named, found)
    _rank, stands, title = best[found.pk]
    return PartySeen(named, found, title, stands)


def _found(named: Named, town: Town) -> Organisation | None:
    wanted = [_plain(name) for name in (named.now, named.then) if name]
    for name in wanted:
        for organisation, names in town:
            if any(one == name or one.startswith(f"{name} ") for one in names):
                return organisation
    return None


def _the_town(named: Named, town: Town) -> Organisation | None:
    if "gemeente" not in _plain(named.then).split():
        return None
    return next((one for one, _names in town if one.kind == OrganisationKind.MUNICIPALITY), None)


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _former(organisation: Organisation) -> list[str]:
    return [one.name for one in organisation.former_names.all()]
