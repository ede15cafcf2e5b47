# SPDX-License-Identifier: EUPL-1.2
"""A referral as it was sent, in words for a page. A protected address stays unsaid."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.casework.referral.facts import worry_about
from gezinsregie.casework.referral.models import Answer, Referral, Weight
from gezinsregie.casework.referral.themes import by_theme
from gezinsregie.families.models import Household, Member, MemberRole
from gezinsregie.families.secrets import shown
from gezinsregie.web.templatetags.words import age

from .words import THEMES

_WEIGHTS = {
    Weight.SERIOUS: ("warning", "alert"),
    Weight.NOT_SERIOUS: ("info", "info"),
    Weight.UNKNOWN_WEIGHT: ("neutral", "unknown"),
    Weight.NONE: ("good", "good"),
}


@dataclass(frozen=True)
class MemberShown:
    """Somebody of the family; ``bsn`` is masked, ``worried`` None when it is not known."""

    name: str
    given_name: str
    role: str
    kind: str
    detail: str
    birth_date: date | None
    gender: str
    bsn: str
    household: str
    worried: Answer | None


@dataclass(frozen=True)
class HouseholdShown:
    name: str
    address: str
    is_secret: bool
    people: str


@dataclass(frozen=True)
class ConcernShown:
    domain: str
    weight: str
    tone: str
    icon: str
    words: str


@dataclass(frozen=True)
class Sent:
    """All that was sent; what nobody knows is listed apart, as a question to ask."""

    referral: Referral
    members: list[MemberShown]
    households: list[HouseholdShown]
    concerns: list[ConcernShown]
    silent_domains: list[str]
    facts: list[dict[str, object]]
    open_questions: list[str]

    @property
    def people(self) -> list[dict[str, str]]:
        """Return the members as a row of round initials shows them."""
        return [
            {"name": one.given_name, "detail": one.detail, "kind": one.kind} for one in self.members
        ]

    @property
    def domains_by_weight(self) -> dict[str, list[str]]:
        """Return the life domains that something was said of, by weight, the serious ones first."""
        found: dict[str, list[str]] = {str(weight.label): [] for weight in _WEIGHTS}
        for one in self.concerns:
            found[one.weight].append(one.domain)
        return {weight: domains for weight, domains in found.items() if domains}


def sent(referral: Referral, today: date, people: Sequence[Member] | None = None) -> Sent:
    """Return what was sent in a referral that was loaded whole, with ages on ``today``.

    ``people`` are the members to show; without them, those of the family as they are known now.
    """
    language = get_language() or "nl"
    known = vocabulary()
    people = list(referral.family.members.all()) if people is None else people
    said = {one.life_domain: one for one in referral.concerns.all()}
    answers = {one.fact_key: one.answer for one in referral.facts.all()}
    return Sent(
        referral=referral,
        members=[_member(one, today) for one in people],
        households=_households(people),
        concerns=[
            ConcernShown(
                domain.name.in_language(language),
                said[key].get_weight_display(),
                *_WEIGHTS[Weight(said[key].weight)],
                said[key].words,
            )
            for key, domain in known.life_domains.items()
            if key in said
        ],
        silent_domains=[
            domain.name.in_language(language)
            for key, domain in known.life_domains.items()
            if key not in said
        ],
        facts=[
            {
                "theme": THEMES[theme],
                "sentences": [
                    (
                        known.facts[key].yes if answers[key] == Answer.YES else known.facts[key].no
                    ).in_language(language)
                    for key in keys
                ],
            }
            for theme, keys in by_theme(key for key in known.facts if key in answers).items()
        ],
        open_questions=[
            fact.question.in_language(language)
            for key, fact in known.facts.items()
            if key not in answers
        ],
    )


def _member(member: Member, today: date) -> MemberShown:
    years = age(member.birth_date, today)
    old = _("leeftijd onbekend") if years == "" else _("%(n)d jaar") % {"n": years}
    return MemberShown(
        name=str(member),
        given_name=member.given_name,
        role=member.get_role_display(),
        kind="child" if member.role == MemberRole.CHILD else "adult",
        detail=f"{member.get_role_display()}, {old}",
        birth_date=member.birth_date,
        gender=member.get_gender_display(),
        bsn=shown(member.bsn_encrypted),
        household=member.household.name,
        worried=worry_about(member),
    )


def _households(people: Iterable[Member]) -> list[HouseholdShown]:
    under: dict[Household, list[str]] = {}
    for member in people:
        under.setdefault(member.household, []).append(member.given_name)
    return [
        HouseholdShown(
            name=household.name,
            address=""
            if household.address_protected
            else ", ".join(
                part
                for part in (
                    household.street,
                    f"{household.postcode} {household.place}".strip(),
                )
                if part
            ),
            is_secret=household.address_protected,
            people=", ".join(names),
        )
        for household, names in sorted(under.items(), key=lambda pair: pair[0].pk)
    ]
