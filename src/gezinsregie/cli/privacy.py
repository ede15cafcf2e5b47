# SPDX-License-Identifier: EUPL-1.2
"""``gezinsregie privacy check`` and ``gezinsregie privacy table``: what every field tells."""

import argparse
import sys
from typing import TYPE_CHECKING, Any

from . import FAULT, django_ready

if TYPE_CHECKING:
    from gezinsregie.foundation.privacy import Privacy

_WORDS = {
    "nl": (
        "Welke gegevens worden bewaard",
        "Gemaakt met `gezinsregie privacy table` uit `content/privacy.yaml`.",
        "gegevens",
        "over",
    ),
    "en": (
        "What is stored",
        "Made by `gezinsregie privacy table --language en` from `content/privacy.yaml`.",
        "data",
        "about",
    ),
}


def register(commands: Any) -> None:
    """Add ``privacy`` to the command line."""
    privacy = commands.add_parser("privacy", help="wat elk bewaard veld zegt, en over wie")
    verbs = privacy.add_subparsers(dest="verb", metavar="wat", required=True)
    check = verbs.add_parser("check", help="heeft elk veld een klasse?")
    check.set_defaults(func=run_check)
    table = verbs.add_parser("table", help="het register als tabel (Markdown)")
    table.add_argument("--language", choices=sorted(_WORDS), default="nl", help="taal")
    table.set_defaults(func=run_table)


def run_check(args: argparse.Namespace) -> int:
    """Name every field without a class and every class without a field; 0 when there is none."""
    django_ready()
    from gezinsregie.foundation.definitions import DefinitionFaults
    from gezinsregie.foundation.privacy import PRIVACY_FILE, load_privacy
    from gezinsregie.foundation.stored_fields import stored_fields

    try:
        register = load_privacy(PRIVACY_FILE, stored_fields())
    except DefinitionFaults as faults:
        print(faults, file=sys.stderr)
        return FAULT
    fields = sum(1 for model in register.models.values() for _ in model.fields())
    print(f"Elk veld heeft een klasse: {fields} velden van {len(register.models)} modellen.")
    return 0


def run_table(args: argparse.Namespace) -> int:
    """Print the register, a row a model, the heaviest classes first."""
    from gezinsregie.foundation.privacy import privacy

    print(table(privacy(), args.language), end="")
    return 0


def table(register: "Privacy", language: str) -> str:
    """Return the register as a page of Markdown in ``nl`` or ``en``."""
    from gezinsregie.foundation.privacy import PrivacyClass

    title, source, data, about = _WORDS[language]
    classes = list(reversed(PrivacyClass))[:-1]
    heads = [data, about, *(register.classes[one].in_language(language) for one in classes)]
    rows = [heads, ["---"] * len(heads)]
    for label, model in register.models.items():
        people = ", ".join(register.people[one].in_language(language) for one in model.people)
        cells = [f"`{label}`", people]
        for each in classes:
            cells.append(
                ", ".join(
                    f"{name} ({register.protections[model.protected[name]].in_language(language)})"
                    if name in model.protected
                    else name
                    for name in getattr(model, each.value)
                )
            )
        rows.append(cells)
    lines = "\n".join("| " + " | ".join(cells) + " |" for cells in rows)
    return f"# {title}\n\n{source}\n\n{lines}\n"
