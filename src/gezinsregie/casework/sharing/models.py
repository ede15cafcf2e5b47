# SPDX-License-Identifier: EUPL-1.2
"""What was asked of others, what came in, and what went out: to whom, for what, on which ground."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Label(models.TextChoices):
    """What kind of item it is by law (Wpg, WGBO), besides an ordinary one."""

    NONE = "none", _("gewoon")
    POLICE = "police", _("politiegegeven (Wpg)")
    MEDICAL = "medical", _("medisch gegeven (beroepsgeheim)")


class PassingOn(models.TextChoices):
    """What the sender allows to be passed on."""

    FREE = "free", _("mag verder binnen het doel")
    ASK_FIRST = "ask_first", _("eerst vragen aan de afzender")
    NOT = "not_to_be_passed_on", _("mag niet verder")


class InformationRequest(models.Model):
    """A question to somebody outside: what, to whom, for what, on which ground, by which day."""

    trajectory = models.ForeignKey(
        "casework.Trajectory", on_delete=models.CASCADE, related_name="information_requests"
    )
    organisation = models.ForeignKey(
        "partners.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    to_name = models.CharField(max_length=200)
    to_email = models.EmailField(blank=True)
    question = models.TextField()
    life_domain = models.CharField(max_length=40)
    member = models.ForeignKey(
        "families.Member", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    purpose = models.CharField(max_length=40)
    legal_ground = models.CharField(max_length=40)
    due_on = models.DateField()
    asked_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "casework"
        ordering = ["due_on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(to_name="")
                & ~Q(question="")
                & ~Q(life_domain="")
                & ~Q(purpose="")
                & ~Q(legal_ground=""),
                name="request_says_what_to_whom_and_why",
            ),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True) | Q(withdrawn_at__isnull=True),
                name="request_answered_or_withdrawn",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> Any:
        return self.trajectory.family_id


class ReceivedItem(models.Model):
    """What somebody outside told, with its label and the sender's condition on passing it on.

    ``relation`` says who a relative or other helper is to the family; ``step`` is the promise that
    it is about, of a partner who said that it will not make it. ``written_by`` is None for what
    came in by a mailed link. ``seen_at``: when the coordinator put it aside as read. ``agreed_by``
    and ``agreed_on``: the sender's yes to passing on what had to be asked first.
    """

    trajectory = models.ForeignKey(
        "casework.Trajectory", on_delete=models.CASCADE, related_name="received_items"
    )
    request = models.ForeignKey(
        InformationRequest, null=True, blank=True, on_delete=models.PROTECT, related_name="answers"
    )
    organisation = models.ForeignKey(
        "partners.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    from_name = models.CharField(max_length=200)
    relation = models.CharField(max_length=120, blank=True)
    step = models.ForeignKey(
        "casework.Step", null=True, blank=True, on_delete=models.PROTECT, related_name="told"
    )
    words = models.TextField()
    life_domain = models.CharField(max_length=40)
    member = models.ForeignKey(
        "families.Member", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    label = models.CharField(max_length=10, choices=Label.choices, default=Label.NONE)
    passing_on = models.CharField(max_length=20, choices=PassingOn.choices, default=PassingOn.FREE)
    condition_words = models.TextField(blank=True)
    file = models.ForeignKey(
        "documents.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    agreed_by = models.CharField(max_length=200, blank=True)
    agreed_on = models.DateField(null=True, blank=True)
    written_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    received_at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "casework"
        ordering = ["-received_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(agreed_by="", agreed_on__isnull=True)
                | (~Q(agreed_by="") & Q(agreed_on__isnull=False, passing_on="ask_first")),
                name="received_asked_first_and_agreed",
            ),
            models.CheckConstraint(
                condition=~Q(from_name="") & ~Q(words=""), name="received_from_somebody_in_words"
            ),
            models.CheckConstraint(
                condition=Q(label__in=Label.values, passing_on__in=PassingOn.values),
                name="received_label_known",
            ),
            # Police and medical data are never free to go round (Wpg art. 7, WGBO 7:457 BW).
            models.CheckConstraint(
                condition=Q(label="none") | ~Q(passing_on="free"),
                name="received_secret_is_never_free",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> Any:
        return self.trajectory.family_id


class Disclosure(models.Model):
    """What went out: which words, to whom, for what, on which ground, and what the family knows.

    ``case_reason`` carries a disclosure that no agreement covers: one fact, once, on a ground of
    this case alone. ``involvement``: the partner who reads it while its own ground holds; None for
    somebody who was told in another way.
    """

    trajectory = models.ForeignKey(
        "casework.Trajectory", on_delete=models.CASCADE, related_name="disclosures"
    )
    organisation = models.ForeignKey(
        "partners.Organisation", on_delete=models.PROTECT, related_name="+"
    )
    involvement = models.ForeignKey(
        "casework.Involvement",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="disclosures",
    )
    to_name = models.CharField(max_length=200)
    words = models.TextField()
    life_domain = models.CharField(max_length=40)
    member = models.ForeignKey(
        "families.Member", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    purpose = models.CharField(max_length=40)
    legal_ground = models.CharField(max_length=40)
    case_reason = models.TextField(blank=True)
    told_words = models.TextField()
    items = models.ManyToManyField(ReceivedItem, related_name="passed_on_in")
    sent_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    sent_at = models.DateTimeField()

    class Meta:
        app_label = "casework"
        ordering = ["-sent_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(to_name="")
                & ~Q(words="")
                & ~Q(life_domain="")
                & ~Q(purpose="")
                & ~Q(legal_ground="")
                & ~Q(told_words=""),
                name="disclosure_says_what_to_whom_and_why",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> Any:
        return self.trajectory.family_id
