# SPDX-License-Identifier: EUPL-1.2
"""What the partners of the town agreed on paper, and what they only say they did.

Days are counted back from today; a day ahead is below zero.
"""

from dataclasses import dataclass

from gezinsregie.partners.agreement.models import AgreementKind, Practice

from .people import (
    ADDICTION,
    BRIDGE,
    COLLEGE,
    DISABILITY,
    DOCTORS,
    HEALTH,
    HOUSING,
    INDEX,
    MIND,
    MUNICIPALITY,
    NEIGHBOUR,
    POLICE,
    PROTECTION,
    SAFETY_HOUSE,
    SCHOOL,
    WELFARE,
    YOUTH_WORK,
)


@dataclass(frozen=True)
class Bound:
    """A party: who says so, who signed, and how it goes; the days in days ago, None for never."""

    name: str
    claimed: tuple[str, int] | None = None
    seen: int | None = None
    signed: tuple[str, int] | None = None
    practice: Practice = Practice.UNKNOWN
    words: str = ""
    second: tuple[str, int] | None = None
    left: int | None = None


@dataclass(frozen=True)
class Written:
    """An agreement of the town; ``dated``, ``begins`` and ``ends`` in days ago."""

    kind: AgreementKind
    title: str
    dated: int | None
    begins: int | None
    ends: int | None
    parties: tuple[Bound, ...]
    approach: str = ""
    life_domains: tuple[str, ...] = ()
    signatories: int = 1
    regional: bool = False
    document: bool = False

    @property
    def recorded(self) -> int:
        """Days ago on which it was written down: after all that is known of it happened."""
        known = [
            ago
            for one in self.parties
            for ago in (
                one.seen,
                one.left,
                *(said[1] for said in (one.claimed, one.signed, one.second) if said),
            )
            if ago is not None
        ]
        return min(known)


def _signed(name: str, by: str, ago: int, seen: int, words: str = "") -> Bound:
    practice = Practice.WORKS if words else Practice.UNKNOWN
    return Bound(name, seen=seen, signed=(by, ago), practice=practice, words=words)


def _twice(name: str, first: str, second: str, ago: int, seen: int) -> Bound:
    return Bound(name, seen=seen, signed=(first, ago), second=(second, ago - 1))


DIRECTOR_LETTER = "Mandaat procesregisseur: knopen doorhakken bij stagnatie"
COACH_LETTER = "Mandaat gezinscoach: snel iemand inzetten en uitstel geven"

WRITTEN = (
    Written(
        AgreementKind.COVENANT,
        "Convenant Eén gezin, één plan Lindewaard",
        dated=640,
        begins=630,
        ends=-830,
        document=True,
        life_domains=(
            "family_relations",
            "parenting",
            "finances",
            "work",
            "social_network",
            "daily_living",
            "safety",
            "participation",
        ),
        parties=(
            _signed(MUNICIPALITY, "wethouder N. Bakali", 640, 600),
            _signed(BRIDGE, "directeur T. Veenstra", 640, 600, "Iedere coach werkt ermee."),
            _signed(
                WELFARE,
                "bestuurder A. de Rooij",
                633,
                600,
                "Schuldhulp sluit aan bij het plan; wachten duurt wel lang.",
            ),
            _signed(POLICE, "teamchef M. Ouwerkerk", 625, 600),
            Bound(
                PROTECTION,
                claimed=("het regiokantoor", 540),
                seen=500,
                practice=Practice.FAILS,
                words="Ziet het plan van het gezin niet als leidend; eigen plan gaat voor.",
            ),
            _signed(DISABILITY, "regiomanager S. Lo-A-Njoe", 610, 600),
            Bound(YOUTH_WORK, seen=600),
        ),
    ),
    Written(
        AgreementKind.PRIVACY_REGULATION,
        "Privacyreglement gegevensdeling gezinnen Lindewaard",
        dated=610,
        begins=600,
        ends=-55,
        document=True,
        parties=(
            _signed(MUNICIPALITY, "gemeentesecretaris J. Wolters", 610, 590),
            _signed(BRIDGE, "directeur T. Veenstra", 608, 590),
            _signed(MIND, "geneesheer-directeur E. Yeboah", 580, 570),
            Bound(
                POLICE,
                seen=590,
                practice=Practice.WORKS,
                words="Niet getekend; uitwisselen geeft in de praktijk geen problemen.",
            ),
            Bound(
                SCHOOL,
                seen=590,
                practice=Practice.WORKS,
                words="De school belt de coach zelf, en andersom.",
            ),
            Bound(
                DOCTORS,
                seen=590,
                practice=Practice.FAILS,
                words="De artsen vragen per keer opnieuw om schriftelijke toestemming.",
            ),
        ),
    ),
    Written(
        AgreementKind.WORKING_AGREEMENT,
        "Werkafspraak huurachterstand en ontruiming",
        dated=None,
        begins=None,
        ends=None,
        life_domains=("housing",),
        parties=(
            Bound(HOUSING, claimed=("de manager wonen, aan de telefoon", 210)),
            Bound(WELFARE, claimed=("een consulent schuldhulp", 190)),
            Bound(MUNICIPALITY, claimed=("de manager wonen, aan de telefoon", 210)),
        ),
    ),
    Written(
        AgreementKind.WORKING_AGREEMENT,
        "Samenwerkingsafspraken jeugdgezondheidszorg en gezinscoaches",
        dated=1150,
        begins=1140,
        ends=45,
        life_domains=("physical_health",),
        parties=(
            _signed(HEALTH, "afdelingshoofd P. Timmer", 1150, 700),
            _signed(DOCTORS, "dr. F. van Leeuwen", 1120, 700),
            _signed(BRIDGE, "directeur T. Veenstra", 1150, 700),
        ),
    ),
    Written(
        AgreementKind.WORKING_AGREEMENT,
        "Verzuim en terug naar school",
        dated=260,
        begins=250,
        ends=-480,
        life_domains=("education",),
        parties=(
            Bound(SCHOOL, seen=240),
            Bound(
                COLLEGE,
                claimed=("de zorgcoördinator", 235),
                practice=Practice.FAILS,
                words="Meldt verzuim pas na zestien lesuren.",
            ),
        ),
    ),
    Written(
        AgreementKind.WORKING_AGREEMENT,
        "Voorrang bij verslavingszorg voor gezinnen met kinderen",
        dated=20,
        begins=-40,
        ends=-770,
        life_domains=("substance_use",),
        parties=(_signed(ADDICTION, "bestuurder C. Oosterhuis", 18, 12),),
    ),
    Written(
        AgreementKind.MANDATE_LETTER,
        DIRECTOR_LETTER,
        dated=330,
        begins=330,
        ends=None,
        approach="hhw-alkmaar",
        life_domains=("safety", "parenting"),
        parties=(
            _signed(MUNICIPALITY, "burgemeester L. van Riel", 330, 320),
            _signed(
                SAFETY_HOUSE,
                "manager D. Kartosen",
                322,
                320,
                "Eén keer gebruikt; de knoop was in een week door.",
            ),
            Bound(PROTECTION, claimed=("de gebiedsmanager", 300)),
        ),
    ),
    Written(
        AgreementKind.MANDATE_LETTER,
        COACH_LETTER,
        dated=200,
        begins=190,
        ends=-540,
        parties=(
            _signed(MUNICIPALITY, "burgemeester L. van Riel", 200, 180),
            _signed(WELFARE, "bestuurder A. de Rooij", 196, 180, "De consulent belt dezelfde dag."),
            Bound(HOUSING, seen=180),
        ),
    ),
    Written(
        AgreementKind.COVENANT,
        "Regionaal convenant Verwijsindex en Zorg- en Veiligheidshuis Waardenland",
        dated=410,
        begins=400,
        ends=-690,
        life_domains=("safety",),
        signatories=2,
        regional=True,
        parties=(
            _twice(MUNICIPALITY, "wethouder N. Bakali", "gemeentesecretaris J. Wolters", 410, 390),
            _twice(NEIGHBOUR, "wethouder P. Sturm", "gemeentesecretaris O. Haile", 408, 390),
            _twice(SAFETY_HOUSE, "manager D. Kartosen", "voorzitter R. Blom", 407, 390),
            _twice(INDEX, "beheerder S. Maduro", "voorzitter R. Blom", 405, 390),
            _twice(POLICE, "teamchef M. Ouwerkerk", "officier T. Zijlstra", 404, 390),
            Bound(PROTECTION, seen=390, signed=("de gebiedsmanager", 400)),
            Bound(
                MIND,
                seen=390,
                signed=("geneesheer-directeur E. Yeboah", 399),
                second=("bestuurder I. Kramer", 398),
                left=40,
            ),
        ),
    ),
)
