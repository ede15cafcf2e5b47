# SPDX-License-Identifier: EUPL-1.2
"""Writing down what a plan stands on, wording it better, and saying that it is settled.

What is sent twice is written once: the same words on the same day are the first ones.
"""

from datetime import date

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.audit.actions import action
from gezinsregie.casework.trajectory.holding import held, still_open
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.corrected.keeping import revise
from gezinsregie.families.models import Member
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, refuse_when

from .models import Footing, FootingKind
from .queries import MOST
from .rules import FootingFacts, obstacles_to_saying, obstacles_to_settling


def _obstacles(
    trajectory: Trajectory, member: Member | None, facts: FootingFacts
) -> list[Obstacle]:
    found = still_open(trajectory)
    if member is not None and member.family_id != trajectory.family_id:
        found.append(Obstacle("not_of_this_family", field="member"))
    return found + obstacles_to_saying(facts, vocabulary().life_domains)


@action(Act.WRITE_PLAN)
def lay_footing(
    permit: Permit,
    *,
    trajectory: Trajectory,
    kind: FootingKind,
    member: Member | None,
    words: str,
    said_by: str,
    in_return: str = "",
    life_domain: str = "",
) -> Footing:
    """Write down what the plan stands on, in the words of ``said_by``."""
    permit.must_cover(trajectory)
    trajectory = held(trajectory)
    refuse_when(_obstacles(trajectory, member, FootingFacts(kind, in_return, life_domain)))
    said = {
        "trajectory": trajectory,
        "kind": kind,
        "member": member,
        "words": words,
        "said_by": said_by,
        "in_return": in_return,
        "life_domain": life_domain,
        "said_on": clock.today(),
    }
    standing = Footing.objects.filter(**said).first()
    if standing:
        return standing
    refuse_when([Obstacle("too_many_footings")] if trajectory.footings.count() >= MOST else [])
    return Footing.objects.create(**said, written_by_id=permit.actor_id, written_at=clock.now())


@action(Act.WRITE_PLAN)
def word_footing(
    permit: Permit,
    *,
    footing: Footing,
    member: Member | None,
    words: str,
    said_by: str,
    in_return: str = "",
    life_domain: str = "",
    seen: int | None = None,
) -> Footing:
    """Word a footing anew; what stood before is kept, and so are the versions of the plan."""
    permit.must_cover(footing)
    facts = FootingFacts(footing.kind, in_return, life_domain)
    refuse_when(_obstacles(held(footing.trajectory), member, facts))
    return revise(
        permit,
        footing,
        seen=seen,
        member=member,
        words=words,
        said_by=said_by,
        in_return=in_return,
        life_domain=life_domain,
    )


@action(Act.WRITE_PLAN)
def settle_footing(
    permit: Permit, *, footing: Footing, settled_on: date, words: str, seen: int | None = None
) -> Footing:
    """Say that an end term was reached or an exchange kept, and by what one sees it."""
    permit.must_cover(footing)
    trajectory = held(footing.trajectory)
    refuse_when(
        still_open(trajectory)
        + obstacles_to_settling(
            footing.kind, settled_on, said_on=footing.said_on, today=clock.today()
        )
    )
    return revise(permit, footing, seen=seen, settled_on=settled_on, settled_words=words)
