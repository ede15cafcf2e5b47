# SPDX-License-Identifier: EUPL-1.2
import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import escape

from gezinsregie.supervision.framework.definition import load_framework


@pytest.mark.statement("TZ1")
def test_the_framework_can_be_read_in_full(inspector: Client) -> None:
    page = inspector.get(reverse("framework")).content.decode()
    framework = load_framework()
    assert "5 thema&#x27;s, 13 criteria en 30 indicatoren" in page or (
        "5 thema's, 13 criteria en 30 indicatoren" in page
    )
    for part in (*framework.criteria, *framework.indicators):
        assert part.key in page
        assert escape(part.title) in page
