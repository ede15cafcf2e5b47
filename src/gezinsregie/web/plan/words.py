# SPDX-License-Identifier: EUPL-1.2
"""What the plan says in Dutch: the reasons of its rules, the five questions, the six points."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.plan.models import ActorKind, FamilyView, Horizon, NamedBy
from gezinsregie.casework.plan.review.models import Choice
from gezinsregie.web.pictures.attainment_bar import WORDS as ATTAINMENT_WORDS
from gezinsregie.web.pictures.attainment_bar import signed

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

# Why something of the plan was refused, by the key of the obstacle.
WORDS: dict[str, "StrOrPromise"] = {
    "trajectory_closed": _(
        "Dit traject is afgesloten. Het plan is nog te lezen, maar niet meer te veranderen."
    ),
    "not_of_this_family": _("Kies iemand van dit gezin, of het hele gezin."),
    "unknown_life_domain": _("Kies een leefgebied uit de lijst."),
    "main_among_related": _(
        "Dit is al het leefgebied van de zorg zelf. Kies alleen andere leefgebieden."
    ),
    "under_no_long_goal": _("Kies een ander doel op lange termijn, uit dit plan."),
    "under_is_short": _(
        "Een doel dat onder een ander doel staat, is voor de korte termijn. Kies korte termijn, of "
        "kies geen doel erboven."
    ),
    "shorter_stand": _(
        "Onder dit doel staan doelen op korte termijn. Haal die eerst weg, of laat het lange "
        "termijn."
    ),
    "due_before_the_trajectory": _(
        "Deze dag ligt voor het begin van het traject. Kies een latere dag."
    ),
    "due_too_far_ahead": _("Deze dag ligt meer dan vijf jaar vooruit. Controleer het jaar."),
    "in_the_future": _("Deze dag moet nog komen. Kies vandaag of een eerdere dag."),
    "not_involved": _("Deze partner helpt dit gezin nu niet. Kies een ander, of vul een naam in."),
    "done_already": _("Deze actie is al gedaan."),
    "done_before_the_trajectory": _(
        "Deze dag ligt voor het begin van het traject. Controleer de datum."
    ),
    "no_such_attainment": _("Kies een van de zes oordelen, van −3 tot +2."),
    "no_choice_asked": _(
        "Dit doel vraagt nu geen keuze: het laatste oordeel laat vooruitgang zien, of er is nog "
        "geen oordeel."
    ),
    "choice_without_words": _("Schrijf op waarom u dit kiest."),
    "agreed_meanwhile": _(
        "Iemand anders stelde net een versie vast. Lees die eerst, en probeer het dan opnieuw."
    ),
    "no_goal": _("Het plan heeft nog geen doel. Stel bij minstens één zorg een doel."),
    "serious_without_goal": _(
        "Een ernstige zorg heeft nog geen doel. De lijst hieronder wijst de weg."
    ),
}


@dataclass(frozen=True)
class Question:
    """One of the five questions of SMART: its letter, its word, and how we ask it."""

    letter: str
    word: "StrOrPromise"
    asked: "StrOrPromise"

    def said(self) -> "Question":
        """Return the question in the language of now: read often, translated once."""
        return Question(self.letter, str(self.word), str(self.asked))


# The A is Actueel (VIG-H12).
QUESTIONS: dict[str, Question] = {
    "specific": Question("S", _("Specifiek"), _("Wat willen we bereiken?")),
    "measurable": Question("M", _("Meetbaar"), _("Waaraan zien we dat het gelukt is?")),
    "current": Question("A", _("Actueel"), _("Waarom nu?")),
    "achievable": Question("R", _("Realistisch"), _("Waarom kan dit lukken?")),
    "due_on": Question("T", _("Tijdgebonden"), _("Wanneer is het klaar?")),
}

NAMED_BY: dict[str, "StrOrPromise"] = {
    NamedBy.MEMBER: _("iemand van het gezin"),
    NamedBy.NETWORK: _("familie, vriend of buur"),
    NamedBy.COACH: _("de gezinscoach"),
    NamedBy.PARTNER: _("een andere organisatie"),
}

HORIZONS: dict[str, "StrOrPromise"] = {
    Horizon.SHORT: _("korte termijn"),
    Horizon.LONG: _("lange termijn"),
}

ACTORS: dict[str, "StrOrPromise"] = {
    ActorKind.MEMBER: _("iemand van het gezin"),
    ActorKind.NETWORK: _("familie, vriend of buur"),
    ActorKind.COACH: _("de gezinscoach"),
    ActorKind.PARTNER: _("een andere organisatie"),
}


CHOICES: dict[str, "StrOrPromise"] = {
    Choice.GO_ON: _("Zo doorgaan: het heeft meer tijd nodig"),
    Choice.SMALLER: _("Het doel kleiner maken"),
    Choice.OTHER_WAY: _("Het anders aanpakken"),
    Choice.OTHER_PERSON: _("Iemand anders laten helpen"),
    Choice.STOP: _("Dit doel loslaten"),
}


@dataclass(frozen=True)
class View:
    """What the family thinks of the plan: in words, as a tone, and short."""

    sentence: "StrOrPromise"
    short: "StrOrPromise"
    tone: str


FAMILY_VIEWS: dict[str, View] = {
    FamilyView.AGREES: View(_("Het gezin is het ermee eens."), _("eens"), "good"),
    FamilyView.SEEN_UNDER_PRESSURE: View(
        _("Het gezin heeft het plan gezien, onder druk. Dat is geen toestemming."),
        _("gezien, onder druk"),
        "warning",
    ),
    FamilyView.DISAGREES: View(_("Het gezin is het er niet mee eens."), _("niet eens"), "bad"),
    FamilyView.COULD_NOT_ANSWER: View(
        _("Het gezin kon er nog niets van zeggen."), _("kon niet antwoorden"), "neutral"
    ),
}


@dataclass(frozen=True)
class Attainment:
    """One of the six points of goal attainment, as a person reads it."""

    score: int
    signed: str
    word: "StrOrPromise"
    tone: str

    def said(self) -> "Attainment":
        """Return the point with its word in the language of now."""
        return Attainment(self.score, self.signed, str(self.word), self.tone)


ATTAINMENTS: dict[int, Attainment] = {
    score: Attainment(
        score,
        signed(score),
        word,
        "bad" if score < -2 else "good" if score >= 0 else "info" if score == -1 else "neutral",
    )
    for score, word in ATTAINMENT_WORDS.items()
}
