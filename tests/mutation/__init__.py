# SPDX-License-Identifier: EUPL-1.2
"""Mutation: change one thing in a rule at a time, and see whether a test notices.

``make mutants`` takes the rules that changed (BASE=…), ``make mutants-all`` every rule, the grounds
and the policy. Why a tool of our own: docs/adr/0007-a-small-mutator-of-our-own.md.
"""
