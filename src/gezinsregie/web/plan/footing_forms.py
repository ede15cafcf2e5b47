# SPDX-License-Identifier: EUPL-1.2
"""The forms for what a plan stands on: each kind asks what it needs and no more."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.casework.plan.footing.models import Footing, FootingKind
from gezinsregie.families.queries import members_of
from gezinsregie.web.shell.forms.days import DayField

from .footing_words import FOOTINGS, SETTLING
from .forms import MemberField

_LONG = 2000


class FootingForm(forms.Form):
    """A need, an end term, a strength or an exchange, in the words of whoever said it."""

    words = forms.CharField(
        max_length=_LONG,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Schrijf op wat er gezegd is.")},
    )
    in_return = forms.CharField(
        label=_("Wat krijgt het gezin?"),
        help_text=_("Wat u of een ander daar tegenover zet."),
        max_length=_LONG,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": _("Schrijf op wat het gezin krijgt: een ruil heeft twee kanten.")
        },
    )
    life_domain = forms.ChoiceField(
        label=_("Waar gaat het over?"),
        error_messages={
            "required": _("Kies een leefgebied."),
            "invalid_choice": _("Kies een leefgebied uit de lijst."),
        },
    )
    member = MemberField(label=_("Voor wie geldt het?"))
    said_by = forms.CharField(
        label=_("Wie zegt dit?"),
        help_text=_("Een voornaam is genoeg."),
        max_length=120,
        error_messages={"required": _("Vul in wie dit zegt.")},
    )

    def __init__(
        self, *args: Any, kind: FootingKind, family_id: Any, language: str, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.fields["words"].label = FOOTINGS[kind].question
        self.fields["words"].help_text = FOOTINGS[kind].advice
        self.fields["member"].queryset = members_of(family_id)  # type: ignore[attr-defined]
        if kind != FootingKind.EXCHANGE:
            del self.fields["in_return"]
        if kind != FootingKind.STRENGTH:
            del self.fields["life_domain"]
        else:
            self.fields["life_domain"].choices = [  # type: ignore[attr-defined]
                ("", _("Kies een leefgebied")),
                *(
                    (domain.key, domain.name.in_language(language))
                    for domain in vocabulary().life_domains.values()
                ),
            ]

    @staticmethod
    def answers_of(footing: Footing) -> dict[str, Any]:
        """Return what a footing says already, as the first values of the form."""
        names = ("words", "in_return", "life_domain", "said_by")
        return {"member": footing.member_id, **{name: getattr(footing, name) for name in names}}


class SettleForm(forms.Form):
    """On which day an end term was reached or an exchange kept, and by what one sees it."""

    settled_on = DayField(
        label=_("Op welke dag?"), error_messages={"required": _("Vul in op welke dag.")}
    )
    settled_words = forms.CharField(
        max_length=_LONG, widget=forms.Textarea(attrs={"rows": 3}), required=False
    )

    def __init__(self, *args: Any, kind: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["settled_words"].label = SETTLING[kind][1]
