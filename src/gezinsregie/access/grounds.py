# SPDX-License-Identifier: EUPL-1.2
"""The names of grounds: facts that tie a person to a subject."""

from enum import StrEnum


class Ground(StrEnum):
    """Why somebody may: facts, each tested by one query condition in the package that owns it."""

    REFERS_FOR = "refers_for"  # works at an organisation that refers families
    DESK_OF = "desk_of"  # works the desk of this municipality
    COORDINATOR_OF = "coordinator_of"  # works as a coordinator for this municipality
    TEAM_LEADER_OF = "team_leader_of"  # leads a team of coordinators for this municipality
    ADMINISTRATOR_OF = "administrator_of"  # looks after the installation for this municipality
    INSPECTOR_OF = "inspector_of"  # inspects on behalf of this inspectorate
    PARTNER_OF = "partner_of"  # works for a partner, in plans of families of this municipality
    PROCESS_DIRECTOR_OF = "process_director_of"  # cuts knots for this municipality
    PRIVACY_OFFICER_OF = "privacy_officer_of"  # watches over access for this municipality

    REFERRED_IT = "referred_it"  # made this referral
    WORKS_THE_DESK = "works_the_desk"  # the desk that weighs this family's referral
    COORDINATES = "coordinates"  # is this family's coordinator, today
    STANDS_IN = "stands_in"  # stands in for its coordinator, today
    ON_DUTY = "on_duty"  # is on duty for its coordinator's organisation, at this moment
    EMERGENCY = "emergency"  # opened emergency access, which has not lapsed yet
    COORDINATED = "coordinated"  # was its coordinator when the trajectory closed
    LEADS_THE_TEAM = "leads_the_team"  # leads the team of this family's coordinator
    DIRECTS_THE_PROCESS = "directs_the_process"  # has a knot of this family to cut
    PARTNER_INFORMED = "partner_informed"  # helps this family, and some of its plan is open to him
    PARTNER_INVOLVED = "partner_involved"  # helps this family, by an agreement that binds
    IS_MEMBER = "is_member"  # belongs to this family
    INSPECTS = "inspects"  # works at the inspectorate of this round or factsheet
    HOLDS_LINK = "holds_link"  # was mailed this link, which works once
    A_NAMED_JOB = "a_named_job"  # the installation itself: a command or a job with a name
