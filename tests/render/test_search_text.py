"""What a search makes of a page: each word of it can be found, by itself."""

from __future__ import annotations

import pytest
from material.plugins.search.plugin import Parser  # type: ignore[import-untyped] # it has no types

from generator.model import Page
from tests.render.rendered import BUILDOUT, STORY, SUPPLY, pages


def searched(page: Page) -> str:
    """The text of a page in an index that knows few tags, as Material's is: any other parts words at least as well."""
    parser = Parser()
    parser.feed(f"<h1 id='x'>{page.title}</h1>{page.html}")
    parser.close()
    text = " ".join("".join([*section.title, " ", *section.text]) for section in parser.data)
    for tag in ("p", "ul", "ol", "li"):
        text = text.replace(f"<{tag}>", " ").replace(f"</{tag}>", " ")
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("companies/northgrid/", "Northgrid Website northgrid.example Ticker NG Country Norway Sector Power Gridnorth"),
        (SUPPLY, "Northgrid Deepvault Date 3 November 2025 Amount $9.7 billion Courier Story Two Original"),
        (BUILDOUT, "Place Norway Capacity 300 MW Term two years Story A plan"),
        (STORY, "3 November 2025 Courier by A. Writer Read original"),
        ("stories/undated/second/", "undated"),
        ("sources/courier.example/", "Courier All sources"),
        ("stories/", "By topic publisher"),
    ],
)
def test_every_word_is_found_by_itself(address: str, expected: str) -> None:
    found = {word.strip(".,:;()") for word in searched(pages()[address]).split()}
    assert {word.strip(".") for word in expected.split()} <= found


def test_what_only_a_screen_reader_says_is_not_searched() -> None:
    text = searched(pages()[SUPPLY])
    assert "Original" in text
    assert "Original of" not in text
    assert "Read it in the text" in text
    assert "Read it in the text of" not in text
