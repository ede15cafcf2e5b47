# SPDX-License-Identifier: EUPL-1.2
"""The coordinator's day."""

from datetime import timedelta

import pytest
from django.urls import reverse

from gezinsregie.access.acts import Act
from gezinsregie.audit.models import Entry
from gezinsregie.casework.conference.actions import NewPoint, add_point, call_off_conference
from gezinsregie.casework.plan.models import FamilyView
from gezinsregie.casework.plan.version.actions import discuss_plan, give_view
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock
from gezinsregie.partners.roster.models import StandIn
from gezinsregie.web.today.views import ACTS_A_PAGE
from tests import cast
from tests.casework.conference.making import called, keeps
from tests.web.family.cases import (
    add_contact,
    add_goal,
    another_family,
    close,
)
from tests.web.sql import at_most


@pytest.fixture
def day(as_user, town: cast.Town):
    """The day of the coordinator, as its page."""

    def read() -> str:
        return as_user(town.coordinator).get(reverse("today")).content.decode()

    return read


def test_a_day_without_families(day, town: cast.Town) -> None:
    page = day()
    assert "U begeleidt nu geen gezin." in page
    assert "Nog geen gezinnen" in page


def test_reading_the_day_is_logged(day, town: cast.Town) -> None:
    day()
    entry = Entry.objects.order_by("-sequence")[0]
    assert (entry.act, entry.outcome) == ("work_as_coordinator", "read")


@pytest.mark.statement("VIG-H11")
def test_what_waited_longest_stands_first(day, town: cast.Town, trajectory: Trajectory) -> None:
    add_goal(town, trajectory, due_in=-14, step_words="Bel de woningcorporatie.")
    add_goal(town, trajectory, due_in=5, step_words="Bel de school.")
    page = day()
    first, second, third = (
        page.index(words)
        for words in (
            "Bel de woningcorporatie</a>",
            "Zoek contact met het gezin</a>",
            "Bel de school</a>",
        )
    )
    assert first < second < third
    assert "14 dagen te laat" in page and "13 dagen te laat" in page
    assert "2 dingen zijn te laat" in page


@pytest.mark.parametrize(
    ("words", "page"),
    [("Zoek contact met het gezin", "contact_new"), ("Doe de beginmeting", "measure")],
)
def test_each_act_is_one_click_away(
    day, town: cast.Town, trajectory: Trajectory, words: str, page: str
) -> None:
    assert f'<a href="{reverse(page, args=[trajectory.family_id])}">{words}</a>' in day()


def test_a_family_card_says_where_it_is(day, town: cast.Town) -> None:
    trajectory = cast.open_trajectory(town, "vig-leeuwarden")
    page = day()
    assert reverse("family", args=[trajectory.family_id]) in page
    assert "Kennismaking" in page and "Nog 161 dagen" in page
    assert "1 ding te laat" in page  # nobody was met since the start


@pytest.mark.parametrize(
    ("approach", "said"),
    [("itg-leeuwarden", "Zo lang als nodig."), ("hhw-alkmaar", "Geen einddatum afgesproken.")],
)
def test_a_card_without_an_end_says_which(day, town: cast.Town, approach: str, said: str) -> None:
    cast.open_trajectory(town, approach)
    assert said in day()


@pytest.mark.statement("HHW-A3")
@pytest.mark.parametrize(("approach", "asked"), [("hhw-alkmaar", True), ("itg-leeuwarden", False)])
def test_a_plan_is_due_where_the_approach_gives_a_term(
    day, town: cast.Town, approach: str, asked: bool
) -> None:
    """After thirty days, where the first phase may last four weeks; another approach is silent."""
    cast.open_trajectory(town, approach, started_on=cast.TODAY - timedelta(days=30))
    page = day()
    assert ("Maak het plan af en stel het vast" in page) is asked
    assert ("2 dagen te laat" in page) is asked


def test_nothing_late_says_so(day, town: cast.Town, trajectory: Trajectory) -> None:
    add_contact(town, trajectory)
    assert "Niets is te laat" in day()


def test_this_weeks_contacts_and_no_other(day, town: cast.Town, trajectory: Trajectory) -> None:
    add_contact(town, trajectory, days_ago=1)  # Monday
    add_contact(town, trajectory, days_ago=2, note="Zondag.")
    page = day()
    assert page.count("bezoek:</span>") == 1


def test_a_closed_trajectory_leads_to_its_report(
    day, town: cast.Town, trajectory: Trajectory
) -> None:
    close(town, trajectory)
    page = day()
    assert reverse("final_report", args=[trajectory.family_id]) in page
    assert "U begeleidt nu geen gezin." in page


def test_a_long_list_comes_in_pages(day, as_user, town: cast.Town, trajectory: Trajectory) -> None:
    for number in range(20):
        add_goal(town, trajectory, due_in=-number, step_words=f"Stap {number}.")
    page = day()
    assert page.count('<li class="act">') == ACTS_A_PAGE == 8
    last = as_user(town.coordinator).get(reverse("today"), {"page": "3"}).content.decode()
    assert last.count('<li class="act">') == 22 - 16  # with the contact and the measurement
    for odd in ("0", "99", "x", "-1", "1e9"):
        assert as_user(town.coordinator).get(reverse("today"), {"page": odd}).status_code == 200


@pytest.mark.parametrize("size", [2, 10])
def test_queries_do_not_grow(as_user, town: cast.Town, size: int) -> None:
    for number in range(size):
        one = another_family(
            town, f"Gezin {number}", ("itg-leeuwarden", "vig-den-haag")[number % 2]
        )
        add_goal(town, one)
        add_contact(town, one)
    browser = as_user(town.coordinator)
    with at_most(12):
        browser.get(reverse("today"))


def test_a_phase_past_its_term_is_an_act(day, town: cast.Town) -> None:
    trajectory = cast.open_trajectory(town, "hhw-alkmaar")  # the first phase: at most four weeks
    with clock.stopped_at(cast.NOW + timedelta(days=30)):
        page = day()
    assert "Kijk of de volgende fase kan beginnen" in page
    assert reverse("family", args=[trajectory.family_id]) + "#fasen" in page


def test_who_stands_in_has_the_families_of_the_other_on_the_day(
    as_user, town: cast.Town, trajectory: Trajectory
) -> None:
    client = as_user(town.colleague)
    assert "Hart" not in client.get(reverse("today")).content.decode()
    standing = StandIn.objects.create(
        absent=town.coordinator,
        stand_in=town.colleague,
        serves=town.municipality,
        starts_on=cast.TODAY,
        ends_on=cast.TODAY,
    )
    page = client.get(reverse("today")).content.decode()
    assert "U neemt waar voor Joris van den Berg" in page
    # One's own come first, also where their name comes later.
    own = another_family(town, "Zuiderveld", coordinator=town.colleague).family_id
    theirs = trajectory.family_id
    page = client.get(reverse("today")).content.decode()
    first, then = (page.index(reverse("family", args=[one])) for one in (own, theirs))
    assert first < then
    with at_most(12):
        client.get(reverse("today"))
    assert reverse("family", args=[trajectory.family_id]) in page
    assert client.get(reverse("family", args=[trajectory.family_id])).status_code == 200
    standing.delete()
    assert "Hart" not in client.get(reverse("today")).content.decode()


def test_a_conference_and_a_plan_that_was_discussed_are_each_one_click_away(
    day, town: cast.Town, trajectory: Trajectory
) -> None:
    add_goal(town, trajectory, due_in=60, step_words="Bel de school.")
    add_contact(town, trajectory)
    plan = town.may(town.coordinator, Act.WRITE_PLAN, trajectory.family)
    version = discuss_plan(plan, trajectory=trajectory)
    table = called(town, trajectory)
    at = [trajectory.family_id, table.pk]
    page = day()
    asked = [trajectory.family_id, version.number]
    for address, words in (
        (reverse("plan_version", args=asked), "Vraag wat iedereen van het besproken plan vindt"),
        (reverse("conference_point", args=at), "Zet iets op de agenda van het overleg"),
        (reverse("conference", args=at), "Overleg om 10.30 uur"),
    ):
        assert f'<a href="{address}">{words}</a>' in page
    keep = keeps(town, trajectory)
    add_point(keep, conference=table, point=NewPoint("De huur"))
    for member in trajectory.family.members.all():
        said = {"view": FamilyView.AGREES, "words": "", "given_on": cast.TODAY}
        give_view(plan, version=version, party=member, **said)
    page = day()
    assert "Zet iets op de agenda" not in page and "besproken plan" not in page
    with clock.stopped_at(table.starts_at + timedelta(hours=2)):
        page = day()
        assert "Overleg om" not in page
        said = "Leg vast wat in het overleg is besloten"
        assert f'<a href="{reverse("conference", args=at)}">{said}</a>' in page
    call_off_conference(keep, conference=table, seen=None, words="Ziek.")
    assert "overleg" not in day().casefold().replace("overleggen", "")
