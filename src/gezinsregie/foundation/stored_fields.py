# SPDX-License-Identifier: EUPL-1.2
"""Which fields the product stores, asked of its models."""

from collections.abc import Mapping

from django.apps import apps


def stored_fields(package: str = "gezinsregie") -> Mapping[str, tuple[str, ...]]:
    """Return the fields of every model of ``package`` by the label of the model (``app.Model``).

    A relation counts where it is written down, not where it is looked back from.
    """
    return {
        model._meta.label: tuple(
            field.name for field in (*model._meta.fields, *model._meta.many_to_many)
        )
        for model in apps.get_models()
        if model.__module__.startswith(f"{package}.")
    }
