# SPDX-License-Identifier: EUPL-1.2
"""The plan of Dos Santos–Visser."""

from gezinsregie.casework.plan.models import ActorKind, FamilyView, NamedBy
from gezinsregie.demonstration.people import (
    PROTECTION,
)
from gezinsregie.demonstration.telling import Story


def make_the_plan(story: Story) -> None:
    story.works_on(
        333,
        "word",
        "family_relations",
        "Als het begint, stopt het niet meer.",
        "Bij ruzie gaat een van de twee naar buiten voordat er geschreeuwd wordt.",
        by="Marisa",
        serious=True,
        measurable="Een kruisje op de kalender; twaalf weken zonder melding.",
        current="De laatste ruzie was vorige week.",
        achievable="Er is een stopwoord, en een broer om de hoek.",
        due_in=100,
    )
    story.works_on(
        332,
        "dylan",
        "parenting",
        "Ik kom pas als jullie ophouden.",
        "Dylan slaapt elk weekend een nacht thuis, omdat hij dat wil.",
        by="Dylan",
        member="Dylan",
        serious=True,
        measurable="Dylan zegt vrijdag zelf ja of nee; de pleegmoeder schrijft het op.",
        current="Hij was vier maanden niet thuis.",
        achievable="De pleegouders werken mee en wonen in de buurt.",
        due_in=150,
    )
    story.works_on(
        332,
        "night",
        "safety",
        "Vier keer in drie maanden stonden wij hier.",
        "Er is een half jaar geen melding van geweld.",
        by="Wijkagent Henk Postma",
        kind=NamedBy.PARTNER,
        serious=True,
        measurable="Het systeem van de politie, elke maand nagevraagd.",
        current="Bij een volgende melding volgt een huisverbod.",
        achievable="Allebei volgen ze de training bij de reclassering.",
        due_in=180,
    )
    story.works_on(
        331,
        "wage",
        "work",
        "Ik wil best wit werken, maar niemand neemt mij.",
        "Hélio heeft een contract voor minstens twintig uur.",
        by="Hélio",
        member="Hélio",
        measurable="De loonstrook ligt op tafel.",
        current="Zwart werk kost het gezin de uitkering.",
        achievable="De aannemer van zijn zwager zoekt iemand met een rijbewijs.",
        due_in=120,
    )
    story.plans(
        330,
        "card",
        "word",
        "Stopwoord en plattegrond van rustige plekken maken.",
        "Marisa en Hélio",
        due_in=7,
        done_after=5,
    )
    story.plans(
        330,
        "visit",
        "dylan",
        "Bezoek in stappen: middag, dag, nacht.",
        PROTECTION,
        kind=ActorKind.PARTNER,
        due_in=60,
        done_after=74,
    )
    story.plans(
        330,
        "train",
        "night",
        "Training omgaan met agressie, tien keer.",
        "Hélio",
        due_in=90,
        done_after=101,
    )
    story.plans(
        329,
        "brother",
        "wage",
        "Kennismaken bij de aannemer.",
        "Oom Nelson",
        kind=ActorKind.NETWORK,
        due_in=20,
        done_after=33,
    )
    story.agrees(
        325,
        FamilyView.SEEN_UNDER_PRESSURE,
        "We doen mee zolang er geen huisverbod komt, zegt Hélio.",
    )
