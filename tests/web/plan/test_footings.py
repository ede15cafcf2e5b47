# SPDX-License-Identifier: EUPL-1.2
"""What a plan stands on: written down, read in the plan, in its version and by the family."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from gezinsregie.casework.plan.footing.models import Footing, FootingKind
from gezinsregie.casework.plan.models import PlanVersion
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.corrected.models import Before
from gezinsregie.families.standing import MemberAccount
from tests.casework.plan.making import a_plan, agreed
from tests.cast import TODAY, Town

Address = Callable[..., str]

NEED = {"words": "Iemand die mee naar de bank gaat.", "said_by": "Ilse", "member": ""}


def body(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def lay(client: Client, url: Address, kind: str, **said: Any) -> Footing:
    answer = client.post(url("footing_new", kind), {**NEED, **said})
    footing = Footing.objects.latest("pk")
    assert answer.url == f"{url('plan')}#onder-{footing.pk}"
    return footing


@pytest.mark.statement("VIG-H12")
def test_need_end_term_strength_and_exchange_stand_in_plan_version_and_own_view(
    town: Town, trajectory: Trajectory, coordinator: Client, client: Client, url: Address
) -> None:
    said = {
        "behoefte": {"words": "Iemand die mee naar de bank gaat."},
        "eindterm": {"words": "Drie maanden zonder nieuwe schuld."},
        "kracht": {"words": "Noor is nooit te laat.", "life_domain": "education"},
        "ruil": {"words": "Ilse opent elke dag de post.", "in_return": "De gemeente wacht."},
    }
    for kind, words in said.items():
        lay(coordinator, url, kind, **words)
    texts = [text for one in said.values() for key, text in one.items() if key != "life_domain"]
    plan = body(coordinator.get(url("plan")))
    assert all(text in plan for text in texts)
    # A strength stands beside the concerns, in its own life domain.
    assert plan.index('id="leefgebied-education"') < plan.index("Noor is nooit te laat.")
    a_plan(town, trajectory)
    version = agreed(town, trajectory)
    kept = body(coordinator.get(url("plan_version", version.number)))
    assert all(text in kept for text in texts)
    MemberAccount.objects.create(
        member=trajectory.family.members.get(given_name="Ilse"),
        user=town.relative,
        starts_on=TODAY,
    )
    client.force_login(town.relative)
    own = body(client.get(url("own_family")))
    assert all(text in own for text in texts)
    assert "Wij krijgen: De gemeente wacht." in own


def test_a_strength_of_another_adult_is_not_for_the_own_page(
    town: Town, trajectory: Trajectory, coordinator: Client, client: Client, url: Address
) -> None:
    family = trajectory.family
    sander = family.members.get(given_name="Ilse")
    sander.pk, sander.given_name, sander.bsn_hash = None, "Sander", ""
    sander.bsn_encrypted = ""
    sander.save()
    ilse = family.members.get(given_name="Ilse")
    lay(coordinator, url, "behoefte", words="Hij wil zijn werk houden.", member=sander.pk)
    lay(coordinator, url, "behoefte", words="Zij wil slapen.", member=ilse.pk)
    MemberAccount.objects.create(member=ilse, user=town.relative, starts_on=TODAY)
    client.force_login(town.relative)
    own = body(client.get(url("own_family")))
    assert "Zij wil slapen." in own
    assert "Hij wil zijn werk houden." not in own


def test_an_end_term_is_reached_and_a_need_is_not(
    coordinator: Client, url: Address, trajectory: Trajectory
) -> None:
    term = lay(coordinator, url, "eindterm", words="De huur loopt.")
    answer = coordinator.post(
        url("footing_settle", term.pk),
        {"settled_on": "1-1-2027", "settled_words": "Al zes maanden."},
    )
    assert answer.status_code == 422
    assert "Deze dag moet nog komen." in body(answer)
    assert "Al zes maanden." in body(answer)
    day = TODAY.isoformat()
    coordinator.post(url("footing_settle", term.pk), {"settled_on": day, "settled_words": "Ja."})
    term.refresh_from_db()
    assert (term.settled_on, term.settled_words) == (TODAY, "Ja.")
    assert "bereikt" in body(coordinator.get(url("plan")))
    need = lay(coordinator, url, "behoefte")
    assert coordinator.get(url("footing_settle", need.pk)).status_code == 404


def test_an_exchange_with_one_side_is_sent_back_with_what_was_typed(
    coordinator: Client, url: Address, trajectory: Trajectory
) -> None:
    answer = coordinator.post(url("footing_new", "ruil"), {**NEED, "in_return": ""})
    assert answer.status_code == 422
    assert "een ruil heeft twee kanten" in body(answer)
    assert NEED["words"] in body(answer)
    assert not Footing.objects.exists()
    assert coordinator.get(url("footing_new", "onzin")).status_code == 404


def test_what_is_sent_twice_is_written_once(
    coordinator: Client, url: Address, trajectory: Trajectory
) -> None:
    first = lay(coordinator, url, "behoefte")
    assert lay(coordinator, url, "behoefte") == first
    assert Footing.objects.count() == 1


def test_who_comes_second_sees_both_and_what_stood_is_kept(
    coordinator: Client, url: Address, trajectory: Trajectory
) -> None:
    need = lay(coordinator, url, "behoefte")
    edit = url("footing_edit", need.pk)
    assert '<input type="hidden" name="seen" value="1">' in body(coordinator.get(edit))
    coordinator.post(edit, {**NEED, "words": "Eerst rust.", "seen": "1"})
    answer = coordinator.post(edit, {**NEED, "words": "Eerst de bank.", "seen": "1"})
    assert answer.status_code in (409, 422)
    assert "Eerst rust." in body(answer)
    assert "Eerst de bank." in body(answer)
    need.refresh_from_db()
    assert (need.words, need.revision) == ("Eerst rust.", 2)
    assert Before.objects.get().content == {"words": NEED["words"]}


def test_a_version_of_before_is_still_read(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    version = PlanVersion.objects.create(
        trajectory=trajectory,
        number=1,
        agreed_on=TODAY,
        family_view="agrees",
        content={"concerns": []},
        written_by=town.coordinator,
    )
    page = body(coordinator.get(url("plan_version", version.number)))
    assert "Van het gezin zelf" not in page


def test_the_kinds_have_words_and_addresses_of_their_own() -> None:
    from gezinsregie.web.plan.footing_words import FOOTINGS, KINDS

    assert set(FOOTINGS) == set(FootingKind) == set(KINDS.values())
    assert len(KINDS) == len(FOOTINGS)
