# SPDX-License-Identifier: EUPL-1.2
"""The list of the desk, and who may see a referral."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import Act
from gezinsregie.accounts.models import User
from gezinsregie.audit.models import Entry
from gezinsregie.casework.referral import actions
from gezinsregie.casework.referral.models import Referral
from gezinsregie.casework.referral.queries import answered
from gezinsregie.families.actions import NewHousehold, NewMember
from gezinsregie.families.models import MemberRole
from gezinsregie.partners.models import Appointment, Organisation
from tests import cast
from tests.web.sql import questions

SignIn = Callable[[User], Client]


def test_an_empty_desk_says_so(town: cast.Town, as_user: SignIn) -> None:
    assert "Er wacht niemand" in as_user(town.desk).get("/desk/").content.decode()


@pytest.mark.statement("ITG-L6")
def test_who_waits_longest_since_the_first_signal_stands_first(
    town: cast.Town, as_user: SignIn
) -> None:
    for name, days in (("Kowalska", 3), ("Van Dijk", 90), ("Osei", 12)):
        cast.refer(town, family_name=name, first_signal_on=cast.TODAY - timedelta(days=days))
    decided = cast.refer(town, family_name="Tjon A Fat")
    actions.refuse(
        town.may(town.desk, Act.DECIDE_REFERRAL, decided),
        referral=decided,
        reason="Het gezin is verhuisd.",
    )
    page = as_user(town.desk).get("/desk/").content.decode()
    places = [page.index(name) for name in ("Van Dijk", "Osei", "Kowalska", "Tjon A Fat")]
    assert places == sorted(places)
    assert "90 dagen" in page
    assert "niet aangenomen" in page
    assert "40 dagen na het eerste signaal" in page


def test_the_referral_is_read_whole_and_reading_is_logged(town: cast.Town, as_user: SignIn) -> None:
    roof = NewHousehold(
        "Bij moeder",
        (NewMember("Ada", "Osei", MemberRole.PARENT, bsn="111222333"),),
        "Schuilplaats 9",
        "1234 AB",
        "Lindewaard",
        address_protected=True,
    )
    referral = cast.refer(town, households=(roof,), member_concerns=())
    page = as_user(town.desk).get(f"/desk/{referral.pk}/").content.decode()
    assert "adres geheim" in page
    assert "Schuilplaats" not in page
    assert "111222333" not in page
    assert "leeftijd onbekend" in page
    assert "De huur is drie maanden achter" in page
    assert "31 vragen staan nog open" in page
    assert Entry.objects.filter(
        act="read_referral", outcome="read", subject_id=str(referral.pk)
    ).exists()


@pytest.mark.parametrize(
    "who", ["referrer", "coordinator", "colleague", "team_leader", "administrator", "nobody"]
)
def test_the_desk_is_for_the_desk(town: cast.Town, as_user: SignIn, who: str) -> None:
    referral = cast.refer(town)
    client = as_user(getattr(town, who))
    assert client.get("/desk/").status_code == 403
    assert client.get(f"/desk/{referral.pk}/").status_code == 404
    for act in ("aannemen", "doorverwijzen", "niet-aannemen", "openen"):
        assert client.post(f"/desk/{referral.pk}/{act}/", {"refuse-reason": "x"}).status_code == 404
    assert not hasattr(Referral.objects.get(), "decision")


def test_another_municipality_sees_nothing_of_it(town: cast.Town, as_user: SignIn) -> None:
    referral = cast.refer(town)
    client = as_user(town.other_desk)
    page = client.get("/desk/")
    assert page.status_code == 200
    assert "Hart" not in page.content.decode()
    assert client.get(f"/desk/{referral.pk}/").status_code == 404
    answer = client.post(f"/desk/{referral.pk}/niet-aannemen/", {"refuse-reason": "x"})
    assert answer.status_code == 404
    assert Entry.objects.filter(outcome="refused", subject_id=str(referral.pk)).count() == 2


def test_who_stopped_yesterday_sees_nothing(town: cast.Town, as_user: SignIn) -> None:
    referral = cast.refer(town)
    Appointment.objects.filter(user=town.desk).update(ends_on=cast.TODAY - timedelta(days=1))
    client = as_user(town.desk)
    assert client.get("/desk/").status_code == 403
    assert client.get(f"/desk/{referral.pk}/").status_code == 404


def test_a_visitor_is_asked_to_sign_in(town: cast.Town, client: Client) -> None:
    referral = cast.refer(town)
    for url in ("/desk/", f"/desk/{referral.pk}/"):
        assert client.get(url)["Location"].startswith(reverse("sign_in"))
    answer = client.post(f"/desk/{referral.pk}/niet-aannemen/", {"refuse-reason": "x"})
    assert answer["Location"].startswith(reverse("sign_in"))


def test_the_number_of_questions_does_not_grow(town: cast.Town, as_user: SignIn) -> None:
    client = as_user(town.desk)
    lists, pages = [], []
    for rows in (2, 10):
        people = tuple(NewMember(f"Kind {n}", "Kaya", MemberRole.CHILD) for n in range(rows))
        while Referral.objects.count() < 2 * rows:
            waiting = cast.refer(
                town,
                family_name="Kaya",
                households=(NewHousehold("Thuis", people),),
                member_concerns=(),
            )
            cast.accept(town, cast.refer(town))
        lists.append(questions(client, "/desk/"))
        pages.append(questions(client, f"/desk/{waiting.pk}/"))
    assert lists[0] == lists[1] <= 12
    assert pages[0] == pages[1] <= 12


def test_a_decided_page_asks_no_more_than_twelve_questions(
    town: cast.Town, as_user: SignIn
) -> None:
    client = as_user(town.desk)
    accepted = cast.accept(town, cast.refer(town))
    assert questions(client, f"/desk/{accepted.pk}/") <= 12
    opened = cast.open_trajectory(town)
    assert questions(client, f"/desk/{opened.referral_id}/") <= 12


def test_somebody_with_the_same_bsn_in_another_family_is_pointed_out(
    town: cast.Town, as_user: SignIn
) -> None:
    """Found by the keyed hash; the number itself stands nowhere."""
    first = cast.refer(town)
    second = cast.refer(town, family_name="Terpstra")
    page = as_user(town.desk).get(f"/desk/{second.pk}/").content.decode()
    assert "hetzelfde BSN" in page
    assert f"/desk/{first.pk}/" in page
    assert "111222333" not in page
    with_nobody = cast.new_referral().households[0]
    stranger = cast.refer(
        town,
        family_name="Zonder nummer",
        households=(replace(with_nobody, members=with_nobody.members[1:]),),
        member_concerns=(),
    )
    assert "hetzelfde BSN" not in as_user(town.desk).get(f"/desk/{stranger.pk}/").content.decode()


def test_the_referrer_is_not_told_that_a_family_is_known(town: cast.Town, as_user: SignIn) -> None:
    cast.refer(town)
    second = cast.refer(town, family_name="Terpstra")
    page = as_user(town.referrer).get(f"/aanmeldingen/{second.pk}/").content.decode()
    assert "hetzelfde BSN" not in page


def test_the_latest_answers_are_those_of_the_towns_that_are_asked(town: cast.Town) -> None:
    for name in ("Tjon A Fat", "Hartman"):
        referral = cast.refer(town, family_name=name)
        actions.refuse(
            town.may(town.desk, Act.DECIDE_REFERRAL, referral),
            referral=referral,
            reason="Er is al hulp genoeg.",
        )
        # Every clock stands still: the first answer is from the day before.
        before = Referral.objects.exclude(pk=referral.pk)
        before.update(answered_at=referral.received_at - timedelta(days=1))
    here, elsewhere = town.municipality.pk, Organisation.objects.get(name="Oosterzand").pk
    for towns in ([here], [here, elsewhere], [elsewhere, here]):
        names = [one.family.name for one in answered(town.desk, towns)]
        assert names == ["Hartman", "Tjon A Fat"]
    assert answered(town.desk, [elsewhere]) == answered(town.desk, []) == []
    # Naming a town opens nothing in it.
    assert answered(town.other_desk, [here]) == []
