# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class PartnersConfig(AppConfig):
    name = "gezinsregie.partners"
    label = "partners"

    def ready(self) -> None:
        from . import grounds

        grounds.register()
