# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.permits import Permit, permit
from gezinsregie.access.policy import POLICY
from gezinsregie.access.subjects import SUBJECT_OF
from gezinsregie.accounts.models import User
from gezinsregie.audit.actions import record
from gezinsregie.audit.models import Outcome
from gezinsregie.casework.emergency.models import EmergencyAccess
from gezinsregie.casework.own_view.who_looked import ROWS_A_PAGE
from gezinsregie.foundation import clock
from gezinsregie.web.own_family.looking_words import WHO
from tests.casework.own_view.making import Apart, parents_apart
from tests.casework.partnership.making import school_helps
from tests.cast import NOW, Town
from tests.web.sql import questions


@pytest.fixture
def apart(town: Town) -> Apart:
    return parents_apart(town)


@pytest.fixture
def page(apart: Apart, as_user: Callable[[User], Client]) -> Callable[..., str]:
    def read(name: str, **query: Any) -> str:
        url = reverse("who_looked", args=[apart.trajectory.family_id])
        answer = as_user(apart.user(name)).get(url, query)
        assert answer.status_code == 200
        return " ".join(answer.content.decode().split())

    return read


def looks(apart: Apart, user: User, act: Act, times: int = 1) -> None:
    for _time in range(times):
        record(permit(user, act, apart.trajectory.family_id), Outcome.READ)


def test_who_looked_stands_there_with_what_and_how_often(
    apart: Apart, town: Town, page: Callable[..., str]
) -> None:
    helping = school_helps(town, apart.trajectory)
    looks(apart, town.coordinator, Act.READ_PLAN, 3)
    looks(apart, helping.teacher, Act.READ_SHARED_PART)
    looks(apart, town.team_leader, Act.SEE_PROCESS)
    shown = page("Ilse")
    for words in (
        "Joris van den Berg",
        "onze gezinscoach",
        "Stichting De Brug",
        "Las ons plan, 3 keer",
        "Schreef iets op in ons dossier",
        "Fenna de Jong",
        "De Regenboog",
        "Las een deel van ons plan",
        "Leidinggevende van onze gezinscoach",
        "Het laatst om 10.30 uur",
        # The referral is about the family too.
        "Medewerker die bekijkt welke hulp past",
    ):
        assert words in shown, words
    # By their work, not by name.
    assert town.team_leader.name not in shown
    assert town.desk.name not in shown


def test_members_and_refusals_are_left_out(
    apart: Apart, town: Town, page: Callable[..., str], client: Client
) -> None:
    with clock.stopped_at(NOW + timedelta(days=1)):
        client.force_login(apart.user("Karel"))
        client.get(reverse("own_family", args=[apart.trajectory.family_id]))
        client.force_login(town.nobody)
        client.get(reverse("family", args=[apart.trajectory.family_id]))
        shown = page("Ilse")
    assert "wo 4 mrt" not in shown


def test_an_organisation_that_is_withheld_is_told_by_nothing(
    apart: Apart, town: Town, page: Callable[..., str]
) -> None:
    helping = school_helps(town, apart.trajectory)
    apart.keep("Karel", organisation=helping.school)
    looks(apart, helping.teacher, Act.READ_SHARED_PART, 2)
    looks(apart, helping.teacher, Act.ASK_WHY)
    shown = page("Karel")
    for secret in ("Fenna", "Regenboog", "helpt ons gezin", "een deel van ons plan"):
        assert secret not in shown, secret
    assert "Iemand die met ons gezin werkt" in shown
    assert "Keek in ons dossier, 3 keer" in shown
    assert "zeggen we niet wie het zijn" in shown
    assert "Fenna" in page("Ilse")
    assert "zeggen we niet wie het zijn" not in page("Ilse")


def test_who_referred_for_a_withheld_organisation_is_not_told(
    apart: Apart, town: Town, page: Callable[..., str]
) -> None:
    apart.keep("Karel", organisation=town.police)
    record(permit(town.referrer, Act.READ_ANSWER_TO_REFERRAL, apart.trajectory.referral_id))
    shown = page("Karel")
    assert "Politie" not in shown
    assert "aanmeldde" not in shown
    assert "Wie ons gezin aanmeldde" in page("Ilse")


@pytest.mark.parametrize(
    ("justified", "words"),
    [
        (None, "Iemand anders kijkt nog na of dat nodig was."),
        (True, "het was nodig."),
        (False, "dit had niet gemogen."),
    ],
)
def test_emergency_access_is_marked_with_what_came_of_it(
    apart: Apart, town: Town, page: Callable[..., str], justified: bool | None, words: str
) -> None:
    EmergencyAccess.objects.create(
        family=apart.trajectory.family,
        user=town.colleague,
        reason="Er is nu gevaar.",
        opened_at=NOW - timedelta(minutes=5),
        closes_at=NOW + timedelta(hours=4),
        justified=justified,
        reviewed_by=None if justified is None else town.administrator,
        reviewed_at=None if justified is None else NOW,
        review_words="" if justified is None else "Geheime reden.",
    )
    looks(apart, town.colleague, Act.READ_FAMILY)
    shown = page("Ilse")
    assert "Noodtoegang." in shown
    assert words in shown
    assert "Geheime reden" not in shown
    assert town.colleague.name not in shown


def test_it_is_bounded_and_paged(
    apart: Apart, town: Town, page: Callable[..., str], as_user: Any, most_queries: int
) -> None:
    for days in range(1, ROWS_A_PAGE + 5):
        with clock.stopped_at(NOW + timedelta(days=days)):
            looks(apart, town.coordinator, Act.READ_PLAN)
    with clock.stopped_at(NOW + timedelta(days=100)):
        first, second, strange = page("Ilse"), page("Ilse", page="2"), page("Ilse", page="9x")
        client = as_user(apart.user("Ilse"))
        url = reverse("who_looked", args=[apart.trajectory.family_id])
        assert questions(client, url) <= most_queries
    assert "wo 4 mrt" not in first
    assert "wo 4 mrt" in second
    assert strange.count("<section") == first.count("<section") == ROWS_A_PAGE
    assert "?page=2" in first
    assert "?page=1" in second


def test_the_members_of_another_family_see_nothing_of_it(
    apart: Apart, town: Town, as_user: Callable[[User], Client]
) -> None:
    url = reverse("who_looked", args=[apart.trajectory.family_id])
    for stranger in (town.nobody, town.coordinator):
        assert as_user(stranger).get(url).status_code == 404


def test_there_are_words_for_every_ground_on_a_family_or_its_referral() -> None:
    kinds = {SubjectKind.FAMILY, SubjectKind.REFERRAL}
    grounds = {
        ground
        for ground, acts in POLICY.items()
        if any(SUBJECT_OF[act] in kinds for act in acts) and ground != "is_member"
    }
    assert grounds == set(WHO)


def test_a_nameless_line_is_for_everybody_the_same(apart: Apart, page: Callable[..., str]) -> None:
    # Somebody of whom no work is known any more, on a ground that is no more.
    record(
        Permit(
            str(apart.town.nobody.pk),
            Act.READ_PLAN,
            "of_old",  # type: ignore[arg-type]
            SubjectKind.FAMILY,
            str(apart.trajectory.family_id),
        ),
        Outcome.READ,
    )
    assert "Iemand die met ons gezin werkt" in page("Ilse")
