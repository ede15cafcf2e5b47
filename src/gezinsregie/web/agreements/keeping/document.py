# SPDX-License-Identifier: EUPL-1.2
"""The document of an agreement: put in with the day that stands on it."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.agreement.models import Agreement
from gezinsregie.partners.signature.actions import attach_document
from gezinsregie.web.documents.words import OBSTACLES
from gezinsregie.web.shell.forms.days import DayField
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .views import town_of
from .words import WORDS


class DocumentForm(forms.Form):
    """A file, and the day that stands on it."""

    upload = forms.FileField(
        label=gettext_lazy("Document"),
        help_text=gettext_lazy("PDF, PNG, JPEG of Word (.docx), hooguit 10 MB."),
        error_messages={
            "required": gettext_lazy("Kies een bestand."),
            "invalid": gettext_lazy("Kies een bestand."),
            "missing": gettext_lazy("Kies een bestand."),
            "empty": gettext_lazy("Dit bestand is leeg. Kies een ander bestand."),
        },
    )
    dated_on = DayField(
        label=gettext_lazy("Datum op het stuk"),
        required=False,
        help_text=gettext_lazy("Niet de dag van vandaag, maar de dag die erop staat."),
    )


@page(get=Act.KEEP_AGREEMENTS, post=Act.KEEP_AGREEMENTS, within=town_of)
def agreement_document_new(
    request: HttpRequest, permit: Permit, agreement_id: UUID
) -> HttpResponse:
    agreement = get_object_or_404(Agreement, pk=agreement_id)
    sent = request.method == "POST"
    known = {"dated_on": agreement.dated_on}
    form = DocumentForm(
        request.POST if sent else None, request.FILES if sent else None, initial=known
    )
    if sent and form.is_valid():
        try:
            attach_document(permit, agreement=agreement, **form.cleaned_data)
        except Obstructed as refused:
            add_obstacles(form, refused.obstacles, {**OBSTACLES, **WORDS})
        else:
            messages.success(request, _("Het document zit erbij."))
            return redirect("agreement", agreement_id=agreement.pk)
    context = {"form": form, "agreement": agreement}
    status = 422 if sent else 200
    return render(request, "agreements/keeping/document_form.html", context, status=status)
