"""Names that a person has written and no article has: misspelt, or there for later."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.check.misspelt import misspelt
from generator.check.names import alike
from generator.findings import finding
from generator.model import Content
from generator.text.names import name_key, slip, slip_keys, stands_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from generator.findings import Finding
    from generator.model import Company, Site, StatedCompany, Told

Pair = frozenset[str]
"""Ids of two companies."""

BEGINNING = 3
"""Letters that a name has in common with the one that it is near."""

WORD = re.compile(r"\w+")
"""A word of a text."""

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
    own: Collection[str] = ()
    """All the names that a person gives its company, where one describes it."""


@dataclass(frozen=True, slots=True)
class _Known:
    """The names that articles or people have, for a look-up that does not go through them all."""

    names: Sequence[tuple[str, Company]]
    """Each with its company."""
    shared: Mapping[str, Sequence[int]]
    """Where the names are that share a text with each of their slips, by the text."""

    def slips(self, name: str) -> Iterator[tuple[str, Company]]:
        """The names that differ from a name by a slip, and others that look like it."""
        for at in sorted({at for text in slip_keys(name) for at in self.shared.get(text, ())}):
            yield self.names[at]


class _Texts:
    """What the texts of articles say; what is said in their keys proves no spelling."""

    def __init__(self, content: Content) -> None:
        passages = (passage for article in content.articles for passage in article.passages)
        self._texts = [" ".join(passage.text.casefold().split()) for passage in passages]
        self._words = {word for text in self._texts for word in WORD.findall(text)}

    def __contains__(self, name: str) -> bool:
        # most misspelt names have a word that no text has: they need not be looked for in every text
        has_words = self._words.issuperset(WORD.findall(name.casefold()))
        return has_words and any(stands_in(name, text) for text in self._texts)


def names_are_known(site: Site, content: Content) -> Iterable[Finding]:
    """What a person calls a company stands in an article: what does not may be another company's name, misspelt."""
    asked = {frozenset((one.id, other.id)) for one, other in alike(site.companies)}
    misspelt = list(_misspelt(site, content, asked | {frozenset(one.ids) for one in content.decisions}))
    yield from misspelt
    told = {one.file for one in misspelt}
    doubted = {one for pair in asked for one in pair}
    named = _by_beginning(site.companies)
    for company in site.companies:
        needed = company.stories or company.deals or company.id in doubted
        if company.stated and not needed and company.stated.source_file not in told:
            yield _unnamed(company.stated, named)


def _unnamed(stated: StatedCompany, named: Mapping[str, Mapping[str, str]]) -> Finding:
    """The note on a company that no article names."""
    key = name_key(stated.name)
    names = named.get(key[:BEGINNING], {})
    near = get_close_matches(key, names, n=1, cutoff=ALIKE)
    line = next((one.line for one in stated.told if one.key == "name"), None)
    words = {"name": stated.name, "near": f'; the nearest that they name is "{names[near[0]]}"' if near else ""}
    return finding("company-unnamed", stated.source_file, line, None, **words)


def _by_beginning(companies: Iterable[Company]) -> Mapping[str, Mapping[str, str]]:
    """The names of the companies that articles name, by their keys, by how those begin."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for company in companies:
        for name in (company.name, *company.aliases) if company.stories else ():
            key = name_key(name)
            found[key[:BEGINNING]][key] = name
    return found


def _misspelt(site: Site, content: Content, settled: Collection[Pair]) -> Iterator[Finding]:
    """A warning for each name that no article has and that is almost that of another company."""
    known = _known(site.companies)
    slips = [(name, *found) for name in _written(site, content) if (found := _near(name, known, settled))]
    texts = _Texts(content if slips else Content())
    for name, near, company in slips:
        if name.text not in texts and (company.stated or any(one in texts for one in (company.name, *company.aliases))):
            yield misspelt(name.file, name.told, name.key, name.text, near=near, listed=name.listed)


def _known(companies: Iterable[Company]) -> _Known:
    """The names of the companies that articles name or people describe."""
    each = (one for one in companies if one.stories or one.stated)
    names = [(name, company) for company in each for name in (company.name, *company.aliases)]
    shared: dict[str, list[int]] = defaultdict(list)
    for at, (name, _) in enumerate(names):
        for text in slip_keys(name):
            shared[text].append(at)
    return _Known(names, shared)


def _near(name: _Name, known: _Known, settled: Collection[Pair]) -> tuple[str, Company] | None:
    """The name that a name is almost, with its company: another one's, or what articles call the company of the file.

    Of two companies that people describe neither is a slip.
    """
    for near, company in known.slips(name.text):
        own = company.id == name.company
        meant = name.own and near not in name.own if own else not (name.own and company.stated)
        if meant and slip(name.text, near) and frozenset((name.company, company.id)) not in settled:
            return near, company
    return None


def _written(site: Site, content: Content) -> Iterator[_Name]:
    """Every name that a person gives a company, in its file, in a deal or in an article's keys."""
    for one in content.companies:
        own = frozenset((one.name, *one.aliases, *one.former_names))
        yield _Name(one.name, one.id, one.source_file, "name", one.told, own=own)
        for key, names in (("aliases", one.aliases), ("former_names", one.former_names)):
            for name in names:
                yield _Name(name, one.id, one.source_file, key, one.told, names, own)
    without_file = (one for one in site.companies if not one.stated)
    strange = {name_key(name): one.id for one in without_file for name in (one.name, *one.aliases)}
    in_articles = (deal for article in content.articles for deal in article.deals)
    for deal in (*content.deals, *in_articles):
        for party in deal.parties:
            if company := strange.get(name_key(party.name)):
                yield _Name(party.name, company, deal.source_file, "parties", deal.told)
    for article in content.articles:
        for name in article.companies:
            if company := strange.get(name_key(name)):
                yield _Name(name, company, article.source_file, "companies", article.told, article.companies)
