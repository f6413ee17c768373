"""Attacks in every field of every kind of article: no script runs, and the text is seen as text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import MOUNT, Watch, build

pytestmark = pytest.mark.browser

TITLES = (
    "<script>hit()</script> raises $5 million",
    "</title><script>hit()</script>",
    "[press](javascript:hit()) here",
    "Contoso | Northwind",
    "{{ 7*7 }} {% raw %}",
    "# h1",
    "&lt;img src=x onerror=hit()&gt; &lt;b&gt;",
    '"><svg onload=hit()>',
    "<!-- latest --><!-- notes -->",
)
SCRIPT = '"><script>hit()</script><img src=x onerror=hit()><svg/onload=hit()>'
LINK = "javascript:hit()"
BODY = f"""\
<script>hit()</script> Contoso, Inc. raised $7 million from <b onmouseover="hit()">Northwind Ventures</b>. {SCRIPT}

[a link]({LINK}) ![a picture]({LINK}) <a href="{LINK}">more</a> <a href="java&#115;cript:hit()">more</a>
<iframe src="{LINK}"></iframe> <iframe srcdoc="<script>parent.hit()</script>"></iframe>

<style>body {{ background: url("https://elsewhere.example/x.png") }}</style>
<form action="{LINK}"><input name="query" autofocus onfocus="hit()"><button>Send</button></form>
<math><mtext><table><mglyph><style><img src=x onerror=hit()></style></mglyph></table></mtext></math>
<div id="__config">{{"base": "https://elsewhere.example"}}</div><base href="https://elsewhere.example/">
<meta http-equiv="refresh" content="0;url=https://elsewhere.example/">
![far](https://elsewhere.example/far.png) <img src="https://elsewhere.example/near.png">
<img srcset="https://elsewhere.example/2.png 2x" alt="x">
<video src="https://elsewhere.example/v.mp4" autoplay></video> <object data="{LINK}"></object>

{{{{ config.site_name }}}} {{% include "x" %}} <!-- notes --> <!-- latest -->

## <img src=x onerror=hit()> heading {{#x onclick=hit()}}
"""


def quoted(text: str) -> str:
    """A text as a YAML value."""
    return "'" + text.replace("'", "''") + "'"


def post(title: str) -> str:
    keys = ("excerpt", "author", "publisher", "category", "slugg")
    fields = "\n".join(f"{key}: {quoted(key + SCRIPT)}" for key in keys)
    return (
        f"---\ntitle: {quoted(title)}\ndate: 2024-05-06\nsource: {quoted(LINK)}\n{fields}\n"
        f"tags: [{quoted(SCRIPT)}, {quoted(LINK)}]\ncompanies: [{quoted('Evil ' + SCRIPT)}]\n---\n\n{BODY}"
    )


def card(title: str) -> str:
    return (
        f"---\ntitle: {quoted('card ' + title)}\nexcerpt: {quoted(SCRIPT)}\npublishedDateTime: 2024-05-07\n"
        f"originalUrl: {quoted(LINK)}\nprovider:\n  name: {quoted(SCRIPT)}\n  domain: {quoted(SCRIPT)}\n"
        f"topics: [{quoted(SCRIPT)}]\nrelated:\n  - title: {quoted(title)}\n    excerpt: {quoted(SCRIPT)}\n"
        f"    originalUrl: {quoted(LINK)}\n    provider: {{name: {quoted(SCRIPT)}}}\n---\n"
    )


CONTENT = {
    **{f"articles/post{number}.md": post(title) for number, title in enumerate(TITLES)},
    **{f"articles/card{number}.txt": card(title) for number, title in enumerate(TITLES)},
    **{f"articles/plain{number}.txt": f"{title}\n2024-05-08\n\n{BODY}" for number, title in enumerate(TITLES)},
    "articles/'onclick=hit() <b>.md": post("An odd name of a file"),
    "companies/contoso.md": f"---\nname: Contoso {SCRIPT}\naliases: [Contoso, {quoted(SCRIPT)}]\n"
    f"website: {quoted(LINK)}\nsector: {quoted(SCRIPT)}\nticker: {quoted(SCRIPT)}\ncountry: {quoted(SCRIPT)}\n---\n",
    "deals/contoso-northwind-supply-2024.md": "---\ntype: supply\nparties:\n"
    f"  - {{name: Contoso, role: customer}}\n  - {{name: {quoted('Northwind ' + SCRIPT)}, role: supplier}}\n"
    f"amount: $5 million {SCRIPT}\nplace: {quoted(SCRIPT)}\nround: {quoted(SCRIPT)}\n"
    f"evidence: [{{url: {quoted(LINK)}, quote: {quoted(SCRIPT)}}}]\n---\n",
}
SETTINGS = """\
site_url: https://desk.example/desk/
repo_url: https://github.com/example/example
edit_uri: edit/main/content/
theme:
  name: material
  features: [content.action.edit, navigation.tabs, search.suggest, search.highlight, navigation.footer]
plugins: [search, research-site: {drafts: publish}]
"""
CAUGHT = "window.hits = []; window.hit = () => { window.hits.push(location.href) }"


@pytest.fixture(scope="session")
def www(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("attacks"), CONTENT, SETTINGS)


@pytest.fixture(scope="session")
def site(www: Path, serve: Callable[[Path], str]) -> str:
    return serve(www)


@dataclass
class Visit:
    """What a browser saw on a page."""

    heading: str
    tab: str
    hits: list[str]
    """Where a script of an article ran."""
    unsafe: list[str]
    """Links that lead neither to a page nor to a mailbox."""


def visit(page: Page, url: str) -> Visit:
    """Open a page and move over everything on it."""
    page.goto(url)
    page.evaluate("for (const one of document.querySelectorAll('main *')) one.dispatchEvent(new Event('mouseover'))")
    links = (  # a link in a picture has no text for its href: every one is read as it is written
        "[...document.querySelectorAll('a[href]')].map(a => new URL(a.getAttribute('href'), document.baseURI).href)"
        ".filter(to => !/^(https?|mailto):/.test(to))"
    )
    heading = page.locator("h1").first.inner_text()
    return Visit(heading, page.title(), page.evaluate("window.hits"), page.evaluate(links))


def test_no_page_runs_what_an_article_says_and_titles_are_seen_as_written(
    site: str, www: Path, tab: tuple[Page, Watch]
) -> None:
    page, watch = tab
    page.add_init_script(CAUGHT)
    addresses = sorted(file.relative_to(www / MOUNT).as_posix() for file in (www / MOUNT).rglob("*.html"))
    visits = {address: visit(page, site + address) for address in addresses}
    assert len(visits) > 3 * len(TITLES)
    assert [address for address, seen in visits.items() if seen.hits or seen.unsafe] == []
    assert (watch.elsewhere, watch.trouble) == ([], [])
    headings, tabs = {seen.heading for seen in visits.values()}, {seen.tab for seen in visits.values()}
    for title in TITLES:
        shown = title.replace("&lt;", "<").replace("&gt;", ">")
        assert shown in headings
        assert f"card {shown}" in headings
        assert f"{shown} - Desk" in tabs


def test_search_shows_titles_as_text(site: str, tab: tuple[Page, Watch]) -> None:
    page, watch = tab
    page.add_init_script(CAUGHT)
    for words in ("million", "Northwind", "Contoso", "card", "odd"):
        page.goto(site)
        page.locator("#rs-search-q").click()
        page.locator("#rs-search-q").press_sequentially(words)
        page.locator(".rs-search__option").first.wait_for()
        assert page.locator("#rs-search-list").locator("script, img, svg[onload], [onerror]").count() == 0
        page.locator("#rs-search-q").press("Enter")
        expect(page.locator("#rs-find-count")).to_have_text(re.compile(r"\d+ results?"))
        page.locator(".rs-hit").first.wait_for()
        assert page.evaluate("window.hits") == []
        assert page.locator("#rs-find-results").locator("script, img, svg[onload], [onerror]").count() == 0
    assert (watch.elsewhere, watch.trouble) == ([], [])
