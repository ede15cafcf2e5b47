# SPDX-License-Identifier: EUPL-1.2
"""The pages over plain http, with static files as they lie in the source."""

from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def plain_http(settings: Any, tmp_path: Path) -> None:
    settings.SECURE_SSL_REDIRECT = False
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
