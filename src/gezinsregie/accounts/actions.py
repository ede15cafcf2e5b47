# SPDX-License-Identifier: EUPL-1.2
"""Opening accounts."""

from django.db import IntegrityError, transaction

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.foundation.obstacles import Obstacle, Obstructed

from .models import User


@action(Act.ADMINISTER, Act.KEEP_INVOLVEMENT)
def open_account(permit: Permit, *, email: str, name: str, password: str | None) -> User:
    """Return a new account; without a password it cannot sign in by one.

    Raises Obstructed when the address has an account already, ValidationError when a field does
    not fit its column: the form should have said so before.
    """
    user = User(email=email, name=name)
    user.set_password(password)
    user.full_clean(exclude=["password"], validate_unique=False, validate_constraints=False)
    if User.objects.filter(email__iexact=email).exists():
        raise Obstructed(Obstacle("email_taken", field="email"))
    try:
        with transaction.atomic():
            user.save(force_insert=True)
    except IntegrityError as fault:
        raise Obstructed(Obstacle("email_taken", field="email")) from fault
    return user
