# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from django.test import Client

from gezinsregie.access.acts import Act
from gezinsregie.audit.models import Entry
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.models import Family
from tests.casework.closing.making import close, closed, ready
from tests.cast import Town, open_trajectory
from tests.paper import words_on

Address = Callable[..., str]


def body(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


@pytest.mark.statement("VIG-L8", "ITG-L4", "VIG-L12", "ITG-L12")
def test_the_report_says_what_was_met_and_how_it_goes_on(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    closed(town, trajectory)
    page = coordinator.get(url("final_report"))
    assert page.status_code == 200
    shown = body(page)
    for words in (
        "2 van de 3 doelen zijn behaald.",
        "Geld en administratie",
        "−1, deels behaald",
        "0, behaald",
        "+1, meer dan behaald",
        "het hele gezin",
        "Bij de start: 9. Bij het einde: 3.",
        "2, niet zelfredzaam",
        "4, voldoende zelfredzaam",
        "Er waren 3 contacten. Daarvan waren 2 een bezoek, waarvan 50% buiten kantoor.",
        "Fatima Amrani, wijkteam Noord",
        "1 september 2026",
        "11 februari 2026",
        "Deze aanpak kent geen vaste einddatum.",
        "Het gezin heeft het plan gezien, onder druk. Dat is geen toestemming.",
        "Als het dan moet.",
    ):
        assert words in shown, words
    entry = Entry.objects.last()
    assert entry is not None
    assert (entry.act, entry.outcome) == (Act.READ_FINAL_REPORT, "read")


def test_an_end_that_was_not_agreed_is_said_so(town: Town, coordinator: Client) -> None:
    from django.urls import reverse

    trajectory = open_trajectory(town, "hhw-alkmaar")
    closed(town, trajectory)
    shown = body(coordinator.get(reverse("final_report", args=[trajectory.family_id])))
    assert "Er was geen einddatum afgesproken." in shown
    assert "geen vaste einddatum" not in shown


def test_the_duration_is_laid_beside_the_term(town: Town, coordinator: Client) -> None:
    from django.urls import reverse

    trajectory = open_trajectory(town, "vig-leeuwarden")
    closed(town, trajectory)
    shown = body(coordinator.get(reverse("final_report", args=[trajectory.family_id])))
    assert "korter dan gepland; het einde was gepland op" in shown


def test_the_paper_can_be_read_by_everyone_and_says_the_same(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    closed(town, trajectory)
    answer = coordinator.get(url("final_report_pdf"))
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'attachment; filename="eindrapport.pdf"'
    with pikepdf.open(BytesIO(answer.content)) as paper:
        assert paper.Root.Lang == "nl"
        assert bool(paper.Root.MarkInfo.Marked)
        assert "/StructTreeRoot" in paper.Root
        with paper.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"
            assert about["dc:title"] == "Eindrapport"
        words = words_on(answer.content)
        figures = [
            str(one.Alt)
            for one in paper.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"
        ]
    for said in ("Doel 1", "Doel 3", "2 van de 3 doelen", "Fatima Amrani", "Als het dan moet."):
        assert said in words, said
    assert len(figures) == 3
    assert any("9" in one and "3" in one for one in figures)
    assert Entry.objects.filter(act=Act.READ_FINAL_REPORT, outcome="read").count() == 1


NASTY = '#read("/etc/passwd") $x^2$ @a *b* _c_ <d> \\ [e] // 陈 😀 محمد'


def test_what_somebody_typed_is_never_markup_on_paper(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    Family.objects.filter(pk=trajectory.family_id).update(name=NASTY)
    made = ready(town, trajectory)
    made[0].specific = NASTY
    made[0].save()
    close(town, trajectory, words=NASTY, handed_over_to=NASTY)
    answer = coordinator.get(url("final_report_pdf"))
    assert answer.status_code == 200
    words = words_on(answer.content)
    assert words.count('#read("/etc/passwd") $x^2$ @a *b* _c_ <d> \\ [e]') >= 3
    assert "root:" not in words
    assert "#read(&quot;/etc/passwd&quot;)" in body(coordinator.get(url("final_report")))


def test_an_open_trajectory_has_no_report(coordinator: Client, url: Address) -> None:
    for name in ("final_report", "final_report_pdf"):
        assert coordinator.get(url(name)).status_code == 404


def test_others_read_no_report(town: Town, trajectory: Trajectory, url: Address) -> None:
    closed(town, trajectory)
    for user in (town.colleague, town.desk, town.team_leader, town.inspector, town.nobody):
        visitor = Client()
        visitor.force_login(user)
        for name in ("final_report", "final_report_pdf"):
            assert visitor.get(url(name)).status_code == 404
    assert Client().get(url("final_report_pdf")).status_code == 302


@pytest.mark.parametrize("name", ["final_report", "final_report_pdf"])
@pytest.mark.parametrize("goals", [2, 10])
def test_a_report_costs_twelve_queries_however_many_goals(
    town: Town,
    trajectory: Trajectory,
    coordinator: Client,
    url: Address,
    name: str,
    goals: int,
    django_assert_max_num_queries: Callable,
    most_queries: int,
) -> None:
    closed(town, trajectory, goals)
    with django_assert_max_num_queries(most_queries):
        assert coordinator.get(url(name)).status_code == 200
