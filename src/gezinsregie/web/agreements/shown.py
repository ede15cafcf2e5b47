# SPDX-License-Identifier: EUPL-1.2
"""An agreement on the page: who signed, who did not, and per party three facts kept apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.partners.agreement.models import Agreement, Party
from gezinsregie.partners.agreement.queries import standing_of
from gezinsregie.partners.agreement.rules import ENDS_SOON, Standing
from gezinsregie.partners.legal_ground.law import law

from .words import PRACTICES, STANDINGS, SpotWords


@dataclass(frozen=True)
class PartySeen:
    """A party with how the agreement stands for it, and whether it works in practice."""

    party: Party
    standing: SpotWords
    signed: bool
    practice: tuple[str, object]


@dataclass(frozen=True)
class AgreementSeen:
    """An agreement in words. ``expired`` and ``ends_soon`` tell of its own period."""

    agreement: Agreement
    approach: str
    life_domains: list[str]
    purposes: list[str]
    legal_ground: str
    parties: list[PartySeen]
    expired: bool
    ends_soon: bool

    @property
    def signed(self) -> list[PartySeen]:
        return [one for one in self.parties if one.signed]

    @property
    def not_signed(self) -> list[PartySeen]:
        return [one for one in self.parties if not one.signed]


def agreements_seen(
    agreements: Sequence[Agreement], day: date, language: str
) -> list[AgreementSeen]:
    """Return these agreements, loaded with their parties, as they stand on ``day``."""
    return [_seen(one, day, language) for one in agreements]


def _seen(agreement: Agreement, day: date, language: str) -> AgreementSeen:
    domains = vocabulary().life_domains
    known = law()
    ground = known.ground_of.get(agreement.legal_ground)
    until = agreement.valid_until
    expired = until is not None and until < day
    return AgreementSeen(
        agreement=agreement,
        approach=_approach_name(agreement.approach_key),
        life_domains=[
            domains[key].name.in_language(language)
            for key in agreement.life_domains
            if key in domains
        ],
        purposes=[
            known.purpose_of[key].name.in_language(language)
            for key in agreement.purpose_keys
            if key in known.purpose_of
        ],
        legal_ground=ground.name.in_language(language) if ground else agreement.legal_ground,
        parties=[party_seen(agreement, one, day) for one in agreement.parties.all()],
        expired=expired,
        ends_soon=until is not None and not expired and until <= day + ENDS_SOON,
    )


def party_seen(agreement: Agreement, party: Party, day: date) -> PartySeen:
    found = standing_of(agreement, party, day)
    return PartySeen(
        party=party,
        standing=STANDINGS[found],
        # What expired was signed once: that stays a fact, and the agreement itself says it is over.
        signed=party.signed_on is not None and found is not Standing.CLAIMED_UNSEEN,
        practice=PRACTICES[party.practice],
    )


def _approach_name(key: str) -> str:
    return catalogue().latest_of(key).name_with_place if key else ""
