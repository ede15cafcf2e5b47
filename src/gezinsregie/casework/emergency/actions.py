# SPDX-License-Identifier: EUPL-1.2
"""Opening a family's file because it cannot wait, and looking back on that."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.conditions import Somebody
from gezinsregie.access.grounds import Ground
from gezinsregie.access.permits import Permit, acts_allowed, grounds_held
from gezinsregie.accounts.models import User
from gezinsregie.audit.actions import action
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.correspondence.outbox import queue_mail
from gezinsregie.families.conflict.queries import families_of
from gezinsregie.families.grounds import too_close
from gezinsregie.families.models import Family
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, Obstructed, refuse_when
from gezinsregie.partners.models import Role
from gezinsregie.partners.queries import appointed_for

from .models import EmergencyAccess
from .queries import running, tries_of
from .rules import (
    OPEN_FOR,
    ReviewFacts,
    obstacles_to_naming,
    obstacles_to_opening,
    obstacles_to_reviewing,
)


@dataclass(frozen=True)
class Notice:
    """The mail that goes out at once; it names no family and nothing that was typed."""

    subject: str
    text: str


@action(Act.OPEN_EMERGENCY)
def open_emergency(
    permit: Permit, *, name: str, birth_date: date, reason: str, notice: Notice
) -> EmergencyAccess | None:
    """Open the family of somebody of exactly this name and day, in one's own town, for four hours,
    and mail the privacy officers (the administrators where there is none).

    Returns None when nobody is found, and alike when whoever asks is too close to the family: a
    refusal would tell that it is known here. Each try is a line in the log, which holds no name.
    What runs already is returned as it is. Raises Obstructed with all reasons; with ``may_already``
    about the family when that is open to this person without any emergency.
    """
    # Held, so that hurried tries are counted one after the other.
    user = User.objects.select_for_update().get(pk=permit.actor_id)
    refuse_when(
        obstacles_to_opening(reason=reason, tries=tries_of(user.pk))
        + obstacles_to_naming(name=name, born=birth_date, today=clock.today())
    )
    found = _family(user, families_of(name, birth_date, UUID(permit.subject_id)))
    if found is None:
        return None
    runs = running(user.pk, found.pk)
    if runs is not None:
        return runs
    others = tuple(
        one
        for one in grounds_held(user, SubjectKind.FAMILY, found.pk)
        if one is not Ground.EMERGENCY
    )
    if Act.READ_FAMILY in acts_allowed(others):
        raise Obstructed(Obstacle("may_already", about=str(found.pk)))
    now = clock.now()
    opened = EmergencyAccess.objects.create(
        family=found, user=user, reason=reason.strip(), opened_at=now, closes_at=now + OPEN_FOR
    )
    for to in _told(permit.subject_id):
        queue_mail(permit, to=to, subject=notice.subject, text=notice.text)
    return opened


@action(Act.REVIEW_ACCESS)
def review_emergency(
    permit: Permit, *, emergency: EmergencyAccess, justified: bool, words: str
) -> EmergencyAccess:
    """Say whether an emergency access was justified, once, after it closed and never one's own.

    Raises Obstructed with all reasons (``rules.obstacles_to_reviewing``).
    """
    held = (
        EmergencyAccess.objects.select_for_update(of=("self",))
        .select_related("family__municipality")
        .get(pk=emergency.pk)
    )
    permit.must_cover(held.family.municipality)
    refuse_when(
        obstacles_to_reviewing(
            ReviewFacts(
                closes_at=held.closes_at,
                reviewed=held.reviewed_at is not None,
                by_oneself=str(held.user_id) == permit.actor_id,
                words=words,
                now=clock.now(),
            )
        )
    )
    held.justified = justified
    held.review_words = words.strip()
    held.reviewed_by_id = UUID(permit.actor_id)
    held.reviewed_at = clock.now()
    held.save(update_fields=["justified", "review_words", "reviewed_by", "reviewed_at"])
    return held


def _family(user: User, among: set[UUID]) -> Family | None:
    """Return the family to open, one under way before one that was; None where there is none, or
    none that this person is not too close to."""
    under_way = Trajectory.objects.filter(family=OuterRef("pk"), ended_on__isnull=True)
    open_to = Family.objects.filter(~too_close(Somebody(user.pk)), pk__in=among)
    in_order = open_to.annotate(under_way=Exists(under_way)).order_by("-under_way", "pk")
    return in_order.first()


def _told(municipality_id: str) -> list[str]:
    for role in (Role.PRIVACY_OFFICER, Role.ADMINISTRATOR):
        found = appointed_for(municipality_id, role)
        if to := sorted({one.user.email for one in found if one.user.is_active}):
            return to
    return []
