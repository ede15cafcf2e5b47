# SPDX-License-Identifier: EUPL-1.2
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

# A definition of an approach is some ten kilobytes.
_MOST_BYTES = 1_000_000
_TOO_LARGE = _("Dit is te groot: een definitie is hooguit 1 MB.")


class CheckForm(forms.Form):
    """A definition to check, as text or as a file. ``cleaned_data["source"]`` are its bytes."""

    text = forms.CharField(
        label=_("Tekst van de definitie (YAML)"),
        required=False,
        strip=False,
        max_length=_MOST_BYTES,
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false", "class": "numeric"}),
        error_messages={"max_length": _TOO_LARGE},
    )
    file = forms.FileField(
        label=_("Of een bestand"),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".yaml,.yml"}),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.errors:
            return cleaned
        file, text = cleaned.get("file"), cleaned.get("text") or ""
        if file is not None and text.strip():
            raise ValidationError(_("Kies een bestand of plak een tekst, niet allebei."))
        if file is None and not text.strip():
            self.add_error("text", _("Plak hier de tekst van een definitie, of kies een bestand."))
            return cleaned
        if file is not None and file.size > _MOST_BYTES:
            self.add_error("file", _TOO_LARGE)
            return cleaned
        source = text.encode("utf-8", "replace") if file is None else file.read()
        return {**cleaned, "source": source}
