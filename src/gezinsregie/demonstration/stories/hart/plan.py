# SPDX-License-Identifier: EUPL-1.2
"""The plan of 't Hart, and what came of it."""

from gezinsregie.casework.plan.models import ActorKind, FamilyView, NamedBy
from gezinsregie.casework.referral.models import Answer
from gezinsregie.demonstration.telling import Story

YES, NO = Answer.YES, Answer.NO


def make_the_plan(story: Story) -> None:
    story.worries(
        202,
        "rent",
        "finances",
        "Ik durf de brievenbus niet meer open te doen.",
        name="Ilse",
        about="Ilse",
        serious=True,
    )
    story.worries(
        202,
        "home",
        "housing",
        "Als we eruit moeten, weet ik niet waarheen.",
        name="Ilse",
        serious=True,
    )
    story.worries(
        201,
        "school",
        "education",
        "Ze lachen me uit omdat ik achterloop.",
        name="Bram",
        about="Bram",
        serious=True,
    )
    story.worries(
        201,
        "street",
        "safety",
        "Hij hangt met jongens van achttien op het plein.",
        by=NamedBy.PARTNER,
        name="Wijkagent Postma",
        about="Bram",
    )
    story.worries(
        200,
        "alone",
        "social_network",
        "Mijn zus wil wel helpen, maar ik heb haar lang niet gebeld.",
        name="Ilse",
        about="Ilse",
    )
    story.aims(
        199,
        "pay",
        "rent",
        "Ilse betaalt elke maand de huur en lost de achterstand af.",
        measurable="Op de eerste van de maand is de huur binnen; de corporatie bevestigt dat.",
        current="Zonder regeling komt over zes weken de deurwaarder.",
        achievable="De uitkering is genoeg als de vaste lasten eerst gaan.",
        due_in=120,
        member="Ilse",
    )
    story.aims(
        199,
        "stay",
        "home",
        "Het gezin blijft in de woning aan de Iepenlaan.",
        measurable="De corporatie trekt de ontruiming schriftelijk in.",
        current="De zitting is over twee maanden.",
        achievable="De corporatie wil wachten zolang er betaald wordt.",
        due_in=60,
    )
    story.aims(
        199,
        "attend",
        "school",
        "Bram is vier van de vijf dagen de hele dag op school.",
        measurable="Het verzuimoverzicht van school, elke vrijdag.",
        current="Hij mist nu de stof waarmee hij later achterloopt.",
        achievable="School begint met halve dagen en een vaste begeleider.",
        due_in=90,
        member="Bram",
    )
    story.aims(
        199,
        "plein",
        "street",
        "Bram is door de week om acht uur thuis.",
        measurable="Ilse houdt het bij op de kalender in de keuken.",
        current="In de avond ging het twee keer mis.",
        achievable="Twee avonden heeft hij boksen.",
        due_in=90,
        member="Bram",
    )
    story.aims(
        199,
        "sister",
        "alone",
        "Ilse spreekt haar zus elke week.",
        measurable="Ilse vertelt het bij het huisbezoek.",
        current="Ze staat er nu alleen voor.",
        achievable="Haar zus woont op fietsafstand.",
        due_in=60,
        member="Ilse",
    )
    story.plans(
        198,
        "arrangement",
        "pay",
        "Regeling afspreken met de woningcorporatie.",
        "Joris van den Berg",
        kind=ActorKind.COACH,
        due_in=14,
        done_after=9,
    )
    story.plans(
        198,
        "budget",
        "pay",
        "Elke vrijdag het huishoudboekje bijwerken.",
        "Ilse",
        due_in=30,
        done_after=28,
    )
    story.plans(
        198,
        "withdraw",
        "stay",
        "Brief over intrekken van de ontruiming.",
        "Woningcorporatie Thuis aan de Waard",
        kind=ActorKind.PARTNER,
        due_in=60,
        done_after=55,
    )
    story.plans(
        198,
        "halfdays",
        "attend",
        "Rooster met halve dagen maken.",
        "Openbare basisschool De Regenboog",
        kind=ActorKind.PARTNER,
        due_in=10,
        done_after=12,
    )
    story.plans(
        198,
        "boxing",
        "plein",
        "Naar boksen op dinsdag en donderdag.",
        "Bram",
        due_in=14,
        done_after=20,
    )
    story.plans(
        198,
        "dinner",
        "sister",
        "Ilse en de kinderen op zondag te eten vragen.",
        "Tante Marjan",
        kind=ActorKind.NETWORK,
        due_in=10,
        done_after=8,
    )
    story.agrees(
        196,
        FamilyView.SEEN_UNDER_PRESSURE,
        "Ik teken omdat ik anders mijn huis kwijt ben. Met school ben ik het wel eens.",
    )


def judge_the_plan(story: Story) -> None:
    story.judges(25, "pay", 0, "Zes maanden op tijd betaald; nog vier termijnen achterstand.")
    story.judges(25, "stay", 0, "De corporatie heeft de ontruiming ingetrokken.")
    story.judges(24, "attend", -1, "Drie van de vijf dagen heel, twee dagen tot de middag.")
    story.judges(24, "plein", 1, "Hij is vaker thuis dan afgesproken en bokst drie keer.")
    story.judges(24, "sister", 0, "Elke zondag eten, en Marjan haalt Noor op woensdag.")
    story.agrees(23, FamilyView.AGREES, "Dit is ook echt ons plan geworden, zegt Ilse. Bram knikt.")
