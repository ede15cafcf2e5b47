# SPDX-License-Identifier: EUPL-1.2
"""On how many families each ground holds, as an administrator reads it, beside the oracle."""

from collections import Counter
from collections.abc import Iterator

from gezinsregie.access.acts import SubjectKind
from gezinsregie.access.permits import counted
from gezinsregie.families.models import Family

from . import answers
from .deciding import somebody
from .drafts import NOW, Draft
from .facts import World
from .ids import id_of
from .towns import ROLES


def differences(drafts: list[Draft], world: World) -> Iterator[str]:
    """Yield each number of the product that is not the oracle's, over the families of ``drafts``
    together. Everybody of those situations is asked for; one query each."""
    families = Family.objects.filter(pk__in=[id_of(draft.key("family")) for draft in drafts])
    for person in (draft.key(role) for draft in drafts for role in ROLES):
        expected = Counter(
            ground
            for draft in drafts
            for ground in answers.grounds(person, "family", draft.key("family"), NOW, world)
        )
        got = counted(somebody(person), SubjectKind.FAMILY, families)
        if set(got) != set(answers.table()["family"]):
            yield f"{person}: not every ground is counted"
        if {ground: number for ground, number in got.items() if number} != expected:
            yield f"{person}: {got}, not {expected}"
