# SPDX-License-Identifier: EUPL-1.2
"""What is so urgent, or why it no longer is."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.web.refer.forms.fields import words as sentences

from .words import OBSTACLES


class FlagForm(forms.Form):
    use_required_attribute = False

    words = sentences(
        3,
        label=_("Wat is er nu zo dringend?"),
        help_text=_("Een collega moet hierop meteen kunnen handelen."),
        error_messages={"required": OBSTACLES["crisis_words_missing"]},
    )


class LiftForm(forms.Form):
    use_required_attribute = False

    words = sentences(
        3,
        label=_("Waarom is het geen crisis meer?"),
        error_messages={"required": OBSTACLES["lifting_words_missing"]},
    )
