# SPDX-License-Identifier: EUPL-1.2
"""Telling a partner something: what, to whom, for what, on which ground, and what the family was
told of it."""

from collections.abc import Sequence

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.partnership.queries import involved
from gezinsregie.casework.sharing.footing import About, footing_of
from gezinsregie.casework.sharing.models import Disclosure, ReceivedItem
from gezinsregie.casework.trajectory.holding import held
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when
from gezinsregie.partners.legal_ground.law import law
from gezinsregie.partners.models import Organisation

from .rules import DisclosureFacts, ItemFacts, obstacles_to_disclosing


@action(Act.SHARE_INFORMATION)
def disclose(
    permit: Permit,
    *,
    trajectory: Trajectory,
    organisation: Organisation,
    involvement: Involvement | None,
    to_name: str,
    words: str,
    about: About,
    items: Sequence[ReceivedItem],
    told_words: str,
    case_reason: str = "",
) -> Disclosure:
    """Tell an organisation something, and write down all that goes with it.

    With ``involvement`` it is read by that partner for as long as its own ground holds; without
    one it was told in another way, by phone for instance. ``case_reason`` carries it where no
    agreement does. Sent twice, it is written once.

    Raises Obstructed with all reasons (``rules.obstacles_to_disclosing``).
    """
    permit.must_cover(trajectory, *items, *([involvement] if involvement else []))
    trajectory = held(trajectory)
    today = clock.today()
    footing = footing_of(trajectory, organisation, about, today)
    town = trajectory.family.municipality_id
    refuse_when(
        obstacles_to_disclosing(
            DisclosureFacts(
                footing=footing,
                life_domain=about.life_domain,
                member=about.member.pk if about.member else None,
                case_reason=case_reason,
                in_this_town=town in (organisation.municipality_id, organisation.pk),
                helps=involvement is None
                or footing.case_specific
                or involved(today)
                .filter(pk=involvement.pk, organisation=organisation, trajectory=trajectory)
                .exists(),
                items=[
                    ItemFacts(
                        key=str(one.pk),
                        life_domain=one.life_domain,
                        member=one.member_id,
                        passing_on=one.passing_on,
                        agreed=one.agreed_on is not None,
                    )
                    for one in items
                ],
            )
        )
    )
    case_specific = law().ground_of[about.legal_ground].case_specific
    told = {
        "trajectory": trajectory,
        "organisation": organisation,
        "involvement": involvement,
        "to_name": to_name,
        "words": words,
        "life_domain": about.life_domain,
        "member": about.member,
        "purpose": about.purpose,
        "legal_ground": about.legal_ground,
        "case_reason": case_reason if case_specific else "",
        "told_words": told_words,
    }
    for before in Disclosure.objects.filter(**told):
        if before.sent_at.astimezone(clock.LOCAL).date() == today:
            return before
    disclosure = Disclosure.objects.create(**told, sent_by_id=permit.actor_id, sent_at=clock.now())
    disclosure.items.set(items)
    return disclosure
