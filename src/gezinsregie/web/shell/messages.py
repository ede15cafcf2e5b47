# SPDX-License-Identifier: EUPL-1.2
"""What a page says after an act travels to the next page in a cookie that nobody can read.

Django signs that cookie and leaves it legible; ours may hold a name, and lies on the device.
"""

from django.conf import settings
from django.contrib.messages.storage.base import Message
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpResponseBase

from gezinsregie.foundation.encryption import Undecipherable, decrypt, encrypt

_PURPOSE = "web.messages"


class SealedMessages(CookieStorage):
    """Django's messages in a cookie, encrypted; what does not decipher counts as nothing said."""

    cookie_name = "gezinsregie_melding"

    def _update_cookie(self, encoded_data: str | None, response: HttpResponseBase) -> None:
        if encoded_data:
            encoded_data = encrypt(encoded_data, master=settings.MASTER_KEY, purpose=_PURPOSE)
        super()._update_cookie(encoded_data, response)  # type: ignore[misc]

    def _decode(self, data: str | None) -> list[Message] | None:
        try:
            sent = data and decrypt(data, master=settings.MASTER_KEY, purpose=_PURPOSE)
        except Undecipherable:
            # _get leaves the cookie alone unless it was read; this has it removed.
            self.used = True
            return None
        found: list[Message] | None = super()._decode(sent)  # type: ignore[misc]
        return found
