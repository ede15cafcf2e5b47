# SPDX-License-Identifier: EUPL-1.2
"""Questions, items and disclosures as the page of a coordinator shows them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import get_language

from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.casework.sharing.models import (
    Disclosure,
    InformationRequest,
    Label,
    PassingOn,
    ReceivedItem,
)
from gezinsregie.casework.sharing.rules import days_late
from gezinsregie.partners.legal_ground.law import law
from gezinsregie.web.plan.sections import domain_name


def domain_word(key: str) -> str:
    """Return what a life domain is called; the key itself for one that is not known any more."""
    domain = vocabulary().life_domains.get(key)
    return domain_name(domain) if domain else key


def ground_word(key: str) -> str:
    ground = law().ground_of.get(key)
    return ground.name.in_language(get_language() or "nl") if ground else key


def purpose_word(key: str) -> str:
    purpose = law().purpose_of.get(key)
    return purpose.name.in_language(get_language() or "nl") if purpose else key


@dataclass(frozen=True)
class RequestShown:
    """A question with its words; ``late`` in days while it waits."""

    request: InformationRequest
    domain: str
    ground: str
    waits: bool
    late: int


def request_shown(request: InformationRequest, today: date) -> RequestShown:
    """Return how a question stands today."""
    waits = request.answered_at is None and request.withdrawn_at is None
    return RequestShown(
        request,
        domain_word(request.life_domain),
        ground_word(request.legal_ground),
        waits,
        days_late(request.due_on, today) if waits else 0,
    )


@dataclass(frozen=True)
class ItemShown:
    """Something that came in, with its words and what may be done with it."""

    item: ReceivedItem
    domain: str
    tone: str

    @property
    def is_labelled(self) -> bool:
        return self.item.label != Label.NONE

    @property
    def asks_first(self) -> bool:
        return self.item.passing_on == PassingOn.ASK_FIRST and self.item.agreed_on is None


def item_shown(item: ReceivedItem) -> ItemShown:
    """Return an item with its words."""
    tones = {PassingOn.FREE: "good", PassingOn.ASK_FIRST: "warning", PassingOn.NOT: "bad"}
    tone = "good" if item.agreed_on else tones[PassingOn(item.passing_on)]
    return ItemShown(item, domain_word(item.life_domain), tone)


@dataclass(frozen=True)
class DisclosureShown:
    """Something that went out, with on what it rested."""

    disclosure: Disclosure
    domain: str
    ground: str
    purpose: str


def disclosures_shown(disclosures: Iterable[Disclosure]) -> list[DisclosureShown]:
    """Return disclosures with their words."""
    return [
        DisclosureShown(
            one,
            domain_word(one.life_domain),
            ground_word(one.legal_ground),
            purpose_word(one.purpose),
        )
        for one in disclosures
    ]
