# SPDX-License-Identifier: EUPL-1.2
"""The partners of a family, and what each may know, as the page says it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.casework.consent.models import ConsentAnswer, ConsentPosition
from gezinsregie.casework.involvement.models import Involvement, Scope
from gezinsregie.casework.partnership.helping import Helper, SharedScope
from gezinsregie.casework.safety.models import SafetyException
from gezinsregie.foundation.obstacles import Obstacle
from gezinsregie.partners.legal_ground.law import law

from .fields import said
from .words import ANSWERS, LAPSED, LEADS, WHY, Sign


@dataclass(frozen=True)
class Answered:
    """Somebody with a sign for what he or she says now."""

    position: ConsentPosition
    name: str
    sign: Sign


@dataclass(frozen=True)
class ScopeRow:
    """A scope in words: open, or shut with every reason."""

    scope: Scope
    domain: str
    about: str
    purpose: str
    ground: str
    needs_consent: bool
    is_open: bool
    why_not: list[str]
    answered: list[Answered]
    exception: SafetyException | None
    excepted_until: date | None
    ended: bool
    # The reasons that the people's own signs do not tell already.
    why_else: list[str]

    @property
    def refused(self) -> bool:
        """Whether somebody refused, took it back, or agreed under pressure."""
        no = (
            ConsentAnswer.REFUSED,
            ConsentAnswer.WITHDRAWN,
            ConsentAnswer.SEEN_UNDER_PRESSURE,
        )
        return any(one.position.answer in no for one in self.answered)

    @property
    def lapsed(self) -> bool:
        return any(one.sign is LAPSED for one in self.answered)


@dataclass(frozen=True)
class PartnerCard:
    """A partner: who, since when, for what, and what is open to it."""

    involvement: Involvement
    leads: Sign
    kin_works_there: bool
    why_not: list[str]
    rows: list[ScopeRow]
    ended: bool

    @property
    def is_involved(self) -> bool:
        return not self.why_not

    @property
    def opened(self) -> int:
        return sum(row.is_open for row in self.rows)


def cards_of(helpers: Iterable[Helper], today: date) -> list[PartnerCard]:
    """Return a card for each partner."""
    return [_card(one, today) for one in helpers]


def _card(one: Helper, today: date) -> PartnerCard:
    involvement = one.involvement
    return PartnerCard(
        involvement=involvement,
        leads=LEADS[involvement.plan_leads],
        kin_works_there=one.kin_works_there,
        why_not=in_words(one.why_not, {}),
        rows=[row_of(shared, today, one.why_not) for shared in one.scopes],
        ended=involvement.ended_by(today),
    )


def _lacks_consent(shared: SharedScope, today: date) -> bool:
    """Tell whether it is open by an exception alone: somebody's yes is missing."""
    return any(
        one.answer != ConsentAnswer.GIVEN or (one.ends_on is not None and one.ends_on < today)
        for one in shared.positions
    )


def row_of(shared: SharedScope, today: date, said_above: Sequence[Obstacle] = ()) -> ScopeRow:
    """Return a scope in words; ``said_above`` are reasons that its partner's card gives already."""
    scope = shared.scope
    names = {str(one.member_id): one.member.given_name for one in shared.positions}
    ground = law().ground_of.get(scope.legal_ground)
    domain, about, purpose = described(scope)
    return ScopeRow(
        scope=scope,
        domain=domain,
        about=about,
        purpose=purpose,
        ground=ground_in_words(scope.legal_ground),
        needs_consent=ground is not None and ground.needs_consent,
        is_open=shared.is_open,
        why_not=in_words([one for one in shared.why_not if one not in said_above], names),
        answered=[_answered(one, today) for one in shared.positions],
        exception=next((one for one in shared.exceptions if _waits(one, today)), None),
        excepted_until=max(
            (one.ends_on for one in shared.exceptions if one.second_read_at is not None),
            default=None,
        )
        if shared.is_open and _lacks_consent(shared, today)
        else None,
        ended=scope.ended_by(today),
        why_else=in_words(
            [
                one
                for one in shared.why_not
                if one not in said_above and not one.key.startswith("consent_")
            ],
            names,
        ),
    )


def _waits(exception: SafetyException, today: date) -> bool:
    return exception.second_reader_id is None and exception.ends_on >= today


def _answered(position: ConsentPosition, today: date) -> Answered:
    lapsed = (
        position.answer == ConsentAnswer.GIVEN
        and position.ends_on is not None
        and position.ends_on < today
    )
    sign = LAPSED if lapsed else ANSWERS[position.answer]
    return Answered(position, position.member.given_name, sign)


def in_words(reasons: Iterable[Obstacle], names: Mapping[str, str]) -> list[str]:
    """Return reasons as sentences; ``names`` says who a key is."""
    return [str(WHY[one.key]) % {"about": names.get(one.about, one.about)} for one in reasons]


def described(scope: Scope) -> tuple[str, str, str]:
    """Return about what, about whom and what for a scope is, in words; its member is loaded."""
    domain = vocabulary().life_domains.get(scope.life_domain)
    purpose = law().purpose_of.get(scope.purpose)
    return (
        said(domain.name) if domain else scope.life_domain,
        scope.member.given_name if scope.member else _("het hele gezin"),
        said(purpose.name) if purpose else scope.purpose,
    )


def ground_in_words(key: str) -> str:
    """Return what a ground of law is called."""
    ground = law().ground_of.get(key)
    return said(ground.name) if ground else key
