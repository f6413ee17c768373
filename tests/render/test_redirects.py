"""What is left behind at an old address: a page, its twin and a company's feed."""

from __future__ import annotations

import pytest

from generator.render.forwarding import Move
from generator.render.redirects import render_redirects
from generator.settings import Settings
from tests.render.parsed import parsed

MOVES = (Move("companies/old/", "companies/new/"),)
FEED = "feeds/companies/new.xml"


@pytest.mark.parametrize(
    ("directory_urls", "file", "href"),
    [(True, "companies/old/index.html", "../new/"), (False, "companies/old.html", "new.html")],
)
def test_the_page_left_behind_leads_on_and_is_not_listed(directory_urls: bool, file: str, href: str) -> None:
    settings = Settings(directory_urls=directory_urls)
    (left,) = render_redirects(MOVES, (), {}, settings)
    html = parsed(left.content.decode())
    assert left.address == file
    assert ("Go to it", href) in html.linked
    metas = [given for tag, given in html.tags if tag == "meta"]
    assert {"http-equiv": "refresh", "content": f"0; url={href}"} in metas
    assert {"name": "viewport", "content": "width=device-width, initial-scale=1"} in metas
    assert {"name": "robots", "content": "noindex"} in metas


@pytest.mark.parametrize(
    ("settings", "canonical"),
    [
        (Settings(), "../new/"),
        (Settings(site_url="https://desk.example/x/"), "https://desk.example/x/companies/new/"),
        (
            Settings(site_url="https://desk.example/x/", directory_urls=False),
            "https://desk.example/x/companies/new.html",
        ),
    ],
)
def test_the_page_left_behind_names_the_whole_address_where_the_site_has_one(
    settings: Settings, canonical: str
) -> None:
    (left,) = render_redirects(MOVES, (), {}, settings)
    links = [given for tag, given in parsed(left.content.decode()).tags if tag == "link"]
    assert links == [{"rel": "canonical", "href": canonical}]


@pytest.mark.parametrize(
    ("new", "href"), [("", "../"), ("about/", "../about/"), ("our guides/how/", "../our%20guides/how/")]
)
def test_a_page_left_behind_leads_to_the_home_page_and_to_pages_by_hand(new: str, href: str) -> None:
    (left,) = render_redirects((Move("imprint/", new),), (), {}, Settings())
    assert ("Go to it", href) in parsed(left.content.decode()).linked


@pytest.mark.parametrize(
    ("directory_urls", "old", "new", "href"),
    [
        (True, "companies/old/index.md", "companies/new/index.md", "../new/index.md"),
        (False, "companies/old.md", "companies/new.md", "new.md"),
    ],
)
def test_a_twin_leads_to_the_twin_of_the_new_page(directory_urls: bool, old: str, new: str, href: str) -> None:
    _, twin = render_redirects(MOVES, (new,), {}, Settings(directory_urls=directory_urls))
    assert (twin.address, twin.content.decode()) == (old, f"This page has moved. [Go to it]({href})\n")


def test_the_feed_of_a_company_stands_at_its_old_address_too() -> None:
    _, feed = render_redirects(MOVES, (), {FEED: b"<feed/>"}, Settings())
    assert (feed.address, feed.content) == ("feeds/companies/old.xml", b"<feed/>")


def test_neither_a_twin_nor_a_feed_takes_the_place_of_a_file() -> None:
    taken = ("companies/new/index.md", "Companies/Old/index.md", "feeds/companies/old.xml", FEED)
    assert len(render_redirects(MOVES, taken, {FEED: b"<feed/>"}, Settings())) == 1


@pytest.mark.parametrize("move", [Move("imprint/", "companies/new/"), Move("companies/old/deals/", "companies/new/")])
def test_what_was_no_page_of_a_company_leaves_no_feed(move: Move) -> None:
    assert len(render_redirects((move,), (), {FEED: b"<feed/>"}, Settings())) == 1
