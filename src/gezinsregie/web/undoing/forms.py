# SPDX-License-Identifier: EUPL-1.2
"""Why a decision is taken back, and who wants a referral no more."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.casework.referral.models import WithdrawnBy
from gezinsregie.web.refer.forms.fields import words as sentences

from .words import OBSTACLES


class UndoForm(forms.Form):
    """Why the decision does not hold."""

    use_required_attribute = False

    words = sentences(
        3,
        label=_("Waarom neemt u dit besluit terug?"),
        help_text=_("De verwijzer leest dit. Schrijf zo dat het gezin het ook mag lezen."),
        error_messages={"required": OBSTACLES["undo_words_missing"]},
    )


class WithdrawForm(forms.Form):
    """Who does not want it, and why."""

    use_required_attribute = False

    withdrawn_by = forms.ChoiceField(
        label=_("Wie wil niet verder?"),
        choices=WithdrawnBy.choices,
        widget=forms.RadioSelect,
        error_messages={"required": OBSTACLES["withdrawn_by_missing"]},
    )
    reason = sentences(
        3,
        label=_("Waarom?"),
        help_text=_("Zo leren wij waarom gezinnen niet verder willen. Schrijf wat het gezin zei."),
        error_messages={"required": OBSTACLES["withdrawing_reason_missing"]},
    )
