# SPDX-License-Identifier: EUPL-1.2
"""``gezinsregie files check``: is every stored file still there, and as it was stored?"""

import argparse
import sys
from typing import Any

from . import FAULT, django_ready

_SENTENCES = {
    "missing": "Weg: bestand {name} staat in de database, maar is er niet meer.",
    "changed": "Veranderd: bestand {name} is niet meer wat er bewaard werd.",
    "orphaned": "Van niemand: {name} ligt er, maar staat niet in de database.",
}


def register(commands: Any) -> None:
    """Add ``files`` to the command line."""
    files = commands.add_parser("files", help="de bestanden die zijn bewaard")
    verbs = files.add_subparsers(dest="verb", metavar="wat", required=True)
    check = verbs.add_parser("check", help="ga na of alle bestanden er zijn en kloppen")
    check.set_defaults(func=run_check)


def run_check(args: argparse.Namespace) -> int:
    """Name every file that is missing, changed or of nobody; exit status 2 when there is one."""
    django_ready()
    from gezinsregie.documents.check import faults
    from gezinsregie.documents.models import StoredFile

    found = list(faults())
    for one in found:
        print(_SENTENCES[one.kind].format(name=one.name), file=sys.stderr)
    print(f"{StoredFile.objects.count()} bestanden nagegaan, {len(found)} keer iets mis.")
    return FAULT if found else 0
