"""What the search knows of a page beside its words, and its own page."""

from __future__ import annotations

import pytest

from generator.model import SearchFacts
from generator.text.slugs import search_name
from tests.render.rendered import BUILDOUT, STORY, SUPPLY, pages


def known(address: str) -> SearchFacts:
    """What the search knows of a page."""
    facts = pages()[address].facts
    assert facts
    return facts


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Deepvault", "deepvault"), ("Warner Bros. Discovery", "warnerbrosdiscovery"), ("Crédit Åland", "creditaland")],
)
def test_a_name_is_compared_by_its_letters_and_digits(name: str, expected: str) -> None:
    assert search_name(name) == expected


def test_a_company_comes_first_for_each_of_its_names() -> None:
    facts = known("companies/northgrid/")
    assert (facts.kind, facts.names) == ("company", ("gridnorth", "northgrid"))
    assert facts.line == ("Company", "2 deals", "2 stories")
    assert known("companies/deepvault/").names == ("deepvault", "dv")


def test_a_deal_shows_type_state_date_and_amount_and_is_narrowed_by_them() -> None:
    facts = known(SUPPLY)
    assert facts.line == ("Deal", "Supply", "Announced", "3 November 2025", "$9.7 billion")
    assert facts.filters == (
        ("company", "Deepvault"),
        ("company", "Northgrid"),
        ("publisher", "Courier"),
        ("status", "announced"),
        ("type", "supply"),
        ("year", "2025"),
    )
    assert known(BUILDOUT).date == "2024"


def test_a_story_is_narrowed_by_company_publisher_topic_and_year() -> None:
    facts = known(STORY)
    assert facts.line == ("Story", "3 November 2025", "Courier")
    assert {name for name, _ in facts.filters} == {"company", "publisher", "topic", "year"}


def test_the_page_of_the_search_leads_to_the_lists_where_there_is_no_script() -> None:
    page = pages()["search/"]
    without = page.html.partition("<noscript>")[2].partition("</noscript>")[0]
    for section in ("deals", "companies", "stories", "topics", "sources"):
        assert f'href="../{section}/"' in without
    assert page.facts is None


def test_without_a_script_the_page_of_the_search_has_no_button_that_does_nothing() -> None:
    page = pages()["search/"]
    assert "<button" not in page.html.partition('<form class="rs-find__form"')[0] + page.html.partition("</form>")[2]
