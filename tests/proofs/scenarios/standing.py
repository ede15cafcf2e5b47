# SPDX-License-Identifier: EUPL-1.2
"""Accounts and appointments, families, and the figures."""

from datetime import timedelta

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit, permit_for_job
from gezinsregie.accounts.actions import open_account
from gezinsregie.families.actions import enrol_family
from gezinsregie.insight_feed.actions import feed_insight
from gezinsregie.partners.actions import (
    NewAppointment,
    appoint,
    end_appointment,
    open_account_with_work,
)
from gezinsregie.partners.models import Role
from tests.cast import TODAY, new_referral
from tests.proofs.fault_injection import Call
from tests.whole_case import Case

ACCOUNT = {"email": "ada@town.example", "name": "Ada Lindeman", "password": None}


def administers(case: Case) -> Permit:
    return case.town.may(case.town.administrator, Act.ADMINISTER, case.town.municipality)


def work(case: Case) -> NewAppointment:
    return NewAppointment(case.town.provider, Role.COORDINATOR, 28, TODAY)


def opening_an_account(case: Case) -> Call:
    return Call(open_account, administers(case), ACCOUNT)


def opening_an_account_with_work(case: Case) -> Call:
    return Call(open_account_with_work, administers(case), {**ACCOUNT, "new": work(case)})


def appointing(case: Case) -> Call:
    return Call(appoint, administers(case), {"user": case.town.referrer, "new": work(case)})


def ending_work(case: Case) -> Call:
    appointment = case.town.colleague.appointments.get()
    given = {"appointment": appointment, "last_day": TODAY + timedelta(days=3)}
    return Call(end_appointment, administers(case), given)


def enrolling(case: Case) -> Call:
    new = new_referral(family_name="Amrani")
    given = {"name": new.family_name, "households": new.households, "known_since": TODAY}
    may = case.town.may(case.town.referrer, Act.REFER_FAMILY, case.town.municipality)
    return Call(enrol_family, may, given)


def feeding(case: Case) -> Call:
    job = permit_for_job("figures", Act.FEED_INSIGHT, case.town.municipality.pk)
    return Call(feed_insight, job, {})


SCENARIOS = {
    "accounts.open_account": opening_an_account,
    "partners.open_account_with_work": opening_an_account_with_work,
    "partners.appoint": appointing,
    "partners.end_appointment": ending_work,
    "families.enrol_family": enrolling,
    "insight_feed.feed_insight": feeding,
}
