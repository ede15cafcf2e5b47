# SPDX-License-Identifier: EUPL-1.2
"""Puts plain facts in the database, as they are and past every action.

What the facts leave open (names, words, who wrote it down) is filled in; nothing of that has a say
in who may do what.
"""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

from django.db import connection
from django.db.models import Model

from gezinsregie.accounts.models import User
from gezinsregie.casework.emergency.models import EmergencyAccess
from gezinsregie.casework.escalation.models import Escalation
from gezinsregie.casework.referral.models import Referral
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.merging.models import Merging
from gezinsregie.families.models import (
    ConflictOfInterest,
    Family,
    Household,
    Member,
    MemberAccount,
)
from gezinsregie.partners.models import Appointment, Organisation
from gezinsregie.partners.roster.models import DutyShift, StandIn
from gezinsregie.supervision.models import Factsheet, Round

from .building_agreements import agreements
from .building_plans import partners_in_plans
from .drafts import LONG_AGO, TODAY
from .facts import World
from .ids import WRITTEN_AT, id_of

_WRITER = "the writer of all facts"


class Built:
    """A world that is in the database, and what each fact became."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.rows: dict[tuple[str, str], Any] = {}
        self.writer = id_of(_WRITER)
        self._people()
        self._work()
        self._families()
        agreements(self)
        self._casework()
        partners_in_plans(self)
        _counted()

    def keep(self, kind: str, facts: Iterable[Any], rows: Sequence[Model]) -> None:
        """Write rows, and remember which fact each stands for."""
        if not rows:
            return
        made = type(rows[0])._default_manager.bulk_create(rows)
        self.rows |= {
            (kind, getattr(fact, "key", "")): row for fact, row in zip(facts, made, strict=True)
        }

    def row(self, kind: str, key: str) -> Any:
        """Return what a fact became."""
        return self.rows[kind, key]

    def _people(self) -> None:
        people = [_WRITER, *self.world.people]
        User.objects.bulk_create(
            User(
                id=id_of(key),
                email=f"{id_of(key).hex}@oracle.example",
                name=key.replace("/", " "),
                password="!",
            )
            for key in people
        )
        by_kind = sorted(self.world.organisations, key=lambda one: one.kind == "partner")
        Organisation.objects.bulk_create(
            Organisation(
                id=id_of(one.key),
                name=one.key.replace("/", " "),
                kind=one.kind,
                municipality_id=id_of(one.municipality) if one.municipality else None,
            )
            for one in by_kind
        )

    def _work(self) -> None:
        Appointment.objects.bulk_create(
            Appointment(
                user_id=id_of(one.person),
                role=one.role,
                organisation_id=id_of(one.organisation),
                serves_id=id_of(one.serves),
                starts_on=one.starts_on,
                ends_on=one.ends_on,
                withdrawn=one.withdrawn,
            )
            for one in self.world.appointments
        )
        StandIn.objects.bulk_create(
            StandIn(
                absent_id=id_of(one.absent),
                stand_in_id=id_of(one.stand_in),
                serves_id=id_of(one.serves),
                starts_on=one.starts_on,
                ends_on=one.ends_on,
                withdrawn=one.withdrawn,
            )
            for one in self.world.stand_ins
        )
        DutyShift.objects.bulk_create(
            DutyShift(
                user_id=id_of(one.person),
                organisation_id=id_of(one.organisation),
                serves_id=id_of(one.serves),
                starts_at=one.starts_at,
                ends_at=one.ends_at,
                withdrawn=one.withdrawn,
            )
            for one in self.world.shifts
        )
        self._supervision()

    def _supervision(self) -> None:
        Round.objects.bulk_create(
            Round(
                id=id_of(one.key),
                inspectorate_id=id_of(one.inspectorate),
                municipality="Lindewaard",
                approach=one.key,
                framework_key="ggsr",
                framework_version="2013",
                opened_by_id=self.writer,
                opened_on=LONG_AGO,
                planned_end_on=TODAY + timedelta(days=90),
            )
            for one in self.world.of("inspected", "kind", "round")
        )
        Factsheet.objects.bulk_create(
            Factsheet(
                id=id_of(one.key),
                inspectorate_id=id_of(one.inspectorate),
                kind="factsheet",
                title=one.key,
                framework_key="ggsr",
                framework_version="2013",
                source_digest=id_of(one.key).hex,
                imported_by_id=self.writer,
                imported_at=WRITTEN_AT,
            )
            for one in self.world.of("inspected", "kind", "factsheet")
        )

    def _families(self) -> None:
        Family.objects.bulk_create(
            Family(
                id=id_of(one.key),
                municipality_id=id_of(one.municipality),
                name=one.key.replace("/", " "),
                known_since=LONG_AGO,
            )
            for one in self.world.families
        )
        self.keep(
            "households",
            self.world.families,
            [
                Household(
                    family_id=id_of(one.key),
                    name="Thuis",
                    street="Iepenlaan 12",
                    postcode="1234 AB",
                    place="Lindewaard",
                    address_protected=one.address_protected,
                )
                for one in self.world.families
            ],
        )
        self.keep(
            "members",
            self.world.members,
            [
                Member(
                    family_id=id_of(one.family),
                    household=self.row("households", one.family),
                    given_name=one.key.rpartition("/")[2].capitalize(),
                    family_name="Van Dal",
                    birth_date=one.born_on,
                    role=one.role,
                )
                for one in self.world.members
            ],
        )
        MemberAccount.objects.bulk_create(
            MemberAccount(
                member=self.row("members", one.member),
                user_id=id_of(one.person),
                starts_on=one.starts_on,
                ends_on=one.ends_on,
                withdrawn=one.withdrawn,
            )
            for one in self.world.accounts
        )
        ConflictOfInterest.objects.bulk_create(
            ConflictOfInterest(
                user_id=id_of(one.person),
                family_id=id_of(one.family),
                kind="kin",
                words="Een nicht.",
                starts_on=one.starts_on,
                ends_on=one.ends_on,
            )
            for one in self.world.conflicts
        )
        for merging in self.world.mergings:
            undone = (
                {"undone_at": WRITTEN_AT, "undone_by_id": self.writer, "undone_words": "Nee."}
                if merging.undone
                else {}
            )
            Merging.objects.create(
                kept_id=id_of(merging.kept),
                absorbed_id=id_of(merging.absorbed),
                words="Dezelfde moeder.",
                written_by_id=self.writer,
                written_at=WRITTEN_AT,
                **undone,
            )

    def _casework(self) -> None:
        town_of = {one.key: one.municipality for one in self.world.families}
        Referral.objects.bulk_create(
            Referral(
                id=id_of(one.key),
                family_id=id_of(one.family),
                municipality_id=id_of(town_of[one.family]),
                organisation_id=id_of(one.organisation),
                referred_by_id=id_of(one.referred_by),
                first_signal_on=LONG_AGO,
                received_at=WRITTEN_AT,
                situation="Het gaat niet.",
                family_knows=True,
            )
            for one in self.world.referrals
        )
        self.keep(
            "trajectories",
            self.world.trajectories,
            [
                Trajectory(
                    family_id=id_of(one.family),
                    referral_id=id_of(one.referral),
                    coordinator_id=id_of(one.coordinator),
                    approach_key=one.approach,
                    approach_version="1",
                    started_on=one.started_on,
                    ended_on=one.ended_on,
                )
                for one in self.world.trajectories
            ],
        )
        EmergencyAccess.objects.bulk_create(
            EmergencyAccess(
                user_id=id_of(one.person),
                family_id=id_of(one.family),
                reason="Er is nu gevaar.",
                opened_at=one.opened_at,
                closes_at=one.closes_at,
            )
            for one in self.world.emergencies
        )
        Escalation.objects.bulk_create(
            Escalation(
                trajectory=self.row("trajectories", one.trajectory),
                level="network",
                stalls="Er is geen woning.",
                stalled_since=LONG_AGO,
                raised_by_id=self.writer,
                raised_on=LONG_AGO,
                closed_on=one.closed_on,
                closed_how=one.closed_how,
                closing_words="Besloten." if one.closed_on else "",
                closed_by_id=self.writer if one.closed_on else None,
            )
            for one in self.world.escalations
        )


def _counted() -> None:
    """Let the engine know how much of what there is; without it the plan of a question is a guess,
    and on SQLite a list of a thousand people's work takes fifteen times as long."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
