# SPDX-License-Identifier: EUPL-1.2
"""No page and no line of the log holds a secret word of others."""

import logging
from collections.abc import Callable

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from gezinsregie.access.acts import SubjectKind
from gezinsregie.audit.models import Entry
from gezinsregie.casework.trajectory.models import Trajectory
from tests.architecture.test_every_address import ADDRESSES, undone
from tests.cast import NOW, Town
from tests.whole_case import whole_case

from . import answers
from .pages import PEOPLE
from .reading import facts_in_the_database
from .secrets import SECRETS, plant


@pytest.mark.parametrize("who", PEOPLE)
def test_nobody_meets_a_secret_of_others(
    town: Town,
    client: Client,
    caplog: pytest.LogCaptureFixture,
    who: str,
    record_property: Callable[[str, object], None],
) -> None:
    caplog.set_level(logging.DEBUG, logger="gezinsregie")
    case = whole_case(town)
    family = case.subjects[SubjectKind.FAMILY]
    plant(town, Trajectory.objects.get(family=family))
    user = getattr(town, who)
    allowed = answers.acts(str(user.pk), "family", str(family.pk), NOW, facts_in_the_database())
    others = [one for one in SECRETS if not one.acts & allowed and who not in one.people]
    told: list[str] = []
    read = 0
    for address in ADDRESSES:
        if address.view.declares == "link":
            continue
        if not client.cookies.get(settings.SESSION_COOKIE_NAME, None):
            client.force_login(user)
        url = reverse(address.name, kwargs=case.arguments(address.arguments))
        with undone():
            answer = client.get(url)
            # A part that streams is read as well.
            content = b"".join(answer) if answer.streaming else answer.content
        text = content.decode("utf-8", "replace")
        told += [f"{address.name}: {one.word}" for one in others if one.word in text]
        read += 1
    log = " ".join(str(one.__dict__) for one in Entry.objects.all()) + caplog.text
    told += [f"log: {one.word}" for one in SECRETS if one.word in log]
    print(*told, sep="\n")
    assert told == []
    assert others
    record_property("figure", ("pages searched for secret words of others", read))
