# SPDX-License-Identifier: EUPL-1.2
"""The words of asking back: why something cannot be asked or answered, and the mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.referral.telling import Notice

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

OBSTACLES: dict[str, StrOrPromise] = {
    "decided_already": _("Over deze aanmelding is al besloten. Er is geen antwoord meer nodig."),
    "asked_already": _(
        "Er staat al een vraag open. Wacht op het antwoord, of trek die vraag eerst in."
    ),
    "question_missing": _("Schrijf op wat u van de verwijzer wilt weten."),
    "due_in_the_past": _("Deze dag is voorbij. Kies vandaag of een dag daarna."),
    "due_too_far_ahead": _("Kies een dag binnen vier weken. Het gezin wacht intussen."),
    "answered_already": _("Deze vraag is al beantwoord. Hieronder staat het antwoord."),
    "withdrawn_already": _("De desk heeft deze vraag ingetrokken. Er is geen antwoord meer nodig."),
    "answer_missing": _("Schrijf het antwoord op. Weet u het niet? Schrijf dan dat."),
}


def notice(address: str) -> Notice:
    """Return the mail to the referrer; ``address`` is that of the page with the question.

    In Dutch, whatever the language of who asks: the reader works in a Dutch municipality.
    """
    return Notice(
        subject="Vraag over een aanmelding",
        text=(
            "De aanmelddesk heeft een vraag over een aanmelding van u. In deze mail staat niets "
            "van het gezin.\n\n"
            f"Lees en beantwoord de vraag:\n{address}\n"
        ),
    )
