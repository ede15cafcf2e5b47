# SPDX-License-Identifier: EUPL-1.2
"""The five approaches say what their documents say; and a catalogue is whole or not at all."""

import re
import shutil
from pathlib import Path

import pytest

from gezinsregie.approaches.catalogue import (
    Catalogue,
    UnknownApproach,
    catalogue,
    chains,
    instruments,
)
from gezinsregie.approaches.definition import (
    Approach,
    Direction,
    LeverNature,
    LeverStep,
    Status,
)
from gezinsregie.approaches.pins import APPROACHES
from gezinsregie.approaches.terms import Term, Unit
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.foundation.definitions import DefinitionFaults

SIX_MONTHS = Term(at_most=6, unit=Unit.MONTHS)


def approach(key: str) -> Approach:
    return catalogue().latest_of(key)


def test_the_catalogue_holds_five_approaches() -> None:
    assert [(one.key, one.municipality) for one in catalogue().latest()] == [
        ("crg-eindhoven", "Eindhoven"),
        ("hhw-alkmaar", "Alkmaar"),
        ("itg-leeuwarden", "Leeuwarden"),
        ("vig-den-haag", "Den Haag"),
        ("vig-leeuwarden", "Leeuwarden"),
    ]


@pytest.mark.parametrize(
    ("key", "form", "status", "needs_request", "needs_motivation"),
    [
        ("vig-den-haag", None, Status.COMPULSORY_POSSIBLE, False, False),
        ("vig-leeuwarden", None, Status.COMPULSORY_POSSIBLE, None, False),
        ("itg-leeuwarden", None, Status.COMPULSORY_POSSIBLE, None, None),
        ("crg-eindhoven", None, None, None, None),
        ("crg-eindhoven", "pgtb", None, None, None),
        ("crg-eindhoven", "family-coaching", Status.VOLUNTARY, None, None),
        (
            "crg-eindhoven",
            "compulsory-family-coaching",
            Status.COMPULSORY_POSSIBLE,
            False,
            False,
        ),
        ("hhw-alkmaar", None, Status.CONDITIONAL, None, None),
    ],
)
def test_how_free_a_family_is_to_take_part(
    key: str,
    form: str | None,
    status: Status | None,
    needs_request: bool | None,
    needs_motivation: bool | None,
) -> None:
    pressure = approach(key).pressure_for(form)
    assert pressure.status is status
    assert pressure.needs_request_for_help is needs_request
    assert pressure.needs_motivation is needs_motivation


def test_the_chain_of_the_hague_took_sixteen_months() -> None:
    chain = chains()["child-protection"]
    assert approach("vig-den-haag").chain == chain.key
    assert [(step.kind.value, step.months) for step in chain.steps] == [
        ("waiting", 2),
        ("waiting", 4),
        ("lasting", 3),
        ("waiting", 4),
        ("waiting", 3),
    ]
    assert chain.months == 16


def test_who_commissions_and_controls_in_the_hague() -> None:
    hague = approach("vig-den-haag")
    assert hague.commissioning is not None
    assert hague.commissioning.by[:2] == ("OCW", "Jeugdbeleid")
    assert hague.commissioning.replaces_indication_decision is True
    assert len(hague.control_bodies) == 5
    assert {body.now for body in hague.control_bodies} >= {"Veilig Thuis", None}
    assert len(hague.direction_levels) == 3


def test_levers_have_an_owner_and_steps_and_only_decisions_are_imposed() -> None:
    levers = {lever.key: lever for lever in approach("vig-den-haag").levers}
    assert {key: lever.nature for key, lever in levers.items()} == {
        "benefit-sanction": LeverNature.DECISION,
        "written-instruction": LeverNature.DECISION,
        "report-to-board": LeverNature.SAFETY_DECISION,
        "eviction": LeverNature.COURT,
    }
    for lever in levers.values():
        assert lever.owner.now
        imposed = LeverStep.IMPOSED in lever.steps
        assert imposed is (lever.nature is LeverNature.DECISION)
        assert lever.steps == tuple(step for step in LeverStep if step in lever.steps)
    ground = levers["benefit-sanction"].legal_ground
    assert ground is not None
    assert ground.then == "artikel 9 WWB"


@pytest.mark.parametrize(
    ("key", "partners", "reporting_points", "referrers"),
    [
        ("vig-den-haag", 12, 0, 0),
        ("vig-leeuwarden", 9, 1, 6),
        ("itg-leeuwarden", 5, 0, 0),
        ("crg-eindhoven", 9, 1, 7),
        ("hhw-alkmaar", 2, 0, 0),
    ],
)
def test_partners_and_reporting_points(
    key: str, partners: int, reporting_points: int, referrers: int
) -> None:
    one = approach(key)
    counted = (len(one.partners), len(one.reporting_points), len(one.referrers))
    assert counted == (partners, reporting_points, referrers)


def test_only_the_hague_gives_a_norm_in_numbers() -> None:
    norms = {
        one.key: one.caseload and (one.caseload.hours, one.caseload.families)
        for one in catalogue().latest()
    }
    assert norms.pop("vig-den-haag") == (36, 5)
    assert set(norms.values()) == {None}


def test_how_long_approaches_last() -> None:
    hague, leeuwarden = approach("vig-den-haag").duration, approach("vig-leeuwarden").duration
    assert (hague.usual, hague.extension) == (SIX_MONTHS, None)
    assert (leeuwarden.usual, leeuwarden.maximum) == (SIX_MONTHS, SIX_MONTHS)
    assert leeuwarden.extension is not None
    assert (leeuwarden.extension.term, leeuwarden.extension.needs_reason) == (SIX_MONTHS, True)
    team = approach("itg-leeuwarden").duration
    assert team.as_long_as_needed
    assert team.usual is team.maximum is team.extension is None


def test_phases() -> None:
    for key in ("vig-den-haag", "vig-leeuwarden"):
        phases = approach(key).phases
        assert [phase.key for phase in phases] == ["intake", "analysis", "takeover", "hand-back"]
        assert phases[2].term == Term(at_most=2, unit=Unit.MONTHS)
        assert phases[2].direction is Direction.COORDINATOR
        assert phases[3].direction is Direction.SHARED
    alkmaar = approach("hhw-alkmaar")
    assert alkmaar.phases[0].term == Term(at_least=3, at_most=4, unit=Unit.WEEKS)
    assert alkmaar.information_requests is not None
    assert alkmaar.information_requests.phase == alkmaar.phases[0].key


def test_eindhoven_has_three_forms_and_estimates_its_population() -> None:
    eindhoven = approach("crg-eindhoven")
    assert [(form.key, form.provider.then) for form in eindhoven.forms] == [
        ("pgtb", "ZuidZorg"),
        ("family-coaching", "Lumens Groep"),
        ("compulsory-family-coaching", "Radar Uitvoering"),
    ]
    assert all(form.follow_up for form in eindhoven.forms)
    assert eindhoven.population is not None
    numbers = eindhoven.population
    assert (numbers.at_least, numbers.at_most, numbers.eligible) == (1000, 1500, 400)


def test_ladders() -> None:
    assert [rung.level for rung in approach("vig-leeuwarden").ladder] == ["administration"]
    assert [rung.level for rung in approach("crg-eindhoven").ladder] == [
        "network",
        "administration",
    ]
    assert len(approach("crg-eindhoven").ladder[0].who) == 9
    assert [rung.key for rung in approach("hhw-alkmaar").ladder] == ["process-director"]


def test_the_matrix_has_thirteen_domains_and_five_levels_and_no_licensed_text() -> None:
    matrix = instruments()["zrm-2017"]
    assert len(matrix.domains(vocabulary())) == 13
    assert [level.score for level in matrix.levels] == [1, 2, 3, 4, 5]
    assert "Alle rechten voorbehouden" in matrix.rights


def test_a_trajectory_finds_the_version_it_pinned(tmp_path: Path) -> None:
    for version in ("1", "2", "10"):
        text = (APPROACHES / "hhw-alkmaar@1.yaml").read_text(encoding="utf-8")
        text = text.replace('version: "1"', f'version: "{version}"')
        (tmp_path / f"hhw-alkmaar@{version}.yaml").write_text(text, encoding="utf-8")
    loaded = Catalogue(tmp_path)
    assert [one.version for one in loaded] == ["1", "2", "10"]
    assert loaded.find("hhw-alkmaar", "2").version == "2"
    assert loaded.latest_of("hhw-alkmaar").version == "10"
    assert [one.version for one in loaded.latest()] == ["10"]
    for key, version in (("hhw-alkmaar", "3"), ("hhw-alkmaar", "x"), ("onbekend", "1")):
        with pytest.raises(UnknownApproach, match="Er is geen aanpak"):
            loaded.find(key, version)
    with pytest.raises(UnknownApproach, match="Er is geen aanpak 'onbekend'"):
        loaded.latest_of("onbekend")


def test_one_faulty_file_makes_no_catalogue_and_all_files_are_named(tmp_path: Path) -> None:
    for file in APPROACHES.glob("*.yaml"):
        shutil.copy(file, tmp_path)
    for name in ("hhw-alkmaar@1.yaml", "itg-leeuwarden@1.yaml"):
        file = tmp_path / name
        file.write_text(file.read_text(encoding="utf-8").replace("phases:", "fases:"), "utf-8")
    (tmp_path / "vig-den-haag@1.yaml").rename(tmp_path / "vig@1.yaml")
    with pytest.raises(DefinitionFaults) as caught:
        Catalogue(tmp_path)
    assert {fault.file.name for fault in caught.value.faults} == {
        "hhw-alkmaar@1.yaml",
        "itg-leeuwarden@1.yaml",
        "vig@1.yaml",
    }


@pytest.mark.parametrize("one", list(catalogue()), ids=lambda one: one.key)
def test_a_loaded_approach_can_be_written_out_and_read_again(one: Approach) -> None:
    assert Approach.model_validate_json(one.model_dump_json(by_alias=True)) == one


@pytest.mark.parametrize("one", list(catalogue()), ids=lambda one: one.key)
def test_every_approach_says_where_each_of_its_parts_comes_from(one: Approach) -> None:
    sources = [criterion.source for criterion in one.criteria]
    sources += [phase.source for phase in one.phases] + [partner.source for partner in one.partners]
    sources += [lever.source for lever in one.levers] + [rung.source for rung in one.ladder]
    numbered = r"((VIG-H|VIG-L|ITG-L|CRG-E|HHW-A)\d+(, )?)+|toezichtonderzoek, .+"
    assert all(re.fullmatch(numbered, source) for source in sources)
