# SPDX-License-Identifier: EUPL-1.2
"""The administrator's people: opening an account, a second role, and shutting access."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from gezinsregie.accounts.models import User
from gezinsregie.audit.models import Entry
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.partners.models import Appointment, Organisation, Role
from tests.cast import TODAY, Town, appoint, person

As = Callable[[User], Client]
DAY = timedelta(days=1)
PASSWORD = "mosterd-fiets-wolk-9"


def account(town: Town, **changes: Any) -> dict[str, Any]:
    fields = {
        "name": "Ada Lindeman",
        "email": "ada@town.example",
        "role": "coordinator",
        "organisation": str(town.provider.pk),
        "weekly_hours": "28",
        "starts_on": "2026-03-03",
        "password": PASSWORD,
    }
    return {**fields, **changes}


def test_the_page_holds_people_with_their_work_and_organisations(town: Town, as_user: As) -> None:
    Organisation.objects.filter(pk=town.police.pk).update(life_domains=["safety"])
    appoint(
        town.nobody,
        Role.REFERRER,
        town.police,
        town.municipality,
        starts_on=TODAY - 9 * DAY,
        ends_on=TODAY - DAY,
    )
    text = as_user(town.administrator).get("/beheer/").content.decode()
    for shown in ("Joris van den Berg", "Stichting De Brug", "Gezinscoach", "36 uur", "gestopt"):
        assert shown in text
    assert "Veiligheid, politie en justitie" in text
    assert "Daan Visser" not in text  # works for another municipality
    assert "Ruben Sewnarain" not in text  # works for the inspectorate


def test_somebody_new_is_in_and_works(town: Town, as_user: As) -> None:
    before = Entry.objects.count()
    client = as_user(town.administrator)
    answer = client.post("/beheer/mensen/nieuw/", account(town))
    user = User.objects.get(email="ada@town.example")
    assert answer.headers["Location"] == f"/beheer/mensen/{user.pk}/"
    page = client.get(answer.headers["Location"]).content.decode()
    assert "Geef het eerste wachtwoord zelf door" in page
    assert PASSWORD not in page
    assert [one.act for one in Entry.objects.order_by("sequence")[before:]] == ["administer"] * 3
    client.logout()
    assert client.login(username="ada@town.example", password=PASSWORD)
    assert client.get("/").headers["Location"] == "/vandaag/"


def test_a_password_is_offered(town: Town, as_user: As) -> None:
    client = as_user(town.administrator)
    forms = [client.get("/beheer/mensen/nieuw/").context["form"] for _number in range(2)]
    offered = {form["password"].value() for form in forms}
    assert len(offered) == 2 and all(len(one) == 24 for one in offered)


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"name": ""}, "name", "Vul de voor- en achternaam in."),
        ({"name": "x" * 201}, "name", "te lang"),
        ({"name": "A\x00da"}, "name", ""),
        ({"email": "ada"}, "email", "naam@organisatie.nl"),
        ({"email": "DESK@town.example"}, "email", "al een account"),
        ({"role": ""}, "role", "Kies een rol"),
        ({"role": "inspector"}, "role", "kennen we niet"),
        ({"role": "koning"}, "role", "kennen we niet"),
        ({"organisation": ""}, "organisation", "Kies een organisatie"),
        ({"organisation": "1"}, "organisation", "hoort niet bij uw gemeente"),
        ({"organisation": "x\x00"}, "organisation", ""),
        ({"weekly_hours": "0"}, "weekly_hours", "1 tot en met 60"),
        ({"weekly_hours": "61"}, "weekly_hours", "1 tot en met 60"),
        ({"weekly_hours": "veel"}, "weekly_hours", "1 tot en met 60"),
        ({"weekly_hours": "9" * 5000}, "weekly_hours", "1 tot en met 60"),
        ({"starts_on": "31-02-2026"}, "starts_on", "dag-maand-jaar"),
        ({"starts_on": "3 maart"}, "starts_on", "dag-maand-jaar"),
        ({"starts_on": "2062-03-03"}, "starts_on", "meer dan een jaar"),
        ({"password": "kort"}, "password", ""),
        ({"password": "ada@town.example"}, "password", ""),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_made(
    town: Town, as_user: As, changes: dict[str, str], field: str, sentence: str
) -> None:
    users, appointments = User.objects.count(), Appointment.ever.count()
    answer = as_user(town.administrator).post("/beheer/mensen/nieuw/", account(town, **changes))
    assert answer.status_code == 422
    assert sentence in " ".join(answer.context["form"].errors[field])
    assert answer.context["form"]["weekly_hours"].value() == changes.get("weekly_hours", "28")
    assert (User.objects.count(), Appointment.ever.count()) == (users, appointments)


@pytest.mark.parametrize("written", ["3-3-2026", "03-03-2026", "2026-03-03"])
def test_a_day_is_read_as_people_write_it(town: Town, as_user: As, written: str) -> None:
    as_user(town.administrator).post("/beheer/mensen/nieuw/", account(town, starts_on=written))
    assert Appointment.objects.get(user__email="ada@town.example").starts_on == TODAY


def test_an_organisation_of_another_municipality_cannot_be_slipped_in(
    town: Town, as_user: As
) -> None:
    elsewhere = Organisation.objects.get(name="Oosterzand")
    answer = as_user(town.administrator).post(
        "/beheer/mensen/nieuw/", account(town, organisation=str(elsewhere.pk))
    )
    assert answer.status_code == 422
    assert not User.objects.filter(email="ada@town.example").exists()


def test_the_same_form_sent_twice_makes_one_account(town: Town, as_user: As) -> None:
    client = as_user(town.administrator)
    assert client.post("/beheer/mensen/nieuw/", account(town)).status_code == 302
    assert client.post("/beheer/mensen/nieuw/", account(town)).status_code == 422
    assert Appointment.objects.filter(user__email="ada@town.example").count() == 1


def test_a_second_role_is_added_once(town: Town, as_user: As) -> None:
    client, place = as_user(town.administrator), f"/beheer/mensen/{town.coordinator.pk}/"
    assert client.post(place, account(town, role="team_leader")).status_code == 302
    again = client.post(place, account(town, role="team_leader"))
    assert again.status_code == 422
    assert "heeft deze rol al" in again.content.decode()
    assert client.post(place, account(town, role="administrator")).status_code == 422


def test_an_administrator_gives_himself_nothing(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    client = as_user(town.administrator)
    answer = client.post(f"/beheer/mensen/{town.administrator.pk}/", account(town))
    assert answer.status_code == 422
    assert "U kunt uzelf geen werk geven" in answer.content.decode()
    for place in ("/vandaag/", "/desk/", "/team/"):
        assert client.get(place).status_code == 403
    assert client.get(f"/gezin/{trajectory.family_id}/").status_code == 404


def stop(client: Client, held: Appointment, **data: str) -> Any:
    fields = {f"{held.pk}-{name}": value for name, value in data.items()}
    return client.post(f"/beheer/mensen/{held.user_id}/werk/{held.pk}/stoppen/", fields)


def test_access_is_shut_at_once(town: Town, trajectory: Trajectory, as_user: As) -> None:
    held = Appointment.objects.get(user=town.coordinator)
    assert stop(as_user(town.administrator), held, at_once="on").status_code == 302
    client = as_user(town.coordinator)
    assert client.get(f"/gezin/{trajectory.family_id}/").status_code == 404
    assert client.get("/").status_code == 403


def test_a_last_day_is_written_down(town: Town, as_user: As) -> None:
    held = Appointment.objects.get(user=town.coordinator)
    client = as_user(town.administrator)
    assert stop(client, held, last_day="2026-03-31").status_code == 302
    held.refresh_from_db()
    assert (held.ends_on - TODAY).days == 28
    assert "31 mrt 2026" in client.get(f"/beheer/mensen/{held.user_id}/").content.decode()


@pytest.mark.parametrize(
    ("last_day", "sentence"),
    [
        ("", "Vul de laatste dag in"),
        ("gisteren", "dag-maand-jaar"),
        ("2026-03-02", "al voorbij"),
        ("2099-01-01", "te ver weg"),
    ],
)
def test_a_wrong_last_day_is_said(town: Town, as_user: As, last_day: str, sentence: str) -> None:
    held = Appointment.objects.get(user=town.coordinator)
    answer = stop(as_user(town.administrator), held, last_day=last_day)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    held.refresh_from_db()
    assert held.ends_on is None


def test_the_last_administrator_stays(town: Town, as_user: As) -> None:
    held = Appointment.objects.get(user=town.administrator)
    answer = stop(as_user(town.administrator), held, at_once="on")
    assert answer.status_code == 422
    assert "laatste beheerder" in answer.content.decode()


def test_people_of_another_municipality_are_not_there(town: Town, as_user: As) -> None:
    client = as_user(town.administrator)
    theirs = Appointment.objects.get(user=town.other_desk)
    assert client.get(f"/beheer/mensen/{town.other_desk.pk}/").status_code == 404
    assert client.post(f"/beheer/mensen/{town.other_desk.pk}/", account(town)).status_code == 404
    assert stop(client, theirs, at_once="on").status_code == 404
    mixed = f"/beheer/mensen/{town.coordinator.pk}/werk/{theirs.pk}/stoppen/"
    assert client.post(mixed, {}).status_code == 404
    theirs.refresh_from_db()
    assert theirs.ends_on is None


PLACES = ("/beheer/", "/beheer/mensen/nieuw/", "/beheer/aanpakken/", "/beheer/logboek/")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("who", ["desk", "coordinator", "team_leader", "inspector", "nobody"])
def test_others_are_refused(town: Town, as_user: As, place: str, who: str) -> None:
    assert as_user(getattr(town, who)).get(place).status_code == 403
    assert Entry.objects.latest("sequence").outcome == "refused"


@pytest.mark.parametrize("place", PLACES)
def test_whose_work_ended_yesterday_is_refused(town: Town, as_user: As, place: str) -> None:
    Appointment.objects.filter(user=town.administrator).update(ends_on=TODAY - DAY)
    assert as_user(town.administrator).get(place).status_code == 403


@pytest.mark.parametrize("number", [2, 10])
def test_the_page_asks_the_same_however_many_people(
    town: Town, as_user: As, number: int, django_assert_max_num_queries: Any
) -> None:
    for one in range(number):
        user = person(f"veel{one}@town.example", f"Iemand {one}")
        appoint(user, Role.COORDINATOR, town.provider, town.municipality)
    client = as_user(town.administrator)
    with django_assert_max_num_queries(12):
        client.get("/beheer/")
