"""How a topic is spelt: many a file writes ``Openai`` or ``Llm``, for its own system has lost the capitals."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.text.slugs import distinct_slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model import Company

CAPITALS = {
    word.casefold(): word
    for word in (
        *("AGI", "AI", "API", "APIs", "AR", "ASIC", "ASICs", "AWS", "CEO", "ChatGPT", "CPU", "CPUs", "ESG", "EU"),
        *("EV", "EVs", "GenAI", "GPT", "GPU", "GPUs", "HBM", "HPC", "IoT", "IPO", "IPOs", "LLM", "LLMs", "M&A", "ML"),
        *("NLP", "PC", "PCs", "SaaS", "SPAC", "TPU", "TPUs", "UAE", "UK", "USA", "VC", "VR"),
    )
}
"""Words that have capitals wherever they stand, by the word in small letters."""

SHOUTED = 6
"""Letters from which a spelling in capitals alone is no acronym."""


def company_spellings(companies: Iterable[Company]) -> dict[str, str]:
    """The names and aliases of companies by their slugs, for ``topic_name``.

    :param companies: those of the site.
    """
    some = tuple(companies)
    names = (*(alias for company in some for alias in company.aliases), *(company.name for company in some))
    return {distinct_slug(name): name for name in names}


def topic_name(slug: str, spellings: Iterable[str], companies: Mapping[str, str]) -> str:
    """A topic's name: as a company of that name spells it, else its most frequent spelling with inner capitals.

    :param slug: the topic's.
    :param spellings: how its stories write it, each as often as it is.
    :param companies: names as ``company_spellings`` has them.
    """
    if slug in companies:
        return companies[slug]
    counts = Counter(spellings)
    known = {one: count for one, count in counts.items() if _has_inner_capitals(one)} or counts
    name = usual(known)
    return name if known is not counts else " ".join(CAPITALS.get(word.casefold(), word) for word in name.split(" "))


def usual(counts: Mapping[str, int]) -> str:
    """The spelling used most; of equals the first from A to Z.

    :param counts: how often each is used.
    """
    return min(counts, key=lambda name: (-counts[name], name))


def _has_inner_capitals(name: str) -> bool:
    """Whether a word has a capital behind its first letter; a name that is all in capitals may just be loud."""
    loud = name.isupper() and sum(map(str.isalpha, name)) >= SHOUTED
    return not loud and any(char.isupper() for word in name.split() for char in word[1:])
