# SPDX-License-Identifier: EUPL-1.2
"""A question of the desk, and its answer."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.web.refer.forms.fields import words as sentences
from gezinsregie.web.shell.forms.days import DayField

from .words import OBSTACLES


class QuestionForm(forms.Form):
    """What the desk wants to know, and by when."""

    use_required_attribute = False

    words = sentences(
        3,
        label=_("Wat wilt u weten?"),
        help_text=_("De verwijzer leest dit zoals u het schrijft."),
        error_messages={"required": OBSTACLES["question_missing"]},
    )
    due_on = DayField(
        label=_("Antwoord graag uiterlijk op"),
        error_messages={"required": _("Kies de dag waarop u het antwoord nodig hebt.")},
    )


class AnswerForm(forms.Form):
    """What the referrer answers, or what the desk heard by phone."""

    use_required_attribute = False

    answer = sentences(
        4, label=_("Het antwoord"), error_messages={"required": OBSTACLES["answer_missing"]}
    )
