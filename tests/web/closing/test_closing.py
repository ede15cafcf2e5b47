# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from gezinsregie.access.acts import Act
from gezinsregie.audit.models import Entry
from gezinsregie.casework.closing.models import Closing
from gezinsregie.casework.plan.models import FamilyView
from gezinsregie.casework.trajectory.models import Trajectory
from tests.casework.closing.making import ready
from tests.casework.plan.making import a_concern, a_plan, agreed
from tests.cast import TODAY, Town, open_trajectory

Address = Callable[..., str]

CLOSING = {
    "closed_on": "3-3-2026",
    "reason": "manageable",
    "words": "De huur is geregeld.",
    "handed_over_to": "Fatima Amrani, wijkteam Noord",
    "look_again_on": "1-9-2026",
}


def body(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


@pytest.mark.statement("ITG-L12")
def test_everything_that_is_open_is_listed_with_the_way_to_mend_it(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    (goal,) = a_plan(town, trajectory)
    serious = a_concern(town, trajectory, words="Bram durft niet naar huis.")
    page = coordinator.get(url("closing"))
    assert page.status_code == 200
    shown = body(page)
    for sentence, way in (
        ("Het plan is nog niet vastgesteld.", url("plan")),
        ("Bram durft niet naar huis.", url("goal_new", serious.pk)),
        ("Deze doelen zijn nog niet beoordeeld.", url("goal_judge", goal.pk)),
        ("Bij deze doelen staat nog een actie open.", f"{url('plan')}#doel-{goal.pk}"),
        ("Er is nog geen contact met het gezin opgeschreven.", url("contact_new")),
        ("De meting bij de start ontbreekt.", url("measure")),
        ("De meting bij het einde ontbreekt.", url("measure")),
    ):
        assert sentence in shown
        assert f'href="{way}"' in shown, sentence
    assert "nog 7 dingen te doen" in shown
    entry = Entry.objects.last()
    assert entry is not None
    assert (entry.act, entry.outcome) == (Act.CLOSE_TRAJECTORY, "read")


def test_what_is_open_keeps_it_open_and_keeps_what_was_typed(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    a_plan(town, trajectory, 3)
    answer = coordinator.post(url("closing"), CLOSING)
    assert answer.status_code == 422
    shown = body(answer)
    assert shown.count("Een of meer doelen zijn nog niet beoordeeld.") == 1
    assert "De meting bij het einde ontbreekt." in shown
    assert "Fatima Amrani, wijkteam Noord" in shown
    assert "De huur is geregeld." in shown
    trajectory.refresh_from_db()
    assert trajectory.ended_on is None
    assert not Closing.objects.exists()


@pytest.mark.statement("VIG-L12", "VIG-L8")
def test_closing_leads_to_the_final_report(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    ready(town, trajectory)
    assert "alles is klaar" in body(coordinator.get(url("closing")))
    answer = coordinator.post(url("closing"), CLOSING)
    assert (answer.status_code, answer["Location"]) == (302, url("final_report"))
    trajectory.refresh_from_db()
    assert trajectory.ended_on == TODAY
    assert Closing.objects.get().handed_over_to == "Fatima Amrani, wijkteam Noord"
    # Pressed twice, or the old page opened again: the report, and no second closing.
    for again in (coordinator.post(url("closing"), CLOSING), coordinator.get(url("closing"))):
        assert (again.status_code, again["Location"]) == (302, url("final_report"))
    assert Closing.objects.count() == 1


def test_a_family_that_stops_is_closed_with_reasons_and_its_own_view(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    ready(town, trajectory)
    agreed(
        town, trajectory, family_view=FamilyView.DISAGREES, family_words="Wij willen dit niet meer."
    )
    stopped = {**CLOSING, "reason": "stopped", "words": ""}
    answer = coordinator.post(url("closing"), stopped)
    assert answer.status_code == 422
    assert "Schrijf op waarom het traject stopt." in body(answer)
    weighed = {**stopped, "words": "Gewogen: thuis is het veilig genoeg."}
    assert "weeg dat eerst" in body(coordinator.post(url("closing"), weighed))
    decided = {
        "asked_on": TODAY.isoformat(),
        "family_words": "Wij willen dit niet meer.",
        "for_close": "Het is vrijwillig.",
        "against_close": "De huur loopt achter.",
        "for_pause": "Rust.",
        "against_pause": "Dan stopt het alsnog.",
        "outcome": "close",
        "reason": "Nee is een antwoord.",
    }
    assert coordinator.post(url("weigh_stop"), decided).status_code == 302
    assert coordinator.post(url("closing"), weighed).status_code == 302
    report = body(coordinator.get(url("final_report")))
    for said in ("Het gezin is gestopt", "Gewogen: thuis", "Wij willen dit niet meer."):
        assert said in report


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"closed_on": ""}, "Vul een datum in"),
        ({"closed_on": "30-2-2026"}, "Schrijf de datum als dag-maand-jaar"),
        ({"closed_on": "4-3-2026"}, "Deze dag moet nog komen."),
        ({"closed_on": "1-1-2026"}, "Deze dag ligt voor het begin van het traject."),
        ({"closed_on": "2-3-2026"}, "Na deze dag gebeurde er nog iets in het traject."),
        ({"reason": "bored"}, "id_reason_error"),
        ({"words": " "}, "Schrijf op waarom het traject stopt."),
        ({"words": "x" * 4001}, "4000"),
        ({"words": "a\x00b"}, "id_words_error"),
        ({"handed_over_to": ""}, "Een gezin wordt niet losgelaten."),
        ({"handed_over_to": "x" * 201}, "200"),
        ({"look_again_on": "3-3-2026"}, "Kies een dag na de dag van afsluiten."),
        ({"look_again_on": "1-9-2029"}, "Kies een dag binnen twee jaar na het afsluiten."),
    ],
)
def test_a_closing_that_is_not_right_is_told_so(
    town: Town,
    trajectory: Trajectory,
    coordinator: Client,
    url: Address,
    changes: dict[str, str],
    said: str,
) -> None:
    ready(town, trajectory)
    answer = coordinator.post(url("closing"), {**CLOSING, **changes})
    assert answer.status_code == 422
    assert said in body(answer)
    trajectory.refresh_from_db()
    assert trajectory.ended_on is None


def test_others_close_nothing(town: Town, trajectory: Trajectory, url: Address) -> None:
    ready(town, trajectory)
    for user in (town.colleague, town.desk, town.team_leader, town.administrator, town.nobody):
        visitor = Client()
        visitor.force_login(user)
        assert visitor.get(url("closing")).status_code == 404
        assert visitor.post(url("closing"), CLOSING).status_code == 404
    assert Client().post(url("closing"), CLOSING).status_code == 302
    trajectory.refresh_from_db()
    assert trajectory.ended_on is None


def test_a_closing_without_a_trajectory_ends_at_the_door(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    Trajectory.objects.filter(pk=trajectory.pk).update(ended_on=TODAY - timedelta(days=1))
    # Closed, but not by closing: there is no report to read.
    answer = coordinator.get(url("closing"), follow=True)
    assert answer.status_code == 404


@pytest.mark.parametrize("goals", [2, 10])
def test_closing_costs_twelve_queries_however_many_goals(
    town: Town,
    trajectory: Trajectory,
    coordinator: Client,
    url: Address,
    goals: int,
    django_assert_max_num_queries: Callable,
    most_queries: int,
) -> None:
    a_plan(town, trajectory, goals)
    with django_assert_max_num_queries(most_queries):
        assert coordinator.get(url("closing")).status_code == 200


@pytest.mark.statement("CRG-E2")
def test_a_form_says_itself_what_comes_after(town: Town, as_user: Callable[..., Client]) -> None:
    weighed = {"complex": "Op vier gebieden tegelijk."}
    trajectory = open_trajectory(town, "crg-eindhoven", form_key="pgtb", judgements=weighed)
    page = as_user(town.coordinator).get(f"/gezin/{trajectory.family_id}/afsluiten/")
    assert "Begeleiding na afloop is mogelijk." in body(page)
