# SPDX-License-Identifier: EUPL-1.2
"""What stalled in the town and went up, who cut it, and two nights on which it could not wait."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import permit
from gezinsregie.accounts.models import User
from gezinsregie.audit.actions import record
from gezinsregie.audit.models import Outcome
from gezinsregie.casework.emergency.actions import Notice, open_emergency, review_emergency
from gezinsregie.casework.emergency.models import EmergencyAccess
from gezinsregie.casework.escalation.actions import (
    NewDecision,
    NewKnot,
    cut_knot,
    decide_by_mandate,
    raise_escalation,
    send_back,
)
from gezinsregie.casework.escalation.models import Escalation
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.models import Family
from gezinsregie.foundation import clock
from gezinsregie.partners.models import Organisation

from .event import Event, moment
from .people import (
    DESK_WORKER,
    LOTTE,
    MIND,
    MUNICIPALITY,
    PRIVACY_OFFICER,
    PROCESS_DIRECTOR,
    PROTECTION,
    SAFETY_HOUSE,
    WELFARE,
)


@dataclass(frozen=True)
class _Raised:
    """A knot of a family: raised so many days ago, after it had stalled so many days."""

    family: str
    level: str
    about: str
    ago: int
    stalled: int
    stalls: str
    tried: str = ""


_WAITING_LIST = _Raised(
    "Wiersma–Tesfaye",
    "network",
    MIND,
    ago=9,
    stalled=31,
    stalls="De behandeling is toegezegd, maar er is sinds een maand geen behandelaar.",
    tried="Drie keer gebeld met de planning. De wachtlijst is de reden die steeds terugkomt.",
)
_OWN_PLAN = _Raised(
    "Van Dam–Güler",
    "administration",
    PROTECTION,
    ago=18,
    stalled=8,
    stalls="De jeugdbeschermer werkt volgens een eigen plan en komt niet naar het overleg.",
)
_WHO_STAYS = _Raised(
    "Amini–Rahmani",
    "network",
    SAFETY_HOUSE,
    ago=40,
    stalled=24,
    stalls="Er komen drie hulpverleners voor hetzelfde, en geen van drieën wil stoppen.",
    tried="Twee keer samen aan tafel gezeten. Ieder vindt het eigen bezoek het nodigst.",
)
_TOO_SOON = _Raised(
    "Kaya–de Boer",
    "network",
    WELFARE,
    ago=21,
    stalled=5,
    stalls="De schuldhulp heeft nog niet teruggebeld.",
)


def knots(today: date) -> list[Event]:
    """Return what went up and how it ended: two wait, one was cut, one came back; a decision by a
    coordinator's own mandate; and two emergencies, one of them reviewed."""

    def then(ago: int, hour: int, happens: Callable[[], None]) -> Event:
        return Event(moment(today, ago, hour, 10), 0, happens)

    raised = (_WAITING_LIST, _OWN_PLAN, _WHO_STAYS, _TOO_SOON)
    return [
        *(then(one.ago, 13, partial(_raise, one)) for one in raised),
        then(33, 11, _cut),
        then(17, 11, _send_back),
        then(12, 16, _by_own_mandate),
        then(15, 22, partial(_night, LOTTE, "Kowalska", "De buren belden: kinderen alleen thuis.")),
        then(13, 10, _reviewed),
        then(
            2,
            23,
            partial(_night, DESK_WORKER, "Bouali", "De politie belt aan en vraagt wie er woont."),
        ),
    ]


def _trajectory(family: str) -> Trajectory:
    return Trajectory.objects.select_related("family", "coordinator").get(
        family__name=family, ended_on__isnull=True
    )


def _raise(one: _Raised) -> None:
    trajectory = _trajectory(one.family)
    raise_escalation(
        permit(trajectory.coordinator, Act.RAISE_ESCALATION, trajectory.family_id),
        trajectory=trajectory,
        new=NewKnot(
            level=one.level,
            stalls=one.stalls,
            stalled_since=clock.today() - timedelta(days=one.stalled),
            tried=one.tried,
            about=Organisation.objects.get(name=one.about),
        ),
    )


def _knot(family: str) -> Escalation:
    return Escalation.objects.get(trajectory__family__name=family, closed_on__isnull=True)


def _cut() -> None:
    knot = _knot(_WHO_STAYS.family)
    words = "De gezinsbegeleider blijft komen. De andere twee stoppen voor het eind van de maand."
    director = User.objects.get(email=PROCESS_DIRECTOR)
    cut_knot(
        permit(director, Act.DECIDE_ESCALATION, knot.trajectory.family_id),
        escalation=knot,
        words=words,
        decision=NewDecision(
            "who_stays",
            Organisation.objects.get(name=SAFETY_HOUSE),
            words,
            "Drie bezoeken voor hetzelfde kosten het gezin meer dan ze brengen.",
        ),
    )


def _send_back() -> None:
    knot = _knot(_TOO_SOON.family)
    director = User.objects.get(email=PROCESS_DIRECTOR)
    send_back(
        permit(director, Act.DECIDE_ESCALATION, knot.trajectory.family_id),
        escalation=knot,
        words="Bel eerst zelf de teamleider van de schuldhulp. Lukt het niet, kom dan terug.",
    )


def _by_own_mandate() -> None:
    trajectory = _trajectory("Wiersma–Tesfaye")
    decide_by_mandate(
        permit(trajectory.coordinator, Act.DECIDE_BY_MANDATE, trajectory.family_id),
        trajectory=trajectory,
        decision=NewDecision(
            "put_somebody_in",
            Organisation.objects.get(name=WELFARE),
            "Eén vaste consulent opent met Selam de post, vanaf volgende week.",
            "De post ligt er al maanden, en elke brief wordt duurder.",
        ),
    )


def _night(email: str, family: str, reason: str) -> None:
    user, town = User.objects.get(email=email), Organisation.objects.get(name=MUNICIPALITY)
    found = Family.objects.get(name=family)
    member = found.members.exclude(birth_date=None)[0]
    assert member.birth_date is not None  # noqa: S101 - asked for
    opened = open_emergency(
        permit(user, Act.OPEN_EMERGENCY, town.pk),
        name=f"{member.given_name} {member.family_name}",
        birth_date=member.birth_date,
        reason=reason,
        notice=Notice("Noodtoegang geopend", "Een collega opende noodtoegang. Zie Toegang."),
    )
    assert opened is not None  # noqa: S101 - this family is there
    for act in (Act.READ_FAMILY, Act.READ_PLAN, Act.READ_CONTACTS):
        record(permit(user, act, found.pk), Outcome.READ)


def _reviewed() -> None:
    town = Organisation.objects.get(name=MUNICIPALITY)
    review_emergency(
        permit(User.objects.get(email=PRIVACY_OFFICER), Act.REVIEW_ACCESS, town.pk),
        emergency=EmergencyAccess.objects.get(),
        justified=True,
        words="De coach was niet bereikbaar en de kinderen waren alleen. Drie bladzijden gelezen.",
    )
