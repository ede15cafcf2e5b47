# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class FamiliesConfig(AppConfig):
    name = "gezinsregie.families"
    label = "families"

    def ready(self) -> None:
        from gezinsregie.access.acts import SubjectKind
        from gezinsregie.access.conditions import register_subject

        from .models import Family

        register_subject(SubjectKind.FAMILY, Family)
