# SPDX-License-Identifier: EUPL-1.2
"""Proof tools: checks that walk everything of a kind, each shown to catch a planted fault.

A tool is a function that takes what it checks and returns the faults it found, in words; so its
test can hand it a planted fault as easily as the product. ``make proofs`` prints their figures.
"""
