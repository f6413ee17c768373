"""Companies named alike that nothing has joined."""

from __future__ import annotations

import pytest

from generator.check.names import companies_differ
from generator.link.site import link_site
from tests.link.corpus import corpus


def alike(names: str, more: str = "") -> list[str]:
    """What is said of companies of these names, under the code companies-alike."""
    content, extractions = corpus(f"articles: [{{file: a.md, names: [{names}], text: words}}]\n{more}")
    found = list(companies_differ(link_site(content, extractions)[0], content))
    assert {one.code for one in found} <= {"companies-alike"}
    return [one.message for one in found]


@pytest.mark.parametrize(
    "name",
    ["Figment AI", "figment Labs", "FigmentAI", "Figment.ai", "Figment.com", "Figments", "FIGMENT Technologies, Inc."],
)
def test_names_that_differ_by_an_end_often_left_out_are_a_note(name: str) -> None:
    assert alike(f'Figment, "{name}"') == [f"Figment and {name} are two companies here; they may be one."]


@pytest.mark.parametrize("names", ["Figment, Figment Nine", "X, xAI", "Tele, Telecom", "Gas, Ga", "Figment, Pigment"])
def test_other_names_are_other_companies(names: str) -> None:
    assert alike(names) == []


@pytest.mark.parametrize(
    "names", ["Figment, FIGMENT", "Fig Ment, Fig-Ment", "Figment, Figment Inc.", "The Figment, Figment"]
)
def test_case_punctuation_space_and_legal_form_make_no_two_companies(names: str) -> None:
    assert alike(names) == []
    content, extractions = corpus(f"articles: [{{file: a.md, names: [{names}], text: words}}]")
    assert len(link_site(content, extractions)[0].companies) == 1


def test_a_slip_in_a_name_that_no_article_has_is_told_in_its_own_file() -> None:
    assert alike("Figment", "deals: [{id: x, type: supply, customer: Figments, supplier: Figment Nine}]") == []


@pytest.mark.parametrize(
    "more",
    [
        "decisions: [{verdict: different, companies: [figment, figment-ai]}]",
        "decisions: [{verdict: same, companies: [figment, figment-ai]}]",
        "companies: [{id: figment, name: Figment}, {id: figment-ai, name: Figment AI}]",
        "companies: [{id: figment, name: Figment, aliases: [Figment AI]}]",
    ],
    ids=["told apart", "joined", "two files", "an alias"],
)
def test_what_a_person_has_decided_is_no_question(more: str) -> None:
    assert alike("Figment, Figment AI", more) == []
