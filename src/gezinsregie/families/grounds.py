# SPDX-License-Identifier: EUPL-1.2
"""Who belongs to a family, and who is too close to it to work with it."""

from django.db.models import Exists, OuterRef, Q

from gezinsregie.access.acts import SubjectKind
from gezinsregie.access.because import register_facts
from gezinsregie.access.conditions import Actor, register_bar, register_ground, register_subject
from gezinsregie.access.grounds import Ground
from gezinsregie.foundation import clock
from gezinsregie.foundation.periods import in_force

from . import because
from .merging.models import Merging
from .models import Family
from .standing import ConflictOfInterest, MemberAccount


def is_member(actor: Actor, *, family: str = "pk") -> Q:
    """A family of which this person is a member who signs in, today."""
    return Q(
        Exists(
            MemberAccount.objects.filter(
                in_force(clock.today()), user=actor.pk, member__family=OuterRef(family)
            )
        )
    )


def too_close(actor: Actor, *, family: str = "pk") -> Q:
    """A family that this person belongs to or ever belonged to, or said to be too close to today.

    That an account ended makes nobody a stranger: who signed in here as a member never works with
    the same family. One that was withdrawn on its first day counts for nothing. Families that were
    found to be one are one here: who is too close to either is too close to both.
    """
    said_so = ConflictOfInterest.objects.filter(in_force(clock.today()), user=actor.pk)
    belongs = MemberAccount.objects.filter(starts_on__lte=clock.today(), user=actor.pk)
    kept = OuterRef("kept")
    stands = Merging.objects.filter(undone_at__isnull=True)
    taken_in = stands.filter(kept=OuterRef(kept)).values("absorbed")
    to_either = Exists(said_so.filter(Q(family=kept) | Q(family__in=taken_in))) | Exists(
        belongs.filter(Q(member__family=kept) | Q(member__family__in=taken_in))
    )
    merged = stands.filter(Q(kept=OuterRef(family)) | Q(absorbed=OuterRef(family)), to_either)
    return (
        Q(Exists(said_so.filter(family=OuterRef(family))))
        | Q(Exists(belongs.filter(member__family=OuterRef(family))))
        | Q(Exists(merged))
    )


def register() -> None:
    register_subject(SubjectKind.FAMILY, Family)
    register_ground(SubjectKind.FAMILY, Ground.IS_MEMBER, is_member)
    register_bar(SubjectKind.FAMILY, too_close, but=(Ground.IS_MEMBER,))
    register_facts(SubjectKind.FAMILY, Ground.IS_MEMBER, because.is_member)
