# SPDX-License-Identifier: EUPL-1.2
"""Loads templates with all that is the same each time already in them.

A page says some seventy fixed sentences and shows some thirty signs. Looking each of them up on
every request took a fifth of the time of a page; they are put in once, when a template is loaded,
for each language by itself. What depends on anything is left as it is.
"""

import re
from typing import Any

from django.template import Template
from django.template.loaders import cached
from django.templatetags.static import static
from django.utils.translation import get_language, gettext
from django_cotton.cotton_loader import Loader as CottonLoader

from gezinsregie.web.quick.quicken import quicken

_FIXED_TEXT = re.compile(r"""{%\s*translate\s+(?:"([^"]*)"|'([^']*)')\s*%}""")
_SIGN = re.compile(r'<c-icon\s+name="([^"]*)"(?:\s+word="([^"]*)")?\s*/>')
_BADGE = re.compile(r'<c-badge((?:\s+(?:tone|icon)="[^"]*")*)\s*>(.*?)</c-badge>', re.DOTALL)
_GIVEN = re.compile(r'(tone|icon)="([^"]*)"')
# Such text could end an attribute or begin a tag where it stands; it is looked up as before.
_SPEAKS_MARKUP = frozenset("\"'<>{}&%")


class LoadedPerLanguage(cached.Loader):
    """Keeps each template once per language, made quick."""

    def get_template(self, template_name: str, skip: Any = None) -> Template:
        # What was made quick already has no node left that could be.
        known = self.get_template_cache.get(self.cache_key(template_name, skip))
        if isinstance(known, Template):
            return known
        return quicken(super().get_template(template_name, skip))

    def cache_key(self, template_name: str, skip: Any = None) -> str:
        return f"{get_language()}:{super().cache_key(template_name, skip)}"


class Loader(CottonLoader):  # type: ignore[misc]
    """Puts fixed texts and signs into a template, and leaves the rest to cotton."""

    def get_contents(self, origin: Any) -> str:
        text = with_signs(with_fixed_texts(self._get_template_string(origin.name)))
        if "<c-" in text or "{% cotton:verbatim" in text:
            text = self.cotton_compiler.process(text)
        return str(text)


def with_fixed_texts(template: str) -> str:
    """Replace ``{% translate "…" %}`` by its text in the language of this moment."""

    def said(found: re.Match[str]) -> str:
        words = found[1] or found[2]
        # Of no words gettext tells its own header.
        text = gettext(words) if words else ""
        return found[0] if not text or _SPEAKS_MARKUP & set(text) else text

    return _FIXED_TEXT.sub(said, template)


def with_signs(template: str) -> str:
    """Replace ``<c-icon name="…" word="…" />`` by what ``components/icon.html`` makes of it, and a
    ``<c-badge>`` with no more than a tone and an icon by what ``components/badge.html`` does."""
    if "<c-icon" not in template and "<c-badge" not in template:
        return template
    drawings = static("gezinsregie/icons.svg")

    def drawn(found: re.Match[str]) -> str:
        name, word = found.groups()
        sign = (
            f'<svg class="icon" aria-hidden="true" focusable="false">'
            f'<use href="{drawings}#{name}"></use></svg>'
        )
        return f'<span class="icon-word">{sign}<span>{word}</span></span>' if word else sign

    def badged(found: re.Match[str]) -> str:
        given = {"tone": "neutral", **dict(_GIVEN.findall(found[1]))}
        sign = f'<c-icon name="{given.get("icon") or given["tone"]}" />'
        return f'<span class="badge tone-{given["tone"]}">{sign}<span>{found[2]}</span></span>'

    return _SIGN.sub(drawn, _BADGE.sub(badged, template))
