"""Links of the pages written by hand: the check names those that lead nowhere, at their place in the file."""

from __future__ import annotations

import pytest

from generator.mkdocs_plugin import examine
from generator.mkdocs_plugin.checked_pages import place_of
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


def test_the_place_of_a_link_that_the_file_does_not_spell_out_is_not_guessed() -> None:
    assert place_of("made/by/a/plugin/", "Some words.") == (None, None)
