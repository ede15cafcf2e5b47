# SPDX-License-Identifier: EUPL-1.2
"""Knots, rungs, mandates and decisions as the pages show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gezinsregie.casework.escalation.ladder import PartySeen, RungSeen
from gezinsregie.casework.escalation.models import BindingDecision, EscalationLevel
from gezinsregie.casework.escalation.queries import Knot
from gezinsregie.casework.escalation.rules import OPEN_AT_MOST
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle
from gezinsregie.partners.mandate.decisions import decisions
from gezinsregie.partners.mandate.models import Mandate
from gezinsregie.partners.mandate.queries import who_could
from gezinsregie.partners.models import Role
from gezinsregie.web.agreements.words import NOTHING, STANDINGS, SpotWords

from .words import MARKS, NOBODY_COULD

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class KnotSeen:
    """A knot as a card. ``days`` it is or was open, ``of`` at most; ``stalled`` days before it."""

    knot: Knot
    days: int
    of: int
    stalled: int
    too_soon: list[StrOrPromise]
    too_long: list[StrOrPromise]

    @property
    def escalation(self) -> Any:
        return self.knot.escalation

    @property
    def level(self) -> str:
        return str(capfirst(EscalationLevel(self.escalation.level).label))

    @property
    def clock(self) -> int:
        """How far the hand of the clock is: no further than full."""
        return min(self.days, self.of)


def knots_seen(knots: Iterable[Knot], today: date) -> list[KnotSeen]:
    return [knot_seen(one, today) for one in knots]


def knot_seen(knot: Knot, today: date) -> KnotSeen:
    one = knot.escalation
    return KnotSeen(
        knot,
        days=((one.closed_on or today) - one.raised_on).days,
        of=OPEN_AT_MOST.days,
        stalled=(one.raised_on - one.stalled_since).days,
        too_soon=[MARKS[mark] for mark in knot.too_soon],
        too_long=[MARKS[mark] for mark in knot.too_long],
    )


@dataclass(frozen=True)
class RungPartyShown:
    """Who stands on a rung: the name of then, the one that works here now, and how it signed."""

    party: PartySeen
    standing: SpotWords

    @property
    def name(self) -> str:
        return self.party.organisation.name if self.party.organisation else self.party.named.then

    @property
    def then(self) -> str:
        """The name in the source, where it differs from the one shown."""
        return "" if self.name == self.party.named.then else self.party.named.then


@dataclass(frozen=True)
class RungShown:
    seen: RungSeen
    level: str
    parties: list[RungPartyShown]
    signed: int


def rungs_shown(ladder: Iterable[RungSeen]) -> list[RungShown]:
    return [
        RungShown(
            rung,
            str(capfirst(EscalationLevel(rung.rung.level.value).label))
            if rung.rung.level.value in EscalationLevel.values
            else str(_("Gezin")),
            [_rung_party(one) for one in rung.parties],
            sum(one.binds for one in rung.parties),
        )
        for rung in ladder
    ]


def _rung_party(party: PartySeen) -> RungPartyShown:
    if party.organisation is None:
        unknown = SpotWords("unknown", "unknown", "neutral", _("werkt hier niet onder deze naam"))
        return RungPartyShown(party, unknown)
    return RungPartyShown(party, STANDINGS[party.standing] if party.standing else NOTHING)


@dataclass(frozen=True)
class DecisionShown:
    decision: BindingDecision
    name: str


def decisions_shown(found: Iterable[BindingDecision]) -> list[DecisionShown]:
    return [DecisionShown(one, decision_name(one.decision_key)) for one in found]


@dataclass(frozen=True)
class MandateShown:
    mandate: Mandate
    name: str


def mandates_shown(found: Iterable[Mandate]) -> list[MandateShown]:
    return [MandateShown(one, decision_name(one.decision_key)) for one in found]


def decision_name(key: str) -> str:
    """Return a kind of decision in words; a key that is no longer listed as it stands."""
    known = decisions().get(key)
    return known.name.in_language(get_language() or "nl") if known else key


def who_could_decide(
    obstacles: Iterable[Obstacle], municipality: Any, decision_key: str, over: Any
) -> str:
    """Return who holds the mandate that was missing, as a sentence; empty when none was missing."""
    if not any(one.key == "no_mandate" for one in obstacles):
        return ""
    roles = who_could(municipality, decision_key, over, clock.today())
    if not roles:
        return str(NOBODY_COULD)
    named = ", ".join(str(Role(one).label) for one in roles)
    return _("Een mandaat dat hiervoor geldt heeft: %(roles)s.") % {"roles": named}
