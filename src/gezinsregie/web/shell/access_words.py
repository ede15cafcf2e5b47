# SPDX-License-Identifier: EUPL-1.2
"""Acts, grounds and subjects as people say them: for the log, and for who asks why he may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.grounds import Ground

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

ACTS: dict[Act, StrOrPromise] = {
    Act.SEARCH_FAMILIES: _("gezin zoeken"),
    Act.REFER_FAMILY: _("gezin aanmelden"),
    Act.WORK_THE_DESK: _("werken aan de aanmelddesk"),
    Act.ENTER_REFERRAL: _("aanmelding opschrijven die niet met het formulier kwam"),
    Act.WORK_AS_COORDINATOR: _("werken als coach"),
    Act.LEAD_THE_TEAM: _("team bekijken"),
    Act.ADMINISTER: _("beheren"),
    Act.READ_THE_LOG: _("logboek bekijken"),
    Act.READ_AGREEMENTS: _("afspraken bekijken"),
    Act.KEEP_AGREEMENTS: _("afspraken bijhouden"),
    Act.READ_PARTNERS: _("partners bekijken"),
    Act.KEEP_PARTNERS: _("partners bijhouden"),
    Act.SWITCH_GROUNDS: _("grondslagen aan- en uitzetten"),
    Act.WORK_AS_PARTNER: _("werken als partner"),
    Act.KEEP_ROSTER: _("rooster bijhouden"),
    Act.DIRECT_THE_PROCESS: _("werken als procesregisseur"),
    Act.OPEN_EMERGENCY: _("noodtoegang openen"),
    Act.REVIEW_ACCESS: _("toegang controleren"),
    Act.DECLARE_IN_ADVANCE: _("vooraf zeggen dat u een gezin kent"),
    Act.SUPERVISE: _("toezicht houden"),
    Act.IMPORT_FACTSHEET: _("factsheet inlezen"),
    Act.OPEN_ROUND: _("toezichtronde openen"),
    Act.FEED_INSIGHT: _("cijfers bijwerken"),
    Act.REMIND_OF_RENEWAL: _("aflopende afspraken aankondigen"),
    Act.READ_REFERRAL: _("aanmelding lezen"),
    Act.READ_ANSWER_TO_REFERRAL: _("antwoord op aanmelding lezen"),
    Act.DECIDE_REFERRAL: _("over aanmelding beslissen"),
    Act.ANSWER_DESK: _("vraag van de desk beantwoorden"),
    Act.SEE_PROCESS: _("verloop bekijken"),
    Act.READ_FAMILY: _("gezin bekijken"),
    Act.READ_PLAN: _("plan lezen"),
    Act.READ_CONTACTS: _("contacten lezen"),
    Act.READ_MEASUREMENTS: _("metingen lezen"),
    Act.READ_FINAL_REPORT: _("eindrapport lezen"),
    Act.OPEN_TRAJECTORY: _("traject starten"),
    Act.MOVE_PHASE: _("naar een andere fase gaan"),
    Act.WRITE_PLAN: _("plan schrijven"),
    Act.WRITE_CONTACT: _("contact vastleggen"),
    Act.MEASURE: _("meten"),
    Act.CLOSE_TRAJECTORY: _("traject afsluiten"),
    Act.ASK_WHY: _("vragen wie het gezin mag zien"),
    Act.KNOW_OF_FAMILY: _("weten dat het gezin begeleid wordt"),
    Act.READ_SHARED_PART: _("gedeeld deel van het plan lezen"),
    Act.WRITE_SHARED_PART: _("in gedeeld deel schrijven"),
    Act.KEEP_INVOLVEMENT: _("betrokken partners bijhouden"),
    Act.KEEP_CONSENT: _("toestemming vastleggen"),
    Act.READ_SHARING: _("gedeelde gegevens bekijken"),
    Act.SHARE_INFORMATION: _("gegevens vragen of delen"),
    Act.MAKE_SAFETY_EXCEPTION: _("uitzondering voor veiligheid maken"),
    Act.SECOND_READ: _("uitzondering als tweede lezen"),
    Act.WITHHOLD: _("gegevens afschermen voor een gezinslid"),
    Act.DECLARE_CONFLICT: _("zeggen dat u het gezin kent"),
    Act.RAISE_ESCALATION: _("opschalen"),
    Act.READ_ESCALATION: _("opschaling lezen"),
    Act.DECIDE_ESCALATION: _("knoop doorhakken"),
    Act.DECIDE_BY_MANDATE: _("besluiten met een mandaat"),
    Act.READ_OWN_FAMILY: _("eigen gezin bekijken"),
    Act.READ_WHO_LOOKED: _("zien wie er keek"),
    Act.READ_FACTSHEET: _("factsheet lezen"),
    Act.DECIDE_FACTSHEET: _("over factsheet beslissen"),
    Act.READ_ROUND: _("toezichtronde bekijken"),
    Act.WORK_ON_ROUND: _("aan toezichtronde werken"),
    Act.ANSWER_REQUEST: _("vraag beantwoorden"),
    Act.ADD_AT_THE_TABLE: _("aan tafel iets toevoegen"),
    Act.SIGN_AGREEMENT: _("afspraak ondertekenen"),
    Act.CHOOSE_PASSWORD: _("wachtwoord kiezen"),
}

GROUNDS: dict[Ground, StrOrPromise] = {
    Ground.REFERS_FOR: _("meldt aan voor deze organisatie"),
    Ground.DESK_OF: _("werkt aan de aanmelddesk"),
    Ground.COORDINATOR_OF: _("werkt als coach"),
    Ground.TEAM_LEADER_OF: _("leidt het team"),
    Ground.ADMINISTRATOR_OF: _("is beheerder"),
    Ground.INSPECTOR_OF: _("werkt bij het toezicht"),
    Ground.PARTNER_OF: _("werkt bij een netwerkpartner"),
    Ground.PROCESS_DIRECTOR_OF: _("werkt als procesregisseur"),
    Ground.PRIVACY_OFFICER_OF: _("is privacyfunctionaris"),
    Ground.REFERRED_IT: _("deed deze aanmelding"),
    Ground.WORKS_THE_DESK: _("werkt aan de desk van dit gezin"),
    Ground.COORDINATES: _("is de coach van dit gezin"),
    Ground.STANDS_IN: _("neemt waar voor de coach"),
    Ground.ON_DUTY: _("heeft dienst"),
    Ground.EMERGENCY: _("opende noodtoegang"),
    Ground.COORDINATED: _("was de coach van dit gezin"),
    Ground.LEADS_THE_TEAM: _("leidt het team van de coach"),
    Ground.DIRECTS_THE_PROCESS: _("moet een knoop doorhakken"),
    Ground.PARTNER_INFORMED: _("helpt dit gezin en deelt in het plan"),
    Ground.PARTNER_INVOLVED: _("helpt dit gezin"),
    Ground.IS_MEMBER: _("hoort bij dit gezin"),
    Ground.INSPECTS: _("doet dit toezicht"),
    Ground.HOLDS_LINK: _("heeft deze gemailde link"),
    Ground.A_NAMED_JOB: _("opdracht van de installatie zelf"),
}

SUBJECTS: dict[SubjectKind, StrOrPromise] = {
    SubjectKind.ORGANISATION: _("organisatie"),
    SubjectKind.REFERRAL: _("aanmelding"),
    SubjectKind.FAMILY: _("gezin"),
    SubjectKind.FACTSHEET: _("factsheet"),
    SubjectKind.ROUND: _("toezichtronde"),
    SubjectKind.LINK: _("gemailde link"),
}
