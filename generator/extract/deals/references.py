"""Says whom *it*, *the company*, *the chipmaker* and *the two* stand for, and whom else they may mean."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.extract.deals.context import Context
from generator.extract.deals.descriptions import WordsOf, fits, means_another, telling
from generator.extract.deals.statement import SectorOf
from generator.extract.deals.syntax import Tokens, is_finite, is_possessive
from generator.extract.deals.tokens import Named, Token
from generator.extract.deals.words import PREPOSITIONS, word_set

_IT = word_set("it its")
_THEY = word_set("they their")
_PLURAL = word_set("companies firms duo pair two partners businesses")
_NARROWING = word_set("that who whose behind with which")
"""Words that open what tells which companies are meant."""
_SOURCES = word_set("data figures numbers records research analyst analysts estimates")
"""Nouns by which a name before them is merely who says it: ``X data shows``."""
_PUBLIC = frozenset({"department", "ministry", "agency"})
_YOUNG = frozenset({"startup", "start-up", "upstart", "unicorn"})
_ESTABLISHED = frozenset(
    {"tech", "bank", "telecom", "vehicles", "retail", "publisher", "sovereign-fund", "private-equity", "venture"}
)
"""Sectors whose companies in the lexicon nobody calls a startup."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of companies, by which descriptions are held against them."""

    sector_of: SectorOf
    """Answers a company's sector."""
    words_of: WordsOf
    """Answers by which words the article describes it."""

    def fits(self, words: tuple[str, ...], name: Named) -> bool | None:
        """Whether telling words fit a company; none where nothing is known."""
        return fits(words, name.name, self.sector_of(name.name), self.words_of(name.name))

    def may_be_young(self, name: Named) -> bool:
        """Whether somebody may call a company a startup."""
        return self.sector_of(name.name) not in _ESTABLISHED


def resolve(tokens: Tokens, context: Context, sector_of: SectorOf, words_of: WordsOf) -> Tokens:
    """Say for each reference of a sentence whom it stands for, where one fits.

    :param tokens: the sentence.
    :param context: whom the text is about so far.
    :param sector_of: answers a company's sector.
    :param words_of: answers by which words the article describes it.
    """
    here = replace(context, said=())
    known = Known(sector_of, words_of)
    out: list[Token] = []
    for at, token in enumerate(tokens):
        if token.kind == "name":
            here = _heard(here, tokens, at, first=here.topic is context.topic)
        names = _stands_for(tokens, at, here, known) if token.kind in {"ref", "word"} else ()
        rivals = _rivals(token, names[0], here, known) if len(names) == 1 else ()
        out.append(replace(token, names=names, rivals=rivals) if names else token)
        if token.kind == "ref" and at == 0:
            here = _led_by(here, token, names)
    return tuple(out)


def _led_by(context: Context, token: Token, names: tuple[Named, ...]) -> Context:
    """The context after a description that a sentence opens with: *it* means the same, or nobody."""
    if token.value in _PLURAL | _PUBLIC or len(names) > 1:
        return context
    topic = names[0] if names else None
    return replace(context, topic=topic, focus=context.focus if names else None)


def _heard(context: Context, tokens: Tokens, at: int, first: bool) -> Context:
    """The context after a name: the first one that its sentence can be about becomes the topic."""
    topic = tokens[at].names[0] if first and _leads(tokens, at) else context.topic
    named = tuple(dict.fromkeys(name for token in tokens[: at + 1] if token.kind == "name" for name in token.names))
    pair = named if len(named) == 2 else context.pair
    steady = context.steady and topic == context.topic
    return replace(context, topic=topic, pair=pair, said=named, steady=steady)


def _leads(tokens: Tokens, at: int) -> bool:
    """Whether a name can be what the rest of its sentence is about."""
    if at > 1 and tokens[at - 1].low in {",", "and"} and tokens[at - 2].kind in {"name", "proper"}:
        return False
    company = all(name.kind == "company" for name in tokens[at].names)
    source = at + 1 < len(tokens) and tokens[at + 1].low in _SOURCES
    return company and not source and not (at and tokens[at - 1].low in PREPOSITIONS) and not is_possessive(tokens, at)


def _stands_for(tokens: Tokens, at: int, context: Context, known: Known) -> tuple[Named, ...]:
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
    return _fitting(token, noun, context, known)


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


def _fitting(token: Token, noun: str, context: Context, known: Known) -> tuple[Named, ...]:
    """The company that a description or pronoun can stand for: the likeliest, or the only one that its words fit."""
    candidates = tuple(dict.fromkeys(name for name in (context.topic, context.focus) if name is not None))
    if token.kind != "ref":
        return candidates[:1]
    if means_another(token.text):
        return ()
    words = telling(token.text)
    if noun.endswith("maker") and not words and noun != "maker":
        return ()  # ``the kettle maker``: which company makes them, the text does not say
    near = _near(context)
    if noun in _YOUNG:
        candidates = tuple(name for name in candidates if known.may_be_young(name))
        young = tuple(name for name in near if known.may_be_young(name))
        candidates = candidates or (young if len(young) == 1 else ())
    return _agreeing(words, candidates, near, known) if words else candidates[:1]


def _agreeing(
    words: tuple[str, ...], candidates: tuple[Named, ...], near: tuple[Named, ...], known: Known
) -> tuple[Named, ...]:
    """The only company that telling words fit; where none is known to, the only one of which nothing is known."""
    asked = tuple(dict.fromkeys((*candidates, *near)))
    fitting = [name for name in asked if known.fits(words, name)]
    close = [name for name in fitting if name in near]
    if fitting:
        return tuple(fitting) if len(fitting) == 1 else tuple(close) if len(close) == 1 else ()
    unknown = [name for name in asked if known.fits(words, name) is None]
    return tuple(unknown) if len(unknown) == 1 else ()


def _near(context: Context) -> tuple[Named, ...]:
    """The companies that the sentence itself and the last one with a name have named."""
    named = dict.fromkeys((*context.said, *context.last))
    return tuple(name for name in named if name.kind == "company")


def _rivals(token: Token, chosen: Named, context: Context, known: Known) -> tuple[Named, ...]:
    """Whom else a reference may mean: the other companies of its own sentence, else of the one before.

    Nobody else is meant where the text was about the chosen one before that sentence already, where it is the pronoun
    for the subject of its own sentence, and where the words of a description fit the chosen one alone.
    """
    if token.kind == "ref" and telling(token.text):
        return ()
    if chosen in context.said and (token.kind != "ref" or len(set(context.said)) == 1):
        return ()
    if chosen in context.told and (chosen == context.focus or context.steady):
        return ()
    others = tuple(name for name in _near(context) if name != chosen)
    young = token.kind == "ref" and token.value in _YOUNG
    return tuple(name for name in others if known.may_be_young(name)) if young else others
