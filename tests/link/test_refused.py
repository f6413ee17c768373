"""Names that people have decided to be no company, wherever else they are named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.link.site import link_site
from generator.model import Article, Content, Decision, Party, Passage, StatedDeal

FILE = "articles/a.md"


def refuse(name: str, line: int = 1) -> Decision:
    return Decision("not-a-company", "name", (name,), "Ada", "2025-01-01", "It is a river.", line)


def article(text: str = "Nothing is said here.", **more: object) -> Article:
    return replace(Article(FILE, "post", "Title", "2025-01-01", (Passage("body", "paragraph", 5, text),)), **more)  # type: ignore[arg-type]  # of any field


def sold_to(name: str) -> StatedDeal:
    parties = (Party("Fern Analytics", "acquirer"), Party(name, "target"))
    return StatedDeal(None, FILE, 3, type="acquisition", parties=parties)


def codes(content: Content) -> list[tuple[str, str, int | None]]:
    _, findings = link_site(content, ())
    return [(one.code, one.file, one.line) for one in findings]


@pytest.mark.parametrize(
    "text",
    ["The Orlow flows.", "the ORLOW, flooded", "Orlow", "(orlow)"],
    ids=["plain", "capitals", "alone", "brackets"],
)
def test_a_decision_whose_name_stands_in_an_article_is_in_use(text: str) -> None:
    assert codes(Content((article(text),), decisions=(refuse("Orlow"),))) == []


@pytest.mark.parametrize("text", ["Nothing.", "The Orlowski bridge."], ids=["absent", "part of a word"])
def test_a_decision_whose_name_stands_in_no_article_is_a_finding_with_its_line_and_what_to_do(text: str) -> None:
    _, findings = link_site(Content((article(text),), decisions=(refuse("Orlow", 7),)), ())
    (one,) = findings
    assert (one.code, one.severity, one.file, one.line) == ("decision-without-name", "warning", "decisions.yml", 7)
    assert '"Orlow"' in one.message
    assert one.remedy == "Write the name as the articles spell it, or remove the line."


@pytest.mark.parametrize("name", ["Orlow Delta, Inc.", "The Orlow-Delta", "Orlów Delta GmbH"])
def test_a_decision_is_in_use_however_the_article_spells_the_name_that_it_holds_for(name: str) -> None:
    assert codes(Content((article("A dam of Orlow Delta broke."),), decisions=(refuse(name),))) == []


def test_a_name_of_several_words_is_found_over_any_space() -> None:
    assert codes(Content((article("The Orlow\n Delta flooded."),), decisions=(refuse("orlow  delta"),))) == []


def test_keys_of_an_article_that_nobody_vouches_for_make_no_company_and_no_deal_of_the_name() -> None:
    stated = article(companies=("Orlow", "Fern Analytics"), deals=(sold_to("ORLOW Inc."),))
    site, findings = link_site(Content((stated,), decisions=(refuse("Orlow"),)), ())
    assert [one.id for one in site.companies] == ["fern-analytics"]
    assert (site.deals, findings) == ((), ())


@pytest.mark.parametrize("where", ["companies", "deals"])
def test_a_name_that_somebody_vouches_for_as_a_company_and_a_decision_refuses_is_an_error(where: str) -> None:
    keys = {"companies": ("Orlow",)} if where == "companies" else {"deals": (sold_to("Orlow"),)}
    vouched = article(checked_by="Ben", **keys)
    assert ("decision-against-file", "decisions.yml", 4) in codes(Content((vouched,), decisions=(refuse("Orlow", 4),)))


def test_a_deal_file_that_has_the_name_as_a_company_is_an_error_and_one_that_has_it_as_none_is_not() -> None:
    stated = replace(sold_to("Orlow"), id="x", source_file="deals/x.md")
    content = Content((article("The Orlow flows."),), deals=(stated,), decisions=(refuse("Orlow", 2),))
    assert ("decision-against-file", "decisions.yml", 2) in codes(content)
    other = replace(stated, parties=(stated.parties[0], replace(stated.parties[1], kind="other")))
    assert "decision-against-file" not in [code for code, _, _ in codes(replace(content, deals=(other,)))]
