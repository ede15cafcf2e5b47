# SPDX-License-Identifier: EUPL-1.2
"""What a password costs to guess, in a real installation: other tests hash at the cheapest."""

from typing import Any

from django.contrib.auth.hashers import check_password, make_password

from gezinsregie.config import settings as of_an_installation


def test_a_password_is_kept_by_argon2_and_is_dear_to_guess(settings: Any) -> None:
    settings.PASSWORD_HASHERS = of_an_installation.PASSWORD_HASHERS
    kept = make_password("een lang wachtwoord")
    assert kept.startswith("argon2$argon2id$v=19$m=102400,t=2,p=8$")
    assert check_password("een lang wachtwoord", kept)
    assert not check_password("een lang wachtwoorD", kept)
