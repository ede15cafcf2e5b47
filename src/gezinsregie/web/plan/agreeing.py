# SPDX-License-Identifier: EUPL-1.2
"""The fields by which a plan is agreed, drawn: empty they are the same for everyone."""

from functools import lru_cache

from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from .forms import AgreeForm


def fields_of(form: AgreeForm) -> SafeString:
    """Return the fields of the form; what was typed is drawn anew and kept nowhere."""
    return _drawn(form) if form.is_bound else _empty(get_language())


# Nothing of a family is in it.
@lru_cache
def _empty(language: str | None) -> SafeString:
    return _drawn(AgreeForm())


def _drawn(form: AgreeForm) -> SafeString:
    return format_html_join("", "{}", ((field.as_field_group(),) for field in form))
