# SPDX-License-Identifier: EUPL-1.2
"""What always holds when criteria are weighed, whatever the facts."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.approaches.criteria import (
    ConcernDomainsRule,
    Criterion,
    FactRule,
    Nature,
    SeriousDomainsRule,
    WeighedRule,
    parts,
)
from gezinsregie.approaches.definition import Approach, UnknownForm
from gezinsregie.approaches.facts import Concern, Person, Place, ReferralFacts
from gezinsregie.approaches.rules import Outcome, weigh
from gezinsregie.approaches.vocabulary import vocabulary

from .referrals import TODAY, facts

WORDS = vocabulary()


def every() -> Iterator[tuple[Approach, str | None]]:
    for approach in catalogue().latest():
        for form in (None, *(form.key for form in approach.forms)):
            yield approach, form


EVERY = list(every())
people = st.builds(
    Person,
    birth_date=st.none() | st.integers(0, 30000).map(lambda days: TODAY - timedelta(days=days)),
    place=st.none() | st.sampled_from(Place),
    has_concern=st.none() | st.booleans(),
)
referrals = st.builds(
    ReferralFacts,
    today=st.just(TODAY),
    members=st.lists(people, max_size=6).map(tuple),
    members_complete=st.booleans(),
    concerns=st.dictionaries(st.sampled_from(list(WORDS.life_domains)), st.sampled_from(Concern)),
    answers=st.dictionaries(st.sampled_from(list(WORDS.facts)), st.none() | st.booleans()),
)


def outcomes(approach: Approach, form: str | None, given: ReferralFacts) -> dict[str, Outcome]:
    return {one.key: one.outcome for one in weigh(approach, form, given)}


def asks_fact(criterion: Criterion, key: str) -> bool:
    rules = (rule for rule, _ in parts(criterion.rule))
    return any(isinstance(rule, FactRule) and rule.fact == key for rule in rules)


def asks_domain(criterion: Criterion, key: str) -> bool:
    for rule, _ in parts(criterion.rule):
        count = None
        if isinstance(rule, SeriousDomainsRule):
            count = rule.serious_domains
        elif isinstance(rule, ConcernDomainsRule):
            count = rule.domains_with_concern
        if count and any(key in domain.covers for domain in WORDS.sets[count.of].domains):
            return True
    return False


def weighs(criterion: Criterion) -> bool:
    return any(isinstance(rule, WeighedRule) for rule, _ in parts(criterion.rule))


@given(referrals, st.sampled_from(EVERY))
def test_every_criterion_is_weighed_once_with_reasons(
    known: ReferralFacts, which: tuple[Approach, str | None]
) -> None:
    approach, form = which
    found = weigh(approach, form, known)
    assert [one.key for one in found] == [one.key for one in approach.criteria_for(form)]
    assert all(one.reasons for one in found)


@given(referrals, st.sampled_from(EVERY))
def test_a_contra_indication_never_refuses(
    known: ReferralFacts, which: tuple[Approach, str | None]
) -> None:
    for one in weigh(*which, known):
        if one.nature is Nature.CONTRA_INDICATION:
            assert one.outcome in {Outcome.MET, Outcome.TO_WEIGH, Outcome.UNKNOWN}


@pytest.mark.parametrize("which", EVERY, ids=lambda which: f"{which[0].key}-{which[1]}")
def test_of_a_family_of_which_nothing_is_known_nothing_counts_against(
    which: tuple[Approach, str | None],
) -> None:
    found = weigh(*which, facts(complete=False))
    assert {one.outcome for one in found} <= {Outcome.UNKNOWN, Outcome.TO_WEIGH}


@given(st.data(), referrals, st.sampled_from(EVERY), st.sampled_from(list(WORDS.facts)))
def test_answering_a_fact_changes_no_criterion_that_does_not_ask_it(
    data: st.DataObject, known: ReferralFacts, which: tuple[Approach, str | None], key: str
) -> None:
    answered = data.draw(st.booleans())
    before = replace(known, answers={**known.answers, key: None})
    after = replace(known, answers={**known.answers, key: answered})
    was, now = outcomes(*which, before), outcomes(*which, after)
    for criterion in which[0].criteria_for(which[1]):
        settled = was[criterion.key] is not Outcome.UNKNOWN and not weighs(criterion)
        if settled or not asks_fact(criterion, key):
            assert now[criterion.key] is was[criterion.key]


@given(st.data(), referrals, st.sampled_from(EVERY), st.sampled_from(list(WORDS.life_domains)))
def test_speaking_of_a_domain_never_overturns_what_was_certain(
    data: st.DataObject, known: ReferralFacts, which: tuple[Approach, str | None], key: str
) -> None:
    silent = {domain: weight for domain, weight in known.concerns.items() if domain != key}
    spoken = {**silent, key: data.draw(st.sampled_from(Concern))}
    was = outcomes(*which, replace(known, concerns=silent))
    now = outcomes(*which, replace(known, concerns=spoken))
    for criterion in which[0].criteria_for(which[1]):
        certain = was[criterion.key] in {Outcome.MET, Outcome.NOT_MET}
        if certain or not asks_domain(criterion, key):
            assert now[criterion.key] is was[criterion.key]


@given(referrals, people, st.sampled_from(EVERY))
def test_learning_of_another_member_never_overturns_what_was_certain(
    known: ReferralFacts, newcomer: Person, which: tuple[Approach, str | None]
) -> None:
    partial = replace(known, members_complete=False)
    was = outcomes(*which, partial)
    now = outcomes(*which, replace(partial, members=(*partial.members, newcomer)))
    for key, outcome in was.items():
        if outcome in {Outcome.MET, Outcome.NOT_MET}:
            assert now[key] is outcome


@given(referrals, st.sampled_from(EVERY))
def test_the_order_of_members_says_nothing(
    known: ReferralFacts, which: tuple[Approach, str | None]
) -> None:
    turned = replace(known, members=known.members[::-1])
    assert outcomes(*which, known) == outcomes(*which, turned)


def test_an_unknown_form_is_refused_in_words() -> None:
    with pytest.raises(UnknownForm, match="kent geen vorm 'avond'"):
        weigh(catalogue().latest_of("crg-eindhoven"), "avond", facts())
