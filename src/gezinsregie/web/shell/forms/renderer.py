# SPDX-License-Identifier: EUPL-1.2
"""How a form field looks, everywhere: one template."""

from django.forms.renderers import TemplatesSetting


class FieldRenderer(TemplatesSetting):
    """Renders each field with the house's own template."""

    field_template_name = "shell/forms/field.html"
