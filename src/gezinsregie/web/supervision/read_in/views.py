# SPDX-License-Identifier: EUPL-1.2
"""Reading a factsheet in: a file or a pasted text becomes a draft, or a sentence says why not."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.dateformat import format as dated
from django.utils.html import format_html
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.foundation.clock import LOCAL
from gezinsregie.supervision.actions import ImportedAlready, import_factsheet
from gezinsregie.supervision.factsheet.models import Factsheet
from gezinsregie.supervision.factsheet.reading.reading import read_factsheet
from gezinsregie.supervision.factsheet.reading.source import UnreadableFactsheet
from gezinsregie.supervision.framework.definition import load_framework
from gezinsregie.web.shell.gate import page

from .forms import ReadInForm


@page(get=Act.IMPORT_FACTSHEET, post=Act.IMPORT_FACTSHEET)
def read_in(request: HttpRequest, permit: Permit) -> HttpResponse:
    form = ReadInForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        factsheet = _store(permit, form)
        if factsheet is not None:
            messages.success(request, _("De tekst is ingelezen. Kijk na wat ermee is gebeurd."))
            return redirect("factsheet_preview", factsheet_id=factsheet.pk)
    status = 422 if form.errors else 200
    return render(request, "supervision/read_in/read_in.html", {"form": form}, status=status)


def _store(permit: Permit, form: ReadInForm) -> Factsheet | None:
    """Return the new draft; None when the form now says why there is none."""
    source, framework = form.cleaned_data["source"], load_framework()
    try:
        reading = read_factsheet(source, framework)
        return import_factsheet(permit, source=source, reading=reading, framework=framework)
    except UnreadableFactsheet as fault:
        form.add_error(form.cleaned_data["came_from"], str(fault))
    except ImportedAlready as already:
        form.add_error(form.cleaned_data["came_from"], _already(already.factsheet))
    return None


def _already(existing: Factsheet) -> str:
    address = reverse("factsheet_preview", kwargs={"factsheet_id": existing.pk})
    return format_html(
        _("Deze tekst is al ingelezen op {day}: {link}. Er is niets bewaard."),
        day=dated(existing.imported_at.astimezone(LOCAL), "j F Y"),
        link=format_html('<a href="{}">{}</a>', address, existing.title),
    )
