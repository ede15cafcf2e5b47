# SPDX-License-Identifier: EUPL-1.2
"""In the whole suite no page shows a variable that nobody gives."""

from types import SimpleNamespace
from typing import Any

import pytest
from django.template import engines

from tests import cast
from tests.cast import Town
from tests.proofs.variables import UnknownVariable
from tests.web.components.test_components import render


def shown(source: str, **context: Any) -> str:
    return engines["django"].from_string(source).render(context)


def test_what_is_given_is_shown() -> None:
    person = SimpleNamespace(name="Noor", nickname=None)
    assert (
        shown("{{ who.name }}{{ who.nickname }}{{ n|default:7 }}", who=person, n="") == "NoorNone7"
    )


@pytest.mark.parametrize(
    "source",
    [
        "{{ nobody }}",
        "{{ who.surname }}",
        "{{ nobody.name|upper }}",
        "{{ nobody|default:'—' }}",
        "{% if who %}{{ nobody }}{% endif %}",
        '{% translate "Naam" as label %}{{ lable }}',
        "{% for one in people %}{{ on.name }}{% endfor %}",
        "{% blocktranslate with name=nobody %}Dag {{ name }}{% endblocktranslate %}",
    ],
)
def test_a_variable_that_nobody_gives_is_caught(source: str) -> None:
    with pytest.raises(UnknownVariable, match="nobody gives"):
        shown(source, who=SimpleNamespace(name="Noor"), people=[1])


@pytest.mark.parametrize(
    "source",
    [
        '<c-badge :tone="nobody">af</c-badge>',
        '<c-badge tone="{{ nobody }}">af</c-badge>',
        "<c-badge>{{ nobody }}</c-badge>",
    ],
)
def test_what_is_handed_to_a_component_is_watched_too(source: str) -> None:
    with pytest.raises(UnknownVariable, match="nobody"):
        render(source)


def test_a_relation_without_a_row_is_no_as_it_is_in_production(town: Town) -> None:
    referral = cast.refer(town)
    source = "{% if referral.trajectory %}yes{% else %}no{% endif %}{{ referral.situation|length }}"
    assert shown(source, referral=referral) == f"no{len(referral.situation)}"


def test_a_component_may_leave_out_what_has_a_default() -> None:
    assert "af" in render("<c-badge>af</c-badge>")


def test_a_name_that_is_set_in_one_block_is_unknown_in_the_next() -> None:
    """What the page of a draft factsheet did: its link led nowhere."""
    base = engines["django"].from_string("{% block a %}{% endblock %}{% block b %}{% endblock %}")
    page = engines["django"].from_string(
        '{% extends base %}{% block a %}{% translate "Naam" as label %}{% endblock %}'
        "{% block b %}{{ label }}{% endblock %}"
    )
    with pytest.raises(UnknownVariable, match="nobody gives label"):
        page.render({"base": base})
