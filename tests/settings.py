# SPDX-License-Identifier: EUPL-1.2
"""The settings of a real installation, but for https (a test's client speaks without a proxy) and
for what a password costs."""

from gezinsregie.config.settings import *
from gezinsregie.config.settings import MIDDLEWARE, TEMPLATES
from tests.proofs.variables import Unknown

SECURE_SSL_REDIRECT = False
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False

# Around all others: a page that writes when it is only looked at fails the test that asked for it.
MIDDLEWARE = ["tests.proofs.reading.ReadingWritesNothing", *MIDDLEWARE]

# A variable that a template names and nobody gives fails the test that shows the page.
TEMPLATES = [
    {**one, "OPTIONS": {**one["OPTIONS"], "string_if_invalid": Unknown()}} for one in TEMPLATES
]

PASSWORD_HASHERS = ["tests.hashing.QuickArgon2"]
