# SPDX-License-Identifier: EUPL-1.2
"""Through whose eyes a family is looked at: a member, by an account or chosen by a coordinator."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import (
    BooleanField,
    Exists,
    ExpressionWrapper,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)

from gezinsregie.access.permits import Permit
from gezinsregie.casework.plan.models import Concern, Goal
from gezinsregie.casework.withholding.queries import kept_from, withheld_on
from gezinsregie.casework.withholding.rules import KeptFrom
from gezinsregie.families.merging.queries import brought_unshown
from gezinsregie.families.models import Member, MemberRole
from gezinsregie.families.standing import Authority, MemberAccount
from gezinsregie.foundation.periods import in_force

from .rules import Item, Person, Reader, Roof, is_seen, knows_of


@dataclass(frozen=True)
class Eyes:
    """What one member may see. ``members`` are those of whom this member is told."""

    member: Member
    members: tuple[Member, ...]
    reader: Reader
    kept: KeptFrom
    today: date

    def see(self, item: Item) -> bool:
        return is_seen(self.reader, item, self.kept, self.today)

    def see_concern(self, concern: Concern) -> bool:
        texts = (concern.words, concern.named_by_name)
        return self.see(Item(about=concern.member_id, concern=concern.pk, texts=texts))

    def see_goal(self, goal: Goal) -> bool:
        """A goal for the whole family under a worry about somebody is about that somebody."""
        about = goal.member_id or goal.concern.member_id
        texts = (goal.specific, goal.attainment_words)
        return self.see(Item(about=about, concern=goal.concern_id, goal=goal.pk, texts=texts))

    def without(self, text: str, instead: str = "") -> str:
        """Return a text, or ``instead`` when it mentions what is kept from this member."""
        return instead if self.kept.is_told_by(text) else text


def eyes_of_account(permit: Permit, today: date) -> Eyes | None:
    """Return the eyes of the member who holds this permit by an account; None without one."""
    family = UUID(permit.subject_id)
    mine = MemberAccount.objects.filter(
        in_force(today), member__family=family, user=UUID(permit.actor_id)
    ).order_by("pk")
    return _eyes(family, mine.values("member")[:1], today)


def eyes_of_member(permit: Permit, member: Any, today: date) -> Eyes | None:
    """Return the eyes of a member whom the holder of this permit chose; None for a stranger."""
    family = UUID(permit.subject_id)
    chosen = Member.objects.filter(family=family, pk=member)
    return _eyes(family, chosen.values("pk")[:1], today)


def _eyes(family: Any, chosen: QuerySet[Any], today: date) -> Eyes | None:
    """Three queries, two without an organisation that is kept."""
    held = Authority.objects.filter(in_force(today), holder=Subquery(chosen))
    along = Authority.objects.filter(
        in_force(today), holder=OuterRef("pk"), child__in=held.values("child")
    )
    # The same order as everywhere: who is oldest stands in front.
    members: list[Any] = list(
        Member.objects.filter(family=family)
        # Who came along with another referral, or was added unseen, is shown to the family once the
        # coach says so.
        .filter(Q(hidden_from_family=False) & ~Exists(brought_unshown()) | Q(pk=Subquery(chosen)))
        .select_related("household")
        .annotate(
            is_reader=ExpressionWrapper(Q(pk=Subquery(chosen)), output_field=BooleanField()),
            under_authority=Exists(held.filter(child=OuterRef("pk"))),
            other_parent=Exists(along),
        )
    )
    me = next((one for one in members if one.is_reader), None)
    if me is None:
        return None
    rows = withheld_on(today, from_member=me)
    kept = kept_from(rows, households=[one.household for one in members], reader=me)
    reader = _reader(me, members)
    told = [
        one
        for one in members
        if knows_of(reader, Roof(one.pk, one.household_id, one.other_parent), kept)
    ]
    return Eyes(me, tuple(told), reader, kept, today)


def _reader(me: Member, members: Iterable[Any]) -> Reader:
    people = tuple(_person(one) for one in members)
    return Reader(
        person=_person(me),
        authority_over=frozenset(one.pk for one in members if one.under_authority),
        members=people,
    )


def _person(member: Member) -> Person:
    return Person(member.pk, member.role == MemberRole.CHILD, member.birth_date)
