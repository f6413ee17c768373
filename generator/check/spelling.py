"""Names that a person has written and no article has: misspelt, or there for later."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.check.names import alike
from generator.findings import finding
from generator.model import Company
from generator.text.names import name_key, slip, stands_in
from generator.text.yaml_values import yaml_list, yaml_value

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from generator.findings import Finding
    from generator.model import Content, Site, StatedCompany, Told

Pair = frozenset[str]
"""Ids of two companies."""

Known = Mapping[str, list[tuple[str, Company]]]
"""Names with their companies, by the first letters of the names' keys."""

ALIKE = 0.85
"""How much of a name that no article has is that of the nearest one."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A name that a person has written."""

    text: str
    """The name."""
    company: str
    """Id of its company."""
    file: str
    """The file."""
    key: str
    """Its key there."""
    told: Sequence[Told]
    """Where it stands, among others."""
    listed: tuple[str, ...] = ()
    """All the names of its list, where it is one of several."""
    described: bool = False
    """Whether a person describes its company."""


def names_are_known(site: Site, content: Content) -> Iterable[Finding]:
    """What a person calls a company stands in an article: what does not may be another company's name, misspelt."""
    known = _by_letter(site.companies)
    asked = {frozenset((one.id, other.id)) for one, other in alike(site.companies)}
    misspelt = list(_misspelt(site, content, known, asked | {frozenset(one.ids) for one in content.decisions}))
    yield from misspelt
    told = {one.file for one in misspelt}
    doubted = {one for pair in asked for one in pair}
    for company in site.companies:
        named = company.stories or company.deals or company.id in doubted
        if company.stated and not named and company.stated.source_file not in told:
            yield _unnamed(company.stated, known)


def _unnamed(stated: StatedCompany, known: Known) -> Finding:
    """The note on a company that no article names."""
    key = name_key(stated.name)
    names = {name_key(name): name for name, company in known.get(key[:1], ()) if company.stories}
    near = get_close_matches(key, names, n=1, cutoff=ALIKE)
    line = next((one.line for one in stated.told if one.key == "name"), None)
    words = {"name": stated.name, "near": f'; the nearest that they name is "{names[near[0]]}"' if near else ""}
    return finding("company-unnamed", stated.source_file, line, None, **words)


def _misspelt(site: Site, content: Content, known: Known, settled: Collection[Pair]) -> Iterator[Finding]:
    """A warning for each name that no article has and that is almost that of another company."""
    texts: list[str] = []
    for name in _written(site, content):
        near = _near(name, known, settled)
        if near:
            texts = texts or [" ".join(text.casefold().split()) for text in _texts(content)]
            if not any(stands_in(name.text, text) for text in texts):
                yield _finding(name, near)


def _by_letter(companies: Iterable[Company]) -> Known:
    """The names of the companies that articles name or people describe, by the first letters of their keys."""
    found: dict[str, list[tuple[str, Company]]] = defaultdict(list)
    for company in companies:
        for name in (company.name, *company.aliases) if company.stories or company.stated else ():
            found[name_key(name)[:1]].append((name, company))
    return found


def _near(name: _Name, known: Known, settled: Collection[Pair]) -> str | None:
    """The name of another company that a name is almost; of two that people describe neither is a slip."""
    for near, company in known.get(name_key(name.text)[:1], ()):
        other = company.id != name.company and not (name.described and company.stated)
        if other and slip(name.text, near) and frozenset((name.company, company.id)) not in settled:
            return near
    return None


def _written(site: Site, content: Content) -> Iterator[_Name]:
    """Every name that a person gives a company, and the parties of stated deals that nothing else names."""
    for one in content.companies:
        yield _Name(one.name, one.id, one.source_file, "name", one.told, described=True)
        for key, names in (("aliases", one.aliases), ("former_names", one.former_names)):
            for name in names:
                yield _Name(name, one.id, one.source_file, key, one.told, names, described=True)
    strange = {name_key(one.name): one.id for one in site.companies if not one.stories and not one.stated}
    in_articles = (deal for article in content.articles for deal in article.deals)
    for deal in (*content.deals, *in_articles):
        for party in deal.parties:
            if company := strange.get(name_key(party.name)):
                yield _Name(party.name, company, deal.source_file, "parties", deal.told)


def _texts(content: Content) -> Iterator[str]:
    """Everything that articles say of companies."""
    for article in content.articles:
        yield from (passage.text for passage in article.passages)
        yield from article.companies


def _finding(name: _Name, near: str) -> Finding:
    """The warning, at the place of the name."""
    key = "name" if name.key == "parties" else name.key
    write = yaml_list(near if one == name.text else one for one in name.listed) if name.listed else yaml_value(near)
    line, column = place_of(name.told, name.key, name.text)
    return finding("name-misspelt", name.file, line, column, name=name.text, near=near, write=f"{key}: {write}")


def place_of(told: Sequence[Told], key: str, text: str) -> tuple[int | None, int | None]:
    """Find the line and the column of a value.

    :param told: where values of its file stand.
    :param key: its key.
    :param text: the value; where it is part of a longer text, that text is meant.
    """
    mine = [one for one in told if one.key == key]
    place = next((one for one in mine if one.text == text), mine[0] if mine else None)
    return (place.line, place.column) if place else (None, None)
