# SPDX-License-Identifier: EUPL-1.2
"""The demonstration town: whole, invented, up to date, and written by the real actions."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from django.db.models import Max, Min

from gezinsregie.accounts.models import User
from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.audit.models import Entry
from gezinsregie.audit.queries import broken_at
from gezinsregie.casework.contact.models import ContactOutcome
from gezinsregie.casework.models import Closing, Contact, PlanVersion, Referral, Trajectory
from gezinsregie.casework.plan.models import FamilyView, Goal
from gezinsregie.casework.today.queries import families_today
from gezinsregie.casework.today.rules import late_acts, urgent_acts
from gezinsregie.demonstration.people import MUNICIPALITY
from gezinsregie.demonstration.town import is_loaded, load, told_for
from gezinsregie.families.models import Family, Household, Member
from gezinsregie.foundation import clock
from gezinsregie.insight.queries import practice
from gezinsregie.partners.agreement.models import Agreement
from gezinsregie.partners.agreement.queries import coverage_of, standing_of
from gezinsregie.partners.agreement.rules import Standing
from gezinsregie.partners.models import Appointment, Organisation, Role
from gezinsregie.supervision.models import Round
from gezinsregie.supervision.queries import draft_facts

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def heard(django_db_setup: None, django_db_blocker: Any) -> Iterator[list[tuple[int, int]]]:
    """The town, built once for all tests of this file; what was heard of its progress."""
    told: list[tuple[int, int]] = []
    with django_db_blocker.unblock(), transaction.atomic(), clock.stopped_at(NOW):
        assert not is_loaded()
        load(lambda done, total: told.append((done, total)))
        yield told
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _town(heard: list[tuple[int, int]]) -> Iterator[None]:
    # The clock stands in each test's own context.
    with clock.stopped_at(NOW):
        yield


def test_the_town_is_built_up_to_this_very_day(heard: list[tuple[int, int]]) -> None:
    assert is_loaded() and told_for() == NOW.date()
    assert heard[-1][0] == heard[-1][1] > 1000
    assert 28 <= Family.objects.count() <= 36
    assert Trajectory.objects.filter(ended_on__isnull=True).count() >= 15
    assert Closing.objects.count() >= 9
    assert PlanVersion.objects.count() > 2 * Closing.objects.count()
    assert Referral.objects.filter(decision__isnull=True).count() == 6
    assert Contact.objects.filter(happened_at__gt=NOW).count() == 0

    entries = Entry.objects.order_by("sequence")
    assert broken_at() is None
    moments = list(entries.values_list("at", flat=True))
    assert moments == sorted(moments)
    assert entries.last().at <= NOW


def test_rounds_of_supervision_are_finished_and_under_way() -> None:
    rounds = {one.approach: one for one in Round.objects.select_related("factsheet")}
    stand = {approach: one.state(NOW.date()) for approach, one in rounds.items()}
    assert sorted(stand.values()) == ["finished", "finished", "running", "running"]
    factsheet = rounds["Interventieteam Gezinnen"].factsheet
    assert factsheet.municipality == "Lindewaard"
    assert factsheet.established_on == NOW.date() - timedelta(days=52)
    # Of the round that runs a person still decides three verdicts.
    draft = rounds["Gezinscoach aan Huis"].factsheet
    assert draft_facts(draft).undecided == ("3.1.1", "3.1.2", "3.1.3")
    assert draft_facts(draft).unplaced == ()
    followup = rounds["Eén Gezin Eén Gezicht"].factsheet
    assert followup.years == [str(NOW.year - 1), str(NOW.year)]


def test_the_figures_are_of_this_town() -> None:
    shown = {
        one.key: one
        for one in practice(municipality_name="Lindewaard", approach_key="itg-leeuwarden").figures
    }
    assert shown["professionals"].families == 6
    assert shown["professionals"].value > shown["professionals"].end


def test_each_approach_and_form_is_told_in_full_over_a_year() -> None:
    wanted = {
        (one.key, form)
        for one in map(catalogue().latest_of, _approaches())
        for form in ([form.key for form in one.forms] or [""])
    }
    assert len(wanted) == 7
    told = set()
    for one in Trajectory.objects.annotate(
        first=Min("contacts__happened_at"), last=Max("contacts__happened_at")
    ):
        since_signal = (one.ended_on or NOW.date()) - one.referral.first_signal_on
        enough = (
            since_signal >= timedelta(days=320)
            and one.last - one.first >= timedelta(days=240)
            and one.contacts.count() >= 40
            and one.contacts.exclude(outcome=ContactOutcome.TOOK_PLACE).exists()
            and one.plan_versions.count() >= 3
            and one.phases.count() >= 2
            and one.measurements.exists()
        )
        if enough:
            told.add((one.approach_key, one.form_key))
    assert told == wanted


def _approaches() -> set[str]:
    return set(Trajectory.objects.values_list("approach_key", flat=True))


def test_life_is_awkward_here() -> None:
    households = Counter(Household.objects.values_list("family", flat=True))
    assert sum(roofs > 1 for roofs in households.values()) >= 5
    assert Household.objects.filter(address_protected=True).count() >= 4
    members = Counter(Member.objects.values_list("family", flat=True))
    under_way = Trajectory.objects.filter(ended_on__isnull=True).values_list("family", flat=True)
    assert max(members[family] for family in under_way) == 9
    assert Member.objects.filter(birth_date__isnull=True).count() >= 4
    assert set(Contact.objects.values_list("outcome", flat=True)) == set(ContactOutcome.values)
    assert Goal.objects.filter(attainment=-3).count() >= 2
    views = defaultdict(list)
    for version in PlanVersion.objects.order_by("trajectory", "number"):
        views[version.trajectory_id].append(version.family_view)
    assert {view for seen in views.values() for view in seen} == set(FamilyView.values)
    refused_then_agreed = [
        seen for seen in views.values() if seen[0] == FamilyView.DISAGREES and "agrees" in seen
    ]
    assert refused_then_agreed


def test_everybody_in_town_is_invented_and_each_role_has_a_card() -> None:
    assert not User.objects.exclude(email__endswith=".example").exists()
    carded = Appointment.objects.filter(user__on_demonstration_card=True)
    assert set(carded.values_list("role", flat=True)) == set(Role.values)
    assert not any(user.has_usable_password() for user in User.objects.all())
    # The one BSN of the town passes the eleven-test and belongs to nobody: a published test number.
    assert Member.objects.exclude(bsn_hash="").count() == 1


def test_no_coach_has_more_families_than_the_norm() -> None:
    """Five families in a week of 36 hours (VIG-H11)."""
    for coach in Appointment.objects.filter(role=Role.COORDINATOR):
        families = Trajectory.objects.filter(coordinator=coach.user, ended_on__isnull=True).count()
        assert families * 36 <= 5 * coach.weekly_hours, coach.user.name


def test_the_day_of_a_coach_with_a_card_can_be_done() -> None:
    coaches = User.objects.filter(on_demonstration_card=True, appointments__role=Role.COORDINATOR)
    assert coaches.count() == 2
    for coach in coaches:
        acts = urgent_acts([one.facts for one in families_today(coach)], NOW.date())
        assert 1 <= late_acts(acts, NOW.date()) <= 7, coach.name
        assert len(acts) > late_acts(acts, NOW.date()), "something lies ahead as well"


def test_somebody_left_and_the_family_still_stands_there() -> None:
    left = Appointment.objects.get(role=Role.COORDINATOR, ends_on__isnull=False)
    assert left.ends_on < NOW.date()
    assert Trajectory.objects.filter(coordinator=left.user, ended_on__isnull=True).count() == 1


def test_agreements_stand_as_they_do_in_life() -> None:
    municipality = Organisation.objects.get(name=MUNICIPALITY)
    stands = {
        standing_of(agreement, party, NOW.date())
        for agreement in Agreement.objects.prefetch_related("parties")
        for party in agreement.parties.all()
    }
    assert stands == set(Standing)
    domains = list(vocabulary().life_domains)
    _partners, covered = coverage_of(municipality.pk, domains, NOW.date())
    assert [one.key for one in covered if not one.spots] == [], "somebody works in every domain"
    assert [one.key for one in covered if one.is_gap] == [
        "housing",
        "education",
        "physical_health",
        "substance_use",
    ]
