"""Addresses are safe, told apart, and lead from any page to any other."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest

from generator.render.addresses import (
    address_of_file,
    is_index,
    numbered_address,
    public_url,
    published_file,
    relative,
    source_slug,
    year_of,
)


@pytest.mark.parametrize(
    ("address", "pretty", "plain"),
    [
        ("", "", "index.html"),
        ("companies/", "companies/", "companies/index.html"),
        ("companies/lambda/", "companies/lambda/", "companies/lambda.html"),
        ("stories/2024/x/", "stories/2024/x/", "stories/2024/x.html"),
        ("data/deals.json", "data/deals.json", "data/deals.json"),
    ],
)
def test_the_public_url_follows_the_kind_of_urls(address: str, pretty: str, plain: str) -> None:
    assert public_url(address, directory_urls=True) == pretty
    assert public_url(address, directory_urls=False) == plain


@pytest.mark.parametrize(
    ("here", "there", "anchor", "pretty", "plain"),
    [
        ("", "", None, "./", "index.html"),
        ("", "deals/", None, "deals/", "deals/index.html"),
        ("deals/", "", None, "../", "../index.html"),
        ("deals/a/", "deals/a/", None, "./", "a.html"),
        ("deals/a/", "deals/a/", "p1", "#p1", "#p1"),
        ("deals/a/", "stories/2024/x/", "p7", "../../stories/2024/x/#p7", "../stories/2024/x.html#p7"),
        ("stories/2024/x/", "stories/2025/y/", None, "../../2025/y/", "../2025/y.html"),
        ("stories/2024/", "stories/2024/x/", None, "x/", "2024/x.html"),
        (
            "stories/2024/x/",
            "articles/a b:c#.png",
            None,
            "../../../articles/a%20b%3Ac%23.png",
            "../../articles/a%20b%3Ac%23.png",
        ),
        ("companies/a/", "data/deals.json", None, "../../data/deals.json", "../data/deals.json"),
    ],
)
def test_a_link_is_relative(here: str, there: str, anchor: str | None, pretty: str, plain: str) -> None:
    assert relative(here, there, anchor) == pretty
    assert relative(here, there, anchor, directory_urls=False) == plain


PAGES = ("", "companies/", "companies/by/a/", "companies/a/", "stories/2024/", "stories/2024/x/", "topics/ai/page/2/")


@pytest.mark.parametrize("directory_urls", [True, False])
@pytest.mark.parametrize("root", ["https://site.example/", "https://site.example/a/sub/path/"])
def test_a_browser_follows_a_link_from_any_page_to_any_other(root: str, directory_urls: bool) -> None:
    for here in PAGES:
        for there in PAGES:
            link = relative(here, there, directory_urls=directory_urls)
            start = root + public_url(here, directory_urls=directory_urls)
            assert urljoin(start, link) == root + public_url(there, directory_urls=directory_urls)


@pytest.mark.parametrize(
    ("url", "publisher", "expected"),
    [
        ("https://herald.example/x", "The Herald", "herald.example"),
        ("https://a_b.example/", None, "a-b.example"),
        (None, "The Herald", "the-herald"),
        (None, None, None),
    ],
)
def test_a_source_goes_by_its_host_or_else_its_name(
    url: str | None, publisher: str | None, expected: str | None
) -> None:
    assert source_slug(url, publisher) == expected


@pytest.mark.parametrize(("date", "year"), [("2024-05-01", "2024"), ("2024", "2024"), (None, "undated")])
def test_the_part_of_a_list_is_a_year_or_undated(date: str | None, year: str) -> None:
    assert year_of(date) == year


def test_home_and_lists_are_the_pages_that_a_person_may_write() -> None:
    assert [address for address in PAGES if is_index(address)] == ["", "companies/"]


def test_the_first_page_of_a_list_has_the_list_s_own_address() -> None:
    assert numbered_address("deals/2024/", 1) == "deals/2024/"
    assert numbered_address("deals/2024/", 2) == "deals/2024/page/2/"


@pytest.mark.parametrize("directory_urls", [True, False])
@pytest.mark.parametrize("address", PAGES)
def test_a_page_s_file_leads_back_to_its_address(address: str, directory_urls: bool) -> None:
    file = published_file(address, directory_urls=directory_urls)
    assert file.endswith(".html")
    assert public_url(address_of_file(file, directory_urls=directory_urls), directory_urls=directory_urls) in (
        file,
        file.removesuffix("index.html"),
    )


@pytest.mark.parametrize(
    ("file", "directory_urls", "address"),
    [
        ("about/index.html", True, "about/"),
        ("guides/how/index.html", True, "guides/how/"),
        ("about/index.html", False, "about/"),
        ("about.html", False, "about.html"),
        ("guides/how/index.html", False, "guides/how/index.html"),
    ],
)
def test_a_page_by_hand_goes_by_its_file_where_no_address_of_ours_leads_to_it(
    file: str, directory_urls: bool, address: str
) -> None:
    assert address_of_file(file, directory_urls=directory_urls) == address
    assert published_file(address, directory_urls=directory_urls) == file
