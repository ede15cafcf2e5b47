# SPDX-License-Identifier: EUPL-1.2
"""The measuring stick: how fast the product is, as a ratio to the least that Django can do."""
