"""Cards: a page carries the facts of the companies and deals that it links to, light and safe."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.model import Money, Page, Site
from generator.render.addresses import public_url
from generator.render.cards import CARDS_BYTES, dealer
from generator.settings import Settings
from tests.render.parsed import parsed
from tests.render.rendered import BUILDOUT, STORY, SUPPLY, pages
from tests.render.sites import company, deal, large_site, party, small_site, story


def dealt(site: Site | None = None, settings: Settings | None = None) -> dict[str, Page]:
    """The pages of a site by address, with their cards; of the small site where none is given."""
    given, how = site or small_site(), settings or Settings()
    with_cards = dealer(given, how)
    urls = {address: public_url(address, directory_urls=how.directory_urls) for address in pages(site, settings)}
    return {
        address: replace(page, html=with_cards(page.html, urls[address]))
        for address, page in pages(site, settings).items()
    }


def cards(page: Page) -> dict[str, list[str]]:
    """The cards that a page carries, by the link as it is written."""
    carried = "".join(parsed(page.html).values("data-cards"))
    found = [card.split("\n") for card in carried.split("\n\n") if card]
    return {href: lines for href, *lines in found}


def card_of(**fields: Any) -> list[str]:
    """The card of a deal with these fields."""
    companies = (company("Deepvault", deals=("one",)), company("Northgrid", deals=("one",)))
    site = Site(companies=companies, deals=(deal("one", **fields),), stories=(story(),))
    return cards(dealt(site)["companies/northgrid/"])["../../deals/one/"]


def test_the_card_of_a_company_says_its_counts_and_its_newest_deal() -> None:
    assert cards(dealt()[SUPPLY])["../../companies/northgrid/"] == [
        "Northgrid",
        "2 deals · 2 stories",
        "Latest deal, 3 November 2025: Deepvault supplies Northgrid in a deal of $9.7 billion.",
    ]


def test_the_card_of_a_deal_says_its_state_size_date_and_parties() -> None:
    assert cards(dealt()[STORY])["../../../" + SUPPLY] == [
        "Supply · Announced",
        "$9.7 billion · 3 November 2025",
        "Northgrid (customer), Deepvault (supplier)",
    ]
    many = tuple(party(f"Fund {number}", "investor", kind="other") for number in range(5))
    funding = {"type": "funding", "parties": (party("Northgrid", "company"), *many), "amount": None, "date": None}
    assert card_of(**funding, status="ended") == [
        "Funding · Ended",
        "Northgrid, Fund 0 (investor), Fund 1 (investor), Fund 2 (investor) and 2 others",
    ]
    assert card_of(amount=Money(5, "USD", "up to", "$5"))[1].startswith("up to $5 · ")


@pytest.mark.parametrize("directory_urls", [True, False])
def test_every_link_to_a_company_or_deal_has_its_card_and_no_other_link_has_one(directory_urls: bool) -> None:
    made = dealt(settings=Settings(directory_urls=directory_urls))
    for page in made.values():
        links = {href for _, href in parsed(page.html).linked}
        assert cards(page).keys() <= links, page.address
    ending = "/" if directory_urls else ".html"
    companies = {f"{name}{ending}" for name in ("deepvault", "northgrid", "quietfund")}
    assert cards(made["companies/"]).keys() == companies
    up = "../../" if directory_urls else "../"
    assert {f"{up}{address[:-1]}{ending}" for address in (SUPPLY, BUILDOUT)} <= cards(
        made["companies/northgrid/"]
    ).keys()


def test_a_page_has_no_card_of_itself() -> None:
    ada = company("Ada", stories=("2025/two-firms",))
    noted = dealt(Site(companies=(ada,), stories=(story(companies=("ada",)),)))
    assert cards(noted["stories/"])
    assert not cards(noted["companies/ada/"])


def test_the_cards_of_a_page_stay_light_and_those_at_its_top_come_first() -> None:
    for page in dealt(large_site(stories=30, companies=210, deals=300)).values():
        assert len("".join(parsed(page.html).values("data-cards")).encode()) <= CARDS_BYTES + 200, page.address
        if page.address == "deals/2025/":
            first = next(href for _, href in parsed(page.html).linked if "/deal-" in href)
            assert next(iter(cards(page))) == first


@pytest.mark.parametrize("name", ['"><script>hit()</script>', "<!-- notes -->", "&quot; onclick=hit()", "One\n\nTwo"])
def test_a_name_stays_words_in_its_card(name: str) -> None:
    site = small_site()
    odd = tuple(replace(one, name=name) if one.id == "northgrid" else one for one in site.companies)
    page = dealt(replace(site, companies=odd))[SUPPLY]
    assert cards(page)["../../companies/northgrid/"][0] == " ".join(name.split())
    assert [tag for tag, _ in parsed(page.html).tags] == [tag for tag, _ in parsed(dealt()[SUPPLY].html).tags]


def test_a_page_that_a_person_wrote_has_the_cards_of_what_it_links_to() -> None:
    html = '<p><a href="../companies/northgrid/">Them</a>, <a href="../stories/">stories</a>, <a href="../x/">x</a></p>'
    written = dealer(small_site(), Settings())(html, "about/")
    assert cards(Page("about/", "About", written)).keys() == {"../companies/northgrid/"}
    assert written.startswith(html)


def test_a_page_that_links_to_no_company_and_no_deal_stays_as_it_is() -> None:
    html = '<p><a href="../stories/">Stories</a></p>'
    assert dealer(small_site(), Settings())(html, "about/") == html


def test_a_long_page_that_a_person_wrote_grows_no_heavier_for_cards() -> None:
    html = f'<p><a href="../companies/northgrid/">Them</a>{"A word. " * 5000}</p>'
    assert dealer(small_site(), Settings())(html, "about/") == html
