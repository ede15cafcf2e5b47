# SPDX-License-Identifier: EUPL-1.2
"""The door for a web server."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gezinsregie.config.settings")

application = get_wsgi_application()
