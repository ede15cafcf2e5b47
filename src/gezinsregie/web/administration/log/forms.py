# SPDX-License-Identifier: EUPL-1.2
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsregie.partners.queries import everyone_ever_serving


class PersonForm(forms.Form):
    """Whose lines to show; ``people`` are the names by id that can be chosen.

    ``organisations`` holds the name of the one they work for. The choice goes by number: a name
    never stands in an address.
    """

    person = forms.ChoiceField(
        label=_("Wie"),
        required=False,
        error_messages={"invalid_choice": _("Deze persoon kennen we niet. Kies iemand.")},
    )

    def __init__(self, *args: Any, organisation_id: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        work = list(everyone_ever_serving(organisation_id))
        self.people = {str(one.user_id): one.user.name for one in work}
        self.organisations = {str(one.serves_id): one.serves.name for one in work}
        field = self.fields["person"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - it stands above
        field.choices = [("", _("Iedereen")), *self.people.items()]
