# SPDX-License-Identifier: EUPL-1.2
"""Who is invited to a conference, what each answered, and who was there or was heard."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gezinsregie.families.corrected.models import Revised


class Reply(models.TextChoices):
    COMES = "comes", _("komt")
    CANNOT = "cannot", _("komt niet")
    HEARD_INSTEAD = "heard_instead", _("komt niet, en vertelt het vooraf")


class Attendance(models.TextChoices):
    PRESENT = "present", _("was er")
    ABSENT = "absent", _("was er niet")
    HEARD = "heard", _("is gehoord")


class Guest(Revised):
    """Somebody who is invited: a member, a partner who helps, or somebody known by name alone.

    An invitation that was taken back (``uninvited_at``) stays to be read in what stood before.
    ``reply_words`` came with an answer; ``heard_words`` are what whoever keeps the conference
    wrote down of somebody who was not there. An answer never touches the latter.
    """

    conference = models.ForeignKey(
        "casework.Conference", on_delete=models.CASCADE, related_name="guests"
    )
    member = models.ForeignKey(
        "families.Member", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    involvement = models.ForeignKey(
        "casework.Involvement", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    name = models.CharField(max_length=120, blank=True)
    role_words = models.CharField(max_length=120, blank=True)
    email = models.EmailField(blank=True)
    reply = models.CharField(max_length=15, choices=Reply.choices, blank=True)
    reply_words = models.TextField(blank=True, default="")
    replied_at = models.DateTimeField(null=True, blank=True)
    uninvited_at = models.DateTimeField(null=True, blank=True)
    attendance = models.CharField(max_length=10, choices=Attendance.choices, blank=True)
    heard_words = models.TextField(blank=True)

    class Meta:
        app_label = "casework"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(member__isnull=False, involvement__isnull=True, name="")
                | Q(member__isnull=True, involvement__isnull=False, name="")
                | Q(member__isnull=True, involvement__isnull=True) & ~Q(name=""),
                name="guest_is_one_person",
            ),
            models.UniqueConstraint(
                fields=["conference", "member"],
                condition=Q(member__isnull=False),
                name="guest_member_once",
            ),
            models.UniqueConstraint(
                fields=["conference", "involvement"],
                condition=Q(involvement__isnull=False),
                name="guest_partner_once",
            ),
            models.UniqueConstraint(
                fields=["conference", "name"], condition=~Q(name=""), name="guest_name_once"
            ),
            models.CheckConstraint(
                condition=Q(reply__in=["", *Reply.values])
                & Q(attendance__in=["", *Attendance.values]),
                name="guest_reply_and_attendance_known",
            ),
            models.CheckConstraint(
                condition=Q(reply="", replied_at__isnull=True)
                | ~Q(reply="") & Q(replied_at__isnull=False),
                name="guest_replied_at_a_moment",
            ),
            models.CheckConstraint(
                condition=~Q(attendance="heard") | ~Q(heard_words=""), name="guest_heard_in_words"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def access_subject_id(self) -> Any:
        return self.conference.access_subject_id

    @property
    def called(self) -> str:
        """The name that others know somebody by; member and partner loaded."""
        if self.member is not None:
            return self.member.given_name
        return self.involvement.professional_name if self.involvement else self.name

    @property
    def said(self) -> str:
        """What he or she wants to have said: as it was written down, or as it was answered."""
        return self.heard_words or self.reply_words

    @property
    def took_part(self) -> bool:
        return self.attendance in (Attendance.PRESENT, Attendance.HEARD)

    @property
    def from_where(self) -> str:
        """The organisation of a partner, or what somebody is to the family."""
        return self.involvement.organisation.name if self.involvement else self.role_words
