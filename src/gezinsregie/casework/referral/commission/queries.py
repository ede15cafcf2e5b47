# SPDX-License-Identifier: EUPL-1.2
"""Which approaches work by a commission of the municipality."""

from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.casework.referral.models import Decision


def works_by_commission(decision: Decision) -> bool:
    """Tell whether a commission replaces the indication decision in the approach that accepted, by
    its source."""
    given = catalogue().find(decision.approach_key, decision.approach_version).commissioning
    return given is not None and given.replaces_indication_decision is True
