# SPDX-License-Identifier: EUPL-1.2
"""Referrals for the desk and for the referrer, and the facts by which criteria are weighed."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from django.db.models import F, OuterRef, Prefetch, QuerySet, Subquery

from gezinsregie.access.acts import Act
from gezinsregie.access.conditions import Actor
from gezinsregie.access.listed import Listed
from gezinsregie.access.permits import visible
from gezinsregie.families.merging.queries import came_along, is_one
from gezinsregie.families.models import Member
from gezinsregie.foundation.prepared import Prepared
from gezinsregie.partners.models import Appointment, Role

from .models import MemberConcern, Referral

ANSWERED_LISTED = 10
WAITING_BESIDE = 8


def _waiting(desk_worker: UUID) -> QuerySet[Referral]:
    # Narrowed to the town first: otherwise the conditions are tested on every town there is.
    towns = Appointment.objects.filter(user=desk_worker, role=Role.DESK_WORKER).values("serves")
    return (
        Referral.objects.filter(municipality__in=towns, answered_at__isnull=True)
        .select_related("family", "organisation", "decision", "question", "crisis")
        .order_by(F("crisis__answer_by").asc(nulls_last=True), "first_signal_on", "pk")
    )


def _answered(desk_worker: UUID, towns: Sequence[UUID]) -> QuerySet[Referral]:
    # By the towns themselves and not by a question for them: of one town the index gives the
    # latest answers as they come, and however many there are, only those are looked at.
    return (
        Referral.objects.filter(municipality__in=towns, answered_at__isnull=False)
        .select_related("family", "organisation", "decision", "question")
        .order_by("-answered_at", "pk")
    )


_WAITING = Listed(Act.READ_REFERRAL, _waiting)
_WAITING_LONGEST = Listed(Act.READ_REFERRAL, _waiting, most=WAITING_BESIDE)
_WITH_THESE_KEYS = Prepared(
    lambda keys: (
        Referral.objects.order_by()
        .filter(pk__in=keys)
        .select_related("family", "organisation", "decision", "question", "crisis")
    )
)
_ANSWERED = Listed(Act.READ_REFERRAL, _answered, most=ANSWERED_LISTED)


def at_the_desk(actor: Actor) -> QuerySet[Referral]:
    """Return every referral this desk weighs or has weighed; each list has an order of its own."""
    return visible(actor, Act.READ_REFERRAL, Referral.objects.all()).select_related(
        "family", "decision", "question"
    )


def waiting(actor: Actor) -> list[UUID]:
    """Return the keys of the referrals that wait for this desk: a crisis first, by the
    moment at which it is to be answered, then who waits longest."""
    return _WAITING.keys(actor)


def waiting_longest(actor: Actor) -> list[Referral]:
    """Return the referrals that stand first at this desk, at most ``WAITING_BESIDE``."""
    return _WAITING_LONGEST.objects(actor)


def answered(actor: Actor, towns: Collection[UUID]) -> list[Referral]:
    """Return what the desks of these towns answered last, newest answer first, at most
    ``ANSWERED_LISTED``, of what this person may read."""
    return _ANSWERED.objects(actor, towns=tuple(towns))


def in_this_order(keys: Sequence[UUID]) -> list[Referral]:
    """Return the referrals with these keys, as their list has them."""
    found = {one.pk: one for one in _WITH_THESE_KEYS.objects(keys=tuple(keys))}
    return [found[key] for key in keys]


def made_by(actor: Actor) -> QuerySet[Referral]:
    """Return what this referrer sent, newest first, with the answers."""
    return (
        visible(actor, Act.READ_ANSWER_TO_REFERRAL, Referral.objects.filter(referred_by=actor.pk))
        .select_related("family", "organisation", "decision", "question")
        .order_by("-received_at", "pk")
    )


def whole(referral_id: Any) -> Referral:
    """Return one referral with all that was written down in it: four queries, however large the
    family, and a fifth for the judgements once there is a decision.

    Each member carries the referrer's answer about that one; ``facts.worry_about`` reads it.
    ``is_merged`` reads whether the family was found to be another as well.
    """
    said = MemberConcern.objects.filter(referral=referral_id, member=OuterRef("pk"))
    people = Member.objects.select_related("household").annotate(
        worry=Subquery(said.values("answer")[:1]), came_along=came_along()
    )
    return (
        Referral.objects.select_related(
            "family",
            "organisation",
            "referred_by",
            "decision__decided_by",
            "taken_back__undone_by",
            "crisis__written_by",
            "commission__written_by",
            "question__written_by",
            "question__answered_by",
            "trajectory__coordinator",
        )
        .prefetch_related(
            "concerns",
            "facts",
            "decision__judgements",
            Prefetch("family__members", queryset=people),
        )
        .annotate(merged=is_one("family"))
        .get(pk=referral_id)
    )


def is_merged(referral: Referral) -> bool:
    """Tell of a referral that was loaded whole whether its family was merged, either way about."""
    return bool(vars(referral)["merged"])
