# SPDX-License-Identifier: EUPL-1.2
"""What each of the Kaya–de Boer family, and who helps it, thinks of the plan."""

from gezinsregie.casework.plan.models import FamilyView
from gezinsregie.demonstration.telling import Story


def ask_everybody(story: Story) -> None:
    """Two versions: one that was agreed, and a later one that is still being discussed."""
    story.thinks(62, FamilyView.AGREES, "Eindelijk één iemand die we kunnen bellen.", name="Elif")
    story.thinks(62, FamilyView.AGREES, name="Martijn")
    story.thinks(
        60,
        FamilyView.DISAGREES,
        "Ik zei ja omdat Elif moe is. Dat er iemand naar ons geld kijkt, wil ik niet.",
        name="Martijn",
    )
    story.thinks(
        59, FamilyView.AGREES, "Ik mag zeggen als het te hard gaat met praten.", name="Deniz"
    )
    story.thinks(59, FamilyView.COULD_NOT_ANSWER, "Mila is vier en tekende een bed.", name="Mila")
    story.discusses(4)
    story.thinks(4, FamilyView.AGREES, "Werk mag erbij, als niemand hem opjaagt.", name="Elif")
    story.thinks(
        4,
        FamilyView.DISAGREES,
        "Dat ik me schaam, zegt mijn moeder. Ik zoek werk; zet dat erin.",
        name="Martijn",
    )
    story.thinks(3, FamilyView.AGREES, "De schulden kunnen mee in dit plan.", partner="debt help")
