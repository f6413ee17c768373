"""The navigation has the size of what a person writes, never that of the content."""

from __future__ import annotations

import re

import pytest

from generator import pipeline
from generator.model import Page, Site
from tests.mkdocs_plugin.conftest import Folder

STORIES = tuple(Page(f"stories/2024/s{number}/", f"Story {number}", "<p>x</p>") for number in range(30))
LISTS = tuple(Page(address, title, "<p>x</p>") for address, title in {"": "What we know", "deals/": "Deals"}.items())
MORE = tuple(
    Page(address, title, "<p>x</p>")
    for address, title in {
        "companies/": "Companies",
        "data/": "Data",
        "stories/": "All",
        "network/": "Who",
        "trends/": "When",
    }.items()
)


@pytest.fixture(autouse=True)
def pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the articles make thirty stories and the lists."""
    monkeypatch.setattr(pipeline, "build_site", lambda *_: (Site(), ()))
    monkeypatch.setattr(pipeline, "build_pages", lambda *_: ((*LISTS, *MORE, *STORIES), ()))


def links(folder: Folder) -> list[tuple[str, str]]:
    """(address, label) of the navigation on a story's page."""
    page = folder.build().html("stories/2024/s7")
    nav = re.search(r'<nav class="md-nav md-nav--primary.*?</nav>\s*</div>\s*</div>\s*</div>', page, re.DOTALL)
    assert nav
    found = re.findall(
        r'<a href="([^"]*)" class="md-nav__link">\s*<span class="md-ellipsis">(.*?)</span>', nav[0], re.DOTALL
    )
    return [(address, label.strip()) for address, label in found]


SECTIONS = [
    ("../../..", "Home"),
    ("../../../deals/", "Deals"),
    ("../../../companies/", "Companies"),
    ("../../", "Stories"),
    ("../../../network/", "Network"),
    ("../../../trends/", "Trends"),
    ("../../../data/", "Data"),
]


def test_the_sections_come_first_and_no_article_is_among_them(folder: Folder) -> None:
    assert links(folder) == SECTIONS


def test_pages_written_by_hand_follow(folder: Folder) -> None:
    folder.write("about.md", "# About us")
    folder.write("index.md", "# Welcome")
    folder.write("guide/terms.md", "# Terms")
    assert links(folder) == [*SECTIONS, ("../../../about/", "About us"), ("../../../guide/terms/", "Terms")]


def test_the_owners_navigation_is_left_alone(folder: Folder) -> None:
    folder.settings += "nav:\n  - Start: index.md\n  - More:\n      - Who: companies/index.md\n      - deals/index.md\n"
    assert links(folder) == [("../../..", "Start"), ("../../../companies/", "Who"), ("../../../deals/", "Deals")]


def test_a_label_in_the_navigation_does_not_retitle_the_page(folder: Folder) -> None:
    page = folder.build().html("stories")
    assert '<h1 id="__title">All</h1>' in page
    assert "<title>All - Desk</title>" in page
