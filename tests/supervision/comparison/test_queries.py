# SPDX-License-Identifier: EUPL-1.2
"""What can be laid side by side: what is published, and what was established here."""

from gezinsregie.supervision.actions import decide_verdicts, establish_factsheet
from gezinsregie.supervision.comparison.inquiry import Cell, of_factsheet, of_publication
from gezinsregie.supervision.comparison.queries import Inquiries
from gezinsregie.supervision.comparison.rules import Tally
from gezinsregie.supervision.framework.definition import load_framework
from gezinsregie.supervision.models import Factsheet
from gezinsregie.supervision.published.catalogue import published_inquiries
from tests.cast import Town
from tests.supervision import samples
from tests.supervision.drafts import DECISION, may_decide, read_in, stranger_of_elsewhere

PUBLISHED = [of_publication(one) for one in published_inquiries()]


def established(town: Town, text: str) -> Factsheet:
    draft = read_in(town, text)
    if draft.verdicts.filter(read_value="undecided").exists():
        decide_verdicts(
            may_decide(town, draft), factsheet=draft, values=DECISION, reason="Zo staat het er."
        )
    return establish_factsheet(may_decide(town, draft), factsheet=draft, unplaced_seen=True)


def held(user: object) -> Inquiries:
    return Inquiries(user, load_framework())  # type: ignore[arg-type]


def test_publications_are_there_before_anything_is_established(town: Town) -> None:
    inquiries = held(town.inspector)
    assert len(inquiries) == 3
    assert inquiries[0:6] == PUBLISHED
    assert inquiries.tallies["3.2.2"] == Tally(3, 3)
    # Alkmaar printed 3.1.3 and said nothing about it in its last year.
    assert inquiries.tallies["3.1.3"] == Tally(0, 2)


def test_what_is_established_here_joins_and_a_draft_does_not(town: Town) -> None:
    read_in(town, samples.CLEAR)
    factsheet = established(town, samples.FACTSHEET)
    inquiries = held(town.inspector)
    assert len(inquiries) == 4
    first = inquiries[0:1][0]
    assert first.factsheet_id == factsheet.pk
    assert (first.municipality, first.approach) == ("Lindewaard", "Samen aan de Keukentafel")
    (tested,) = first.tested
    assert tested.verdicts == {
        "1.1.1": "meets",
        "1.1.2": "improvement",
        **DECISION,
        "3.1.5": "meets",
        "3.1.6": "meets",
        "3.4.1": "unmarked",
        "3.4.2": "no_finding",
    }
    assert tested.shared == {"3.1.5", "3.1.6"}
    # What a person decided counts, over what was read.
    assert inquiries.tallies["3.1.3"] == Tally(1, 3)
    assert inquiries.tallies["1.1.2"] == Tally(1, 3)


def test_a_followup_holds_what_was_found_then_and_now(town: Town) -> None:
    established(town, samples.FOLLOWUP)
    then, now = held(town.inspector)[0:1][0].tested
    assert (then.year, then.verdicts) == (2013, {"1.1.2": "improvement", "1.2.2": "improvement"})
    assert (now.year, now.verdicts) == (2014, {"1.1.2": "meets", "1.2.2": "no_finding"})


def test_a_text_that_is_published_and_established_here_stands_here_once(town: Town) -> None:
    factsheet = established(town, samples.CLEAR)
    Factsheet.objects.filter(pk=factsheet.pk).update(
        source_digest=published_inquiries()[0].text_digest
    )
    inquiries = held(town.inspector)
    assert len(inquiries) == 3
    assert [one.factsheet_id for one in inquiries[0:6]] == [factsheet.pk, None, None]
    assert inquiries.tallies["3.4.2"] == Tally(0, 2)


def test_another_inspectorate_compares_what_is_published(town: Town) -> None:
    established(town, samples.CLEAR)
    assert held(stranger_of_elsewhere())[0:9] == PUBLISHED


def test_slices_run_on_from_what_is_here_into_what_is_published(town: Town) -> None:
    for number in range(4):
        established(town, samples.CLEAR.replace("Eropaf", f"Eropaf {number}"))
    inquiries = held(town.inspector)
    whole = inquiries[0:7]
    assert len(whole) == len(inquiries) == 7
    assert [one for start in range(0, 7, 3) for one in inquiries[start : start + 3]] == whole


def test_an_earlier_year_that_is_not_clear_is_not_filled_in(town: Town) -> None:
    factsheet = established(town, samples.FOLLOWUP)
    factsheet.years = ["2013", "2014"]
    cells = [
        Cell(["3.1.1", "3.1.2"], False, 2013, ["✓", "✗"]),
        Cell(["3.1.4", "3.1.5"], False, 2013, ["✗", "✗"]),
        Cell(["3.2.1", "3.2.2", "3.2.3"], True, 2013, ["✓", "✗"]),
    ]
    then, _now = of_factsheet(factsheet, {}, cells).tested
    assert then.verdicts == {"3.1.4": "improvement", "3.1.5": "improvement"}
