# SPDX-License-Identifier: EUPL-1.2
"""Lines for the server's own log, without what opens a door."""

import logging
import re

# 32 random bytes in an address, as ``secrets.token_urlsafe`` writes them.
_TOKEN = re.compile(r"(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])")


class WithoutTokens(logging.Formatter):
    """Leaves the token of a mailed link out, also out of what a failure says of itself."""

    def format(self, record: logging.LogRecord) -> str:
        return _TOKEN.sub("…", super().format(record))
