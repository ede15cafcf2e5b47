# SPDX-License-Identifier: EUPL-1.2
"""A permit is for what was asked and nothing beside it; whoever is nobody gets none."""

from uuid import uuid4

import pytest

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.conditions import register_bar, register_ground
from gezinsregie.access.grounds import Ground
from gezinsregie.access.listed import Listed
from gezinsregie.access.permits import NotPermitted, Permit, grounds_held, permit, visible
from gezinsregie.accounts.models import User
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.models import Family
from gezinsregie.partners.models import Organisation

from . import answers, counting
from .conftest import A_FEW
from .deciding import KINDS, acts_on, somebody
from .expectations import SUBJECTS, expectations
from .facts import World
from .ids import id_of
from .situations import situations
from .towns import ROLES

FAMILY = uuid4()
GIVEN = Permit("who", Act.WRITE_CONTACT, Ground.COORDINATES, SubjectKind.FAMILY, str(FAMILY))


@pytest.mark.parametrize("act", Act)
def test_a_permit_is_for_its_act(act: Act) -> None:
    if act is GIVEN.act:
        GIVEN.must_be(Act.READ_PLAN, act)
    else:
        with pytest.raises(NotPermitted, match="this permit is for another act"):
            GIVEN.must_be(act)


def test_a_permit_covers_its_subject_and_what_belongs_to_it() -> None:
    GIVEN.must_cover(Family(pk=FAMILY), Trajectory(family_id=FAMILY))
    for other in (Family(pk=uuid4()), Trajectory(family_id=uuid4())):
        with pytest.raises(NotPermitted, match="this permit is for another subject"):
            GIVEN.must_cover(Family(pk=FAMILY), other)


def test_a_refusal_says_which_act_and_why() -> None:
    assert str(NotPermitted(Act.READ_PLAN, "no ground")) == "read_plan: no ground"


def test_whoever_is_nobody_has_nothing(db: None) -> None:
    nobody = User(name="niet opgeslagen", pk=None)
    assert grounds_held(nobody, SubjectKind.FAMILY, FAMILY) == ()
    assert not visible(nobody, Act.READ_PLAN, Family.objects.all()).exists()
    listed = Listed(Act.READ_PLAN, lambda me: Family.objects.order_by())
    assert (listed.objects(nobody), listed.keys(nobody)) == ([], [])


@pytest.mark.parametrize("subject", ["", "geen-uuid", None, 3])
def test_what_is_no_subject_opens_nothing(db: None, subject: object) -> None:
    assert grounds_held(somebody("anybody"), SubjectKind.FAMILY, subject) == ()


def test_a_link_is_nobody_s_by_who_he_is(db: None) -> None:
    assert grounds_held(somebody("anybody"), SubjectKind.LINK, uuid4()) == ()


def test_what_the_installation_does_is_on_nobody_s_list(a_few: World) -> None:
    """Only the job has it; what a job and a person may both do is on that person's list."""
    draft = situations()["under_way"]
    organisations = Organisation.objects.filter(pk=id_of(draft.key("inspectorate")))
    inspector = somebody(draft.key("inspector"))
    assert not visible(inspector, Act.FEED_INSIGHT, organisations).exists()
    assert visible(inspector, Act.IMPORT_FACTSHEET, organisations).exists()


def test_an_id_is_an_id_however_it_is_written(a_few: World) -> None:
    """As the database gives it, and as an address on the web does."""
    draft = situations()["under_way"]
    family = id_of(draft.key("family"))
    for written in (family, str(family), family.hex):
        asked = grounds_held(somebody(draft.key("coordinator")), SubjectKind.FAMILY, written)
        assert asked == (Ground.COORDINATES,)


def test_a_permit_is_given_where_a_ground_was_found(a_few: World) -> None:
    """In the situation that has the most grounds: the permit names one that gives the act."""
    draft = situations()["everything_at_once"]
    for subject, kind in SUBJECTS.items():
        expected = expectations()["everything_at_once", subject]
        asked = id_of(draft.key(subject))
        for act in acts_on(kind):
            for role in ROLES:
                gives = {one for one in expected.of(role) if act in answers.acts_of(kind, one)}
                person = somebody(draft.key(role))
                try:
                    given = permit(person, act, asked)
                except NotPermitted:
                    assert not gives, (role, subject, act)
                else:
                    assert given.ground in gives, (role, subject, act)
                    written = (given.actor_id, given.act, given.subject_kind, given.subject_id)
                    assert written == (str(person.pk), act, KINDS[kind], str(asked))


def test_as_many_are_counted_as_there_are(a_few: World) -> None:
    drafts = [situations()[name] for name in A_FEW]
    assert list(counting.differences(drafts, a_few)) == []


def test_a_ground_and_a_bar_are_told_once() -> None:
    with pytest.raises(ValueError, match="registered already"):
        register_ground(SubjectKind.FAMILY, Ground.COORDINATES, lambda actor: None)  # type: ignore[arg-type,return-value]
    with pytest.raises(ValueError, match="its bar already"):
        register_bar(SubjectKind.FAMILY, lambda actor: None)  # type: ignore[arg-type,return-value]
