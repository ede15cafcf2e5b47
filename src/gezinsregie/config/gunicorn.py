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
    """Take what was loaded out of the garbage collector's rounds: they cost a page dearly."""
    gc.collect()
    gc.freeze()
