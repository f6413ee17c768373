"""The companies or deals that one article led to, each explained; for deals also what was doubted and refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.cli.explain.article import refused_lines
from generator.cli.explain.company import company_lines
from generator.cli.explain.deal import deal_lines
from generator.cli.explain.lines import heading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.cli.explain.linked import Linked


def found_lines(linked: Linked, kind: str, file: str) -> Iterator[str]:
    """Explain each company or deal that an article names or states.

    :param linked: the site.
    :param kind: ``company`` or ``deal``.
    :param file: the article.
    """
    ids = companies_in(linked, file) if kind == "company" else deals_in(linked, file)
    lines_of = company_lines if kind == "company" else deal_lines
    what = "Companies" if kind == "company" else "Deals"
    yield f"{linked.folder}/{file}"
    yield from heading(f"{what} found in it", len(ids))
    yield from (f"  {one}" for one in ids)
    for one in ids:
        yield ""
        yield from lines_of(linked, one)
    if kind == "deal":
        article = next(one for one in linked.content.articles if one.source_file == file)
        yield from refused_lines(article, linked.extractions[file])


def companies_in(linked: Linked, file: str) -> list[str]:
    """The companies that an article names, in its text or in its keys."""
    article = next(one for one in linked.content.articles if one.source_file == file)
    names = (*(one.company for one in linked.extractions[file].mentions), *article.companies)
    found = {linked.trail.directory.find(name) for name in names}
    return sorted(one.id for one in linked.site.companies if one.id in found)


def deals_in(linked: Linked, file: str) -> list[str]:
    """The deals that an article proves, and those of its claims that wait on the worklist."""
    proven = (one.id for one in linked.site.deals if file in {words.source_file for words in one.evidence})
    return sorted({*proven, *(one.deal for one in linked.site.unsure if one.source_file == file)})
