# SPDX-License-Identifier: EUPL-1.2
"""What the pages on partners say: why something is shut, what was answered, what is lacking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.consent.models import ConsentAnswer

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

# Why nothing is open, by the key of ``partnership.rules``. %(about)s is a name, or a document.
WHY: dict[str, StrOrPromise] = {
    "trajectory_closed": _("Het traject is afgesloten."),
    "help_not_yet": _("Deze partner begint later."),
    "help_ended": _("Deze partner helpt niet meer."),
    "scope_not_yet": _("Dit begint later."),
    "scope_ended": _("Dit is gestopt."),
    "no_agreement": _(
        "Deze partner staat in geen convenant of privacyreglement. Vraag de beheerder."
    ),
    "agreement_other_approach": _("“%(about)s” gaat over een andere aanpak."),
    "agreement_not_yet": _("“%(about)s” geldt nog niet."),
    "agreement_half_signed": _("Onder “%(about)s” ontbreekt de tweede handtekening."),
    "agreement_unsigned": _("“%(about)s” is door deze partner niet getekend."),
    "agreement_unseen": _("“%(about)s” is alleen gezegd; niemand zag het getekende stuk."),
    "agreement_left": _("Deze partner is uit “%(about)s” gestapt."),
    "agreement_expired": _("“%(about)s” is verlopen."),
    "agreement_other_domain": _("“%(about)s” gaat niet over dit leefgebied."),
    "agreement_other_purpose": _("“%(about)s” is er niet voor dit doel."),
    "agreement_other_ground": _("“%(about)s” rust op een andere grondslag."),
    "ground_off": _("De gemeente gebruikt deze grondslag niet."),
    "nobody_asked": _("Er is nog niemand om toestemming gevraagd."),
    "consent_asked": _("%(about)s heeft nog niet geantwoord."),
    "consent_refused": _("%(about)s zegt nee."),
    "consent_withdrawn": _("%(about)s trok de toestemming in."),
    "consent_under_pressure": _("%(about)s zag het onder druk. Dat is geen toestemming."),
    "consent_lapsed": _("De toestemming van %(about)s is verlopen: opnieuw vragen."),
}


@dataclass(frozen=True)
class Sign:
    """An answer as people read it: a tone, and words that are never colour alone."""

    tone: str
    word: StrOrPromise


ANSWERS: dict[str, Sign] = {
    ConsentAnswer.ASKED: Sign("neutral", _("gevraagd")),
    ConsentAnswer.GIVEN: Sign("good", _("zegt ja")),
    ConsentAnswer.REFUSED: Sign("bad", _("zegt nee")),
    ConsentAnswer.WITHDRAWN: Sign("bad", _("trok in")),
    ConsentAnswer.SEEN_UNDER_PRESSURE: Sign("warning", _("gezien, onder druk")),
}
LAPSED = Sign("warning", _("opnieuw vragen"))

# What can be answered; "asked" is what it was before.
CHOICES: dict[str, StrOrPromise] = {
    ConsentAnswer.GIVEN: _("Ja, dat mag"),
    ConsentAnswer.REFUSED: _("Nee, dat mag niet"),
    ConsentAnswer.WITHDRAWN: _("Het mocht, maar nu niet meer"),
    ConsentAnswer.SEEN_UNDER_PRESSURE: _("Gezien, onder druk: dat is geen toestemming"),
}

LEADS: dict[bool | None, Sign] = {
    True: Sign("good", _("het plan is leidend")),
    False: Sign("bad", _("het plan is niet leidend")),
    None: Sign("neutral", _("niet bekend of het plan leidend is")),
}

# The five steps of the Meldcode, as a question to whoever wrote them.
STEPS: dict[int, StrOrPromise] = {
    1: _("Stap 1: welke signalen zijn er?"),
    2: _("Stap 2: met wie is overlegd, en met Veilig Thuis?"),
    3: _("Stap 3: wat zeiden de betrokkenen in het gesprek?"),
    4: _("Stap 4: hoe is het gewogen?"),
    5: _("Stap 5: wat is besloten, en waarom is dit delen nodig?"),
}

# Why something was refused, by the key of the obstacle.
OBSTACLES: dict[str, StrOrPromise] = {
    "trajectory_closed": _("Dit traject is afgesloten. Hier verandert niets meer."),
    "not_of_this_town": _("Deze organisatie hoort niet bij uw gemeente."),
    "who_missing": _("Vul in wie er komt: kies een account, of schrijf een naam op."),
    "works_elsewhere": _("Deze persoon werkt nu niet bij deze organisatie."),
    "too_close": _("Deze persoon kan dit gezin niet helpen. Kies iemand anders."),
    "name_by_account": _(
        "Iemand van het gezin werkt bij deze organisatie. Kies daarom een persoon met een account."
    ),
    "before_the_trajectory": _("Deze dag ligt voor het begin van het traject."),
    "in_the_future": _("Deze dag moet nog komen. Kies vandaag of een eerdere dag."),
    "ends_before_start": _("Het einde ligt voor het begin."),
    "ended_earlier": _(
        "Kies gisteren om het nu te laten stoppen, of een latere dag. Wat eerder open was, blijft "
        "zo in de geschiedenis staan."
    ),
    "ends_sooner": _("Het stopt al eerder. Langer openhouden kan alleen met een nieuwe deling."),
    "involvement_ended": _("Deze partner helpt niet meer. Breng de partner eerst opnieuw in."),
    "domain_unknown": _("Kies een leefgebied uit de lijst."),
    "purpose_unknown": _("Kies een doel uit de lijst."),
    "ground_unknown": _("Kies een grondslag uit de lijst."),
    "case_specific": _(
        "Deze grondslag draagt één feit in één geval. Hiermee kan niets open blijven staan."
    ),
    "ground_off": _("De gemeente gebruikt deze grondslag niet. Kies een andere."),
    "not_of_this_family": _("Kies iemand van dit gezin."),
    "before_the_involvement": _("Deze dag ligt voor de dag waarop deze partner begon."),
    "birth_date_unknown": _(
        "Van een kind is de geboortedag niet bekend. Vraag die eerst op: dan is te zeggen wie "
        "beslist."
    ),
    "authority_unknown": _(
        "Van een kind is niet bekend wie het gezag heeft. Leg dat eerst vast bij “Gezag en werk”."
    ),
    "no_consent_needed": _("Voor deze grondslag is geen toestemming nodig."),
    "scope_ended": _("Deze deling is gestopt."),
    "not_asked": _("Deze persoon beslist hier niet over."),
    "answer_unknown": _("Kies een antwoord."),
    "nothing_to_withdraw": _("Er is nog geen ja om in te trekken. Kies een ander antwoord."),
    "words_missing": _("Schrijf op wat diegene zei, in eigen woorden."),
    "ends_before_said": _("De laatste dag ligt voor de dag van het antwoord."),
    "authority_over_oneself": _("Niemand heeft gezag over zichzelf. Kies een ouder."),
    "no_child": _("Gezag is er alleen over een kind onder de 18."),
    "a_child": _("Een kind kan geen gezag hebben. Kies een volwassene."),
    "before_birth": _("Deze dag ligt voor de geboorte van het kind."),
    "runs_already": _("Er is al een uitzondering voor deze deling. Wacht tot die is gelezen."),
    "not_case_specific": _("Kies een grondslag voor dit ene geval."),
    "told_missing": _(
        "Schrijf op wat u diegene vertelde. Vertelde u niets, schrijf dan waarom dat onveilig was."
    ),
    "starts_in_the_past": _("Een uitzondering begint vandaag of later."),
    "lasts_too_long": _("Een uitzondering duurt hooguit 28 dagen."),
    "step_missing": _("Schrijf op wat er in deze stap is gedaan."),
    "step_without_day": _("Vul in op welke dag deze stap is gedaan."),
    "step_out_of_order": _("Deze stap ligt voor de stap ervoor. Zet de stappen op volgorde."),
    "own_exception": _("U schreef deze uitzondering zelf. Een ander moet haar lezen."),
    "read_already": _("Deze uitzondering is al gelezen."),
    "over_already": _("De periode is voorbij. Stuur haar terug; de coach kan een nieuwe maken."),
}
