"""A page is light as it is published, theme included, however much there is to say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.mkdocs_plugin.conftest import Built, Folder

PAGE, COMPANY = 60_000, 150_000
"""Bytes: of a page's HTML, a story's own text aside; of all pages of one company together, with its lists."""
STORIES = 500
SOURCES = 100
OTHERS = (
    *("Northwind Traders", "Fabrikam Works", "Litware Labs", "Proseware Press", "Tailspin Toys"),
    *("Adatum Power", "Wingtip Motors", "Alpine Chips", "Trey Research", "Lucerne Foods"),
)
SAYS = (
    "Contoso, Inc. has agreed to buy {other} for $70 million.",
    "Contoso, Inc. opened an office near {other} that has room for {n} people.",
    "Contoso, Inc. and {other} said nothing new about the {n} machines.",
    "Contoso, Inc. has hired {n} people.",
    "Contoso, Inc. is where {n} people of {other} came from.",
)


def article(number: int) -> str:
    """A post of twelve paragraphs about Contoso and another company."""
    says = SAYS[number % len(SAYS)].format(n=number + 1, other=OTHERS[number // len(SAYS) % len(OTHERS)])
    year, month, day = 2021 + number % 5, 1 + number % 12, 1 + number % 28
    rest = "\n\n".join(f"Part {part} of report {number} tells more of what happened there." for part in range(11))
    return (
        f"---\ntitle: Report {number} on what Contoso does next and why it does so\ndate: {year}-{month:02}-{day:02}\n"
        f"source: https://news{number % 30}.example/{number}\ntags: [Topic {number % 40}]\n---\n\n{says}\n\n{rest}\n"
    )


def report(number: int) -> str:
    """A post that tells of the one deal that everyone tells of."""
    money = ("$70 million", "$75 million", "$90 million")[number % 3]
    told = f"Woodgrove has agreed to buy Margie Travel for {money}, the companies said."
    return (
        f"---\ntitle: Report {number} of what Woodgrove has in mind for trips\ndate: 2025-03-{1 + number % 9:02}\n"
        f"source: https://post{number}.example/2025/what-woodgrove-has-in-mind-{number}\n---\n\n{told}\n"
    )


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site of 500 stories about one company, and of 100 about one deal of two others, kept at GitHub."""
    folder = Folder(tmp_path_factory.mktemp("large"))
    folder.settings += "edit_uri: https://github.com/example/example/edit/main/content/\n"
    for number in range(STORIES):
        folder.write(f"articles/{number}.md", article(number))
    for number in range(SOURCES):
        folder.write(f"articles/deal/{number}.md", report(number))
    for name in ("Contoso", "Woodgrove", "Margie Travel"):
        folder.write(f"companies/{name.lower().replace(' ', '-')}.md", f"---\nname: {name}\n---\n")
    return folder.build(strict=False)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The demo of this project."""
    root = tmp_path_factory.mktemp("demo")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("docs_dir: content\n", "")
    (root / "content").symlink_to(ROOT / "content")
    return Folder(root, settings.replace("site_name: AI deals\n", "")).build()


def weight(page: Path) -> int:
    """Bytes of a page, without the article's text that a story's page carries."""
    html = page.read_text(encoding="utf-8")
    return len(re.sub(r'<div class="rs-body.*?</div>', "", html, flags=re.DOTALL).encode())


@pytest.mark.parametrize("built", ["demo", "large"])
def test_a_page_of_any_kind_is_light(built: str, request: pytest.FixtureRequest) -> None:
    site = request.getfixturevalue(built).site
    weights = {page.relative_to(site).as_posix(): weight(page) for page in site.rglob("*.html")}
    assert len(weights) > 100
    assert {page: size for page, size in weights.items() if size >= PAGE} == {}


def test_all_pages_of_a_company_of_many_stories_are_light_together(large: Built) -> None:
    assert large.html("companies/contoso").count('<td class="rs-role">Acquirer</td>') > 8, "it has deals too"
    pages = (large.site / "companies" / "contoso").rglob("*.html")
    assert sum(page.stat().st_size for page in pages) < COMPANY


def test_the_pages_of_all_stories_of_a_company_list_each_of_them_once(large: Built) -> None:
    pages = sorted((large.site / "companies" / "contoso" / "stories").rglob("*.html"))
    articles = (page.read_text(encoding="utf-8").partition("<article")[2] for page in pages)
    listed = [story for html in articles for story in re.findall(r'href="[./]*/stories/(\d{4}/[^/"#]+)/', html)]
    assert len(pages) > 1
    assert len(listed) == len(set(listed)) == STORIES


def test_the_pages_of_a_deal_of_many_sources_quote_each_of_them_once(large: Built) -> None:
    (first,) = (large.site / "deals").glob("woodgrove-margie-travel-*/index.html")
    pages = sorted(first.parent.rglob("*.html"))
    html = "".join(page.read_text(encoding="utf-8").partition('id="evidence"')[2] for page in pages)
    quoted = [int(number) for number in re.findall(r'data-address="https://post(\d+)\.', html)]
    assert len(pages) > 1
    assert sorted(quoted) == list(range(SOURCES))
    assert html.count("<blockquote><p>Woodgrove has agreed to buy Margie Travel for $") == SOURCES
