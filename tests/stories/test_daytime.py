# SPDX-License-Identifier: EUPL-1.2
"""A command of the product in a run of the stories lives in the morning, and lets time pass."""

import os
import subprocess
import sys
from datetime import datetime

from gezinsregie.foundation import clock

from .daytime import TODAY, in_the_morning

ASK = "from gezinsregie.foundation import clock; print(clock.now().isoformat())"


def asked(environment: dict[str, str]) -> datetime:
    command = [sys.executable, "-c", ASK]
    told = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return datetime.fromisoformat(told.stdout.strip()).astimezone(clock.LOCAL)


def test_it_is_ten_in_the_morning_when_a_run_begins_and_time_passes() -> None:
    environment = in_the_morning(dict(os.environ))
    first, second = asked(environment), asked(environment)
    assert first.date() == TODAY
    assert first.hour in (10, 11), "this run began a while ago, and not half a day ago"
    assert first < second
