# SPDX-License-Identifier: EUPL-1.2
"""How direction goes over to the coach in some families, and step by step back again."""

from gezinsregie.casework.direction.models import Holder
from gezinsregie.demonstration.telling import Story


def direct_hart(story: Story) -> None:
    """Everything is taken over at first; each life domain comes back in its own time (VIG-L4)."""
    story.hands(
        160,
        Holder.COACH,
        "Ilse vraagt het zelf: neem het even over. Zij zegt wanneer zij iets terug wil.",
        "finances",
        "housing",
        "education",
        "safety",
        "mental_health",
    )
    story.hands(128, Holder.SHARED, "Ilse belt sinds drie weken zelf met school.", "education")
    story.hands(95, Holder.FAMILY, "Bram gaat weer, en Ilse belt als hij ziek is.", "education")
    story.hands(95, Holder.SHARED, "De huur gaat automatisch; Ilse ziet het na.", "housing")
    story.hands(81, Holder.SHARED, "Samen de post doen: Ilse opent, de coach kijkt.", "finances")
    story.hands(60, Holder.FAMILY, "Er is geen dreiging meer en Ilse betaalt zelf.", "housing")
    story.hands(46, Holder.NETWORK, "Oom Wim haalt Bram op en houdt contact.", "safety")
    story.hands(32, Holder.FAMILY, "Ilse weet wanneer zij haar huisarts belt.", "mental_health")
    story.hands(20, Holder.FAMILY, "Twee maanden zonder aanmaning.", "finances")


def direct_kowalska(story: Story) -> None:
    """Help that steps back, and once forward again."""
    story.hands(
        328,
        Holder.SHARED,
        "Agnieszka wijst aan, de coach doet voor. Zij bepaalt wat er eerst geleerd wordt.",
        "daily_living",
        "physical_health",
        "finances",
    )
    story.hands(
        262, Holder.FAMILY, "De dag loopt met de klok en de plaatjes, zonder ons.", "daily_living"
    )
    story.hands(
        188,
        Holder.SHARED,
        "Halina ligt in het ziekenhuis; Agnieszka vraagt of wij weer meedoen.",
        "daily_living",
    )
    story.hands(
        120, Holder.FAMILY, "Halina is terug en Agnieszka doet de dag weer zelf.", "daily_living"
    )
    story.hands(
        104,
        Holder.FAMILY,
        "De groeilijn klimt; Agnieszka maakt zelf de afspraken.",
        "physical_health",
    )
    story.hands(
        48,
        Holder.NETWORK,
        "Nicht Ola kijkt elke zondag de map met brieven na, en dat wil Agnieszka zo houden.",
        "finances",
    )
