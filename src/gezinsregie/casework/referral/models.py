# SPDX-License-Identifier: EUPL-1.2
"""A referral: a partner's question to take a family on, and what the desk answered."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Answer(models.TextChoices):
    YES = "yes", _("ja")
    NO = "no", _("nee")


class Weight(models.TextChoices):
    SERIOUS = "serious", _("ernstige zorg")
    NOT_SERIOUS = "not_serious", _("zorg, niet ernstig")
    UNKNOWN_WEIGHT = "unknown_weight", _("zorg, hoe ernstig is niet bekend")
    NONE = "none", _("geen zorg")


class Outcome(models.TextChoices):
    ACCEPTED = "accepted", _("aangenomen")
    REDIRECTED = "redirected", _("doorverwezen")
    REFUSED = "refused", _("niet aangenomen")
    WITHDRAWN = "withdrawn", _("ingetrokken")


class WithdrawnBy(models.TextChoices):
    FAMILY = "family", _("het gezin wil niet verder")
    REFERRER = "referrer", _("de verwijzer trekt de aanmelding in")


class CameBy(models.TextChoices):
    FORM = "form", _("formulier")
    PHONE = "phone", _("telefoon")
    LETTER = "letter", _("brief of e-mail")
    IN_PERSON = "in_person", _("aan de balie")
    FROM_FAMILY = "from_family", _("van het gezin zelf")


class Referral(models.Model):
    """One referral of one family. What is not known is not stored: no row means unknown.

    Not every referral comes by the form: ``came_by`` says how, ``told_by`` in words who told the
    desk. ``organisation`` is then the municipality itself where nobody's partner asked. A
    ``reporting_point`` passed it on, or nobody did.

    ``question`` is the last question of the desk that was not taken back,
    ``taken_back`` the last decision that was, ``crisis`` the flag that was not lifted,
    ``commission`` the one that stands.
    ``municipality`` is the family's own, and ``answered_at`` the moment of the decision: written
    here as well, so that a desk finds what waits by one index however many towns there are.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.ForeignKey(
        "families.Family", on_delete=models.PROTECT, related_name="referrals"
    )
    municipality = models.ForeignKey(
        "partners.Organisation", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    organisation = models.ForeignKey("partners.Organisation", on_delete=models.PROTECT)
    referred_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT)
    first_signal_on = models.DateField()
    received_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    situation = models.TextField()
    family_knows = models.BooleanField()
    members_complete = models.BooleanField(default=False)
    came_by = models.CharField(max_length=12, choices=CameBy.choices, default=CameBy.FORM)
    told_by = models.CharField(max_length=120, blank=True, default="")
    reporting_point = models.CharField(max_length=120, blank=True, default="")
    question = models.OneToOneField(
        "casework.DeskQuestion", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    crisis = models.OneToOneField(
        "casework.CrisisFlag", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    commission = models.OneToOneField(
        "casework.Commission", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    taken_back = models.OneToOneField(
        "casework.Decision", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        app_label = "casework"
        ordering = ["first_signal_on", "id"]
        indexes = [
            models.Index(
                fields=["municipality", "answered_at", "first_signal_on"], name="referral_at_desk"
            ),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(situation=""), name="referral_says_why"),
            models.CheckConstraint(
                condition=Q(came_by=CameBy.FORM, told_by="")
                | (Q(came_by__in=[one for one in CameBy if one != CameBy.FORM]) & ~Q(told_by="")),
                name="referral_told_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class ReferredConcern(models.Model):
    """What the referrer worries about in one life domain, in the referrer's words."""

    referral = models.ForeignKey(Referral, on_delete=models.CASCADE, related_name="concerns")
    life_domain = models.CharField(max_length=40)
    words = models.TextField(blank=True)
    weight = models.CharField(max_length=15, choices=Weight.choices)

    class Meta:
        app_label = "casework"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["referral", "life_domain"], name="referral_concern_once_a_domain"
            ),
            models.CheckConstraint(
                condition=Q(weight="none")
                | (Q(weight__in=["serious", "not_serious", "unknown_weight"]) & ~Q(words="")),
                name="referral_concern_in_words",
            ),
        ]

    def __str__(self) -> str:
        return self.life_domain


class MemberConcern(models.Model):
    """Whether the referrer worries about this member; no row means that it is not known."""

    referral = models.ForeignKey(Referral, on_delete=models.CASCADE, related_name="member_concerns")
    member = models.ForeignKey("families.Member", on_delete=models.CASCADE)
    answer = models.CharField(max_length=3, choices=Answer.choices)

    class Meta:
        app_label = "casework"
        constraints = [
            models.UniqueConstraint(fields=["referral", "member"], name="referral_member_once"),
            models.CheckConstraint(
                condition=Q(answer__in=Answer.values), name="referral_member_answer_known"
            ),
        ]

    def __str__(self) -> str:
        return self.answer


class ReferredFact(models.Model):
    """An answer to one question of ``content/referral_facts.yaml``; no row means unknown."""

    referral = models.ForeignKey(Referral, on_delete=models.CASCADE, related_name="facts")
    fact_key = models.CharField(max_length=60)
    answer = models.CharField(max_length=3, choices=Answer.choices)

    class Meta:
        app_label = "casework"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["referral", "fact_key"], name="referral_fact_once"),
            models.CheckConstraint(
                condition=Q(answer__in=Answer.values), name="referral_fact_answer_known"
            ),
        ]

    def __str__(self) -> str:
        return self.fact_key


class Decision(models.Model):
    """What the desk decided, with its reason; the referrer reads both. One stands at a time.

    A decision that was undone is kept: it stands no longer (``referral`` is empty) but is known to
    be ``undone_of`` its referral, with who undid it and why. A referral that was withdrawn was
    not refused: it says whether the family or the referrer wanted no more.

    An accepted referral names the approach, its version and, where it has forms, the form.
    """

    referral = models.OneToOneField(
        Referral, null=True, blank=True, on_delete=models.PROTECT, related_name="decision"
    )
    outcome = models.CharField(max_length=12, choices=Outcome.choices)
    reason = models.TextField()
    redirected_to = models.CharField(max_length=200, blank=True)
    approach_key = models.CharField(max_length=60, blank=True)
    approach_version = models.CharField(max_length=20, blank=True)
    form_key = models.CharField(max_length=60, blank=True)
    decided_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT)
    decided_at = models.DateTimeField()
    withdrawn_by = models.CharField(
        max_length=8, blank=True, default="", choices=WithdrawnBy.choices
    )
    undone_of = models.ForeignKey(
        Referral, null=True, blank=True, on_delete=models.PROTECT, related_name="undone"
    )
    undone_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_words = models.TextField(blank=True, default="")

    class Meta:
        app_label = "casework"
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="decision_has_a_reason"),
            models.CheckConstraint(
                condition=(
                    Q(outcome="accepted", redirected_to="")
                    & ~Q(approach_key="")
                    & ~Q(approach_version="")
                )
                | (
                    Q(outcome="redirected", approach_key="", approach_version="", form_key="")
                    & ~Q(redirected_to="")
                )
                | Q(
                    outcome__in=["refused", "withdrawn"],
                    redirected_to="",
                    approach_key="",
                    approach_version="",
                    form_key="",
                ),
                name="decision_says_where_to",
            ),
            models.CheckConstraint(
                condition=(Q(outcome="withdrawn") & Q(withdrawn_by__in=WithdrawnBy.values))
                | (~Q(outcome="withdrawn") & Q(withdrawn_by="")),
                name="decision_withdrawn_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(
                    referral__isnull=False,
                    undone_of__isnull=True,
                    undone_by__isnull=True,
                    undone_at__isnull=True,
                    undone_words="",
                )
                | (
                    Q(
                        referral__isnull=True,
                        undone_of__isnull=False,
                        undone_by__isnull=False,
                        undone_at__isnull=False,
                    )
                    & ~Q(undone_words="")
                ),
                name="decision_stands_or_was_undone",
            ),
        ]

    def __str__(self) -> str:
        return self.outcome


class Judgement(models.Model):
    """What a person made of a criterion that only a person can weigh, in words."""

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="judgements")
    criterion_key = models.CharField(max_length=80)
    words = models.TextField()

    class Meta:
        app_label = "casework"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["decision", "criterion_key"], name="judgement_once"),
            models.CheckConstraint(condition=~Q(words=""), name="judgement_in_words"),
        ]

    def __str__(self) -> str:
        return self.criterion_key
