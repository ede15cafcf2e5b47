# SPDX-License-Identifier: EUPL-1.2
"""Asking those who have a say, and nobody else, whenever it changes who that is."""

from datetime import date
from typing import Any

from django.db.models import Q

from gezinsregie.access.permits import Permit
from gezinsregie.audit.within_action import within_an_action
from gezinsregie.casework.involvement.models import Scope
from gezinsregie.families.deciding import register_consequence
from gezinsregie.families.models import Member
from gezinsregie.foundation import clock
from gezinsregie.partners.legal_ground.law import law

from .models import ConsentAnswer, ConsentPosition
from .queries import about_whom, current_positions, people_of
from .rules import Needed, consent_ends_on, whose_consent

ASKED: dict[str, Any] = {"answer": ConsentAnswer.ASKED, "ends_on": None, "words": ""}


def needed(family: Any, member: Member | None, day: date) -> Needed:
    """Return who must agree on ``day`` to sharing what is about ``member``, None: about all."""
    people = people_of(family, day)
    return whose_consent(about_whom(people, member.pk if member else None), day)


def settle_about(permit: Permit, member: Member, day: date) -> None:
    """Let those be asked who have a say on ``day`` in what is shared about ``member``; a yes ends
    no later than the birthday after which others must be asked."""
    running = Scope.objects.filter(
        Q(ends_on__isnull=True) | Q(ends_on__gte=clock.today()),
        Q(member__isnull=True) | Q(member=member.pk),
        involvement__trajectory__family=member.family_id,
        involvement__trajectory__ended_on__isnull=True,
        legal_ground__in=law().needing_consent,
        involvement__withdrawn=False,
        withdrawn=False,
    )
    for scope in running.select_related("involvement__trajectory", "member"):
        settle(permit, scope, day)
        _end_in_time(permit, scope, day)


def settle(permit: Permit, scope: Scope, day: date) -> None:
    """Let those be asked who have a say on ``day``, and nobody else; who answered keeps that.

    While it cannot be said who decides, nobody's yes counts.
    """
    within_an_action(permit)
    who = needed(scope.involvement.trajectory.family_id, scope.member, day)
    current = {one.member_id: one for one in current_positions(scope)}
    for member, position in current.items():
        if member not in who.people:
            position.replaced_at = clock.now()
            position.save(update_fields=["replaced_at"])
        elif who.unknown and position.answer == ConsentAnswer.GIVEN:
            say(permit, scope, member, **ASKED, said_on=clock.today())
    for member in sorted(who.people - current.keys()):
        say(permit, scope, member, **ASKED, said_on=clock.today())


def say(permit: Permit, scope: Scope, member: int, **said: Any) -> ConsentPosition:
    """Write down what somebody says now; what was said before stays, replaced."""
    now = clock.now()
    current_positions(scope).filter(member=member).update(replaced_at=now)
    return ConsentPosition.objects.create(
        scope=scope, member_id=member, written_by_id=permit.actor_id, written_at=now, **said
    )


def _end_in_time(permit: Permit, scope: Scope, day: date) -> None:
    people = about_whom(people_of(scope.involvement.trajectory.family_id, day), scope.member_id)
    still = Q(ends_on__isnull=True) | Q(ends_on__gte=day)
    for one in current_positions(scope).filter(still, answer=ConsentAnswer.GIVEN):
        ends_on = consent_ends_on(one.ends_on, people, day)
        if ends_on != one.ends_on:
            said = {"answer": one.answer, "said_on": one.said_on, "words": one.words}
            say(permit, scope, one.member_id, **said, ends_on=ends_on)


def register() -> None:
    register_consequence(settle_about)
