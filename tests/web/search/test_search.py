# SPDX-License-Identifier: EUPL-1.2
"""Finding a family by name: what the lists hold, and nothing beside it."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import Act
from gezinsregie.access.grounds import Ground
from gezinsregie.accounts.models import User
from gezinsregie.audit.models import Entry, Outcome
from gezinsregie.casework.referral.queries import at_the_desk, made_by
from gezinsregie.casework.today.queries import families_today
from gezinsregie.casework.trajectory.actions import open_from_referral
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.queries import (
    closed_by,
    families_of_team,
    families_read_by,
    of_team,
)
from gezinsregie.families.models import Household
from gezinsregie.partners.models import Appointment, Role
from gezinsregie.partners.roster.models import StandIn
from tests.cast import TODAY, Town, accept, appoint, open_trajectory, person, refer

from .looking import links, look

As = Callable[[User], Client]
SEARCHERS = ("desk", "coordinator", "referrer", "team_leader")
OTHERS = ("administrator", "inspector", "nobody")


def coached(town: Town, coach: User, name: str, *, closed: bool = False) -> Trajectory:
    referral = accept(town, refer(town, family_name=name))
    trajectory = open_from_referral(
        town.may(town.desk, Act.OPEN_TRAJECTORY, referral.family),
        referral=referral,
        coordinator_id=coach.pk,
        started_on=TODAY - timedelta(days=30),
    )
    if closed:
        Trajectory.objects.filter(pk=trajectory.pk).update(ended_on=TODAY)
    return trajectory


def where(town: Town, trajectory: Trajectory, who: str) -> str:
    return {
        "desk": reverse("desk_referral", args=[trajectory.referral_id]),
        "coordinator": reverse("family", args=[trajectory.family_id]),
        "referrer": reverse("referral_answer", args=[trajectory.referral_id]),
        "team_leader": reverse("team"),
    }[who]


@pytest.mark.parametrize("who", SEARCHERS)
def test_a_search_leads_to_a_page_that_opens(
    town: Town, trajectory: Trajectory, as_user: As, who: str
) -> None:
    client = as_user(getattr(town, who))
    answer = look(client, "HART")
    assert answer.status_code == 200
    assert links(answer) == [where(town, trajectory, who)]
    page = client.get(links(answer)[0])
    assert page.status_code == 200
    assert "Hart" in page.content.decode()


@pytest.mark.parametrize("who", ["desk", "coordinator", "referrer"])
def test_a_member_is_found_and_told_with_age_and_place(
    town: Town, trajectory: Trajectory, as_user: As, who: str
) -> None:
    page = look(as_user(getattr(town, who)), "bra 19-8-2014").content.decode()
    assert "Bram" in page
    assert "11 jaar" in page
    assert "Lindewaard" in page
    assert "Iepenlaan" not in page
    assert "111222333" not in page


def test_a_team_leader_finds_no_family_by_its_members_and_reads_of_none(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    client = as_user(town.team_leader)
    for text in ("ilse", "bram", "2014", "hart ilse", "19-8-2014"):
        assert links(look(client, text)) == []
    page = look(client, "hart").content.decode()
    assert "Joris van den Berg" in page
    assert not any(word in page for word in ("Ilse", "Bram", "11 jaar"))


@pytest.mark.parametrize("who", SEARCHERS)
def test_a_protected_place_is_not_told(
    town: Town, trajectory: Trajectory, as_user: As, who: str
) -> None:
    Household.objects.update(place="Geheimwijk", address_protected=True)
    page = look(as_user(getattr(town, who)), "hart").content.decode()
    assert "Geheimwijk" not in page
    assert ("adres geheim" in page) is (who != "team_leader")


def test_everyone_finds_exactly_what_the_own_lists_hold(town: Town, as_user: As) -> None:
    mine = open_trajectory(town)
    closed = coached(town, town.coordinator, "Hartman", closed=True)
    of_colleague = coached(town, town.colleague, "Harting")
    waiting = refer(town, family_name="Hartog")
    expected = {
        "desk": {mine.referral_id, closed.referral_id, of_colleague.referral_id, waiting.pk},
        "referrer": {mine.referral_id, closed.referral_id, of_colleague.referral_id, waiting.pk},
        "coordinator": {mine.family_id, closed.family_id},
        "colleague": {of_colleague.family_id},
        "other_desk": set(),
    }
    for who, ids in expected.items():
        found = links(look(as_user(getattr(town, who)), "har"))
        assert {one.rstrip("/").rpartition("/")[2] for one in found} == {str(one) for one in ids}
        assert len(found) == len(ids)
    page = look(as_user(town.team_leader), "har").content.decode()
    assert "Harting" in page
    assert "Hartman" not in page, "the team's list holds what is open"


def test_what_is_searched_is_what_is_listed(town: Town) -> None:
    """The narrowing that makes a search fast leaves nobody out and lets nobody in."""
    open_trajectory(town)
    coached(town, town.coordinator, "Hartman", closed=True)
    coached(town, town.colleague, "Harting")
    gone = person("weg@town.example", "Weg")
    appoint(gone, Role.COORDINATOR, town.provider, town.municipality)
    coached(town, gone, "Harten")
    Appointment.objects.filter(user=gone).update(ends_on=TODAY - timedelta(days=1))
    StandIn.objects.create(
        absent=town.colleague,
        stand_in=town.coordinator,
        serves=town.municipality,
        starts_on=TODAY,
        ends_on=TODAY,
    )
    seen = 0
    for user in User.objects.all():
        listed = [*(one.trajectory for one in families_today(user)), *closed_by(user)]
        assert set(families_read_by(user)) == {one.family_id for one in listed}
        team = {one.family_id for one in of_team(user)}
        assert set(families_of_team(user)) == team
        seen += len(listed) + len(team)
    assert seen == 9
    assert at_the_desk(town.desk).count() == made_by(town.referrer).count() == 4


@pytest.mark.parametrize("who", SEARCHERS)
def test_whose_work_has_ended_has_no_search(
    town: Town, trajectory: Trajectory, as_user: As, who: str
) -> None:
    user = getattr(town, who)
    client = as_user(user)
    Appointment.objects.filter(user=user).update(ends_on=TODAY - timedelta(days=1))
    answer = look(client, "hart")
    assert answer.status_code == 403
    assert "Hart" not in answer.content.decode()


def test_with_two_kinds_of_work_one_finds_in_both_and_loses_one_alone(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    client = as_user(town.coordinator)
    also = appoint(town.coordinator, Role.DESK_WORKER, town.municipality, town.municipality)
    assert sorted(links(look(client, "hart"))) == sorted(
        [where(town, trajectory, "coordinator"), where(town, trajectory, "desk")]
    )
    Appointment.objects.filter(pk=also.pk).update(ends_on=TODAY - timedelta(days=1))
    assert links(look(client, "hart")) == [where(town, trajectory, "coordinator")]


@pytest.mark.parametrize("who", OTHERS)
def test_without_such_work_there_is_no_search(
    town: Town, trajectory: Trajectory, as_user: As, who: str
) -> None:
    client = as_user(getattr(town, who))
    assert look(client, "hart").status_code == 403
    home = client.get("/", follow=True).content.decode()
    assert reverse("search") not in home


def test_the_field_stands_on_the_pages_of_those_who_may(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    for who in SEARCHERS:
        home = as_user(getattr(town, who)).get("/", follow=True).content.decode()
        assert home.count(f'action="{reverse("search")}"') == 1
        assert '<form class="shell-search no-print" role="search" method="post"' in home


@pytest.mark.parametrize(
    ("typed", "status", "said"),
    [
        ("", 422, "Typ een naam, of het begin ervan."),
        ("h", 422, "ten minste twee letters"),
        ("%%", 422, "Typ een naam"),
        ("x" * 500, 422, "hooguit 100 tekens"),
        ("har\x00t", 422, "een teken in dat geen letter is"),
        ("198", 422, "geboortejaar of geboortedatum"),
        ("31-2-2014", 422, "Deze datum bestaat niet"),
        ("a b c d e f g h i jk", 422, "te veel woorden"),
        ("zzzz", 200, "Niets gevonden"),
        ("_art", 200, "Niets gevonden"),
        ("' OR 1=1 --", 422, "geboortejaar of geboortedatum"),
        ("\u202eleila\u202c", 200, "Niets gevonden"),
        ("ليلى", 200, "Niets gevonden"),
        ("<script>alert", 200, "&lt;script&gt;alert"),
    ],
)
def test_whatever_is_typed_gets_a_plain_answer(
    town: Town, trajectory: Trajectory, as_user: As, typed: str, status: int, said: str
) -> None:
    answer = look(as_user(town.coordinator), typed)
    assert answer.status_code == status
    page = answer.content.decode()
    assert said in page
    assert links(answer) == []


def test_a_search_is_one_line_of_ids_and_is_kept_nowhere(
    town: Town, trajectory: Trajectory, as_user: As
) -> None:
    client = as_user(town.coordinator)
    before = Entry.objects.count()
    answer = look(client, "hart ilse")
    line = Entry.objects.latest("sequence")
    assert Entry.objects.count() == before + 1
    assert (line.act, line.outcome, line.ground) == (
        Act.SEARCH_FAMILIES,
        Outcome.READ,
        Ground.COORDINATOR_OF,
    )
    assert (line.subject_id, line.details) == (str(town.municipality.pk), {})
    assert "no-store" in answer["Cache-Control"]
    assert "ilse" not in str([*answer.items(), *client.session.items()]).lower()
    title = re.search("<title>(.*?)</title>", answer.content.decode())
    assert title is not None
    assert "art" not in title[1].lower()
    assert 'value="hart ilse"' in answer.content.decode()
    assert "hart ilse" not in client.get(reverse("search")).content.decode()


def test_terms_in_an_address_find_nothing(town: Town, trajectory: Trajectory, as_user: As) -> None:
    answer = as_user(town.coordinator).get(reverse("search"), {"text": "hart"})
    assert answer.status_code == 200
    assert links(answer) == []


def test_the_words_of_others_stand_in_no_answer(town: Town, as_user: As) -> None:
    theirs = coached(town, town.colleague, "Zwanenzang")
    theirs.family.members.update(given_name="Apollonia")
    client = as_user(town.coordinator)
    for text in ("zwanen", "zwanenzang", "apollonia", "ilse", "1988"):
        page = look(client, text).content.decode()
        told = re.sub(r'value="[^"]*"', "", page)
        assert not any(word in told for word in ("Zwanenzang", "Apollonia", "Ilse"))
