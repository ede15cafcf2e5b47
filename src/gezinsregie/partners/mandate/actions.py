# SPDX-License-Identifier: EUPL-1.2
"""Writing down who may decide what over a partner, and taking that back."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from django.db import IntegrityError, transaction

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, Obstructed, refuse_when
from gezinsregie.partners.agreement.models import Agreement, AgreementKind
from gezinsregie.partners.models import Organisation

from .models import Mandate
from .rules import MandateFacts, obstacles_to_mandating, obstacles_to_taking_back


@dataclass(frozen=True)
class NewMandate:
    """Who may decide what, over whom, up to where (words, may be empty), by which letter."""

    agreement: Agreement
    holder_role: str
    over: Organisation
    decision_key: str
    up_to: str = ""


@action(Act.KEEP_AGREEMENTS)
def record_mandate(permit: Permit, *, new: NewMandate, known_decisions: Collection[str]) -> Mandate:
    """Write a mandate down. It holds as soon as, and as long as, the letter binds the one it is
    over. Raises Obstructed with all reasons (``rules.obstacles_to_mandating``)."""
    permit.must_cover(new.agreement)
    same = Mandate.objects.filter(
        agreement=new.agreement,
        holder_role=new.holder_role,
        over=new.over,
        decision_key=new.decision_key,
    )
    refuse_when(
        obstacles_to_mandating(
            MandateFacts(
                is_a_mandate_letter=new.agreement.kind == AgreementKind.MANDATE_LETTER,
                over_is_a_party=new.agreement.parties.filter(organisation=new.over).exists(),
                holder_role=new.holder_role,
                decision_key=new.decision_key,
                known_decisions=known_decisions,
                written_already=same.exists(),
            )
        )
    )
    try:
        with transaction.atomic():
            return Mandate.objects.create(
                agreement=new.agreement,
                holder_role=new.holder_role,
                over=new.over,
                decision_key=new.decision_key,
                up_to=new.up_to,
            )
    except IntegrityError as fault:
        # The same form came twice at once: the database keeps its promise.
        raise Obstructed(Obstacle("mandated_already", field="decision_key")) from fault


@action(Act.KEEP_AGREEMENTS)
def take_mandate_back(permit: Permit, *, mandate: Mandate) -> Mandate:
    """Let a mandate end: yesterday was its last day, so that nothing rests on it any more."""
    held = (
        Mandate.objects.select_for_update(of=("self",))
        .select_related("agreement")
        .get(pk=mandate.pk)
    )
    permit.must_cover(held)
    today = clock.today()
    refuse_when(obstacles_to_taking_back(ends_on=held.ends_on, today=today))
    held.ends_on = today - timedelta(days=1)
    held.save(update_fields=["ends_on"])
    return held
