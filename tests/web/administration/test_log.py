# SPDX-License-Identifier: EUPL-1.2
"""The log as it is read: colleagues by name, families by number, and whether it is whole."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.grounds import Ground
from gezinsregie.access.permits import permit_for_job
from gezinsregie.accounts import sign_in
from gezinsregie.accounts.models import User
from gezinsregie.audit.actions import record
from gezinsregie.audit.models import Entry
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.partners.models import Appointment, Role
from gezinsregie.web.shell.access_words import ACTS, GROUNDS, SUBJECTS
from tests import cast
from tests.cast import Town

As = Callable[[User], Client]
PLACE = "/beheer/logboek/"


def test_every_act_ground_and_subject_has_a_word() -> None:
    assert set(ACTS) == set(Act)
    assert set(GROUNDS) == set(Ground)
    assert set(SUBJECTS) == set(SubjectKind)
    for words in (ACTS, GROUNDS, SUBJECTS):
        assert len({str(word) for word in words.values()}) == len(words)


def test_colleagues_have_names_and_families_have_numbers(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    as_user(town.coordinator).get(f"/gezin/{trajectory.family_id}/")
    page = as_user(town.administrator).get(PLACE)
    text = page.content.decode()
    assert page.status_code == 200
    for shown in ("Samira el Idrissi", "Meryem Yıldız", "Lindewaard", "Traject starten"):
        assert shown in text
    assert str(trajectory.family_id) in text
    for hidden in ("t Hart", "Ilse", "Bram", "huur"):
        assert hidden not in text


def test_newest_first_and_fifty_at_a_time(town: Town, as_user: As) -> None:
    for _number in range(60):
        record(permit_for_job("figures", Act.FEED_INSIGHT, str(town.municipality.pk)))
    client = as_user(town.administrator)
    first = client.get(PLACE)
    numbers = [line.sequence for line in first.context["lines"]]
    assert len(numbers) == 50
    assert numbers == sorted(numbers, reverse=True)
    assert "Opdracht figures" in first.content.decode()
    rest = [line.sequence for line in client.get(f"{PLACE}?page=2").context["lines"]]
    assert rest and max(rest) < min(numbers) + 2  # reading the log is a line of the log itself


def test_looking_at_the_log_is_in_the_log(town: Town, as_user: As) -> None:
    as_user(town.administrator).get(PLACE)
    line = Entry.objects.latest("sequence")
    assert (line.act, line.outcome) == ("read_the_log", "read")


def test_one_person_can_be_followed(town: Town, trajectory: Trajectory, as_user: As) -> None:
    page = as_user(town.administrator).get(f"{PLACE}?person={town.desk.pk}")
    assert {line.actor for line in page.context["lines"]} == {"Samira el Idrissi"}


def test_who_looked_and_was_shut_out_on_the_same_day_stays_in_the_log(
    town: Town, as_user: As
) -> None:
    municipality = town.municipality
    passing = cast.person("kort@town.example", "Tess Okafor")
    work = cast.appoint(passing, Role.DESK_WORKER, municipality, municipality, starts_on=cast.TODAY)
    assert as_user(passing).get("/desk/").status_code == 200
    administrator = as_user(town.administrator)
    stopping = f"/beheer/mensen/{passing.pk}/werk/{work.pk}/stoppen/"
    assert administrator.post(stopping, {f"{work.pk}-at_once": "on"}).status_code == 302
    assert Appointment.ever.get(pk=work.pk).withdrawn
    page = administrator.get(PLACE)
    assert page.context["form"].people[str(passing.pk)] == "Tess Okafor"
    assert "Tess Okafor" in {line.actor for line in page.context["lines"]}
    hers = administrator.get(f"{PLACE}?person={passing.pk}")
    assert {line.actor for line in hers.context["lines"]} == {"Tess Okafor"}


@pytest.mark.parametrize("who", ["other_desk", "inspector"])
def test_a_stranger_cannot_be_followed(town: Town, as_user: As, who: str) -> None:
    user = getattr(town, who)
    page = as_user(town.administrator).get(f"{PLACE}?person={user.pk}")
    assert page.status_code == 422
    assert "Deze persoon kennen we niet" in page.content.decode()
    assert user.name not in page.content.decode()


@pytest.mark.parametrize("person", ["x", "%00", "' OR 1=1", "9" * 3000])
def test_what_is_no_person_is_a_sentence(town: Town, as_user: As, person: str) -> None:
    page = as_user(town.administrator).get(f"{PLACE}?person={person}")
    assert page.status_code == 422


def test_another_municipality_has_its_own_lines(town: Town, as_user: As) -> None:
    as_user(town.other_desk).get("/desk/")
    sign_in.refused(email="desk@elders.example", address="192.0.2.1")
    sign_in.refused(email="desk@town.example", address="192.0.2.1")
    text = as_user(town.administrator).get(PLACE).content.decode()
    assert "Daan Visser" not in text and str(town.other_desk.pk) not in text
    assert "Samira el Idrissi" in text
    assert "Inloggen met wachtwoord" in text


def test_the_chain_is_tested_when_asked(town: Town, as_user: As) -> None:
    client = as_user(town.administrator)
    assert "De keten klopt" not in client.get(PLACE).content.decode()
    assert "De keten klopt" in client.post(PLACE).content.decode()


def test_a_broken_chain_is_told_with_its_line(
    town: Town, as_user: As, monkeypatch: pytest.MonkeyPatch
) -> None:
    # That a forged line is found is shown with the log itself; here, that the page says it.
    monkeypatch.setattr("gezinsregie.web.administration.log.views.broken_at", lambda: 1234)
    text = as_user(town.administrator).post(PLACE).content.decode()
    assert "De keten is verbroken bij regel 1234" in text


@pytest.mark.parametrize("number", [2, 10])
def test_the_page_asks_the_same_however_many_lines(
    town: Town, as_user: As, number: int, django_assert_max_num_queries: Any
) -> None:
    for _number in range(number):
        sign_in.refused(email="desk@town.example", address="192.0.2.1")
        record(permit_for_job("figures", Act.FEED_INSIGHT, str(town.municipality.pk)))
    client = as_user(town.administrator)
    with django_assert_max_num_queries(12):
        client.get(PLACE)
