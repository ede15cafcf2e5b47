# SPDX-License-Identifier: EUPL-1.2
"""Searching as a person does, and the pages that the hits lead to."""

import re
from typing import Any

from django.test import Client
from django.urls import reverse


def look(client: Client, text: Any) -> Any:
    return client.post(reverse("search"), {"text": text})


def links(answer: Any) -> list[str]:
    return re.findall(r'class="hit-link" href="([^"]+)"', answer.content.decode())
