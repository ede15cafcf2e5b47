# SPDX-License-Identifier: EUPL-1.2
"""Giving somebody of a family an account, mailing the link that opens it, and closing it."""

from collections.abc import Callable

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.accounts.actions import open_account
from gezinsregie.accounts.models import User
from gezinsregie.audit.actions import action
from gezinsregie.correspondence.links import LinkClosed, issue_link, use_link, withdraw_link
from gezinsregie.correspondence.models import Link, LinkKind
from gezinsregie.correspondence.outbox import queue_mail
from gezinsregie.families.models import Member, MemberRole
from gezinsregie.families.standing import MemberAccount
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when
from gezinsregie.foundation.periods import closing_day

from .queries import account_behind, not_ended
from .rules import (
    AccountFacts,
    obstacles_to_ending,
    obstacles_to_giving,
    obstacles_to_mailing_anew,
)

# Makes the text of the mail of a token; of an empty one for somebody who has a password already.
Letter = Callable[[str], str]


@action(Act.KEEP_INVOLVEMENT)
def give_account(
    permit: Permit, *, member: Member, email: str, subject: str, letter: Letter
) -> MemberAccount:
    """Give a member an account from today, and mail the link with which a password is chosen.

    Who signs in with this address already, for work or for another family, keeps that password.
    Raises Obstructed with all reasons (``rules.obstacles_to_giving``).
    """
    permit.must_cover(member)
    held = Member.objects.select_for_update().get(pk=member.pk)
    today = clock.today()
    user = User.objects.filter(email__iexact=email).first()
    open_now = MemberAccount.objects.filter(not_ended(today), member__family=held.family_id)
    refuse_when(
        obstacles_to_giving(
            AccountFacts(
                is_child=held.role == MemberRole.CHILD,
                born_on=held.birth_date,
                has_one=open_now.filter(member=held).exists(),
                email_of_actor=user is not None and str(user.pk) == permit.actor_id,
                email_of_relative=user is not None
                and open_now.filter(user=user).exclude(member=held).exists(),
                account_is_shut=user is not None and not user.is_active,
                today=today,
            )
        )
    )
    user = user or open_account(permit, email=email, name=str(held), password=None)
    account = MemberAccount.objects.create(member=held, user=user, starts_on=today)
    _mail(permit, account, subject, letter)
    return account


@action(Act.KEEP_INVOLVEMENT)
def mail_link_anew(
    permit: Permit, *, account: MemberAccount, subject: str, letter: Letter
) -> MemberAccount:
    """Mail a new link to choose a password with; what was mailed before opens nothing any more."""
    permit.must_cover(account)
    held = _held(account)
    refuse_when(
        obstacles_to_mailing_anew(
            ended=_has_ended(held), works_here=held.user.appointments.exists()
        )
    )
    _take_links_back(permit, held)
    _link, token = issue_link(permit, kind=LinkKind.SET_PASSWORD, subject_id=held.pk)
    queue_mail(permit, to=held.user.email, subject=subject, text=letter(token))
    return held


@action(Act.KEEP_INVOLVEMENT)
def end_account(permit: Permit, *, account: MemberAccount) -> MemberAccount:
    """Close an account at once, with every link to it. Raises Obstructed when it is closed."""
    permit.must_cover(account)
    held = _held(account)
    refuse_when(obstacles_to_ending(ended=_has_ended(held)))
    _take_links_back(permit, held)
    held.ends_on, held.withdrawn = closing_day(held.starts_on, clock.today())
    held.save(update_fields=["ends_on", "withdrawn"])
    return held


@action(Act.CHOOSE_PASSWORD)
def choose_password(permit: Permit, *, link: Link, password: str) -> MemberAccount:
    """Choose the password of the account that this link was mailed for.

    Raises LinkClosed when the account has closed since, or belongs to somebody who works here.
    """
    use_link(permit, link=link)
    account = account_behind(link)
    if account is None:
        raise LinkClosed
    account.user.set_password(password)
    account.user.save(update_fields=["password"])
    return account


def _mail(permit: Permit, account: MemberAccount, subject: str, letter: Letter) -> None:
    token = ""
    if not account.user.has_usable_password() and not account.user.appointments.exists():
        _link, token = issue_link(permit, kind=LinkKind.SET_PASSWORD, subject_id=account.pk)
    queue_mail(permit, to=account.user.email, subject=subject, text=letter(token))


def _held(account: MemberAccount) -> MemberAccount:
    held: MemberAccount = (
        MemberAccount.ever.select_for_update(of=("self",))
        .select_related("user", "member")
        .get(pk=account.pk)
    )
    return held


def _has_ended(account: MemberAccount) -> bool:
    return account.withdrawn or (account.ends_on is not None and account.ends_on < clock.today())


def _take_links_back(permit: Permit, account: MemberAccount) -> None:
    mailed = Link.objects.filter(
        kind=LinkKind.SET_PASSWORD,
        subject_id=str(account.pk),
        used_at__isnull=True,
        withdrawn_at__isnull=True,
    )
    for link in mailed:
        withdraw_link(permit, link=link)
