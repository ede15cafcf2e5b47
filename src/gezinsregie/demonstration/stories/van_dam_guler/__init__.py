# SPDX-License-Identifier: EUPL-1.2
"""Van Dam–Güler: family coaching in a compulsory frame by the approach of Eindhoven.

Parents who do not agree and keep their no, consent that is refused, a request to the court that
was withdrawn.
"""

from datetime import date

from gezinsregie.casework.contact.models import ContactKind, Place
from gezinsregie.casework.measurement.models import Moment
from gezinsregie.casework.plan.models import ActorKind, FamilyView
from gezinsregie.casework.referral.new import NewReferral
from gezinsregie.demonstration.people import DESK_WORKER, RANIA, WILLEM
from gezinsregie.demonstration.telling import Story
from gezinsregie.demonstration.telling.kin import daughter, father, mother, son
from gezinsregie.demonstration.telling.referred import home, referral, serious, unclear
from gezinsregie.demonstration.telling.visits import NOBODY_THERE, OFF_BY_FAMILY

from .plan import make_the_plan, withdraw_the_request


def _referral(today: date) -> NewReferral:
    return referral(
        today,
        "Van Dam–Güler",
        home(
            "Thuis",
            mother("Sevda", "Güler", (1987, 12, 3)),
            father("Ronny", "van Dam", (1979, 7, 18)),
            daughter("Melisa", "van Dam", (2012, 8, 30)),
            son("Can", "van Dam", (2018, 1, 12)),
            street="Ambachtsplein 6",
            postcode="1239 LM",
        ),
        signal=366,
        situation=(
            "Ondertoezichtstelling van beide kinderen. De ouders laten niemand meer binnen sinds "
            "een eerdere coach zonder overleg een melding deed. Melisa is weken niet gezien."
        ),
        concerns=(
            serious("parenting", "Can wordt alleen gelaten; Melisa bepaalt zelf of ze komt."),
            serious("education", "Melisa was vijf weken nergens."),
            serious("substance_use", "Vader drinkt elke avond, zegt moeder tegen de buren."),
            serious("safety", "Can liep om elf uur 's avonds op het plein."),
            unclear("finances", "De ouders zeggen dat dit niemand iets aangaat."),
        ),
        worried=("Melisa", "Can"),
        yes=(
            "supervision_order",
            "regular_help_kept_out",
            "serious_development_concern",
            "bad_experiences_with_help",
            "care_avoiding",
            "addiction",
        ),
        no=("request_for_help", "motivated", "can_direct_help"),
    )


def tell(today: date) -> Story:
    """Return the story; it began 322 days before ``today`` and goes on."""
    story = Story(today, referrer=WILLEM, desk=DESK_WORKER, coach=RANIA)
    story.refers(331, _referral(today))
    story.accepts(
        328,
        "crg-eindhoven",
        "Vrijwillig lukt niet en de kinderen kunnen niet wachten.",
        form="compulsory-family-coaching",
        weighed="In het overleg op maat, met de brief van de ouders erbij gelezen.",
    )
    story.starts(322)
    for days in (321, 318, 314):
        story.misses(
            days, "Afgesproken tijd; bel gehoord, licht ging uit. Kaart in de bus.", NOBODY_THERE
        )
    story.meets(
        312,
        "Met de jeugdbeschermer aan de deur. Ronny las voor wat er in de beschikking staat en "
        "zei: tot hier. Op de stoep gepraat, twintig minuten.",
        members=["Ronny", "Sevda"],
    )
    story.meets(
        309,
        "Sevda deed open. Melisa zat boven en kwam niet. Koffie, jas aan gehouden.",
        members=["Sevda"],
    )
    story.worries(
        306,
        "consent",
        "family_relations",
        "Wij tekenen niets. Jullie praten met wie jullie willen en wij horen het als laatste.",
        name="Ronny",
        about="Ronny",
    )
    story.calls(
        304,
        "Toestemming gevraagd om de huisarts te spreken. Beiden zeggen nee. Niets opgevraagd; "
        "de jeugdbeschermer laten weten dat dit hun antwoord is.",
        "Ronny",
        "Sevda",
    )
    story.measures(
        300,
        Moment.START,
        9,
        {
            "domestic_relations": 2,
            "substance_use": 2,
            "work_education": 1,
            "social_network": 2,
        },
    )
    make_the_plan(story)
    story.agrees(
        288,
        FamilyView.DISAGREES,
        "Ronny: dit is jullie plan. Sevda: over Can ben ik het eens, over de rest niet.",
    )
    story.next_phase(286)
    story.keeps_visiting(
        range(284, 226, -5),
        "Binnen, in de gang. Can liet zijn tekening zien van een huis met drie verdiepingen.",
        "Alleen over school gepraat; dat was afgesproken en daar hield ik me aan.",
        "Ronny bleef staan, Sevda ging zitten. Melisa riep van boven dat ze het hoorde.",
    )
    withdraw_the_request(story)
    story.keeps_visiting(
        range(176, 12, -9),
        "Aan tafel. Ronny zegt elke keer eerst wat hij ervan vindt; dan kan het verder.",
        "Met Sevda en Can gefietst naar de naschoolse opvang.",
        "Melisa appte dat ze om drie uur thuis was. Ze was er.",
        "Ronny dronk cola en zei daar niets over. Ik ook niet.",
    )
    story.misses(132, "Afgezegd met een bericht: ze wilden een week niemand zien.", OFF_BY_FAMILY)
    _lately(story)
    return story


def _at_the_table(story: Story) -> None:
    story.calls_together(66, "table", -59, 16, "Sevda", "Ronny", "Melisa")
    story.asks_along(66, "table", "Ayten Güler", "tante")
    story.brings_up(65, "table", "Wie is er op donderdagavond bij Can?", "safety")
    story.decides_on(
        59,
        "table",
        "melisa",
        "Melisa wil geen derde lesdag maar iets met dieren. School denkt daarin mee.",
        action="De mentor vragen of een stage meetelt.",
        by="Sevda",
        due_in=10,
    )
    story.decides_on(
        59,
        "table",
        "Wie is er op donderdagavond bij Can?",
        "Tante Ayten, tot zij weer avonddienst heeft. Dan bespreken we het opnieuw.",
    )
    story.writes_minutes(
        58,
        "table",
        "Sevda en Melisa zaten er een uur. Melisa vertelde zelf wat zij op school mist. Over het "
        "drinken is gesproken zonder besluit: Ronny was er niet bij.",
        heard={"Ronny": "Ik ga niet in een gemeentehuis over mijn huis zitten praten."},
    )


def _lately(story: Story) -> None:
    _at_the_table(story)
    story.judges(78, "melisa", -1, "Twee dagen vast, de derde wisselt.")
    story.judges(
        60, "drink", -2, "Ronny zegt dat er niets veranderd is, en dat hij dat eerlijk zegt."
    )
    story.agrees(
        57,
        FamilyView.DISAGREES,
        "Ronny blijft erbij: het drinken hoort niet in dit plan. Sevda vindt van wel.",
    )
    story.plans(
        50,
        "third",
        "melisa",
        "Derde dag: stage bij de dierenarts.",
        "Melisa",
        due_in=40,
        done_after=31,
    )
    story.plans(
        30,
        "sister",
        "can",
        "Tante Ayten vraagt wie de donderdag overneemt.",
        "Tante Ayten",
        kind=ActorKind.NETWORK,
        due_in=36,
    )
    story.plans(
        28,
        "again",
        "drink",
        "Nog één keer vragen of Ronny met iemand wil praten.",
        "Rania el Amrani",
        kind=ActorKind.COACH,
        due_in=28,
    )
    story.meets(
        5,
        "Melisa belde zelf: of ik vrijdag mee wil naar de dierenarts.",
        kind=ContactKind.CALL,
        place=Place.DISTANCE,
        members=["Melisa"],
    )
