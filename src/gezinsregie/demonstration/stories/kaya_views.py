# SPDX-License-Identifier: EUPL-1.2
"""What each of the Kaya–de Boer family, and who helps it, thinks of the plan."""

from gezinsregie.casework.plan.models import FamilyView
from gezinsregie.casework.plan.review.models import Choice
from gezinsregie.demonstration.telling import Story


def judge_in_between(story: Story) -> None:
    """One goal that came further, one for which another way was chosen, one that asks for it."""
    story.judges(40, "bed", -2, "Twee avonden in de week lukt het.")
    story.judges(12, "bed", -1, "Vier avonden. Elif leest voor, Martijn zet thee.")
    story.judges(41, "list", -1, "De lijst is er, drie schuldeisers ontbreken.")
    story.judges(19, "list", -1, "Nog steeds drie: de brieven liggen bij oma.")
    story.chooses(18, "list", Choice.OTHER_PERSON, "Oma neemt de brieven mee, Ravi zit erbij.")
    story.judges(33, "calm", -2, "Elke dag ruzie, Deniz telt mee op een papiertje.")
    story.judges(5, "calm", -2, "Evenveel streepjes als vorige maand.")


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
