# SPDX-License-Identifier: EUPL-1.2
"""Asking, noting and telling: the coordinator's forms."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.families.models import Member
from gezinsregie.partners.models import Organisation
from gezinsregie.web.plan.sections import domain_name
from gezinsregie.web.shell.forms.days import DayField

from .about import AboutForm, WhereForm
from .fields import condition_field, label_field, passing_on_field, words_field


class OrganisationField(forms.ModelChoiceField):
    """An organisation of this town, or none."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            queryset=Organisation.objects.none(),
            required=False,
            empty_label=_("iemand zonder organisatie hier"),
            error_messages={"invalid_choice": _("Kies een organisatie uit de lijst.")},
            **options,
        )


def _name(label: Any) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=200, error_messages={"required": _("Vul een naam in.")}
    )


class AskForm(AboutForm):
    """A question: to whom, what, about what, and by which day."""

    field_order = (
        "organisation",
        "to_name",
        "to_email",
        "question",
        "life_domain",
        "member",
        "purpose",
        "legal_ground",
        "due_on",
    )
    organisation = OrganisationField(label=_("Van welke organisatie?"))
    to_name = _name(_("Aan wie?"))
    to_email = forms.EmailField(
        label=_("E-mailadres"),
        help_text=_("Met een adres gaat er een link heen die 14 dagen werkt. Anders belt u zelf."),
        required=False,
        error_messages={
            "invalid": _("Dit e-mailadres klopt niet. Schrijf het als naam@organisatie.nl.")
        },
    )
    question = words_field(
        _("Wat wilt u weten?"),
        _(
            "De ander leest precies dit. Noem de naam van het gezin alleen als het niet anders "
            "kan: wie de link opent, ziet de vraag."
        ),
        _("Schrijf in een of twee zinnen wat u wilt weten."),
    )
    due_on = DayField(label=_("Antwoord uiterlijk op"))

    def __init__(
        self,
        members: Sequence[Member],
        organisations: Any,
        data: Any = None,
        *,
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(members, data, initial=initial)
        field = self.fields["organisation"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - said above
        field.queryset = organisations


class NoteForm(WhereForm):
    """What somebody told the coordinator, by phone or in person."""

    field_order = (
        "organisation",
        "from_name",
        "words",
        "life_domain",
        "member",
        "label",
        "passing_on",
        "condition_words",
    )
    organisation = OrganisationField(label=_("Van welke organisatie?"))
    from_name = _name(_("Van wie?"))
    words = words_field(
        _("Wat werd er gezegd?"),
        _("Zo letterlijk als u kunt."),
        _("Schrijf op wat er werd gezegd."),
    )
    label = label_field()
    passing_on = passing_on_field()
    condition_words = condition_field()

    def __init__(
        self,
        members: Sequence[Member],
        organisations: Any,
        data: Any = None,
        *,
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(members, data, initial=initial)
        field = self.fields["organisation"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - said above
        field.queryset = organisations


class YesForm(forms.Form):
    """Who said yes to passing something on, and when."""

    agreed_by = _name(_("Wie zei ja?"))
    agreed_on = DayField(label=_("Op welke dag?"))


class DiscloseForm(AboutForm):
    """What goes out: to whom, what, on what it rests, and what the family was told."""

    field_order = (
        "to",
        "to_name",
        "words",
        "life_domain",
        "member",
        "purpose",
        "legal_ground",
        "case_reason",
        "items",
        "told_words",
    )
    to = forms.ChoiceField(
        label=_("Aan wie?"),
        help_text=_(
            "Een betrokken partner met een account leest dit zelf, zolang zijn grond geldt. Aan "
            "een ander vertelt u het, en legt u hier vast wat u zei."
        ),
        error_messages={
            "required": _("Kies aan wie."),
            "invalid_choice": _("Kies een van de mogelijkheden in de lijst."),
        },
    )
    to_name = forms.CharField(
        label=_("Naam"),
        help_text=_("Bij een organisatie: met wie u sprak."),
        max_length=200,
        required=False,
    )
    words = words_field(
        _("Wat vertelt u?"),
        _("Alleen wat de ander hiervoor nodig heeft."),
        _("Schrijf op wat u vertelt."),
    )
    case_reason = words_field(
        _("Waarom moet het nu, zonder afspraak?"),
        _("Alleen bij een grondslag voor dit ene geval: meldcode, acuut gevaar of plichten."),
        "",
        rows=3,
        needed=False,
    )
    items = forms.MultipleChoiceField(
        label=_("Welke stukken gaan mee?"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={"invalid_choice": _("Kies alleen stukken uit de lijst.")},
    )
    told_words = words_field(
        _("Wat vertelde u het gezin hierover?"),
        _("Of waarom dat nu niet kon."),
        _("Schrijf op wat u het gezin vertelde, of waarom niet."),
        rows=2,
    )

    def __init__(
        self,
        members: Sequence[Member],
        involvements: Sequence[Involvement],
        organisations: Sequence[Organisation],
        items: Sequence[tuple[str, str]],
        data: Any = None,
    ) -> None:
        super().__init__(members, data, case_specific=True)
        self._involvements = {f"i-{one.pk}": one for one in involvements}
        self._organisations = {f"o-{one.pk}": one for one in organisations}
        offered = [
            ("", "—"),
            (
                _("Betrokken partners"),
                [
                    (key, f"{one.organisation.name}: {one.professional_name}")
                    for key, one in self._involvements.items()
                ],
            ),
            (
                _("Organisaties hier"),
                [(key, one.name) for key, one in self._organisations.items()],
            ),
        ]
        self.offer("to", offered)
        self.offer("items", items)
        if not items:
            del self.fields["items"]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("to") in self._organisations and not said.get("to_name"):
            self.add_error("to_name", _("Vul in met wie u sprak."))
        return said

    @property
    def receiver(self) -> dict[str, Any]:
        """Whom it goes to, as the action takes it."""
        key = self.cleaned_data["to"]
        helps = self._involvements.get(key)
        return {
            "involvement": helps,
            "organisation": helps.organisation if helps else self._organisations[key],
            "to_name": helps.professional_name if helps else self.cleaned_data["to_name"],
        }


class AnswerForm(forms.Form):
    """The answer of somebody outside, without an account."""

    words = words_field(
        _("Uw antwoord"),
        _("Alleen wat voor deze vraag nodig is."),
        _("Schrijf uw antwoord op."),
        rows=7,
    )
    label = label_field()
    passing_on = passing_on_field()
    condition_words = condition_field()
    upload = forms.FileField(
        label=_("Een bestand erbij"),
        help_text=_("PDF, PNG, JPEG of Word, hooguit 10 MB."),
        required=False,
        error_messages={"empty": _("Dit bestand is leeg. Kies een ander bestand.")},
    )


class TableForm(forms.Form):
    """What somebody at the kitchen table adds."""

    from_name = _name(_("Hoe heet u?"))
    relation = forms.CharField(
        label=_("Wie bent u voor het gezin?"),
        help_text=_("Bijvoorbeeld: oma, buurman, vriendin van moeder."),
        max_length=120,
        error_messages={"required": _("Vul in wie u bent voor het gezin.")},
    )
    words = words_field(
        _("Wat wilt u zeggen?"),
        _("In uw eigen woorden."),
        _("Schrijf op wat u wilt zeggen."),
        rows=7,
    )
    life_domain = forms.ChoiceField(
        label=_("Waar gaat het over?"),
        help_text=_("Weet u het niet? Laat dit zo."),
        required=False,
        error_messages={"invalid_choice": _("Kies iets uit de lijst.")},
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["life_domain"]
        field.choices = [  # type: ignore[attr-defined]
            ("", _("Het gezin, in het algemeen")),
            *((key, domain_name(one)) for key, one in vocabulary().life_domains.items()),
        ]

    @property
    def told(self) -> dict[str, str]:
        """Return what ``add_at_the_table`` takes; what nobody chose is left to it."""
        return {name: said for name, said in self.cleaned_data.items() if said}
