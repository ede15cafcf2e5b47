# SPDX-License-Identifier: EUPL-1.2
"""A partner in a plan, as tests need it: the professional, what was signed, and what is open."""

from datetime import timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import permit_for_link
from gezinsregie.accounts.models import User
from gezinsregie.casework.consent.models import ConsentPosition
from gezinsregie.casework.involvement.models import Involvement, Scope
from gezinsregie.casework.plan.models import ActorKind, Concern, Goal, NamedBy, Step
from gezinsregie.casework.sharing.footing import About
from gezinsregie.casework.sharing.models import InformationRequest, Label, PassingOn, ReceivedItem
from gezinsregie.casework.sharing.request.actions import answer_request, ask
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.correspondence.links import link_for
from gezinsregie.correspondence.models import LinkKind
from gezinsregie.partners.agreement.models import Agreement, Party
from gezinsregie.partners.models import Organisation
from tests.cast import NOW, TODAY, Town
from tests.documents.making import pdf
from tests.partners.agreement.making import agreement, party

LONG_AGO = TODAY - timedelta(days=200)
# A ground that needs no consent, and one that does.
TASK, CONSENT = "youth_act_task", "consent"


def bound(
    town: Town,
    organisation: Organisation | None = None,
    title: str = "Convenant gegevens delen",
    **changes: Any,
) -> Party:
    """An agreement that the organisation signed and that was seen."""
    made: Agreement = agreement(town, organisation or town.police, title=title, **changes)
    one = party(made, organisation or town.police)
    one.seen_by, one.seen_on = town.administrator, LONG_AGO
    one.signed_by, one.signed_on = "de teamchef", LONG_AGO
    one.save()
    return one


def involved(
    town: Town,
    trajectory: Trajectory,
    user: User | None = None,
    organisation: Organisation | None = None,
) -> Involvement:
    user = user or town.professional
    return Involvement.objects.create(
        trajectory=trajectory,
        organisation=organisation or town.police,
        professional=user,
        professional_name=user.name,
        role_words="wijkagent",
        starts_on=TODAY - timedelta(days=10),
        written_by=town.coordinator,
    )


def scope(of: Involvement, life_domain: str = "finances", **changes: Any) -> Scope:
    fields: dict[str, Any] = {
        "purpose": "coordination",
        "legal_ground": TASK,
        "starts_on": TODAY - timedelta(days=10),
        "written_by": of.written_by,
    }
    return Scope.objects.create(involvement=of, life_domain=life_domain, **{**fields, **changes})


def question(town: Town, trajectory: Trajectory, **changes: Any) -> InformationRequest:
    """A question to the police about the money, mailed; its token is in ``letters``."""
    fields: dict[str, Any] = {
        "organisation": town.police,
        "to_name": "Dewi Sastrowidjojo",
        "to_email": "dewi@politie.example",
        "question": "Wat weet u van de schulden?",
        "about": About("finances", None, "mapping", TASK),
        "due_on": TODAY + timedelta(days=14),
        "subject": "Een vraag",
        "letter": lambda token: f"Lees: {token}",
    }
    return ask(
        town.may(town.coordinator, Act.SHARE_INFORMATION, trajectory.family),
        trajectory=trajectory,
        **{**fields, **changes},
    )


def answered(town: Town, trajectory: Trajectory, **changes: Any) -> ReceivedItem:
    """What came in by a mailed link, with a file."""
    tokens: list[str] = []
    asked = question(
        town,
        trajectory,
        question="Wie woont daar?",
        letter=lambda token: tokens.append(token) or ".",
    )
    link = link_for(tokens[0], LinkKind.ANSWER_REQUEST)
    fields: dict[str, Any] = {
        "words": "Er woont nog iemand in.",
        "label": Label.POLICE,
        "passing_on": PassingOn.ASK_FIRST,
        "condition_words": "",
        "upload": SimpleUploadedFile("brief.pdf", pdf()),
    }
    item = answer_request(
        permit_for_link(link.pk, Act.ANSWER_REQUEST), link=link, **{**fields, **changes}
    )
    assert item.request == asked
    return item


def says(of: Scope, given_name: str, answer: str) -> ConsentPosition:
    family = of.involvement.trajectory.family
    return ConsentPosition.objects.create(
        scope=of,
        member=family.members.get(given_name=given_name),
        answer=answer,
        said_on=TODAY - timedelta(days=5),
        written_by=of.written_by,
        written_at=NOW,
    )


def concern(
    trajectory: Trajectory, words: str, life_domain: str = "finances", about: str = ""
) -> Concern:
    return Concern.objects.create(
        trajectory=trajectory,
        life_domain=life_domain,
        member=trajectory.family.members.get(given_name=about) if about else None,
        words=words,
        named_by=NamedBy.MEMBER,
        named_by_name="Ilse",
        named_on=TODAY,
        written_by=trajectory.coordinator,
    )


def goal(of: Concern, specific: str, about: str = "") -> Goal:
    family = of.trajectory.family
    return Goal.objects.create(
        concern=of,
        member=family.members.get(given_name=about) if about else of.member,
        specific=specific,
        set_on=TODAY,
        written_by=of.written_by,
    )


def promise(of: Goal, by: Involvement | None, words: str = "De huurbaas bellen") -> Step:
    return Step.objects.create(
        goal=of,
        words=words,
        actor_kind=ActorKind.PARTNER if by else ActorKind.COACH,
        actor_name=by.professional_name if by else "Joris",
        involvement=by,
        due_on=TODAY + timedelta(days=5),
        written_by=of.written_by,
    )
