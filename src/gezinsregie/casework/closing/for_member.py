# SPDX-License-Identifier: EUPL-1.2
"""The final report as one member of the family gets it: without what is not that member's."""

from copy import copy
from dataclasses import replace

from gezinsregie.casework.contact.models import Contact, ContactKind, ContactOutcome, Place
from gezinsregie.casework.own_view.eyes import Eyes
from gezinsregie.casework.plan.models import Concern

from .models import Closing
from .report import FinalReport


def report_for(report: FinalReport, eyes: Eyes, *, left_out: str) -> FinalReport:
    """Return the report with the goals that this member sees, the contacts with this member, and
    no text that mentions what is kept from this member (``left_out`` stands there). Two queries.
    """
    contacts = list(
        Contact.objects.filter(
            trajectory=report.trajectory.pk,
            members=eyes.member,
            outcome=ContactOutcome.TOOK_PLACE,
        )
        .exclude(pk__in=eyes.kept.contacts)
        .values_list("kind", "place")
    )
    visits = [place for kind, place in contacts if kind == ContactKind.VISIT]
    family = report.family
    return replace(
        report,
        closing=_without(report.closing, eyes, left_out),
        goals=[goal for goal in report.goals if eyes.see_goal(goal)],
        concerns_without_goal=_concerns_without_goal(report, eyes),
        contacts=len(contacts),
        visits=len(visits),
        outreach=sum(place != Place.OFFICE for place in visits) / len(visits) if visits else None,
        family=family and replace(family, words=eyes.without(family.words, left_out)),
    )


def _concerns_without_goal(report: FinalReport, eyes: Eyes) -> int:
    bare = Concern.objects.filter(trajectory=report.trajectory.pk, goals__isnull=True)
    return sum(eyes.see_concern(one) for one in bare)


def _without(closing: Closing, eyes: Eyes, left_out: str) -> Closing:
    """Return a copy, never to be saved."""
    told = copy(closing)
    told.words = eyes.without(closing.words, left_out)
    told.handed_over_to = eyes.without(closing.handed_over_to, left_out)
    return told
