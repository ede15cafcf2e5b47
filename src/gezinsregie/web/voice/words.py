# SPDX-License-Identifier: EUPL-1.2
"""The words of what a member says or asks, and of the mail to who coordinates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.voice.actions import Notice
from gezinsregie.casework.voice.models import VoiceKind

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

# As a member chooses, and as it stands above what was sent.
KINDS: dict[str, StrOrPromise] = {
    VoiceKind.ADDITION: _("Er moet iets bij"),
    VoiceKind.DISAGREEMENT: _("Iets klopt niet, of moet anders"),
    VoiceKind.PLAN_DISAGREED: _("Ik ben het niet eens met het plan"),
    VoiceKind.PLAN_NO_ANSWER: _("Ik kan nog niet zeggen wat ik van het plan vind"),
    VoiceKind.QUESTION: _("Een vraag"),
    VoiceKind.SUPPORTER: _("Iemand die meedenkt en niet bij de hulp hoort"),
    VoiceKind.INTERPRETER: _("Een tolk"),
}
# As who coordinates reads it: the words, the tone, the sign, and what is asked of her.
FOR_COACH: dict[str, tuple[StrOrPromise, str, str, StrOrPromise]] = {
    VoiceKind.ADDITION: (
        _("wil iets toevoegen"),
        "info",
        "plus",
        _("Schrijf het bij in het plan, of zeg waarom niet."),
    ),
    VoiceKind.DISAGREEMENT: (
        _("is het er niet mee eens"),
        "warning",
        "alert",
        _("Praat erover voordat u antwoordt. De woorden van het gezin blijven staan."),
    ),
    VoiceKind.PLAN_DISAGREED: (
        _("is het niet eens met het plan"),
        "warning",
        "alert",
        _("Dit staat ook bij de versie van het plan. Praat erover voordat u antwoordt."),
    ),
    VoiceKind.PLAN_NO_ANSWER: (
        _("kan nog niets van het plan zeggen"),
        "warning",
        "alert",
        _(
            "Dit staat ook bij de versie van het plan. Vraag wat er nodig is, zoals tijd of een "
            "tolk."
        ),
    ),
    VoiceKind.QUESTION: (_("vraagt iets"), "info", "contact", ""),
    VoiceKind.SUPPORTER: (
        _("wil een cliëntondersteuner"),
        "warning",
        "family",
        _("Regel dit via de gemeente. Waarom hoeft u niet te weten. U kiest niet wie het wordt."),
    ),
    VoiceKind.INTERPRETER: (
        _("wil een tolk"),
        "warning",
        "contact",
        _("Regel een tolk voor het volgende gesprek. Laat kinderen niet vertalen."),
    ),
}

OBSTACLES: dict[str, StrOrPromise] = {
    "help_ended": _("De hulp aan ons gezin is klaar. Bel de gemeente als er toch iets is."),
    "goal_unknown": _("Kies iets uit de lijst, of kies: iets anders."),
    "words_missing": _("Schrijf op wat er te zeggen is. Een paar woorden is genoeg."),
    "no_plan_yet": _("Er is nog geen plan besproken. Kies iets anders uit de lijst."),
    "language_missing": _("Schrijf op in welke taal, en voor wie."),
    "answered_already": _("Hier is al op geantwoord. Het antwoord staat hieronder."),
    "answer_missing": _("Schrijf een antwoord. Weet u het nog niet? Schrijf dan wanneer wel."),
    "tells_what_is_kept": _(
        "In dit antwoord staat iets dat voor dit gezinslid is afgeschermd. Haal het eruit."
    ),
}


def notice(address: str) -> Notice:
    """Return the mail to who coordinates; ``address`` is that of the page with the messages.

    In Dutch, whatever the language of who sends: the reader works in a Dutch municipality.
    """
    return Notice(
        subject="Bericht van een gezin",
        text=(
            "Iemand uit een gezin stuurde u een bericht. In deze mail staat niets van het "
            "gezin.\n\n"
            f"Lees en beantwoord het:\n{address}\n"
        ),
    )
