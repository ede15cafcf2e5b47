# SPDX-License-Identifier: EUPL-1.2
"""The forms that together make one referral, a file for each section of the page."""
