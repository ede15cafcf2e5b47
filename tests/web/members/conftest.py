# SPDX-License-Identifier: EUPL-1.2
"""Who belongs to a family, over plain http."""

import pytest


@pytest.fixture(autouse=True)
def as_in_the_source(plain_http: None) -> None:
    """Every test of this folder."""
