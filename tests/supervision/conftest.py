# SPDX-License-Identifier: EUPL-1.2
import pytest

from gezinsregie.supervision.framework.definition import Framework, load_framework
from gezinsregie.supervision.framework.lookup import Lookup, lookup_in


@pytest.fixture(scope="session")
def framework() -> Framework:
    """The framework that STJ published in 2013."""
    return load_framework()


@pytest.fixture(scope="session")
def lookup(framework: Framework) -> Lookup:
    return lookup_in(framework)
