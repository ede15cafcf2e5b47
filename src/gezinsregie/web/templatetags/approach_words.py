# SPDX-License-Identifier: EUPL-1.2
"""The words of a definition of an approach, for templates."""

from django import template

from gezinsregie.approaches.terms import Term
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.web.administration.approaches.words import (
    KEYS,
    LEVELS,
    STEP_KINDS,
    term_in_words,
)

register = template.Library()


@register.filter
def key_word(key: str) -> str:
    """Return the word for a status, nature, direction or step; KeyError for an unknown one."""
    return str(KEYS[key])


@register.filter
def level_word(level: str) -> str:
    """Return what a level of escalation is called."""
    return str(LEVELS[level])


@register.filter
def step_kind_word(kind: str) -> str:
    """Return whether a step of a chain is waiting or work."""
    return str(STEP_KINDS[kind])


@register.filter
def term_words(term: Term | None) -> str:
    """Return a term in words; "" for None."""
    return "" if term is None else term_in_words(term)


@register.filter
def life_domain_words(keys: tuple[str, ...], language: str) -> str:
    """Return the names of life domains, with commas between them."""
    domains = vocabulary().life_domains
    return ", ".join(domains[key].name.in_language(language) for key in keys)
