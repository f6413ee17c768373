"""The owner's three articles give the facts that stand in them, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model import Deal, Site, SourceFile
from generator.pipeline import build_site
from generator.settings import Settings

pytestmark = pytest.mark.shared

CARD, POST, PLAIN = (
    f"articles/{name}.txt" for name in ("000_4f3ac7c4fc3bb99d", "001_9038b9f4f23aeffc", "002_9ba3ef425d2b8436")
)

Summary = tuple[str, str, str | None, str, str | None, float | None, str | None]
"""Type, status, date (not of a build-out), parties with their roles, currency, value and country of a deal."""

STATED: set[Summary] = {
    ("funding", "announced", "2024-02-16", "company lambda", "USD", 320_000_000, None),
    ("buildout", "announced", None, "company microsoft", "USD", 2_100_000_000, "Spain"),
    ("buildout", "announced", None, "company microsoft", "EUR", 3_200_000_000, "Germany"),
    ("supply", "announced", "2025-11-03", "customer microsoft, supplier lambda", None, None, None),
    ("supply", "announced", "2025-11-03", "customer microsoft, supplier iren", "USD", 9_700_000_000, None),
    ("supply", "announced", "2025-11-03", "customer openai, supplier amazon", "USD", 38_000_000_000, None),
    ("supply", "reported", "2025-09", "customer openai, supplier oracle", "USD", 300_000_000_000, None),
}
"""The deals that the articles state."""

DEBATABLE = {
    ("funding", frozenset({"lambda"})),
    ("funding", frozenset({"lambda", "nvidia"})),
    ("supply", frozenset({"lambda", "nvidia"})),
    ("supply", frozenset({"microsoft", "nvidia"})),
    ("partnership", frozenset({"microsoft", "coreweave"})),
    ("partnership", frozenset({"microsoft", "nebius"})),
}
"""Type and companies of what a reader may or may not call a deal of its own."""

COMPANIES = {"lambda", "microsoft", "iren", "openai", "amazon", "oracle", "nvidia", "coreweave", "nebius"}


def seeds(shared: Path) -> tuple[SourceFile, ...]:
    return tuple(SourceFile(f"articles/{path.name}", path) for path in sorted((shared / "seeds").iterdir()))


@pytest.fixture(scope="module")
def site(shared: Path) -> Site:
    return build_site(seeds(shared), Settings(drafts="publish"))[0]


def principals(deal: Deal) -> str:
    return ", ".join(f"{party.role} {party.company}" for party in deal.parties if party.role != "investor")


def summary(deal: Deal) -> Summary:
    currency, value = (deal.amount.currency, deal.amount.value) if deal.amount else (None, None)
    country = deal.place.rpartition(", ")[2] if deal.place else None
    date = None if deal.type == "buildout" else deal.date
    return deal.type, deal.status, date, principals(deal), currency if value else None, value, country


def one(site: Site, kind: str, *companies: str) -> Deal:
    """The one deal of this type between these companies."""
    found = [
        deal
        for deal in site.deals
        if deal.type == kind and set(companies) == {party.company for party in deal.parties} and not extra(deal)
    ]
    assert len(found) == 1, [deal.id for deal in found]
    return found[0]


def extra(deal: Deal) -> bool:
    return summary(deal) not in STATED


def test_each_deal_that_the_articles_state_is_found_once(site: Site) -> None:
    found = [summary(deal) for deal in site.deals]
    assert {each: found.count(each) for each in STATED} == dict.fromkeys(STATED, 1)


def test_no_other_deal_is_found(site: Site) -> None:
    others = [deal for deal in site.deals if extra(deal)]
    shapes = {(deal.type, frozenset(party.company for party in deal.parties)): deal.id for deal in others}
    assert not {shape: id for shape, id in shapes.items() if shape not in DEBATABLE}


def test_there_is_a_page_for_each_company_and_for_nothing_else(site: Site) -> None:
    assert {company.id for company in site.companies} == COMPANIES


def test_the_round_of_the_funding_is_known(site: Site) -> None:
    assert one(site, "funding", "lambda").round == "Series C"


def test_two_publishers_reports_of_one_plan_are_evidence_on_one_page(site: Site) -> None:
    spain = next(deal for deal in site.deals if deal.place == "Spain")
    assert {(each.source_file, each.where, each.publisher) for each in spain.evidence} == {
        (CARD, "related:0", "Business Insider"),
        (CARD, "related:1", "U.S. News & World Report"),
    }


def test_a_deal_told_by_two_articles_has_the_words_of_both(site: Site) -> None:
    deal = one(site, "supply", "lambda", "microsoft")
    assert {each.source_file for each in deal.evidence} == {POST, PLAIN}
    assert deal.amount is not None
    assert deal.amount.text == "multibillion-dollar"


def test_every_quote_stands_in_its_article(site: Site, shared: Path) -> None:
    said = {path.name: " ".join(path.read_text(encoding="utf-8").split()) for path in (shared / "seeds").iterdir()}
    quotes = [(each.source_file, each.quote) for deal in site.deals for each in deal.evidence]
    assert len(quotes) >= len(STATED)
    for source_file, quote in quotes:
        words = said[Path(source_file).name].replace("\\_", " ")  # YAML's way to write a no-break space
        assert quote in words, quote


def test_the_card_is_a_draft_and_stays_out_unless_asked_for(shared: Path) -> None:
    site, findings = build_site(seeds(shared), Settings())
    assert {file for story in site.stories for file in story.source_files} == {POST, PLAIN}
    assert (site.account.files, site.account.stories, site.account.drafts) == (3, 2, 1)
    assert not [deal for deal in site.deals if deal.type == "buildout"]
    assert not [finding for finding in findings if finding.severity == "error"]
