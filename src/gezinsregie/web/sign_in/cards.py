# SPDX-License-Identifier: EUPL-1.2
"""The demonstration's sign-in cards: people of every role, with what they do here."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from gezinsregie.families.models import MemberRole
from gezinsregie.families.standing import MemberAccount
from gezinsregie.foundation import clock
from gezinsregie.foundation.periods import in_force
from gezinsregie.partners.models import Appointment, Role

_SENTENCES: dict[str, tuple[Any, str]] = {
    Role.REFERRER: (_("Meldt een gezin aan en leest wat ermee gebeurt."), "folder"),
    Role.DESK_WORKER: (_("Weegt aanmeldingen en zet een gezinscoach in."), "inbox"),
    Role.COORDINATOR: (_("Werkt met elk gezin aan één plan."), "calendar"),
    Role.TEAM_LEADER: (_("Ziet wie ruimte heeft en wat vastzit."), "users"),
    Role.PARTNER: (_("Werkt mee aan het plan en ziet alleen het eigen deel."), "agreement"),
    Role.PROCESS_DIRECTOR: (_("Hakt de knoop door als een gezin vastloopt."), "decide"),
    Role.PRIVACY_OFFICER: (_("Ziet wie keek en waarom, en nooit wat er staat."), "eye"),
    Role.INSPECTOR: (_("Leest factsheets in en weegt de bevindingen."), "clipboard"),
    Role.ADMINISTRATOR: (_("Beheert aanpakken en accounts en bewaakt het logboek."), "settings"),
}


_RELATIVES: dict[str, Any] = {
    MemberRole.PARENT: _("Ziet wat we samen doen, wie er helpt en wie er keek."),
    MemberRole.CHILD: _("Ziet het eigen deel van het plan, en waar het hulp kan vragen."),
    MemberRole.OTHER: _("Ziet wat we samen doen, wie er helpt en wie er keek."),
}


@dataclass(frozen=True)
class Card:
    """What a card shows; ``email`` says who signs in."""

    email: str
    name: str
    role: str
    organisation: str
    sentence: str
    icon: str


def cards() -> list[Card]:
    """Return the cards: the family itself, then the others in the order in which it meets them."""
    return [*_of_relatives(), *_of_those_at_work()]


def _of_relatives() -> list[Card]:
    accounts = (
        MemberAccount.objects.filter(
            in_force(clock.today()), user__on_demonstration_card=True, user__is_active=True
        )
        .select_related("user", "member__family")
        .order_by("pk")
    )
    return [
        Card(
            one.user.email,
            one.user.name,
            one.member.get_role_display(),
            "",
            _RELATIVES[one.member.role],
            "child" if one.member.role == MemberRole.CHILD else "family",
        )
        for one in accounts
    ]


def _of_those_at_work() -> list[Card]:
    held = Appointment.objects.filter(
        in_force(clock.today()), user__on_demonstration_card=True, user__is_active=True
    ).select_related("user", "organisation")
    order = list(_SENTENCES)
    return [
        Card(
            one.user.email,
            one.user.name,
            one.get_role_display(),
            one.organisation.name,
            *_SENTENCES[one.role],
        )
        for one in sorted(held, key=lambda one: order.index(one.role))
    ]
