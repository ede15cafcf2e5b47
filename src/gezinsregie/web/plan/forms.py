# SPDX-License-Identifier: EUPL-1.2
"""The forms of the plan. None asks for more than the act needs."""

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.casework.plan.models import Concern
from gezinsregie.families.models import Member
from gezinsregie.families.queries import members_of

from .words import (
    ATTAINMENTS,
    CHOICES,
    FAMILY_VIEWS,
    NAMED_BY,
)

LONGEST = 2000


def textarea(rows: int = 3) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class _MemberSelect(forms.Select):
    """A select whose empty choice is an answer."""

    def use_required_attribute(self, initial: Any) -> bool:
        return False


class MemberField(forms.ModelChoiceField):
    """Somebody of this family, or nobody in particular: the whole family."""

    default_error_messages = {"invalid_choice": _("Kies iemand van dit gezin, of het hele gezin.")}

    def __init__(self, **options: Any) -> None:
        super().__init__(
            queryset=Member.objects.none(),
            empty_label=_("het hele gezin"),
            widget=_MemberSelect,
            **options,
        )

    def clean(self, value: Any) -> Any:
        return None if value in self.empty_values else super().clean(value)

    def label_from_instance(self, obj: Any) -> str:
        return str(obj.given_name)


class ConcernForm(forms.Form):
    """What somebody worries about, in that person's own words."""

    words = forms.CharField(
        label=_("Wat is de zorg?"),
        help_text=_("Schrijf het op zoals het gezegd is."),
        max_length=LONGEST,
        widget=textarea(4),
        error_messages={"required": _("Schrijf op wat de zorg is, in de woorden van wie het zei.")},
    )
    named_by = forms.ChoiceField(
        label=_("Wie zegt dit?"),
        choices=list(NAMED_BY.items()),
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies wie dit zegt.")},
    )
    named_by_name = forms.CharField(
        label=_("Naam"),
        help_text=_("Een voornaam is genoeg; bij een organisatie ook waar iemand werkt."),
        max_length=120,
        error_messages={"required": _("Vul in hoe diegene heet.")},
    )
    life_domain = forms.ChoiceField(
        label=_("Waar gaat het over?"),
        error_messages={
            "required": _("Kies een leefgebied."),
            "invalid_choice": _("Kies een leefgebied uit de lijst."),
        },
    )
    member = MemberField(label=_("Over wie gaat het?"))
    serious = forms.BooleanField(
        label=_("Dit is een ernstige zorg"),
        help_text=_("Bij een ernstige zorg hoort altijd een doel."),
        required=False,
    )

    def __init__(self, *args: Any, family_id: Any, language: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["member"].queryset = members_of(family_id)  # type: ignore[attr-defined]
        self.fields["life_domain"].choices = [  # type: ignore[attr-defined]
            ("", _("Kies een leefgebied")),
            *(
                (domain.key, domain.name.in_language(language))
                for domain in vocabulary().life_domains.values()
            ),
        ]

    @staticmethod
    def answers_of(concern: Concern) -> dict[str, Any]:
        """Return what a concern says already, as the first values of the form."""
        names = ("words", "named_by", "named_by_name", "life_domain", "serious")
        return {"member": concern.member_id, **{name: getattr(concern, name) for name in names}}


class JudgeForm(forms.Form):
    """How far a goal was reached."""

    attainment = forms.TypedChoiceField(
        label=_("Hoe ver is dit doel?"),
        choices=[
            (one.score, format_lazy("{} · {}", one.signed, one.word))
            for one in ATTAINMENTS.values()
        ],
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Kies hoe ver dit doel is."),
            "invalid_choice": _("Kies een van de zes oordelen, van −3 tot +2."),
        },
    )
    attainment_words = forms.CharField(
        label=_("Waaraan ziet u dat?"), max_length=LONGEST, widget=textarea(2), required=False
    )


class ChoiceForm(forms.Form):
    """How to go on with a goal that came no further."""

    choice = forms.ChoiceField(
        label=_("Hoe gaat u verder met dit doel?"),
        choices=list(CHOICES.items()),
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies hoe u verdergaat.")},
    )
    choice_words = forms.CharField(
        label=_("Waarom, en wat zegt het gezin ervan?"),
        help_text=_("Bij ‘zo doorgaan’ en ‘loslaten’ altijd."),
        max_length=LONGEST,
        widget=textarea(3),
        required=False,
    )


class AgreeForm(forms.Form):
    """What the family thinks of the plan. Pressure never becomes consent (VIG-H1)."""

    family_view = forms.ChoiceField(
        label=_("Wat vindt het gezin van dit plan?"),
        help_text=_(
            "Zegt het gezin ja omdat het anders gevolgen heeft? Kies dan ‘gezien, onder druk’. "
            "Dat is geen toestemming: voor jeugdhulp vraagt u die apart."
        ),
        choices=[(key, view.sentence) for key, view in FAMILY_VIEWS.items()],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies wat het gezin van dit plan vindt.")},
    )
    family_words = forms.CharField(
        label=_("In de eigen woorden van het gezin"),
        max_length=LONGEST,
        widget=textarea(3),
        required=False,
    )
