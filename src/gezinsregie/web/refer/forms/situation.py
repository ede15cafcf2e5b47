# SPDX-License-Identifier: EUPL-1.2
"""What is going on: in the referrer's own words, per life domain, and by question."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from gezinsregie.approaches.vocabulary import LifeDomain, vocabulary
from gezinsregie.casework.referral.models import Answer, Weight
from gezinsregie.casework.referral.new import NewConcern
from gezinsregie.casework.referral.themes import by_theme
from gezinsregie.web.shell.forms.days import DayField

from ..words import THEMES
from .fields import KnownOrNot, words

_WEIGHTS = [
    ("", _("niet bekend")),
    (Weight.NONE, _("geen zorg")),
    (Weight.NOT_SERIOUS, _("zorg")),
    (Weight.SERIOUS, _("ernstige zorg")),
    (Weight.UNKNOWN_WEIGHT, _("zorg, hoe ernstig weet ik niet")),
]


class SituationForm(forms.Form):
    """Why this family is referred, and since when somebody saw it."""

    use_required_attribute = False

    situation = words(
        6,
        label=_("Wat is er aan de hand?"),
        help_text=_("Schrijf wat u zelf zag of hoorde, zo dat het gezin het ook mag lezen."),
        error_messages={"required": _("Schrijf in een paar zinnen wat er aan de hand is.")},
    )
    first_signal_on = DayField(
        label=_("Wanneer zag iemand dit voor het eerst?"),
        help_text=_("Vanaf deze dag telt hoelang het gezin wacht."),
        error_messages={"required": _("Vul de dag van het eerste signaal in.")},
    )
    family_knows = forms.TypedChoiceField(
        label=_("Weet het gezin van deze aanmelding?"),
        choices=[("yes", _("ja, wij hebben het besproken")), ("no", _("nee, nog niet"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies of het gezin van deze aanmelding weet.")},
    )


class CompletenessForm(forms.Form):
    """Whether nobody is missing."""

    members_complete = forms.BooleanField(
        label=_("Alle gezinsleden staan erbij"),
        required=False,
        help_text=_("Zet dit aan als u zeker weet dat er niemand mist."),
    )


class ConcernForm(forms.Form):
    """One life domain; unknown until something is said about it."""

    weight = forms.ChoiceField(label=_("Hoe staat het?"), choices=_WEIGHTS, required=False)
    words = words(2, label=_("Wat zag of hoorde u?"), required=False)

    def __init__(self, data: QueryDict | None = None, *, domain: LifeDomain, **kwargs: Any) -> None:
        super().__init__(data, prefix=f"domain-{domain.key}", **kwargs)
        language = get_language() or "nl"
        self.domain = domain
        self.domain_name = domain.name.in_language(language)
        self.domain_meaning = domain.meaning.in_language(language)

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        if given.get("words") and not given.get("weight") and "weight" not in self.errors:
            self.add_error(
                "weight", _("U schreef hier iets op. Kies ook of dit een zorg is, en hoe ernstig.")
            )
        return given

    def concern(self) -> NewConcern | None:
        """Return what was said; None when it is not known."""
        given = self.cleaned_data
        if not given["weight"]:
            return None
        return NewConcern(self.domain.key, Weight(given["weight"]), given["words"])


class FactsForm(forms.Form):
    """The questions of the vocabulary; each may stay unknown."""

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        super().__init__(data, prefix="fact", **kwargs)
        language = get_language() or "nl"
        for key, fact in vocabulary().facts.items():
            self.fields[key] = KnownOrNot(label=fact.question.in_language(language))

    def themes(self) -> list[dict[str, Any]]:
        """Return the questions under their themes, and whether any of them was answered."""
        grouped = {
            theme: [self[key] for key in keys]
            for theme, keys in by_theme(vocabulary().facts).items()
        }
        return [
            {
                "name": THEMES[theme],
                "fields": fields,
                "answered": any(field.errors or field.value() for field in fields),
            }
            for theme, fields in grouped.items()
        ]

    def answers(self) -> dict[str, Answer | None]:
        return {key: answer for key, answer in self.cleaned_data.items() if answer}
