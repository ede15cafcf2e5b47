# SPDX-License-Identifier: EUPL-1.2
"""What partners sign, see and leave, and the grounds that a municipality switches."""

from collections.abc import Callable
from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.foundation import clock
from gezinsregie.partners.agreement.actions import record_leaving, record_sight, record_signature
from gezinsregie.partners.agreement.models import Party
from gezinsregie.partners.legal_ground.models import GroundSwitch

from .playing import GROUNDS, Playing, days


class Agreements(Playing):
    """Moves with what partners signed."""

    @rule(day=days, second=st.booleans())
    def sign(self, day: int, second: bool) -> None:
        signed_on = clock.today() + timedelta(days=day)
        self._keep_agreement(
            lambda permit, party: record_signature(
                permit,
                party=party,
                signed_by="B. de Tweede" if second else "A. de Eerste",
                signed_on=signed_on,
                second=second,
            )
        )

    @rule(day=days)
    def see(self, day: int) -> None:
        seen_on = clock.today() + timedelta(days=day)
        self._keep_agreement(
            lambda permit, party: record_sight(permit, party=party, seen_on=seen_on)
        )

    @rule(day=days)
    def leave_the_agreement(self, day: int) -> None:
        last_day = clock.today() + timedelta(days=day)
        self._keep_agreement(
            lambda permit, party: record_leaving(permit, party=party, last_day=last_day)
        )

    @rule()
    def sign_anew(self) -> None:
        Party.objects.update(bound_until=None)

    @rule(two=st.booleans(), narrow=st.booleans())
    def another_agreement(self, two: bool, narrow: bool) -> None:
        of = Party.objects.get(organisation=self.town.police).agreement
        of.signatories = 2 if two else 1
        of.save(update_fields=["signatories"])
        of.domains.all().delete()
        if narrow:
            of.domains.create(life_domain="safety")

    def _keep_agreement(self, doing: Callable[[Permit, Party], object]) -> None:
        party = Party.objects.get(organisation=self.town.police)
        self.attempt(
            "administrator",
            Act.KEEP_AGREEMENTS,
            self.town.municipality,
            lambda permit: doing(permit, party),
        )

    @rule(ground=st.sampled_from(GROUNDS), on=st.booleans())
    def switch(self, ground: str, on: bool) -> None:
        GroundSwitch.objects.update_or_create(
            municipality=self.town.municipality,
            ground_key=ground,
            defaults={
                "is_on": on,
                "reason": "Zo besloten.",
                "switched_by": self.town.privacy_officer,
                "switched_at": clock.now(),
            },
        )
