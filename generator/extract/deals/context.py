"""Whom a text is about at each point, and what *it*, *the company* and *the two* therefore stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.extract.deals.statement import SectorOf
from generator.extract.deals.syntax import Tokens, is_finite, is_possessive
from generator.extract.deals.tokens import Named, Token
from generator.extract.deals.words import PREPOSITIONS, word_set
from generator.model import Mention

_AFTER_PREPOSITION = re.compile(r"(?:^|\W)(?:of|to|in|into|for|from|with|by|at|on|like|than|and) $", re.IGNORECASE)
_IT = word_set("it its")
_THEY = word_set("they their")
_PLURAL = word_set("companies firms duo pair two partners businesses")
_NARROWING = word_set("that who whose behind with which")
"""Words that open what tells which companies are meant."""
_MEMORY = 8
"""How many organisations a description may look back over."""
_SECTORS: dict[str, frozenset[str]] = {
    "software maker": frozenset({"software", "tech"}),
    "chipmaker": frozenset({"chips"}),
    "chip maker": frozenset({"chips"}),
    "bank": frozenset({"bank"}),
    "publisher": frozenset({"publisher"}),
    "utility": frozenset({"power"}),
    "automaker": frozenset({"vehicles"}),
    "carmaker": frozenset({"vehicles"}),
    "retailer": frozenset({"retail"}),
}
"""Descriptions that fit companies of some sectors alone, as far as their sector is known."""
_PUBLIC = frozenset({"department", "ministry", "agency"})
_YOUNG = frozenset({"startup", "start-up", "upstart", "unicorn"})
_ESTABLISHED = frozenset(
    {"tech", "bank", "telecom", "vehicles", "retail", "publisher", "sovereign-fund", "private-equity", "venture"}
)
"""Sectors whose companies in the lexicon nobody calls a startup."""


@dataclass(frozen=True, slots=True)
class Context:
    """Whom a text is about at some point."""

    focus: Named | None = None
    """The company that the whole text is about."""
    topic: Named | None = None
    """The company that the last sentence was about."""
    public: Named | None = None
    """The public body that was last named."""
    recent: tuple[Named, ...] = ()
    """The organisations that the last sentences named, the latest last."""
    pair: tuple[Named, ...] = ()
    """The companies that were last named together."""

    def past(self, text: str, mentions: Sequence[Mention]) -> Context:
        """The context after a sentence that states no deal: the name that it leads with becomes the topic.

        :param text: its passage.
        :param mentions: the companies named in it, in order.
        """
        named = tuple(Named(mention.company) for mention in mentions)
        lead = next(
            (
                mention
                for mention in mentions
                if not _AFTER_PREPOSITION.search(text[max(0, mention.start - 9) : mention.start])
            ),
            None,
        )
        owner = lead is not None and text[lead.end : lead.end + 2] in {"'s", "’s"}
        topic = Named(lead.company) if lead is not None and not owner else self.topic
        pair = named if len(set(named)) == 2 else self.pair
        return replace(self, topic=topic, pair=pair, recent=(*self.recent, *named)[-_MEMORY:])

    def at(self, subjects: tuple[tuple[Named, ...], ...]) -> tuple[Named, ...]:
        """Whom a sentence may be about, the likeliest first: its own subject, then whom the text is about.

        :param subjects: the subjects of its verbs, in order.
        """
        single = (names[0] for names in subjects if len(names) == 1 and names[0].kind == "company")
        lead = next(single, None)
        return tuple(dict.fromkeys(name for name in (lead, self.topic, self.focus) if name is not None))


def resolve(tokens: Tokens, context: Context, sector_of: SectorOf) -> Tokens:
    """Say for each reference of a sentence whom it stands for, where one fits.

    :param tokens: the sentence.
    :param context: whom the text is about so far.
    :param sector_of: answers a company's sector.
    """
    here = context
    out: list[Token] = []
    for at, token in enumerate(tokens):
        if token.kind == "name":
            here = _heard(here, tokens, at, first=here.topic is context.topic)
        names = _stands_for(tokens, at, here, sector_of) if token.kind in {"ref", "word"} else ()
        out.append(replace(token, names=names) if names else token)
    return tuple(out)


def _heard(context: Context, tokens: Tokens, at: int, first: bool) -> Context:
    """The context after a name: the first one that its sentence can be about becomes the topic."""
    topic = tokens[at].names[0] if first and _leads(tokens, at) else context.topic
    named = tuple(dict.fromkeys(name for token in tokens[: at + 1] if token.kind == "name" for name in token.names))
    pair = named if len(named) == 2 else context.pair
    return replace(context, topic=topic, pair=pair, recent=(*context.recent, *tokens[at].names)[-_MEMORY:])


def _leads(tokens: Tokens, at: int) -> bool:
    """Whether a name can be what the rest of its sentence is about."""
    if at > 1 and tokens[at - 1].low in {",", "and"} and tokens[at - 2].kind in {"name", "proper"}:
        return False
    company = all(name.kind == "company" for name in tokens[at].names)
    return company and not (at and tokens[at - 1].low in PREPOSITIONS) and not is_possessive(tokens, at)


def _stands_for(tokens: Tokens, at: int, context: Context, sector_of: SectorOf) -> tuple[Named, ...]:
    """Whom a reference stands for; nobody where it describes the name beside it, or where none fits."""
    token = tokens[at]
    if token.kind == "ref" and (_describes_neighbour(tokens, at) or _is_one_such(tokens, at)):
        return ()
    apposed = token.kind == "ref" and at > 1 and tokens[at - 1].text == "," and not is_finite(tokens, at + 1)
    if apposed and tokens[at - 2].names:
        return tokens[at - 2].names  # it describes the name before it
    noun = token.value if token.kind == "ref" else token.low
    if noun in (_PLURAL if token.kind == "ref" else _THEY):
        return () if token.kind == "ref" and _is_any_such(tokens, at) else context.pair
    if token.kind != "ref" and noun not in _IT:
        return ()
    if noun in _PUBLIC:
        return (context.public,) if context.public else ()
    return _fitting(noun, context, sector_of)


def _is_any_such(tokens: Tokens, at: int) -> bool:
    """Whether a description in the plural means all that what follows is true of: ``the companies building it``."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is not None and (following.low in _NARROWING or following.low.endswith("ing"))


def _is_one_such(tokens: Tokens, at: int) -> bool:
    """Whether a description is of one that what follows tells apart: ``the lab that``."""
    return at + 1 < len(tokens) and tokens[at + 1].low in {"that", "behind"} and (at == 0 or tokens[at - 1].text != ",")


def _describes_neighbour(tokens: Tokens, at: int) -> bool:
    """Whether a description belongs to the name after it, or to the unknown name before its comma."""
    follows = at + 1 < len(tokens) and tokens[at + 1].kind == "name"
    return follows or (at > 1 and tokens[at - 1].text == "," and tokens[at - 2].kind == "proper")


def _fitting(noun: str, context: Context, sector_of: SectorOf) -> tuple[Named, ...]:
    """The likeliest company that a noun can stand for."""
    candidates = [name for name in (context.topic, context.focus) if name is not None]
    if noun.endswith("maker") and noun not in _SECTORS and noun != "maker":
        return ()  # ``the iPhone maker``: which company makes it, the text does not say
    if noun in _SECTORS:
        fitting = [name for name in (*candidates, *reversed(context.recent)) if sector_of(name.name) in _SECTORS[noun]]
        return tuple(fitting[:1] or [name for name in candidates[:1] if sector_of(name.name) is None])
    if noun in _YOUNG:
        candidates = [name for name in candidates if sector_of(name.name) not in _ESTABLISHED]
    return tuple(candidates[:1])


def carry_on(context: Context, tokens: Tokens, subjects: tuple[tuple[Named, ...], ...]) -> Context:
    """The context after a sentence: its first subject that is one company becomes the topic.

    :param context: the context before it.
    :param tokens: the sentence.
    :param subjects: the subjects of its verbs, in order.
    """
    companies = [names for names in subjects if names and all(name.kind == "company" for name in names)]
    single = next((names[0] for names in companies if len(names) == 1), context.topic)
    named = tuple(dict.fromkeys(name for token in tokens if token.kind == "name" for name in token.names))
    pair = next((names for names in companies if len(names) == 2), named if len(named) == 2 else context.pair)
    public = next((name for name in reversed(named) if name.kind == "other"), context.public)
    return replace(context, topic=single, pair=pair, public=public, recent=(*context.recent, *named)[-_MEMORY:])
