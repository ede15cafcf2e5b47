# SPDX-License-Identifier: EUPL-1.2
"""What a partner may know, and what each person whose consent that needs says to it.

Who must be asked is worked out anew with every act here, so that a scope never stands open without
somebody who has a say: it opens when everybody who was asked agrees (``queries.all_agreed``).
"""

from datetime import date
from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.audit.actions import action
from gezinsregie.casework.involvement.models import Involvement, Scope
from gezinsregie.casework.involvement.rules import ScopeFacts, obstacles_to_scope
from gezinsregie.casework.trajectory.holding import held
from gezinsregie.families.models import Member
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, refuse_when
from gezinsregie.partners.legal_ground.law import law
from gezinsregie.partners.legal_ground.queries import is_on

from .models import ConsentAnswer, ConsentPosition
from .queries import about_whom, current_positions, people_of
from .rules import AnswerFacts, consent_ends_on, obstacles_to_answering
from .settling import ASKED, needed, say, settle


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
            involvement_ended=involvement.ended_by(clock.today()),
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
        obstacles += needed(trajectory.family_id, member, clock.today()).unknown
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
        **same,
        starts_on=starts_on,
        ends_on=ends_on,
        written_by_id=permit.actor_id,
        written_at=clock.now(),
    )
    if asks:
        settle(permit, scope, clock.today())
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
    who = needed(trajectory.family_id, scope.member, clock.today())
    if needs_consent:
        settle(permit, scope, clock.today())
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
                unknown=who.unknown,
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
    return say(permit, scope, member.pk, **said)


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
    refuse_when(list(needed(trajectory.family_id, scope.member, today).unknown))
    settle(permit, scope, today)
    lapsed = current_positions(scope).filter(answer=ConsentAnswer.GIVEN, ends_on__lt=today)
    for position in lapsed:
        say(permit, scope, position.member_id, **ASKED, said_on=today)
    return scope


def _needs_consent(scope: Scope) -> bool:
    return scope.legal_ground in law().needing_consent


def _ended(scope: Scope) -> bool:
    today = clock.today()
    return scope.ended_by(today) or scope.involvement.ended_by(today)
