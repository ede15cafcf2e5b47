# SPDX-License-Identifier: EUPL-1.2
"""How each kind of footing is asked for and read."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.plan.footing.models import FootingKind

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class Asked:
    """A kind of footing in words: its place in an address, what it is, and how it is asked for."""

    slug: str
    heading: "StrOrPromise"
    lead: "StrOrPromise"
    add: "StrOrPromise"
    question: "StrOrPromise"
    advice: "StrOrPromise"
    empty: "StrOrPromise"


FOOTINGS: dict[str, Asked] = {
    FootingKind.NEED: Asked(
        "behoefte",
        _("Wat het gezin nodig heeft"),
        _("In de eigen woorden van het gezin, ook als u iets anders zou kiezen."),
        _("Behoefte opschrijven"),
        _("Wat heeft het gezin nodig?"),
        _("Schrijf het op zoals het gezegd is."),
        _("Vraag eerst wat het gezin zelf wil."),
    ),
    FootingKind.END_TERM: Asked(
        "eindterm",
        _("Wanneer het genoeg is"),
        _("Waaraan het gezin en u samen zien dat de hulp kan stoppen."),
        _("Eindterm afspreken"),
        _("Wanneer is het genoeg?"),
        _("Iets wat iedereen kan zien. Bijvoorbeeld: drie maanden zonder nieuwe schuld."),
        _("Nog niet afgesproken wanneer de hulp kan stoppen."),
    ),
    FootingKind.EXCHANGE: Asked(
        "ruil",
        _("Wat het gezin geeft en krijgt"),
        _("Wat het gezin zelf doet, en wat daar van uw kant tegenover staat."),
        _("Ruil afspreken"),
        _("Wat geeft het gezin?"),
        _("Wat het gezin zelf doet of laat zien."),
        _("Nog niet afgesproken wat het gezin geeft en krijgt."),
    ),
    FootingKind.STRENGTH: Asked(
        "kracht",
        _("Wat goed gaat"),
        _("Wat er al lukt, en wie daarvoor zorgt. Daar bouwt het plan op voort."),
        _("Kracht opschrijven"),
        _("Wat gaat er goed?"),
        _("Zo gewoon mogelijk. Bijvoorbeeld: Noor is nooit te laat op school."),
        "",
    ),
}

KINDS = {asked.slug: FootingKind(kind) for kind, asked in FOOTINGS.items()}

# What is settled, by kind: the act, the question, and the badge.
SETTLING: dict[str, tuple["StrOrPromise", "StrOrPromise", "StrOrPromise"]] = {
    FootingKind.END_TERM: (
        _("Eindterm is bereikt"),
        _("Waaraan ziet u dat?"),
        _("bereikt"),
    ),
    FootingKind.EXCHANGE: (
        _("Ruil is nagekomen"),
        _("Wat is er gegeven en gekregen?"),
        _("nagekomen"),
    ),
}

WORDS: dict[str, "StrOrPromise"] = {
    "trajectory_closed": _(
        "Dit traject is afgesloten. Het plan is nog te lezen, maar niet meer te veranderen."
    ),
    "not_of_this_family": _("Kies iemand van dit gezin, of het hele gezin."),
    "unknown_life_domain": _("Kies een leefgebied uit de lijst."),
    "in_return_missing": _("Schrijf op wat het gezin krijgt: een ruil heeft twee kanten."),
    "not_of_this_kind": _(
        "Dit formulier klopt niet meer. Ga terug naar het plan en begin opnieuw."
    ),
    "too_many_footings": _(
        "Er staan al tachtig regels onder dit plan. Pas een regel aan die er al staat."
    ),
    "never_settled": _("Alleen een eindterm of een ruil kan klaar zijn."),
    "in_the_future": _("Deze dag moet nog komen. Kies vandaag of een eerdere dag."),
    "settled_before_said": _("Deze dag ligt voor de dag van de afspraak. Controleer de datum."),
}
