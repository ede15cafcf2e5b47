# SPDX-License-Identifier: EUPL-1.2
"""Planted faults: an action without a permit, an address without an act."""

from types import ModuleType
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.correspondence.models import Link
from gezinsregie.web.shell.gate import page, public
from gezinsregie.web.shell.link_gate import link_page
from tests.proofs.permits import addresses, faults_in_actions, faults_in_address


def module(*functions: Any) -> ModuleType:
    made = ModuleType(__name__)
    for function in functions:
        setattr(made, function.__name__, function)
    return made


def erase_family(permit: Permit, *, family_id: int) -> None: ...


@action(Act.ADMINISTER)
def told_by_place(permit: Permit, name: str, *, since: int) -> None: ...


@action(Act.ADMINISTER)
def permit_last(name: str, *, permit: int) -> None: ...  # type: ignore[misc]


@action(Act.ADMINISTER)
def as_it_should_be(permit: Permit, *, name: str) -> None: ...


def test_an_action_without_a_permit_is_caught() -> None:
    assert faults_in_actions(module(erase_family)) == [
        "erase_family is no action: it takes no permit"
    ]


def test_an_action_that_can_mix_up_what_it_is_given_is_caught() -> None:
    assert faults_in_actions(module(as_it_should_be, told_by_place, permit_last)) == [
        "permit_last takes name first, not the permit",
        "told_by_place takes name by its place, not by its name",
    ]


def undeclared(request: HttpRequest) -> HttpResponse: ...


@page()
def empty(request: HttpRequest, permit: Permit) -> HttpResponse: ...


@page(get=Act.READ_PLAN, subject="family_id")
def declared(request: HttpRequest, permit: Permit) -> HttpResponse: ...


def faults(*patterns: Any) -> list[str]:
    return [fault for one in addresses(patterns) for fault in faults_in_address(one)]


def test_an_address_without_an_act_is_caught_however_deep_it_lies() -> None:
    deep = include([path("geheim/", undeclared, name="secret")])
    assert faults(path("gezin/<uuid:family_id>/", deep)) == ["secret declares no act"]
    assert faults(path("leeg/", empty, name="empty")) == ["empty declares no act for anything"]


@link_page(act=Act.SIGN_AGREEMENT)
def by_link(request: HttpRequest, permit: Permit, link: Link) -> HttpResponse: ...


def by_any_link(request: HttpRequest, token: str) -> HttpResponse: ...


by_any_link.declares = "link"  # type: ignore[attr-defined]


def test_an_address_that_a_link_opens_takes_its_token_alone() -> None:
    assert faults(path("tekenen/<str:token>/", by_link, name="sign")) == []
    assert faults(path("tekenen/", by_link, name="sign")) == ["sign takes nothing, not a token"]
    assert faults(path("<int:number>/<str:token>/", by_link, name="sign")) == [
        "sign takes number, token, not a token"
    ]
    assert faults(path("open/<str:token>/", by_any_link, name="any")) == [
        "any declares no act for who holds its link"
    ]


def test_an_address_without_a_name_is_caught() -> None:
    [fault] = faults(path("x/", declared))
    assert fault.endswith("declared has no name")


def test_addresses_that_say_what_they_are_pass_with_all_their_arguments() -> None:
    below = include([path("plan/<int:number>/", declared, name="plan")])
    found = list(addresses([path("gezin/<uuid:family_id>/", below)]))
    assert [one.arguments for one in found] == [("family_id", "number")]
    assert faults(path("open/", public(declared), name="open")) == []
