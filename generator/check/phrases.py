"""Phrases in which a company's name is no company, and which articles write otherwise."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from generator.check.misspelt import misspelt
from generator.check.spelling import WORD
from generator.text.names import slip, slip_keys

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from generator.findings import Finding
    from generator.model import Content, Site


def phrases_are_said(_site: Site, content: Content) -> Iterable[Finding]:
    """A phrase that no article has is not almost one that articles have: it holds for what is written just so."""
    companies = [company for company in content.companies if company.not_phrases]
    articles = content.articles if companies else ()
    texts = [" ".join(one.text.split()) for article in articles for one in article.passages]
    nearest = _nearest({phrase for company in companies for phrase in company.not_phrases}, texts)
    for company in companies:
        own = {name.casefold() for name in (company.name, *company.aliases, *company.former_names)}
        for phrase in company.not_phrases:
            near = nearest.get(phrase)
            if near and near.casefold() not in own:
                yield misspelt(company.source_file, company.told, "not", phrase, near=near, listed=company.not_phrases)


def _nearest(phrases: Collection[str], texts: Sequence[str]) -> Mapping[str, str]:
    """The first words of a text that each phrase almost is; a phrase that a text has is left out."""
    said = "\n".join(texts)
    by_key: dict[str, list[str]] = defaultdict(list)
    for phrase in sorted(phrases):
        for key in slip_keys(phrase) if phrase not in said else ():
            by_key[key].append(phrase)
    unsaid = {phrase for some in by_key.values() for phrase in some}
    nearest: dict[str, str] = {}
    for found in dict.fromkeys(_candidates(unsaid, texts)):
        for phrase in sorted({phrase for key in slip_keys(found) for phrase in by_key.get(key, ())} - {*nearest}):
            if _is_near(phrase, found):
                nearest[phrase] = found
    return nearest


def _is_near(phrase: str, found: str) -> bool:
    """Whether the words differ in capitals or by a slip, and stand as far apart."""
    apart = WORD.split(phrase)[1:-1] == WORD.split(found)[1:-1]
    return apart and (found.casefold() == phrase.casefold() or slip(phrase, found))


def _candidates(phrases: Iterable[str], texts: Iterable[str]) -> Iterator[str]:
    """What stands in the texts with as many words as a phrase, all but one of them words of phrases, in any case."""
    parts = [WORD.findall(phrase.casefold()) for phrase in phrases]
    known = {word for words in parts for word in words}
    lengths = sorted({len(words) for words in parts if words})
    for text in texts if lengths else ():
        words = list(WORD.finditer(text))
        knows = [word[0].casefold() in known for word in words]
        for at, length in ((at, length) for at in range(len(words)) for length in lengths):
            if sum(knows[at : at + length]) >= max(length - 1, 1) and at + length <= len(words):
                yield text[words[at].start() : words[at + length - 1].end()]
