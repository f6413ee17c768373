"""What holds for every page: it is sound, it leads somewhere, and text of others stays text."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import get_args
from urllib.parse import urljoin, urlsplit

import pytest

from generator.model import CompanyLink, Page, Site, StatedCompany, Story, Written
from generator.render.addresses import public_url, schema_address
from generator.render.files import render_files
from generator.render.pages import render_pages
from generator.settings import Settings
from tests.render.parsed import parsed
from tests.render.rendered import BUILDOUT, STORY, SUPPLY, pages, words
from tests.render.sites import article, company, deal, evidence, external, party, small_site, story

ATTACKS = (
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "a | b",
    "{{ 7*7 }}",
    "{% raw %}",
    "# h1",
    "Fish &amp; <b>Chips</b>",
    "\"onmouseover='alert(1)'",
    "<!-- notes -->",
)


def test_every_page_is_there_once_and_in_order() -> None:
    addresses = [page.address for page in render_pages(small_site(), Settings(), {})]
    assert addresses == sorted(set(addresses))
    assert addresses == [
        "",
        "companies/",
        "companies/by/d/",
        "companies/by/n/",
        "companies/by/q/",
        "companies/deepvault/",
        "companies/northgrid/",
        "companies/quietfund/",
        "data/",
        "deals/",
        "deals/2024/",
        "deals/2025/",
        "deals/2025/11/",
        BUILDOUT,
        SUPPLY,
        "network/",
        "search/",
        "sources/",
        "sources/courier.example/",
        "stories/",
        "stories/2025/",
        STORY,
        "stories/undated/",
        "stories/undated/second/",
        "topics/",
        "topics/ai/",
        "topics/c-plus-plus/",
        "trends/",
    ]


def test_an_empty_site_has_its_home_and_lists() -> None:
    made = pages(Site())
    sections = ["companies/", "data/", "deals/", "network/", "search/", "sources/", "stories/", "topics/", "trends/"]
    assert list(made) == ["", *sections]
    assert "Nothing here yet." in words(made["deals/"])


@pytest.mark.parametrize("directory_urls", [True, False])
@pytest.mark.parametrize("root", ["https://site.example/", "https://site.example/sub/path/"])
def test_every_link_leads_to_a_page_or_file_and_every_anchor_is_there(root: str, directory_urls: bool) -> None:
    settings = Settings(directory_urls=directory_urls)
    made = pages(settings=settings)
    urls = {root + public_url(address, directory_urls=directory_urls): page for address, page in made.items()}
    files = {root + file.address for file in render_files(small_site(), settings, tuple(made.values()))}
    files |= {root + schema_address(one) for one in get_args(Written)}  # the pipeline adds what the reading stage makes
    for url, page in urls.items():
        for href in parsed(page.html).values("href"):
            target = urlsplit(urljoin(url, href))
            if target.netloc != "site.example":
                continue
            bare = target._replace(fragment="").geturl()
            assert bare in urls.keys() | files, f"{page.address}: {href}"
            if target.fragment:
                assert target.fragment in parsed(urls[bare].html).ids, f"{page.address}: {href}"


@pytest.mark.parametrize("page", pages().values(), ids=lambda page: page.address or "home")
def test_a_page_is_sound_html_without_h1_scripts_or_requests(page: Page) -> None:
    html = parsed(page.html)
    assert not html.unclosed
    assert not html.wrong
    assert len(html.ids) == len(set(html.ids))
    assert not {"h1", "script", "style", "iframe", "link", "object"} & {tag for tag, _ in html.tags}
    assert not [name for _, given in html.tags for name in given if name == "style" or name.startswith("on")]
    assert not [given for tag, given in html.tags if tag != "a" and ("src" in given or "href" in given)]
    assert all(scope in ("col", "row", "rowgroup") for scope in html.values("scope"))
    assert sum(tag == "table" for tag, _ in html.tags) == sum(tag == "caption" for tag, _ in html.tags)
    assert all("scope" in given for tag, given in html.tags if tag == "th")


@pytest.mark.parametrize("page", pages().values(), ids=lambda page: page.address or "home")
def test_a_page_says_what_it_is(page: Page) -> None:
    assert page.title
    assert page.description
    assert "\n" not in page.description
    levels = re.findall(r"<h([2-6])[^>]* id=\"", page.html)
    assert [str(heading.level) for heading in page.toc] == levels
    assert all(heading.title and heading.anchor in parsed(page.html).ids for heading in page.toc)


def test_the_same_site_gives_the_same_pages() -> None:
    assert render_pages(small_site(), Settings(), {}) == render_pages(small_site(), Settings(), {})


def site_of(text: str) -> Site:
    """A site with the same words in every field that holds words of others."""
    items = (external(title=text, excerpt=text, publisher=text, date=text),)
    shown = article(title=text, excerpt=text, publisher=text, author=text, topics=(text,), related=items)
    stated = StatedCompany("ada", "companies/ada.md", text, (), (text,), None, text, text, text)
    ada = company("Ada", deals=("one",), stories=("2025/two-firms",), aliases=(text + "2",), stated=stated)
    parties = (party(text, "customer", "ada"), party(text, "supplier", kind="other"))
    said = (evidence(quote=text, publisher=text), evidence(quote=text, publisher=text, status="ended"))
    made = deal("one", place=text, round=text, term=text, capacity=text, parties=parties, evidence=said)
    told = story(article=shown, companies=("ada",), deals=("one",), external=((items[0], None),))
    return Site((replace(ada, name=text),), (made,), (told,))


@pytest.mark.parametrize("attack", ATTACKS)
def test_text_of_others_shows_as_text_in_every_field(attack: str) -> None:
    """The attack is there as words, and no element or attribute is new."""
    plain, attacked = pages(site_of("Plain words")), pages(site_of(attack))
    for address in (
        "",
        "companies/",
        "companies/ada/",
        "deals/",
        "deals/one/",
        "stories/",
        STORY,
        "topics/",
        "sources/",
    ):
        before, after = parsed(plain[address].html), parsed(attacked[address].html)
        assert [tag for tag, _ in before.tags] == [tag for tag, _ in after.tags], address
        assert [set(given) for _, given in before.tags] == [set(given) for _, given in after.tags], address
        assert " ".join(attack.split()) in after.text, address


@pytest.mark.parametrize(("drafts", "marked"), [("preview", True), ("publish", False)])
def test_a_draft_is_marked_unless_drafts_are_published_like_any_article(drafts: str, marked: bool) -> None:
    told: Story = replace(story(companies=("ada",)), draft=True, links=(CompanyLink("ada", "Ada", "p1"),))
    ada = replace(company("Ada", stories=(told.id,)), draft=True)
    settings = Settings(drafts=drafts, preview=True)  # type: ignore[arg-type] # a word
    made = pages(Site(companies=(ada,), stories=(told,)), settings)
    for address in (STORY, "companies/ada/"):
        assert ("Draft" in words(made[address])) is marked
    assert ("Draft" in words(made["stories/"])) is marked
