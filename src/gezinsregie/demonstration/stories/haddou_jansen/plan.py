# SPDX-License-Identifier: EUPL-1.2
"""The plan of Haddou–Jansen, before and after the turn."""

from gezinsregie.casework.plan.models import ActorKind, FamilyView, NamedBy
from gezinsregie.demonstration.people import HOUSING, POLICE, WELFARE
from gezinsregie.demonstration.telling import Story


def make_the_plan(story: Story) -> None:
    story.works_on(
        330,
        "roof",
        "housing",
        "Ik pak alvast dozen in, dan hoeven de kinderen dat niet te zien.",
        "Het gezin blijft wonen aan de Sluisweg.",
        by="Wendy",
        serious=True,
        measurable="De corporatie trekt het vonnis niet ten uitvoer, schriftelijk.",
        current="De deurwaarder kan over drie weken komen.",
        achievable="De corporatie wacht zolang de lopende huur binnenkomt.",
        due_in=60,
    )
    story.works_on(
        330,
        "debts",
        "finances",
        "Elke envelop is weer iets wat ik fout deed.",
        "Alle schulden staan op een lijst en er loopt schuldhulp.",
        by="Wendy",
        member="Wendy",
        serious=True,
        measurable="De toelating van schuldhulp is binnen.",
        current="De boetes verdubbelen elke zes weken.",
        achievable="Wendy heeft een uitkering en wil budgetbeheer.",
        due_in=120,
    )
    story.works_on(
        329,
        "street",
        "safety",
        "Hij staat met jongens die hem halen als er iets te doen is.",
        "Sofian is twaalf weken niet aangehouden.",
        by=f"Wijkagent Henk Postma, {POLICE}",
        kind=NamedBy.PARTNER,
        member="Sofian",
        serious=True,
        measurable="Het overzicht van de wijkagent, elke maand.",
        current="De volgende keer volgt een zitting bij de kinderrechter.",
        achievable="Overdag is er een leerwerkplek bij de fietsenmaker.",
        due_in=90,
    )
    story.works_on(
        328,
        "late",
        "education",
        "Als ik te laat ben, kijkt iedereen.",
        "Inès is om half negen in de klas.",
        by="Inès",
        member="Inès",
        measurable="Negen van de tien dagen op tijd, zegt de juf.",
        current="Ze mist elke dag het kringgesprek.",
        achievable="De buurvrouw loopt dezelfde kant op.",
        due_in=60,
    )
    story.works_on(
        327,
        "apart",
        "family_relations",
        "Wij praten alleen nog via Inès.",
        "Wendy en Karim spreken de week af zonder de kinderen ertussen.",
        by="Karim",
        serious=True,
        measurable="Elke zondag een bericht met de week; de kinderen brengen niets over.",
        current="Inès heeft buikpijn op vrijdag.",
        achievable="Allebei willen ze dat het voor de kinderen rustig is.",
        due_in=90,
    )
    story.plans(
        326,
        "offer",
        "roof",
        "Voorstel voor de corporatie: huur en vijftig euro per maand.",
        "Rania el Amrani",
        kind=ActorKind.COACH,
        due_in=10,
        done_after=8,
    )
    story.plans(
        326,
        "stop",
        "roof",
        "Schriftelijk bevestigen dat de ontruiming niet doorgaat.",
        HOUSING,
        kind=ActorKind.PARTNER,
        due_in=45,
        done_after=52,
    )
    story.plans(
        325,
        "file",
        "debts",
        "Intake en dossier schuldhulp.",
        WELFARE,
        kind=ActorKind.PARTNER,
        due_in=30,
        done_after=61,
    )
    story.plans(
        325,
        "bikes",
        "street",
        "Drie dagen per week bij de fietsenmaker beginnen.",
        "Sofian",
        due_in=21,
        done_after=26,
    )
    story.plans(
        325,
        "walk",
        "late",
        "Inès loopt met de buurvrouw mee.",
        "Buurvrouw Joke",
        kind=ActorKind.NETWORK,
        due_in=7,
        done_after=4,
    )
    story.plans(
        325,
        "sunday",
        "apart",
        "Zondagavond een bericht met de week.",
        "Karim en Wendy",
        due_in=14,
        done_after=17,
    )
    story.agrees(
        320,
        FamilyView.SEEN_UNDER_PRESSURE,
        "Ik zet mijn naam omdat anders de deurwaarder komt. Karim is het er wel mee eens.",
    )
