# SPDX-License-Identifier: EUPL-1.2
"""A concern is corrected, and what stood before can be read."""

from collections.abc import Callable
from typing import Any

from django.test import Client

from gezinsregie.casework.trajectory.models import Trajectory
from tests.casework.plan.making import a_concern
from tests.cast import Town

Address = Callable[..., str]


def body(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def test_a_concern_is_corrected_and_nobody_overwrites_another(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    concern = a_concern(town, trajectory)
    edit = url("concern_edit", concern.pk)
    assert edit in body(coordinator.get(url("plan")))
    said = {
        "words": "Ik durf de post weer open te maken.",
        "named_by": "member",
        "named_by_name": "Ilse",
        "life_domain": "housing",
        "member": "",
        "seen": "1",
    }
    blank = coordinator.post(edit, {})
    assert blank.status_code == 422
    assert coordinator.post(edit, said).url == f"{url('plan')}#zorg-{concern.pk}"
    concern.refresh_from_db()
    assert (concern.serious, concern.life_domain, concern.revision) == (False, "housing", 2)
    late = coordinator.post(edit, {**said, "words": "Toch niet."})
    assert late.status_code == 409
    assert "Toch niet." in body(late)
    told = body(coordinator.get(url("concern_history", concern.pk)))
    assert "Ik durf de post niet open te maken." in told
    assert "ja" in told
    assert "aangepast: zie wat er stond" in body(coordinator.get(url("plan")))
