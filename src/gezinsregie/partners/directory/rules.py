# SPDX-License-Identifier: EUPL-1.2
"""What is needed to write down an organisation, its aims, and what a coach is there for."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from gezinsregie.foundation.obstacles import Obstacle

# Six digits at least, and what people write between them.
_PHONE = re.compile(r"^\+?[\d ()/-]{6,30}$", re.ASCII)
MOST_LINES = 20


@dataclass(frozen=True)
class OrganisationFacts:
    """An organisation that is to be written down; ``names_taken`` are those of others here."""

    name: str
    names_taken: Collection[str]
    life_domains: Collection[str]
    known_domains: Collection[str]
    day_phone: str
    night_phone: str


def obstacles_to_keeping(facts: OrganisationFacts) -> list[Obstacle]:
    """Return all that is wrong with an organisation as it is told."""
    found = []
    if not facts.name.strip():
        found.append(Obstacle("name_missing", field="name"))
    elif same_name(facts.name) in {same_name(one) for one in facts.names_taken}:
        found.append(Obstacle("name_taken", field="name"))
    found += [
        Obstacle("domain_unknown", about=key, field="life_domains")
        for key in facts.life_domains
        if key not in facts.known_domains
    ]
    found += [
        Obstacle("phone_wrong", field=field)
        for field, phone in (("day_phone", facts.day_phone), ("night_phone", facts.night_phone))
        if phone and not is_phone(phone)
    ]
    return found


def is_phone(text: str) -> bool:
    """Tell whether this can be a telephone number: three digits at least (112), no words."""
    return text in {"112", "113", "144"} or bool(_PHONE.match(text.strip()))


def same_name(name: str) -> str:
    """Return a name as it is compared: without regard to spaces and capitals."""
    return " ".join(name.split()).casefold()


def obstacles_to_a_former_name(
    *, name: str, present: str, known: Collection[str], until: date | None, today: date
) -> list[Obstacle]:
    """Return what is wrong with a name that an organisation had before."""
    found = []
    if not name.strip():
        found.append(Obstacle("name_missing", field="former"))
    elif same_name(name) == same_name(present):
        found.append(Obstacle("name_is_present", field="former"))
    elif same_name(name) in {same_name(one) for one in known}:
        found.append(Obstacle("name_known", field="former"))
    if until is not None and until > today:
        found.append(Obstacle("in_the_future", field="until"))
    return found


def obstacles_to_an_aim(
    *, words: str, life_domain: str, known_domains: Collection[str]
) -> list[Obstacle]:
    """Return what is wrong with an aim; an empty life domain is its aim in general."""
    found = []
    if not words.strip():
        found.append(Obstacle("words_missing", field="words"))
    if life_domain and life_domain not in known_domains:
        found.append(Obstacle("domain_unknown", about=life_domain, field="life_domain"))
    return found


def obstacles_to_a_profile(
    *, words: str, competences: Collection[str], caseload: Collection[str]
) -> list[Obstacle]:
    """Return what is missing in what partners are to know of a coach."""
    found = []
    if not words.strip():
        found.append(Obstacle("words_missing", field="words"))
    if not competences:
        found.append(Obstacle("competences_missing", field="competences"))
    if not caseload:
        found.append(Obstacle("caseload_missing", field="caseload"))
    found += [
        Obstacle("too_many_lines", field=field)
        for field, lines in (("competences", competences), ("caseload", caseload))
        if len(lines) > MOST_LINES
    ]
    return found


def differ(aims: Collection[str]) -> bool:
    """Tell whether partners want different things: not all aims are in the same words (HHW-A6)."""
    return len({same_name(one) for one in aims}) > 1
