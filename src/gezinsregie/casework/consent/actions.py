# SPDX-License-Identifier: EUPL-1.2
"""What a partner may know, and what each person whose consent that needs says to it.

Who must be asked is worked out anew with every act here, so that a scope never stands open without
somebody who has a say: it opens when everybody who was asked agrees (``queries.all_agreed``).
"""

from datetime import date, timedelta
from typing import Any

from django.db.models import Q

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.audit.actions import action
from gezinsregie.casework.involvement.models import Involvement, Scope
from gezinsregie.casework.involvement.rules import ScopeFacts, obstacles_to_scope
from gezinsregie.casework.trajectory.holding import held
from gezinsregie.families.authority.actions import end_authority, record_authority
from gezinsregie.families.models import Member
from gezinsregie.families.standing import Authority
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, refuse_when
from gezinsregie.partners.legal_ground.law import law
from gezinsregie.partners.legal_ground.queries import is_on

from .models import ConsentAnswer, ConsentPosition
from .queries import about_whom, current_positions, people_of
from .rules import AnswerFacts, Needed, consent_ends_on, obstacles_to_answering, whose_consent


@action(Act.KEEP_INVOLVEMENT)
def add_scope(
    permit: Permit,
    *,
    involvement: Involvement,
    life_domain: str,
    member: Member | None,
    purpose: str,
    legal_ground: str,
    starts_on: date,
    ends_on: date | None = None,
) -> Scope:
    """Write down what a partner may know, and ask everybody whose consent that needs.

    Raises Obstructed with all reasons (``involvement.rules.obstacles_to_scope``), and with what
    must be known first to say who decides. Told twice, it is written once.
    """
    permit.must_cover(involvement)
    trajectory = held(involvement.trajectory)
    known = law()
    obstacles = obstacles_to_scope(
        ScopeFacts(
            trajectory_closed=trajectory.ended_on is not None,
            involvement_starts_on=involvement.starts_on,
            involvement_ends_on=involvement.ends_on,
            life_domain=life_domain,
            purpose=purpose,
            legal_ground=legal_ground,
            known_domains=vocabulary().life_domains,
            known_purposes=known.purpose_of,
            known_grounds=known.ground_of,
            standing_grounds={one.key for one in known.standing_grounds},
            ground_on=is_on(legal_ground, trajectory.family.municipality_id),
            member_of_this_family=member is None or member.family_id == trajectory.family_id,
            starts_on=starts_on,
            ends_on=ends_on,
            today=clock.today(),
        )
    )
    asks = legal_ground in known.needing_consent
    if not obstacles and asks:
        obstacles += _needed(trajectory.family_id, member, clock.today()).unknown
    refuse_when(obstacles)
    same: dict[str, Any] = {
        "involvement": involvement,
        "life_domain": life_domain,
        "member": member,
        "purpose": purpose,
        "legal_ground": legal_ground,
    }
    running = Scope.objects.filter(**same, ends_on__isnull=True).first()
    if running is not None:
        return running
    scope = Scope.objects.create(
        **same, starts_on=starts_on, ends_on=ends_on, written_by_id=permit.actor_id
    )
    if asks:
        _settle(permit, scope, clock.today())
    return scope


@action(Act.KEEP_CONSENT)
def record_answer(
    permit: Permit,
    *,
    scope: Scope,
    member: Member,
    answer: str,
    said_on: date,
    words: str,
    agreed_end: date | None = None,
) -> ConsentPosition:
    """Write down what one person said, in that person's own words; what was said before stays.

    A consent ends by itself on the last day agreed, or before a birthday after which others must be
    asked. Raises Obstructed with all reasons (``rules.obstacles_to_answering``).
    """
    permit.must_cover(scope)
    trajectory = held(scope.involvement.trajectory)
    needs_consent = _needs_consent(scope)
    needed = _needed(trajectory.family_id, scope.member, clock.today())
    if needs_consent:
        _settle(permit, scope, clock.today())
    now = current_positions(scope).filter(member=member).first()
    refuse_when(
        obstacles_to_answering(
            AnswerFacts(
                trajectory_closed=trajectory.ended_on is not None,
                needs_consent=needs_consent,
                scope_ended=_ended(scope),
                asked=now is not None or not needs_consent,
                current=now.answer if now else "",
                answer=answer,
                answers=ConsentAnswer.values,
                words=words,
                said_on=said_on,
                agreed_end=agreed_end,
                started_on=trajectory.started_on,
                today=clock.today(),
                unknown=needed.unknown,
            )
        )
    )
    ends_on = None
    if answer == ConsentAnswer.GIVEN:
        people = people_of(trajectory.family_id, said_on)
        ends_on = consent_ends_on(agreed_end, about_whom(people, scope.member_id), said_on)
    said = {"answer": answer, "said_on": said_on, "ends_on": ends_on, "words": words}
    if now is not None and all(getattr(now, field) == value for field, value in said.items()):
        return now
    return _say(permit, scope, member.pk, **said)


@action(Act.KEEP_CONSENT)
def ask_again(permit: Permit, *, scope: Scope) -> Scope:
    """Ask who must agree now: whose consent lapsed, and who has a say since.

    Who refused is not asked again: an answer that changes is written down as it comes.
    """
    permit.must_cover(scope)
    trajectory = held(scope.involvement.trajectory)
    today = clock.today()
    checks = (
        (trajectory.ended_on is None, Obstacle("trajectory_closed")),
        (_needs_consent(scope), Obstacle("no_consent_needed")),
        (not _ended(scope), Obstacle("scope_ended")),
    )
    refuse_when([obstacle for holds, obstacle in checks if not holds])
    refuse_when(list(_needed(trajectory.family_id, scope.member, today).unknown))
    _settle(permit, scope, today)
    lapsed = current_positions(scope).filter(answer=ConsentAnswer.GIVEN, ends_on__lt=today)
    for position in lapsed:
        _say(permit, scope, position.member_id, **_ASKED, said_on=today)
    return scope


@action(Act.KEEP_CONSENT)
def tell_authority(permit: Permit, *, child: Member, holder: Member, starts_on: date) -> Authority:
    """Write down who holds authority over a child, and ask that person where a say is missing."""
    authority = record_authority(permit, child=child, holder=holder, starts_on=starts_on)
    _settle_about(permit, child, clock.today())
    return authority


@action(Act.KEEP_CONSENT)
def take_authority_back(permit: Permit, *, authority: Authority, last_day: date) -> Authority:
    """Write down that somebody's authority ended; what that person said no longer counts."""
    ended = end_authority(permit, authority=authority, last_day=last_day)
    _settle_about(permit, authority.child, max(clock.today(), last_day + timedelta(days=1)))
    return ended


_ASKED: dict[str, Any] = {"answer": ConsentAnswer.ASKED, "ends_on": None, "words": ""}


def _needs_consent(scope: Scope) -> bool:
    return scope.legal_ground in law().needing_consent


def _ended(scope: Scope) -> bool:
    ends = (scope.ends_on, scope.involvement.ends_on)
    return any(day is not None and day < clock.today() for day in ends)


def _needed(family: Any, member: Member | None, day: date) -> Needed:
    people = people_of(family, day)
    return whose_consent(about_whom(people, member.pk if member else None), day)


def _settle_about(permit: Permit, child: Member, day: date) -> None:
    running = Scope.objects.filter(
        Q(ends_on__isnull=True) | Q(ends_on__gte=clock.today()),
        involvement__trajectory__family=child.family_id,
        involvement__trajectory__ended_on__isnull=True,
        legal_ground__in=law().needing_consent,
    )
    for scope in running.select_related("involvement__trajectory", "member"):
        if scope.member_id in (None, child.pk):
            _settle(permit, scope, day)


def _settle(permit: Permit, scope: Scope, day: date) -> None:
    """Let those be asked who have a say on ``day``, and nobody else; who answered keeps that.

    While it cannot be said who decides, nobody's yes counts.
    """
    needed = _needed(scope.involvement.trajectory.family_id, scope.member, day)
    current = {one.member_id: one for one in current_positions(scope)}
    for member, position in current.items():
        if member not in needed.people:
            position.replaced_at = clock.now()
            position.save(update_fields=["replaced_at"])
        elif needed.unknown and position.answer == ConsentAnswer.GIVEN:
            _say(permit, scope, member, **_ASKED, said_on=clock.today())
    for member in sorted(needed.people - current.keys()):
        _say(permit, scope, member, **_ASKED, said_on=clock.today())


def _say(permit: Permit, scope: Scope, member: int, **said: Any) -> ConsentPosition:
    now = clock.now()
    current_positions(scope).filter(member=member).update(replaced_at=now)
    return ConsentPosition.objects.create(
        scope=scope, member_id=member, written_by_id=permit.actor_id, written_at=now, **said
    )
