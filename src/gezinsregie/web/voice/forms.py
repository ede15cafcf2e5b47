# SPDX-License-Identifier: EUPL-1.2
"""What a member sends, and what is answered."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.own_view.together import AimSeen
from gezinsregie.casework.voice.models import VoiceKind
from gezinsregie.casework.voice.rules import WITHOUT_WORDS
from gezinsregie.web.refer.forms.fields import words as sentences

from .words import KINDS, OBSTACLES

_LIST = {"invalid_choice": _("Kies een van de mogelijkheden in de lijst.")}
_LONGEST_AIM = 90


class SpeakForm(forms.Form):
    """Something said or asked from the own page; ``aims`` are those that this member sees."""

    use_required_attribute = False

    kind = forms.ChoiceField(
        label=_("Wat is het?"),
        choices=list(KINDS.items()),
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies wat het is."), **_LIST},
    )
    goal = forms.TypedChoiceField(
        label=_("Waar gaat het over?"),
        coerce=int,
        empty_value=None,
        required=False,
        error_messages={"invalid_choice": OBSTACLES["goal_unknown"]},
    )
    words = sentences(
        5,
        label=_("Schrijf het hier op"),
        help_text=_(
            "In eigen woorden. Het hoeft niet netjes. Bij een tolk: welke taal, voor wie? Wat wij "
            "van het plan vinden, komt bij het plan te staan: wie het plan leest, leest dat ook."
        ),
        error_messages={"required": OBSTACLES["words_missing"]},
    )

    def __init__(self, aims: Sequence[AimSeen], *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        goal: Any = self.fields["goal"]
        goal.choices = [
            ("", _("Iets anders, of alles")),
            *((str(one.key), _shortened(one.specific)) for one in aims),
        ]
        asked = self.data.get("kind") if self.is_bound else self.initial.get("kind")
        # Who asks for somebody to think along says no reason; for an interpreter it is the rule
        # that asks for the language.
        self.fields["words"].required = asked not in (*WITHOUT_WORDS, VoiceKind.INTERPRETER)
        if not aims:
            del self.fields["goal"]


class AnswerForm(forms.Form):
    """What who coordinates answers."""

    use_required_attribute = False

    answer = sentences(
        5,
        label=_("Antwoord"),
        help_text=_("In gewone woorden. Alleen wie dit vroeg, leest het."),
        error_messages={"required": OBSTACLES["answer_missing"]},
    )


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST_AIM else f"{words[: _LONGEST_AIM - 1].rstrip()}…"
