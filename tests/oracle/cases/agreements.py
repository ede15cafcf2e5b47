# SPDX-License-Identifier: EUPL-1.2
"""What a partner signed, and how far that reaches: all else is as it should be."""

from datetime import date
from typing import Any

from ..drafts import LONG_AGO, OFF, TASK, TODAY, TOMORROW, YESTERDAY, Draft
from ..facts import Agreement, Party, Switch
from ..towns import APPROACH, with_partner


def _signed(name: str, **changes: Any) -> Draft:
    """Change what the school signed and when."""
    draft = with_partner(name)
    draft.change("parties", lambda one: one.organisation == draft.key("school"), **changes)
    return draft


def _agreed(name: str, **changes: Any) -> Draft:
    """Change the covenant."""
    draft = with_partner(name)
    draft.change("agreements", **changes)
    return draft


def agreement_valid(name: str) -> Draft:
    return with_partner(name)


def agreement_of_another_kind_that_binds_too(name: str) -> Draft:
    return _agreed(name, kind="privacy_regulation")


def no_agreement(name: str) -> Draft:
    draft = with_partner(name)
    draft.leave_out("parties")
    draft.leave_out("agreements")
    return draft


def agreement_unsigned(name: str) -> Draft:
    return _signed(name, signed_on=None)


def agreement_signed_by_others_only(name: str) -> Draft:
    draft = with_partner(name)
    draft.change(
        "parties",
        lambda one: one.organisation == draft.key("school"),
        organisation=draft.key("haven"),
    )
    return draft


def agreement_signed_but_unseen(name: str) -> Draft:
    return _signed(name, seen_on=None)


def agreement_signed_tomorrow(name: str) -> Draft:
    return _signed(name, signed_on=TOMORROW)


def agreement_signed_today(name: str) -> Draft:
    return _signed(name, signed_on=TODAY)


def agreement_seen_tomorrow(name: str) -> Draft:
    return _signed(name, seen_on=TOMORROW)


def agreement_seen_today(name: str) -> Draft:
    return _signed(name, seen_on=TODAY)


def _by_two(name: str, second: date | None) -> Draft:
    draft = _signed(name, second_signed_on=second)
    draft.change("agreements", signatories=2)
    return draft


def agreement_half_signed(name: str) -> Draft:
    return _by_two(name, None)


def agreement_signed_by_two(name: str) -> Draft:
    return _by_two(name, TODAY)


def agreement_signed_by_the_second_tomorrow(name: str) -> Draft:
    return _by_two(name, TOMORROW)


def agreement_expired_yesterday(name: str) -> Draft:
    return _agreed(name, valid_until=YESTERDAY)


def agreement_ends_today(name: str) -> Draft:
    return _agreed(name, valid_until=TODAY)


def agreement_begins_tomorrow(name: str) -> Draft:
    return _agreed(name, valid_from=TOMORROW)


def agreement_begins_today(name: str) -> Draft:
    return _agreed(name, valid_from=TODAY)


def party_left_yesterday(name: str) -> Draft:
    return _signed(name, bound_until=YESTERDAY)


def party_leaves_today(name: str) -> Draft:
    return _signed(name, bound_until=TODAY)


def narrowed_to_another_domain(name: str) -> Draft:
    return _agreed(name, domains=frozenset({"safety"}))


def narrowed_to_this_domain(name: str) -> Draft:
    return _agreed(name, domains=frozenset({"safety", "finances"}))


def narrowed_to_another_purpose(name: str) -> Draft:
    return _agreed(name, purposes=frozenset({"treatment"}))


def narrowed_to_this_purpose(name: str) -> Draft:
    return _agreed(name, purposes=frozenset({"treatment", "coordination"}))


def narrowed_to_another_legal_ground(name: str) -> Draft:
    return _agreed(name, legal_ground="social_support_task")


def narrowed_to_this_legal_ground(name: str) -> Draft:
    return _agreed(name, legal_ground=TASK)


def narrowed_to_another_approach(name: str) -> Draft:
    return _agreed(name, approach="vig-den-haag")


def narrowed_to_this_approach(name: str) -> Draft:
    return _agreed(name, approach=APPROACH)


def working_agreement_only(name: str) -> Draft:
    return _agreed(name, kind="working_agreement")


def mandate_letter_only(name: str) -> Draft:
    return _agreed(name, kind="mandate_letter")


def agreement_of_the_neighbour(name: str) -> Draft:
    draft = with_partner(name)
    draft.change("agreements", municipality=draft.key("neighbour"))
    return draft


def _beside(draft: Draft, *, signed_on: date | None = LONG_AGO, **covers: Any) -> Draft:
    """Add a second agreement with the school."""
    key = draft.key
    draft.add("agreements", Agreement(key("second"), key("town"), "privacy_regulation", **covers))
    draft.add("parties", Party(key("second"), key("school"), seen_on=LONG_AGO, signed_on=signed_on))
    return draft


def one_binds_and_another_covers(name: str) -> Draft:
    """What covers is unsigned, and what is signed does not cover."""
    draft = _agreed(name, domains=frozenset({"safety"}))
    return _beside(draft, signed_on=None)


def each_covers_half(name: str) -> Draft:
    """One reaches the domain, the other the purpose: no agreement reaches both."""
    draft = _agreed(name, purposes=frozenset({"treatment"}))
    return _beside(draft, domains=frozenset({"safety"}))


def the_second_agreement_covers(name: str) -> Draft:
    return _beside(_agreed(name, domains=frozenset({"safety"})))


def an_old_version_beside_a_new_one(name: str) -> Draft:
    return _beside(_agreed(name, valid_until=YESTERDAY), valid_from=TODAY)


def _switched(name: str, ground: str, is_on: bool, town: str = "town") -> Draft:
    draft = with_partner(name)
    draft.change("scopes", legal_ground=ground)
    draft.add("switches", Switch(draft.key(town), ground, is_on))
    return draft


def legal_ground_switched_off(name: str) -> Draft:
    return _switched(name, TASK, False)


def legal_ground_switched_on(name: str) -> Draft:
    return _switched(name, TASK, True)


def legal_ground_switched_off_by_the_neighbour(name: str) -> Draft:
    return _switched(name, TASK, False, "neighbour")


def another_legal_ground_switched_off(name: str) -> Draft:
    draft = with_partner(name)
    draft.add("switches", Switch(draft.key("town"), "social_support_task", False))
    return draft


def legal_ground_not_in_force_yet(name: str) -> Draft:
    draft = with_partner(name)
    draft.change("scopes", legal_ground=OFF)
    return draft


def legal_ground_not_in_force_yet_but_switched_on(name: str) -> Draft:
    return _switched(name, OFF, True)


def legal_ground_not_in_force_yet_and_on_elsewhere(name: str) -> Draft:
    return _switched(name, OFF, True, "neighbour")
