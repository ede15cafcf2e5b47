# SPDX-License-Identifier: EUPL-1.2
"""What partners may know of the families of Joris, and what the families say to it."""

from gezinsregie.casework.consent.models import ConsentAnswer
from gezinsregie.casework.plan.models import ActorKind
from gezinsregie.demonstration.people import (
    AYLIN,
    ESRA,
    KOFI,
    MARLOES,
    RAVI,
    SCHOOL,
    SJOERD,
    TEAM_LEADER,
)
from gezinsregie.demonstration.telling import Story

GIVEN, REFUSED = ConsentAnswer.GIVEN, ConsentAnswer.REFUSED


def help_kaya(story: Story) -> None:
    """Two parents who do not say the same, and a wijkagent who left."""
    story.works_at(70, "Martijn", SCHOOL)
    story.decides_for(68, "Elif", "Deniz", "Mila")
    story.decides_for(68, "Martijn", "Deniz", "Mila")
    story.lets_know(57, "evenings", "debt help", "parenting", "coordination")
    story.says_to(56, "evenings", "Elif", GIVEN, "Als het helpt met de schulden, vind ik het goed.")
    story.says_to(55, "evenings", "Martijn", REFUSED, "Hoe wij opvoeden gaat schuldhulp niet aan.")
    story.lets_help(52, SJOERD, "intern begeleider van Deniz", leads=None)
    story.lets_know(
        52,
        "deniz at school",
        SJOERD,
        "education",
        "attendance",
        about="Deniz",
        ground="compulsory_education",
    )
    story.lets_help(50, KOFI, "behandelaar van Elif")
    story.lets_know(50, "sleepless", KOFI, "mental_health", "treatment", about="Elif")
    story.says_to(49, "sleepless", "Elif", GIVEN, "Kofi mag weten hoe ik slaap.")
    story.says_to(
        12,
        "sleepless",
        "Elif",
        ConsentAnswer.WITHDRAWN,
        "Ik ben klaar met die gesprekken. Nu hoeft hij het niet meer te weten.",
    )
    story.lets_help(46, AYLIN, "wijkagent")
    story.plans(
        45,
        "ring",
        "calm",
        "Langsgaan als de buren bellen, en daarna Joris bellen.",
        "",
        kind=ActorKind.PARTNER,
        partner=AYLIN,
        due_in=90,
    )
    story.lets_go(10, AYLIN)


def help_rozenberg(story: Story) -> None:
    """A mother under pressure, a son of seventeen who says no, and an exception that waits."""
    story.decides_for(30, "Carmen", "Chelsey", "Luuk")
    story.lets_help(29, MARLOES, "bewonerszaken", leads=False)
    story.lets_know(29, "rent", MARLOES, "housing", "housing", ground="social_support_task")
    story.lets_help(28, RAVI, "schuldhulp")
    story.lets_know(28, "income", RAVI, "finances", "debt_help", about="Carmen")
    story.says_to(
        26,
        "income",
        "Carmen",
        ConsentAnswer.SEEN_UNDER_PRESSURE,
        "Ik teken wel, anders staan we op straat. Wat moet ik anders?",
    )
    story.lets_help(24, AYLIN, "wijkagent", leads=True)
    story.lets_know(24, "streets", AYLIN, "safety", "safety", about="Jayden")
    story.says_to(22, "streets", "Jayden", REFUSED, "De politie weet al genoeg van mij.")
    story.excepts(
        1,
        "streets",
        (
            "Jayden kwam twee keer thuis met geld en een telefoon die niet van hem zijn.",
            "Overlegd met een collega en met Veilig Thuis.",
            "Met Jayden gepraat, zonder zijn moeder erbij. Hij zei dat hij niet terug kan.",
            "Gewogen: hij loopt gevaar, en de wijkagent kent wie hem vraagt.",
            "Besloten: de wijkagent mag weten wat hij over de straat vertelde, en niets anders.",
        ),
        "Jayden weet dat we dit de wijkagent willen vertellen. Hij is boos, en blijft komen.",
    )


def help_bouali(story: Story) -> None:
    """Everybody is asked, and not everybody has answered."""
    story.decides_for(8, "Naïma", "Yassin", "Sanae", "Ilyas")
    story.decides_for(8, "Rachid", "Yassin", "Sanae", "Ilyas")
    story.lets_help(7, RAVI, "schuldhulp", leads=True)
    story.lets_know(7, "letters", RAVI, "finances", "debt_help")
    story.says_to(6, "letters", "Naïma", GIVEN, "Graag. Ik wil het niet twee keer vertellen.")
    story.says_to(6, "letters", "Yassin", GIVEN, "Prima, als oom er maar niet achter komt.")
    story.asks(
        9,
        "school",
        SCHOOL,
        "Meryem Yıldız",
        "Hoe vaak was er dit jaar contact met thuis, en hoe ging dat?",
        "education",
        about="Yassin",
        due_in=7,
    )


def help_wiersma(story: Story) -> None:
    """A yes that lapsed, and an exception that was read."""
    story.decides_for(300, "Selam", "Abel")
    story.lets_help(200, ESRA, "inkomensconsulent", leads=True)
    story.lets_know(200, "benefit", ESRA, "finances", "coordination", about="Selam")
    story.says_to(199, "benefit", "Selam", GIVEN, "Tot de uitkering rond is.", until=150)
    story.lets_help(40, AYLIN, "wijkagent", leads=True)
    story.lets_know(40, "nights", AYLIN, "safety", "safety", about="Abel")
    story.says_to(38, "nights", "Selam", REFUSED, "Als hij dat hoort, wordt het erger.")
    story.excepts(
        4,
        "nights",
        (
            "Abel vertelt op school dat er ’s nachts iemand op de deur bonst.",
            "Overlegd met de gedragswetenschapper en met Veilig Thuis.",
            "Met Selam gepraat. Zij is bang dat het erger wordt als de politie het weet.",
            "Gewogen: Abel is acht en slaapt niet; een wijkagent kan ’s nachts langsrijden.",
            "Besloten om de wijkagent te laten weten op welke avonden het gebeurt.",
        ),
        "Selam weet het. We spraken af hoe we het doen zonder dat hij merkt van wie het komt.",
    )
    story.is_read(3, "nights", TEAM_LEADER, "Zorgvuldig gewogen. Bel Selam elke dag.")
