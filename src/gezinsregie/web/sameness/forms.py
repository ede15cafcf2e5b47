# SPDX-License-Identifier: EUPL-1.2
"""Whether two families are the same, in the words of who looked."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.web.refer.forms.fields import words as sentences

from .words import OBSTACLES


class SameForm(forms.Form):
    """The same or not; nothing is chosen beforehand."""

    use_required_attribute = False

    same = forms.TypedChoiceField(
        label=_("Is dit hetzelfde gezin?"),
        choices=[("yes", _("ja, hetzelfde gezin")), ("no", _("nee, een ander gezin"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies of het om hetzelfde gezin gaat.")},
    )
    words = sentences(
        3,
        label=_("Waaraan ziet u dat?"),
        help_text=_("Bijvoorbeeld: gebeld met de verwijzer, of nagekeken in de BRP."),
        error_messages={"required": OBSTACLES["likeness_words_missing"]},
    )
