# SPDX-License-Identifier: EUPL-1.2
"""How large a population can be, and which seeds and days there are."""

from datetime import date

MOST_FAMILIES = 100_000
LARGEST_SEED = 2**31 - 1
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)
