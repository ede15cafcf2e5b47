# SPDX-License-Identifier: EUPL-1.2
"""May this person do this to that? One answer, for a page, an action and a list alike."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import (
    BooleanField,
    Count,
    Exists,
    ExpressionWrapper,
    Model,
    OuterRef,
    QuerySet,
)

from gezinsregie.foundation import clock
from gezinsregie.foundation.prepared import Prepared

from .acts import Act, SubjectKind
from .conditions import (
    Actor,
    Somebody,
    any_of,
    bar_on,
    conditions_on,
    grounds_on,
    passes_the_bar,
    subject_model,
)
from .grounds import Ground
from .policy import POLICY, grounds_for
from .subjects import SUBJECT_OF

M = TypeVar("M", bound=Model)


class NotPermitted(Exception):
    """The act is not allowed, or its subject is not there; the two look alike on purpose."""

    def __init__(self, act: Act, reason: str) -> None:
        super().__init__(f"{act}: {reason}")
        self.act = act
        self.reason = reason


@dataclass(frozen=True)
class Permit:
    """An answered question: who may do what, to which subject, on which ground.

    Made by ``permit``, ``permit_for_link`` and ``permit_for_job`` alone. It is what the log writes
    down.
    """

    actor_id: str
    act: Act
    ground: Ground
    subject_kind: SubjectKind
    subject_id: str

    def must_be(self, *acts: Act) -> None:
        """Raise NotPermitted when an action was handed a permit for another act."""
        if self.act not in acts:
            raise NotPermitted(self.act, "this permit is for another act")

    def must_cover(self, *subjects: Model) -> None:
        """Raise NotPermitted when an action was handed a permit for another subject.

        A thing without a subject of its own names the one it belongs to as ``access_subject_id``.
        """
        for subject in subjects:
            owner = getattr(subject, "access_subject_id", subject.pk)
            if str(owner) != self.subject_id:
                raise NotPermitted(self.act, "this permit is for another subject")


def grounds_held(actor: Actor, kind: SubjectKind, subject_id: Any) -> tuple[Ground, ...]:
    """Return every ground that ``actor`` has with this subject, in the order of the policy.

    One query, however many grounds there are; empty when the subject is not there.
    """
    try:
        actor_id, subject = _as_uuid(actor.pk), _as_uuid(subject_id)
    except ValueError:
        return ()
    possible = grounds_on(kind)
    if not possible:
        return ()
    rows = _question_on(kind).rows(
        actor=actor_id, subject=subject, today=clock.today(), now=clock.now()
    )
    return tuple(
        ground
        for barred, *row in rows
        for ground, holds in zip(possible, row, strict=True)
        if holds and (not barred or passes_the_bar(kind, ground))
    )


def _as_uuid(value: Any) -> UUID:
    """Return the id of a person or a subject. Raises ValueError for what is no id at all."""
    return value if isinstance(value, UUID) else UUID(str(value))


@cache
def _question_on(kind: SubjectKind) -> Prepared:
    """Return the question which grounds hold on a subject of ``kind``: whether this person is
    barred from it, and one column a ground.

    It stands before every page and is written once; conditions take who, what, the day and the
    moment alone.
    """

    def build(actor: UUID, subject: UUID, today: date, now: datetime) -> QuerySet:
        with clock.standing(now=now, today=today):
            asked = {"barred": bar_on(kind, Somebody(actor))} | {
                f"ground_{ground}": condition
                for ground, condition in conditions_on(
                    kind, grounds_on(kind), Somebody(actor)
                ).items()
            }
        flags = {
            name: ExpressionWrapper(condition, output_field=BooleanField())
            for name, condition in asked.items()
        }
        rows: QuerySet = subject_model(kind)._default_manager.order_by().filter(pk=subject)
        answers: QuerySet = rows.annotate(**flags).values_list(*flags)
        return answers

    return Prepared(build)


def acts_allowed(grounds: tuple[Ground, ...]) -> frozenset[Act]:
    """Return all that these grounds allow together."""
    return frozenset().union(*(POLICY[ground] for ground in grounds))


def permit(actor: Actor, act: Act, subject_id: Any) -> Permit:
    """Return a permit for ``act`` on the subject with this id, or raise NotPermitted.

    The first ground in the order of the policy is the one that is written in the log.
    """
    return permit_on(grounds_held(actor, SUBJECT_OF[act], subject_id), actor, act, subject_id)


def permit_on(grounds: tuple[Ground, ...], actor: Actor, act: Act, subject_id: Any) -> Permit:
    """Return the permit that these grounds give for ``act``, or raise NotPermitted."""
    for ground in grounds:
        if act in POLICY[ground]:
            return Permit(str(actor.pk), act, ground, SUBJECT_OF[act], str(subject_id))
    raise NotPermitted(act, "no ground with this subject")


def visible(actor: Actor, act: Act, rows: QuerySet[M], *, path: str = "") -> QuerySet[M]:
    """Return the rows on which ``actor`` may do ``act``: the list that agrees with the detail.

    ``path`` is the field that leads from the rows to the subject (``family``), empty when the rows
    are the subjects themselves.
    """
    kind = SUBJECT_OF[act]
    anyone = any_of(kind, grounds_for(act), actor) if actor.pk is not None else None
    if anyone is None:
        return rows.none()
    if not path:
        return rows.filter(anyone)
    # Tested row by row: as a list of all subjects it grew with every town there is.
    allowed = subject_model(kind)._default_manager.filter(anyone, pk=OuterRef(path))
    return rows.filter(Exists(allowed))


def permit_for_link(link_id: Any, act: Act) -> Permit:
    """Return a permit for whoever holds this mailed link.

    Asked for after the link itself was found open and of the kind that ``act`` belongs to.
    """
    if act not in POLICY[Ground.HOLDS_LINK]:
        raise NotPermitted(act, "a link does not open this")
    return Permit(f"link:{link_id}", act, Ground.HOLDS_LINK, SUBJECT_OF[act], str(link_id))


def permit_for_job(job: str, act: Act, subject_id: Any) -> Permit:
    """Return a permit for a command or a job of the installation itself, by its name."""
    if act not in POLICY[Ground.A_NAMED_JOB]:
        raise NotPermitted(act, "a job may not do this")
    return Permit(f"job:{job}", act, Ground.A_NAMED_JOB, SUBJECT_OF[act], str(subject_id))


def counted(actor: Actor, kind: SubjectKind, rows: QuerySet[Any]) -> dict[Ground, int]:
    """Return on how many of ``rows``, subjects of ``kind``, each ground holds for ``actor``; one
    query. By the conditions of ``permit`` and its bar: nobody counts what would be refused."""
    conditions = conditions_on(kind, grounds_on(kind), actor)
    bar = bar_on(kind, actor)
    asked = {
        f"on_{ground}": Count("pk", filter=held if passes_the_bar(kind, ground) else held & ~bar)
        for ground, held in conditions.items()
    }
    found = rows.order_by().aggregate(**asked)
    return {ground: found[f"on_{ground}"] for ground in conditions}
