# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from .factsheet.views import factsheet, factsheet_pdf
from .framework.views import framework
from .listing.views import factsheets
from .preview.views import decide, establish, preview
from .read_in.views import read_in

_ONE = "factsheet/<uuid:factsheet_id>/"

urlpatterns = [
    path("", factsheets, name="supervision"),
    path("inlezen/", read_in, name="factsheet_import"),
    path("kader/", framework, name="framework"),
    path(_ONE, factsheet, name="factsheet"),
    path(f"{_ONE}factsheet.pdf", factsheet_pdf, name="factsheet_pdf"),
    path(f"{_ONE}voorbeeld/", preview, name="factsheet_preview"),
    path(f"{_ONE}voorbeeld/beslissen/", decide, name="factsheet_decide"),
    path(f"{_ONE}voorbeeld/vaststellen/", establish, name="factsheet_establish"),
]
