"""Links of the pages written by hand: the check names those that lead nowhere, at their place in the file."""

from __future__ import annotations

import pytest

from generator.mkdocs_plugin import examine
from generator.progress import quietly
from tests.mkdocs_plugin.conftest import Folder

STORY = "articles/northwind.md"


def dead(folder: Folder, text: str, file: str = "about.md") -> list[tuple[str, str, int | None, int | None]]:
    """What is said of the links in a page whose text begins on line 5."""
    folder.write(file, f"---\ntitle: About\n---\n\n{text}\n")
    found = examine(folder.config, quietly)[1].findings
    return [(one.code, one.file, one.line, one.column) for one in found if one.code.startswith("dead-")]


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("See [there](missing.md).", "dead-link", 5, 13),
        ("Some words.\n\nSee [there](nowhere/missing.md#place).", "dead-link", 7, 13),
        ("See [there][x].\n\n[x]: missing.md", "dead-link", 7, 6),
        ('<a href="missing/">there</a>', "dead-link", 5, 10),
        ("![A chart](chart.png)", "dead-link", 5, 12),
        ("See [below](#nowhere).", "dead-anchor", 5, 13),
        (f"See [the story]({STORY}#p99).", "dead-anchor", 5, 17),
        ("See [the deals](deals/index.md#nowhere).", "dead-anchor", 5, 17),
    ],
)
def test_a_link_that_leads_nowhere_is_named_with_its_place(
    folder: Folder, text: str, code: str, line: int, column: int
) -> None:
    assert dead(folder, text) == [(code, "about.md", line, column)]


@pytest.mark.parametrize(
    "text",
    [
        f"See [the story]({STORY}#p1).",
        "See [the deals](deals/index.md), [all companies](../companies/) and [the figures](data/deals.json).",
        "See [elsewhere](https://news.example/x), [us](mailto:desk@desk.example), [the root](/other/), [call](tel:1).",
        "See [below](#a-place).\n\n## A place",
        "See [the map](../sitemap.xml).",
        "See `[there](missing.md)`.",
        "A note.[^1]\n\n[^1]: Its words.",
    ],
)
def test_a_link_that_leads_somewhere_or_elsewhere_is_fine(folder: Folder, text: str) -> None:
    folder.settings += "markdown_extensions: [footnotes]\n"
    assert dead(folder, text) == []


def test_a_page_that_opens_a_list_may_link_to_places_in_it(folder: Folder) -> None:
    text = "# Deals\n\nSee [2024](#y2024) and [none](#y1999)."
    place = "deals/index.md"
    listed = [one for one in dead(folder, text, place) if one[0] == "dead-anchor"]
    assert ("dead-anchor", place, 7, 31) in listed


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("See [the firm](companies/northwinds.md).", "companies/northwind.md"),
        ("See [the firm](../companies/northwinds/).", "companies/northwind.md"),
        ('<a href="../companies/northwinds/">there</a>', "../companies/northwind/"),
        ("See [the story](articles/2024/northwind.md).", STORY),
        ("See [us](desk/contacts.md).", "desk/contact.md"),
        ("See [us](contact.md).", "desk/contact.md"),
    ],
)
def test_a_link_that_leads_nowhere_comes_with_the_nearest_thing_there_is(folder: Folder, text: str, said: str) -> None:
    folder.write("desk/contact.md", "# Contact")
    folder.write("companies/northwind.md", "---\nname: Northwind\n---\n")
    folder.write("about.md", text)
    remedies = [one.remedy for one in examine(folder.config, quietly)[1].findings if one.code == "dead-link"]
    assert remedies == [f"If the nearest is meant, write: {said}; else take the link out."]


def test_a_link_in_a_persons_notes_is_named_with_its_place_too_and_blames_nobody_else(folder: Folder) -> None:
    folder.write("companies/northwind.md", "---\nname: Northwind\n---\n\nSee [there](missing.md).\n")
    (found,) = (one for one in examine(folder.config, quietly)[1].findings if one.code == "dead-link")
    assert (found.file, found.line, found.column) == ("companies/northwind.md", 5, 13)
    assert "generator" not in found.remedy


def test_a_place_that_a_body_names_on_another_page_is_kept_and_must_be_there(folder: Folder) -> None:
    text = f"---\ntitle: About\ndate: 2025-01-02\n---\n\nSee [it]({STORY[9:]}#p1), and [that]({STORY[9:]}#p99).\n"
    folder.write("articles/about.md", text)
    found = examine(folder.config, quietly)[1].findings
    dead = [(one.code, one.file, one.line, one.column) for one in found if one.code.startswith("dead-")]
    assert dead == [("dead-anchor", "articles/about.md", 6, 39)]
