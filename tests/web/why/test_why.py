# SPDX-License-Identifier: EUPL-1.2
"""Why may I see this, and who else may? The page of everybody with a ground on a family."""

from collections.abc import Callable
from datetime import timedelta

from django.test import Client
from django.urls import reverse

from gezinsregie.access.grounds import Ground
from gezinsregie.access.policy import POLICY, Act
from gezinsregie.accounts.models import User
from gezinsregie.casework.consent.models import ConsentPosition
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.models import MemberAccount
from gezinsregie.partners.agreement.models import Agreement
from gezinsregie.web.why.words import SAID
from tests.casework.partnership.making import school_helps
from tests.casework.today.test_who_else import everything
from tests.cast import NOW, TODAY, Town
from tests.web.sql import questions

As = Callable[[User], Client]


def address(trajectory: Trajectory, name: str = "why") -> str:
    return reverse(name, kwargs={"family_id": trajectory.family_id})


def test_every_ground_that_may_ask_has_its_words() -> None:
    asking = {ground for ground, acts in POLICY.items() if Act.ASK_WHY in acts}
    assert asking == set(SAID)
    assert Ground.COORDINATES in asking


def test_the_coordinator_reads_his_ground_and_everybody_else(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    everything(town, trajectory)
    text = as_user(town.coordinator).get(address(trajectory)).content.decode()
    assert "U bent nu de coach van dit gezin." in text
    assert "wo 11 feb" in text
    assert "traject afsluiten" in text
    for name in ("Femke Boersma", "Bo Achterberg", "Anneke Hoekstra", "Gijs Wolters", "Ilse"):
        assert name in text
    assert "Fenna de Jong" in text
    assert "School en opleiding" in text


def test_a_partner_reads_on_what_each_part_rests_and_of_the_others_the_coordinator_alone(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    helping = school_helps(town, trajectory, legal_ground="consent")
    ilse = trajectory.family.members.get(given_name="Ilse")
    ConsentPosition.objects.create(
        scope=helping.scope,
        member=ilse,
        answer="given",
        said_on=TODAY,
        ends_on=TODAY + timedelta(days=30),
        written_by=town.coordinator,
        written_at=NOW,
    )
    Agreement.objects.filter(pk=helping.agreement.pk).update(valid_until=TODAY + timedelta(days=90))
    page = as_user(helping.teacher).get(address(trajectory))
    (part,) = page.context["grounds"][0].parts
    assert part.part.until == TODAY + timedelta(days=30), "the first that ends, ends it"
    text = page.content.decode()
    assert "Privacyreglement scholen" in text
    assert "1 persoon gaf toestemming." in text
    assert "Joris van den Berg" in text
    assert "kunt u hier niet zien" in text
    for other in ("Anneke Hoekstra", "Samira el Idrissi", "Ilse"):
        assert other not in text


def test_a_member_reads_it_without_a_word_of_the_trade(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    everything(town, trajectory)
    text = as_user(MemberAccount.objects.get().user).get(address(trajectory)).content.decode()
    main = text.partition("<main")[2].partition("</main>")[0]
    assert "Dit is uw eigen gezin." in main
    assert "helpt uw gezin" in main
    assert "De Regenboog" in main
    for word in ("coach", "grond", "Fenna", "Anneke", "escal"):
        assert word not in main


def test_every_page_of_a_family_leads_there(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    client = as_user(town.coordinator)
    for name in ("family", "plan", "contacts", "escalation"):
        text = client.get(address(trajectory, name)).content.decode()
        assert f'href="{address(trajectory)}"' in text
    assert f'href="{address(trajectory)}"' not in client.get("/vandaag/").content.decode()
    assert as_user(town.referrer).get(address(trajectory)).status_code == 404


def test_it_asks_no_more_for_a_hundred_families_more(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    everything(town, trajectory)
    assert questions(as_user(town.coordinator), address(trajectory)) <= 12
    assert questions(as_user(town.team_leader), address(trajectory)) <= 12
