# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from gezinsregie.approaches.instruments import Instrument
from gezinsregie.approaches.vocabulary import DocumentDomain, vocabulary
from gezinsregie.casework.measurement.actions import Scored
from gezinsregie.web.shell.forms.days import DayField

from .words import MOMENTS

MOST_PROFESSIONALS = 99
LONGEST_REASON = 200


@dataclass(frozen=True)
class DomainFields:
    """The two fields of one domain of the instrument."""

    name: str
    level: BoundField
    reason: BoundField


class MeasurementForm(forms.Form):
    """One measurement with one instrument. No domain is required (Autoriteit Persoonsgegevens,
    2018): each has a level, or a reason why it is not relevant, or is left open."""

    use_required_attribute = False

    moment = forms.ChoiceField(
        label=_("Welke meting?"),
        widget=forms.HiddenInput,
        error_messages={
            "required": _("Kies welke meting dit is."),
            "invalid_choice": _("Deze meting is al gedaan, of kan nog niet. Kies een andere."),
        },
    )
    taken_on = DayField(label=_("Gemeten op"))
    professionals_involved = forms.IntegerField(
        label=_("Hoeveel hulpverleners zijn er nu bij dit gezin?"),
        help_text=_("Tel uzelf mee, en iedereen van elke organisatie die in het gezin komt."),
        min_value=0,
        max_value=MOST_PROFESSIONALS,
        error_messages={
            "required": _("Vul een getal in. Zijn er geen? Vul dan 0 in."),
            "invalid": _("Schrijf dit als een heel getal, bijvoorbeeld 7."),
            "min_value": _("Dit kan niet minder dan 0 zijn."),
            "max_value": _("Meer dan %(limit_value)d hulpverleners kan hier niet. Klopt dit?"),
        },
    )

    def __init__(
        self,
        instrument: Instrument,
        moments: Sequence[str],
        today: date,
        data: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial={"taken_on": today, "moment": moments[0]})
        moment = self.fields["moment"]
        assert isinstance(moment, forms.ChoiceField)  # noqa: S101 - said above
        moment.choices = [(one, MOMENTS[one]) for one in moments]
        self.domains = instrument.domains(vocabulary())
        self._language = get_language() or "nl"
        levels = [
            (str(level.score), f"{level.score} {level.name.in_language(self._language)}")
            for level in instrument.levels
        ]
        for domain in self.domains:
            self._add(domain, levels)

    def _add(self, domain: DocumentDomain, levels: list[tuple[str, str]]) -> None:
        name = domain.name.in_language(self._language)
        self.fields[f"level_{domain.key}"] = forms.TypedChoiceField(
            label=name,
            choices=[*levels, ("", _("open laten"))],
            coerce=int,
            empty_value=None,
            required=False,
            initial="",
            widget=forms.RadioSelect,
            error_messages={"invalid_choice": _("Kies een van de niveaus, of laat dit open.")},
        )
        self.fields[f"reason_{domain.key}"] = forms.CharField(
            label=_("Niet relevant, omdat"),
            required=False,
            max_length=LONGEST_REASON,
            error_messages={
                "max_length": _(
                    "Deze reden is te lang: %(show_value)d tekens. Houd het bij %(limit_value)d."
                )
            },
        )

    def rows(self) -> Iterator[DomainFields]:
        """Yield the fields per domain, in the order of the instrument."""
        for domain in self.domains:
            yield DomainFields(
                domain.name.in_language(self._language),
                self[f"level_{domain.key}"],
                self[f"reason_{domain.key}"],
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for domain in self.domains:
            level = cleaned.get(f"level_{domain.key}")
            if level is not None and cleaned.get(f"reason_{domain.key}"):
                self.add_error(
                    f"level_{domain.key}",
                    _("Kies een niveau, of schrijf waarom het niet relevant is. Niet allebei."),
                )
        return cleaned

    @property
    def scores(self) -> dict[str, Scored]:
        """What was scored, or found not relevant, per domain; what was left open is not in it."""
        answered = (
            (
                domain.key,
                Scored(
                    self.cleaned_data[f"level_{domain.key}"],
                    self.cleaned_data[f"reason_{domain.key}"],
                ),
            )
            for domain in self.domains
        )
        return {key: one for key, one in answered if one.level or one.not_relevant_because}
