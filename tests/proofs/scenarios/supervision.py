# SPDX-License-Identifier: EUPL-1.2
"""Factsheets."""

from gezinsregie.access.acts import Act
from gezinsregie.supervision.actions import (
    decide_verdicts,
    establish_factsheet,
    import_factsheet,
)
from gezinsregie.supervision.factsheet.reading.reading import read_factsheet
from gezinsregie.supervision.framework.definition import load_framework
from tests.proofs.fault_injection import Call
from tests.supervision import drafts, samples
from tests.whole_case import Case


def importing(case: Case) -> Call:
    source, framework = samples.FACTSHEET.encode(), load_framework()
    given = {
        "source": source,
        "reading": read_factsheet(source, framework),
        "framework": framework,
    }
    may = case.town.may(case.town.inspector, Act.IMPORT_FACTSHEET, case.town.inspectorate)
    return Call(import_factsheet, may, given)


def deciding(case: Case) -> Call:
    factsheet = drafts.read_in(case.town)
    given = {"factsheet": factsheet, "values": drafts.DECISION, "reason": "Zo staat het er."}
    return Call(decide_verdicts, drafts.may_decide(case.town, factsheet), given)


def establishing(case: Case) -> Call:
    factsheet = drafts.read_in(case.town, samples.CLEAR)
    may = drafts.may_decide(case.town, factsheet)
    return Call(establish_factsheet, may, {"factsheet": factsheet, "unplaced_seen": True})


SCENARIOS = {
    "supervision.import_factsheet": importing,
    "supervision.decide_verdicts": deciding,
    "supervision.establish_factsheet": establishing,
}
