# SPDX-License-Identifier: EUPL-1.2
"""The partner's list: that a family is known, and what was promised; a list holds its details."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.dateformat import format as dated

from gezinsregie.accounts.models import User
from gezinsregie.casework.consent.models import ConsentAnswer
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.models import ConflictOfInterest
from gezinsregie.families.standing import ConflictKind
from gezinsregie.partners.models import Appointment
from tests.casework.sharing import making
from tests.cast import TODAY
from tests.partners.roster.making import stand_in
from tests.web.sql import at_most

from .conftest import Helping

AsUser = Callable[[User], Client]
YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def partner(helping: Helping, as_user: AsUser) -> Client:
    return as_user(helping.user)


def pages(client: Client, helping: Helping) -> tuple[str, int, int]:
    """The list, and what the family and its plan answer."""
    family = helping.trajectory.family_id
    work = client.get(reverse("partner_work"))
    return (
        work.content.decode(),
        client.get(reverse("partner_family", args=[family])).status_code,
        client.get(reverse("partner_plan", args=[family])).status_code,
    )


def test_a_partner_sees_the_families_and_what_was_promised(
    partner: Client, helping: Helping
) -> None:
    work, family, plan = pages(partner, helping)
    assert "&#x27;t Hart" in work and "Joris van den Berg" in work and "De huurbaas bellen" in work
    assert (family, plan) == (200, 200)


def test_after_signing_in_a_partner_lands_at_work(partner: Client) -> None:
    assert partner.get("/", follow=True).request["PATH_INFO"] == reverse("partner_work")


ENDED = {
    "the agreement expired yesterday": lambda one: one.party.agreement.__class__.objects.update(
        valid_until=YESTERDAY
    ),
    "the party left yesterday": lambda one: one.party.__class__.objects.update(
        bound_until=YESTERDAY
    ),
    "nobody saw the signature": lambda one: one.party.__class__.objects.update(
        seen_by=None, seen_on=None
    ),
    "the part in the help ended": lambda one: one.involvement.__class__.objects.update(
        ends_on=YESTERDAY
    ),
    "the work at the partner ended": lambda one: Appointment.objects.filter(user=one.user).update(
        ends_on=YESTERDAY
    ),
    "the trajectory was closed": lambda one: Trajectory.objects.update(ended_on=TODAY),
    "too close to the family": lambda one: ConflictOfInterest.objects.create(
        user=one.user,
        family=one.trajectory.family,
        kind=ConflictKind.FRIEND,
        starts_on=TODAY,
    ),
}


@pytest.mark.statement("ITG-L9")
@pytest.mark.parametrize("ended", ENDED.values(), ids=ENDED)
def test_when_the_ground_ends_the_lists_are_empty_and_the_pages_shut(
    partner: Client, helping: Helping, ended: Callable[[Helping], object]
) -> None:
    ended(helping)
    work, family, plan = pages(partner, helping)
    assert "Hart" not in work and "De huurbaas bellen" not in work
    assert (family, plan) == (404, 404)
    found = partner.post(reverse("search"), {"text": "hart"})
    assert found.status_code == 403 or "Niets gevonden" in found.content.decode()


NARROWED = {
    "the scope ended": lambda one: one.scope.__class__.objects.update(ends_on=YESTERDAY),
    "the agreement is about housing": lambda one: one.party.agreement.domains.create(
        life_domain="housing"
    ),
    "consent is needed and withdrawn": lambda one: (
        one.scope.__class__.objects.update(legal_ground=making.CONSENT),
        making.says(one.scope, "Ilse", ConsentAnswer.WITHDRAWN),
    ),
}


@pytest.mark.parametrize("narrowed", NARROWED.values(), ids=NARROWED)
def test_that_stays_where_what_was_closed(
    partner: Client, helping: Helping, narrowed: Callable[[Helping], object]
) -> None:
    narrowed(helping)
    work, family, plan = pages(partner, helping)
    assert "Hart" in work and "De huurbaas bellen" not in work
    assert (family, plan) == (200, 404)
    page = partner.get(reverse("partner_family", args=[helping.trajectory.family_id]))
    assert "Van het plan is nu niets voor u open" in page.content.decode()


def test_search_finds_by_the_familys_name_alone(partner: Client, helping: Helping) -> None:
    found = partner.post(reverse("search"), {"text": "hart"}).content.decode()
    assert reverse("partner_family", args=[helping.trajectory.family_id]) in found
    assert "Bram" not in found and "Iepenlaan" not in found
    assert "Niets gevonden" in partner.post(reverse("search"), {"text": "bram"}).content.decode()


def test_the_family_page_says_on_what_it_rests_and_until_when(
    partner: Client, helping: Helping
) -> None:
    helping.party.agreement.__class__.objects.update(valid_until=TODAY + timedelta(days=90))
    page = partner.get(reverse("partner_family", args=[helping.trajectory.family_id]))
    text = page.content.decode()
    assert "Convenant gegevens delen" in text and "1 juni 2026" in text
    assert "coach@town.example" in text and "Iepenlaan" not in text


def test_as_many_questions_for_many_families_as_for_one(partner: Client, helping: Helping) -> None:
    partner.get(reverse("partner_work"))
    with at_most(8):
        partner.get(reverse("partner_work"))
    with at_most(12):
        partner.get(reverse("partner_family", args=[helping.trajectory.family_id]))
    with at_most(12):
        partner.get(reverse("partner_plan", args=[helping.trajectory.family_id]))


def test_who_stands_in_for_the_coordinator_is_named_with_a_phone(
    partner: Client, helping: Helping
) -> None:
    town, address = helping.town, reverse("partner_family", args=[helping.trajectory.family_id])
    town.provider.day_phone = "058 123 45 67"
    town.provider.save()
    assert "Nu valt iemand in" not in partner.get(address).content.decode()
    place = stand_in(town, TODAY, TODAY + timedelta(days=6))
    page = partner.get(address).content.decode()
    shown = page[page.index("Nu valt iemand in") :]
    assert "Femke Boersma" in shown[:1500] and "058 123 45 67" in shown[:1500]
    assert dated(place.ends_on, "j F") in shown[:500]
    Appointment.objects.filter(user=town.colleague).update(ends_on=YESTERDAY)
    assert "Nu valt iemand in" not in partner.get(address).content.decode()
