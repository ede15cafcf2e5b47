# SPDX-License-Identifier: EUPL-1.2
"""Two people change the same: the second sees both versions and chooses, and nothing is lost."""

from typing import Any

import pytest
from django.test import Client

from gezinsregie.access.acts import Act
from gezinsregie.accounts.models import User
from gezinsregie.casework.involvement.actions import involve
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.plan.models import ActorKind, Goal, Step
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.corrected.models import Before
from tests.casework.plan.making import SOON, a_concern, a_goal, a_step
from tests.cast import TODAY, Town
from tests.web.sql import at_most


@pytest.fixture
def goal(town: Town, trajectory: Trajectory) -> Goal:
    return a_goal(town, a_concern(town, trajectory))


@pytest.fixture
def sends(town: Town, trajectory: Trajectory, client: Client) -> Any:
    """Send a form of this family as somebody who works with it, and return the answer."""
    client.force_login(town.coordinator)

    def send(where: str, **said: Any) -> Any:
        return client.post(f"/gezin/{trajectory.family_id}/{where}", said)

    return send


def wording(goal: Goal, **changes: Any) -> dict[str, Any]:
    fields = {name: getattr(goal, name) for name in ("specific", "measurable", "current")}
    return {
        **fields,
        "achievable": goal.achievable,
        "due_on": SOON.isoformat(),
        "member": "",
        "seen": "1",
        **changes,
    }


def stands(goal: Goal) -> Goal:
    return Goal.objects.get(pk=goal.pk)


def test_a_form_says_which_version_it_was_made_from(
    town: Town, trajectory: Trajectory, goal: Goal, client: Client
) -> None:
    client.force_login(town.coordinator)
    Goal.objects.update(revision=4)
    for page in ("", "beoordelen/"):
        text = client.get(f"/gezin/{trajectory.family_id}/plan/doel/{goal.pk}/{page}")
        assert '<input type="hidden" name="seen" value="4">' in text.content.decode()


def test_who_changes_another_field_loses_nothing_and_is_told(
    trajectory: Trajectory, goal: Goal, sends: Any
) -> None:
    where = f"plan/doel/{goal.pk}/"
    assert sends(where, **wording(goal, specific="Elke brief ligt open")).status_code == 302
    answer = sends(where, **wording(goal, measurable="Tien brieven"))
    assert answer.status_code == 302
    now = stands(goal)
    assert (now.specific, now.measurable, now.revision) == (
        "Elke brief ligt open",
        "Tien brieven",
        3,
    )
    page = sends.__closure__[0].cell_contents.get(f"/gezin/{trajectory.family_id}/plan/")
    assert "Beide staan er nu." in page.content.decode()


def test_who_changes_the_same_sees_both_and_nothing_is_written(goal: Goal, sends: Any) -> None:
    where = f"plan/doel/{goal.pk}/"
    sends(where, **wording(goal, specific="Van de eerste"))
    answer = sends(where, **wording(goal, specific="Van de tweede", measurable="Tien <b>"))
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "Van de eerste" in text and "Van de tweede" in text
    assert "paste Joris van den Berg hetzelfde aan" in text
    assert " checked" not in text
    assert '<input type="hidden" name="measurable" value="Tien &lt;b&gt;">' in text
    assert '<input type="hidden" name="seen" value="2">' in text
    assert (stands(goal).specific, stands(goal).measurable) == ("Van de eerste", goal.measurable)
    assert Before.objects.count() == 1


def chosen(answer: Any, choice: str, name: str = "specific") -> dict[str, Any]:
    """The page with both versions, sent with this choice."""
    asked = answer.context["asked"]
    said: dict[str, Any] = {"seen": asked.seen}
    for key, value in asked.hidden:
        said.setdefault(key, []).append(value)
    return said | ({f"choose-{name}": choice} if choice else {})


@pytest.mark.parametrize(
    ("choice", "specific"),
    [
        ("mine", "Van de tweede"),
        ("theirs", "Van de eerste"),
        ("both", "Van de eerste\n\nVan de tweede"),
    ],
)
def test_the_choice_is_what_comes_to_stand(
    goal: Goal, sends: Any, choice: str, specific: str
) -> None:
    where = f"plan/doel/{goal.pk}/"
    sends(where, **wording(goal, specific="Van de eerste", current=""))
    asked = sends(where, **wording(goal, specific="Van de tweede", measurable="Tien"))
    assert sends(where, **chosen(asked, choice)).status_code == 302
    now = stands(goal)
    # What only one of them changed is taken of each.
    assert (now.specific, now.measurable, now.current) == (specific, "Tien", "")
    kept = Before.objects.filter(revision=2).get().content
    assert ("specific" in kept) == (choice != "theirs")


@pytest.mark.parametrize("choice", ["", "nonsense"])
def test_without_a_choice_the_question_comes_back(goal: Goal, sends: Any, choice: str) -> None:
    where = f"plan/doel/{goal.pk}/"
    sends(where, **wording(goal, specific="Van de eerste"))
    asked = sends(where, **wording(goal, specific="Van de tweede"))
    again = sends(where, **chosen(asked, choice))
    assert again.status_code == 422
    assert "Kies overal wat er komt te staan" in again.content.decode()
    assert "Van de tweede" in again.content.decode()
    assert stands(goal).specific == "Van de eerste"
    assert sends(where, **chosen(again, "mine")).status_code == 302
    assert stands(goal).specific == "Van de tweede"


def test_a_third_who_came_between_is_asked_about_too(goal: Goal, sends: Any) -> None:
    where = f"plan/doel/{goal.pk}/"
    sends(where, **wording(goal, specific="Een"))
    asked = sends(where, **wording(goal, specific="Twee"))
    sends(where, **wording(goal, specific="Drie", seen="2"))
    again = sends(where, **chosen(asked, "mine"))
    assert again.status_code == 409
    assert "Drie" in again.content.decode()
    assert stands(goal).specific == "Drie"


def test_both_is_not_offered_where_it_would_not_fit(goal: Goal, sends: Any) -> None:
    where = f"plan/doel/{goal.pk}/"
    sends(where, **wording(goal, specific="a" * 1500))
    asked = sends(where, **wording(goal, specific="b" * 1500))
    assert [one.both for one in asked.context["asked"].questions] == [False]
    assert sends(where, **chosen(asked, "both")).status_code == 422


@pytest.mark.parametrize("seen", ["", "abc", "-1", "١", "9" * 40])
def test_a_form_that_does_not_say_what_it_saw_overwrites_nothing(
    goal: Goal, sends: Any, seen: str
) -> None:
    where = f"plan/doel/{goal.pk}/"
    sends(where, **wording(goal, specific="Van de eerste"))
    assert sends(where, **wording(goal, specific="X", seen=seen)).status_code == 409
    assert stands(goal).specific == "Van de eerste"


def test_two_judgements_are_laid_beside_each_other(goal: Goal, sends: Any) -> None:
    where = f"plan/doel/{goal.pk}/beoordelen/"
    sends(where, attainment="0", attainment_words="Alles is open.", seen="1")
    answer = sends(where, attainment="-1", attainment_words="Bijna.", seen="1")
    assert answer.status_code == 409
    questions = answer.context["asked"].questions
    assert [(one.name, one.both) for one in questions] == [
        ("attainment", False),
        ("attainment_words", True),
    ]
    said = chosen(answer, "mine", "attainment") | {"choose-attainment_words": "both"}
    assert sends(where, **said).status_code == 302
    now = stands(goal)
    assert (now.attainment, now.attainment_words) == (-1, "Alles is open.\n\nBijna.")


def test_an_owner_is_one_thing_and_chosen_as_one(town: Town, goal: Goal, sends: Any) -> None:
    step = a_step(town, goal)
    where = f"plan/actie/{step.pk}/eigenaar/"
    sends(where, actor_kind=ActorKind.NETWORK, actor_name="Oma", seen="1")
    answer = sends(where, actor_kind=ActorKind.MEMBER, actor_name="Ilse", seen="1")
    assert answer.status_code == 409
    (question,) = answer.context["asked"].questions
    assert (question.name, question.both) == ("actor_kind", False)
    assert Step.objects.get().actor_name == "Oma"
    assert sends(where, **chosen(answer, "mine", "actor_kind")).status_code == 302
    now = Step.objects.get()
    assert (now.actor_kind, now.actor_name) == (ActorKind.MEMBER, "Ilse")
    back = sends(where, actor_kind=ActorKind.COACH, actor_name="Joris", seen="2")
    assert sends(where, **chosen(back, "theirs", "actor_kind")).status_code == 302
    assert Step.objects.get().actor_name == "Ilse"


@pytest.fixture
def police(town: Town, trajectory: Trajectory) -> Involvement:
    return involve(
        town.may(town.coordinator, Act.KEEP_INVOLVEMENT, trajectory.family),
        trajectory=trajectory,
        organisation=town.police,
        professional=None,
        professional_name="Dewi",
        role_words="wijkagent",
        plan_leads=None,
        starts_on=TODAY,
    )


def test_whether_the_plan_leads_is_not_overwritten_in_silence(
    trajectory: Trajectory, police: Involvement, sends: Any, client: Client
) -> None:
    where = f"betrokken/partner/{police.pk}/"
    yes, no = "yes", "no"
    assert sends(f"{where}plan/", plan_leads=yes, seen="1").status_code == 302
    answer = sends(f"{where}plan/", plan_leads=no, seen="1")
    assert answer.status_code == 409
    assert Involvement.objects.get().plan_leads is True
    assert sends(f"{where}plan/", **chosen(answer, "mine", "plan_leads")).status_code == 302
    assert Involvement.objects.get().plan_leads is False
    page = client.get(f"/gezin/{trajectory.family_id}/{where}").content.decode()
    assert "aangepast: zie wat er stond" in page
    told = client.get(f"/gezin/{trajectory.family_id}/{where}eerder/").context["told"]
    assert [one.who for one in told] == ["Joris van den Berg"] * 2


def test_what_stood_before_is_read_from_the_goal(
    town: Town, trajectory: Trajectory, goal: Goal, sends: Any, client: Client
) -> None:
    at = f"/gezin/{trajectory.family_id}/plan/doel/{goal.pk}"
    assert "aangepast" not in client.get(f"{at}/bekijken/").content.decode()
    child = trajectory.family.members.get(given_name="Bram")
    sends(f"plan/doel/{goal.pk}/", **wording(goal, specific="Nieuw", member=child.pk))
    sends(f"plan/doel/{goal.pk}/", **wording(goal, specific="Nieuw", due_on="", seen="2"))
    sends(f"plan/doel/{goal.pk}/beoordelen/", attainment="0", attainment_words="", seen="3")
    sends(f"plan/doel/{goal.pk}/beoordelen/", attainment="1", attainment_words="", seen="4")
    page = client.get(f"{at}/bekijken/").content.decode()
    assert "opgeschreven door Joris van den Berg" in page
    assert "aangepast: zie wat er stond" in page
    with at_most(12):
        answer = client.get(f"{at}/eerder/")
    words = [[str(said) for _label, said in one.lines] for one in answer.context["told"]]
    assert words[0] == ["0, behaald"] or words[0][0].startswith("0, ")
    assert "Bram" in words[2] and "het hele gezin" in words[3]
    assert "Alle schulden staan op één lijst" in answer.content.decode()


def test_what_was_written_before_it_was_kept_says_so(
    trajectory: Trajectory, goal: Goal, client: Client, sends: Any
) -> None:
    Goal.objects.update(written_at=None)
    page = client.get(f"/gezin/{trajectory.family_id}/plan/doel/{goal.pk}/bekijken/")
    assert "moment niet bewaard" in page.content.decode()


def test_what_stood_before_of_a_step_is_read_too(
    town: Town, trajectory: Trajectory, goal: Goal, client: Client, sends: Any
) -> None:
    step = a_step(town, goal)
    sends(f"plan/actie/{step.pk}/eigenaar/", actor_kind="network", actor_name="Oma", seen="1")
    told = client.get(f"/gezin/{trajectory.family_id}/plan/actie/{step.pk}/eerder/")
    assert [[str(said) for _label, said in one.lines] for one in told.context["told"]] == [
        ["de gezinscoach", "Joris"]
    ]


def test_nobody_else_reads_what_stood_before(
    town: Town, trajectory: Trajectory, goal: Goal, client: Client, as_user: Any
) -> None:
    strangers: list[User] = [town.desk, town.colleague, town.professional, town.relative]
    for user in strangers:
        page = as_user(user).get(f"/gezin/{trajectory.family_id}/plan/doel/{goal.pk}/eerder/")
        assert page.status_code == 404
