# SPDX-License-Identifier: EUPL-1.2
"""The desk writes down what it was told."""

from collections.abc import Callable

import pytest
from django.test import Client

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, permit
from gezinsregie.accounts.models import User
from gezinsregie.casework.referral.models import Referral
from gezinsregie.correspondence.models import OutgoingMail
from gezinsregie.families.models import Family
from tests import cast
from tests.web.refer.filled_in import form
from tests.web.sql import questions

SignIn = Callable[[User], Client]
URL = "/desk/nieuw/"


def entered(**changes: str | None) -> dict[str, str]:
    came_in = {
        "came_in-came_by": "phone",
        "came_in-told_by": "Jeroen Baptiste, procesregisseur",
        "came_in-organisation": "",
        "came_in-reporting_point": "Zorg- en Veiligheidshuis",
    }
    given = {name.replace("__", "-"): value for name, value in changes.items()}
    return form(**{**came_in, **given})


@pytest.mark.statement("ITG-L6")
def test_what_was_told_by_phone_stands_on_the_one_list_with_its_reporting_point(
    town: cast.Town, as_user: SignIn
) -> None:
    client = as_user(town.desk)
    sent = entered(came_in__organisation=str(town.police.pk))
    first, second = client.post(URL, sent), client.post(URL, sent)
    referral = Referral.objects.get()
    assert first["Location"] == second["Location"] == f"/desk/{referral.pk}/"
    assert referral.organisation == town.police
    assert referral.referred_by == town.desk
    listed = client.get("/desk/").content.decode()
    for said in ("Özdemir", "42 dagen", "Politie", "telefoon, langs Zorg- en Veiligheidshuis"):
        assert said in listed
    shown = client.get(f"/desk/{referral.pk}/").content.decode()
    for said in ("Wat de desk opschreef", "Jeroen Baptiste", "Samira el Idrissi"):
        assert said in shown
    # Who was called is asked by calling: the desk mails nobody, itself least of all.
    asked = {"words": "Weet moeder ervan?", "due_on": "2026-03-09"}
    assert client.post(f"/desk/{referral.pk}/terugvragen/", asked).status_code == 302
    assert not OutgoingMail.objects.exists()
    # Writing it down makes nobody its referrer, and nobody of the partner either.
    for person in (town.desk, town.referrer):
        with pytest.raises(NotPermitted):
            permit(person, Act.ANSWER_DESK, referral.pk)


def test_a_family_that_asks_itself_speaks_for_no_organisation(
    town: cast.Town, as_user: SignIn
) -> None:
    client = as_user(town.desk)
    told = {"came_in__came_by": "from_family", "came_in__told_by": "Elif Özdemir"}
    refused = client.post(URL, entered(**told, came_in__organisation=str(town.police.pk)))
    assert refused.status_code == 422
    assert "Kies dan &#x27;geen organisatie&#x27;" in refused.content.decode()
    assert not Family.objects.exists()
    assert client.post(URL, entered(**told)).status_code == 302
    assert Referral.objects.get().organisation == town.municipality
    assert "het gezin zelf" in client.get("/desk/").content.decode()


def test_nothing_filled_in_says_all_that_is_missing_and_keeps_a_row_that_was_added(
    town: cast.Town, as_user: SignIn
) -> None:
    client = as_user(town.desk)
    answer = client.post(URL, {"members": "3"})
    page = answer.content.decode()
    assert answer.status_code == 422
    for said in ("Kies hoe de aanmelding bij u binnenkwam.", "terugbellen", "naam van het gezin"):
        assert said in page
    grown = client.post(URL, entered(add_member="1")).content.decode()
    assert 'name="members" value="4"' in grown
    assert "Jeroen Baptiste" in grown
    assert not Family.objects.exists()
    elsewhere = client.post(URL, entered(came_in__organisation=str(town.provider.pk)[:-1]))
    assert "Kies een organisatie uit de lijst." in elsewhere.content.decode()


def test_only_the_desk_writes_down_and_the_page_asks_little(
    town: cast.Town, as_user: SignIn
) -> None:
    assert as_user(town.referrer).get(URL).status_code == 403
    assert as_user(town.coordinator).post(URL, entered()).status_code == 403
    assert questions(as_user(town.desk), URL) <= 12
