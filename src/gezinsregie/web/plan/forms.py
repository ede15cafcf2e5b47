# SPDX-License-Identifier: EUPL-1.2
"""The forms of the plan. None asks for more than the act needs."""

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.partnership.queries import involved
from gezinsregie.casework.plan.models import ActorKind, Concern, Goal
from gezinsregie.families.models import Member
from gezinsregie.families.queries import members_of
from gezinsregie.foundation import clock
from gezinsregie.web.shell.forms.days import DayField

from .words import ACTORS, ATTAINMENTS, CHOICES, FAMILY_VIEWS, HORIZONS, NAMED_BY, QUESTIONS

_LONG = 2000


def _text(rows: int = 3) -> forms.Textarea:
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
        max_length=_LONG,
        widget=_text(4),
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


class GoalForm(forms.Form):
    """The five questions of SMART. Only the first must be answered now; the rest may ripen."""

    specific = forms.CharField(
        label=QUESTIONS["specific"].asked,
        help_text=_("Eén ding, in gewone woorden. Bijvoorbeeld: Bram gaat elke dag naar school."),
        max_length=_LONG,
        widget=_text(2),
        error_messages={"required": _("Schrijf op wat u samen wilt bereiken.")},
    )
    member = MemberField(label=_("Voor wie is dit doel?"))
    measurable = forms.CharField(
        label=QUESTIONS["measurable"].asked,
        help_text=_("Iets wat iedereen kan tellen of zien."),
        max_length=_LONG,
        widget=_text(2),
        required=False,
    )
    current = forms.CharField(
        label=QUESTIONS["current"].asked,
        help_text=_("Wat maakt dit doel juist op dit moment belangrijk?"),
        max_length=_LONG,
        widget=_text(2),
        required=False,
    )
    achievable = forms.CharField(
        label=QUESTIONS["achievable"].asked,
        help_text=_("Wat kan het gezin zelf, en wie helpt mee?"),
        max_length=_LONG,
        widget=_text(2),
        required=False,
    )
    due_on = DayField(label=QUESTIONS["due_on"].asked, required=False)
    horizon = forms.ChoiceField(
        label=_("Voor welke termijn?"),
        help_text=_("Een doel op korte termijn is een stap naar een doel op lange termijn."),
        choices=[("", _("nog niet gekozen")), *HORIZONS.items()],
        required=False,
        error_messages={"invalid_choice": _("Kies korte of lange termijn.")},
    )

    def __init__(self, *args: Any, family_id: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["member"].queryset = members_of(family_id)  # type: ignore[attr-defined]

    @staticmethod
    def answers_of(goal: Goal) -> dict[str, Any]:
        """Return what a goal says already, as the first values of the form."""
        answers = {name: getattr(goal, name) for name in QUESTIONS}
        return {"member": goal.member_id, "horizon": goal.horizon, **answers}

    @staticmethod
    def first_for(concern: Concern) -> dict[str, Any]:
        """Return the first values for a new goal: for whoever the concern is about."""
        return {"member": concern.member_id}


class OwnerForm(forms.Form):
    """Who does it: somebody by name, or a partner who helps this family."""

    actor_kind = forms.ChoiceField(
        label=_("Wie doet het?"),
        choices=list(ACTORS.items()),
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies wie het doet.")},
    )
    involvement = forms.ModelChoiceField(
        label=_("Welke partner?"),
        help_text=_("Alleen bij een andere organisatie die dit gezin nu helpt."),
        queryset=Involvement.objects.none(),
        empty_label=_("geen van deze, ik vul een naam in"),
        required=False,
        error_messages={"invalid_choice": _("Kies een partner die dit gezin nu helpt.")},
    )
    actor_name = forms.CharField(
        label=_("Naam"),
        help_text=_("Hoeft niet als u hierboven een partner kiest."),
        max_length=200,
        required=False,
    )

    def __init__(self, *args: Any, family_id: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["involvement"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - said above
        field.queryset = (
            involved(clock.today())
            .filter(trajectory__family=family_id)
            .select_related("organisation")
        )
        field.label_from_instance = _named  # type: ignore[method-assign,assignment]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        partner = said.get("involvement")
        if partner is not None:
            said |= {"actor_kind": ActorKind.PARTNER, "actor_name": _named(partner)}
        elif not said.get("actor_name") and "actor_name" not in self.errors:
            self.add_error(
                "actor_name",
                gettext("Vul in wie het doet: een actie zonder naam blijft liggen."),
            )
        return said


def _named(partner: Involvement) -> str:
    return f"{partner.professional_name}, {partner.organisation.name}"[:200]


class StepForm(OwnerForm):
    """Who does what, before which day."""

    words = forms.CharField(
        label=_("Wat gaat er gebeuren?"),
        max_length=_LONG,
        widget=_text(2),
        error_messages={"required": _("Schrijf op wat er gaat gebeuren.")},
    )
    due_on = DayField(label=_("Voor welke dag?"))
    field_order = ["words", "actor_kind", "involvement", "actor_name", "due_on"]


class DoneForm(forms.Form):
    """The day on which a step was done; left out, it is today."""

    done_on = DayField(label=_("Wanneer is het gedaan?"), required=False)


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
        label=_("Waaraan ziet u dat?"), max_length=_LONG, widget=_text(2), required=False
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
        max_length=_LONG,
        widget=_text(3),
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
        max_length=_LONG,
        widget=_text(3),
        required=False,
    )
