# SPDX-License-Identifier: EUPL-1.2
"""A believable population in bulk, the same for the same seed."""
