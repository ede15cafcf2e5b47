# SPDX-License-Identifier: EUPL-1.2
"""Which files are taken in, told by what is in them and never by their name."""

MOST_BYTES = 10 * 1024 * 1024
