# SPDX-License-Identifier: EUPL-1.2
"""A round of the product as one person, and what was wrong on the way."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from playwright.sync_api import Page

from . import refusals
from .blanks import forms_of, send_blank
from .firsts import Firsts
from .looks import (
    LOOKS,
    Look,
    all_looks,
    another_corner,
    axe_faults,
    build_faults,
    corners,
    no_look,
    width_faults,
)
from .walk import WHOLE, Part, Person, Visit, kind_of, sign_in, visits

LooksAt = Callable[[str], Sequence[Look]]
AT_THE_DOOR = Person("", "", "Nog niet ingelogd")


@dataclass(frozen=True)
class Depth:
    """How far a round goes: pages of a kind that are opened, and of those how many axe reads;
    with which looks, by the kind of page, it reads a page, a page of a kind that an earlier round
    read, and a form that came back; whether a form like one that was sent is sent too, and the
    refusals are called on."""

    opened: int
    read: int
    looks: LooksAt = all_looks
    again: LooksAt = all_looks
    blank: LooksAt = all_looks
    all_forms: bool = True
    refusals: bool = True


# What every run of the tests does. `make axe` goes all the way: both pages of a kind through axe,
# six looks each, for everybody anew, every form sent, and the refusals for each person.
BRIEF = Depth(
    opened=2,
    read=1,
    looks=corners,
    again=no_look,
    blank=another_corner,
    all_forms=False,
    refusals=False,
)


@dataclass
class Round:
    """What one person met: kinds of page, how often axe looked, and the faults by address."""

    person: Person
    kinds: set[str] = field(default_factory=set)
    opened: int = 0
    sent_blank: int = 0
    runs: int = 0
    wrong: dict[str, list[str]] = field(default_factory=dict)

    def look(
        self, page: Page, what: str, *, looks: Sequence[Look] = LOOKS, also: Sequence[str] = ()
    ) -> None:
        """Look at the open page; ``also`` is what is known to be wrong already."""
        faults = [*also, *build_faults(page), *width_faults(page)]
        if looks:
            faults += axe_faults(page, looks)
            self.runs += len(looks)
        if faults:
            self.wrong.setdefault(what, []).extend(faults)

    @property
    def findings(self) -> int:
        return sum(len(faults) for faults in self.wrong.values())


def round_of(
    page: Page, home: str, person: Person, depth: Depth, firsts: Firsts, part: Part = WHOLE
) -> Round:
    """Walk as this person, then send every form with fields blank, then meet what says no.

    ``firsts`` is shared with the other rounds of this run. Of a round in parts each looks at the
    kinds of page, and sends the forms, that are its own.
    """
    found = Round(person)
    sign_in(page, home, person.email)
    forms: list[_Form] = []
    for visit in visits(page, home, depth.opened, part):
        found.kinds.add(visit.kind)
        if not visit.shown:
            continue
        found.opened += 1
        if not visit.before:
            forms += [_Form(visit, *one) for one in forms_of(page)]
        found.look(
            page,
            visit.address.removeprefix(home),
            looks=_looks_at(visit, depth, firsts),
            also=_other_than(200, visit.status),
        )
    _send_blanks(found, page, home, forms, depth, firsts)
    if depth.refusals:
        _refused(found, page, refusals.inside(page, home))
    return found


@dataclass(frozen=True)
class _Form:
    """A form with fields: on which page, which one there, where it goes, and what it asks."""

    visit: Visit
    index: int
    action: str
    fields: str


def _looks_at(visit: Visit, depth: Depth, firsts: Firsts) -> Sequence[Look]:
    if visit.before >= depth.read:
        return ()
    looks = depth.looks if firsts.is_first("page", visit.kind) else depth.again
    return looks(visit.kind)


def _send_blanks(
    found: Round, page: Page, home: str, forms: list[_Form], depth: Depth, firsts: Firsts
) -> None:
    known: set[tuple[str, str]] = set()
    for form in forms:
        kind = (form.visit.kind, kind_of(form.action, home))
        if not (firsts.is_first("form", *kind, form.fields) or depth.all_forms):
            continue
        page.goto(form.visit.address)
        status = send_blank(page, form.index)
        found.sent_blank += 1
        found.look(
            page,
            f"{kind[0]} blank to {kind[1]}",
            looks=() if kind in known else depth.blank(f"{kind[0]} {kind[1]}"),
            also=_other_than(422, status),
        )
        known.add(kind)


def round_at_the_door(page: Page, home: str, out_of_order: str) -> Round:
    """Look at what anybody can meet before signing in; ``out_of_order`` is that page's HTML."""
    found = Round(AT_THE_DOOR)
    _refused(found, page, refusals.at_the_door(page, home))
    status = refusals.out_of_order(page, home, out_of_order)
    found.opened += 1
    found.look(page, "out of order", also=_other_than(500, status))
    return found


def _refused(found: Round, page: Page, answers: Iterator[tuple[str, int, int]]) -> None:
    for what, wanted, status in answers:
        found.opened += 1
        found.look(page, what, also=_other_than(wanted, status))


def _other_than(wanted: int, status: int) -> list[str]:
    return [] if status == wanted else [f"status {status}, not {wanted}"]
