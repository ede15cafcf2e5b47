# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class SupervisionConfig(AppConfig):
    name = "gezinsregie.supervision"
    label = "supervision"

    def ready(self) -> None:
        from . import grounds

        grounds.register()
