# SPDX-License-Identifier: EUPL-1.2
"""The plan of the family: what they agreed at first, and what came with it later."""

from gezinsregie.casework.contact.models import Place
from gezinsregie.casework.plan.models import ActorKind, FamilyView, NamedBy
from gezinsregie.demonstration.people import HEALTH, HOUSING
from gezinsregie.demonstration.telling import Story


def make_the_plan(story: Story) -> None:
    story.works_on(
        336,
        "dry",
        "housing",
        "De kleintjes slapen onder een natte muur.",
        "De slaapkamer van Sam en Mina is droog en blijft droog.",
        by="Parisa",
        serious=True,
        measurable="De meter van de huismeester staat drie maanden op groen.",
        current="Sam hoest elke nacht.",
        achievable="De corporatie plaatst een ventilator.",
        due_in=120,
    )
    story.works_on(
        336,
        "omid",
        "education",
        "Ze hebben mij eruit gezet, dan hoef ik ook niet meer.",
        "Omid gaat vijf dagen naar een school die bij hem past.",
        by="Omid",
        member="Omid",
        serious=True,
        measurable="Het overzicht van de leerplicht, elke maand.",
        current="Hij zit zeven weken thuis.",
        achievable="Er is een plek op de techniekklas, over zes weken.",
        due_in=150,
    )
    story.works_on(
        335,
        "leila",
        "family_relations",
        "Als Leila tolkt, hoort ze dingen die niet voor haar zijn.",
        "Geen kind tolkt meer bij dokter, school of gemeente.",
        by="Jeugdarts Ngozi Adeyemi",
        kind=NamedBy.PARTNER,
        member="Leila",
        serious=True,
        measurable="Bij elke afspraak staat een tolk in de agenda.",
        current="Vorige maand tolkte zij over een operatie.",
        achievable="De gemeente betaalt de tolk.",
        due_in=60,
    )
    story.works_on(
        334,
        "back",
        "finances",
        "Elke brief is een ander bedrag.",
        "Het gezin weet wat er is, wat erin komt en wat eruit gaat.",
        by="Navid",
        serious=True,
        measurable="Eén overzicht op de kast, elke maand bijgewerkt.",
        current="Er komt beslag als er niet gereageerd wordt.",
        achievable="Navid kan rekenen en een vrijwilliger komt helpen.",
        due_in=180,
    )
    story.plans(
        334,
        "fan",
        "dry",
        "Ventilator plaatsen en muur behandelen.",
        HOUSING,
        kind=ActorKind.PARTNER,
        due_in=45,
        done_after=71,
    )
    story.plans(
        334,
        "talk",
        "omid",
        "Gesprek over een nieuwe plek.",
        "Rania el Amrani",
        kind=ActorKind.COACH,
        due_in=21,
        done_after=19,
    )
    story.plans(
        333,
        "interpreter",
        "leila",
        "Tolk aanvragen voor alle afspraken.",
        HEALTH,
        kind=ActorKind.PARTNER,
        due_in=14,
        done_after=16,
    )
    story.plans(
        333,
        "boxes",
        "back",
        "Brieven van twee jaar op datum leggen.",
        "Navid en Parisa",
        due_in=30,
        done_after=28,
    )


def agree_later(story: Story) -> None:
    story.meets(
        236,
        "Familietafel met oom Hamid en de imam erbij, op verzoek van Farid. Het plan zin voor zin "
        "besproken en drie zinnen anders opgeschreven.",
        place=Place.ELSEWHERE,
        members=["Farid", "Parisa", "Navid", "Shirin"],
    )
    story.works_on(
        235,
        "farid",
        "mental_health",
        "Ik praat als ik dat wil, met wie ik dat wil.",
        "Farid heeft iemand met wie hij over de nachten kan praten.",
        by="Farid",
        member="Farid",
        measurable="Farid zegt zelf of het helpt; niemand anders vult iets in.",
        current="Hij slaapt drie uur per nacht.",
        achievable="De huisarts is de enige die hij vertrouwt.",
        due_in=200,
    )
    story.plans(
        235,
        "doctor",
        "farid",
        "Zelf een afspraak maken bij de huisarts.",
        "Farid",
        due_in=30,
        done_after=44,
    )
    story.agrees(
        230,
        FamilyView.AGREES,
        "Farid: nu staat er wat wij zeiden. Over mijn hoofd vraagt niemand iets op zonder mij.",
    )
    story.judges(170, "leila", 0, "Geen afspraak meer zonder tolk, een half jaar lang.")
    story.judges(120, "dry", 1, "Droog, en de corporatie deed ook de keuken.")
