# SPDX-License-Identifier: EUPL-1.2
"""Gives each form field the class of its brick in NL Design System."""

from django import template
from django.forms import BoundField
from django.forms.widgets import (
    CheckboxInput,
    CheckboxSelectMultiple,
    DateInput,
    DateTimeInput,
    FileInput,
    Input,
    NumberInput,
    RadioSelect,
    Select,
    Textarea,
    TimeInput,
    Widget,
)
from django.utils.safestring import SafeString

register = template.Library()

_TEXTBOX = "utrecht-textbox utrecht-textbox--html-input"

# The first kind that fits gives the class, so the narrower kinds stand first.
_CLASSES: tuple[tuple[type[Widget], str], ...] = (
    (CheckboxInput, ""),
    (CheckboxSelectMultiple, "choices"),
    (RadioSelect, "choices"),
    (FileInput, ""),
    (DateInput, f"{_TEXTBOX} field-short"),
    (DateTimeInput, f"{_TEXTBOX} field-short"),
    (TimeInput, f"{_TEXTBOX} field-number"),
    (NumberInput, f"{_TEXTBOX} field-number"),
    (Textarea, "utrecht-textarea utrecht-textarea--html-textarea"),
    (Select, "utrecht-select utrecht-select--html-select"),
    (Input, _TEXTBOX),
)


@register.filter
def dressed(field: BoundField) -> SafeString:
    """Render a field's widget with the class of its brick added to the classes it already has."""
    widget = field.field.widget
    ours = next((names for kind, names in _CLASSES if isinstance(widget, kind)), "")
    names = " ".join(part for part in (ours, str(widget.attrs.get("class", ""))) if part)
    return field.as_widget(attrs={"class": names} if names else None)


@register.filter
def is_one_box(field: BoundField) -> bool:
    """Answer whether this is a single checkbox: its words stand beside it, not above."""
    return isinstance(field.field.widget, CheckboxInput)


@register.filter
def leading(label: object) -> str:
    """Return the name of a field as it stands before a fault: "Naam:", but "Met wie?"."""
    said = str(label)
    return said if said.endswith(("?", "!", ":")) else f"{said}:"
