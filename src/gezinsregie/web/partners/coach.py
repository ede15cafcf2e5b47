# SPDX-License-Identifier: EUPL-1.2
"""What a coach does, can, and how many families one has: known to every partner (VIG-L10)."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.approaches.catalogue import UnknownApproach, catalogue
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.directory.actions import record_profile
from gezinsregie.partners.directory.queries import profiles_of
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .words import WORDS


class LinesField(forms.CharField):
    """A list of sentences, one a line."""

    widget = forms.Textarea(attrs={"rows": 6})

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> Any:
        return [line.strip() for line in super().clean(value).splitlines() if line.strip()]


class ProfileForm(forms.Form):
    """The profile of the coach, for every approach or for one."""

    approach_key = forms.ChoiceField(
        label=gettext_lazy("Aanpak"),
        required=False,
        error_messages={
            "invalid_choice": gettext_lazy("Deze keuze kennen we niet. Kies uit de lijst.")
        },
    )
    words = forms.CharField(
        label=gettext_lazy("Wat doet een coach hier"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": gettext_lazy("Zeg in een paar zinnen wat een coach hier doet."),
            "max_length": gettext_lazy("Dit is te lang: hooguit 2000 tekens."),
        },
    )
    competences = LinesField(
        label=gettext_lazy("Wat een coach kan"),
        max_length=3000,
        help_text=gettext_lazy("Eén competentie per regel."),
        error_messages={
            "required": gettext_lazy("Noem minstens één competentie."),
            "max_length": gettext_lazy("Dit is te lang: hooguit 3000 tekens."),
        },
    )
    caseload = LinesField(
        label=gettext_lazy("Afspraken over het aantal gezinnen"),
        max_length=3000,
        help_text=gettext_lazy("Eén afspraak per regel."),
        error_messages={
            "required": gettext_lazy("Noem minstens één afspraak, of dat er geen aantal is."),
            "max_length": gettext_lazy("Dit is te lang: hooguit 3000 tekens."),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        approach: Any = self.fields["approach_key"]
        approach.choices = [
            ("", _("Elke aanpak")),
            *((one.key, one.name_with_place) for one in catalogue().latest()),
        ]


@page(get=Act.READ_PARTNERS)
def coach(request: HttpRequest, permit: Permit) -> HttpResponse:
    context = {
        "profiles": [
            (one, approach_name(one.approach_key)) for one in profiles_of(permit.subject_id)
        ],
        "norms": [one for one in catalogue().latest() if one.caseload],
    }
    return render(request, "partners/coach.html", context)


def approach_name(key: str) -> str:
    """Return the name of an approach; the key of one that is there no more, "" for none."""
    try:
        return catalogue().latest_of(key).name_with_place if key else ""
    except UnknownApproach:
        return key


@page(get=Act.KEEP_PARTNERS, post=Act.KEEP_PARTNERS)
def coach_change(request: HttpRequest, permit: Permit) -> HttpResponse:
    asked = request.GET.get("aanpak", "")
    known = profiles_of(permit.subject_id).filter(approach_key=asked).values().first()
    form = ProfileForm(request.POST or None, initial=known or {"approach_key": asked})
    if request.method == "POST" and form.is_valid():
        try:
            record_profile(permit, **form.cleaned_data)
        except Obstructed as refused:
            add_obstacles(form, refused.obstacles, WORDS)
        else:
            messages.success(request, _("Het profiel staat er. Elke partner kan het lezen."))
            return redirect("coach_profile")
    status = 422 if request.method == "POST" else 200
    return render(request, "partners/coach_form.html", {"form": form}, status=status)
