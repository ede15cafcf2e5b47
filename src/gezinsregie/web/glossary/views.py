# SPDX-License-Identifier: EUPL-1.2
"""The words of the product, for everyone who is signed in."""

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from gezinsregie.foundation import glossary as source
from gezinsregie.web.shell.gate import for_everyone_signed_in


@for_everyone_signed_in
@require_safe
def glossary(request: HttpRequest) -> HttpResponse:
    letters = [
        {
            "letter": letter,
            "rows": [
                {"word": word, "meaning": word.meaning.in_language(request.LANGUAGE_CODE)}
                for word in words
            ],
        }
        for letter, words in groupby(source.glossary().words, key=lambda word: word.nl[0].upper())
    ]
    return render(request, "glossary/glossary.html", {"letters": letters})
