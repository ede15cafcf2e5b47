# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class CorrespondenceConfig(AppConfig):
    name = "gezinsregie.correspondence"
    label = "correspondence"

    def ready(self) -> None:
        from gezinsregie.access.acts import SubjectKind
        from gezinsregie.access.conditions import register_subject

        from .models import Link

        register_subject(SubjectKind.LINK, Link)
