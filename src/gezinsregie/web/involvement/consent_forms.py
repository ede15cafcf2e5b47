# SPDX-License-Identifier: EUPL-1.2
"""What somebody of the family says, who has authority over whom, and who works where."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.families.models import Member
from gezinsregie.partners.models import Organisation
from gezinsregie.web.shell.forms.days import DayField

from .fields import choice, fill, words
from .words import CHOICES


class AnswerForm(forms.Form):
    """What one person said, on which day, in that person's own words."""

    answer = forms.ChoiceField(
        label=_("Wat zegt diegene?"),
        choices=list(CHOICES.items()),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Kies een antwoord."),
            "invalid_choice": _("Kies een antwoord."),
        },
    )
    words = words(
        _("In eigen woorden"),
        _("Schrijf op zoals het gezegd is."),
        _("Schrijf op wat diegene zei, in eigen woorden."),
    )
    said_on = DayField(label=_("Op welke dag?"))
    agreed_end = DayField(
        label=_("Tot en met wanneer mag het?"),
        help_text=_(
            "Alleen als iemand dat zelf zegt. Voor een verjaardag waarna een kind (mee)beslist, "
            "stopt een ja vanzelf."
        ),
        required=False,
    )


class AuthorityForm(forms.Form):
    """Who has parental authority over which child."""

    child = forms.ModelChoiceField(
        label=_("Over welk kind?"),
        queryset=Member.objects.none(),
        empty_label=_("Kies een kind"),
        error_messages={
            "required": _("Kies een kind."),
            "invalid_choice": _("Kies iemand van dit gezin."),
        },
    )
    holder = forms.ModelChoiceField(
        label=_("Wie heeft het gezag?"),
        queryset=Member.objects.none(),
        empty_label=_("Kies een ouder of voogd"),
        help_text=_("Ook een ouder die ergens anders woont. Zijn er twee, leg ze allebei vast."),
        error_messages={
            "required": _("Kies wie het gezag heeft."),
            "invalid_choice": _("Kies iemand van dit gezin."),
        },
    )
    starts_on = DayField(label=_("Sinds wanneer?"))

    def __init__(self, *args: Any, members: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in ("child", "holder"):
            field = self.fields[name]
            field.queryset = members  # type: ignore[attr-defined]
            field.label_from_instance = _given_name  # type: ignore[attr-defined]


class AuthorityEndForm(forms.Form):
    """The last day on which somebody had parental authority."""

    last_day = DayField(label=_("Laatste dag"))


class WorkplaceForm(forms.Form):
    """Where somebody of the family works, as far as it is a partner of the town."""

    member = forms.ModelChoiceField(
        label=_("Wie?"),
        queryset=Member.objects.none(),
        empty_label=_("Kies iemand van het gezin"),
        error_messages={
            "required": _("Kies iemand van het gezin."),
            "invalid_choice": _("Kies iemand van dit gezin."),
        },
    )
    organisation_id = choice(_("Werkt bij"), _("Kies een organisatie."))

    def __init__(
        self, *args: Any, members: Any, organisations: Iterable[Organisation], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self._organisations = {str(one.pk): one for one in organisations}
        self.fields["member"].queryset = members  # type: ignore[attr-defined]
        self.fields["member"].label_from_instance = _given_name  # type: ignore[attr-defined]
        fill(
            self,
            "organisation_id",
            _("Kies een organisatie"),
            [(key, one.name) for key, one in self._organisations.items()],
        )

    def clean_organisation_id(self) -> Any:
        return self._organisations[self.cleaned_data["organisation_id"]].pk


def _given_name(member: Member) -> str:
    return member.given_name
