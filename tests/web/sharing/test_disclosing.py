# SPDX-License-Identifier: EUPL-1.2
"""Telling a partner something: every reason why not, and the one fact that may go all the same."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.accounts.models import User
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.sharing.models import Disclosure, ReceivedItem
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.partners.agreement.models import AgreementDomain, Party
from tests.casework.sharing import making
from tests.cast import NOW, TODAY, Town


@pytest.fixture
def coach(as_user: Callable[[User], Client], town: Town, trajectory: Trajectory) -> Client:
    return as_user(town.coordinator)


@pytest.fixture
def party(town: Town) -> Party:
    return making.bound(town)


@pytest.fixture
def helps(town: Town, trajectory: Trajectory, party: Party) -> Involvement:
    return making.involved(town, trajectory)


def tells(coach: Client, trajectory: Trajectory, to: str, **changes: Any) -> Any:
    sent = {
        "to": to,
        "to_name": "de wijkagent",
        "words": "Er komt een deurwaarder.",
        "life_domain": "finances",
        "member": "",
        "purpose": "coordination",
        "legal_ground": making.TASK,
        "case_reason": "",
        "told_words": "Ilse weet het.",
    }
    return coach.post(reverse("disclosure_new", args=[trajectory.family_id]), {**sent, **changes})


def came_in(town: Town, trajectory: Trajectory, **changes: Any) -> ReceivedItem:
    fields: dict[str, Any] = {
        "from_name": "Schuldhulp",
        "words": "Beslag",
        "life_domain": "finances",
        "received_at": NOW,
    }
    return ReceivedItem.objects.create(trajectory=trajectory, **{**fields, **changes})


def test_what_is_told_is_kept_with_all_that_goes_with_it(
    coach: Client, town: Town, trajectory: Trajectory, helps: Involvement
) -> None:
    item = came_in(town, trajectory)
    answer = tells(coach, trajectory, f"i-{helps.pk}", items=[item.pk])
    assert answer.status_code == 302
    told = Disclosure.objects.get()
    assert (told.to_name, told.organisation, told.case_reason) == (
        "Dewi Sastrowidjojo",
        town.police,
        "",
    )
    assert list(told.items.all()) == [item] and told.told_words == "Ilse weet het."
    page = coach.get(reverse("sharing", args=[trajectory.family_id])).content.decode()
    assert "Er komt een deurwaarder." in page and "zonder afspraak" not in page


def left(town: Town) -> None:
    Party.objects.update(bound_until=TODAY.replace(day=1))


def about_housing(town: Town) -> None:
    AgreementDomain.objects.create(agreement=Party.objects.get().agreement, life_domain="housing")


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        (left, "is aan geen afspraak gebonden"),
        (about_housing, "gaat niet over dit leefgebied"),
    ],
)
def test_no_agreement_no_disclosure(
    coach: Client,
    town: Town,
    trajectory: Trajectory,
    helps: Involvement,
    before: Callable[[Town], None],
    sentence: str,
) -> None:
    before(town)
    answer = tells(coach, trajectory, f"o-{town.police.pk}")
    assert answer.status_code == 422 and sentence in answer.content.decode()
    assert not Disclosure.objects.exists()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"words": ""}, "Schrijf op wat u vertelt."),
        ({"told_words": ""}, "Schrijf op wat u het gezin vertelde"),
        ({"to_name": ""}, "Vul in met wie u sprak."),
        ({"to": "o-1"}, "Kies een van de mogelijkheden in de lijst."),
        ({"legal_ground": "wams"}, "staat in uw gemeente uit"),
        ({"legal_ground": "consent"}, "De toestemming hiervoor ontbreekt"),
        ({"legal_ground": "vital_interest"}, "Schrijf op waarom het nu moet"),
    ],
)
def test_every_fault_is_told_at_its_field(
    coach: Client,
    town: Town,
    trajectory: Trajectory,
    party: Party,
    changes: dict[str, str],
    sentence: str,
) -> None:
    to = changes.pop("to", f"o-{town.police.pk}")
    answer = tells(coach, trajectory, to, **changes)
    assert answer.status_code == 422 and sentence in answer.content.decode()
    assert not Disclosure.objects.exists()


@pytest.mark.parametrize(
    ("item", "about", "sentence"),
    [
        ({"passing_on": "not_to_be_passed_on"}, "", "mag van de afzender niet verder"),
        ({"passing_on": "ask_first"}, "", "eerst om toestemming vragen"),
        ({"life_domain": "health"}, "", "iemand anders of een ander leefgebied"),
        ({"about": "Noor"}, "Bram", "iemand anders of een ander leefgebied"),
        ({}, "Bram", "iemand anders of een ander leefgebied"),
    ],
)
def test_an_item_goes_along_only_as_its_sender_and_its_person_allow(
    coach: Client,
    town: Town,
    trajectory: Trajectory,
    party: Party,
    item: dict[str, str],
    about: str,
    sentence: str,
) -> None:
    members = {one.given_name: one for one in trajectory.family.members.all()}
    member = members.get(item.pop("about", ""))
    kept = came_in(town, trajectory, member=member, **item)
    answer = tells(
        coach,
        trajectory,
        f"o-{town.police.pk}",
        member=members[about].pk if about else "",
        items=[kept.pk],
    )
    assert answer.status_code == 422 and sentence in answer.content.decode()


def test_the_yes_of_the_sender_opens_what_had_to_be_asked_first(
    coach: Client, town: Town, trajectory: Trajectory, party: Party
) -> None:
    item = came_in(town, trajectory, passing_on="ask_first", label="medical")
    yes = reverse("received_yes", args=[trajectory.family_id, item.pk])
    assert coach.post(yes, {"agreed_by": "", "agreed_on": "2026-03-03"}).status_code == 422
    too_early = coach.post(yes, {"agreed_by": "de arts", "agreed_on": "2026-03-01"})
    assert "nog niet binnen" in too_early.content.decode()
    assert coach.post(yes, {"agreed_by": "de arts", "agreed_on": "2026-03-03"}).status_code == 302
    assert tells(coach, trajectory, f"o-{town.police.pk}", items=[item.pk]).status_code == 302


def test_one_fact_goes_without_an_agreement_on_a_ground_of_this_case(
    coach: Client, town: Town, trajectory: Trajectory
) -> None:
    answer = tells(
        coach,
        trajectory,
        f"o-{town.provider.pk}",
        legal_ground="vital_interest",
        case_reason="Bram is vannacht alleen thuis.",
        told_words="Kon nu niet: het zou gevaar geven.",
    )
    assert answer.status_code == 302
    assert Disclosure.objects.get().case_reason == "Bram is vannacht alleen thuis."
    page = coach.get(reverse("sharing", args=[trajectory.family_id])).content.decode()
    assert "zonder afspraak, alleen dit geval" in page


def test_sent_twice_it_is_written_once(
    coach: Client, town: Town, trajectory: Trajectory, party: Party
) -> None:
    for _tap in range(2):
        assert tells(coach, trajectory, f"o-{town.police.pk}").status_code == 302
    assert Disclosure.objects.count() == 1
