# SPDX-License-Identifier: EUPL-1.2
"""Why a crisis cannot be flagged or lifted."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "decided_already": _("Over deze aanmelding is al besloten."),
    "flagged_already": _("Deze aanmelding staat al als crisis op de lijst."),
    "not_flagged": _("Deze aanmelding staat niet als crisis op de lijst."),
    "crisis_words_missing": _("Schrijf op wat er nu zo dringend is."),
    "lifting_words_missing": _("Schrijf op waarom het geen crisis meer is."),
}
