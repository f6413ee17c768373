"""Finds who a verb's subject is, over everything that may stand between the two."""

from __future__ import annotations

from generator.extract.deals.clauses import Clause
from generator.extract.deals.syntax import Tokens, ends_name, is_verb
from generator.extract.deals.tokens import Token
from generator.extract.deals.words import (
    AUXILIARIES,
    BE,
    CHAIN_VERBS,
    CHAIN_WORDS,
    COMPANY_NOUNS,
    CONJUNCTIONS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    VERBS,
    word_set,
)

_SUBORDINATING = word_set("after before since until as than")
"""Prepositions that may also open a clause: ``after X acquired``."""
_TURNS = CONJUNCTIONS | (RELATIVES - {"that"})
"""Words at which the way to the subject turns elsewhere."""
_AGREED = word_set(
    "deal deals agreement agreements contract contracts pact plan plans offer bid proposal letter option right"
)
"""Nouns between a subject and its verb, with whatever describes them: ``signed a non-exclusive agreement to``."""
_PRONOUNS = word_set("it they")
_ARTICLES = word_set("a an the one")
_ASIDE = 3
"""How many characters part a name from what is said of it: `` — ``."""
_TIMES = word_set("year month week day quarter morning time")
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_BESTED = word_set("beat beats beating outbid outbids outbidding join joins joined joining top topped tops")
"""Verbs whose object does not do what *to* says after them: ``X beat Y to buy Z``."""
_MOST_JOINED = 4
"""How many verbs before an *and* are asked for their subject."""


def find_subject(clause: Clause, at: int, depth: int = 0) -> tuple[Token | None, Tokens]:
    """Who a verb's subject is, with the tokens that stand between the two.

    The way leads left over auxiliaries, adverbs, dates, phrases with a preposition and verbs such as *agree* and
    *announce*; another noun ends it without a subject.

    :param clause: the clause.
    :param at: index of the verb.
    :param depth: how many verbs joined by *and* were passed.
    """
    tokens, chain, pronoun = clause.tokens, list[Token](), None
    back = at - 1
    while back >= 0 and tokens[back].low not in _TURNS:
        token = tokens[back]
        if token.low == "that" and (described := _described(clause, back)) is not None:
            return described, _in_order(chain)
        pronoun = token if token.low in _PRONOUNS else pronoun
        passed = _over_modifiers(tokens, back)
        if token.kind in {"name", "ref"} and back and tokens[back - 1].low in _BESTED and tokens[back + 1].low == "to":
            back -= 2
            continue
        if token.kind in {"name", "ref"} or not _in_chain(tokens, back):
            before = _before_phrase(tokens, back)
            named = token.kind in {"name", "ref"}
            if (
                named
                and back == at - 1
                and VERBS[tokens[at].low][1] == "ing"
                and depth == 0
                and _is_gerund(tokens, back)
            ):
                return token, _in_order(chain)
            if named and (before is None or _opens_clause(tokens, before + 1, at)):
                return token, _in_order(chain)
            if before is None:
                return _without_subject(clause, at, chain, pronoun, depth)
            passed = before
        chain += [] if token.kind in {"name", "ref"} else reversed(tokens[passed + 1 : back + 1])
        back = passed
    if back >= 0:
        return _at_turn(clause, back, chain, pronoun, depth)
    return _at_start(clause, at, chain, pronoun), _in_order(chain)


def _is_gerund(tokens: Tokens, at: int) -> bool:
    """Whether a name after *of*, *about* or *with* does what the form in -ing after it says."""
    return at > 1 and tokens[at - 1].low in {"of", "about", "with"} and tokens[at - 2].low in VERBS


def _described(clause: Clause, that: int) -> Token | None:
    """Of whom a relative clause with *that* tells, if it says so: ``X, a startup that``, ``X is a company that``."""
    tokens, at = clause.tokens, that - 1
    if at < 0 or (tokens[at].low not in COMPANY_NOUNS and tokens[at].kind != "ref"):
        return None
    while at > 0 and _modifies(tokens, at - 1):
        at -= 1
    at -= at > 0 and tokens[at - 1].low in _ARTICLES
    if any(token.low in {"no", "not"} for token in tokens[at:that]):
        return None
    if at == 0:
        near = clause.anchor is not None and tokens[0].start - clause.anchor.end <= _ASIDE
        return clause.anchor if near else None
    owner = tokens[at - 2] if at > 1 and tokens[at - 1].low in BE else None
    return owner if owner is not None and owner.kind in {"name", "ref"} else None


def _over_modifiers(tokens: Tokens, at: int) -> int:
    """Index of the token before the one at an index, or before what describes it where it is an agreement or a plan."""
    back = at - 1
    if tokens[at].low not in _AGREED:
        return back
    while back > 0 and _modifies(tokens, back):
        back -= 1
    return back


def _modifies(tokens: Tokens, at: int) -> bool:
    """Whether a token describes the noun after it: ``multibillion-dollar``, ``$3 billion``, ``non-exclusive``."""
    token = tokens[at]
    if token.kind in {"money", "place", "proper"}:
        return True
    plain = token.kind == "word" and token.low not in CHAIN_WORDS | _POSSESSIVE | PRONOUNS | _TURNS
    return plain and not ends_name(tokens, at)


def _opens_clause(tokens: Tokens, preposition: int, verb: int) -> bool:
    """Whether a preposition opens a clause of its own, so that the name after it is the subject."""
    return tokens[preposition].low in _SUBORDINATING and VERBS[tokens[verb].low][1] != "ing"


def _at_turn(
    clause: Clause, turn: int, chain: list[Token], pronoun: Token | None, depth: int
) -> tuple[Token | None, Tokens]:
    """The subject beyond a relative pronoun, whose clause says it of the name before, or beyond a conjunction."""
    tokens = clause.tokens
    if tokens[turn].low in CONJUNCTIONS:
        return _joined_subject(clause, turn, chain, pronoun, depth)
    before = tokens[turn - 1] if turn and tokens[turn - 1].kind in {"name", "ref"} else clause.anchor
    return before, _in_order(chain)


def _at_start(clause: Clause, at: int, chain: list[Token], pronoun: Token | None) -> Token | None:
    """The subject where the way left found none: what the clause hangs on, or what a participle's sentence names."""
    if clause.anchor is not None:
        return clause.anchor
    participle = VERBS[clause.tokens[at].low][1] == "ing" or bool(chain)
    return _subject_ahead(clause.tokens, at) if pronoun is None and participle else pronoun


def _without_subject(
    clause: Clause, at: int, chain: list[Token], pronoun: Token | None, depth: int
) -> tuple[Token | None, Tokens]:
    """No subject, unless a pronoun was passed; a form in -ing takes that of the verb before it.

    So does a verb after a comma: ``X cuts its prices, raises $5 million``.
    """
    goes_on = VERBS[clause.tokens[at].low][1] == "s" and at > 0 and clause.tokens[at - 1].text == ","
    if pronoun is None and (goes_on or VERBS[clause.tokens[at].low][1] == "ing"):
        return _joined_subject(clause, at, chain, pronoun, depth)
    return pronoun, _in_order(chain)


def _in_order(chain: list[Token]) -> Tokens:
    return tuple(reversed(chain))


def _in_chain(tokens: Tokens, at: int) -> bool:
    """Whether a token may stand between a subject and its verb."""
    token = tokens[at]
    if token.kind == "date" or token.text in {",", "—", "–"}:
        return True
    if token.kind == "money":
        return at > 0 and tokens[at - 1].low in VERBS and VERBS[tokens[at - 1].low][0] in {"pay", "spend"}
    if token.low in CHAIN_WORDS | AUXILIARIES or token.low.endswith(("ly", "’t", "'t")) or token.low in _POSSESSIVE:
        return True
    return token.low in VERBS and VERBS[token.low][0] in CHAIN_VERBS


def _before_phrase(tokens: Tokens, at: int) -> int | None:
    """Index of the token before the phrase with a preposition that ends at an index; none where there is none."""
    named = tokens[at].kind in {"name", "ref"}
    for back in range(at - 1, max(-1, at - 8), -1):
        token = tokens[back]
        if named and (
            token.kind == "date" or token.low in _TIMES or (tokens[at].kind == "ref" and token.low not in PREPOSITIONS)
        ):
            return None  # a date or the article of a description begins anew: ``On Monday the company``
        if token.low == "among":
            return back - 1
        if token.kind == "word" and token.low in PREPOSITIONS - {"to", "than", "like"}:
            return back - 1
        noun = token.kind in {"money", "proper", "place", "round", "date", "name"} or not ends_name(tokens, back)
        if not noun or token.kind == "mark" or token.low in PRONOUNS:
            return None
    return None


def _joined_subject(
    clause: Clause, at: int, chain: list[Token], pronoun: Token | None, depth: int
) -> tuple[Token | None, Tokens]:
    """The subject of a verb that *and* joins to an earlier one: the nearest earlier verb's that has one."""
    if pronoun is not None or depth > 2:
        return pronoun, _in_order(chain)
    verbs = [back for back in range(at - 1, -1, -1) if is_verb(clause.tokens, back)]
    for back in verbs[:_MOST_JOINED]:
        subject, _ = find_subject(clause, back, depth + 1)
        if subject is not None:
            return subject, _in_order(chain)
    return (clause.anchor if at == 0 or depth == 0 else None), _in_order(chain)


def _subject_ahead(tokens: Tokens, at: int) -> Token | None:
    """The subject of a participle that opens a sentence: the name after the next comma."""
    for number in range(at + 1, len(tokens) - 1):
        if tokens[number].text == ",":
            return tokens[number + 1] if tokens[number + 1].kind in {"name", "ref"} else None
    return None
