# SPDX-License-Identifier: EUPL-1.2
"""Rounds and factsheets."""

from gezinsregie.access.acts import Act
from gezinsregie.supervision.actions import (
    decide_verdicts,
    establish_factsheet,
    import_factsheet,
)
from gezinsregie.supervision.factsheet.reading.reading import read_factsheet
from gezinsregie.supervision.framework.definition import load_framework
from gezinsregie.supervision.round.actions import attach_factsheet, import_for_round, open_round
from tests.cast import TODAY
from tests.proofs.fault_injection import Call
from tests.supervision import drafts, rounds, samples
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


def opening_a_round(case: Case) -> Call:
    given = {
        "municipality": "Oosterzand",
        "approach": "Eropaf",
        "planned_end_on": TODAY,
        "framework": load_framework(),
    }
    may = case.town.may(case.town.inspector, Act.OPEN_ROUND, case.town.inspectorate)
    return Call(open_round, may, given)


def attaching(case: Case) -> Call:
    round, draft = rounds.opened(case.town), drafts.read_in(case.town)
    may = case.town.may(case.town.inspector, Act.WORK_ON_ROUND, round)
    return Call(attach_factsheet, may, {"round": round, "factsheet": draft})


def importing_for_a_round(case: Case) -> Call:
    round, call = rounds.opened(case.town), importing(case)
    given = {
        "round": round,
        "importing": call.permit,
        "source": call.given["source"],
        "reading": call.given["reading"],
    }
    may = case.town.may(case.town.inspector, Act.WORK_ON_ROUND, round)
    return Call(import_for_round, may, given)


SCENARIOS = {
    "supervision.import_factsheet": importing,
    "supervision.decide_verdicts": deciding,
    "supervision.establish_factsheet": establishing,
    "supervision.round.open_round": opening_a_round,
    "supervision.round.attach_factsheet": attaching,
    "supervision.round.import_for_round": importing_for_a_round,
}
