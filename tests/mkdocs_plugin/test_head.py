"""What machines find in a finished page: cards, feeds, the Markdown twin, facts; and no mark-up of an article's."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest

from generator.findings import finding
from tests.mkdocs_plugin.conftest import POST, Built, Folder

STORY = "stories/2024/northwind-raises-40-million-for-its-data-centres"
URL = "site_url: https://desk.example/some/path/\n"
CARD = "theme: material\nplugins: [search, research-site: {social_image: pictures/card.png}]\n"


class Head(HTMLParser):
    """Collects what a page's head says."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.cards: dict[str, str] = {}
        self.named: dict[str, str] = {}
        self.others: dict[str, list[str]] = {}
        self.scripts = 0
        head, self.end, _ = page.partition("</head>")
        self.facts = [
            json.loads(text) for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', head)
        ]
        self.feed(head)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.scripts += tag == "script"
        if tag == "meta" and "property" in given:
            self.cards[given["property"]] = given["content"]
        if tag == "meta" and "name" in given:
            self.named[given["name"]] = given["content"]
        if tag == "link" and "alternate" in given.get("rel", "").split():
            self.others.setdefault(given["type"], []).append(given["href"])


def head(built: Built, address: str) -> Head:
    """The head of a page."""
    return Head(built.html(address))


def test_a_story_says_what_it_is_where_it_comes_from_and_where_its_twin_lies(folder: Folder) -> None:
    folder.settings += URL
    folder.write("articles/northwind.md", POST.replace("date: ", "author: The desk\ndate: "))
    built = folder.build()
    found = head(built, STORY)
    assert found.cards == {
        "og:title": "Northwind raises $40 million for its data centres",
        "og:description": "Northwind has raised $40 million in a Series B round led by Fabrikam Ventures.",
        "og:type": "article",
        "og:url": f"https://desk.example/some/path/{STORY}/",
        "og:site_name": "Desk",
    }
    assert found.others == {"text/markdown": ["index.md"]}
    (facts,) = found.facts
    assert facts.pop("mentions")
    assert facts == {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": "Northwind raises $40 million for its data centres",
        "datePublished": "2024-03-05",
        "author": "The desk",
        "url": f"https://desk.example/some/path/{STORY}/",
        "isBasedOn": "https://news.example/northwind-raises",
        "publisher": {"@type": "Organization", "name": "The Example Post"},
    }


def test_a_company_s_facts_are_those_that_a_person_gave(folder: Folder) -> None:
    folder.write("companies/northwind.md", "---\nname: Northwind\naliases: [NW]\nwebsite: https://nw.example\n---\n")
    folder.settings += URL
    built = folder.build()
    (facts,) = head(built, "companies/northwind").facts
    assert facts == {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": "Northwind",
        "alternateName": ["NW"],
        "url": "https://nw.example",
    }
    assert head(built, "companies/northwind").others["application/atom+xml"] == ["../../feeds/companies/northwind.xml"]
    assert "url" not in head(built, "companies/contoso").facts[0]
    assert "author" not in head(built, STORY).facts[0]


def test_without_an_address_of_the_site_a_note_says_that_there_are_no_feeds(folder: Folder) -> None:
    built = folder.build()
    assert built.said(finding("feeds-no-address", "").message)
    assert not [file for file in built.files() if "feed" in file]
    found = head(built, "companies/northwind")
    assert "og:url" not in found.cards
    assert list(found.others) == ["text/markdown"]


@pytest.mark.parametrize(
    "attack", ["</title></head><script>alert(1)</script>", '"><script>alert(1)</script>', "{{ 7*7 }}"]
)
def test_text_of_others_stays_text_in_the_head(folder: Folder, attack: str) -> None:
    quoted = attack.replace("'", "''")
    plain = head(folder.build(site="plain"), STORY)
    words = POST.replace("title: Northwind raises $40 million for its data centres", f"title: '{quoted}'\nslug: x")
    folder.write("articles/northwind.md", words.replace("The Example Post", f"'{quoted}'"))
    found = head(folder.build(), "stories/2024/x")
    assert found.scripts == plain.scripts
    assert found.cards["og:title"] == attack
    assert found.facts[0]["headline"] == found.facts[0]["publisher"]["name"] == attack


def test_an_owner_s_own_template_cannot_lose_the_head(folder: Folder) -> None:
    folder.settings = "theme: {name: material, custom_dir: own}\nplugins: [search, research-site]\n"
    (folder.root / "own").mkdir()
    (folder.root / "own/main.html").write_text("<html><head><title>Own</title></head><body>{{ page.content }}</body>")
    assert head(folder.build(), STORY).cards["og:type"] == "article"


def test_a_picture_for_other_sites_is_named_only_where_an_option_says_so(folder: Folder) -> None:
    folder.write("pictures/card.png", b"picture")
    folder.write("about.md", "# About\n")
    folder.settings = CARD + URL
    built = folder.build()
    for address in (STORY, "about"):
        found = head(built, address)
        assert found.cards["og:image"] == "https://desk.example/some/path/pictures/card.png"
        assert found.cards["og:image:alt"] == "Desk"
        assert found.named["twitter:card"] == "summary_large_image"


def test_without_a_picture_a_card_is_a_summary(folder: Folder) -> None:
    found = head(folder.build(), STORY)
    assert found.named["twitter:card"] == "summary"
    assert "og:image:alt" not in found.cards


def test_a_picture_for_other_sites_of_a_site_without_an_address_is_reported(folder: Folder) -> None:
    folder.write("pictures/card.png", b"picture")
    folder.settings = CARD
    built = folder.build()
    assert built.said(finding("social-no-address", "", path="pictures/card.png").message)
    assert "og:image" not in head(built, STORY).cards
    folder.settings = CARD + URL
    assert not folder.build().said("social_image")


def test_a_picture_for_other_sites_that_is_not_there_is_an_error(folder: Folder) -> None:
    folder.settings = CARD + URL
    folder.write("articles/card.png", b"only where a page shows it")
    for path in ("pictures/card.png", "articles/card.png"):
        folder.settings = CARD.replace("pictures/card.png", path) + URL
        assert folder.build(strict=False).said(finding("social-picture", "", path=path).message)


@pytest.mark.parametrize(
    ("settings", "twin"), [("", f"{STORY}/index.md"), ("use_directory_urls: false\n", f"{STORY}.md")]
)
def test_every_page_has_a_twin_that_says_the_same(folder: Folder, settings: str, twin: str) -> None:
    folder.settings += settings
    folder.write("about.md", "# About\n\nBy hand.\n")
    built = folder.build()
    pages = {file.removesuffix(".html") for file in built.files() if file.endswith(".html")}
    twins = {file.removesuffix(".md") for file in built.files() if file.endswith(".md")}
    assert pages - twins == {"404"}
    text = (built.site / twin).read_text(encoding="utf-8")
    assert text.startswith("# Northwind raises $40 million for its data centres\n\n5 March 2024 [The Example Post](../")
    assert "\n\nThe company runs data centres in the north of Norway.\n" in text


def test_an_owner_s_own_robots_and_guide_take_the_place_of_ours(folder: Folder) -> None:
    folder.write("robots.txt", "User-agent: *\nDisallow: /\n")
    built = folder.build()
    assert (built.site / "robots.txt").read_text() == "User-agent: *\nDisallow: /\n"
    assert (built.site / "llms.txt").read_text().startswith("# Desk\n")
