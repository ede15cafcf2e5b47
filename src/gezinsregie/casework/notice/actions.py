# SPDX-License-Identifier: EUPL-1.2
"""Making the secret link to one's own calendar, and stopping it."""

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.correspondence.links import issue_link, withdraw_link
from gezinsregie.correspondence.models import LinkKind

from .queries import calendar_link_of


@action(Act.WORK_AS_COORDINATOR)
def make_calendar_link(permit: Permit) -> str:
    """Return the token of a new link to the own calendar; the one before it stops working.

    It is shown once and stored nowhere.
    """
    _stop(permit)
    return issue_link(permit, kind=LinkKind.CALENDAR, subject_id=permit.actor_id)[1]


@action(Act.WORK_AS_COORDINATOR)
def stop_calendar_link(permit: Permit) -> bool:
    """Stop the own link; return whether there was one."""
    return _stop(permit)


def _stop(permit: Permit) -> bool:
    before = calendar_link_of(permit.actor_id)
    return before is not None and withdraw_link(permit, link=before)
