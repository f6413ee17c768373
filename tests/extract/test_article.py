"""What the extractor finds in whole articles: the owner's three, and that every quote stands in its source."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.extract.article import extract_article
from generator.extract.names import build_names
from generator.model import Article, Claim, Extraction, SourceFile
from generator.read.content import read_content
from generator.settings import Settings

NAMES = build_names((), ())
EVERY = 25
"""Of the many articles one in so many is looked at here."""


def _read(folder: Path, every: int = 1) -> list[tuple[Article, Extraction]]:
    """The articles of a folder with what is found in them."""
    disk = sorted(path for path in folder.rglob("*") if path.is_file())[::every]
    files = [SourceFile(f"articles/{path.relative_to(folder)}", path) for path in disk]
    content, _ = read_content(files, Settings(drafts="publish"))
    return [(article, extract_article(article, NAMES)) for article in content.articles]


def _facts(claim: Claim) -> tuple[object, ...]:
    roles = tuple(sorted((party.role, party.name) for party in claim.parties if party.role != "investor"))
    amount = (claim.amount.value, claim.amount.currency, claim.amount.text) if claim.amount else None
    return claim.type, claim.status, roles, amount, claim.round, claim.date


@pytest.mark.shared
def test_the_owners_articles_state_these_deals_and_no_other(shared: Path) -> None:
    found = {_facts(claim) for _, extraction in _read(shared / "seeds") for claim in extraction.claims}
    supplied = (("customer", "Microsoft"), ("supplier", "Lambda"))
    builder = (("company", "Microsoft"),)
    vague = (None, "USD", "multibillion-dollar")
    assert found == {
        ("funding", "announced", (("company", "Lambda"),), (320_000_000, "USD", "$320M"), "Series C", "2024-02-16"),
        ("buildout", "announced", builder, (2_100_000_000, "USD", "$2.1 Bln"), None, "2024-02-20"),
        ("buildout", "announced", builder, (2_100_000_000, "USD", "$2.1 Billion"), None, "2024-02-19"),
        ("buildout", "announced", builder, (2_100_000_000, "USD", "$2.1 billion"), None, "2024-02-19"),
        ("buildout", "announced", builder, (3_200_000_000, "EUR", "€3.2bn"), None, "2024-02-16"),
        ("buildout", "announced", builder, (3_200_000_000, "EUR", "€3.2 billion"), None, "2024-02-16"),
        ("supply", "announced", supplied, vague, None, "2025-11-03"),
        ("supply", "announced", supplied, vague, None, None),
        *_background(),
    }


def _background() -> set[tuple[object, ...]]:
    """The deals that one of the articles mentions beside its own."""
    sold = [
        ("announced", "Microsoft", "IREN", 9_700_000_000, "$9.7 billion", "2025-11-03"),
        ("announced", "OpenAI", "Amazon", 38_000_000_000, "$38 billion", "2025-11-03"),
        ("reported", "OpenAI", "Oracle", 300_000_000_000, "$300 billion", "2025-09"),
    ]
    return {
        ("supply", status, (("customer", buyer), ("supplier", seller)), (value, "USD", text), None, date)
        for status, buyer, seller, value, text, date in sold
    }


@pytest.mark.shared
@pytest.mark.parametrize("folder", ["gold/dev/articles", "field"])
def test_every_quote_stands_in_its_passage_and_every_deal_is_whole(shared: Path, folder: str) -> None:
    if not (shared / folder).is_dir():
        pytest.skip(f"{folder} is not there")
    claims = 0
    for article, extraction in _read(shared / folder, EVERY if folder == "field" else 1):
        for claim in extraction.claims:
            claims += 1
            assert claim.quote in article.passages[claim.passage].text
            assert claim.quote == claim.quote.strip()
            assert any(party.kind == "company" for party in claim.parties)
    assert claims


@pytest.mark.shared
def test_the_same_article_gives_the_same_claims_twice(shared: Path) -> None:
    once, twice = _read(shared / "seeds"), _read(shared / "seeds")
    assert once == twice
