"""The pages of companies and deals: what is known, who says so, and what a person adds."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.model import Evidence, Money, Page, Qualifier, Site
from tests.render.parsed import parsed
from tests.render.rendered import BUILDOUT, STORY, SUPPLY, pages, words
from tests.render.sites import company, deal, evidence, external, party, story


def test_a_company_shows_what_is_known_its_deals_and_its_stories() -> None:
    page = pages()["companies/northgrid/"]
    html = parsed(page.html)
    for fact in ("northgrid.example", "NG", "Norway", "Power", "Gridnorth", "$9.7 billion", "Customer", "Announced"):
        assert fact in html.text
    assert ("Deepvault supplies Northgrid in a deal of $9.7 billion.", f"../../{SUPPLY}") in html.linked
    assert ("Deepvault", "../deepvault/") in html.linked
    assert ("Two firms agree on machines", f"../../{STORY}") in html.linked
    listed = html.text.partition("Deals (2)")[2]
    assert listed.index("3 November 2025") < listed.index("multibillion-dollar"), "the newest deal first"
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
    tables = {name: made[f"companies/{name.lower()}/"].html.partition("rs-table--partners")[2] for name in names}
    partners = {name: parsed(table.partition("</table>")[0]).linked for name, table in tables.items()}
    assert [words for words, _ in partners["Ada"]] == ["Bell", "Cray"]
    assert [words for words, _ in partners["Bell"]] == ["Ada"]


def test_a_deal_states_itself_and_proves_it() -> None:
    page = pages()[SUPPLY]
    html = parsed(page.html)
    assert "Deepvault supplies Northgrid in a deal of $9.7 billion." in re.sub(r"\s+([.)])", r"\1", html.text)
    assert page.description == "Deepvault supplies Northgrid in a deal of $9.7 billion."
    assert "Northgrid rents machines from Deepvault" in html.text
    read = "Read it in the text of Courier: Northgrid rents machines from Deepvault"
    assert (read, f"../../{STORY}#p1") in html.linked
    assert ("Two firms agree on machines", f"../../{STORY}") in html.linked
    words_there = "https://www.courier.example/2025/machines/#:~:text=Northgrid%20rents%20machines%20from%20Deepvault"
    assert ("Original of Courier", words_there) in html.linked
    assert ("9700000000", "USD") in [
        (given["value"], given["data-currency"]) for tag, given in html.tags if tag == "data"
    ]
    assert "Where the sources differ" not in html.text


def test_the_sentence_of_its_rule_stands_under_a_quote_and_out_of_the_search() -> None:
    html = pages()[SUPPLY].html
    shown = (
        '<span class="rs-how" data-search-exclude>How it was read: A customer rents machines from a supplier.</span>'
    )
    assert f"</a> {shown}</footer></blockquote>" in html


def test_a_quote_of_a_rule_without_a_sentence_says_nothing_of_it() -> None:
    unheard = (evidence(story=None, rule="unheard-of"),)
    other = Site((company("Northgrid"), company("Deepvault")), (deal(evidence=unheard),))
    assert "rs-how" not in pages(other)[SUPPLY].html


def test_a_deal_shows_all_that_is_known_and_a_person_s_notes() -> None:
    page = pages()[BUILDOUT]
    for fact in ("300 MW", "Norway", "two years", "multibillion-dollar", "Reported", "in the title"):
        assert fact in words(page)
    assert page.edit == f"{BUILDOUT[:-1]}.md"
    assert page.notes == "A note on the *deal*."


def test_a_source_without_words_is_named_without_an_empty_quotation() -> None:
    page = _told(evidence(story=None, quote="", url="https://herald.example/x", publisher="Herald"))
    assert "Herald" in page.html
    assert "<blockquote" not in page.html


def test_words_outside_the_text_lead_to_the_story_as_well() -> None:
    made = pages()[BUILDOUT]
    read = "Read it in the title of A plan: Northgrid rents machines from Deepvault"
    assert (read, "../../stories/undated/second/") in parsed(made.html).linked


@pytest.mark.parametrize("address", [SUPPLY, BUILDOUT, STORY, "companies/northgrid/"])
def test_links_to_different_places_read_differently(address: str) -> None:
    links = set(parsed(pages()[address].html).linked)
    assert len({words for words, _ in links}) == len(links)


EARLIER = {"published": "2025-11-01", "date": None}
LATER = {"published": "2025-12-01", "date": None}
STATED = "2025-10"
"""A date that is not that of publication."""


def millions(value: float | None, qualifier: Qualifier | None = None, currency: str = "USD") -> Money:
    """An amount."""
    return Money(value, currency, qualifier, f"{qualifier} {value}")


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        ({}, {}, False),
        ({}, {"amount": None}, False),
        ({"amount": millions(100)}, {"amount": millions(102)}, False),
        ({"amount": millions(100)}, {"amount": millions(110)}, True),
        ({"amount": millions(100, "about")}, {"amount": millions(110)}, False),
        ({"amount": millions(100, "up to")}, {"amount": millions(88)}, False),
        ({"amount": millions(100, "up to")}, {"amount": millions(60)}, True),
        ({"amount": millions(100, "up to")}, {"amount": millions(130)}, True),
        ({"amount": millions(100, "more than")}, {"amount": millions(110)}, False),
        ({"amount": millions(100, "more than")}, {"amount": millions(130)}, True),
        ({"amount": millions(0)}, {"amount": millions(130, "more than")}, True),
        ({"amount": millions(100)}, {"amount": millions(None)}, False),
        ({"amount": millions(100)}, {"amount": millions(92, currency="EUR")}, False),
        ({"date": None}, {"date": STATED}, False),
        ({"published": "2025-11-03"}, {"published": "2025-12-07", "date": "2025-12-07"}, False),
        ({"date": STATED}, {"date": "2025-10-19"}, False),
        ({"date": STATED}, {"date": "2025"}, False),
        ({"date": STATED}, {"date": "2025-09-30"}, True),
        ({"date": STATED}, {"date": "2024"}, True),
        ({}, {"status": "reported"}, False),
        (EARLIER | {"status": "reported"}, LATER, False),
        (EARLIER, LATER | {"status": "ended"}, False),
        (EARLIER, LATER | {"status": "reported"}, True),
        (EARLIER | {"status": "ended"}, LATER, True),
        (EARLIER | {"status": "ended"}, LATER | {"date": STATED}, False),
    ],
)
def test_who_says_what_is_shown_where_sources_contradict_each_other(
    one: dict[str, object], other: dict[str, object], differs: bool
) -> None:
    first, second = evidence(story=None, **one), evidence(story=None, **{"url": "https://herald.example/"} | other)
    for said in ((first, second), (second, first)):
        assert ("Where the sources differ" in words(_told(*said))) is differs


def test_sources_that_differ_are_named_and_each_has_one_row() -> None:
    ours = evidence(story="2025/two-firms", url=None, publisher=None, amount=millions(5))
    theirs = evidence(story=None, url="https://herald.example/", publisher="Herald", amount=millions(9))
    table = _told(ours, replace(ours, amount=None, where="title"), theirs).html.partition('id="statements"')[2]
    assert re.findall('<th scope="row"[^>]*>(.*?)</th>', table) == ["Two firms agree on machines", "Herald"]


def _told(*said: Evidence) -> Page:
    """The page of a deal with this evidence."""
    parties = (party("Ada", "customer", kind="other"), party("Bell", "supplier", kind="other"))
    site = Site(deals=(deal("one", parties=parties, evidence=said),), stories=(story(deals=("one",)),))
    return pages(site)["deals/one/"]


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
