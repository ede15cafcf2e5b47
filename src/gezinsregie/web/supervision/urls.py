# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from .comparison.views import comparison
from .factsheet.views import factsheet, factsheet_pdf
from .framework.views import framework
from .preview.views import decide, establish, preview
from .read_in.views import read_in, read_in_for_round
from .round.views import attach, open_, round_page, rounds
from .start.views import start

_ONE = "factsheet/<uuid:factsheet_id>/"
_ROUND = "ronde/<uuid:round_id>/"

urlpatterns = [
    path("", start, name="supervision"),
    path("rondes/", rounds, name="rounds"),
    path("rondes/openen/", open_, name="round_open"),
    path(_ROUND, round_page, name="round"),
    path(f"{_ROUND}factsheet/", attach, name="round_attach"),
    path(f"{_ROUND}inlezen/", read_in_for_round, name="round_read_in"),
    path("inlezen/", read_in, name="factsheet_import"),
    path("kader/", framework, name="framework"),
    path("vergelijken/", comparison, name="comparison"),
    path(_ONE, factsheet, name="factsheet"),
    path(f"{_ONE}factsheet.pdf", factsheet_pdf, name="factsheet_pdf"),
    path(f"{_ONE}voorbeeld/", preview, name="factsheet_preview"),
    path(f"{_ONE}voorbeeld/beslissen/", decide, name="factsheet_decide"),
    path(f"{_ONE}voorbeeld/vaststellen/", establish, name="factsheet_establish"),
]
