# SPDX-License-Identifier: EUPL-1.2
"""What may be shared by consent alone: who was asked, and what they said."""

from datetime import date, timedelta
from typing import Any

from ..drafts import LAST_MONTH, LONG_AGO, SAFETY, TASK, TODAY, TOMORROW, YESTERDAY, Draft
from ..facts import Position, SafetyException, Scope, Switch
from ..towns import by_consent


def _said(name: str, *answers: str, ends_on: date | None = None) -> Draft:
    """Mother, and then father, were asked and said this; ``ends_on`` is the mother's."""
    draft = by_consent(name)
    ends = (ends_on, None)
    for member, answer, end in zip(("mother", "father"), answers, ends, strict=False):
        draft.add("positions", Position(draft.key("scope"), draft.key(member), answer, end))
    return draft


def nobody_was_asked(name: str) -> Draft:
    return by_consent(name)


def consent_asked(name: str) -> Draft:
    return _said(name, "asked")


def consent_given(name: str) -> Draft:
    return _said(name, "given")


def consent_given_by_two(name: str) -> Draft:
    return _said(name, "given", "given")


def consent_refused(name: str) -> Draft:
    return _said(name, "refused")


def consent_refused_by_one_of_two(name: str) -> Draft:
    return _said(name, "given", "refused")


def consent_asked_of_one_of_two(name: str) -> Draft:
    return _said(name, "given", "asked")


def consent_withdrawn(name: str) -> Draft:
    return _said(name, "withdrawn")


def consent_seen_under_pressure(name: str) -> Draft:
    return _said(name, "seen_under_pressure")


def consent_lapsed(name: str) -> Draft:
    """It held until the day before a birthday, which is today."""
    return _said(name, "given", ends_on=YESTERDAY)


def consent_of_one_of_two_lapsed(name: str) -> Draft:
    return _said(name, "given", "given", ends_on=YESTERDAY)


def consent_lapses_tonight(name: str) -> Draft:
    return _said(name, "given", ends_on=TODAY)


def consent_given_after_a_refusal(name: str) -> Draft:
    draft = _said(name, "given")
    scope, mother = draft.key("scope"), draft.key("mother")
    draft.add("positions", Position(scope, mother, "refused", replaced=True))
    return draft


def consent_withdrawn_after_it_was_given(name: str) -> Draft:
    draft = _said(name, "withdrawn")
    scope, mother = draft.key("scope"), draft.key("mother")
    draft.add("positions", Position(scope, mother, "given", replaced=True))
    return draft


def consent_given_once_and_not_asked_again(name: str) -> Draft:
    """What was said was replaced, and nothing stands in its place."""
    draft = by_consent(name)
    draft.add(
        "positions",
        Position(draft.key("scope"), draft.key("mother"), "given", replaced=True),
    )
    return draft


def consent_given_for_something_else(name: str) -> Draft:
    draft = _said(name, "refused")
    key = draft.key
    draft.add(
        "scopes",
        Scope(
            key("other scope"),
            key("involvement"),
            "safety",
            "safety",
            "consent",
            LONG_AGO,
            YESTERDAY,
        ),
    )
    draft.add("positions", Position(key("other scope"), key("mother"), "given"))
    return draft


def refused_where_no_consent_is_needed(name: str) -> Draft:
    """The law opens this one: what was said about it is written down and closes nothing."""
    draft = _said(name, "refused")
    draft.change("scopes", legal_ground=TASK)
    return draft


def _refused_but_safety(name: str, **changes: Any) -> Draft:
    draft = _said(name, "refused")
    values: dict[str, Any] = {
        "starts_on": LAST_MONTH,
        "ends_on": TODAY,
        "second_read": True,
        **changes,
    }
    draft.add("exceptions", SafetyException(draft.key("scope"), SAFETY, **values))
    return draft


def refused_with_a_complete_exception(name: str) -> Draft:
    return _refused_but_safety(name)


def refused_with_an_exception_from_today(name: str) -> Draft:
    return _refused_but_safety(name, starts_on=TODAY, ends_on=TODAY + timedelta(days=14))


def refused_with_an_unread_exception(name: str) -> Draft:
    return _refused_but_safety(name, second_read=False)


def refused_with_an_exception_sent_back(name: str) -> Draft:
    return _refused_but_safety(name, second_read=False, sent_back=True)


def refused_with_an_exception_that_expired(name: str) -> Draft:
    return _refused_but_safety(name, ends_on=YESTERDAY)


def refused_with_an_exception_from_tomorrow(name: str) -> Draft:
    return _refused_but_safety(name, starts_on=TOMORROW, ends_on=TOMORROW)


def refused_with_an_exception_on_a_ground_switched_off(name: str) -> Draft:
    draft = _refused_but_safety(name)
    draft.add("switches", Switch(draft.key("town"), SAFETY, False))
    return draft


def refused_with_an_exception_when_consent_is_switched_off(name: str) -> Draft:
    """An exception goes before a refusal, not before the scope's own ground."""
    draft = _refused_but_safety(name)
    draft.add("switches", Switch(draft.key("town"), "consent", False))
    return draft


def refused_with_an_exception_for_something_else(name: str) -> Draft:
    draft = _refused_but_safety(name)
    key = draft.key
    draft.add(
        "scopes",
        Scope(
            key("other scope"),
            key("involvement"),
            "safety",
            "safety",
            "consent",
            LONG_AGO,
            YESTERDAY,
        ),
    )
    draft.change("exceptions", scope=key("other scope"))
    return draft


def refused_with_an_exception_that_no_agreement_reaches(name: str) -> Draft:
    draft = _refused_but_safety(name)
    draft.change("agreements", domains=frozenset({"safety"}))
    return draft


def refused_with_an_exception_and_no_agreement(name: str) -> Draft:
    draft = _refused_but_safety(name)
    draft.leave_out("parties")
    draft.leave_out("agreements")
    return draft
