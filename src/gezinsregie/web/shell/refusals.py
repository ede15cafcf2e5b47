# SPDX-License-Identifier: EUPL-1.2
"""An address that is asked in a way it does not know answers with a page, not with nothing."""

from django.http import HttpRequest, HttpResponseBase, HttpResponseNotAllowed

from .errors import not_this_way
from .middleware import GetResponse


class RefusedInWords:
    """Say in words what the gate, or a view that is pressed and not opened, refused by method."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if not isinstance(response, HttpResponseNotAllowed):
            return response
        told = not_this_way(request)
        told.headers["Allow"] = response.headers["Allow"]
        return told
