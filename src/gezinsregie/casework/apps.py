# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    name = "gezinsregie.casework"
    label = "casework"

    def ready(self) -> None:
        from .consent import settling
        from .emergency import grounds as emergency
        from .escalation import grounds as escalation
        from .partnership import grounds as partnership
        from .referral import grounds as referral
        from .trajectory import grounds as trajectory

        for stage in (referral, trajectory, partnership, escalation, emergency):
            stage.register()
        settling.register()
