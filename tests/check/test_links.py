"""Links between pages: what leads nowhere is an error, what leads somewhere or elsewhere is none."""

from __future__ import annotations

import time

import pytest

from generator.check.links import anchors_of, check_links
from generator.model import Page
from generator.settings import Settings

FOLDERS = {
    "index.html": Page("", "Home", '<h2 id="latest">Latest</h2>'),
    "deals/index.html": Page("deals/", "Deals", '<li id="y2024">2024</li>'),
    "stories/2024/x/index.html": Page("stories/2024/x/", "X", '<p id="p1">x</p>'),
}
FILES = {
    "index.html": Page("", "Home", ""),
    "deals/index.html": Page("deals/", "Deals", ""),
    "stories/2024/x.html": Page("stories/2024/x/", "X", '<p id="p1">x</p>'),
}
OTHERS = ("about/index.html", "data/deals.json", "articles/2024/a chart.png")
HERE = "companies/lambda/index.html"


def codes(link: str, *, directory_urls: bool = True) -> list[str]:
    """Check one link on the page of a company; it is written as an attribute, so ``&`` and quotes are escaped."""
    here = HERE if directory_urls else "companies/lambda.html"
    page = Page("companies/lambda/", "Lambda", f'<h2 id="deals">Deals</h2><a class="x" href="{link}">x</a>')
    pages = {**(FOLDERS if directory_urls else FILES), here: page}
    return [code for _, code, _ in check_links(pages, OTHERS, Settings(directory_urls=directory_urls))]


@pytest.mark.parametrize(
    "link",
    [
        "../../",
        "../../#latest",
        "../../deals/",
        "../../deals/#y2024",
        "../../deals/?type=supply&amp;sort=-date#y2024",
        "?type=supply",
        "../../deals/index.html",
        "../../stories/2024/x/#p1",
        "#deals",
        "./",
        "../../about/",
        "../../about/#never-looked-at",
        "../../data/deals.json",
        "../../articles/2024/a%20chart.png",
        "https://example.org/nowhere",
        "mailto:desk@example.org",
    ],
)
def test_a_link_that_leads_somewhere_is_no_finding(link: str) -> None:
    assert codes(link) == []


@pytest.mark.parametrize(
    "link",
    [
        "../../deal/",
        "../deals/",
        "../../../deals/",
        "../../stories/2024/x",
        "/deals/",
        "//example.org/",
        "content:articles/2024/chart.png",
        "javascript:alert(1)",
        "../../data/",
        "../../Deals/",
    ],
)
def test_a_link_that_leads_nowhere_is_an_error(link: str) -> None:
    assert codes(link) == ["dead-link"]


@pytest.mark.parametrize("link", ["#nothing", "../../stories/2024/x/#p2", "../../#p1"])
def test_a_place_that_its_page_lacks_is_an_error(link: str) -> None:
    assert codes(link) == ["dead-anchor"]


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("../stories/2024/x.html#p1", []),
        ("../deals/index.html", []),
        ("../index.html", []),
        ("../stories/2024/x.html#p2", ["dead-anchor"]),
        ("../deals/", ["dead-link"]),
        ("../stories/2024/x/", ["dead-link"]),
    ],
)
def test_without_directory_urls_a_folder_is_no_page(link: str, expected: list[str]) -> None:
    assert codes(link, directory_urls=False) == expected


def test_each_dead_link_comes_with_the_file_of_its_page() -> None:
    page = Page("deals/d/", "D", '<a href="../e/?a=1&amp;b=2">e</a><img src="chart.png">')
    found = check_links({"deals/d/index.html": page}, (), Settings())
    assert found == (
        ("deals/d/index.html", "dead-link", "../e/?a=1&b=2"),
        ("deals/d/index.html", "dead-link", "chart.png"),
    )


def test_text_that_looks_like_an_attribute_is_text() -> None:
    html = '<p id="p1">Write href="nowhere/" or &lt;a href="gone/"&gt; or src="x.png" here.</p>'
    assert check_links({"index.html": Page("", "Home", html)}, (), Settings()) == ()
    assert anchors_of(html + ' id="no"') == {"p1"}


def test_a_dead_link_is_reported_once_for_a_page() -> None:
    page = Page("", "Home", '<a href="gone/">a</a>' * 3)
    assert len(check_links({"index.html": page}, (), Settings())) == 1


@pytest.mark.parametrize("html", ["<a " * 200_000, '<a href="' * 200_000, "<" * 400_000, '<p x="' + "a " * 200_000])
def test_broken_html_takes_no_longer_than_its_length(html: str) -> None:
    start = time.process_time()
    check_links({"index.html": Page("", "Home", html)}, (), Settings())
    assert time.process_time() - start < 2
