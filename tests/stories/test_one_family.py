# SPDX-License-Identifier: EUPL-1.2
"""One family from referral to final report, in the browser, by the people who do it."""

import io
import re
from datetime import timedelta

import pikepdf
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.stories.daytime import TODAY

from .conftest import Visitor

pytestmark = pytest.mark.browser


def said(page: Page, words: str) -> None:
    expect(page.get_by_text(words).first).to_be_visible()


def send(page: Page, name: str) -> None:
    page.locator("main").get_by_role("button", name=name).click()
    page.wait_for_load_state()


@pytest.mark.statement("VIG-H13", "VIG-L2", "VIG-L6", "VIG-L8", "VIG-L12", "ITG-L4", "ITG-L7")
def test_a_family_from_referral_to_final_report(visitor: Visitor) -> None:
    page = visitor.signs_in("Meryem Yıldız")
    refer(page)
    page = visitor.signs_in("Samira el Idrissi")
    weigh_and_accept(page)
    page = visitor.signs_in("Joris van den Berg")
    family = find_family(page, visitor.address)
    make_the_plan(page, family)
    note_a_visit(page, family)
    close_too_soon(page, family)
    finish(page, family)
    read_the_final_report(page, family)
    the_referrer_reads_the_answer_and_nothing_more(visitor, family)


def refer(page: Page, name: str = "Okonkwo", bsn: str = "111222333") -> None:
    """Fill in the whole form, once with a BSN that is none, and send it."""
    page.get_by_role("link", name="Gezin aanmelden").first.click()
    open_all(page)
    page.fill("[name=family_name]", name)
    page.fill("[name=household-1-street]", "Wilgenhof 5")
    page.fill("[name=household-1-place]", "Lindewaard")
    page.check("[name=household-1-address_protected]")
    page.fill("[name=member-0-given_name]", "Ada")
    page.select_option("[name=member-0-role]", "parent")
    page.fill("[name=member-0-birth_date]", "1990-02-03")
    page.fill("[name=member-0-bsn]", "123456789")
    page.fill("[name=member-1-given_name]", "Chidi")
    page.select_option("[name=member-1-role]", "child")
    page.fill("[name=member-1-birth_date]", "2015-06-07")
    page.locator("[name=member-1-worried][value=yes]").check(force=True)
    page.check("[name=members_complete]")
    page.fill("[name=situation]", "Chidi komt niet meer op school en de huur is niet betaald.")
    page.fill("[name=first_signal_on]", (TODAY - timedelta(days=30)).isoformat())
    page.locator("[name=family_knows][value=yes]").check(force=True)
    for domain in ("education", "finances", "housing", "safety"):
        page.select_option(f"[name=domain-{domain}-weight]", "serious")
        page.fill(f"[name=domain-{domain}-words]", "Dit loopt al maanden vast.")
    for fact, answer in (
        ("threatened_eviction", "yes"),
        ("social_assistance_benefit", "yes"),
        ("regular_help_without_effect", "yes"),
        ("addiction", "yes"),
    ):
        page.locator(f"[name=fact-{fact}][value={answer}]").check(force=True)
    send(page, "Aanmelding versturen")

    # A BSN that fails the eleven-test: the sentence says so, and everything typed is still there.
    said(page, "BSN")
    expect(page.locator("[name=situation]")).to_have_value(re.compile("Chidi komt niet meer"))
    expect(page.locator("[name=member-0-given_name]")).to_have_value("Ada")
    page.fill("[name=member-0-bsn]", bsn)
    send(page, "Aanmelding versturen")
    said(page, "wacht op antwoord")
    assert name not in page.url


def weigh_and_accept(page: Page) -> None:
    page.get_by_role("link", name="Okonkwo").click()
    page.wait_for_load_state()
    content = page.locator("main").inner_text()
    assert "Wilgenhof" not in content, "a protected address is shown to nobody"
    assert "111222333" not in page.content()
    assert "niet bekend" in content
    assert "zelf wegen" in content, "addiction is weighed by a person, and never refuses"

    accept = page.locator("form[action$='/aannemen/']")
    open_all(page)
    accept.locator("[name=accept-approach][value^='vig-den-haag@']").check(force=True)
    send_form(page, accept)
    said(page, "reden")
    accept = page.locator("form[action$='/aannemen/']")
    open_all(page)
    accept.locator("[name=accept-judgement_vig-den-haag_addiction]").fill(
        "Met moeder en huisarts besproken: zij is in behandeling."
    )
    accept.locator("[name=accept-reason]").fill("De huur en de school kunnen niet wachten.")
    send_form(page, accept)
    said(page, "aangenomen")

    opening = page.locator("form[action$='/openen/']")
    opening.get_by_text("Joris van den Berg").click()
    send_form(page, opening)
    said(page, "Joris van den Berg")
    expect(page.locator("form[action$='/openen/']")).to_have_count(0)


def open_all(page: Page) -> None:
    page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")


def send_form(page: Page, form: Locator) -> None:
    form.locator("button[type=submit]").last.click()
    page.wait_for_load_state()


def find_family(page: Page, address: str) -> str:
    page.get_by_role("link", name="Okonkwo").first.click()
    page.wait_for_load_state()
    found = re.match(r".*/gezin/[0-9a-f-]{36}/", page.url)
    assert found
    said(page, "Waarom mag ik dit zien?")
    return found.group()


def make_the_plan(page: Page, family: str) -> None:
    # A plan without a goal cannot be agreed, and the page says what to do.
    page.goto(f"{family}plan/")
    page.locator("[name=family_view][value=agrees]").check(force=True)
    page.fill("[name=family_words]", "Wij willen dit zelf ook.")
    send(page, "Plan vaststellen")
    said(page, "doel")
    expect(page.locator("[name=family_words]")).to_have_value("Wij willen dit zelf ook.")

    page.goto(f"{family}plan/zorg/nieuw/")
    page.fill("[name=words]", "Ik wil niet dat ze over ons praten op school.")
    page.locator("[name=named_by][value=member]").check(force=True)
    page.fill("[name=named_by_name]", "Chidi")
    page.select_option("[name=life_domain]", "education")
    page.check("[name=serious]")
    send(page, "In het plan zetten")
    said(page, "Ik wil niet dat ze over ons praten op school.")

    # A serious concern asks for a goal: the product leads on to it.
    expect(page).to_have_url(re.compile("/doel/nieuw/$"))
    page.fill("[name=specific]", "Chidi gaat vier dagen per week naar school.")
    page.select_option("[name=member]", label="Chidi")
    send(page, "In het plan zetten")
    open_all(page)
    said(page, "Chidi gaat vier dagen per week naar school.")

    # Not SMART yet: that is said, not refused. Then the missing answers are given.
    goal = page.locator("a[href*='/plan/doel/']").evaluate_all(
        "links => links.map(one => one.getAttribute('href'))"
    )
    number = re.search(r"/doel/(\d+)/", next(one for one in goal if "/doel/" in one))
    assert number
    page.goto(f"{family}plan/doel/{number.group(1)}/")
    page.fill("[name=measurable]", "Het overzicht van school, elke vrijdag.")
    page.fill("[name=current]", "Hij mist nu de stof voor de toets.")
    page.fill("[name=achievable]", "De school haalt hem de eerste weken op.")
    page.fill("[name=due_on]", (TODAY + timedelta(days=60)).isoformat())
    page.locator("main form.card button[type=submit]").first.click()
    page.wait_for_load_state()

    page.goto(f"{family}plan/doel/{number.group(1)}/actie/nieuw/")
    page.fill("[name=words]", "Afspraak maken met de mentor.")
    page.locator("[name=actor_kind][value=coach]").check(force=True)
    page.fill("[name=actor_name]", "Joris van den Berg")
    page.fill("[name=due_on]", (TODAY + timedelta(days=7)).isoformat())
    send(page, "In het plan zetten")

    page.goto(f"{family}plan/")
    page.locator("[name=family_view][value=seen_under_pressure]").check(force=True)
    page.fill("[name=family_words]", "We tekenen omdat het moet.")
    send(page, "Plan vaststellen")
    said(page, "Versie 1")


def note_a_visit(page: Page, family: str) -> None:
    page.goto(f"{family}contacten/nieuw/")
    page.locator("[name=kind][value=visit]").check(force=True)
    page.locator("[name=place][value=at_home]").check(force=True)
    page.get_by_text("Ada", exact=True).click()
    page.fill("[name=note]", "Samen naar het rooster gekeken.")
    page.fill("[name=happened_on]", (TODAY + timedelta(days=2)).isoformat())
    send(page, "Noteren")
    # A day that is still to come: a sentence, and the note is kept.
    expect(page.locator("[name=note]")).to_have_value("Samen naar het rooster gekeken.")
    page.fill("[name=happened_on]", TODAY.isoformat())
    page.fill("[name=happened_at]", "00:05")
    send(page, "Noteren")
    said(page, "Samen naar het rooster gekeken.")


def close_too_soon(page: Page, family: str) -> None:
    page.goto(f"{family}afsluiten/")
    content = page.locator("main").inner_text()
    # All obstacles at once, as a checklist.
    for missing in ("beoordeeld", "actie", "meting bij de start", "meting bij het einde"):
        assert missing in content.casefold(), missing
    page.fill("[name=words]", "Het gaat goed.")
    page.locator("[name=reason][value=manageable]").check(force=True)
    page.fill("[name=handed_over_to]", "Wijkteam")
    send(page, "Traject afsluiten")
    expect(page.locator("[name=words]")).to_have_value("Het gaat goed.")


def finish(page: Page, family: str) -> None:
    for professionals in ("8", "2"):
        page.goto(f"{family}metingen/nieuw/")
        page.fill("[name=professionals_involved]", professionals)
        level = "2" if professionals == "8" else "4"
        page.locator(f"[name=level_finances][value='{level}']").check(force=True)
        page.locator(f"[name=level_housing][value='{level}']").check(force=True)
        send(page, "Meting bewaren")

    page.goto(f"{family}plan/")
    open_all(page)
    done = page.locator("form[action$='/gedaan/'] button[type=submit]")
    if done.count():
        done.first.click()
    else:
        page.locator("a[href$='/gedaan/']").first.click()
        page.wait_for_load_state()
        page.locator("main form button[type=submit]").last.click()
    page.wait_for_load_state()

    page.goto(f"{family}plan/")
    open_all(page)
    goal = page.locator("[href*='/plan/doel/']").first.get_attribute("href") or ""
    number = re.search(r"/doel/(\d+)/", goal)
    assert number
    page.goto(f"{family}plan/doel/{number.group(1)}/beoordelen/")
    page.locator("[name=attainment][value='0']").check(force=True)
    page.fill("[name=attainment_words]", "Vier weken achter elkaar gelukt.")
    send(page, "Oordeel bewaren")

    page.goto(f"{family}afsluiten/")
    page.locator("[name=reason][value=manageable]").check(force=True)
    page.fill("[name=words]", "Chidi gaat naar school en de huur loopt.")
    page.fill("[name=handed_over_to]", "Wijkteam Noord, Karin Bosma")
    send(page, "Traject afsluiten")


def read_the_final_report(page: Page, family: str) -> None:
    expect(page).to_have_url(re.compile(r"/afsluiten/eindrapport/$"))
    report = page.locator("main").inner_text()
    for words in (
        "0, behaald",
        "Chidi gaat vier dagen per week naar school.",
        "Wijkteam Noord, Karin Bosma",
        "We tekenen omdat het moet.",
        "onder druk",
    ):
        assert words in report, words
    answer = page.request.get(f"{family}afsluiten/eindrapport.pdf")
    assert answer.headers["content-type"] == "application/pdf"
    assert "Okonkwo" not in answer.headers["content-disposition"]
    with pikepdf.open(io.BytesIO(answer.body())) as paper:
        assert paper.Root.MarkInfo.Marked
        assert str(paper.Root.Lang) == "nl"
        with paper.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"


def the_referrer_reads_the_answer_and_nothing_more(visitor: Visitor, family: str) -> None:
    page = visitor.signs_in("Meryem Yıldız")
    page.get_by_role("link", name="Okonkwo").click()
    page.wait_for_load_state()
    said(page, "De huur en de school kunnen niet wachten.")
    assert "Chidi gaat vier dagen" not in page.content()
    assert page.goto(family).status == 404
    assert page.goto(f"{family}plan/").status == 404
    assert page.goto(f"{family}afsluiten/eindrapport/").status == 404
