# SPDX-License-Identifier: EUPL-1.2
"""The settings of a real installation, but for https: a test's client speaks without a proxy."""

from gezinsregie.config.settings import *

SECURE_SSL_REDIRECT = False
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False
