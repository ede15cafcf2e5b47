# SPDX-License-Identifier: EUPL-1.2
"""Who works along at Kaya–de Boer: debt help, and what school, police and doctor were asked."""

from gezinsregie.casework.sharing.models import Label, PassingOn
from gezinsregie.demonstration.people import DOCTORS, POLICE, RAVI, SCHOOL, WELFARE
from gezinsregie.demonstration.telling import Story


def works_with_others(story: Story) -> None:
    """Bring debt help in, ask three others, and tell what came of it."""
    story.brings_in(58, "debt help", WELFARE, RAVI, "schuldhulpverlener")
    story.opens(58, "debt help", "finances", purpose="debt_help", about="Martijn")
    story.promises(
        40,
        "call creditors",
        "list",
        "debt help",
        "De deurwaarder bellen over het beslag op de toeslagen.",
        due_in=41,
    )
    story.promises(
        20,
        "budget",
        "list",
        "debt help",
        "Met Martijn een weekbudget maken.",
        due_in=26,
    )
    story.asks(
        60,
        "school",
        SCHOOL,
        "Meryem Yıldız",
        "Hoe zit Deniz in de klas de laatste weken?",
        "family_relations",
        about="Deniz",
        due_in=10,
    )
    story.hears(
        52,
        "school",
        "Hij is stil en moe. Tekenen gaat goed; daar praat hij wel bij.",
        passing_on=PassingOn.ASK_FIRST,
        condition="Eerst bellen voordat dit naar een ander gaat.",
    )
    story.asks(
        50,
        "police",
        POLICE,
        "Henk Postma",
        "Is de politie de afgelopen maanden aan de deur geweest?",
        "family_relations",
        due_in=14,
    )
    story.hears(
        30,
        "police",
        "Twee keer, na een melding van de buren. Geen geweld gezien.",
        label=Label.POLICE,
        passing_on=PassingOn.NOT,
    )
    story.asks(
        24,
        "doctor",
        DOCTORS,
        "Huisartsenpraktijk Zuid, assistente",
        "Is er iets waar wij bij het slaapritme van Mila rekening mee moeten houden?",
        "parenting",
        about="Mila",
        due_in=14,
    )
    story.tells_coach(
        4,
        RAVI,
        "debt help",
        "finances",
        "De bank wil eerst loonstroken van de laatste drie maanden zien.",
        about="Martijn",
    )
    story.has_seen(3, RAVI)
    story.does_not_make_it(
        1,
        RAVI,
        "call creditors",
        "De deurwaarder belt pas terug na de feestdagen. Ik probeer het via de rechtbank.",
    )
    story.discloses(
        16,
        SCHOOL,
        "Meryem Yıldız",
        "Deniz is vannacht bij oma gebracht. Hij wordt vandaag door haar gehaald.",
        "family_relations",
        purpose="safety",
        about="Deniz",
        ground="vital_interest",
        reason="Zonder dit had school hem meegegeven. De school tekende het reglement niet.",
        told="Elif wist het en vond het goed; Martijn hoorde het dezelfde avond.",
    )
    story.discloses(
        12,
        WELFARE,
        "Ravi Jagroep",
        "De aanvraag schuldhulp is getekend en gaat deze week weg.",
        "finances",
        purpose="debt_help",
        about="Martijn",
        told="Martijn zat erbij.",
    )
    _at_the_table(story)


def _at_the_table(story: Story) -> None:
    story.calls_together(3, "table", 6, 10, "Elif", "Martijn", partners=["debt help"])
    story.asks_along(3, "table", "Nevin Kaya", "oma")
    story.brings_up(2, "table", "Wie haalt Mila op als Elif moet werken?", "parenting")
