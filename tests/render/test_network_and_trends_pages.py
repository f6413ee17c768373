"""The pages of the network and of the trends, and the two pictures of the home page."""

from __future__ import annotations

from itertools import product

import pytest

from generator.model import Deal, Money, Site
from generator.render.views.trends import FEW
from tests.render.parsed import parsed
from tests.render.rendered import SUPPLY, pages, words
from tests.render.sites import company, deal, evidence, large_site, party
from tests.render.test_network import ROLES, pays

ATTACK = "</title></svg><script>alert(1)</script>\"onmouseover='alert(1)'"


def site_of(*deals: Deal) -> Site:
    """A site of these deals and the companies in them."""
    names = {one.company: one.name for each in deals for one in each.parties if one.company}
    ids = {name: tuple(each.id for each in deals if name in {p.company for p in each.parties}) for name in names}
    return Site(companies=tuple(company(names[key], deals=ids[key]) for key in sorted(names)), deals=deals)


def test_the_network_shows_who_pays_whom_as_picture_and_as_table() -> None:
    html = parsed(pages()["network/"].html)
    assert ("Northgrid", "../companies/northgrid/") in html.linked
    assert "Northgrid pays Deepvault: 1 deal, supply" in html.values("aria-label")
    assert ("3 November 2025", f"../{SUPPLY}") in html.linked
    assert "Northgrid pays Deepvault Supply 1 3 November 2025 $9.7 billion" in html.text
    assert "2 companies and the 1 deal between them." in html.text


def test_an_upper_bound_stays_one_in_the_rows_of_the_network_and_the_figures_of_the_trends() -> None:
    most = Money(5e9, "USD", "up to", "$5 billion")
    some = [pays("Ashmill", "supply", "Birchware", f"2025-0{month}-01", amount=most) for month in (1, 2)]
    made = pages(site_of(*some))
    assert "Ashmill pays Birchware Supply 2 1 February 2025 ; 1 January 2025 up to $10 billion" in words(
        made["network/"]
    )
    trends = made["trends/"]
    assert "2025 up to $10 billion up to $10 billion February 2025 up to $5 billion" in words(trends)
    assert "January 2025: supply up to $5 billion" in words(trends)


def test_every_line_of_the_picture_leads_to_its_row() -> None:
    html = parsed(pages(large_site(30, 30, 60))["network/"].html)
    rows = [href.partition("#")[2] for _, href in html.linked if "#" in href and href != "#ties"]
    assert len(rows) > 20
    assert set(rows) <= set(html.ids)


def test_of_a_large_network_it_says_how_much_is_shown() -> None:
    assert "the strongest 36 of " in words(pages(large_site(60, 200, 500))["network/"])


def test_a_loop_is_told_with_each_payment_linked_and_reports_are_said_as_such() -> None:
    some = (
        pays("Oakfund", "funding", "Ashmill", "2024", amount=Money(2e9, "USD", None, "$2 billion")),
        pays("Ashmill", "supply", "Oakfund", "2025-05", status="reported", amount=None),
    )
    html = parsed(pages(site_of(*some))["network/"].html)
    assert (
        "Oakfund invests in Ashmill ( $2 billion, 2024 ), Ashmill buys from Oakfund "
        "( May 2025, reported, not confirmed )."
    ) in html.text
    assert ("$2 billion, 2024", "../deals/oakfund-funding-ashmill-2024/") in html.linked


def test_a_loop_says_where_an_amount_is_shared_and_names_several_deals() -> None:
    shared = (party("Oakfund", "investor"), party("Elmfund", "investor"), party("Ashmill", "company"))
    some = (
        pays("Oakfund", "funding", "Ashmill", "2024", parties=shared),
        pays("Oakfund", "licensing", "Ashmill", None, amount=None),
        pays("Ashmill", "supply", "Oakfund", "2025", amount=None),
    )
    told = words(pages(site_of(*some))["network/"])
    assert "Oakfund invests in Ashmill ( $9.7 billion with others, 2024 ) and licenses from it ( undated )" in told


def test_a_loop_names_who_says_so_each_publisher_once() -> None:
    said = [evidence(publisher=name, url=None, story=None) for name in ("Herald", "Courier", "Herald", None, "Mercury")]
    some = (
        pays("Oakfund", "funding", "Ashmill", "2024", amount=None, evidence=tuple(said)),
        pays("Ashmill", "supply", "Oakfund", "2025", amount=None, evidence=(evidence(publisher=None, story=None),)),
    )
    told = words(pages(site_of(*some))["network/"])
    assert "Oakfund invests in Ashmill ( 2024 — Herald, Courier and 1 other )" in told
    assert "Ashmill buys from Oakfund ( 2025 — courier.example )" in told


@pytest.mark.parametrize("dollar_deals", [2, 40])
def test_a_currency_of_few_deals_has_no_picture_on_small_and_large_sites_but_a_list(dollar_deals: int) -> None:
    euros = Money(5, "EUR", None, "€5")
    some = [pays("Oakfund", "supply", f"Firm {number}") for number in range(dollar_deals)]
    trends = pages(site_of(*some, pays("Oakfund", "supply", "Firm", amount=euros)))["trends/"]
    assert "Amounts in USD" in words(trends)
    assert "Amounts in EUR" not in words(trends)
    shown = dict(parsed(trends.html).linked)["1 deal in EUR, a currency of fewer deals"]
    assert shown == "../deals/?status=announced&currency=eur&amount=known"


def test_a_currency_of_more_deals_has_a_picture_of_its_own() -> None:
    euros = Money(5, "EUR", None, "€5")
    some = [pays("Oakfund", "supply", f"Firm {number}", amount=euros) for number in range(FEW)]
    made = pages(site_of(*some, *(pays("Oakfund", "supply", f"Works {number}") for number in range(FEW + 1))))
    assert "Amounts in EUR by month and type" in words(made["trends/"])


def test_trends_give_each_year_with_the_list_that_it_counts() -> None:
    html = parsed(pages()["trends/"].html)
    assert {("2025", "../deals/2025/"), ("2024", "../deals/2024/")} <= set(html.linked)
    assert "2025 1 1 November 2025 1 1 2024 1 1" in html.text
    assert "2025 $9.7 billion $9.7 billion" in html.text
    assert "1 deal dated to the year alone" in html.text
    assert "1 deal: reported, not confirmed" in html.text


@pytest.mark.parametrize("dates", [("2025-01", "2025-03-02", "2025"), ("2020-04-01", "2025-11", "2025-12-31")])
def test_a_bar_leads_without_a_script_to_a_list_of_the_deals_of_its_period_and_of_no_others(
    dates: tuple[str, ...],
) -> None:
    made = pages(site_of(*(pays("Ashmill", "supply", "Birchware", date) for date in dates)))
    bars = [(said, href) for said, href in parsed(made["trends/"].html).linked if ": supply " in said]
    counts = {href.removeprefix("../"): int(said.rpartition(" ")[2]) for said, href in bars if "$" not in said}
    assert sum(counts.values()) > 1
    for address, count in counts.items():
        assert words(made[address]).count("Birchware supplies Ashmill") == count, address
    assert {href.removeprefix("../").partition("?")[0] for said, href in bars if "$" in said} == set(counts)


@pytest.mark.parametrize(
    ("address", "sentence"), [("network/", "No deal on file"), ("trends/", "No deals are on file")]
)
def test_a_site_without_deals_says_so(address: str, sentence: str) -> None:
    page = pages(Site())[address]
    assert sentence in words(page)
    assert "<svg" not in page.html
    assert "<svg" not in pages(Site())[""].html


def test_names_of_others_are_text_in_the_pictures() -> None:
    plain = pages(site_of(pays("Ashmill", "supply", "Birchware")))
    attacked = pages(site_of(deal(evidence=(), parties=(party(ATTACK, "customer"), party("Birchware", "supplier")))))
    for address in ("", "network/", "trends/"):
        before, after = parsed(plain[address].html), parsed(attacked[address].html)
        assert {tag for tag, _ in before.tags} >= {tag for tag, _ in after.tags}, address
        assert not after.wrong, address
        assert not after.unclosed, address
    assert f"{ATTACK}: 1 deal" in parsed(attacked["network/"].html).values("aria-label")


def test_the_home_page_has_both_pictures_which_lead_to_the_whole() -> None:
    html = parsed(pages()[""].html)
    assert "1 deal of November 2025, by month and type." in html.text
    assert "2 companies and the 1 deal between them." in html.text
    for address in ("trends/", "network/"):
        assert sum(href == address for _, href in html.linked) == 2, "the picture, and words beside it"


def test_full_pages_stay_small() -> None:
    kinds = list(ROLES)
    months = [f"{2023 + number // 12}-{number % 12 + 1:02}" for number in range(36)]
    dense = site_of(
        *(
            pays(f"A Company of Length {n % 40}", kind, f"Another Company {(n * 7 + k) % 60}", f"{month}-0{k + 1}")
            for (n, month), (k, kind) in product(enumerate(months), enumerate(kinds))
        )
    )
    made = pages(dense)
    for address in ("network/", "trends/"):
        assert len(made[address].html.encode()) < 41_000, "with what the theme puts around it, 60 kB"
