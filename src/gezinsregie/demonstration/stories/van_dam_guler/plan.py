# SPDX-License-Identifier: EUPL-1.2
"""The plan of the family, and how a request to the court came to be withdrawn."""

from gezinsregie.casework.contact.models import Place
from gezinsregie.casework.plan.models import ActorKind, FamilyView, NamedBy
from gezinsregie.demonstration.people import ADDICTION, COLLEGE
from gezinsregie.demonstration.telling import Story


def make_the_plan(story: Story) -> None:
    story.works_on(
        298,
        "can",
        "safety",
        "Hij hoort niet alleen buiten te zijn in het donker.",
        "Can is nooit alleen thuis of buiten na zeven uur.",
        by="Jeugdbeschermer Willem Zondervan",
        kind=NamedBy.PARTNER,
        member="Can",
        serious=True,
        measurable="Geen melding van buren of politie, twaalf weken.",
        current="Vorige maand werd hij door de wijkagent thuisgebracht.",
        achievable="De buurvrouw wil op avonden oppassen.",
        due_in=90,
    )
    story.works_on(
        298,
        "melisa",
        "education",
        "Ik ga wel als ze ophouden met vragen waar ik was.",
        "Melisa is drie dagen per week op school.",
        by="Melisa",
        member="Melisa",
        serious=True,
        measurable="Het overzicht van de mentor, elke week.",
        current="Zij heeft het jaar bijna gemist.",
        achievable="Er is een rustige plek met één vaste docent.",
        due_in=120,
    )
    story.works_on(
        297,
        "drink",
        "substance_use",
        "Ik drink in mijn eigen huis.",
        "Ronny is nuchter zolang de kinderen wakker zijn.",
        by="Ronny",
        member="Ronny",
        serious=True,
        measurable="Ronny zegt het zelf, elke vrijdag; hij hoeft niet te blazen.",
        current="De ruzies beginnen na negen uur.",
        achievable="Hij werkte jaren nuchter in ploegendienst.",
        due_in=150,
    )
    story.plans(
        296,
        "sitter",
        "can",
        "Afspraken met de buurvrouw over de avonden.",
        "Sevda",
        due_in=14,
        done_after=18,
    )
    story.plans(
        296,
        "corner",
        "melisa",
        "Rustige plek en vaste docent regelen.",
        COLLEGE,
        kind=ActorKind.PARTNER,
        due_in=21,
        done_after=40,
    )
    story.plans(
        295,
        "talk",
        "drink",
        "Eén gesprek, bij hem thuis, zonder dossier.",
        ADDICTION,
        kind=ActorKind.PARTNER,
        due_in=60,
        done_after=117,
    )


def withdraw_the_request(story: Story) -> None:
    story.meets(
        218,
        "De jeugdbeschermer vertelt de ouders dat er een machtiging voor een andere plek voor Can "
        "is gevraagd. Ronny liep weg. Sevda vroeg of ze iets kan doen.",
        place=Place.OFFICE,
        members=["Ronny", "Sevda"],
    )
    story.meets(
        207,
        "Met Sevda en haar zus een rooster voor zes weken gemaakt: wie is wanneer bij Can.",
        members=["Sevda"],
    )
    story.meets(
        186,
        "De aanvraag is ingetrokken: zes weken is er altijd iemand bij Can geweest. De ouders "
        "hoorden het van de jeugdbeschermer zelf.",
        place=Place.ELSEWHERE,
        members=["Ronny", "Sevda"],
    )
    story.judges(184, "can", 0, "Twaalf weken geen melding; tante en buurvrouw doen de avonden.")
    story.agrees(
        182,
        FamilyView.SEEN_UNDER_PRESSURE,
        "Wij doen dit omdat Can thuis moet blijven. Dat is iets anders dan het eens zijn.",
    )
