# SPDX-License-Identifier: EUPL-1.2
"""The five steps of the Meldcode, each with who took it and on which day."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gezinsregie.families.corrected.models import Written


class AdviceOf(models.TextChoices):
    COLLEAGUE = "colleague", _("een collega die hierin thuis is")
    SAFE_HOME = "safe_home", _("Veilig Thuis")
    BOTH = "both", _("een collega en Veilig Thuis")


class CodeDecision(models.TextChoices):
    REPORT = "report", _("melden bij Veilig Thuis")
    HELP = "help", _("zelf hulp bieden of regelen")
    REPORT_AND_HELP = "report_and_help", _("melden en zelf hulp bieden")
    NO_CONCERN = "no_concern", _("geen vermoeden meer")


class Meldcode(Written):
    """A suspicion that is followed through the five steps; decided once the fifth was taken.
    ``referral``: it began at the desk."""

    family = models.ForeignKey(
        "families.Family", on_delete=models.PROTECT, related_name="meldcodes"
    )
    referral = models.ForeignKey(
        "casework.Referral", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        app_label = "casework"
        ordering = ["-id"]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> Any:
        return self.family_id


class MeldcodeStep(Written):
    """One step that was taken. Who was asked for advice stands with the second, what was decided
    with the fifth; ``acute``: decided at once, as waiting was a danger."""

    code = models.ForeignKey(Meldcode, on_delete=models.CASCADE, related_name="steps")
    number = models.PositiveSmallIntegerField()
    words = models.TextField()
    done_on = models.DateField()
    advice_of = models.CharField(max_length=9, blank=True, default="", choices=AdviceOf.choices)
    decision = models.CharField(max_length=15, blank=True, default="", choices=CodeDecision.choices)
    acute = models.BooleanField(default=False)

    class Meta:
        app_label = "casework"
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["code", "number"], name="meldcode_step_once"),
            models.CheckConstraint(
                condition=Q(number__gte=1, number__lte=5), name="meldcode_step_of_five"
            ),
            models.CheckConstraint(condition=~Q(words=""), name="meldcode_step_in_words"),
            models.CheckConstraint(
                condition=(Q(number=2) & ~Q(advice_of="")) | (~Q(number=2) & Q(advice_of="")),
                name="meldcode_advice_in_step_two",
            ),
            models.CheckConstraint(
                condition=(Q(number=5) & ~Q(decision=""))
                | (~Q(number=5) & Q(decision="", acute=False)),
                name="meldcode_decision_in_step_five",
            ),
        ]

    def __str__(self) -> str:
        return str(self.number)

    @property
    def access_subject_id(self) -> Any:
        return self.code.family_id
