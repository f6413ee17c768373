"""The stages together."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, get_args

from generator import pipeline
from generator.extract import articles as extraction
from generator.extract.article import extract_article
from generator.extract.deals.rules import SENTENCES
from generator.model import SourceFile, Written
from generator.read.schemas import schema
from generator.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def write(folder: Path, names: list[str]) -> list[SourceFile]:
    """Write an article for each name."""
    for name in names:
        text = f"Microsoft buys capacity, says {name}\n\nNvidia has acquired Groq for $2 billion.\n"
        (folder / name).write_text(text, encoding="utf-8")
    return [SourceFile(f"articles/{name}", folder / name) for name in names]


def where_two_billion_stands(files: list[SourceFile]) -> frozenset[str]:
    """The addresses of the pages and files that show the amount of the deal, in figures or in the source's words."""
    site, findings = pipeline.build_site(files, Settings())
    assert [one.code for one in findings if one.severity == "error"] == []
    pages, made = pipeline.build_pages(site, Settings())
    texts = {page.address: page.html for page in pages} | {file.address: str(file.content) for file in made}
    return frozenset(address for address, text in texts.items() if "2 billion" in text or "2000000000" in text)


def test_an_article_that_the_search_for_deals_cannot_take_leaves_the_others_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The story is shown without companies and deals, an error names it, and the next article has all of its own."""

    def faulty(article: Any, names: Any) -> Any:
        if article.source_file == "articles/a.txt":
            raise RecursionError("too deep")
        return extract_article(article, names)

    monkeypatch.setattr(extraction, "extract_article", faulty)
    site, findings = pipeline.build_site(write(tmp_path, ["a.txt", "b.txt"]), Settings())
    assert [(one.article.source_file, bool(one.companies)) for one in site.stories] == [
        ("articles/a.txt", False),
        ("articles/b.txt", True),
    ]
    assert [one.file for one in findings if one.code == "article-not-searched"] == ["articles/a.txt"]


def test_the_page_of_a_deal_says_how_its_words_were_read(tmp_path: Path) -> None:
    site, _ = pipeline.build_site(write(tmp_path, ["a.txt"]), Settings())
    assert {one.rule for deal in site.deals for one in deal.evidence} == {"company_acquires_company"}
    pages, _ = pipeline.build_pages(site, Settings())
    html = next(page.html for page in pages if page.address == f"deals/{site.deals[0].id}/")
    assert f"How it was read: {SENTENCES['company_acquires_company']}" in html


def test_an_amount_that_a_person_takes_away_is_left_in_its_source_s_words_alone(tmp_path: Path) -> None:
    """The deal's page, its story and the data quote it; no list, sum, picture or table of deals has it any more."""
    files, deal = write(tmp_path, ["a.txt"]), "deals/nvidia-groq-acquisition"
    (tmp_path / "none.md").write_text("---\namount: none\n---\n", encoding="utf-8")
    before = where_two_billion_stands(files)
    after = where_two_billion_stands([*files, SourceFile(f"{deal}.md", tmp_path / "none.md")])
    assert {"", "deals/", "network/", "companies/groq/", "companies/nvidia/", "data/deals.csv"} <= before - after
    quoting = {address for address in after if not address.startswith(("stories/", "data/companies/"))}
    assert quoting == {f"{deal}/", "data/deals.json", "data/evidence.csv", "data/research.sqlite"}


def test_the_schemas_of_what_people_write_are_published(tmp_path: Path) -> None:
    site, _ = pipeline.build_site(write(tmp_path, ["a.txt"]), Settings())
    files = {file.address: file.content for file in pipeline.build_pages(site, Settings())[1]}
    for written in get_args(Written):
        assert json.loads(files[f"data/schema/{written}.schema.json"]) == schema(written)


def test_the_number_of_processes_and_the_order_of_files_change_nothing(tmp_path: Path) -> None:
    """Two processes give the site that one gives, and so do the same files read from last to first."""
    files = write(tmp_path, [f"{number:02}.txt" for number in range(40)])
    once = pipeline.build_site(files, Settings())
    assert len(once[0].stories) == 40
    assert pipeline.build_site(files, Settings(processes=2)) == once
    assert pipeline.build_site(files[::-1], Settings()) == once
