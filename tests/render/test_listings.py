"""Lists stay light however much there is, and show everything."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from generator.model import Page, Site
from generator.render.pages import render_pages
from generator.settings import Settings
from tests.render.parsed import parsed
from tests.render.sites import article, company, deal, evidence, large_site, story


@cache
def lists() -> dict[str, Page]:
    """The lists of a site of 1,500 deals, 210 companies and 200 stories, by address."""
    made = render_pages(large_site(stories=200, companies=210, deals=1500), Settings(), {})
    return {page.address: page for page in made}


def rows(address: str) -> list[str]:
    """What the rows of a list lead to."""
    html = lists()[address].html
    return [parsed(row).linked[0][1] for row in html.split('<th scope="row"')[1:]]


def all_rows(address: str) -> list[str]:
    """What the rows of a list lead to, on all its pages."""
    return [href for page in lists() if page == address or page.startswith(f"{address}page/") for href in rows(page)]


@pytest.mark.parametrize("address", ["", "companies/", "deals/", "stories/", "deals/2025/", "topics/", "sources/"])
def test_a_list_is_light(address: str) -> None:
    assert len(lists()[address].html.encode()) < 43_000, "with the 17 kB of the theme it stays under 60 kB"


def test_the_front_page_leads_to_every_part_with_its_count() -> None:
    parts = [words for words, _ in parsed(lists()["deals/"].html).linked[:5]]
    assert parts == ["2025 300", "2024 300", "2023 300", "2022 300", "2021 300"]
    assert len(rows("deals/")) == 50


def test_the_parts_hold_every_deal_once() -> None:
    found = [href.split("/")[-2] for year in range(2021, 2026) for href in all_rows(f"deals/{year}/")]
    assert len(found) == 1500
    assert len(set(found)) == 1500


def test_the_pages_of_a_part_lead_to_each_other() -> None:
    first, second, last = (parsed(lists()[f"deals/2025/{page}"].html) for page in ("", "page/2/", "page/6/"))
    assert ("Next page", "page/2/") in first.linked
    assert ("Previous page", "../../") in second.linked
    assert "Page 2 of 6" in second.text
    assert "Next page" not in last.text
    assert lists()["deals/2025/page/2/"].title == "Deals of 2025, page 2"


def test_companies_are_listed_by_initial_from_a_to_z() -> None:
    found = [href.split("/")[-2] for href in all_rows("companies/by/c/")]
    assert len(found) == 210
    assert found == sorted(found)


def test_the_newest_come_first() -> None:
    days = [given["datetime"] for tag, given in parsed(lists()["deals/"].html).tags if tag == "time"]
    assert days == sorted(days, reverse=True)


def test_a_busy_company_shows_its_newest_and_leads_to_all_of_its_own() -> None:
    links = parsed(lists()["companies/company-0/"].html).linked
    deals, html = len(all_rows("companies/company-0/deals/")), lists()["companies/company-0/stories/"].html
    stories = html.count("<li>")
    shown = lists()["companies/company-0/"].html.partition("rs-table--company-deals")[2].partition("</table>")[0]
    assert shown.count('<th scope="row"') == 20 < deals
    assert (f"All {deals} deals", "deals/") in links
    assert (f"All {stories} stories", "stories/") in links


def test_lists_are_left_out_of_the_search_and_the_things_themselves_are_in_it() -> None:
    kinds = {address: page.facts.kind for address, page in lists().items() if page.facts}
    assert {"deals/deal-00000/": "deal", "companies/company-0/": "company"}.items() <= kinds.items()
    assert set(kinds.values()) == {"company", "deal", "story"}
    assert not {"", "deals/", "deals/2025/", "topics/topic-1/", "companies/company-0/stories/", "data/"} & set(kinds)


def test_rows_are_found_by_their_own_pages_and_not_by_every_list_that_names_them() -> None:
    for address in ("deals/", "companies/", "stories/", "topics/topic-1/", "sources/host1.example/"):
        tables = [given for tag, given in parsed(lists()[address].html).tags if tag == "table"]
        assert tables
        assert all("data-search-exclude" in given for given in tables)


def test_the_stories_lead_to_topics_and_publishers() -> None:
    links = parsed(lists()["stories/"].html).linked
    assert {("By topic", "../topics/"), ("By publisher", "../sources/")} <= set(links)
    assert "By topic" not in lists()["deals/"].html


def test_a_table_of_a_part_says_how_many_there_are_in_all() -> None:
    totals = {address: parsed(page.html).values("data-total") for address, page in lists().items()}
    assert totals["deals/"] == ["1,500"]
    assert totals["deals/2025/"] == totals["deals/2025/page/2/"] == ["300"]
    assert totals["companies/"] == ["210"]
    assert totals["topics/"] == []


def test_a_list_leads_to_the_data_file_of_what_it_lists() -> None:
    def files(address: str) -> list[str]:
        return [href for words, href in parsed(lists()[address].html).linked if words.endswith(".json")]

    assert files("deals/2025/") == ["../../data/deals.json"]
    assert files("companies/") == ["../data/companies.json"]
    assert files("sources/courier.example/") == ["../../data/deals.json", "../../data/stories.json"]
    assert files("topics/") == []


def test_no_two_lists_or_companies_are_told_of_alike() -> None:
    told = [
        page for page in lists().values() if not page.address.startswith(("stories/202", "deals/deal-", "sources/host"))
    ]
    assert len(told) > 250
    assert len({page.title for page in told}) == len({page.description for page in told}) == len(told)


def test_a_topic_a_source_and_a_company_of_one_name_have_titles_of_their_own() -> None:
    told = story(article=article(topics=("Ada",), publisher="Ada", original_url=None), companies=("ada",))
    site = Site((company("Ada", stories=(told.id,)),), (), (told,))
    made = {page.address: page for page in render_pages(site, Settings(), {})}
    titles = [made[address].title for address in ("companies/ada/", "topics/ada/", "sources/ada/")]
    assert titles == ["Ada", "Topic: Ada", "Source: Ada"]
    assert made["topics/ada/"].description == "Ada: 1 story. With its companies and the deals that it proves."


def test_a_source_that_only_proves_deals_is_not_said_to_have_stories() -> None:
    proof = evidence(story=None, url=None, publisher="Herald")
    site = Site(deals=(deal(parties=(), evidence=(proof, replace(proof, line=12))),))
    made = {page.address: page for page in render_pages(site, Settings(), {})}
    assert made["sources/herald/"].description.startswith("Herald: 1 deal. ")
