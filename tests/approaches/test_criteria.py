# SPDX-License-Identifier: EUPL-1.2
"""Every criterion of every approach, by table: which facts give which outcome."""

import pytest

from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.approaches.criteria import Nature
from gezinsregie.approaches.facts import Concern, Person, Place, ReferralFacts
from gezinsregie.approaches.rules import Outcome, weigh

from .referrals import born, child, facts, parent, weighed

MET, NOT_MET = Outcome.MET, Outcome.NOT_MET
UNKNOWN, TO_WEIGH = Outcome.UNKNOWN, Outcome.TO_WEIGH
SERIOUS, LIGHT, NONE = Concern.SERIOUS, Concern.NOT_SERIOUS, Concern.NONE
HEAVY_OR_NOT = Concern.UNKNOWN_WEIGHT
VIG = ("safety", "education", "housing", "parenting", "physical_health", "finances")
VIG_ALL = (*VIG, "family_relations", "social_network", "mental_health", "substance_use")
VIG_ALL += ("daily_living",)
WITHOUT_MONEY = tuple(key for key in VIG_ALL if key != "finances")
GGSR = ("family_relations", "housing", "work", "finances", "physical_health", "education", "safety")
GGSR_ALL = (*GGSR, "parenting", "social_network", "daily_living", "mental_health", "substance_use")


def spread(keys: tuple[str, ...], weight: Concern, rest: tuple[str, ...] = ()) -> ReferralFacts:
    """This weight in the first keys, and no concern in the rest."""
    return facts(concerns={**dict.fromkeys(rest, NONE), **dict.fromkeys(keys, weight)})


DH, LW, IT = "vig-den-haag", "vig-leeuwarden", "itg-leeuwarden"
EI, AL = "crg-eindhoven", "hhw-alkmaar"
NOBODY_KNOWN = facts(complete=False)
NEWBORN, OF_AGE, TOO_OLD = child(0), child(23), child(24)

# approach, form, criterion, facts, outcome
CASES = [
    # VIG-H4: serious in at least four of the six
    (DH, None, "serious-in-four-domains", spread(VIG[:4], SERIOUS), MET),
    (DH, None, "serious-in-four-domains", spread(VIG[:3], SERIOUS), UNKNOWN),
    (DH, None, "serious-in-four-domains", spread(VIG[:3], SERIOUS, VIG_ALL), NOT_MET),
    # one domain of which nothing is known could still make it four
    (DH, None, "serious-in-four-domains", spread(VIG[:3], SERIOUS, VIG_ALL[3:5]), UNKNOWN),
    (DH, None, "serious-in-four-domains", spread(VIG[:3], SERIOUS, WITHOUT_MONEY), UNKNOWN),
    (DH, None, "serious-in-four-domains", spread(VIG, LIGHT, VIG_ALL), NOT_MET),
    (DH, None, "serious-in-four-domains", spread(VIG, HEAVY_OR_NOT, VIG_ALL), UNKNOWN),
    # three keys inside one domain of VIG count once
    (
        DH,
        None,
        "serious-in-four-domains",
        spread(("physical_health", "mental_health", "daily_living", "housing"), SERIOUS, VIG_ALL),
        NOT_MET,
    ),
    (DH, None, "regular-help-fails", facts(regular_help_kept_out=True), MET),
    (DH, None, "regular-help-fails", facts(regular_help_without_effect=True), MET),
    (DH, None, "regular-help-fails", facts(regular_help_without_effect=False), UNKNOWN),
    (
        DH,
        None,
        "regular-help-fails",
        facts(regular_help_without_effect=False, regular_help_kept_out=False),
        NOT_MET,
    ),
    (DH, None, "development-at-risk", facts(serious_development_concern=True), MET),
    (DH, None, "development-at-risk", facts(school_drop_out=True), MET),
    (DH, None, "development-at-risk", facts(neglect_or_abuse=True), MET),
    (DH, None, "development-at-risk", facts(child_sliding_into_crime=True), MET),
    (DH, None, "development-at-risk", facts(serious_development_concern=False), UNKNOWN),
    (
        DH,
        None,
        "development-at-risk",
        facts(
            serious_development_concern=False,
            school_drop_out=False,
            neglect_or_abuse=False,
            child_sliding_into_crime=False,
        ),
        NOT_MET,
    ),
    # VIG-H13
    (DH, None, "child-with-concerns", facts(NEWBORN), MET),
    (DH, None, "child-with-concerns", facts(OF_AGE), MET),
    (DH, None, "child-with-concerns", facts(TOO_OLD), NOT_MET),
    (DH, None, "child-with-concerns", facts(child(9, concern=False)), NOT_MET),
    (DH, None, "child-with-concerns", facts(child(9, concern=None)), UNKNOWN),
    (DH, None, "child-with-concerns", facts(Person(None, Place.CHILD, True)), UNKNOWN),
    (DH, None, "child-with-concerns", facts(Person(born(9), None, True)), UNKNOWN),
    (DH, None, "child-with-concerns", facts(Person(born(19), Place.PARENT, True)), NOT_MET),
    (DH, None, "child-with-concerns", facts(parent()), NOT_MET),
    (DH, None, "child-with-concerns", facts(parent(), complete=False), UNKNOWN),
    (DH, None, "authority-involved", facts(social_assistance_benefit=True), MET),
    (DH, None, "authority-involved", facts(supervision_order=True), MET),
    (DH, None, "authority-involved", facts(threatened_report_to_board=True), MET),
    (DH, None, "authority-involved", facts(social_assistance_benefit=False), UNKNOWN),
    (
        DH,
        None,
        "authority-involved",
        facts(
            social_assistance_benefit=False,
            supervision_order=False,
            threatened_report_to_board=False,
        ),
        NOT_MET,
    ),
    (DH, None, "threatened-eviction", facts(threatened_eviction=True), MET),
    (DH, None, "threatened-eviction", facts(threatened_eviction=False), NOT_MET),
    (DH, None, "threatened-eviction", facts(), UNKNOWN),
    (DH, None, "risks-in-several-domains", spread(VIG[:2], LIGHT), MET),
    (DH, None, "risks-in-several-domains", spread(VIG[:2], HEAVY_OR_NOT, VIG_ALL), MET),
    (DH, None, "risks-in-several-domains", spread(VIG[:1], SERIOUS, VIG_ALL), NOT_MET),
    (DH, None, "risks-in-several-domains", spread(("work", "participation"), SERIOUS), UNKNOWN),
    (DH, None, "addiction", facts(addiction=True), TO_WEIGH),
    (DH, None, "addiction", facts(addiction=False), MET),
    (DH, None, "addiction", facts(addiction=None), UNKNOWN),
    (DH, None, "psychiatric-disorder", facts(psychiatric_disorder=True), TO_WEIGH),
    (DH, None, "psychiatric-disorder", facts(psychiatric_disorder=False), MET),
    (DH, None, "psychiatric-disorder", facts(), UNKNOWN),
    # VIG-L1
    (LW, None, "several-problems", spread(VIG[:2], LIGHT), MET),
    (LW, None, "several-problems", spread(VIG[:1], LIGHT, VIG_ALL), NOT_MET),
    (LW, None, "several-problems", facts(), UNKNOWN),
    (LW, None, "crime-or-unsafety", facts(crime_or_unsafety=True), MET),
    (LW, None, "crime-or-unsafety", facts(crime_or_unsafety=False), NOT_MET),
    (LW, None, "crime-or-unsafety", facts(), UNKNOWN),
    (LW, None, "regular-help-fails", facts(regular_help_without_effect=True), MET),
    (LW, None, "regular-help-fails", facts(regular_help_without_effect=False), NOT_MET),
    (LW, None, "regular-help-fails", facts(regular_help_kept_out=True), UNKNOWN),
    (LW, None, "children-in-family", facts(child()), MET),
    (LW, None, "children-in-family", facts(parent()), NOT_MET),
    (LW, None, "children-in-family", facts(Person()), UNKNOWN),
    (LW, None, "children-in-family", NOBODY_KNOWN, UNKNOWN),
    # ITG-L1, ITG-L2
    (IT, None, "complex-problems", spread(GGSR[:2], LIGHT), TO_WEIGH),
    (IT, None, "complex-problems", spread(GGSR[:1], SERIOUS, GGSR_ALL), NOT_MET),
    (IT, None, "complex-problems", facts(), UNKNOWN),
    (IT, None, "no-regular-help", facts(regular_help_at_short_term=False), MET),
    (IT, None, "no-regular-help", facts(regular_help_at_short_term=True), NOT_MET),
    (IT, None, "no-regular-help", facts(), UNKNOWN),
    (IT, None, "direct-help", facts(crisis=True), MET),
    (IT, None, "direct-help", facts(crisis=False), NOT_MET),
    (IT, None, "over-generations", facts(over_generations=True), MET),
    (IT, None, "over-generations", facts(), UNKNOWN),
    (IT, None, "care-avoiding", facts(care_avoiding=True), MET),
    (IT, None, "care-avoiding", facts(care_avoiding=False), NOT_MET),
    (IT, None, "mental-health", facts(psychological_problems=True), MET),
    (IT, None, "mental-health", facts(psychiatric_disorder=True), MET),
    (IT, None, "mental-health", facts(psychiatric_disorder=False), UNKNOWN),
    (IT, None, "addiction", facts(addiction=True), MET),
    (IT, None, "addiction", facts(addiction=False), NOT_MET),
    (IT, None, "mild-intellectual-disability", facts(mild_intellectual_disability=True), MET),
    (IT, None, "mild-intellectual-disability", facts(), UNKNOWN),
    (IT, None, "bad-experiences", facts(bad_experiences_with_help=True), MET),
    (IT, None, "bad-experiences", facts(bad_experiences_with_help=False), NOT_MET),
    (IT, None, "longer-help-needed", facts(quick_referral_would_fail=True), MET),
    (IT, None, "longer-help-needed", facts(quick_referral_would_fail=False), NOT_MET),
    # CRG-E1
    (EI, None, "several-domains", spread(GGSR[:2], LIGHT), MET),
    (EI, None, "several-domains", spread(GGSR[:1], LIGHT, GGSR_ALL), NOT_MET),
    (EI, None, "several-members", facts(child(), parent(concern=True)), MET),
    (EI, None, "several-members", facts(child(), parent(concern=None)), UNKNOWN),
    (EI, None, "several-members", facts(child(), parent(concern=False)), NOT_MET),
    (EI, None, "several-members", facts(child(), complete=False), UNKNOWN),
    (EI, None, "complex", facts(), TO_WEIGH),
    # CRG-E2
    (EI, "pgtb", "practical-support", facts(practical_support_needed=True), MET),
    (EI, "pgtb", "practical-support", facts(practical_support_needed=False), NOT_MET),
    (EI, "family-coaching", "concerns-about-children", facts(child_safety_concern=True), MET),
    (EI, "family-coaching", "concerns-about-children", facts(child_safety_concern=False), UNKNOWN),
    (EI, "family-coaching", "grip-lost", facts(grip_lost=True), MET),
    (EI, "family-coaching", "grip-lost", facts(grip_lost=False), NOT_MET),
    (EI, "family-coaching", "small-network", facts(small_network=True), MET),
    (EI, "family-coaching", "small-network", facts(), UNKNOWN),
    (EI, "compulsory-family-coaching", "cannot-direct-help", facts(can_direct_help=False), MET),
    (EI, "compulsory-family-coaching", "cannot-direct-help", facts(can_direct_help=True), NOT_MET),
    (EI, "compulsory-family-coaching", "not-motivated", facts(motivated=False), MET),
    (EI, "compulsory-family-coaching", "not-motivated", facts(motivated=True), NOT_MET),
    (EI, "compulsory-family-coaching", "not-motivated", facts(), UNKNOWN),
    (
        EI,
        "compulsory-family-coaching",
        "regular-help-kept-out",
        facts(regular_help_kept_out=True),
        MET,
    ),
    (
        EI,
        "compulsory-family-coaching",
        "development-at-risk",
        facts(serious_development_concern=False),
        NOT_MET,
    ),
    # HHW-A1
    (AL, None, "parents-and-children", facts(parent(), child()), MET),
    (AL, None, "parents-and-children", facts(child()), NOT_MET),
    (AL, None, "parents-and-children", facts(child(), complete=False), UNKNOWN),
    (AL, None, "parents-and-children", facts(parent(), Person()), UNKNOWN),
    (AL, None, "chronic", facts(chronic=True), MET),
    (AL, None, "chronic", facts(chronic=False), NOT_MET),
    (AL, None, "problems-in-four-domains", spread(GGSR[:4], LIGHT), MET),
    (AL, None, "problems-in-four-domains", spread(GGSR[:3], SERIOUS), UNKNOWN),
    (AL, None, "problems-in-four-domains", spread(GGSR[:3], SERIOUS, GGSR_ALL), NOT_MET),
    (AL, None, "parents-cannot-solve", facts(parents_can_solve=False), MET),
    (AL, None, "parents-cannot-solve", facts(parents_can_solve=True), NOT_MET),
    (AL, None, "parents-cannot-solve", facts(), UNKNOWN),
]


@pytest.mark.parametrize(("approach", "form", "criterion", "given", "outcome"), CASES)
def test_a_criterion_by_the_facts(
    approach: str, form: str | None, criterion: str, given: ReferralFacts, outcome: Outcome
) -> None:
    weighing = weighed(approach, criterion, given, form)
    assert weighing.outcome is outcome
    assert weighing.reasons
    assert all(reason[0].isupper() and reason[-1] in ".?" for reason in weighing.reasons)


def test_the_table_has_every_criterion_of_every_approach() -> None:
    written = {
        (approach.key, criterion.key)
        for approach in catalogue().latest()
        for form in (None, *(form.key for form in approach.forms))
        for criterion in approach.criteria_for(form)
    }
    assert {(approach, criterion) for approach, _, criterion, _, _ in CASES} == written


def test_what_is_weighed_in_the_hague_is_a_characteristic_in_leeuwarden() -> None:
    given = facts(addiction=True)
    weighed_there, seen_here = weighed(DH, "addiction", given), weighed(IT, "addiction", given)
    assert (weighed_there.nature, weighed_there.outcome) == (Nature.CONTRA_INDICATION, TO_WEIGH)
    assert (seen_here.nature, seen_here.outcome) == (Nature.CHARACTERISTIC, MET)
    assert weighed_there.reasons == (
        "Iemand in het gezin is verslaafd.",
        "Dit is geen weigering: een mens weegt het af.",
    )


@pytest.mark.parametrize(
    ("approach", "criterion", "given", "reasons"),
    [
        (
            DH,
            "authority-involved",
            facts(social_assistance_benefit=True, supervision_order=True),
            (
                "Iemand in het gezin krijgt een bijstandsuitkering.",
                "Een van de kinderen staat onder toezicht (OTS).",
            ),
        ),
        (
            DH,
            "authority-involved",
            facts(social_assistance_benefit=False, supervision_order=False),
            (
                "Niemand in het gezin krijgt een bijstandsuitkering.",
                "Geen van de kinderen staat onder toezicht (OTS).",
                "Nog niet bekend: Dreigt er een melding bij de Raad voor de Kinderbescherming?",
            ),
        ),
        (
            DH,
            "serious-in-four-domains",
            spread(("housing",), SERIOUS, VIG_ALL),
            (
                "Er zijn ernstige zorgen op 1 leefgebied (Woonsituatie); "
                "gevraagd zijn er minstens 4.",
            ),
        ),
        (
            AL,
            "parents-and-children",
            facts(parent(), child(), child(4)),
            (
                "In het gezin: 1 ouder; gevraagd minstens 1.",
                "In het gezin: 2 kinderen; gevraagd minstens 1.",
            ),
        ),
    ],
)
def test_reasons_say_what_carries_the_outcome(
    approach: str, criterion: str, given: ReferralFacts, reasons: tuple[str, ...]
) -> None:
    assert weighed(approach, criterion, given).reasons == reasons


def test_a_form_adds_its_own_criteria_after_those_of_the_approach() -> None:
    approach = catalogue().latest_of(EI)
    alone = [one.key for one in weigh(approach, None, facts())]
    with_form = [one.key for one in weigh(approach, "pgtb", facts())]
    assert with_form == [*alone, "practical-support"]
