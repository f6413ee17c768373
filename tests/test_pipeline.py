"""The stages together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator import pipeline
from generator.extract.article import extract_article
from generator.model import SourceFile
from generator.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_an_article_that_the_search_for_deals_cannot_take_leaves_the_others_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The story is shown without companies and deals, an error names it, and the next article has all of its own."""
    extract = extract_article

    def faulty(article: Any, names: Any) -> Any:
        if article.source_file == "articles/a.txt":
            raise RecursionError("too deep")
        return extract(article, names)

    monkeypatch.setattr(pipeline, "extract_article", faulty)
    files = []
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(
            f"Microsoft buys capacity, says {name}\n\nNvidia has acquired Groq for $2 billion.\n"
        )
        files.append(SourceFile(f"articles/{name}", tmp_path / name))
    site, findings = pipeline.build_site(files, Settings())
    assert [(one.article.source_file, bool(one.companies)) for one in site.stories] == [
        ("articles/a.txt", False),
        ("articles/b.txt", True),
    ]
    assert [one.file for one in findings if one.code == "article-not-searched"] == ["articles/a.txt"]
