"""Tells whether a description such as *the chipmaker* or *the Korean company* fits a company, as far as is known."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import takewhile

from generator.extract.deals.words import CONJUNCTIONS, PREPOSITIONS, VERBS, word_set
from generator.model import Mention, Passage

_BEFORE = re.compile(r"(?:[\w’'-]+ ){1,5}$")
_AFTER = re.compile(r"(?:,| \() ?(?:an?|the|one of the) ([^,.;()]{3,80})")
_PARTS = re.compile(r"[a-z]+")
_TECHNICAL = word_set("tech software ai chips cloud social security gadgets games advertising fintech datacentre")
_TRADES: dict[str, frozenset[str]] = {
    word: word_set(sectors)
    for words, sectors in (
        ("chip chips chipmaker semiconductor semiconductors gpu", "chips"),
        ("software", "software"),
        ("tech technology", " ".join(_TECHNICAL)),
        ("ai", "ai"),
        ("chatbot", "ai"),
        ("cloud hyperscaler neocloud", "cloud"),
        ("social", "social"),
        ("venture vc", "venture"),
        ("equity", "private-equity"),
        ("investment", "venture private-equity bank sovereign-fund"),
        ("bank banking lender", "bank"),
        ("publisher newspaper publishing", "publisher"),
        ("utility power energy", "power"),
        ("automaker carmaker car truck vehicle vehicles", "vehicles"),
        ("ev", "vehicles"),
        ("retailer retail grocery", "retail"),
        ("fintech payments", "fintech"),
        ("telecom telecoms carrier wireless", "telecom"),
        ("security cybersecurity", "security software"),
        ("game games gaming", "games"),
        ("drug drugmaker pharmaceutical biotech", "health"),
        ("crypto", "crypto fintech"),
        ("music", "music"),
        ("entertainment", "studios music"),
        ("robotics", "robotics"),
        ("rocket spaceflight aerospace defense defence", "space-defence"),
        ("airline hotel", "travel"),
    )
    for word in words.split()
}
"""Words of a trade, with the sectors of the lexicon whose companies may be called so."""
_PERHAPS: dict[str, frozenset[str]] = {
    "ai": _TECHNICAL | word_set("robotics vehicles health"),
    "software": word_set("tech security ai fintech games"),
    "cloud": word_set("tech software datacentre"),
    "hyperscaler": word_set("tech"),
    "social": word_set("tech"),
    "power": word_set("industry"),
    "energy": word_set("industry"),
    "entertainment": word_set("tech games publisher"),
}
"""Sectors some of whose companies may be called so."""
_KNOWN_FOR: dict[str, frozenset[str]] = {
    "search": frozenset({"Google", "Alphabet", "Baidu", "Yandex", "Naver"}),
    "iphone": frozenset({"Apple"}),
    "chatgpt": frozenset({"OpenAI"}),
    "claude": frozenset({"Anthropic"}),
    "windows": frozenset({"Microsoft"}),
    "facebook": frozenset({"Meta"}),
    "ecommerce": frozenset({"Amazon", "Alibaba", "eBay", "JD.com", "Shopify", "MercadoLibre", "Coupang"}),
    "streaming": frozenset({"Netflix", "Spotify", "Disney", "Roku"}),
}
"""What a few companies are known for, by canonical name."""
_NATIONS = word_set(
    "american british french german dutch swiss swedish danish norwegian finnish spanish italian irish austrian "
    "belgian polish canadian mexican brazilian korean japanese chinese taiwanese indian israeli australian singaporean "
    "emirati saudi russian turkish ukrainian european african vietnamese indonesian"
)
_COUNTRIES = {
    "korean": "korea", "japanese": "japan", "chinese": "china", "taiwanese": "taiwan", "indian": "india",
    "israeli": "israel", "french": "france", "german": "germany", "british": "britain", "canadian": "canada",
    "swedish": "sweden", "dutch": "netherlands",
}  # fmt: skip
"""The country beside its adjective, by which a text may say it too."""
_OTHER = word_set("combined merged parent holding resulting separate rival other another new shell blank-check target")
"""Words by which a description means no company that the text was about."""


def telling(description: str) -> tuple[str, ...]:
    """The words of a description that say of what trade, nation or kind a company is.

    :param description: with its article, ``the search giant``.
    """
    words = _words(description.replace("e-commerce", "ecommerce"))
    stems = (word.removesuffix("maker") if word not in _TRADES else word for word in words)
    return tuple(word for word in stems if word in _TRADES or word in _KNOWN_FOR or word in _NATIONS)


def means_another(description: str) -> bool:
    """Whether a description means a company that the text was not about: ``the combined company``.

    :param description: with its article.
    """
    return not _OTHER.isdisjoint(_words(description))


def fits(words: Sequence[str], company: str, sector: str | None, described: frozenset[str]) -> bool | None:
    """Whether words fit a company; none where nothing is known.

    :param words: the telling words of a description.
    :param company: its canonical name.
    :param sector: its sector, where one is known.
    :param described: the words by which the article itself describes it.
    """
    answers = [_fits(word, company, sector, described) for word in words]
    return False if False in answers else None if None in answers else True


def _fits(word: str, company: str, sector: str | None, described: frozenset[str]) -> bool | None:
    if word in described or _COUNTRIES.get(word) in described or company in _KNOWN_FOR.get(word, ()):
        return True
    if word in _NATIONS or sector is None:
        return None
    if sector in _TRADES.get(word, ()):
        return True
    return None if sector in _PERHAPS.get(word, ()) else False


def _words(text: str) -> list[str]:
    return _PARTS.findall(text.lower())


def described_words(passages: Sequence[Passage], mentions: Iterable[Mention]) -> Mapping[str, frozenset[str]]:
    """The words by which an article describes its companies: ``the utility X``, ``X, a data centre business``.

    :param passages: the article's.
    :param mentions: the companies named in it.
    """
    found: dict[str, frozenset[str]] = {}
    former: Mention | None = None
    for mention in sorted(mentions, key=lambda mention: (mention.passage, mention.start)):
        text = passages[mention.passage].text
        since = former.end if former is not None and former.passage == mention.passage else 0
        before = _BEFORE.search(text, min(mention.start, max(since, mention.start - 50)), mention.start)
        after = _AFTER.match(text, mention.end)
        words = {*_of_one_phrase(_words(before[0] if before else "")), *_words(after[1] if after else "")}
        if words:
            found[mention.company] = found.get(mention.company, frozenset()) | words
        former = mention
    return found


def _of_one_phrase(words: list[str]) -> Iterable[str]:
    """The last words that no verb or preposition parts from what they describe."""
    return takewhile(lambda word: word not in PREPOSITIONS | CONJUNCTIONS and word not in VERBS, reversed(words))


WordsOf = Callable[[str], frozenset[str]]
"""Answers by which words an article describes a company, by canonical name."""
