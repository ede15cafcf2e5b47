# SPDX-License-Identifier: EUPL-1.2
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gezinsregie.supervision.factsheet.limits import refuse_too_large
from gezinsregie.supervision.factsheet.reading.source import UnreadableFactsheet


class _OneOfTwo:
    """A field that may be empty when the other is not; the form judges that."""

    def validate(self, value: Any) -> None:
        """Let anything through."""


class _File(_OneOfTwo, forms.FileField):
    pass


class _Text(_OneOfTwo, forms.CharField):
    pass


class ReadInForm(forms.Form):
    """A factsheet as a file, or as text that was pasted: one of the two.

    ``cleaned_data["source"]`` are its bytes, ``cleaned_data["came_from"]`` the field.
    """

    use_required_attribute = False

    file = _File(
        label=gettext_lazy("Tekstbestand"),
        allow_empty_file=True,
        help_text=gettext_lazy("Een bestand met platte tekst (.txt), hooguit 1 MB."),
        widget=forms.FileInput(attrs={"accept": ".txt,.md,text/plain"}),
    )
    text = _Text(
        label=gettext_lazy("Of plak de tekst hier"),
        strip=False,
        help_text=gettext_lazy("Met de tabellen erbij; tabs tussen de kolommen blijven staan."),
        widget=forms.Textarea(
            attrs={"rows": 14, "spellcheck": "false", "class": "source-text-box"}
        ),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        file, text = cleaned.get("file"), cleaned.get("text") or ""
        pasted = bool(text.strip())
        if file is not None and pasted:
            raise ValidationError(_("Kies een bestand of plak een tekst, niet allebei."))
        if file is None and not pasted:
            raise ValidationError(_("Kies een bestand, of plak de tekst van een factsheet."))
        came_from = "text" if file is None else "file"
        try:
            if file is None:
                source = text.encode("utf-8", "replace")
            else:
                refuse_too_large(file.size)
                source = file.read()
            refuse_too_large(len(source))
        except UnreadableFactsheet as fault:
            self.add_error(came_from, str(fault))
            return cleaned
        return {**cleaned, "source": source, "came_from": came_from}
