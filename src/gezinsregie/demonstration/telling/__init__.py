# SPDX-License-Identifier: EUPL-1.2
"""How a family's story is told: verbs with days, turned into events that use the real actions.

A story says what happened so many days ago; nothing here writes to the database by itself.
"""

from .asking import Asking
from .course import Course
from .desk import Desk
from .door import AtTheDoor
from .exchange import Exchange
from .handing_over import HandingOver
from .helping import Helping
from .plan import Plan
from .relatives import Relatives
from .table import AtTheTable
from .versions import Versions
from .visits import Visits
from .voices import Voices


class Story(
    Desk,
    Asking,
    Plan,
    Versions,
    Visits,
    AtTheDoor,
    Exchange,
    AtTheTable,
    Course,
    Helping,
    HandingOver,
    Relatives,
    Voices,
):
    """The story of one family, by days before ``today``, in all the verbs there are."""


__all__ = ["Story"]
