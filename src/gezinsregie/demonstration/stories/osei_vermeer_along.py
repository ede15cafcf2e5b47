# SPDX-License-Identifier: EUPL-1.2
"""How Osei–Vermeer look along: a mother, a son of fourteen, and a father who may not know where."""

from gezinsregie.casework.plan.footing.models import FootingKind
from gezinsregie.casework.plan.models import ActorKind
from gezinsregie.casework.voice.models import VoiceKind
from gezinsregie.demonstration.people import HEALTH, KWAME, MIND, MOTHER, ROBIN, SCHOOL
from gezinsregie.demonstration.telling import Story


def say_what_the_plan_stands_on(story: Story) -> None:
    story.says(
        326,
        FootingKind.NEED,
        "Eén adres waar niemand ons weghaalt, en iemand die meegaat naar de advocaat.",
        by="Abena",
    )
    story.says(
        326,
        FootingKind.END_TERM,
        "De kinderen slapen in hun eigen bed en ik durf de deur open te doen.",
        by="Abena",
    )
    story.says(
        325,
        FootingKind.END_TERM,
        "Er is een eigen rekening en het geld komt daarop binnen.",
        by="Abena",
        settled_after=140,
        settled="De eerste toeslag staat op haar rekening.",
    )
    story.says(
        325,
        FootingKind.EXCHANGE,
        "Abena belt voordat het misgaat, ook als ze zich schaamt.",
        in_return="Rania neemt dezelfde dag op of belt terug.",
        by="Abena",
    )
    story.says(
        325,
        FootingKind.STRENGTH,
        "Kwame brengt Efua elke ochtend naar school.",
        by="Abena",
        life_domain="parenting",
    )


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
    story.plans_to_meet(3, 2, 15, "De kalender doornemen.", "Abena", "Kwame")
    story.speaks_up(
        24,
        ROBIN,
        "lawyer",
        VoiceKind.SUPPORTER,
        "Iemand die meegaat naar het gesprek over de omgang.",
    )
    story.answers_member(
        22,
        "lawyer",
        "Gevraagd bij de gemeente. Zij belt u deze week. Wie het wordt, kiest u samen met haar.",
    )
    story.speaks_up(
        9,
        KWAME,
        "later",
        VoiceKind.DISAGREEMENT,
        "Woensdag kan ik niet meer, dan is er training. Kan het donderdag?",
        about="evening",
    )
    story.answers_member(
        8, "later", "Goed dat je het zegt. Ik vraag of donderdag voor iedereen lukt."
    )
    story.speaks_up(
        1,
        MOTHER,
        "teacher",
        VoiceKind.ADDITION,
        "De juf van Efua zegt dat zij weer lacht in de klas. Dat mag er ook in.",
    )


def at_the_table(story: Story) -> None:
    """Tell of the evening on which the mother and the eldest two decided with the coach."""
    talk = "Wie brengt Efua op woensdag naar zwemmen?"
    story.calls_together(31, "evening at the table", -25, 19, "Abena", "Akosua", "Kwame")
    story.brings_up(30, "evening at the table", talk, "parenting")
    story.decides_on(
        24,
        "evening at the table",
        talk,
        "Akosua brengt haar, Abena haalt haar op. Om de week wisselen zij.",
    )
    story.writes_minutes(
        24,
        "evening at the table",
        "Een uur aan tafel, met thee. Kwame had een lijstje gemaakt en las het voor. Wie wat doet "
        "in de week hangt nu op de koelkast.",
        heard={"Akosua": "Ik werk dan. Zwemmen wil ik wel doen, koken niet."},
    )
