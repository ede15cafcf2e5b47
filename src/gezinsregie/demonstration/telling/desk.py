# SPDX-License-Identifier: EUPL-1.2
"""The verbs of the desk: a family is referred, weighed and answered, and a coordinator begins."""

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import permit
from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.approaches.rules import Outcome as Weighed
from gezinsregie.approaches.rules import weigh
from gezinsregie.casework.referral import actions as referral_actions
from gezinsregie.casework.referral.entering.actions import CameIn, enter_referral
from gezinsregie.casework.referral.facts import facts_of
from gezinsregie.casework.referral.models import CameBy, Referral
from gezinsregie.casework.referral.new import NewReferral
from gezinsregie.casework.referral.queries import whole
from gezinsregie.casework.trajectory.actions import open_from_referral
from gezinsregie.families.merging.queries import stands_for
from gezinsregie.foundation import clock
from gezinsregie.partners.models import Organisation, Role
from gezinsregie.partners.queries import appointments_of

from .teller import Teller


class Desk(Teller):
    """What happens before somebody works with the family."""

    def refers(self, days_ago: int, new: NewReferral) -> None:
        def happens() -> None:
            who = self._person(self._referrer)
            work = appointments_of(who.pk).get()
            self._made["referral"] = referral_actions.refer_family(
                permit(who, Act.REFER_FAMILY, work.serves_id),
                organisation_id=work.organisation_id,
                new=new,
            )

        self._then(days_ago, happens, hour=9)

    def told_to_the_desk(
        self,
        days_ago: int,
        new: NewReferral,
        came_by: CameBy,
        told_by: str,
        *,
        organisation: str = "",
        reporting_point: str = "",
    ) -> None:
        """The desk writes down what it was told by word of mouth or by letter."""

        def happens() -> None:
            who = self._person(self._desk)
            work = appointments_of(who.pk).filter(role=Role.DESK_WORKER).get()
            spoke = Organisation.objects.filter(name=organisation).first()
            came_in = CameIn(came_by, told_by, spoke.pk if spoke else None, reporting_point)
            self._made["referral"] = enter_referral(
                permit(who, Act.ENTER_REFERRAL, work.serves_id), new=new, came_in=came_in
            )

        self._then(days_ago, happens, hour=10)

    def accepts(
        self, days_ago: int, approach: str, reason: str, *, form: str = "", weighed: str = ""
    ) -> None:
        """``weighed`` is what the desk wrote at each criterion that only a person can weigh."""

        def happens() -> None:
            referral = whole(self._referral.pk)
            definition = catalogue().latest_of(approach)
            weighings = weigh(definition, form or None, facts_of(referral, clock.today()))
            referral_actions.accept(
                self._may(self._desk, Act.DECIDE_REFERRAL, referral.pk),
                referral=referral,
                approach_key=approach,
                approach_version=definition.version,
                form_key=form,
                reason=reason,
                judgements={
                    one.key: weighed for one in weighings if one.outcome is Weighed.TO_WEIGH
                },
            )

        self._then(days_ago, happens, hour=11)

    def redirects(self, days_ago: int, to: str, reason: str) -> None:
        self._then(
            days_ago,
            lambda: referral_actions.redirect(
                self._may(self._desk, Act.DECIDE_REFERRAL, self._referral.pk),
                referral=self._referral,
                redirected_to=to,
                reason=reason,
            ),
            hour=11,
        )

    def refuses(self, days_ago: int, reason: str) -> None:
        self._then(
            days_ago,
            lambda: referral_actions.refuse(
                self._may(self._desk, Act.DECIDE_REFERRAL, self._referral.pk),
                referral=self._referral,
                reason=reason,
            ),
            hour=11,
        )

    def starts(self, days_ago: int) -> None:
        def happens() -> None:
            referral = Referral.objects.get(pk=self._referral.pk)
            self._made["trajectory"] = open_from_referral(
                self._may(self._desk, Act.OPEN_TRAJECTORY, stands_for(referral.family_id)),
                referral=referral,
                coordinator_id=self._person(self._coach).pk,
                started_on=clock.today(),
            )

        self._then(days_ago, happens, hour=8)
