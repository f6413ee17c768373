"""Why a name that no list or file has was taken for a company, article by article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.cli.explain.lines import heading, some
from generator.extract.companies.why import explain_names
from generator.extract.names import build_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.cli.explain.linked import Linked
    from generator.extract.companies.why import Sign, Verdict
    from generator.model import Article


def discovery_lines(linked: Linked, company: str) -> Iterator[str]:
    """Say by which signs, in which words, each article's name for a company was taken for one.

    :param linked: the site.
    :param company: the company's id.
    """
    names = build_names(linked.content.companies, linked.content.decisions)
    found: list[list[str]] = []
    for article in linked.content.articles:
        mine = {
            one.company
            for one in linked.extractions[article.source_file].mentions
            if not one.known and linked.trail.directory.find(one.company) == company
        }
        verdicts = [one for one in explain_names(article, names) if one.name in mine] if mine else []
        found += [list(_verdict_lines(article, one)) for one in verdicts]
    if found:
        yield from heading("Taken for a company because the signs for it outweigh those against it")
        for lines in found[:_MOST]:
            yield from lines
        if len(found) > _MOST:
            yield f"  and in {len(found) - _MOST:,} more articles"


_MOST = 10
"""How many articles are gone through."""


def _verdict_lines(article: Article, verdict: Verdict) -> Iterator[str]:
    """Say the sum of a name's signs in an article, then each sign."""
    yield f"  {article.source_file}, “{verdict.name}”: {verdict.points:+.1f} points; above zero it is a company"
    yield f"    {verdict.start:+.1f}  what such a name begins with"
    for sign in verdict.signs:
        yield f"    {sign.points:+.1f}  {sign.why}"
        yield from (f"          {line}" for line in some(_places(article, sign)))


def _places(article: Article, sign: Sign) -> list[str]:
    """Say where a sign stands, in which words."""
    return [
        f"{article.passages[number].where}, line {article.passages[number].line}: “{words}”"
        for number, words in sign.places
    ]
