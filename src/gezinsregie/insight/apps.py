# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class InsightConfig(AppConfig):
    name = "gezinsregie.insight"
    label = "insight"
