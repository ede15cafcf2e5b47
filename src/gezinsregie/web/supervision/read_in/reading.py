# SPDX-License-Identifier: EUPL-1.2
"""From a form to a draft, or to a sentence at the field that the text came from."""

from collections.abc import Callable

from django.urls import reverse
from django.utils.dateformat import format as dated
from django.utils.html import format_html
from django.utils.translation import gettext as _

from gezinsregie.foundation.clock import LOCAL
from gezinsregie.supervision.actions import ImportedAlready
from gezinsregie.supervision.factsheet.models import Factsheet
from gezinsregie.supervision.factsheet.reading.reading import read_factsheet
from gezinsregie.supervision.factsheet.reading.records import Reading
from gezinsregie.supervision.factsheet.reading.source import UnreadableFactsheet
from gezinsregie.supervision.framework.definition import Framework

from .forms import ReadInForm


def stored(
    form: ReadInForm, framework: Framework, store: Callable[[bytes, Reading], Factsheet]
) -> Factsheet | None:
    """Return what ``store`` makes of the text; None when the form now says why there is nothing."""
    source = form.cleaned_data["source"]
    try:
        return store(source, read_factsheet(source, framework))
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
