# SPDX-License-Identifier: EUPL-1.2
"""Every act × role × situation, decided in this process: the product says what the table says."""

from collections.abc import Callable

import pytest

from gezinsregie.access.acts import Act
from gezinsregie.access.grounds import Ground
from gezinsregie.access.listed import Listed
from gezinsregie.access.permits import NotPermitted, permit_for_job, permit_for_link
from gezinsregie.access.policy import POLICY
from gezinsregie.families.models import Family
from gezinsregie.foundation import clock
from gezinsregie.partners.grounds import GROUND_OF_ROLE
from gezinsregie.partners.legal_ground.law import law

from . import answers
from .building import Built
from .deciding import KINDS, acts_on, ask, somebody
from .drafts import LAW, NOW
from .expectations import SUBJECTS, expectations
from .facts import together
from .ids import id_of
from .situations import THEMES, of_theme, situations
from .towns import ROLES


def test_the_policy_is_the_table() -> None:
    """Each ground gives what was written down for it, on each kind of subject, and no more."""
    written: dict[str, set[str]] = {}
    for kind, grounds in answers.table().items():
        if kind != "roles":
            for ground in grounds:
                written.setdefault(ground, set()).update(answers.acts_of(kind, ground))
    assert written == {str(ground): {str(act) for act in acts} for ground, acts in POLICY.items()}
    assert answers.table()["roles"] == {
        str(role): str(ground) for role, ground in GROUND_OF_ROLE.items()
    }


def test_an_act_is_done_to_what_the_table_says() -> None:
    said = {kind: {str(act) for act in acts_on(kind)} for kind in KINDS}
    of_jobs = {"feed_insight", "remind_of_renewal", "send_digest"}
    assert said.pop("organisation") == answers.acts_on("organisation") | of_jobs
    for kind, acts in said.items():
        assert acts == answers.acts_on(kind), kind


def test_the_law_of_the_situations_is_that_of_the_product() -> None:
    known = law()
    for ground in LAW:
        assert (ground.key in known.needing_consent) is ground.needs_consent, ground
        assert (ground.key in known.on_by_default) is ground.on, ground


@pytest.mark.parametrize("theme", THEMES)
def test_every_role_in_every_situation(
    db: None, theme: str, record_property: Callable[[str, object], None]
) -> None:
    drafts = of_theme(theme)
    Built(together(*(draft.world() for draft in drafts.values())))
    wrong: list[str] = []
    decided = 0
    with clock.stopped_at(NOW):
        for name, draft in drafts.items():
            for subject in SUBJECTS:
                expected = expectations()[name, subject]
                for role in ROLES:
                    asked = ask(
                        draft.key(role), expected.kind, draft.key(subject), expected.of(role)
                    )
                    wrong += asked.differences()
                    decided += len(acts_on(expected.kind))
    print(f"{theme}: {decided} decisions in {len(drafts)} situations, {len(wrong)} differences")
    assert wrong == []
    record_property("figure", ("decisions: act × role × situation", decided))
    record_property("figure", ("situations of a family", len(drafts)))


def test_in_another_town_nobody_has_anything(built: Built) -> None:
    """All towns side by side: the people of one find on their lists no family of another."""
    people = [(draft, role) for draft in situations().values() for role in ROLES][::29]
    on_list = Listed(Act.ASK_WHY, lambda me: Family.objects.order_by())
    named = {id_of(one.key): one.key for one in built.world.families}
    for draft, role in people:
        seen = {named[key] for key in on_list.keys(somebody(draft.key(role)))}
        assert all(one.startswith(draft.name + "/") for one in seen), (draft.name, role)
        expected = expectations()[draft.name, "family"].of(role)
        assert (draft.key("family") in seen) is bool(expected), (draft.name, role)


def test_what_nobody_signs_in_for() -> None:
    """A link and a job give their own acts; no ground of a person gives one of a link."""
    links = answers.acts_of("link", "holds_link")
    jobs = answers.acts_of("installation", "a_named_job")
    for act in Act:
        for made, open_acts in ((permit_for_link, links), (_for_a_job, jobs)):
            if act in open_acts:
                assert made("1", act).act is act
            else:
                with pytest.raises(NotPermitted):
                    made("1", act)
        if act in links:
            assert [ground for ground in Ground if act in POLICY[ground]] == [Ground.HOLDS_LINK]


def _for_a_job(subject: str, act: Act) -> object:
    return permit_for_job("nightly", act, subject)
