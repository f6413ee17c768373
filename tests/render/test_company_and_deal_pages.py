"""The pages of companies and deals: what is known, who says so, and what a person adds."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.model import Site
from tests.render.parsed import parsed
from tests.render.rendered import BUILDOUT, STORY, SUPPLY, pages, words
from tests.render.sites import company, deal, evidence, external, party, story


def test_a_company_shows_what_is_known_its_deals_and_its_stories() -> None:
    page = pages()["companies/northgrid/"]
    html = parsed(page.html)
    for fact in ("northgrid.example", "NG", "Norway", "Power", "Gridnorth", "$9.7 billion", "Customer", "Announced"):
        assert fact in html.text
    assert ("Supply", f"../../{SUPPLY}") in html.linked
    assert ("Deepvault", "../deepvault/") in html.linked
    assert ("Two firms agree on machines", f"../../{STORY}") in html.linked
    assert html.text.index("3 November 2025") < html.text.index("multibillion-dollar"), "the newest deal first"
    assert page.edit == "companies/northgrid.md"
    assert page.notes == "Written by **hand**."
    assert "<!-- notes -->" in page.html


def test_a_company_without_a_file_has_no_notes_and_nothing_to_edit() -> None:
    page = pages()["companies/deepvault/"]
    assert page.edit is None
    assert "<!-- notes -->" not in page.html
    assert "DV" in words(page)


def test_an_investor_deals_with_the_company_and_not_with_other_investors() -> None:
    parties = (party("Ada", "company"), party("Bell", "investor"), party("Cray", "investor"))
    names = ("Ada", "Bell", "Cray")
    site = Site(
        companies=tuple(company(name, deals=("round",)) for name in names),
        deals=(deal("round", type="funding", parties=parties, evidence=()),),
    )
    made = pages(site)
    partners = {name: parsed(made[f"companies/{name.lower()}/"].html.partition("partners")[2]).linked for name in names}
    assert [words for words, _ in partners["Ada"]] == ["Bell", "Cray"]
    assert [words for words, _ in partners["Bell"]] == ["Ada"]


def test_a_deal_states_itself_and_proves_it() -> None:
    page = pages()[SUPPLY]
    html = parsed(page.html)
    assert "Deepvault supplies Northgrid in a deal of $9.7 billion." in re.sub(r"\s+([.)])", r"\1", html.text)
    assert page.description == "Deepvault supplies Northgrid in a deal of $9.7 billion."
    assert "Northgrid rents machines from Deepvault" in html.text
    assert ("Read it in the story", f"../../{STORY}#p1") in html.linked
    assert ("Two firms agree on machines", f"../../{STORY}") in html.linked
    assert ("Original", "https://www.courier.example/2025/machines/") in html.linked
    assert ("9700000000", "USD") in [
        (given["value"], given["data-currency"]) for tag, given in html.tags if tag == "data"
    ]
    assert "Where the sources differ" not in html.text


def test_a_deal_shows_all_that_is_known_and_a_person_s_notes() -> None:
    page = pages()[BUILDOUT]
    for fact in ("300 MW", "Norway", "two years", "multibillion-dollar", "Reported", "in the title"):
        assert fact in words(page)
    assert page.edit == f"{BUILDOUT[:-1]}.md"
    assert page.notes == "A note on the *deal*."


@pytest.mark.parametrize(
    ("fields", "differ"),
    [
        ({}, False),
        ({"date": "2025"}, False),
        ({"amount": None}, False),
        ({"date": None}, False),
        ({"status": "reported"}, True),
        ({"date": "2024-11"}, True),
        ({"amount": replace(deal().amount, value=8)}, True),  # type: ignore[type-var] # it has an amount
        ({"amount": replace(deal().amount, text="9.7 bln dollars")}, False),  # type: ignore[type-var] # as above
        ({"amount": replace(deal().amount, value=None)}, False),  # type: ignore[type-var] # as above
    ],
)
def test_who_says_what_is_shown_where_sources_contradict_each_other(fields: dict[str, object], differ: bool) -> None:
    told = Site(
        deals=(
            deal(
                "one",
                parties=(party("Ada", "customer", kind="other"), party("Bell", "supplier", kind="other")),
                evidence=(evidence(story=None), evidence(story=None, url="https://herald.example/", **fields)),
            ),
        )
    )
    assert ("Where the sources differ" in words(pages(told)["deals/one/"])) is differ


def test_words_from_one_address_are_one_source_and_the_oldest_source_comes_first() -> None:
    words_of = [
        evidence(story=None, quote="late", url="https://www.herald.example/x/", published="2025-12-01"),
        evidence(story=None, quote="again", url="http://herald.example/x#top", published="2025-12-01"),
        evidence(story=None, quote="again", url="http://herald.example/x", published="2025-12-01"),
        evidence(story=None, quote="early", url="https://herald.example/y", published="2025-11-01"),
    ]
    parties = (party("Ada", "customer", kind="other"), party("Bell", "supplier", kind="other"))
    html = pages(Site(deals=(deal("one", parties=parties, evidence=tuple(words_of)),)))["deals/one/"].html
    figures = html.split("<figure")[1:]
    assert [re.findall("<blockquote><p>(.*?)</p>", figure) for figure in figures] == [["early"], ["late", "again"]]


def test_words_of_a_related_story_name_the_story_that_lists_it() -> None:
    parties = (party("Ada", "customer", kind="other"), party("Bell", "supplier", kind="other"))
    said = evidence(where="related:0", anchor=None, url="https://herald.example/x", publisher="Herald")
    site = Site(
        deals=(deal("one", parties=parties, evidence=(said,)),),
        stories=(story(deals=("one",), external=((external(), None),)),),
    )
    page = pages(site)["deals/one/"]
    assert "Listed as related by: Two firms agree on machines" in words(page)
    assert ("Herald", "../../sources/herald.example/") in parsed(page.html).linked
