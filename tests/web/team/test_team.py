# SPDX-License-Identifier: EUPL-1.2
"""The team leader's page: who has room, what runs late, and nothing of what goes on in a family."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from gezinsregie.access.acts import Act
from gezinsregie.accounts.models import User
from gezinsregie.audit.models import Entry
from gezinsregie.casework.escalation.actions import NewKnot, raise_escalation
from gezinsregie.casework.trajectory.actions import enter_phase, open_from_referral
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.voice.models import FamilyMessage
from gezinsregie.partners.models import Appointment, Role
from tests.cast import NOW, TODAY, Town, accept, appoint, person, refer

As = Callable[[User], Client]
DAY = timedelta(days=1)


def under_way(
    town: Town,
    name: str,
    coordinator: User,
    approach: str = "vig-den-haag",
    *,
    days: int = 20,
) -> Trajectory:
    referral = refer(town, family_name=name, first_signal_on=TODAY - (days + 9) * DAY)
    referral = accept(town, referral, approach)
    return open_from_referral(
        town.may(town.desk, Act.OPEN_TRAJECTORY, referral.family),
        referral=referral,
        coordinator_id=coordinator.pk,
        started_on=TODAY - days * DAY,
    )


@pytest.mark.statement("VIG-H11")
def test_the_norm_shows_who_has_room_and_who_has_too_much(town: Town, as_user: As) -> None:
    for number in range(6):
        under_way(town, f"Vol {number}", town.coordinator)
    for number in range(2):
        under_way(town, f"Ruim {number}", town.colleague)
    page = as_user(town.team_leader).get("/team/")
    text = page.content.decode()
    assert page.status_code == 200
    assert "Femke Boersma: ruimte voor 3 gezinnen" in text
    assert "Joris van den Berg: 1 gezin te veel" in text
    assert "Joris van den Berg: 43,2 van 36 uur" in text
    assert text.count('class="s-ink"') == 4  # a line of the norm for both, twice: wide and small


@pytest.mark.statement("ITG-L3")
def test_without_a_norm_no_line_is_drawn(town: Town, as_user: As) -> None:
    under_way(town, "Pieters", town.coordinator, "itg-leeuwarden")
    under_way(town, "Tesfaye", town.colleague, "itg-leeuwarden")
    text = as_user(town.team_leader).get("/team/").content.decode()
    assert "Joris van den Berg: 1 gezin zonder norm" in text
    assert "36 uur" not in text.partition("</svg>")[0], "a week is no measure of a family"
    assert 'class="s-ink"' not in text
    assert "ruimte voor" not in text
    assert "te veel" not in text


def test_somebody_without_families_has_all_the_room_of_the_team_s_norm(
    town: Town, as_user: As
) -> None:
    under_way(town, "De Boer", town.coordinator)
    text = as_user(town.team_leader).get("/team/").content.decode()
    assert "Femke Boersma: ruimte voor 5 gezinnen" in text


def test_a_family_without_a_norm_makes_room_unsayable_but_hides_no_overload(
    town: Town, as_user: As
) -> None:
    Appointment.objects.filter(user=town.coordinator).update(weekly_hours=28)
    for number in range(4):
        under_way(town, f"Vol {number}", town.coordinator)
    other = under_way(town, "Lo", town.coordinator)
    Trajectory.objects.filter(pk=other.pk).update(
        approach_key="crg-eindhoven", form_key="family-coaching", planned_end_on=None
    )
    other.phases.update(phase_key="conference")
    text = as_user(town.team_leader).get("/team/").content.decode()
    assert "Joris van den Berg: 1 gezin te veel" in text
    assert "Joris van den Berg: 28,8 van 28 uur, en 1 gezin zonder norm" in text
    assert "(en 1 gezin zonder norm)" in text


def test_what_runs_late_stands_apart_worst_first(town: Town, as_user: As) -> None:
    late = under_way(town, "De Laat", town.coordinator, days=250)
    slow = under_way(town, "Traag", town.coordinator, days=100)
    for trajectory, ago in ((slow, 90), (late, 5)):
        for key in ("analysis", "takeover"):
            enter_phase(
                town.may(town.coordinator, Act.MOVE_PHASE, trajectory.family),
                trajectory=trajectory,
                phase_key=key,
                entered_on=TODAY - ago * DAY,
            )
    under_way(town, "Bijna", town.colleague, days=165)
    under_way(town, "Op Tijd", town.colleague, days=9)
    page = as_user(town.team_leader).get("/team/")
    asking = [(row.family, [str(one.word) for one in row.signs]) for row in page.context["asking"]]
    silent = "al twee weken geen contact"
    assert asking == [
        ("De Laat", ["einde voorbij", silent]),
        ("Traag", ["fase duurt te lang", silent]),
        ("Bijna", [silent, "einde nadert"]),
    ]
    assert "einde voorbij" in page.content.decode()


def test_what_stands_still_is_named_without_what_goes_on(town: Town, as_user: As) -> None:
    still = under_way(town, "Stil", town.coordinator, days=15)
    said = under_way(town, "Gezegd", town.coordinator, days=3)
    knot = under_way(town, "Vast", town.colleague, days=12)
    raise_escalation(
        town.may(town.colleague, Act.RAISE_ESCALATION, knot.family),
        trajectory=knot,
        new=NewKnot("network", "De wachtlijst.", TODAY - 9 * DAY, "Gebeld.", town.police),
    )
    FamilyMessage.objects.create(
        trajectory=said,
        member=said.family.members.all()[0],
        kind="question",
        words="Waar blijft u?",
        written_by=town.relative,
        written_at=NOW - 4 * DAY,
    )
    page = as_user(town.team_leader).get("/team/")
    asking = {row.family: [str(one.word) for one in row.signs] for row in page.context["asking"]}
    assert asking == {
        "Stil": ["al twee weken geen contact"],
        "Vast": ["opgeschaald"],
        "Gezegd": ["gezin wacht op antwoord"],
    }
    text = page.content.decode()
    assert "Waar blijft u?" not in text and "wachtlijst" not in text
    assert still.family.name in text


def test_the_load_by_phase_is_drawn_per_coach(town: Town, as_user: As) -> None:
    for number in range(2):
        under_way(town, f"Nieuw {number}", town.coordinator)
    slow = under_way(town, "Traag", town.coordinator, days=100)
    for key in ("analysis", "takeover"):
        enter_phase(
            town.may(town.coordinator, Act.MOVE_PHASE, slow.family),
            trajectory=slow,
            phase_key=key,
            entered_on=TODAY - 90 * DAY,
        )
    page = as_user(town.team_leader).get("/team/")
    (load,) = page.context["by_phase"]
    assert load.name == "Joris van den Berg"
    assert [(row.families, row.late) for row in load.phases] == [(2, 0), (1, 1)]
    assert "1 gezin, waarvan 1 te lang" in page.content.decode()


def test_no_contents_of_a_family_are_shown(town: Town, trajectory: Trajectory, as_user: As) -> None:
    client = as_user(town.team_leader)
    text = client.get("/team/").content.decode()
    assert "&#x27;t Hart" in text
    for inside in ("Ilse", "Bram", "Noor", "huur", "Iepenlaan", "111222333"):
        assert inside not in text
    assert client.get(f"/gezin/{trajectory.family_id}/").status_code == 404


def test_another_team_is_not_shown(town: Town, trajectory: Trajectory, as_user: As) -> None:
    other = person("team2@town.example", "Bo Smit")
    appoint(other, Role.TEAM_LEADER, town.police, town.municipality)
    text = as_user(other).get("/team/").content.decode()
    assert "t Hart" not in text and "Joris" not in text
    assert "Er werkt nog niemand in dit team" in text
    assert "Nog geen gezinnen" in text


@pytest.mark.parametrize(
    "who", ["desk", "coordinator", "referrer", "administrator", "inspector", "nobody", "other_desk"]
)
def test_others_are_refused_and_it_is_written_down(town: Town, as_user: As, who: str) -> None:
    assert as_user(getattr(town, who)).get("/team/").status_code == 403
    line = Entry.objects.latest("sequence")
    assert (line.act, line.outcome) == ("lead_the_team", "refused")


def test_a_visitor_goes_to_the_door(town: Town, client: Client) -> None:
    assert client.get("/team/").headers["Location"] == "/inloggen/?next=/team/"


def test_whose_work_ended_yesterday_is_refused(town: Town, as_user: As) -> None:
    Appointment.objects.filter(user=town.team_leader).update(ends_on=TODAY - DAY)
    assert as_user(town.team_leader).get("/team/").status_code == 403


def test_looking_is_written_down(town: Town, as_user: As) -> None:
    as_user(town.team_leader).get("/team/")
    line = Entry.objects.latest("sequence")
    assert (line.act, line.ground, line.outcome) == ("lead_the_team", "team_leader_of", "read")


@pytest.mark.parametrize("number", [2, 10])
def test_the_page_asks_the_database_the_same_however_many_families(
    town: Town, as_user: As, number: int, django_assert_max_num_queries: Any
) -> None:
    for one in range(number):
        under_way(town, f"Gezin {one}", town.coordinator if one % 2 else town.colleague)
    client = as_user(town.team_leader)
    with django_assert_max_num_queries(12):
        client.get("/team/")


@pytest.mark.parametrize("page", ["0", "-1", "999", "x", "9" * 400, "%00", "1%20"])
def test_a_page_that_is_not_there_gives_the_nearest(
    town: Town, trajectory: Trajectory, as_user: As, page: str
) -> None:
    assert as_user(town.team_leader).get(f"/team/?page={page}").status_code == 200


def test_a_family_whose_coach_left_stays_in_sight_and_comes_first(town: Town, as_user: As) -> None:
    under_way(town, "Pieters", town.coordinator)
    Appointment.objects.filter(user=town.coordinator).update(ends_on=TODAY - DAY)
    text = as_user(town.team_leader).get("/team/").content.decode()
    assert "Pieters" in text
    assert "zonder coach" in text
    assert as_user(town.coordinator).get("/vandaag/").status_code == 403


@pytest.mark.statement("ITG-L3")
def test_the_disciplines_of_the_team_stand_with_its_people(town: Town, client: Client) -> None:
    """The administrator writes down what somebody is a specialist in; the team leader reads it."""
    client.force_login(town.administrator)
    given = {
        "name": "Lies van Loon",
        "email": "lies@town.example",
        "password": "vierkante-peren-op-zolder",
        "role": "coordinator",
        "organisation": town.provider.pk,
        "weekly_hours": "20",
        "starts_on": TODAY.isoformat(),
        "discipline": "verslaving en jonge ouders",
    }
    address = "/beheer/mensen/nieuw/"
    refused = client.post(address, {**given, "discipline": "x" * 81})
    assert refused.status_code == 422
    assert "hooguit 80 tekens" in refused.content.decode()
    assert client.post(address, given).status_code == 302
    client.force_login(town.team_leader)
    assert "verslaving en jonge ouders" in client.get("/team/").content.decode()
