# SPDX-License-Identifier: EUPL-1.2
"""What a family does together, with whom, and when: as one of its members may see it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from django.db.models import CharField, QuerySet, Subquery, Value

from gezinsregie.casework.plan.footing.queries import footings_of
from gezinsregie.casework.plan.models import ActorKind
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.door.models import ToldTo
from gezinsregie.families.door.queries import words_told

from .along import Along, along
from .eyes import Eyes
from .rules import Item

_GOAL = "concerns__goals__"
_STEP = f"{_GOAL}steps__"
_ASKED = {
    "ended_on": "ended_on",
    "coach": "coordinator__name",
    "coordinator": "coordinator",
    "municipality": "family__municipality",
    "town": "family__municipality__name",
    "concern": "concerns__pk",
    "concern_about": "concerns__member",
    "worry": "concerns__words",
    "worry_by": "concerns__named_by_name",
    "goal": f"{_GOAL}pk",
    "goal_about": f"{_GOAL}member",
    "specific": f"{_GOAL}specific",
    "attainment": f"{_GOAL}attainment",
    "attainment_words": f"{_GOAL}attainment_words",
    "step": f"{_STEP}pk",
    "step_words": f"{_STEP}words",
    "actor": f"{_STEP}actor_name",
    "actor_kind": f"{_STEP}actor_kind",
    "due_on": f"{_STEP}due_on",
    "done_on": f"{_STEP}done_on",
    "organisation": f"{_STEP}involvement__organisation",
}


@dataclass(frozen=True)
class StepSeen:
    """Who does what, before which day; ``mine``: the reader does it."""

    words: str
    who: str
    due_on: date
    done_on: date | None
    mine: bool


@dataclass
class AimSeen:
    """Something the family works towards, the goal ``key``; ``attainment`` as in the plan, None
    until judged."""

    key: int
    specific: str
    about: str
    attainment: int | None
    attainment_words: str
    worry: str
    worry_by: str
    steps: list[StepSeen] = field(default_factory=list)


@dataclass(frozen=True)
class WorrySeen:
    """Something that somebody worries about, for which there is no goal yet."""

    words: str
    by: str
    about: str


@dataclass(frozen=True)
class FootingSeen:
    """What the plan stands on; ``kind`` as in the plan, ``settled``: it was reached or kept."""

    kind: str
    words: str
    in_return: str
    by: str
    about: str
    settled: bool


@dataclass(frozen=True)
class Together:
    """What one member sees. ``coach`` is the coordinator's name, ``sent_last`` what was asked for
    by that name, ``door`` what who visits minds, as far as the family is told."""

    open_now: bool
    coach: str
    town: str
    aims: list[AimSeen]
    worries: list[WorrySeen]
    along: Along = field(default_factory=Along)
    said: list[FootingSeen] = field(default_factory=list)
    sent_last: str = ""
    door: list[str] = field(default_factory=list)

    @property
    def coming(self) -> list[StepSeen]:
        """What is to be done, the reader's own in front, then by day."""
        steps = [one for aim in self.aims for one in aim.steps if one.done_on is None]
        return sorted(steps, key=lambda one: (not one.mine, one.due_on))


def plan_of(eyes: Eyes) -> Together | None:
    """Return what is done together and who coordinates, without who helps, who meets whom and what
    the plan stands on; None without a trajectory: one query."""
    rows = _plan(eyes, {"sent_last": Value("", output_field=CharField())})
    return _seen(eyes, rows) if rows else None


def together(
    eyes: Eyes, *, sent_last: Subquery | None = None, table: QuerySet[Any] | None = None
) -> Together | None:
    """Return what this member sees of the newest trajectory, None without one: three queries.

    ``sent_last`` says in a word how what this member sent last stands (``voice.queries``),
    ``table`` is the conference that comes next.
    """
    told = words_told(ToldTo.EVERYBODY, "family")
    nothing = Value("", output_field=CharField())
    rows = _plan(eyes, {"sent_last": sent_last or nothing, **told})
    if not rows:
        return None
    seen = _seen(eyes, rows)
    head = rows[0]
    beside = along(
        eyes,
        head["pk"],
        coordinator=head["coordinator"],
        serves=head["municipality"],
        table=table,
    )
    return replace(
        seen,
        along=beside if seen.open_now else replace(beside, helpers=[], coming=[], line=None),
        said=_said(eyes, head["pk"]),
        sent_last=head["sent_last"] or "",
        door=[head[one] for one in told if head[one] and not eyes.kept.is_told_by(head[one])],
    )


def _plan(eyes: Eyes, beside: Mapping[str, Subquery | Value]) -> list[dict[str, Any]]:
    newest = Trajectory.objects.filter(family=eyes.member.family_id).order_by("-started_on", "-id")
    rows: list[Any] = list(
        Trajectory.objects.filter(pk__in=newest.values("pk")[:1])
        .order_by("concerns__pk", f"{_GOAL}pk", f"{_STEP}due_on", f"{_STEP}pk")
        .annotate(**beside)
        .values("pk", *beside, *_ASKED.values())
    )
    return [
        {name: row[name] for name in ("pk", *beside)}
        | {name: row[path] for name, path in _ASKED.items()}
        for row in rows
    ]


def _seen(eyes: Eyes, plan: list[dict[str, Any]]) -> Together:
    head = plan[0]
    return Together(
        open_now=head["ended_on"] is None,
        coach=head["coach"],
        town=head["town"],
        aims=_aims(eyes, plan),
        worries=_worries(eyes, plan),
    )


def _said(eyes: Eyes, trajectory: int) -> list[FootingSeen]:
    return [
        FootingSeen(
            one.kind,
            one.words,
            one.in_return,
            one.said_by,
            _name(eyes, one.member_id),
            one.settled_on is not None,
        )
        for one in footings_of(trajectory)
        if eyes.see(
            Item(
                about=one.member_id,
                concern=None,
                texts=(one.words, one.in_return, one.said_by),
            )
        )
    ]


def _sees_worry(eyes: Eyes, row: dict[str, Any]) -> bool:
    texts = (row["worry"], row["worry_by"])
    return eyes.see(Item(about=row["concern_about"], concern=row["concern"], texts=texts))


def _aims(eyes: Eyes, plan: Iterable[dict[str, Any]]) -> list[AimSeen]:
    found: dict[int, AimSeen] = {}
    for row in plan:
        if row["goal"] is None:
            continue
        about = row["goal_about"] or row["concern_about"]
        place = {"about": about, "concern": row["concern"], "goal": row["goal"]}
        if not eyes.see(Item(**place, texts=(row["specific"],))):
            continue
        if row["goal"] not in found:
            shown = _sees_worry(eyes, row)
            found[row["goal"]] = AimSeen(
                key=row["goal"],
                specific=row["specific"],
                about=_name(eyes, about),
                attainment=row["attainment"],
                attainment_words=eyes.without(row["attainment_words"]),
                worry=row["worry"] if shown else "",
                worry_by=row["worry_by"] if shown else "",
            )
        if row["step"] is None:
            continue
        texts = (row["step_words"], row["actor"])
        organisation = str(row["organisation"] or "")
        if eyes.see(Item(**place, texts=texts, organisation=organisation)):
            found[row["goal"]].steps.append(_step(eyes, row))
    return list(found.values())


def _step(eyes: Eyes, row: dict[str, Any]) -> StepSeen:
    who = row["actor"].strip()
    mine = (
        row["actor_kind"] == ActorKind.MEMBER
        and who.split(" ")[0].casefold() == eyes.member.given_name.casefold()
    )
    return StepSeen(row["step_words"], who, row["due_on"], row["done_on"], mine)


def _worries(eyes: Eyes, plan: Iterable[dict[str, Any]]) -> list[WorrySeen]:
    return [
        WorrySeen(row["worry"], row["worry_by"], _name(eyes, row["concern_about"]))
        for row in plan
        if row["concern"] is not None and row["goal"] is None and _sees_worry(eyes, row)
    ]


def _name(eyes: Eyes, about: int | None) -> str:
    return next((one.given_name for one in eyes.members if one.pk == about), "")
