# SPDX-License-Identifier: EUPL-1.2
"""How Osei–Vermeer look along: a mother, a son of fourteen, and a father who may not know where."""

from gezinsregie.casework.plan.models import ActorKind
from gezinsregie.demonstration.people import HEALTH, KWAME, MIND, MOTHER, ROBIN, SCHOOL
from gezinsregie.demonstration.telling import Story


def let_them_look_along(story: Story) -> None:
    """Tell who has authority, who got an account, and what is kept from Robin."""
    story.has_authority(330, "Abena", "Kwame", "Efua")
    story.has_authority(330, "Robin", "Kwame", "Efua")
    story.is_helped_by(318, MIND, "Judith Blankestijn", "behandelaar")
    story.is_helped_by(317, SCHOOL, "Juf Hanneke Roos", "leerkracht van Efua")
    story.is_helped_by(316, HEALTH, "Ngozi Adeyemi", "jeugdarts")
    story.works_on(
        70,
        "evening",
        "family_relations",
        "Er is geen avond dat het over iets leuks gaat.",
        "Elke week is er één avond waarop niemand over zorgen praat.",
        by="Kwame",
        measurable="Een kruis op de kalender, acht weken lang.",
        current="De laatste keer weet niemand meer.",
        achievable="Woensdag is iedereen thuis, en Kwame kiest wat we doen.",
        due_in=100,
    )
    story.plans(
        69,
        "games",
        "evening",
        "Een spel uitzoeken voor woensdag.",
        "Kwame",
        due_in=75,
    )
    story.plans(
        69,
        "supper",
        "evening",
        "Woensdag vroeg koken, zodat er tijd over is.",
        "Abena",
        due_in=74,
    )
    story.plans(
        69,
        "calendar",
        "evening",
        "Een kalender ophangen die van iedereen is.",
        "Rania el Amrani",
        kind=ActorKind.COACH,
        due_in=7,
        done_after=6,
    )
    story.keeps_from(
        320,
        "Robin",
        "Robin weet niet waar Abena en de kinderen wonen. Besproken met Veilig Thuis.",
        household="Bij moeder",
    )
    story.keeps_from(
        319,
        "Robin",
        "Dat Abena in behandeling is, gebruikte hij eerder tegen haar.",
        organisation=MIND,
    )
    story.looks_along(60, "Abena", MOTHER)
    story.looks_along(59, "Kwame", KWAME)
    story.looks_along(58, "Robin", ROBIN)
