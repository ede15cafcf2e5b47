# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from . import guest_views, invitation_views, paper_views, table_views, views

urlpatterns = [
    path("", views.conferences, name="conferences"),
    path("nieuw/", views.new, name="conference_new"),
    path("<int:conference_id>/", views.conference, name="conference"),
    path("<int:conference_id>/verzetten/", views.move, name="conference_move"),
    path("<int:conference_id>/afzeggen/", views.off, name="conference_off"),
    path("<int:conference_id>/punt/", views.point_new, name="conference_point"),
    path("<int:conference_id>/uitnodigen/", guest_views.invite_one, name="conference_invite"),
    path(
        "<int:conference_id>/uitnodigen/<int:guest_id>/terug/",
        guest_views.uninvite_one,
        name="conference_uninvite",
    ),
    path(
        "<int:conference_id>/uitnodigen/<int:guest_id>/mail/",
        invitation_views.mail_one,
        name="conference_mail",
    ),
    path("<int:conference_id>/wie/", guest_views.attendance, name="conference_attendance"),
    path("<int:conference_id>/punt/<int:point_id>/", table_views.decide, name="conference_decide"),
    path("<int:conference_id>/verslag/", table_views.minutes, name="conference_minutes"),
    path("<int:conference_id>/verslag.pdf", paper_views.whole, name="minutes_pdf"),
    path("<int:conference_id>/aanvullen/", table_views.add, name="conference_add"),
]
