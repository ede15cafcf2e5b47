# SPDX-License-Identifier: EUPL-1.2
"""Every picture names itself, stays inside its frame, and says the same as its table."""

import re
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.web.pictures.attainment_bar import attainment_bar, signed
from gezinsregie.web.pictures.canvas import text_width, wrap
from gezinsregie.web.pictures.chain_line import ChainStep, chain_line
from gezinsregie.web.pictures.direction_course import Lane, Span, direction_course
from gezinsregie.web.pictures.dumbbell import dumbbell
from gezinsregie.web.pictures.hours_bar import CoordinatorHours, Segment, hours_bar
from gezinsregie.web.pictures.phase_line import PhaseSpan, phase_line
from gezinsregie.web.pictures.phase_load import Load, PhaseRow, phase_load
from gezinsregie.web.pictures.professionals import professionals_start_end

SVG = "{http://www.w3.org/2000/svg}"
START = date(2026, 7, 6)
LONG = "Stichting Maatschappelijke Dienstverlening Noordwest-Friesland"

PHASES = [
    PhaseSpan("Intake", START, date(2026, 7, 20)),
    PhaseSpan("De coach neemt de regie over", date(2026, 7, 20), date(2026, 11, 1)),
    PhaseSpan("Het gezin doet het zelf", date(2026, 11, 1), date(2027, 1, 6)),
]

LANES = [
    Lane(
        LONG,
        [
            Span("coach", "coach", START, date(2026, 7, 8)),
            Span("shared", "samen", date(2026, 7, 8), date(2026, 9, 1)),
            Span("family", "gezin", date(2026, 9, 1)),
        ],
    ),
    Lane("Wonen", [Span("network", "netwerk & zo", date(2026, 10, 31))]),
]


def every_picture(**how: object) -> dict[str, str]:
    week = [CoordinatorHours(LONG, [Segment("'t Hart & zn <x>", 7.2)] * 6, 36, 2)]
    steps = [ChainStep("Wachten bij de rechtbank", 4), ChainStep(LONG, 3)]
    return {
        "phases": phase_line(PHASES, START, date(2027, 1, 6), date(2026, 9, 1), **how),
        "late": phase_line(PHASES, START, date(2026, 8, 1), date(2026, 9, 1), **how),
        "open": phase_line(PHASES[:1], START, None, date(2026, 9, 1), **how),
        "dumbbell": dumbbell(1, 4, **how),
        "attainment": attainment_bar(-1, **how),
        "hours": hours_bar(week, **how),
        "nobody": hours_bar([], **how),
        "professionals": professionals_start_end(34, 2, **how),
        "chain": chain_line(steps, 1.5, **how),
        "load": phase_load([Load(LONG, [PhaseRow(LONG, 70, 2), PhaseRow("Nazorg", 1)])], **how),
        "no load": phase_load([], **how),
        "direction": direction_course(LANES, START, date(2026, 11, 1), **how),
    }


def texts(svg: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(svg).iter(f"{SVG}text"))  # noqa: S314 - our own output


@pytest.mark.parametrize("standalone", [False, True])
@pytest.mark.parametrize("name", every_picture())
def test_a_picture_names_and_describes_itself(name: str, standalone: bool) -> None:
    root = ElementTree.fromstring(every_picture(standalone=standalone)[name])  # noqa: S314
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None and description is not None
    assert title.text and description.text
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert not [part for part in root.iter() if part is not root and part.get("role")]


@pytest.mark.parametrize("name", every_picture())
def test_no_style_of_its_own_and_colours_only_where_there_is_no_style_sheet(name: str) -> None:
    on_page, in_pdf = every_picture()[name], every_picture(standalone=True)[name]
    assert "style=" not in on_page + in_pdf
    assert "#" not in re.sub(r"&#x?\w+;", "", on_page)
    for shape in ElementTree.fromstring(in_pdf).iter():  # noqa: S314
        assert shape.get("class") in (None, "pic")
        if shape.tag.removeprefix(SVG) in ("rect", "circle", "text"):
            assert shape.get("fill")


def test_two_pictures_on_one_page_never_share_an_id() -> None:
    page = dumbbell(2, 3) + dumbbell(2, 3)
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids)) == 4


def test_a_picture_for_a_pdf_is_the_same_file_twice() -> None:
    assert every_picture(standalone=True) == every_picture(standalone=True)


@pytest.mark.parametrize("width", [300, 340, 720, 1200])
def test_no_text_runs_out_of_its_picture(width: int) -> None:
    for name, svg in every_picture(width=width).items():
        if name in ("dumbbell", "attainment"):
            continue
        root = ElementTree.fromstring(svg)  # noqa: S314
        _x, _y, frame, height = (float(part) for part in str(root.get("viewBox")).split())
        for text in texts(svg):
            size, x = float(str(text.get("font-size"))), float(str(text.get("x")))
            wide = text_width(text.text or "", size)
            left = {"start": x, "middle": x - wide / 2, "end": x - wide}[
                str(text.get("text-anchor"))
            ]
            assert left >= -0.5, (name, text.text)
            assert left + wide <= frame + 0.5, (name, text.text)
            assert size <= float(str(text.get("y"))) + 4 and float(str(text.get("y"))) <= height


@given(
    st.text(alphabet="abcdefghijmwMW é-", min_size=1, max_size=80),
    st.integers(min_value=40, max_value=400),
    st.integers(min_value=1, max_value=5),
)
def test_wrapped_lines_fit_and_lose_nothing_unless_they_say_so(
    text: str, width: int, most: int
) -> None:
    lines = wrap(text, width, 14, most)
    assert len(lines) <= most
    assert all(text_width(line, 14) <= width for line in lines)
    if not lines[-1].endswith("…"):
        kept = "".join(lines).replace("-", "").replace(" ", "")
        assert kept == text.replace("-", "").replace(" ", "")


@given(st.integers(-400, 800), st.integers(1, 600) | st.none())
def test_today_stays_on_the_line(offset: int, length: int | None) -> None:
    end = None if length is None else START + timedelta(days=length)
    svg = phase_line(PHASES, START, end, START + timedelta(days=offset))
    shapes = ElementTree.fromstring(svg).iter(f"{SVG}line")  # noqa: S314
    for line in shapes:
        assert 0 <= float(str(line.get("x1"))) <= 720


def test_days_beyond_the_planned_end_are_counted() -> None:
    said = [text.text for text in texts(every_picture()["late"])]
    assert "31 dagen over de termijn" in said
    assert "31 dagen over de termijn" not in [
        text.text for text in texts(every_picture()["phases"])
    ]


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (1, 4, "Bij de start: 1. Nu: 4."),
        (3, None, "Bij de start: 3. Nu: niet gemeten."),
        (None, None, "Bij de start: niet gemeten. Nu: niet gemeten."),
    ],
)
def test_the_dumbbell_says_both_scores(start: int | None, end: int | None, said: str) -> None:
    assert said in dumbbell(start, end)


@pytest.mark.parametrize(
    "draw",
    [
        lambda: dumbbell(0, 3),
        lambda: dumbbell(3, 6),
        lambda: attainment_bar(3),
        lambda: attainment_bar(-4),
        lambda: professionals_start_end(-1, 2),
    ],
)
def test_impossible_values_are_refused(draw: object) -> None:
    with pytest.raises(ValueError, match=r"\d|zero"):
        draw()  # type: ignore[operator]


@pytest.mark.parametrize(("score", "word"), [(-3, "−3"), (-1, "−1"), (0, "0"), (2, "+2")])
def test_scores_carry_their_sign(score: int, word: str) -> None:
    assert signed(score) == word


NORMED = Segment("", 7.2)


@pytest.mark.parametrize(
    ("week", "said", "bars", "boxes", "lines"),
    [
        (CoordinatorHours("Nadia", [NORMED], 36), "7,2 van 36 uur", 2, 0, 1),
        (CoordinatorHours("Nadia", [], 36), "0 van 36 uur", 1, 0, 1),
        (CoordinatorHours("Nadia", [], None, 1), "1 gezin zonder norm", 0, 1, 0),
        (
            CoordinatorHours("Nadia", [NORMED], 36, 3),
            "7,2 van 36 uur, en 3 gezinnen zonder norm",
            2,
            3,
            1,
        ),
        (CoordinatorHours("Nadia", [], None, 0), "geen norm afgesproken", 0, 0, 0),
    ],
)
def test_a_family_without_a_norm_gets_a_box_and_no_hours(
    week: CoordinatorHours, said: str, bars: int, boxes: int, lines: int
) -> None:
    picture = ElementTree.fromstring(hours_bar([week]))  # noqa: S314 - our own output
    shapes = [one.get("class", "") for one in picture.iter(f"{SVG}rect")]
    assert picture.findtext(f"{SVG}desc") == f"Nadia: {said}."
    assert len([one for one in shapes if "s-strong" not in one]) == bars
    assert len([one for one in shapes if "s-strong" in one]) == boxes
    assert len(list(picture.iter(f"{SVG}line"))) == lines


@given(families=st.integers(0, 60), width=st.integers(160, 900))
def test_no_box_leaves_the_picture(families: int, width: int) -> None:
    picture = ElementTree.fromstring(  # noqa: S314 - our own output
        hours_bar([CoordinatorHours(LONG, [], None, families)], width=width)
    )
    boxes = list(picture.iter(f"{SVG}rect"))
    height = float(picture.get("height", "0"))
    assert len(boxes) == families
    for box in boxes:
        assert float(box.get("x", "")) + float(box.get("width", "")) <= width
        assert float(box.get("y", "")) + float(box.get("height", "")) <= height


@pytest.mark.parametrize(
    ("own", "said"),
    [(1.5, "5,5 mnd gewonnen"), (9, "2 mnd langer dan de keten")],
)
def test_the_chain_says_what_was_gained(own: float, said: str) -> None:
    svg = chain_line([ChainStep("een", 4), ChainStep("twee", 3)], own)
    assert said in svg
    assert "Samen: 7 mnd." in svg


def test_names_are_escaped() -> None:
    svg = hours_bar([CoordinatorHours('<b>"x"</b>', [], 36)])
    assert "<b>" not in svg
    assert "&lt;b&gt;" in svg


def test_a_picture_of_numbers_is_drawn_once_and_named_each_time() -> None:
    first, second = attainment_bar(-1, width=120), attainment_bar(-1, width=120)
    names = [re.search(r'aria-labelledby="(\w+)t (\w+)d"', one) for one in (first, second)]
    one, other = (found.group(1) for found in names if found)
    assert one != other
    assert first.replace(one, other) == second
    assert second.count(f'id="{other}') == 2
    with override("en"):
        assert attainment_bar(-1, width=120).replace(one, "") != first.replace(one, "")


def test_somebodys_words_are_not_kept_with_a_picture() -> None:
    kept = attainment_bar.__wrapped__  # type: ignore[attr-defined]
    assert "Chidi" in attainment_bar(0, label="Chidi gaat naar school")
    assert "Chidi" not in attainment_bar(0)
    assert kept is not attainment_bar
