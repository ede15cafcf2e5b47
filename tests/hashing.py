# SPDX-License-Identifier: EUPL-1.2
"""A password of a test is hashed by Argon2 as well, but not so that guessing takes years."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class QuickArgon2(Argon2PasswordHasher):
    """Argon2 at its cheapest: in the tests nobody guesses."""

    time_cost = 1
    memory_cost = 8
    parallelism = 1
