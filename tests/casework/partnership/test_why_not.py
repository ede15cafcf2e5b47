# SPDX-License-Identifier: EUPL-1.2
"""The page says open where the database opens, and says why wherever it does not: generated."""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gezinsregie.casework.consent.models import ConsentAnswer, ConsentPosition
from gezinsregie.casework.involvement.models import Involvement, Scope
from gezinsregie.casework.partnership.helping import help_facts, shared_scope, terms_of
from gezinsregie.casework.partnership.queries import involved, open_scopes
from gezinsregie.casework.partnership.rules import why_not_involved
from gezinsregie.casework.safety.models import SafetyException
from gezinsregie.foundation import clock
from gezinsregie.partners.agreement.models import (
    Agreement,
    AgreementDomain,
    AgreementKind,
    AgreementPurpose,
    Party,
)
from gezinsregie.partners.legal_ground.models import GroundSwitch
from tests.cast import NOW, TODAY, open_trajectory, town
from tests.partners.agreement.test_binding import rolled_back

from .making import LONG_AGO, Helping, school_helps


def often(usual: Any, *others: Any) -> st.SearchStrategy[Any]:
    """Draw what is usual more often than not, so that both answers are reached."""
    return st.sampled_from([usual] * (2 * len(others) + 2) + list(others))


DAY = timedelta(days=1)
YESTERDAY, TOMORROW = TODAY - DAY, TODAY + DAY
ENDS = often(None, YESTERDAY, TODAY, TOMORROW)
STARTS = often(LONG_AGO, TODAY, TOMORROW)

AGREEMENTS = st.fixed_dictionaries(
    {
        "kind": often(AgreementKind.COVENANT, AgreementKind.WORKING_AGREEMENT),
        "approach_key": often("", "itg-leeuwarden", "vig-den-haag"),
        "legal_ground": often("", "compulsory_education", "consent"),
        "signatories": often(1, 2),
        "valid_from": often(None, TODAY, TOMORROW),
        "valid_until": often(None, YESTERDAY, TODAY),
        "seen_on": often(LONG_AGO, None, TOMORROW),
        "signed_on": often(LONG_AGO, None, TODAY),
        "bound_until": ENDS,
        "domains": often((), ("education",), ("housing",), ("education", "housing")),
        "purposes": often((), ("attendance",), ("treatment",)),
    }
)
POSITIONS = st.lists(st.tuples(often(ConsentAnswer.GIVEN, *ConsentAnswer.values), ENDS), max_size=3)
EXCEPTIONS = st.lists(
    st.tuples(
        often("read", "waiting", "sent back"),
        often("vital_interest", "report_code"),
        STARTS,
        often(TOMORROW, YESTERDAY, TODAY),
    ),
    max_size=1,
)
SWITCHED = st.dictionaries(
    st.sampled_from(["compulsory_education", "consent", "vital_interest", "wams"]),
    st.booleans(),
    max_size=2,
)


def sign(helping: Helping, number: int, **drawn: Any) -> None:
    domains, purposes = drawn.pop("domains"), drawn.pop("purposes")
    party = {name: drawn.pop(name) for name in ("seen_on", "signed_on", "bound_until")}
    begins, ends = drawn["valid_from"], drawn["valid_until"]
    drawn["valid_until"] = max(begins, ends) if begins and ends else ends
    by = helping.agreement.written_by
    agreement = Agreement.objects.create(
        municipality=helping.family.municipality,
        title=f"Stuk {number}",
        written_by=by,
        written_at=NOW,
        **drawn,
    )
    for one in domains:
        AgreementDomain.objects.create(agreement=agreement, life_domain=one)
    for one in purposes:
        AgreementPurpose.objects.create(agreement=agreement, purpose=one)
    signed, left = party["signed_on"], party["bound_until"]
    Party.objects.create(
        agreement=agreement,
        organisation=helping.school,
        seen_by=by if party["seen_on"] else None,
        seen_on=party["seen_on"],
        signed_by="de directeur" if signed else "",
        signed_on=signed,
        bound_until=max(left, signed) if left and signed else left,
    )


def let_speak(helping: Helping, positions: Any, exceptions: Any) -> None:
    by = helping.agreement.written_by
    members = helping.family.members.all()
    for member, (answer, ends_on) in zip(members, positions, strict=False):
        ConsentPosition.objects.create(
            scope=helping.scope,
            member=member,
            answer=answer,
            said_on=LONG_AGO,
            ends_on=ends_on,
            written_by=by,
            written_at=NOW,
        )
    for state, ground, starts_on, ends_on in exceptions:
        SafetyException.objects.create(
            scope=helping.scope,
            legal_ground=ground,
            told_words="Verteld.",
            starts_on=starts_on,
            ends_on=max(starts_on, ends_on),
            written_by=by,
            written_at=NOW,
            second_reader=None if state == "waiting" else helping.teacher,
            second_read_at=NOW if state == "read" else None,
            sent_back_at=NOW if state == "sent back" else None,
        )


def test_the_page_and_the_database_agree(
    db: None, record_property: Callable[[str, object], None]
) -> None:
    with clock.stopped_at(NOW):
        cast = town()
        helping = school_helps(cast, open_trajectory(cast))
    Party.objects.all().delete()
    answers: Counter[tuple[bool, bool]] = Counter()
    reasons: set[str] = set()

    @settings(
        max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )
    @given(
        agreements=st.lists(AGREEMENTS, min_size=0, max_size=2),
        ground=often("compulsory_education", "consent", "wams"),
        scope_days=st.tuples(STARTS, ENDS),
        help_days=st.tuples(STARTS, ENDS),
        about_somebody=st.booleans(),
        positions=POSITIONS,
        exceptions=EXCEPTIONS,
        switched=SWITCHED,
        closed=often(False, True),
    )
    def agree(agreements: Any, ground: str, **drawn: Any) -> None:
        with rolled_back(), clock.stopped_at(NOW):
            change(helping.scope, drawn["scope_days"], legal_ground=ground)
            change(helping.involvement, drawn["help_days"])
            if drawn["closed"]:
                helping.involvement.trajectory.ended_on = TODAY
            else:
                helping.involvement.trajectory.ended_on = None
            helping.involvement.trajectory.save()
            for number, one in enumerate(agreements):
                sign(helping, number, **one)
            let_speak(helping, drawn["positions"], drawn["exceptions"])
            for key, is_on in drawn["switched"].items():
                GroundSwitch.objects.create(
                    municipality=cast.municipality,
                    ground_key=key,
                    is_on=is_on,
                    reason="Proef",
                    switched_by=cast.administrator,
                    switched_at=NOW,
                )
            shared = shared_scope(Scope.objects.all(), TODAY)
            assert shared is not None
            assert shared.is_open == open_scopes(TODAY).filter(pk=shared.scope.pk).exists()
            one = Involvement.objects.select_related("trajectory").get()
            terms = terms_of(cast.municipality.pk, {one.organisation_id}, TODAY)
            helps = not why_not_involved(help_facts(one, terms[one.organisation_id]), TODAY)
            assert helps == involved(TODAY).filter(pk=one.pk).exists()
            answers[helps, shared.is_open] += 1
            reasons.update(reason.key for reason in shared.why_not)

    agree()
    assert {(True, True), (True, False), (False, False)} == set(answers)
    assert len(reasons) >= 14, sorted(reasons)
    record_property("figure", ("scopes compared with the rule", sum(answers.values())))


def change(thing: Any, days: tuple[Any, Any], **fields: Any) -> None:
    starts_on, ends_on = days
    thing.starts_on = starts_on
    thing.ends_on = max(starts_on, ends_on) if ends_on else None
    for name, value in fields.items():
        setattr(thing, name, value)
    thing.save()
