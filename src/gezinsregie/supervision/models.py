# SPDX-License-Identifier: EUPL-1.2
"""The stored facts of supervision; Django looks for them here."""

from .factsheet.models import Factsheet, Row, SourceLine
from .finding.models import Finding, Verdict
from .round.models import Round

__all__ = ["Factsheet", "Finding", "Round", "Row", "SourceLine", "Verdict"]
