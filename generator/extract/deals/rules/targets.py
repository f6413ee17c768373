"""What is bought where it is no known company: a part of one, or a name that the text itself explains."""

from __future__ import annotations

from itertools import takewhile

from generator.extract.deals.statement import Statement
from generator.extract.deals.syntax import Tokens, is_possessive
from generator.extract.deals.tokens import Named, Token
from generator.extract.deals.words import word_set

_PARTS = word_set("unit division business arm operations subsidiary brand assets portfolio")
_NAMED_PARTS = _PARTS | word_set(
    "browser platform app studio network service lab store chain site website label magazine"
)
"""Nouns of what with a name of its own may be bought."""
_BUSINESS = word_set("startup start-up company firm developer provider operator platform studio chain lab")
_BREAKS = frozenset(",;:—–()")


def part_of(said: Statement) -> Named | None:
    """A business of a company that is bought from it: ``X's robotics unit``; none where it is no business."""
    thing = said.frame.object
    tokens = thing.tokens
    owned = (n + 2 for n, token in enumerate(tokens) if token.names and is_possessive(tokens, n))
    start = next(owned, 1 if tokens[:1] and tokens[0].low in {"its", "their"} else 0)
    part = [token for token in tokens[start:] if token.kind in {"word", "proper", "name"}]
    called = list(takewhile(lambda token: token.kind in {"proper", "name"} or token.text.isdigit(), part))
    if not start or not part or part[-1].low not in (_NAMED_PARTS if called else _PARTS):
        return None
    if called and called[0].names:
        return called[0].names[0]
    words = called or (part if len(part) > 1 else [])
    return Named(
        " ".join(token.text for token in words)
        or f"{thing.owners[0].name if thing.owners else ''} {part[-1].low}".strip(),
        "other",
    )


def unknown(said: Statement) -> tuple[Named, ...]:
    """A capitalised object that is no known company; what is merely bought must be described as one."""
    thing = said.frame.object.tokens
    name = _unknown_name(thing)
    if said.frame.passive or not name or not (said.word == "acquire" or _described(said, thing[-1])):
        return ()
    return (name,)


def unknown_of(said: Statement) -> tuple[Named, ...]:
    """A capitalised name of nothing known, of which a text says that it was acquired."""
    name = _unknown_name(next((phrase.tokens for phrase in said.frame.phrases if phrase.opener == "of"), ()))
    return (name,) if name else ()


def _unknown_name(thing: Tokens) -> Named | None:
    """The capitalised words that a phrase consists of, a number after them included."""
    name = list(takewhile(lambda token: token.kind == "proper" or token.text.isdigit(), thing))
    whole = len(name) == len(thing) or (name and thing[len(name)].kind == "mark")
    return Named(" ".join(token.text for token in name), "other") if name and whole else None


def _described(said: Statement, last: Token) -> Tokens:
    """What the sentence says after a comma of the name before it, where that is a business: ``X, the unit of Y``."""
    after = [token for token in said.sentence if token.start > last.start]
    if not after or after[0].text != ",":
        return ()
    aside = tuple(takewhile(lambda token: token.text not in _BREAKS, after[1:]))
    opens = aside[:1] and (aside[0].low in {"a", "an", "the", "its"} or aside[0].kind in {"name", "ref"})
    business = any(token.low in _PARTS | _BUSINESS or token.low.endswith("maker") for token in aside[:8])
    return aside if opens and business else ()


def owner_of(said: Statement) -> tuple[Named, ...]:
    """Whose the bought business is: ``from X``, or ``, the unit of X`` after its name."""
    thing = said.frame.object.tokens
    aside = _described(said, thing[-1]) if thing else ()
    part = next((at for at, token in enumerate(aside) if token.low in _PARTS), None)
    if said.named("from") or part is None:
        return said.named("from")
    return next((t.names for at, t in enumerate(aside) if t.names and (at < part or aside[at - 1].low == "of")), ())
