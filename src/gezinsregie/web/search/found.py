# SPDX-License-Identifier: EUPL-1.2
"""What a search finds: for each work that somebody does, exactly what the list of that work holds.

A hit tells no more than the page that it leads to.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gezinsregie.access.conditions import Actor
from gezinsregie.casework.referral.models import Referral
from gezinsregie.casework.referral.queries import at_the_desk, made_by
from gezinsregie.casework.sharing.queries import families_known_to
from gezinsregie.casework.trajectory.queries import (
    families_of_team,
    families_read_by,
    team_among,
    under_way_among,
)
from gezinsregie.families.models import Family, MemberRole
from gezinsregie.families.queries import Known, known_of_all
from gezinsregie.partners.models import Role
from gezinsregie.web.quick.addresses import address
from gezinsregie.web.refer.answer import answer_to
from gezinsregie.web.templatetags.words import age, day_said

from .asked import MOST, Looked, LookedAmong
from .sent import is_found_by, people_sent

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

_READ = LookedAmong(under_way_among, families_read_by)
_OF_TEAM = LookedAmong(team_among, families_of_team, in_family_name=True)
_KNOWN = LookedAmong(
    lambda me, families: Family.objects.filter(pk__in=families),
    families_known_to,
    in_family_name=True,
)
_AT_THE_DESK = Looked(at_the_desk, path="family")
_MADE = Looked(made_by, path="family")


@dataclass
class Hit:
    """A family that was found: where it leads, and what that page would tell as well.

    ``members_shown``: whether that page names the members and where they live.
    """

    family_id: UUID
    family: str
    url: str
    icon: str
    tone: str = "neutral"
    status: StrOrPromise = ""
    said: str = ""
    members_shown: bool = True
    people: list[dict[str, str]] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    address_protected: bool = False


@dataclass(frozen=True)
class Place:
    """What was found in one list; ``more`` when there are hits beyond ``MOST``."""

    title: StrOrPromise
    leads_to: StrOrPromise
    hits: list[Hit]
    more: bool


Finder = Callable[[Actor, Collection[str], date], list[Hit]]


def find(actor: Actor, roles: Collection[str], words: Collection[str], today: date) -> list[Place]:
    """Return what this person finds in each of these kinds of work, empty places left out.

    One query a kind of work and one for the people, however many hits there are.
    """
    places = []
    for role, (title, leads_to, finder) in _FINDERS.items():
        if role not in roles:
            continue
        hits = finder(actor, words, today)
        places.append(Place(title, leads_to, hits[:MOST], more=len(hits) > MOST))
    _tell_who([hit for place in places for hit in place.hits if hit.members_shown], today)
    return [place for place in places if place.hits]


def _tell_who(hits: Iterable[Hit], today: date) -> None:
    by_family: dict[UUID, list[Hit]] = defaultdict(list)
    for hit in hits:
        by_family[hit.family_id].append(hit)
    # Looked up once, and said of sixty people.
    in_years = _("%(n)d jaar")
    for member in known_of_all(tuple(by_family)):
        for hit in by_family[member.family_id]:
            _tell(hit, [member], today, in_years)


def _tell(hit: Hit, people: Iterable[Known], today: date, in_years: str) -> None:
    for member in people:
        hit.people.append(_person(member, hit.family, today, in_years))
        if member.address_protected:
            hit.address_protected = True
        elif member.place and member.place not in hit.places:
            hit.places.append(member.place)


def _of_coach(actor: Actor, words: Collection[str], today: date) -> list[Hit]:
    return [
        Hit(
            family.pk,
            family.name,
            address("family", family.pk),
            "family",
            tone="info" if family.under_way else "neutral",
            status=_("u begeleidt dit gezin") if family.under_way else _how(family),
        )
        for family in _READ.objects(actor, words)
    ]


def _how(family: Any) -> str:
    return _("u neemt waar of heeft dienst") if family.open_now else _("afgesloten")


def _of_team(actor: Actor, words: Collection[str], today: date) -> list[Hit]:
    return [
        Hit(
            family.pk,
            family.name,
            address("team"),
            "users",
            said=_("Coach: %(name)s") % {"name": family.coach},
            members_shown=False,
        )
        for family in _OF_TEAM.objects(actor, words)
    ]


def _of_desk(actor: Actor, words: Collection[str], today: date) -> list[Hit]:
    found = _AT_THE_DESK.objects(actor, words)
    return [_referred(one, today, "desk_referral") for one in found]


def _of_referrer(actor: Actor, words: Collection[str], today: date) -> list[Hit]:
    """Who sent a referral finds it by what was sent: nobody who came along with another's, and
    nothing that was corrected since."""
    found = _MADE.objects(actor, words)
    people = people_sent({one.family_id for one in found})
    hits = []
    for one in found:
        sent = people[one.family_id]
        if not is_found_by(words, one.family.name, sent):
            continue
        hit = _referred(one, today, "referral_answer")
        _tell(hit, sent, today, _("%(n)d jaar"))
        hit.members_shown = False  # said already, as they were sent
        hits.append(hit)
    return hits


def _of_partner(actor: Actor, words: Collection[str], today: date) -> list[Hit]:
    return [
        Hit(
            family.pk,
            family.name,
            address("partner_family", family.pk),
            "family",
            members_shown=False,
        )
        for family in _KNOWN.objects(actor, words)
    ]


def _referred(referral: Referral, today: date, url_name: str) -> Hit:
    answer = answer_to(referral, today)
    received = timezone.localdate(referral.received_at)
    return Hit(
        referral.family_id,
        referral.family.name,
        address(url_name, referral.pk),
        "inbox",
        tone=answer.tone,
        status=answer.word,
        said=_("ontvangen op %(day)s") % {"day": day_said(received, "j F Y")},
    )


def _person(member: Known, family: str, today: date, in_years: str) -> dict[str, str]:
    """Return somebody as a row of members shows him; a surname of one's own is said."""
    years = age(member.birth_date, today)
    return {
        "name": member.given_name if member.family_name in {"", family} else str(member),
        "detail": _("leeftijd onbekend") if years == "" else in_years % {"n": years},
        "kind": "child" if member.role == MemberRole.CHILD else "adult",
    }


_FINDERS: dict[Role, tuple[StrOrPromise, StrOrPromise, Finder]] = {
    Role.COORDINATOR: (gettext_lazy("Uw gezinnen"), gettext_lazy("Naar het gezin"), _of_coach),
    Role.DESK_WORKER: (
        gettext_lazy("Bij de aanmelddesk"),
        gettext_lazy("Naar de aanmelding"),
        _of_desk,
    ),
    Role.TEAM_LEADER: (
        gettext_lazy("Gezinnen van uw team"),
        gettext_lazy("Naar het team"),
        _of_team,
    ),
    Role.REFERRER: (
        gettext_lazy("Uw aanmeldingen"),
        gettext_lazy("Naar de aanmelding"),
        _of_referrer,
    ),
    Role.PARTNER: (gettext_lazy("Uw gezinnen"), gettext_lazy("Naar het gezin"), _of_partner),
}
