# SPDX-License-Identifier: EUPL-1.2
"""People of the family itself, and those who are too near to it to work with it."""

from dataclasses import replace

from ..drafts import LAST_MONTH, TODAY, TOMORROW, YESTERDAY, Draft
from ..facts import Conflict, MemberAccount, Merging
from ..towns import ROLES, town
from .ends_of_work import everything_at_once


def _parents_apart(name: str) -> Draft:
    draft = town(name)
    _joined(draft, "parent", "mother")
    _joined(draft, "other_parent", "father")
    _joined(draft, "child", "daughter")
    return draft


def _joined(draft: Draft, person: str, member: str) -> None:
    draft.add("accounts", MemberAccount(draft.key(person), draft.key(member), LAST_MONTH))


def parents_apart(name: str) -> Draft:
    return _parents_apart(name)


def accounts_ended_yesterday(name: str) -> Draft:
    draft = _parents_apart(name)
    draft.change("accounts", ends_on=YESTERDAY)
    return draft


def accounts_end_today(name: str) -> Draft:
    draft = _parents_apart(name)
    draft.change("accounts", ends_on=TODAY)
    return draft


def accounts_begin_tomorrow(name: str) -> Draft:
    draft = _parents_apart(name)
    draft.change("accounts", starts_on=TOMORROW)
    return draft


def accounts_withdrawn_on_their_first_day(name: str) -> Draft:
    draft = _parents_apart(name)
    draft.change("accounts", starts_on=TODAY, ends_on=TODAY, withdrawn=True)
    return draft


def accounts_withdrawn_and_opened_again(name: str) -> Draft:
    """The account that was withdrawn takes nothing from the one that was opened after it."""
    draft = accounts_withdrawn_on_their_first_day(name)
    for one in draft.all("accounts"):
        draft.add("accounts", replace(one, ends_on=None, withdrawn=False))
    return draft


def accounts_of_a_closed_family(name: str) -> Draft:
    draft = _parents_apart(name)
    draft.change("trajectories", ended_on=YESTERDAY)
    return draft


def member_of_another_family(name: str) -> Draft:
    """Everybody at work here is a member of another family of this town: that closes nothing."""
    draft = everything_at_once(name)
    [family] = draft.all("families")
    mother = draft.all("members")[0]
    draft.add("families", replace(family, key=draft.key("second family")))
    draft.add("members", replace(mother, key=draft.key("aunt"), family=draft.key("second family")))
    for role in ROLES:
        _joined(draft, role, "aunt")
    return draft


def member_works_at_the_partner(name: str) -> Draft:
    draft = everything_at_once(name)
    _joined(draft, "partner", "mother")
    return draft


def everybody_at_work_is_family(name: str) -> Draft:
    draft = everything_at_once(name)
    for role in ROLES:
        _joined(draft, role, "mother")
    return draft


def everybody_at_work_was_family_until_yesterday(name: str) -> Draft:
    draft = everybody_at_work_is_family(name)
    draft.change("accounts", ends_on=YESTERDAY)
    return draft


def everybody_at_work_is_family_from_tomorrow(name: str) -> Draft:
    draft = everybody_at_work_is_family(name)
    draft.change("accounts", starts_on=TOMORROW)
    return draft


def everybody_at_work_was_taken_for_family_by_mistake(name: str) -> Draft:
    """The accounts were withdrawn on the day they were opened: nobody is too near for that."""
    draft = everybody_at_work_is_family(name)
    draft.change("accounts", starts_on=TODAY, ends_on=TODAY, withdrawn=True)
    return draft


def _conflicts(name: str) -> Draft:
    draft = everything_at_once(name)
    draft.add(
        "conflicts",
        *(Conflict(draft.key(role), draft.key("family"), LAST_MONTH) for role in ROLES),
    )
    return draft


def everybody_declared_a_conflict(name: str) -> Draft:
    return _conflicts(name)


def everybody_declared_a_conflict_from_today(name: str) -> Draft:
    draft = _conflicts(name)
    draft.change("conflicts", starts_on=TODAY, ends_on=TODAY)
    return draft


def the_coordinator_declared_a_conflict(name: str) -> Draft:
    draft = town(name)
    draft.add("conflicts", Conflict(draft.key("coordinator"), draft.key("family"), LAST_MONTH))
    return draft


def conflicts_ended_yesterday(name: str) -> Draft:
    draft = _conflicts(name)
    draft.change("conflicts", ends_on=YESTERDAY)
    return draft


def conflicts_begin_tomorrow(name: str) -> Draft:
    draft = _conflicts(name)
    draft.change("conflicts", starts_on=TOMORROW)
    return draft


def conflicts_with_another_family(name: str) -> Draft:
    draft = _conflicts(name)
    [family] = draft.all("families")
    draft.add("families", replace(family, key=draft.key("second family")))
    draft.change("conflicts", family=draft.key("second family"))
    return draft


def conflicts_with_a_family_that_was_taken_in(name: str) -> Draft:
    draft = conflicts_with_another_family(name)
    draft.add("mergings", Merging(draft.key("family"), draft.key("second family")))
    return draft


def conflicts_with_a_family_that_took_it_in(name: str) -> Draft:
    draft = conflicts_with_another_family(name)
    draft.add("mergings", Merging(draft.key("second family"), draft.key("family")))
    return draft


def conflicts_with_a_family_taken_in_by_the_same(name: str) -> Draft:
    draft = conflicts_with_another_family(name)
    [family, _second] = draft.all("families")
    draft.add("families", replace(family, key=draft.key("third family")))
    for one in ("family", "second family"):
        draft.add("mergings", Merging(draft.key("third family"), draft.key(one)))
    return draft


def conflicts_with_a_family_that_is_apart_again(name: str) -> Draft:
    draft = conflicts_with_another_family(name)
    draft.add("mergings", Merging(draft.key("family"), draft.key("second family"), undone=True))
    return draft


def _merged_elsewhere(draft: Draft) -> None:
    """The family took in one that is nobody's, and two others here were found to be one."""
    [family, _second] = draft.all("families")
    for word in ("third family", "fourth family"):
        draft.add("families", replace(family, key=draft.key(word)))
    draft.add("mergings", Merging(draft.key("family"), draft.key("third family")))
    draft.add("mergings", Merging(draft.key("fourth family"), draft.key("second family")))


def conflicts_with_families_of_another_merging(name: str) -> Draft:
    draft = conflicts_with_another_family(name)
    _merged_elsewhere(draft)
    return draft


def members_of_families_of_another_merging(name: str) -> Draft:
    draft = member_of_another_family(name)
    _merged_elsewhere(draft)
    return draft


def members_of_a_family_that_was_taken_in(name: str) -> Draft:
    draft = member_of_another_family(name)
    draft.add("mergings", Merging(draft.key("family"), draft.key("second family")))
    return draft


def members_of_a_family_that_took_it_in(name: str) -> Draft:
    draft = member_of_another_family(name)
    draft.add("mergings", Merging(draft.key("second family"), draft.key("family")))
    return draft


def members_of_a_family_that_is_apart_again(name: str) -> Draft:
    draft = member_of_another_family(name)
    draft.add("mergings", Merging(draft.key("family"), draft.key("second family"), undone=True))
    return draft


def a_family_was_taken_in(name: str) -> Draft:
    """Being found to be one gives nobody a ground."""
    draft = everything_at_once(name)
    [family] = draft.all("families")
    draft.add("families", replace(family, key=draft.key("second family")))
    draft.add("mergings", Merging(draft.key("family"), draft.key("second family")))
    return draft


def a_relative_declared_a_conflict(name: str) -> Draft:
    """A conflict of interest keeps nobody from the own family's page."""
    draft = _parents_apart(name)
    draft.add("conflicts", Conflict(draft.key("parent"), draft.key("family"), LAST_MONTH))
    return draft
