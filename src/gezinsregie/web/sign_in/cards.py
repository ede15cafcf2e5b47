# SPDX-License-Identifier: EUPL-1.2
"""The demonstration's sign-in cards: people of every role, with what they do here."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

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
    """Return the cards in the order in which a family meets these people."""
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
