"""Phrases in which a company's name is no company, and which articles write otherwise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.check.spelling import place_of
from generator.findings import finding
from generator.text.names import slip
from generator.text.yaml_values import yaml_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.findings import Finding
    from generator.model import Content, Site


def phrases_are_said(_site: Site, content: Content) -> Iterable[Finding]:
    """A phrase that no article has is not almost one that articles have: it holds for what is written just so."""
    companies = [company for company in content.companies if company.not_phrases]
    articles = content.articles if companies else ()
    texts = [" ".join(one.text.split()) for article in articles for one in article.passages]
    for company in companies:
        own = {name.casefold() for name in (company.name, *company.aliases, *company.former_names)}
        for phrase in company.not_phrases:
            near = _almost(phrase, texts)
            if near and near.casefold() not in own:
                line, column = place_of(company.told, "not", phrase)
                write = yaml_list(near if one == phrase else one for one in company.not_phrases)
                words = {"name": phrase, "near": near, "write": f"not: {write}"}
                yield finding("name-misspelt", company.source_file, line, column, **words)


def _almost(phrase: str, texts: Sequence[str]) -> str | None:
    """The words of a text that a phrase almost is; none where a text has it."""
    if any(phrase in text for text in texts):
        return None
    words = phrase.split()
    return next((found for text in texts for found in _candidates(words, text) if _is_near(phrase, found)), None)


def _is_near(phrase: str, found: str) -> bool:
    """Whether the words differ in capitals or by a slip."""
    return found.casefold() == phrase.casefold() or slip(phrase, found)


def _candidates(words: Sequence[str], text: str) -> Iterator[str]:
    """What stands in a text with all the words of a phrase, in any case, or with all but one."""
    small = text.casefold()
    there = [word.casefold() in small for word in words]
    if there.count(False) > 1 or not any(there):
        return
    for at in range(len(words)):
        if all(there[:at] + there[at + 1 :]):
            wanted = (r"\w+" if each == at and len(words) > 1 else re.escape(word) for each, word in enumerate(words))
            for match in re.finditer(rf"(?<!\w){' '.join(wanted)}(?!\w)", text, re.IGNORECASE):
                yield match[0]
