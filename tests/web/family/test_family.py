# SPDX-License-Identifier: EUPL-1.2
"""The page of a family."""

from datetime import timedelta

import pytest
from django.urls import reverse

from gezinsregie.access.acts import Act
from gezinsregie.audit.models import Entry
from gezinsregie.casework.measurement.actions import Scored
from gezinsregie.casework.measurement.models import Moment
from gezinsregie.casework.plan.actions import name_concern
from gezinsregie.casework.plan.models import ActorKind, NamedBy
from gezinsregie.casework.plan.review.actions import judge_goal
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.rules import obstacles_to_entering
from gezinsregie.families.models import Household, Member
from gezinsregie.families.queries import members_of
from gezinsregie.foundation.obstacles import Obstacle
from gezinsregie.web.family.shown import members_shown
from gezinsregie.web.family.words import OBSTACLES
from tests import cast
from tests.web.sql import at_most

from .cases import add_contact, add_goal, another_family, close, take


@pytest.fixture
def shown(as_user, town: cast.Town):
    """The page of a family as its coordinator reads it."""

    def read(trajectory: Trajectory) -> str:
        url = reverse("family", args=[trajectory.family_id])
        return as_user(town.coordinator).get(url).content.decode()

    return read


def test_who_the_family_is(shown, trajectory: Trajectory) -> None:
    page = shown(trajectory)
    for words in ("Ilse", "37 jaar", "Bram", "11 jaar", "Joris van den Berg", "Iepenlaan 12"):
        assert words in page
    assert "•••••• 333" in page
    assert "111222333" not in page


def test_a_protected_address_is_not_on_the_page(shown, trajectory: Trajectory) -> None:
    Household.objects.update(address_protected=True)
    page = shown(trajectory)
    assert "adres geheim" in page
    for words in ("Iepenlaan", "1234 AB", "Lindewaard"):
        assert words not in page


def test_a_protected_address_does_not_even_reach_the_template(trajectory: Trajectory) -> None:
    Household.objects.update(address_protected=True)
    seen = members_shown(members_of(trajectory.family_id), cast.TODAY)
    assert {(one.address, one.address_protected) for one in seen} == {("", True)}


def test_somebody_without_a_day_of_birth(shown, trajectory: Trajectory) -> None:
    Member.objects.filter(given_name="Ilse").update(birth_date=None, bsn_encrypted="", bsn_hash="")
    page = shown(trajectory)
    assert "leeftijd onbekend" in page
    assert page.index(">Ilse<") < page.index(">Bram<")


@pytest.mark.statement("ITG-L11")
@pytest.mark.parametrize(
    ("approach", "left", "foot"),
    [
        ("itg-leeuwarden", "Zo lang als nodig", "de hulp duurt zolang die nodig is"),
        ("hhw-alkmaar", "Geen einddatum afgesproken", "de aanpak noemt er geen"),
    ],
)
def test_no_end_on_purpose_and_no_end_agreed_are_two_things(
    shown, town: cast.Town, approach: str, left: str, foot: str
) -> None:
    page = shown(cast.open_trajectory(town, approach))
    others = {"de hulp duurt zolang die nodig is", "de aanpak noemt er geen"} - {foot}
    assert left in page
    # In the phases, and in the words of the picture on both screens.
    assert page.count(foot) == 3
    assert not any(other in page for other in others)


@pytest.mark.statement("VIG-H14", "VIG-L7")
def test_phases_and_term_are_shown(shown, town: cast.Town) -> None:
    trajectory = cast.open_trajectory(town, "vig-leeuwarden")
    page = shown(trajectory)
    assert "Kennismaking" in page and "Fase 2, de coach neemt de regie" in page
    assert "11 augustus 2026" in page  # half a year after 11 February
    assert "nog 161 dagen" in page.lower()
    assert "Verlengen kan met een reden, tot 11 februari 2027." in page


@pytest.mark.statement("ITG-L11")
def test_an_approach_without_an_end_says_so(shown, trajectory: Trajectory) -> None:
    page = shown(trajectory)
    assert "de hulp duurt zolang die nodig is" in page
    assert "over de termijn" not in page


def test_past_the_term_is_said(shown, town: cast.Town) -> None:
    trajectory = cast.open_trajectory(town, "vig-leeuwarden")
    Trajectory.objects.update(planned_end_on=cast.TODAY - timedelta(days=12))
    assert "12 dagen over de termijn" in shown(trajectory)


@pytest.mark.statement("VIG-H2")
def test_the_chain_stands_beside_the_familys_own_months(shown, town: cast.Town) -> None:
    page = shown(cast.open_trajectory(town, "vig-den-haag"))
    assert "Keten van de jeugdbescherming" in page
    assert "De keten van toen duurde 16 maanden" in page
    assert "0,7 maanden" in page  # first signal 40 days ago, started 20 days ago
    assert "Dat scheelt 15,3 maanden" in page
    assert "Veilig Thuis" in page


def test_an_approach_without_a_chain_shows_none(shown, trajectory: Trajectory) -> None:
    assert "Keten van de jeugdbescherming" not in shown(trajectory)


def test_the_plan_per_life_domain(shown, town: cast.Town, trajectory: Trajectory) -> None:
    goal, _ = add_goal(town, trajectory)
    add_goal(town, trajectory, "De huur is betaald.", life_domain="housing")
    judge_goal(
        town.may(town.coordinator, Act.WRITE_PLAN, trajectory.family),
        goal=goal,
        attainment=0,
        words="Ja.",
    )
    take(town, trajectory, Moment.START, {"finances": Scored(2)}, 8)
    page = shown(trajectory)
    assert "Geld en administratie" in page and "Wonen" in page
    assert "1 van 1 doel behaald" in page and "0 van 1 doel behaald" in page
    assert "Bij de start: 2. Nu: niet gemeten." in page
    assert "8 bij de start" in page


def test_a_serious_concern_without_a_goal_is_a_sign(
    shown, town: cast.Town, trajectory: Trajectory
) -> None:
    add_goal(town, trajectory)  # another concern in the same domain has one
    name_concern(
        town.may(town.coordinator, Act.WRITE_PLAN, trajectory.family),
        trajectory=trajectory,
        life_domain="finances",
        member=None,
        words="Er staat een deurwaarder voor de deur.",
        named_by=NamedBy.COACH,
        named_by_name="Joris",
        serious=True,
    )
    assert "Een ernstige zorg heeft nog geen doel" in shown(trajectory)


def test_many_goals_are_cut_with_a_way_to_the_rest(
    shown, town: cast.Town, trajectory: Trajectory
) -> None:
    for number in range(9):
        add_goal(town, trajectory, f"Doel nummer {number}.")
    page = shown(trajectory)
    assert "Nog 3 doelen in het plan" in page
    assert "Doel nummer 5." in page and "Doel nummer 6." not in page


def test_the_next_acts_and_who_helps(shown, town: cast.Town, trajectory: Trajectory) -> None:
    add_goal(
        town,
        trajectory,
        due_in=-2,
        actor_kind=ActorKind.PARTNER,
        actor_name="Schuldhulp",
        step_words="Regeling voorstellen.",
    )
    page = shown(trajectory)
    assert "Vraag na bij Schuldhulp: Regeling voorstellen" in page
    assert "2 dagen te laat" in page
    assert "Met een taak in het plan" in page


def test_latest_contacts_newest_first(shown, town: cast.Town, trajectory: Trajectory) -> None:
    for number in range(7):
        add_contact(town, trajectory, days_ago=number + 1, note=f"Bezoek nummer {number}.")
    page = shown(trajectory)
    assert "Bezoek nummer 4." in page and "Bezoek nummer 5." not in page
    # The year is said of another year alone.
    assert ">ma 2 mrt</time>" in page
    assert page.index("Bezoek nummer 0.") < page.index("Bezoek nummer 1.")
    assert "Met Ilse, Bram, Noor" in page


def test_what_people_wrote_is_text(shown, town: cast.Town, trajectory: Trajectory) -> None:
    add_contact(town, trajectory, note="<script>alert(1)</script> & {{ family }}")
    page = shown(trajectory)
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; {{ family }}" in page


def test_why_may_i_see_this(shown, town: cast.Town, trajectory: Trajectory) -> None:
    assert "U bent nu de coach van dit gezin." in shown(trajectory)
    close(town, trajectory)
    assert "toen het traject werd afgesloten" in shown(trajectory)


@pytest.mark.parametrize("size", [2, 10])
def test_queries_do_not_grow(as_user, town: cast.Town, trajectory: Trajectory, size: int) -> None:
    for number in range(size):
        add_goal(town, trajectory, f"Doel {number}.", life_domain=("finances", "work")[number % 2])
        add_contact(town, trajectory, days_ago=number + 1)
    browser = as_user(town.coordinator)
    with at_most(12):
        browser.get(reverse("family", args=[trajectory.family_id]))


@pytest.mark.statement("VIG-H14")
def test_the_next_phase_begins(as_user, town: cast.Town) -> None:
    trajectory = cast.open_trajectory(town, "vig-den-haag")
    answer = as_user(town.coordinator).post(
        reverse("phase_enter", args=[trajectory.family_id]),
        {"phase": "analysis", "entered_on": "3-3-2026"},
        follow=True,
    )
    assert answer.redirect_chain == [(reverse("family", args=[trajectory.family_id]), 302)]
    assert "De volgende fase is begonnen." in answer.content.decode()
    assert trajectory.phases.get(phase_key="analysis").entered_on == cast.TODAY
    assert Entry.objects.filter(act=Act.MOVE_PHASE, outcome="done").count() == 1


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"phase": "takeover", "entered_on": "2026-03-03"}, "Deze fase is niet de volgende."),
        ({"phase": "analysis", "entered_on": "2026-03-04"}, "Deze dag ligt nog voor u."),
        ({"phase": "analysis", "entered_on": "2026-01-01"}, "voor het begin van de vorige fase"),
        ({"phase": "analysis", "entered_on": "31-2-2026"}, "Schrijf de datum als dag-maand-jaar"),
        ({"phase": "analysis", "entered_on": "1-1-0001"}, "Controleer het jaar"),
        ({"phase": "analysis"}, "Vul een datum in"),
        ({"phase": "x" * 500, "entered_on": "2026-03-03"}, "Deze fase is niet de volgende."),
        ({"entered_on": "2026-03-03"}, "Deze fase is niet de volgende."),
        ({"phase": "a\x00b", "entered_on": "2026-03-03"}, "Null-tekens"),
    ],
)
def test_a_phase_that_cannot_begin_is_explained(
    as_user, town: cast.Town, sent: dict[str, str], sentence: str
) -> None:
    trajectory = cast.open_trajectory(town, "vig-den-haag")
    url = reverse("phase_enter", args=[trajectory.family_id])
    answer = as_user(town.coordinator).post(url, sent)
    assert answer.status_code == 422
    assert sentence.lower() in answer.content.decode().lower()
    assert trajectory.phases.count() == 1


def test_a_phase_sent_twice_begins_once(as_user, town: cast.Town) -> None:
    trajectory = cast.open_trajectory(town, "vig-den-haag")
    url = reverse("phase_enter", args=[trajectory.family_id])
    sent = {"phase": "analysis", "entered_on": "2026-03-03"}
    assert as_user(town.coordinator).post(url, sent).status_code == 302
    again = as_user(town.coordinator).post(url, sent)
    assert again.status_code == 422
    assert "misschien is de fase al begonnen" in again.content.decode()
    assert trajectory.phases.count() == 2


def test_every_obstacle_to_a_phase_has_words() -> None:
    found: list[Obstacle] = obstacles_to_entering(
        phase_key="c",
        order=["a", "b"],
        entered=["a"],
        entered_on=cast.TODAY + timedelta(days=1),
        last_entered_on=cast.TODAY + timedelta(days=2),
        today=cast.TODAY,
        trajectory_closed=True,
    )
    assert {one.key for one in found} == set(OBSTACLES)


def test_a_phase_is_entered_by_post_alone(as_user, town: cast.Town, trajectory: Trajectory) -> None:
    url = reverse("phase_enter", args=[trajectory.family_id])
    assert as_user(town.coordinator).get(url).status_code == 405


def test_two_families_do_not_mix(shown, town: cast.Town, trajectory: Trajectory) -> None:
    other = another_family(town, "Bos")
    add_goal(town, other, "Dit hoort bij Bos.")
    add_contact(town, other, note="Bij Bos geweest.")
    page = shown(trajectory)
    assert "Bos" not in page
