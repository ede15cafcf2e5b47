# SPDX-License-Identifier: EUPL-1.2
"""Mailing an invitation, and the page of whoever answers it."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.conference.guests.meeting import tells_what_is_kept
from gezinsregie.casework.conference.guests.models import Guest, Reply
from gezinsregie.casework.conference.invitation.actions import answer_invitation, mail_invitation
from gezinsregie.correspondence.models import Link
from gezinsregie.families.standing import MemberAccount
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.foundation.periods import in_force
from gezinsregie.web.sharing.fields import words_field
from gezinsregie.web.sharing.letters import first_name
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page
from gezinsregie.web.shell.link_gate import link_page

from .letters import mailed
from .views import asked, back, found
from .words import OBSTACLES


class MailForm(forms.Form):
    """Where an invitation goes."""

    use_required_attribute = False

    email = forms.EmailField(
        label=gettext_lazy("Naar welk e-mailadres?"),
        help_text=gettext_lazy("In de mail staat alleen dat er een overleg is, en wanneer."),
        error_messages={
            "required": gettext_lazy("Vul een e-mailadres in."),
            "invalid": gettext_lazy("Dit is geen e-mailadres. Controleer het."),
        },
    )


class ReplyForm(forms.Form):
    """What somebody answers who was invited."""

    use_required_attribute = False

    reply = forms.ChoiceField(
        label=gettext_lazy("Komt u?"),
        choices=[
            (Reply.COMES, gettext_lazy("ja, ik kom")),
            (Reply.CANNOT, gettext_lazy("nee, ik kom niet")),
            (Reply.HEARD_INSTEAD, gettext_lazy("nee, maar ik wil hieronder iets zeggen")),
        ],
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Kies of u komt."),
            "invalid_choice": gettext_lazy("Kies een van de mogelijkheden in de lijst."),
        },
    )
    words = words_field(
        gettext_lazy("Wat wilt u zeggen?"),
        gettext_lazy("Wie het overleg leidt, leest dit en vertelt het aan tafel."),
        "",
        needed=False,
    )


@page(get=Act.KEEP_CONFERENCE, post=Act.KEEP_CONFERENCE, subject="family_id")
def mail_one(
    request: HttpRequest, permit: Permit, conference_id: int, guest_id: int
) -> HttpResponse:
    """Mail an invitation, or mail it again."""
    one = found(permit, conference_id)
    guest = get_object_or_404(
        Guest.objects.select_related(
            "conference__trajectory", "member", "involvement__professional"
        ),
        pk=guest_id,
        conference=one.pk,
    )
    form = MailForm(
        request.POST if request.method == "POST" else None,
        initial={"email": guest.email or _known_address(guest)},
    )
    if form.is_valid():
        town = one.trajectory.family.municipality.name
        try:
            mail_invitation(
                permit, guest=guest, **form.cleaned_data, **mailed(request, one.starts_at, town)
            )
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            messages.success(request, _("De uitnodiging is gemaild, zonder iets van het gezin."))
            return back(permit, conference_id)
    context = {
        "heading": _("Per mail uitnodigen"),
        "lead": _("%(name)s antwoordt één keer met de link in de mail, zonder in te loggen.")
        % {"name": guest.called},
        "button": _("Mailen"),
        "icon": "mail",
    }
    return asked(request, permit, one, form, context)


def _known_address(guest: Guest) -> str:
    if guest.involvement is not None:
        professional = guest.involvement.professional
        return professional.email if professional else ""
    held = MemberAccount.objects.filter(in_force(clock.today()), member=guest.member_id)
    return held.values_list("user__email", flat=True).first() or ""


@link_page(act=Act.ANSWER_INVITATION)
def answer(request: HttpRequest, permit: Permit, link: Link) -> HttpResponse:
    """When and where, from whom, and a place to answer; nothing of what it is about."""
    guest = get_object_or_404(
        Guest.objects.select_related(
            "conference__written_by", "conference__trajectory__family__municipality"
        ),
        pk=link.subject_id,
        uninvited_at__isnull=True,
        conference__called_off_at__isnull=True,
        conference__starts_at__gt=clock.now(),
        conference__trajectory__ended_on__isnull=True,
    )
    form = ReplyForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        said = form.cleaned_data
        try:
            answer_invitation(permit, link=link, reply=Reply(said["reply"]), words=said["words"])
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            return redirect("link_received")
    conference = guest.conference
    # What was kept from somebody since it was mailed; a link may be read by others as well.
    untold = tells_what_is_kept(conference.trajectory, conference.place_words, clock.today())
    context = {
        "starts_at": conference.starts_at,
        "place": conference.get_place_display(),
        "place_words": "" if untold else conference.place_words,
        "place_untold": untold,
        "sender": first_name(conference.written_by),
        "municipality": conference.trajectory.family.municipality.name,
        "form": form,
    }
    status = 422 if form.errors else 200
    return render(request, "conference/answer.html", context, status=status)
