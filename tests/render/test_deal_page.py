"""A deal's page: how it came about, what else its parties did, how to cite it and how to correct it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from generator.model import Deal, Evidence, Money, Page, Site, SourceFile
from generator.read.content import read_content
from generator.render.corrections import company_correction, deal_correction
from generator.render.text import amount_words
from generator.settings import Settings
from generator.text.money import parse_amount
from tests.render.parsed import parsed
from tests.render.rendered import BUILDOUT, SUPPLY, pages, words
from tests.render.sites import MONEY, article, company, deal, evidence, party, small_site, story

TALKS = evidence(
    status="reported", quote="Northgrid is in talks with Deepvault", date=None, published="2025-10-01", anchor="p2"
)
ENDED = evidence(
    status="ended", quote="Northgrid tore it up", date="2025-12", published="2025-12-09", where="title", anchor=None
)


def told(*said: Evidence) -> Page:
    """The page of the supply deal with this evidence."""
    named = deal(evidence=said)
    parties = tuple(company(name, deals=(named.id,)) for name in ("Deepvault", "Northgrid"))
    return pages(Site(companies=parties, deals=(named,), stories=(story(deals=(named.id,)),)))[SUPPLY]


def test_its_stages_stand_in_their_order_each_with_date_and_proof() -> None:
    page = told(ENDED, evidence(), TALKS)
    ladder = page.html.partition("rs-ladder")[2].partition("</ol>")[0]
    assert re.findall(r'<time datetime="([^"]*)"', ladder) == ["2025-10-01", "2025-11-03", "2025-12"]
    assert re.findall(r"rs-chip--\w+[^>]*>([^<]*)<", ladder) == ["In talks", "Announced", "Called off"]
    assert re.findall(r"<blockquote[^>]*><p>([^<]*)<", ladder) == [one.quote for one in (TALKS, evidence(), ENDED)]
    assert [href for _, href in parsed(ladder).linked] == [
        "../../stories/2025/two-firms/#p2",
        "../../stories/2025/two-firms/#p1",
        "../../stories/2025/two-firms/",
    ]


def test_a_single_stage_is_dated_and_its_words_are_said_once() -> None:
    page = told(evidence())
    assert "State 3 November 2025 Announced Courier" in words(page)
    assert page.html.count("<p>Northgrid rents machines from Deepvault</p>") == 1


@cache
def many() -> list[Page]:
    """The pages of a deal of 100 sources, each of two quotes; the last alone says that it ended."""
    told = tuple(
        story(
            f"2025/report-{number}",
            article=article(f"articles/{number}.md", title=f"Report {number} of the machines & more"),
            deals=(SUPPLY.split("/")[1],),
        )
        for number in range(100)
    )
    said = tuple(
        evidence(
            story=one.id,
            source_file=one.source_files[0],
            url=f"https://news{number}.example/what-the-two-firms-agreed-on",
            quote=f"Quote {number}-{which} says: {'Northgrid rents machines from Deepvault & pays. ' * 5}",
            published=f"2025-{1 + number // 10:02}-{1 + number % 10:02}",
            status="ended" if number == 99 else "announced",
            amount=MONEY if number else Money(10**9, "USD", None, "$1 billion"),
        )
        for number, one in enumerate(told)
        for which in range(2)
    )
    parties = tuple(company(name, deals=(SUPPLY.split("/")[1],)) for name in ("Deepvault", "Northgrid"))
    made = pages(Site(companies=parties, deals=(deal(evidence=said),), stories=told))
    return [page for at, page in made.items() if at.startswith(SUPPLY)]


def test_a_deal_of_many_sources_runs_over_light_pages_that_lead_to_each_other() -> None:
    first, *further = many()
    assert all(len(page.html.encode()) < 43_000 for page in many()), "with the 15 kB of the theme it stays under 60 kB"
    assert [page.address for page in further] == [f"{SUPPLY}page/{number}/" for number in range(2, len(many()) + 1)]
    assert ("Next page", "page/2/") in parsed(first.html).linked
    assert {("Previous page", "../../"), (first.description, "../../")} <= set(parsed(further[0].html).linked)
    assert further[0].title == f"{first.title}, page 2"


def test_each_source_of_many_is_quoted_on_one_page_and_leads_to_its_story_from_there() -> None:
    quotes = [quote for page in many() for quote in re.findall(r"<figure.*?</figure>", page.html, re.DOTALL)]
    assert [re.findall(r"<p>Quote (\d+-\d) says", quote) for quote in quotes] == [
        [f"{source}-0", f"{source}-1"] for source in range(100)
    ]
    for page in many():
        stories = [href for _, href in parsed(page.html).linked if "stories/" in href]
        up = "../" * page.address.count("/")
        assert stories
        assert all(href.startswith(f"{up}stories/2025/report-") for href in stories)


def test_the_first_page_of_many_sources_says_where_any_of_them_differs() -> None:
    first, *further = (page.html.partition("rs-table--statements")[2] for page in many())
    assert all(words in first for words in ("$1 billion", "$9.7 billion", "Ended"))
    rows = sum(table.count('<th scope="row"') for table in (first, *further))
    assert rows == 101, "each source once, and the last on the first page too"


def linked_deals(*deals: Deal) -> Site:
    """A site of these deals and their companies."""
    names = sorted({one.name for each in deals for one in each.parties})
    companies = (
        company(name, deals=tuple(x.id for x in deals if name in {party.name for party in x.parties})) for name in names
    )
    return Site(companies=tuple(companies), deals=deals, stories=(story(),))


def pair(number: str, one: str, other: str, date: str) -> Deal:
    """A supply deal of two companies."""
    return deal(number, parties=(party(one, "customer"), party(other, "supplier")), date=date)


def test_it_leads_to_the_other_deals_of_two_of_its_companies_the_newest_first() -> None:
    made = pages(
        linked_deals(
            pair("a", "Ada", "Bell", "2025-01"),
            pair("b", "Bell", "Ada", "2025-03"),
            pair("c", "Ada", "Bell", "2025-02"),
            pair("d", "Ada", "Cray", "2025-04"),
        )
    )
    html = made["deals/a/"].html.partition('id="others"')[2].partition("rs-tools")[0]
    assert [href for _, href in parsed(html).linked] == ["../b/", "../c/"]
    assert 'id="others"' not in made["deals/d/"].html


def test_of_many_others_it_shows_the_newest_and_leads_to_the_companies() -> None:
    made = pages(linked_deals(*(pair(f"n{number:02}", "Ada", "Bell", f"20{number:02}") for number in range(10, 23))))
    html = made["deals/n10/"].html.partition('id="others"')[2].partition("rs-tools")[0]
    links = [href for _, href in parsed(html).linked]
    assert links == [
        *(f"../n{number}/" for number in range(22, 12, -1)),
        "../../companies/ada/",
        "../../companies/bell/",
    ]


def test_it_says_how_to_cite_it_by_the_day_of_its_newest_words() -> None:
    made = pages(settings=Settings(site_url="https://desk.example/d/", site_name="Desk"))[SUPPLY]
    cited = "“Deepvault – Northgrid supply deal ($9.7 billion, 2025)”, Desk, as of 3 November 2025."
    assert f"{cited} https://desk.example/d/{SUPPLY}" in words(made)
    assert "@misc{northgrid-deepvault-supply-2025," in words(made)


@pytest.mark.parametrize(
    ("date", "as_of"),
    [
        ("2026-03-01", "1 March 2026"),
        ("2026", "1 January 2026"),
        ("2025-12-31", "1 January 2026"),
        (None, "1 January 2026"),
    ],
)
def test_it_is_cited_as_of_no_day_before_its_own(date: str | None, as_of: str) -> None:
    dated = deal(date=date, evidence=(evidence(published="2026-01-01"),))
    site = Site(companies=(company("Deepvault"), company("Northgrid")), deals=(dated,), stories=(story(),))
    assert f", as of {as_of}." in words(pages(site)[SUPPLY])


def test_it_says_which_file_corrects_it() -> None:
    assert f"What a person has said of it stands in {BUILDOUT[:-1]}.md" in words(pages()[BUILDOUT])
    assert f"Write a file {SUPPLY[:-1]}.md into the content folder" in words(pages()[SUPPLY])


@pytest.mark.parametrize("name", ["Northgrid", 'The "Deep": {Vault}, # 1', "--- A", "# A", "A\n---\nreject: 'x'"])
def test_what_it_gives_to_paste_is_read_as_it_stands(tmp_path: Path, name: str) -> None:
    parties = (party(name, "customer"), party("Bell", "supplier", kind="other"))
    believed = deal(parties=parties, round="Series A", valuation=MONEY, place="Oslo, Norway", date="2025-11")
    given = deal_correction(believed)
    known = company_correction(company(name, aliases=("N: G", "Dell")), {"dell"})
    files = []
    for path, text in ((given.path, given.text), (known.path, known.text)):
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        files.append(SourceFile(path, file))
    content, findings = read_content(files, Settings())
    assert findings == ()
    (stated,) = content.deals
    assert (stated.id, stated.type, stated.status, stated.date) == (believed.id, None, "announced", "2025-11")
    assert stated.amount is not None
    assert (stated.amount.value, stated.amount.currency) == (MONEY.value, MONEY.currency)
    assert (stated.round, stated.place) == ("Series A", "Oslo, Norway")
    on_one_line = " ".join(name.split())
    assert [one.name for one in stated.parties] == [on_one_line, "Bell"]
    assert (content.companies[0].name, content.companies[0].aliases) == (on_one_line, (on_one_line, "N: G"))


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        (Money(9_700_000_000, "USD", None, "$9.7 billion"), "$9.7 billion"),
        (Money(5_000_000_000, "USD", "up to", "$5bn"), "up to $5bn"),
        (Money(2_000_000_000, "USD", None, "$2 billion a year"), "$2 billion a year"),
        (Money(5_000_000_000, "USD", "about", "five billion dollars"), "about 5,000,000,000 USD"),
        (Money(5_000_000_000, "USD", None, "five billion dollars a year"), None),
        (Money(None, "USD", None, "multibillion-dollar"), None),
    ],
)
def test_an_amount_is_given_to_paste_in_the_words_of_its_source_and_a_rate_never_as_a_sum(
    amount: Money, written: str | None
) -> None:
    text = deal_correction(deal(amount=amount)).text
    assert (f'amount: "{written}"' in text) if written else ("amount:" not in text)


def test_a_term_and_a_capacity_are_there_to_correct() -> None:
    text = deal_correction(deal(term="for 5 years", capacity="300 MW")).text
    assert 'term: "for 5 years"\ncapacity: "300 MW"\n' in text


@pytest.mark.parametrize(
    "text", ["at least $8 billion", "nearly $1 trillion", "over €40bn", "$10B+", "up to $85M", "~£3m", "$1-2 billion"]
)
def test_an_amount_that_is_pasted_as_it_stands_is_shown_in_the_same_words(text: str) -> None:
    amount = parse_amount(text)
    assert amount is not None
    said = re.findall(r'^amount: "(.*)"$', deal_correction(deal(amount=amount)).text, re.MULTILINE)
    assert said == [text]
    assert parse_amount(said[0]) == amount
    assert amount_words(amount) == text


def test_the_small_site_has_a_file_for_what_a_person_stated() -> None:
    northgrid = next(one for one in small_site().companies if one.id == "northgrid")
    assert company_correction(northgrid, ()).path == "companies/northgrid.md"
    assert company_correction(northgrid, ()).exists


@pytest.mark.parametrize(("others", "filled"), [(1, True), (200, False)])
def test_what_is_too_long_for_an_address_is_there_to_copy(others: int, filled: bool) -> None:
    parties = (party("Northgrid", "customer"), *(party(f"Bell {n}", "supplier", kind="other") for n in range(others)))
    site = Site(companies=(company("Northgrid"),), deals=(deal(parties=parties, evidence=()),))
    page = pages(site, Settings(edit_url="https://github.com/desk/clippings/edit/main/content/{path}"))[SUPPLY]
    new = f"https://github.com/desk/clippings/new/main/content?filename={SUPPLY[:-1]}.md"
    found = [link or "" for link in parsed(page.html).values("href")]
    assert (new in found) is (page.begin == new) is not filled
    assert ("The link begins" in words(page)) is filled
    assert (page.begin in found) and page.begin.startswith(new)
    assert ("role: supplier" in words(page)) is not filled
