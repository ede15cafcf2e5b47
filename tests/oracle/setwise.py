# SPDX-License-Identifier: EUPL-1.2
"""Lists of families by act, laid beside the oracle person by person."""

from collections.abc import Iterator, Sequence

from gezinsregie.access.acts import Act
from gezinsregie.access.conditions import Somebody
from gezinsregie.access.listed import Listed
from gezinsregie.families.models import Family
from tests.progress import Progress

from . import answers
from .drafts import NOW
from .facts import World
from .ids import id_of

# That a family is there, what goes on, a partner's part, and every ground there is.
ACTS = (Act.SEE_PROCESS, Act.WRITE_CONTACT, Act.READ_SHARED_PART, Act.ASK_WHY)


def differences(world: World, acts: Sequence[Act] = ACTS) -> Iterator[str]:
    """Yield each list of the product that is not the oracle's. One query a person and act."""
    lists = {act: Listed(act, lambda me: Family.objects.order_by()) for act in acts}
    names = {id_of(family.key): family.key for family in world.families}
    for person in Progress("people set-wise", len(world.people)).over(world.people):
        expected = {
            family.key: answers.acts(person, "family", family.key, NOW, world)
            for family in world.families
        }
        for act, listed in lists.items():
            got = {names[key] for key in listed.keys(Somebody(id_of(person)))}
            wrong = got ^ {family for family, allowed in expected.items() if act in allowed}
            yield from (f"{person} {act} {family}" for family in sorted(wrong))
