# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class FamiliesConfig(AppConfig):
    name = "gezinsregie.families"
    label = "families"

    def ready(self) -> None:
        from . import grounds

        grounds.register()
