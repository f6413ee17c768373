"""The demo's pages make sense where a search engine shows them alone."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from generator.mkdocs_plugin import load_project
from generator.model import Page
from generator.pipeline import build_pages, build_site

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def pages() -> tuple[Page, ...]:
    """The pages of the demo."""
    project = load_project(str(ROOT / "mkdocs.yml"))
    site, _ = build_site(project.files, project.settings)
    return build_pages(site, project.settings)[0]


@pytest.mark.parametrize("name", ["title", "description"])
def test_no_two_pages_say_the_same_of_themselves(pages: tuple[Page, ...], name: str) -> None:
    said = Counter(getattr(page, name) for page in pages)
    assert not [text for text, count in said.items() if count > 1]


def test_titles_and_descriptions_have_a_length_that_search_engines_show(pages: tuple[Page, ...]) -> None:
    assert not [page.title for page in pages if not 2 <= len(page.title) <= 90]
    assert not [page.description for page in pages if not 20 <= len(page.description) <= 210]
