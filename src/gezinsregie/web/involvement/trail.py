# SPDX-License-Identifier: EUPL-1.2
"""The way to a page on the partners of a family."""

from django.utils.translation import gettext as _

from gezinsregie.casework.involvement.models import Scope
from gezinsregie.families.models import Family
from gezinsregie.web.plan.trail import trail_to
from gezinsregie.web.quick.addresses import address


def trail_of(family: Family, scope: Scope | None = None) -> list[dict[str, str]]:
    """Return the breadcrumb: the family, its partners, and the scope that a page is about."""
    trail = [
        *trail_to(family.pk, family.name),
        {"label": _("Betrokken"), "url": address("involved", family.pk)},
    ]
    if scope is not None:
        url = address("scope", family.pk, scope.pk)
        trail.append({"label": scope.involvement.organisation.name, "url": url})
    return trail
