# SPDX-License-Identifier: EUPL-1.2
"""Referrals that did not come by the form: somebody called, wrote or came by."""

from datetime import date

from gezinsregie.casework.referral.models import CameBy, WithdrawnBy
from gezinsregie.demonstration.people import DESK_WORKER, JORIS, MERYEM, SAFETY_HOUSE
from gezinsregie.demonstration.telling import Story
from gezinsregie.demonstration.telling.referred import home, mild, referral, serious
from gezinsregie.families.actions import NewMember
from gezinsregie.families.models import Gender, MemberRole


def tell(today: date) -> list[Story]:
    """Return a mother who came to the counter herself, and was referred by the school as well; a
    call from the safety house; a family that wanted no more; and one that a coach works with."""
    return [
        _mother_at_the_counter(today),
        _call_of_the_safety_house(today),
        _wanted_no_more(today),
        _referred_again_written_otherwise(today),
        _known_already(today),
    ]


def _story(today: date) -> Story:
    return Story(today, referrer=MERYEM, desk=DESK_WORKER, coach=JORIS)


def _mother_at_the_counter(today: date) -> Story:
    story = _story(today)
    story.told_to_the_desk(
        2,
        referral(
            today,
            "Tesfaye",
            home(
                "Thuis",
                NewMember("Selam", "Tesfaye", MemberRole.PARENT, date(1993, 1, 22), Gender.FEMALE),
                NewMember("Noah", "Tesfaye", MemberRole.CHILD, date(2018, 10, 2), Gender.MALE),
                street="Weverstraat 61",
                postcode="4321 KL",
            ),
            signal=9,
            situation=(
                "Moeder redt het niet meer: drie instanties, elke week een andere afspraak, en "
                "niemand die het overziet. Zij vraagt om één persoon die meedenkt."
            ),
            concerns=(
                serious("finances", "Zij opent haar post niet meer."),
                mild("education", "Noah mist vaak de eerste les."),
            ),
            yes=("request_for_help",),
        ),
        CameBy.FROM_FAMILY,
        "Selam Tesfaye, de moeder",
    )
    return story


def _call_of_the_safety_house(today: date) -> Story:
    story = _story(today)
    story.told_to_the_desk(
        4,
        referral(
            today,
            "De Wit-Lashari",
            home(
                "Thuis",
                NewMember("Mirjam", "de Wit", MemberRole.PARENT, date(1988, 6, 3), Gender.FEMALE),
                NewMember("Bilal", "Lashari", MemberRole.PARENT, date(1985, 2, 18), Gender.MALE),
                NewMember("Sami", "Lashari", MemberRole.CHILD, date(2010, 5, 27), Gender.MALE),
                street="Kanaalkade 8",
            ),
            signal=33,
            situation=(
                "Sami liep drie keer weg en werd 's nachts op straat gevonden. De ouders weten "
                "niet meer wat te doen en laten de jeugdhulp niet meer binnen."
            ),
            concerns=(
                serious("safety", "Drie keer 's nachts buiten gevonden."),
                serious("parenting", "De ouders weten niet waar hij 's avonds is."),
            ),
            worried=("Sami",),
            yes=("crime_or_unsafety", "regular_help_without_effect"),
            family_knows=False,
            members_complete=False,
        ),
        CameBy.PHONE,
        "Jeroen Baptiste, procesregisseur",
        organisation=SAFETY_HOUSE,
        reporting_point="Zorg- en Veiligheidshuis",
    )
    story.checks_safety(
        3,
        children="Sami slaapt waar het uitkomt; wij weten niet bij wie.",
        surroundings="Buren melden bezoek in de nacht. Wie dat is, weet niemand.",
    )
    story.takes_code_step(3, 1, "Drie keer 's nachts gevonden, telkens zonder jas of telefoon.")
    story.takes_code_step(
        2, 2, "Veilig Thuis raadt aan eerst met de ouders te praten.", advice="both"
    )
    story.flags_crisis(1, "Sami is weer weg, en de ouders willen hem niet meer in huis.")
    return story


def _wanted_no_more(today: date) -> Story:
    story = _story(today)
    story.refers(
        48,
        referral(
            today,
            "Blokland",
            home(
                "Thuis",
                NewMember("Ina", "Blokland", MemberRole.PARENT, date(1987, 11, 9), Gender.FEMALE),
                NewMember("Jip", "Blokland", MemberRole.CHILD, date(2014, 2, 20), Gender.MALE),
                street="Parallelweg 4",
            ),
            signal=60,
            situation="Jip blijft weg van school. Moeder zegt dat zij er alleen uitkomt.",
            concerns=(serious("education", "Vier weken niet geweest."),),
            worried=("Jip",),
        ),
    )
    story.refuses(46, "Eén zorg, en moeder krijgt al hulp van de leerplichtambtenaar.")
    story.takes_back(45, "De leerplichtambtenaar belde: die hulp is in maart gestopt.")
    story.withdraws(41, WithdrawnBy.FAMILY, "Moeder zei: eerst wil ik het met mijn zus proberen.")
    return story


def _referred_again_written_otherwise(today: date) -> Story:
    """The family of the mother at the counter, as the school spells it."""
    story = _story(today)
    story.refers(
        1,
        referral(
            today,
            "Tesfai",
            home(
                "Thuis",
                NewMember("Selaam", "Tesfai", MemberRole.PARENT, date(1993, 1, 22), Gender.FEMALE),
                NewMember("Noa", "Tesfai", MemberRole.CHILD, date(2018, 2, 10), Gender.MALE),
                street="Weverstr. 61",
                postcode="4321 KL",
            ),
            signal=20,
            situation="Noa komt zonder eten op school en is vaak te laat. Moeder neemt niet op.",
            concerns=(mild("education", "Te laat of niet, drie keer per week."),),
            worried=("Noa",),
            members_complete=False,
        ),
    )
    return story


def _known_already(today: date) -> Story:
    """Kowalska, whom Joris coaches, as the welfare work heard of her: with a new friend."""
    story = _story(today)
    story.refers(
        5,
        referral(
            today,
            "Kowalski",
            home(
                "Thuis",
                NewMember("Agnieszka", "Kowalski", MemberRole.PARENT, date(1994, 5, 11)),
                NewMember("Kuba", "Kowalski", MemberRole.CHILD, date(2022, 11, 8), Gender.MALE),
                NewMember("Piotr", "Zielinski", MemberRole.OTHER, date(1989, 8, 30), Gender.MALE),
                street="Zoutkeetlaan 9",
            ),
            signal=8,
            situation="Een vriend woont in sinds de zomer. Buren horen ruzie over geld.",
            concerns=(mild("finances", "Ruzie over de huur, twee keer deze maand."),),
            members_complete=False,
        ),
    )
    story.is_the_same_as(
        4, "Kowalska", "Zelfde moeder, zelfde straat; gebeld met de school.", new=("Piotr",)
    )
    story.withdraws(3, WithdrawnBy.REFERRER, "Besproken met de desk: dit hoeft niet apart verder.")
    return story
