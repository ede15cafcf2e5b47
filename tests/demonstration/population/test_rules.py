# SPDX-License-Identifier: EUPL-1.2
"""Invented families obey every rule that real ones do, though no action wrote them."""

from typing import Any

from gezinsregie.approaches.rules import Outcome as Weighed
from gezinsregie.approaches.rules import planned_end, weigh
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.casework.referral import facts as referral_facts
from gezinsregie.casework.referral.models import Outcome, Referral
from gezinsregie.casework.referral.queries import whole
from gezinsregie.casework.referral.rules import (
    ReferringFacts,
    SaidAboutDomain,
    obstacles_to_accepting,
    obstacles_to_redirecting,
    obstacles_to_referring,
    obstacles_to_refusing,
)
from gezinsregie.casework.trajectory.definitions import approach_of, phase_keys
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.rules import (
    OpeningFacts,
    obstacles_to_entering,
    obstacles_to_opening,
)
from gezinsregie.families.models import Family
from gezinsregie.families.rules import obstacles_to_enrolling
from gezinsregie.families.secrets import hash_for_search
from gezinsregie.families.words import words_of
from gezinsregie.foundation import encryption
from gezinsregie.partners.agreement import rules as agreement_rules
from gezinsregie.partners.agreement.models import Agreement
from gezinsregie.partners.models import Role
from gezinsregie.partners.queries import appointed_for
from tests.cast import NOW, TODAY

from .conftest import day_of


def test_families_could_have_been_enrolled_and_referred(
    population: dict[str, int], settings: Any
) -> None:
    for referral in Referral.objects.prefetch_related("concerns", "facts"):
        family = Family.objects.prefetch_related("households", "members").get(pk=referral.family_id)
        received = day_of(referral.received_at)
        assert family.known_since == received <= TODAY
        members = list(family.members.all())
        for member in members:
            member.bsn = ""
            if member.bsn_encrypted:
                member.bsn = encryption.decrypt(
                    member.bsn_encrypted, master=settings.MASTER_KEY, purpose="families.member.bsn"
                )
                assert member.bsn_hash == hash_for_search(member.bsn)
        assert not obstacles_to_enrolling(
            name=family.name,
            household_names=[one.name for one in family.households.all()],
            members=members,
            today=received,
        )
        assert not obstacles_to_referring(
            ReferringFacts(
                situation=referral.situation,
                first_signal_on=referral.first_signal_on,
                domains=[
                    SaidAboutDomain(one.life_domain, one.weight != "none", one.words)
                    for one in referral.concerns.all()
                ],
                fact_keys=[one.fact_key for one in referral.facts.all()],
                known_domains=vocabulary().life_domains,
                known_facts=vocabulary().facts,
                sent_already=False,
                today=received,
            )
        )
        found_by = {one.word: one.in_family_name for one in family.name_words.all()}
        assert found_by == words_of(family.name, members)
        works_there = appointed_for(family.municipality_id, Role.REFERRER).filter(
            user=referral.referred_by_id, organisation=referral.organisation_id
        )
        assert works_there.exists()


def test_decisions_could_have_been_taken(population: dict[str, int]) -> None:
    for referral in Referral.objects.filter(decision__isnull=False):
        loaded = whole(referral.pk)
        decision = loaded.decision
        assert referral.received_at < decision.decided_at <= NOW
        desk = appointed_for(loaded.family.municipality_id, Role.DESK_WORKER)
        assert desk.filter(user=decision.decided_by_id).exists()
        if decision.outcome == Outcome.REDIRECTED:
            assert not obstacles_to_redirecting(
                redirected_to=decision.redirected_to, reason=decision.reason
            )
        elif decision.outcome == Outcome.REFUSED:
            assert not obstacles_to_refusing(reason=decision.reason)
        else:
            approach = approach_of(decision)
            facts = referral_facts.facts_of(loaded, day_of(decision.decided_at))
            weighed = weigh(approach, decision.form_key or None, facts)
            assert not obstacles_to_accepting(
                reason=decision.reason,
                form_keys=[form.key for form in approach.forms],
                form_key=decision.form_key,
                to_weigh=[one.key for one in weighed if one.outcome is Weighed.TO_WEIGH],
                judgements={one.criterion_key: one.words for one in decision.judgements.all()},
            )


def test_trajectories_could_have_been_opened_and_moved(population: dict[str, int]) -> None:
    trajectories = Trajectory.objects.select_related("referral__decision", "family")
    for one in trajectories.prefetch_related("phases"):
        decision = one.referral.decision
        assert (one.approach_key, one.form_key) == (decision.approach_key, decision.form_key)
        assert day_of(decision.decided_at) <= one.started_on
        assert one.planned_end_on == planned_end(
            approach_of(one), one.form_key or None, one.started_on
        )
        assert not obstacles_to_opening(
            OpeningFacts(
                accepted=decision.outcome == Outcome.ACCEPTED,
                opened_already=False,
                family_has_open_trajectory=False,
                coordinator_appointed=appointed_for(one.family.municipality_id, Role.COORDINATOR)
                .filter(user=one.coordinator_id)
                .exists(),
                first_signal_on=one.referral.first_signal_on,
                started_on=one.started_on,
                today=one.started_on,
            )
        )
        entered: list[str] = []
        last = one.started_on
        assert one.phases.all()[0].entered_on == one.started_on
        for phase in one.phases.all():
            assert not obstacles_to_entering(
                phase_key=phase.phase_key,
                order=phase_keys(one),
                entered=entered,
                entered_on=phase.entered_on,
                last_entered_on=last,
                today=one.ended_on or TODAY,
                trajectory_closed=False,
            )
            entered.append(phase.phase_key)
            last = phase.entered_on


def test_agreements_could_have_been_kept(population: dict[str, int]) -> None:
    for one in Agreement.objects.prefetch_related("parties__organisation"):
        parties = list(one.parties.all())
        of_town = {party.organisation.municipality_id for party in parties}
        assert of_town == {one.municipality_id}
        assert not agreement_rules.obstacles_to_recording(
            agreement_rules.AgreementFacts(
                title=one.title,
                dated_on=one.dated_on,
                valid_from=one.valid_from,
                valid_until=one.valid_until,
                life_domains=one.life_domains,
                known_domains=vocabulary().life_domains,
                parties=len(parties),
                parties_of_this_town=len(parties),
                today=day_of(one.written_at),
            )
        )
        for party in parties:
            for who, day in (
                (str(party.seen_by_id or ""), party.seen_on),
                (party.signed_by, party.signed_on),
            ):
                assert day is None or not agreement_rules.obstacles_to_a_fact(
                    who=who, day=day, today=TODAY, dated_on=one.dated_on
                )
            assert not agreement_rules.obstacles_to_practice(
                practice=party.practice, words=party.practice_words
            )
