"""A company's page: what its deals come to, whom it deals with, and its stories by deal."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest

from generator.model import Company, Deal, Money, Page, Site
from generator.render.index import index_site
from generator.render.partners import partners
from generator.render.pictures.counterparties import MOST, star
from generator.render.sums import sums
from generator.render.views.company import DEALS_TOLD, STORIES_EACH, STORIES_WITHOUT
from generator.settings import Settings
from tests.render.parsed import parsed
from tests.render.rendered import pages, words
from tests.render.sites import article, company, deal, identity, large_site, party, story


def linked(*deals: Deal, **stories: tuple[str, ...]) -> Site:
    """A site of these deals and their companies, with stories by name that each report some of the deals."""
    told = tuple(
        story(
            f"2025/{name}",
            article=article(f"articles/{name}.md", title=name.title(), date=f"2025-01-{1 + number % 28:02}"),
            deals=reported,
            companies=("ada",),
        )
        for number, (name, reported) in enumerate(sorted(stories.items()), start=1)
    )
    names = sorted({one.name for each in deals for one in each.parties}, key=identity)
    companies = (
        company(
            name,
            deals=tuple(x.id for x in deals if name in {one.name for one in x.parties}),
            stories=tuple(one.id for one in told) if name == "Ada" else (),
        )
        for name in names
    )
    return Site(companies=tuple(companies), deals=deals, stories=told or (story(),))


def supply(number: str, customer: str, supplier: str, value: int | None = None, **fields: Any) -> Deal:
    """A supply deal of that size in dollars."""
    amount = None if value is None else Money(value, "USD", None, f"${value}")
    parties = (party(customer, "customer"), party(supplier, "supplier"))
    return deal(number, **{"parties": parties, "amount": amount, "evidence": ()} | fields)


def test_what_its_deals_come_to_says_what_is_counted_and_why_the_rest_is_not() -> None:
    site = linked(
        supply("a", "Ada", "Bell", 2_000_000), supply("b", "Ada", "Bell"), supply("c", "Ada", "Bell", 9, status="ended")
    )
    page = words(pages(site)["companies/ada/"])
    assert "Bought supplies for $2000000 1 of 3 deals counted under: Bought supplies for" in page
    assert "amount not known" in page
    assert "fell through or was ended" in page


def test_what_its_deals_come_to_keeps_what_the_sources_say_of_the_figures() -> None:
    most, much = Money(5e9, "USD", "up to", "$5 billion"), Money(2e9, "USD", "more than", "$2 billion")
    deals = (
        supply("a", "Ada", "Bell", amount=most),
        supply("b", "Cray", "Ada", amount=most),
        supply("c", "Dyne", "Ada", amount=much),
    )
    page = words(pages(linked(*deals))["companies/ada/"])
    assert "Bought supplies for up to $5 billion 1 of 1 deal" in page
    assert "Sold supplies for about $7 billion 2 of 2 deals" in page
    assert "Bell 1 Supply up to $5 billion" in page
    assert "“up to”, “about” and “more than” count at the figure given" in page


def test_its_deals_stand_by_year_the_newest_first() -> None:
    site = linked(
        supply("a", "Ada", "Bell", date="2024-05"),
        supply("b", "Ada", "Bell", date="2025"),
        supply("c", "Ada", "Bell", date=None),
    )
    table = pages(site)["companies/ada/"].html.partition("rs-table--company-deals")[2].partition("</table>")[0]
    assert [line.partition("<")[0] for line in table.split('colspan="6">')[1:]] == ["2025", "2024", "Undated"]


def test_money_between_companies_is_summed_by_direction_and_only_where_it_is_all_theirs() -> None:
    shared = deal(
        "round",
        type="funding",
        amount=Money(100, "USD", None, "$100"),
        parties=(party("Bell", "company"), party("Ada", "investor"), party("Cray", "investor")),
    )
    ended = supply("d", "Dyne", "Ada", 5, status="ended")
    deals = (supply("a", "Ada", "Bell", 3), supply("b", "Ada", "Bell", 4), supply("c", "Bell", "Ada", 5), shared, ended)
    bell, dyne = partners("ada", deals)
    assert (bell.company, bell.deals, bell.types) == ("bell", ["a", "b", "c", "round"], {"supply": 3, "funding": 1})
    assert [(total.value, total.currency) for total in (*sums(bell.pays), *sums(bell.is_paid))] == [
        (5, "USD"),
        (7, "USD"),
    ]
    assert (dyne.company, dyne.gives, dyne.takes, dyne.pays) == ("dyne", False, False, [])


def test_the_picture_has_who_pays_it_left_whom_it_pays_right_and_others_below() -> None:
    site = linked(
        supply("a", "Ada", "Bell"),
        supply("b", "Cray", "Ada"),
        supply("c", "Dyne", "Ada"),
        supply("d", "Ada", "Dyne"),
        deal("e", type="partnership", parties=(party("Ada", "partner"), party("Eli", "partner"))),
    )
    index = index_site(site, Settings(), {})
    deals = tuple(index.deals[one] for one in index.companies["ada"].deals)
    drawn = star(index.companies["ada"], partners("ada", deals), index, index.linker("companies/ada/"))
    assert drawn is not None
    sides = {node.name: node.side for node in drawn.nodes}
    assert sides == {"Ada": "middle", "Bell": "right", "Cray": "left", "Dyne": "right", "Eli": "below"}
    corners = {(node.x, node.y) for node in drawn.nodes}
    assert len(corners) == len(drawn.nodes), "no box on another"
    assert all(node.x + drawn.box[0] <= drawn.width and node.y + drawn.box[1] <= drawn.height for node in drawn.nodes)
    ways = {node.name: (edge.paid, edge.both) for node, edge in zip(drawn.nodes[1:], drawn.edges, strict=True)}
    assert ways == {"Bell": (True, False), "Cray": (True, False), "Dyne": (True, True), "Eli": (False, False)}
    to_bell = drawn.edges[[node.name for node in drawn.nodes[1:]].index("Bell")]
    assert to_bell.end[0] > to_bell.start[0], "the arrow goes to who is paid"


def test_the_picture_has_at_most_thirty_companies_and_every_box_is_in_the_table() -> None:
    page = pages(linked(*(supply(f"d{number}", "Ada", f"Firm {number:02}") for number in range(40))))["companies/ada/"]
    picture = page.html.partition("<svg")[2].partition("</svg>")[0]
    table = page.html.partition("rs-table--partners")[2].partition("</table>")[0]
    boxes = {href for _, href in parsed(picture).linked}
    assert len(boxes) == MOST
    assert boxes <= {href for _, href in parsed(table).linked}


def test_its_stories_stand_under_the_deal_that_they_report() -> None:
    site = linked(
        supply("new", "Ada", "Bell", date="2025-02"),
        supply("old", "Ada", "Bell", date="2025-01"),
        both=("new", "old"),
        early=("old",),
        neither=(),
    )
    listed = words(pages(site)["companies/ada/"]).partition("Stories (3)")[2]
    order = [listed.index(name) for name in ("Both", "Early", "Without a deal of its own", "Neither")]
    assert order == sorted(order)
    assert listed.count("Both") == 1


def told_often() -> Page:
    """The page of a company of 10 deals, the newest first, each in 5 stories, and of 20 stories without a deal."""
    deals = [supply(f"d{number}", "Ada", "Bell", date=f"2025-{12 - number:02}") for number in range(10)]
    stories = {f"s{number}_{which}": (f"d{number}",) for number in range(10) for which in range(5)}
    return pages(linked(*deals, **stories, **{f"t{number}": () for number in range(20)}))["companies/ada/"]


def test_of_many_stories_it_shows_some_of_each_of_its_newest_deals_and_some_without_one() -> None:
    html = told_often().html.partition('id="stories"')[2].partition("rs-tools")[0]
    groups = html.split('<h3 class="rs-group"')[1:]
    linked_to = [re.findall(r'href="../../([^"]*)"', group) for group in groups]
    assert [links[0] for links in linked_to[:-1]] == [f"deals/d{number}/" for number in range(DEALS_TOLD)]
    assert [group.count("<time") for group in groups] == [STORIES_EACH] * DEALS_TOLD + [STORIES_WITHOUT]
    assert all("and 2 others" in group for group in groups[:-1])
    assert "Without a deal of its own" in groups[-1]
    assert "and 17 others" in groups[-1]
    assert "All 70 stories" in groups[-1]


@pytest.mark.parametrize("name", ["companies/ada/", "companies/bell/"])
def test_it_leads_to_its_data_and_says_how_to_correct_it(name: str) -> None:
    page = pages(linked(supply("a", "Ada", "Bell")))[name]
    file = f"{name.split('/')[1]}.json"
    assert (file, f"../../data/companies/{file}") in parsed(page.html).linked
    assert f"Write a file {name[:-1]}.md into the content folder" in words(page)


@cache
def busy() -> tuple[Company, dict[str, Page]]:
    """A company of 500 stories, and the pages of its site by address."""
    site = large_site(stories=2500, companies=400, deals=600)
    return max(site.companies, key=lambda one: len(one.stories)), pages(site)


def test_the_page_of_a_company_of_500_stories_stays_light() -> None:
    company, made = busy()
    assert len(company.stories) >= 500
    html = made[f"companies/{company.id}/"].html
    assert len(html.encode()) < 43_000, "with the 15 kB of the theme it stays under 60 kB"


def test_all_its_stories_stand_by_year_on_full_pages_each_once_with_its_day() -> None:
    company, made = busy()
    address = f"companies/{company.id}/stories/"
    lists = [page for at, page in sorted(made.items()) if at.startswith(address)]
    assert len(lists) == 2
    assert all(len(page.html.encode()) < 43_000 for page in lists)
    lines = [line for page in lists for line in re.findall(r"<li>(.*)</li>", page.html)]
    told = [href.partition("stories/")[2].strip("/") for line in lines for _, href in parsed(line).linked]
    assert sorted(told) == sorted(company.stories)
    assert lines[0].startswith("9 Feb <a ")
    years = [heading.title for page in lists for heading in page.toc]
    assert list(dict.fromkeys(years)) == ["2024", "2022"]


def test_a_list_of_all_stories_says_which_are_drafts_and_which_have_no_date() -> None:
    told = tuple(
        story(f"undated/{number}", article=article(f"articles/{number}.md", date=None), companies=("ada",), draft=True)
        for number in range(21)
    )
    site = Site(companies=(company("Ada", stories=tuple(one.id for one in told)),), stories=told)
    page = pages(site)["companies/ada/stories/"]
    assert [heading.title for heading in page.toc] == ["Undated"]
    assert page.html.count("rs-chip--draft") == 21
