# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.escalation.actions import NewDecision, NewKnot
from gezinsregie.casework.escalation.models import EscalationLevel
from gezinsregie.partners.mandate.decisions import decisions
from gezinsregie.partners.models import Organisation
from gezinsregie.web.shell.forms.days import DayField

LONGEST = 4000
_TOO_LONG = {
    "max_length": _("Deze tekst is te lang: %(show_value)d tekens. Houd het bij %(limit_value)d.")
}
_NOT_IN_THE_LIST = _("Deze keuze kennen we niet. Kies uit de lijst.")


def _words(label: Any, missing: Any = "", *, help_text: Any = "", rows: int = 3) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=bool(missing),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={"required": missing, **_TOO_LONG},
    )


class _AboutAnOrganisation(forms.Form):
    """A form that names one of the organisations that were loaded for the page."""

    use_required_attribute = False

    def choose_from(self, field: str, organisations: Sequence[Organisation], nobody: Any) -> None:
        self._organisations = {str(one.pk): one for one in organisations}
        fields: dict[str, Any] = self.fields
        fields[field].choices = [
            ("", nobody),
            *((key, one.name) for key, one in self._organisations.items()),
        ]

    def chosen(self, field: str) -> Organisation | None:
        return self._organisations.get(self.cleaned_data[field])


class RaiseForm(_AboutAnOrganisation):
    """What stalls, and how far it goes up."""

    level = forms.ChoiceField(
        label=_("Naar welk niveau"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Kies een niveau."),
            "invalid_choice": _("Dit niveau staat niet op de ladder van deze aanpak."),
        },
    )
    about = forms.ChoiceField(
        label=_("Over welke partij"),
        required=False,
        error_messages={"invalid_choice": _NOT_IN_THE_LIST},
    )
    stalls = _words(
        _("Wat zit er vast?"),
        _("Schrijf in een of twee zinnen wat er vastzit."),
        help_text=_("Wie de knoop doorhakt, leest dit en verder niets van het gezin."),
    )
    stalled_since = DayField(label=_("Sinds wanneer?"))
    tried = _words(
        _("Wat is er op het niveau hiervoor geprobeerd?"),
        help_text=_("Leeg laten mag. Dan staat erbij dat er niets is geprobeerd."),
    )

    def __init__(
        self,
        *args: Any,
        levels: Sequence[str],
        organisations: Sequence[Organisation],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        fields["level"].choices = [(one, capfirst(EscalationLevel(one).label)) for one in levels]
        self.choose_from("about", organisations, _("Geen partij: het ligt ergens anders"))

    def new_knot(self) -> NewKnot:
        """Return what was filled in; for a form that is valid."""
        given = {**self.cleaned_data, "about": self.chosen("about")}
        return NewKnot(**given)


class DecisionForm(_AboutAnOrganisation):
    """A decision over a partner."""

    decision_key = forms.ChoiceField(
        label=_("Welk besluit"),
        error_messages={"required": _("Kies een besluit."), "invalid_choice": _NOT_IN_THE_LIST},
    )
    over = forms.ChoiceField(
        label=_("Over welke partij"),
        error_messages={"required": _("Kies een partij."), "invalid_choice": _NOT_IN_THE_LIST},
    )
    words = _words(_("Wat is het besluit?"), _("Schrijf op wat het besluit is."))
    reason = _words(_("Waarom is dit nodig?"), _("Schrijf op waarom dit besluit nodig is."))

    def __init__(self, *args: Any, organisations: Sequence[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = get_language() or "nl"
        fields: dict[str, Any] = self.fields
        fields["decision_key"].choices = [
            ("", _("Kies een besluit")),
            *((key, one.name.in_language(language)) for key, one in decisions().items()),
        ]
        self.choose_from("over", organisations, _("Kies een partij"))

    def new_decision(self) -> NewDecision:
        """Return what was filled in; for a form that is valid."""
        over = self.chosen("over")
        assert over is not None  # noqa: S101 - the form is valid, and its field is required
        return NewDecision(**{**self.cleaned_data, "over": over})


AGREED, BACK = "agreed", "back"


class CutForm(DecisionForm):
    """How a knot is closed: by a decision with a mandate, agreed by all, or sent back."""

    how = forms.ChoiceField(
        label=_("Wat doet u?"),
        choices=[
            ("mandate", _("Ik besluit met mijn mandaat, over een partij")),
            (AGREED, _("Iedereen is het eens; het bindt niemand")),
            (BACK, _("Ik stuur het terug naar de coach")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies wat u doet."), "invalid_choice": _NOT_IN_THE_LIST},
    )
    field_order = ["how", "decision_key", "over", "words", "reason"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.data.get("how") in (AGREED, BACK):
            for name in ("decision_key", "over", "reason"):
                self.fields[name].required = False
        self.fields["words"].help_text = _("De coach leest dit.")

    @property
    def sends_back(self) -> bool:
        return bool(self.cleaned_data["how"] == BACK)

    def binding_decision(self) -> NewDecision | None:
        """Return the decision that binds a partner, None where none does."""
        if self.cleaned_data["how"] != "mandate":
            return None
        given = {key: self.cleaned_data[key] for key in ("decision_key", "words", "reason")}
        over = self.chosen("over")
        assert over is not None  # noqa: S101 - the form is valid, and its field is required here
        return NewDecision(over=over, **given)
