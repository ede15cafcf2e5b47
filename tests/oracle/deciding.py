# SPDX-License-Identifier: EUPL-1.2
"""Ask the product who may do what, and lay the answers beside the oracle's."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.conditions import Somebody
from gezinsregie.access.permits import acts_allowed, grounds_held
from gezinsregie.access.subjects import SUBJECT_OF

from . import answers
from .ids import id_of

KINDS = {
    "organisation": SubjectKind.ORGANISATION,
    "referral": SubjectKind.REFERRAL,
    "family": SubjectKind.FAMILY,
    "round": SubjectKind.ROUND,
    "factsheet": SubjectKind.FACTSHEET,
    "link": SubjectKind.LINK,
}


def acts_on(kind: str) -> frozenset[Act]:
    """Return every act of the product on a subject of this kind of the oracle."""
    return frozenset(act for act, of in SUBJECT_OF.items() if of is KINDS[kind])


@dataclass(frozen=True)
class Asked:
    """One person and one subject, by their keys, and what the product and the oracle say."""

    person: str
    subject: str
    product: frozenset[str]
    oracle: frozenset[str]
    acts_of_product: frozenset[str]
    acts_of_oracle: frozenset[str]

    def differences(self) -> Iterator[str]:
        if self.product != self.oracle:
            wrong = f"{told(self.product)}, not {told(self.oracle)}"
        else:
            wrong = told(self.acts_of_product ^ self.acts_of_oracle)
        if (self.product, self.acts_of_product) != (self.oracle, self.acts_of_oracle):
            yield f"{self.person} with {self.subject}: {wrong}"


def somebody(key: str) -> Somebody:
    """Return the person with this key, as the product takes one."""
    return Somebody(id_of(key))


def told(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)) or "nothing"


def ask(person: str, kind: str, subject: str, expected: frozenset[str]) -> Asked:
    """Ask the product which grounds and acts this person has with this subject."""
    held = grounds_held(somebody(person), KINDS[kind], id_of(subject))
    allowed = acts_allowed(held) & acts_on(kind)
    return Asked(
        person=person,
        subject=subject,
        product=frozenset(held),
        oracle=expected,
        acts_of_product=frozenset(act.value for act in allowed),
        acts_of_oracle=frozenset(
            act for ground in expected for act in answers.acts_of(kind, ground)
        ),
    )
