# SPDX-License-Identifier: EUPL-1.2
"""Pictures: values in, an SVG out. No model, no casework: whoever draws hands over plain values.

Every picture names and describes itself (``<title>``, ``<desc>``) and stands beside a table with
the same values. On a page its colours come from the style sheet; ``standalone=True`` writes them
in, for a PDF.
"""
