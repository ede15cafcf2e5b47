# SPDX-License-Identifier: EUPL-1.2
"""All addresses. No name, number or search term of a person ever stands in one."""

from django.urls import include, path
from django.views.i18n import set_language

from gezinsregie.web.shell import errors
from gezinsregie.web.shell.gate import public

urlpatterns = [
    path("", include("gezinsregie.web.sign_in.urls")),
    path("link/", include("gezinsregie.web.link.urls")),
    path("taal/", public(set_language), name="set_language"),
    path("woordenlijst/", include("gezinsregie.web.glossary.urls")),
    path("zoeken/", include("gezinsregie.web.search.urls")),
    path("aanmeldingen/", include("gezinsregie.web.refer.urls")),
    path("desk/", include("gezinsregie.web.desk.urls")),
    path("agenda/", include("gezinsregie.web.calendar.urls")),
    path("vandaag/", include("gezinsregie.web.today.urls")),
    path("gezin/<uuid:family_id>/", include("gezinsregie.web.family.urls")),
    path("gezin/<uuid:family_id>/plan/", include("gezinsregie.web.plan.urls")),
    path("gezin/<uuid:family_id>/stoppen/", include("gezinsregie.web.stopping.urls")),
    path("gezin/<uuid:family_id>/traject/", include("gezinsregie.web.course.urls")),
    path("gezin/<uuid:family_id>/overdragen/", include("gezinsregie.web.transfer.urls")),
    path("", include("gezinsregie.web.transfer.link_urls")),
    path("gezin/<uuid:family_id>/regie/", include("gezinsregie.web.direction.urls")),
    path("gezin/<uuid:family_id>/contacten/", include("gezinsregie.web.contact.urls")),
    path("gezin/<uuid:family_id>/overleg/", include("gezinsregie.web.conference.urls")),
    path("gezin/<uuid:family_id>/aan-de-deur/", include("gezinsregie.web.door.urls")),
    path("gezin/<uuid:family_id>/betrokken/", include("gezinsregie.web.involvement.urls")),
    path(
        "gezin/<uuid:family_id>/uitzondering/",
        include("gezinsregie.web.involvement.exception_urls"),
    ),
    path("gezin/<uuid:family_id>/veiligheid/", include("gezinsregie.web.safety.urls")),
    path("gezin/<uuid:family_id>/leden/", include("gezinsregie.web.members.urls")),
    path("gezin/<uuid:family_id>/geboortedagen/", include("gezinsregie.web.birth_dates.urls")),
    path(
        "gezin/<uuid:family_id>/ik-ken-dit-gezin/", include("gezinsregie.web.conflict.family_urls")
    ),
    path("gezin/<uuid:family_id>/metingen/", include("gezinsregie.web.measurement.urls")),
    path("gezin/<uuid:family_id>/afsluiten/", include("gezinsregie.web.closing.urls")),
    path("gezin/<uuid:family_id>/toegang/", include("gezinsregie.web.member_access.urls")),
    path("wachtwoord/", include("gezinsregie.web.member_access.link_urls")),
    path("gezin/<uuid:family_id>/afschermen/", include("gezinsregie.web.withholding.urls")),
    path("gezin/<uuid:family_id>/van-het-gezin/", include("gezinsregie.web.voice.urls")),
    path("gezin/<uuid:family_id>/brieven/", include("gezinsregie.web.letters.urls")),
    path("partner/", include("gezinsregie.web.partner.urls")),
    path("gezin/<uuid:family_id>/opschaling/", include("gezinsregie.web.escalation.urls")),
    path("procesregie/", include("gezinsregie.web.escalation.director_urls")),
    path("mijn-gezin/", include("gezinsregie.web.own_family.urls")),
    path("gezin/<uuid:family_id>/delen/", include("gezinsregie.web.sharing.urls")),
    path("", include("gezinsregie.web.sharing.link_urls")),
    path("", include("gezinsregie.web.conference.link_urls")),
    path("noodtoegang/", include("gezinsregie.web.emergency.urls")),
    path("toegang/", include("gezinsregie.web.access_review.urls")),
    path("toegang/gekend/", include("gezinsregie.web.conflict.review_urls")),
    path("grondslagen/", include("gezinsregie.web.legal_grounds.urls")),
    path("ik-ken-een-gezin/", include("gezinsregie.web.conflict.urls")),
    path("gezin/<uuid:family_id>/waarom/", include("gezinsregie.web.why.urls")),
    path("team/", include("gezinsregie.web.team.urls")),
    path("team/rooster/", include("gezinsregie.web.roster.urls")),
    path("afspraken/", include("gezinsregie.web.agreements.urls")),
    path("partners/", include("gezinsregie.web.partners.urls")),
    path("tekenen/", include("gezinsregie.web.signing.urls")),
    path("mandaten/", include("gezinsregie.web.mandates.urls")),
    path("beheer/", include("gezinsregie.web.administration.urls")),
    path("toezicht/", include("gezinsregie.web.supervision.urls")),
]

handler400 = errors.not_understood
handler403 = errors.not_allowed
handler404 = errors.not_found
handler500 = errors.out_of_order
