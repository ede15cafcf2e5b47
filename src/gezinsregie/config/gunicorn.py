# SPDX-License-Identifier: EUPL-1.2
"""How the web server runs: two workers that share what was loaded before they split off."""

import gc
import os
from typing import Any

workers = int(os.environ.get("GEZINSREGIE_WORKERS", "2"))
threads = 4
worker_class = "gthread"
preload_app = True
timeout = 60
graceful_timeout = 20
# Signals are all we steer by: no socket in somebody's home that takes orders.
control_socket_disable = True
limit_request_line = 4094
limit_request_fields = 60
# Loopback by default; a proxy in front says for whom it speaks.
forwarded_allow_ips = os.environ.get("GEZINSREGIE_PROXY", "127.0.0.1")


def when_ready(server: Any) -> None:
    """Count how the rows are spread, and take what was loaded out of the rounds of the garbage
    collector: they cost a page dearly.
    """
    from django.db import DatabaseError, connection

    import gezinsregie.config.wsgi  # noqa: F401 - whatever is served, the product stands ready
    from gezinsregie.config.statistics import refresh_statistics

    try:
        refresh_statistics()
    except DatabaseError as fault:
        # Somebody writes, or there is no table yet: pages are slower, and as right as ever.
        server.log.warning("The database was not counted: %s", fault)
    # A connection is nobody's after the workers split off.
    connection.close()
    gc.collect()
    gc.freeze()
