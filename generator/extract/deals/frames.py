"""Reads a clause as frames: who does what, to whom, and the phrases that say for how much, with whom, in what."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from generator.extract.deals.clauses import Clause, Tokens, is_finite, is_possessive, is_verb
from generator.extract.deals.tokens import Named, Token
from generator.extract.deals.words import (
    AUXILIARIES,
    BE,
    CHAIN_VERBS,
    CHAIN_WORDS,
    CONJUNCTIONS,
    DETERMINERS,
    NOUN_TOO,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    VERBS,
)

_PHRASE_OPENERS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("with", "participation", "from"), "joined by"),
    (("participation", "from"), "joined by"),
    (("with", "participation", "by"), "joined by"),
    (("with", "support", "from"), "joined by"),
    (("with", "backing", "from"), "joined by"),
    (("with", "additional", "investment", "from"), "joined by"),
    (("with", "investments", "from"), "joined by"),
    (("co-led", "by"), "led by"),
    (("led", "by"), "led by"),
    (("headed", "by"), "led by"),
    (("backed", "by"), "backed by"),
    (("joined", "by"), "joined by"),
    (("supported", "by"), "joined by"),
    (("as", "part", "of"), "in"),
    (("in", "exchange", "for"), "in exchange for"),
    (("in", "return", "for"), "in exchange for"),
    (("valued", "at"), "valued at"),
    (("priced", "at"), "for"),
    (("valuing",), "valuing"),
    (("worth",), "worth"),
    (("bringing", "in"), "worth"),
    (("is", "worth"), "worth"),
    (("is", "priced", "at"), "worth"),
    (("is", "valued", "at"), "worth"),
    (("was", "valued", "at"), "worth"),
    (("was", "put", "at"), "worth"),
    (("is", "put", "at"), "worth"),
    (("that", "is", "worth"), "worth"),
    (("that", "could", "reach"), "worth"),
    (("that", "could", "be", "worth"), "worth"),
    (("could", "be", "worth"), "worth"),
    (("could", "reach"), "worth"),
    (("that", "gives"), "giving"),
    (("giving",), "giving"),
    (("totaling",), "worth"),
    (("totalling",), "worth"),
    (("that", "values"), "valuing"),
    (("that", "valued"), "valuing"),
    (("out", "of"), "of"),
    (("along", "with"), "with"),
    (("together", "with"), "with"),
)  # fmt: skip
"""Words that open a phrase together, and the name it goes by; a preposition opens one by itself."""

_SUBORDINATING = frozenset("after before since until as than".split())
"""Prepositions that may also open a clause: ``after X acquired``."""
_OPENERS_BY_WORD = {
    first: tuple(opener for opener in _PHRASE_OPENERS if opener[0][0] == first) for first in {words[0] for words, _ in _PHRASE_OPENERS}
}
_NOUNS_AFTER_NAME = frozenset(
    "share shares stock stake funds contract contracts order orders deal deals investment chip chips purchase lease leases "
    "funding financing training computing services power systems process supply fund technology hardware".split()
)
"""Nouns that follow a name as what it describes, though some are forms of verbs as well."""
_NOUN_TAILS = frozenset("talks negotiations round funding financing worth here there".split())
_ITS = frozenset({"its", "their"})
_OF_WHOM = frozenset({"to", "from", "for", "into"})
"""Prepositions whose party may come in a further phrase: ``to data centres of X``."""

_TAIL_PHRASES = frozenset({"led by", "joined by", "backed by", "including", "with", "valuing", "worth", "valued at", "at", "from", "for", "in"})  # fmt: skip
"""Phrases that still belong to a verb after a comma."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A preposition and what follows it, or the object of a verb."""

    opener: str
    """Its preposition or other opener, empty for the object; ``to do`` where an infinitive opens it."""
    tokens: Tokens
    """What it holds, the opener left out."""
    verb: str = ""
    """The verb of a ``to do``."""

    @property
    def heads(self) -> tuple[Named, ...]:
        """The organisations that it is about, not those that merely describe something."""
        return _heads(self.tokens)

    @property
    def owners(self) -> tuple[Named, ...]:
        """The organisations whose something it is about."""
        possessive = (token for n, token in enumerate(self.tokens) if token.low in _ITS or is_possessive(self.tokens, n))
        return tuple(name for token in possessive for name in token.names)

    @property
    def mentioned(self) -> tuple[Named, ...]:
        """The organisations named in it in any way."""
        return tuple(name for token in self.tokens if token.kind == "name" for name in token.names)

    @property
    def words(self) -> frozenset[str]:
        """Its words, in lower case."""
        return frozenset(part for token in self.tokens for part in token.parts)


def _heads(tokens: Tokens) -> tuple[Named, ...]:
    for number, token in enumerate(tokens):
        if token.kind in {"name", "ref"} and not is_possessive(tokens, number):
            following = tokens[number + 1] if number + 1 < len(tokens) else None
            ends = following is None or following.kind in {"mark", "date", "money"} or following.low in DETERMINERS
            if ends or _ends_name(tokens, number + 1):
                return token.names
    return ()


def _ends_name(tokens: Tokens, at: int) -> bool:
    low = tokens[at].low
    if low in _NOUNS_AFTER_NAME:
        return False
    return low in PREPOSITIONS | AUXILIARIES | RELATIVES | CONJUNCTIONS | {"also"} or low.endswith("ly") or is_verb(tokens, at)


@dataclass(frozen=True, slots=True)
class Frame:
    """What a verb, or a noun that names a deal, says in a clause."""

    word: str
    """The verb's lemma, or the noun in the singular."""
    noun: bool
    """Whether a noun says it."""
    passive: bool
    """Whether the subject is what it happens to."""
    subject: Token | None
    """Who does it, or whom it happens to; for a noun its owner, else the subject of its verb."""
    chain: Tokens
    """What stands between subject and verb, ``has agreed to``."""
    before: Tokens
    """What stands before a noun in its phrase, ``multibillion-dollar cloud``; for a verb its subject, where that names nobody."""
    phrases: tuple[Phrase, ...]
    """Object and further phrases, in order."""
    light: str
    """For a noun: the verb that it is the object of, ``sign``."""
    at: int
    """Index of the word in the clause."""
    clause: Clause
    """The clause."""

    @property
    def unbound(self) -> bool:
        """Whether a form in -ing follows a word such as *after*, so that its subject is whom the text is about."""
        tokens = self.clause.tokens
        before = tokens[self.at - 1].low if self.at else ""
        return tokens[self.at].low.endswith("ing") and before in {"after", "before", "since", "by", "of", "of", "following"}

    def named(self, *openers: str) -> tuple[Named, ...]:
        """The organisations that the first phrase so opened is about."""
        for number, phrase in enumerate(self.phrases):
            if phrase.opener in openers and phrase.heads:
                return phrase.heads
            following = self.phrases[number + 1 : number + 2]
            if phrase.opener in openers and phrase.opener in _OF_WHOM and following and following[0].opener == "of":
                return following[0].heads
        return ()

    @property
    def object(self) -> Phrase:
        """The object of a verb; an empty phrase where there is none."""
        return self.phrases[0] if self.phrases and not self.phrases[0].opener else Phrase("", ())


def first_subject(clause: Clause) -> Token | None:
    """The subject of the first finite verb of a clause."""
    for at in range(len(clause.tokens)):
        if is_verb(clause.tokens, at) and is_finite(clause.tokens, at):
            return find_subject(clause, at)[0]
    return None


def verb_frames(clause: Clause, verbs: Container[str]) -> Iterator[Frame]:
    """A frame for each verb of a clause that is one of some.

    :param clause: the clause.
    :param verbs: lemmas.
    """
    tokens = clause.tokens
    for at, token in enumerate(tokens):
        if token.low in VERBS and VERBS[token.low][0] in verbs and is_verb(tokens, at):
            lemma, tense = VERBS[token.low]
            passive = tense == "past" and _is_passive(tokens, at)
            subject, chain = find_subject(clause, at)
            before = _noun_subject(tokens, at - len(chain)) if subject is None or not subject.names else ()
            yield Frame(lemma, False, passive, subject, chain, before, phrases_after(tokens, at + 1), "", at, clause)


def _noun_subject(tokens: Tokens, end: int) -> Tokens:
    """The noun phrase that ends before an index, ``The seed round``."""
    return tokens[_noun_phrase_start(tokens, end - 1) : end] if end > 0 and tokens[end - 1].kind != "mark" else ()


def _is_passive(tokens: Tokens, at: int) -> bool:
    """Whether a participle has a form of *be* before it, or *by* after it and no *has*."""
    back = at - 1
    while back >= 0 and (tokens[back].low.endswith("ly") or tokens[back].low in {"also", "just", "now", "not", "being", "been", "already"}):
        if tokens[back].low in {"been", "being"}:
            return True
        back -= 1
    if back >= 0 and tokens[back].low in BE - {"'s", "’s"}:
        return True
    by = at + 1 < len(tokens) and tokens[at + 1].low == "by"
    return by and not (back >= 0 and tokens[back].low in {"has", "have", "had"})


def noun_frames(clause: Clause, nouns: dict[str, str]) -> Iterator[Frame]:
    """A frame for each noun of a clause that names a deal.

    :param clause: the clause.
    :param nouns: each form of each such noun, with its singular.
    """
    tokens = clause.tokens
    for at, token in enumerate(tokens):
        if token.low in nouns and token.kind in {"word", "proper"} and _is_head(tokens, at) and not _is_verb_here(tokens, at):
            start = _noun_phrase_start(tokens, at)
            owner, before = _owner(tokens, start, at)
            light, subject, chain = _light_verb(clause, start)
            yield Frame(
                nouns[token.low], True, False, owner or subject, chain, before, phrases_after(tokens, at + 1), light, at, clause
            )


def _is_head(tokens: Tokens, at: int) -> bool:
    """Whether no other noun follows that the noun only describes, *dispute* after *contract*."""
    if at + 1 < len(tokens) and tokens[at + 1].kind == "money":
        return False
    if at + 1 == len(tokens) or tokens[at + 1].kind != "word" or tokens[at + 1].low in VERBS:
        return True
    following = tokens[at + 1].low
    return following in _NOUN_TAILS | DETERMINERS | CHAIN_WORDS or _ends_name(tokens, at + 1) or not following[0].isalpha()


def _is_verb_here(tokens: Tokens, at: int) -> bool:
    if tokens[at].low not in VERBS or not is_verb(tokens, at):
        return False
    before = tokens[at - 1] if at else None
    return before is not None and (before.kind in {"name", "ref"} or before.low in AUXILIARIES | {"to", "it", "they", "and"})


def _noun_phrase_start(tokens: Tokens, at: int) -> int:
    """Index of the first token of the noun phrase that ends with a noun."""
    start = at
    while start > 0:
        token = tokens[start - 1]
        if token.kind in {"money", "round", "date", "name", "proper", "ref", "place"} or token.low in {"'s", "’s", "'", "’"}:
            start -= 1
        elif token.kind == "word" and token.low in DETERMINERS | POSSESSIVES:
            return start - 1
        elif token.kind == "word" and _is_noun_word(tokens, start - 1) and token.low not in PRONOUNS | {"not", "it", "they"}:
            start -= 1
        elif token.text in {",", "-"} and start > 1 and tokens[start - 2].low.endswith(("year", "dollar", "stock", "new")):
            start -= 1
        else:
            break
    return start


def _is_noun_word(tokens: Tokens, at: int) -> bool:
    """Whether a word may be a part of a noun phrase before its noun, ``licensing`` and ``signed`` told apart."""
    return not _ends_name(tokens, at) or (tokens[at].low.endswith("ing") and tokens[at].low in NOUN_TOO | {"licensing"})


def _owner(tokens: Tokens, start: int, at: int) -> tuple[Token | None, Tokens]:
    """Whose a noun is, where a possessive says so, and the tokens between the two."""
    for number in range(at - 1, start - 1, -1):
        token = tokens[number]
        if is_possessive(tokens, number) and token.kind in {"name", "ref"}:
            return token, tokens[number + 2 : at]
        if token.low in {"its", "their"}:
            return token, tokens[number + 1 : at]
    return None, tokens[start:at]


def _light_verb(clause: Clause, start: int) -> tuple[str, Token | None, Tokens]:
    """The verb that a noun phrase is the object of, with its subject and what stands between."""
    tokens = clause.tokens
    back = start - 1
    while back >= 0 and tokens[back].low in {"into", "to", "on", "in", "for", "up", "as", "out", "through", "with", "about", "of", "from", "among"}:
        back -= 1
    if back < 0 or not is_verb(tokens, back):
        return "", None, ()
    subject, chain = find_subject(clause, back)
    return VERBS[tokens[back].low][0], subject, (*chain, tokens[back])


def phrases_after(tokens: Tokens, at: int) -> tuple[Phrase, ...]:
    """The object and phrases that follow a word, up to where another statement begins."""
    phrases: list[Phrase] = []
    opener, verb, held = "", "", list[Token]()
    while at < len(tokens):
        opened = _opener(tokens, at)
        if opened is not None:
            phrases.append(Phrase(opener, tuple(held), verb))
            opener, verb, width = opened
            held = []
            at += width
        elif _stops(tokens, at):
            break
        else:
            if tokens[at].text != ",":
                held.append(tokens[at])
            at += 1
    phrases.append(Phrase(opener, tuple(held), verb))
    return tuple(phrase for phrase in phrases if phrase.tokens or phrase.verb)


def _opener(tokens: Tokens, at: int) -> tuple[str, str, int] | None:
    """Name, verb and width in tokens of the opener at an index."""
    low = tokens[at].low
    for words, name in _OPENERS_BY_WORD.get(low, ()):
        if tuple(token.low for token in tokens[at : at + len(words)]) == words:
            return name, "", len(words)
    if tokens[at].kind not in {"word", "proper"}:
        return None
    if low == "to":
        after = at + 1
        while after < len(tokens) and tokens[after].low.endswith("ly"):
            after += 1
        if after < len(tokens) and tokens[after].kind != "name" and tokens[after].low in VERBS and VERBS[tokens[after].low][1] == "base":
            return "to do", VERBS[tokens[after].low][0], after + 1 - at
    return (low, "", 1) if low in PREPOSITIONS else None


def _stops(tokens: Tokens, at: int) -> bool:
    """Whether another statement begins at an index."""
    token = tokens[at]
    if token.text == ",":
        opened = _opener(tokens, at + 1) if at + 1 < len(tokens) else None
        return opened is None or opened[0] not in _TAIL_PHRASES
    if token.text in {";", ":", "—", "–"}:
        return True
    if token.kind == "word" and token.low in RELATIVES | (CONJUNCTIONS - {"and", "or"}) | PRONOUNS:
        return True
    if token.low in {"and", "or"}:
        ing = at + 1 < len(tokens) and tokens[at + 1].low.endswith("ing")
        return at + 1 >= len(tokens) or (is_verb(tokens, at + 1) and not ing) or is_finite(tokens, at + 1)
    return is_finite(tokens, at)


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
    while back >= 0:
        token = tokens[back]
        if token.kind in {"name", "ref"}:
            passed = _before_phrase(tokens, back)
            if passed is None or (tokens[passed + 1].low in _SUBORDINATING and VERBS[tokens[at].low][1] != "ing"):
                return token, _in_order(chain)
            back = passed
            continue
        if token.low in {"it", "they"}:
            pronoun = token
        if token.low in {"and", "but"} or token.low in CONJUNCTIONS:
            return _joined_subject(clause, back, chain, pronoun, depth)
        if token.low in RELATIVES - {"that"}:
            return (tokens[back - 1] if back and tokens[back - 1].kind in {"name", "ref"} else clause.anchor), _in_order(chain)
        if _in_chain(tokens, back):
            chain.append(token)
            back -= 1
            continue
        passed = _before_phrase(tokens, back)
        if passed is None:
            return _of_participle(clause, at, pronoun, chain, depth)
        chain += reversed(tokens[passed + 1 : back + 1])
        back = passed
    if clause.anchor is not None:
        return clause.anchor, _in_order(chain)
    if pronoun is None and (VERBS[tokens[at].low][1] == "ing" or chain):
        return _subject_ahead(tokens, at), _in_order(chain)
    return pronoun, _in_order(chain)


def _of_participle(
    clause: Clause, at: int, pronoun: Token | None, chain: list[Token], depth: int
) -> tuple[Token | None, Tokens]:
    """The subject of a form in -ing that nothing else gives one: that of the verb before it."""
    if pronoun is None and VERBS[clause.tokens[at].low][1] == "ing":
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
    if token.low in CHAIN_WORDS | AUXILIARIES or token.low.endswith(("ly", "’t", "'t")) or is_possessive(tokens, at - 1):
        return True
    return token.low in VERBS and VERBS[token.low][0] in CHAIN_VERBS


def _before_phrase(tokens: Tokens, at: int) -> int | None:
    """Index of the token before the phrase with a preposition that ends at an index; none where there is none."""
    named = tokens[at].kind in {"name", "ref"}
    for back in range(at - 1, max(-1, at - 8), -1):
        token = tokens[back]
        if named and (token.kind == "date" or (tokens[at].kind == "ref" and token.low not in PREPOSITIONS)):
            return None  # a date or the article of a description begins anew: ``On Monday the company``
        if token.low == "among":
            return back - 1
        if token.kind == "word" and token.low in PREPOSITIONS - {"to", "than", "like"}:
            return back - 1
        noun = token.kind in {"money", "proper", "place", "round", "date", "name"} or not _ends_name(tokens, back)
        if not noun or token.kind == "mark" or token.low in PRONOUNS:
            return None
    return None


def _joined_subject(
    clause: Clause, at: int, chain: list[Token], pronoun: Token | None, depth: int
) -> tuple[Token | None, Tokens]:
    """The subject of a verb that *and* joins to an earlier one: the nearest earlier verb's that has one."""
    if pronoun is not None or depth > 2:
        return pronoun, _in_order(chain)
    for back in range(at - 1, -1, -1):
        if is_verb(clause.tokens, back):
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

