# SPDX-License-Identifier: EUPL-1.2
"""Opening accounts."""

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action

from .models import User


@action(Act.ADMINISTER)
def open_account(permit: Permit, *, email: str, name: str, password: str | None) -> User:
    """Return a new account; without a password it cannot sign in by one."""
    user = User(email=email, name=name)
    user.set_password(password)
    user.full_clean(exclude=["password"])
    user.save(force_insert=True)
    return user
