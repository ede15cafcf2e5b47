# SPDX-License-Identifier: EUPL-1.2
"""A sentence with something in it, looked up in its language when the template is loaded."""

from typing import Any

from django.template.context import Context
from django.templatetags.i18n import BlockTranslateNode
from django.utils.translation import gettext, ngettext

from .lookups import OutOfTheOrdinary, expression
from .values import written

# Of how many a sentence is kept; beyond it, it is looked up.
_COUNTED = 100


class QuickSentence(BlockTranslateNode):
    """``{% blocktranslate with n=goals %}{{ n }} doelen{% endblocktranslate %}``"""

    def made_ready(self) -> None:
        self._given = {name: expression(told) for name, told in self.extra_context.items()}
        self._count = expression(self.counter) if self.counter else None
        self._singular, names = self.render_token_list(self.singular)
        self._plural = ""
        if self.plural:
            self._plural, more = self.render_token_list(self.plural)
            names = [*names, *more]
        self._names = dict.fromkeys(names)
        self._said: dict[int, str] = {}
        self._ordinary = not self.message_context and not self.asvar
        self._fixed = "" if self._plural else gettext(self._singular)

    def render(self, context: Context, nested: bool = False) -> str:
        if self._ordinary and not nested:
            try:
                return self._drawn(context)
            except Exception:
                return str(super().render(context, nested))
        return str(super().render(context, nested))

    render_annotated = render

    def _drawn(self, context: Context) -> str:
        values: dict[str, Any] = {name: take(context) for name, take in self._given.items()}
        said = self._fixed
        if self._plural:
            if self._count is None or not self.countervar:
                raise OutOfTheOrdinary(self._plural)
            count = values[self.countervar] = self._count(context)
            said = self._sentence(count)
        return said % {
            name: written(values[name] if name in values else context[name], context)
            for name in self._names
        }

    def _sentence(self, count: Any) -> str:
        if not isinstance(count, (int, float)):
            raise OutOfTheOrdinary(count)
        if not isinstance(count, int) or not 0 <= count < _COUNTED:
            return ngettext(self._singular, self._plural, count)
        if count not in self._said:
            self._said[count] = ngettext(self._singular, self._plural, count)
        return self._said[count]
