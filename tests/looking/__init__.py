# SPDX-License-Identifier: EUPL-1.2
"""Looking at the product in a browser: every page of everybody, in pictures and through axe.

``make axe``, ``make contactsheet`` and ``make screenshots``; the tests in ``stories`` use the same.
"""
