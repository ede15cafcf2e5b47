# SPDX-License-Identifier: EUPL-1.2
"""A part of a contact that is kept to one person: writing it, and reading it back."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.contact.models import Contact
from gezinsregie.casework.contact.private.actions import keep_private_words
from gezinsregie.casework.contact.private.queries import private_words_for
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.sharing.fields import words_field
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .correcting import contact_of, trail
from .words import OBSTACLES_OF_PRIVATE_WORDS


class PrivateForm(forms.Form):
    """Whose words they are, that the limits were said, and the words."""

    use_required_attribute = False

    limits_said = forms.BooleanField(
        label=gettext_lazy("Ik zei eerst wat ik niet voor mij kan houden: gevaar en mishandeling."),
        error_messages={"required": OBSTACLES_OF_PRIVATE_WORDS["limits_not_said"]},
    )
    member = forms.ChoiceField(
        label=gettext_lazy("Wie vertelde het?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Kies wie het vertelde."),
            "invalid_choice": OBSTACLES_OF_PRIVATE_WORDS["not_there"],
        },
    )
    words = words_field(
        gettext_lazy("Wat vertelde diegene?"),
        gettext_lazy(
            "Alleen u, de coach van nu en wie het vertelde (vanaf 12 jaar) lezen dit. "
            "Het komt in geen brief of verslag."
        ),
        OBSTACLES_OF_PRIVATE_WORDS["words_missing"],
    )

    def __init__(self, contact: Contact, *given: Any) -> None:
        super().__init__(*given)
        self._members = {str(one.pk): one for one in contact.members.all()}
        field = self.fields["member"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - said above
        field.choices = [(key, one.given_name) for key, one in self._members.items()]

    @property
    def said(self) -> dict[str, Any]:
        """What was filled in, as the action takes it."""
        return {**self.cleaned_data, "member": self._members[self.cleaned_data["member"]]}


@page(get=Act.WRITE_CONTACT, post=Act.WRITE_CONTACT, subject="family_id")
def keep(request: HttpRequest, permit: Permit, contact_id: int) -> HttpResponse:
    """Keep what somebody told in private; nothing of what was kept before is shown here."""
    contact = contact_of(permit, contact_id)
    form = PrivateForm(contact, request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            keep_private_words(permit, contact=contact, **form.said)
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES_OF_PRIVATE_WORDS)
        else:
            messages.success(request, _("Het is apart bewaard."))
            return redirect("contacts", family_id=permit.subject_id)
    context = {
        "family": contact.trajectory.family,
        "contact": contact,
        "form": form,
        "trail": trail(contact),
    }
    return render(request, "contact/private.html", context, status=422 if form.errors else 200)


@page(get=Act.READ_PRIVATE_WORDS, subject="family_id")
def read(request: HttpRequest, permit: Permit, contact_id: int) -> HttpResponse:
    """Read back what one keeps."""
    contact = contact_of(permit, contact_id)
    context = {
        "family": contact.trajectory.family,
        "contact": contact,
        "kept": list(private_words_for(permit, contact.pk)),
        "trail": trail(contact),
    }
    return render(request, "contact/private_read.html", context)
