# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    name = "gezinsregie.casework"
    label = "casework"

    def ready(self) -> None:
        from .referral import grounds as on_referrals
        from .trajectory import grounds as on_families

        on_referrals.register()
        on_families.register()
