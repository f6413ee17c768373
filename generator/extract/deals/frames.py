"""Reads a clause as frames: who does what, to whom, and the phrases that say for how much, with whom, in what."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from generator.extract.deals.clauses import Clause
from generator.extract.deals.phrases import Phrase, phrases_after
from generator.extract.deals.subjects import find_subject
from generator.extract.deals.syntax import Tokens, ends_name, is_finite, is_possessive, is_verb
from generator.extract.deals.tokens import Named, Token
from generator.extract.deals.words import (
    AUXILIARIES,
    BE,
    CHAIN_WORDS,
    DETERMINERS,
    NOUN_TOO,
    POSSESSIVES,
    PRONOUNS,
    VERBS,
    word_set,
)

_NOUN_TAILS = word_set("round worth here there")
_OF_WHOM = word_set("to from for into")
"""Prepositions whose party may come in a further phrase: ``to data centres of X``."""
_POSSESSIVE_MARKS = frozenset({"'s", "’s", "'", "’"})
_TO_VERB = word_set("into to on in for up as out through with about of from among")
"""Prepositions between a verb and the noun phrase that is as good as its object: ``entered into``."""
_SOLID = frozenset({"money", "round", "date", "name", "proper", "ref", "place"})


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
    """What stands before a noun in its phrase, ``multibillion-dollar``; for a verb a subject that names nobody."""
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
        at = self.at - 1 if self.at > 1 and tokens[self.at - 1].low == "being" else self.at
        before = tokens[at - 1].low if at else ""
        return tokens[at].low.endswith("ing") and before in {"after", "before", "since", "following"}

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
        participle = clause.tokens[at].low.endswith("ing")
        if not participle and is_verb(clause.tokens, at) and is_finite(clause.tokens, at):
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
    while back >= 0 and (
        tokens[back].low.endswith("ly")
        or tokens[back].low in {"also", "just", "now", "not", "being", "been", "already"}
    ):
        if tokens[back].low in {"been", "being"}:
            return True
        back -= 1
    if back >= 0 and tokens[back].low in BE - {"'s", "’s"}:
        return True
    after = at + 1 + (tokens[at + 1 : at + 2] != () and tokens[at + 1].low in {"up", "over"})
    by = after < len(tokens) and tokens[after].low == "by"
    return by and not (back >= 0 and tokens[back].low in {"has", "have", "had"})


def noun_frames(clause: Clause, nouns: dict[str, str]) -> Iterator[Frame]:
    """A frame for each noun of a clause that names a deal.

    :param clause: the clause.
    :param nouns: each form of each such noun, with its singular.
    """
    for at, token in enumerate(clause.tokens):
        if token.kind == "round" and _is_round_alone(clause.tokens, at):
            yield _noun_frame(clause, at + 1, "round", unsaid=True)
        names = token.low in nouns and token.kind in {"word", "proper"}
        if names and _is_head(clause.tokens, at) and not _is_verb_here(clause.tokens, at):
            yield _noun_frame(clause, at, nouns[token.low])


def _is_round_alone(tokens: Tokens, at: int) -> bool:
    """Whether the name of a round stands for it, with its size: ``its $5 million Series A``, and no noun after it."""
    after = tokens[at + 2 : at + 4] if at + 1 < len(tokens) and tokens[at + 1].low == "of" else ()
    sized = any(token.money for token in (*tokens[max(0, at - 2) : at], *after))
    if tokens[at].value == "IPO" and not any(is_possessive(tokens, n) for n in range(max(0, at - 3), at)):
        return False
    if at + 1 == len(tokens):
        return sized
    following = tokens[at + 1]
    ends = following.kind in {"mark", "date", "money"} or following.low in DETERMINERS or ends_name(tokens, at + 1)
    return ends and (sized or [token.low for token in tokens[at + 1 : at + 3]] == ["led", "by"])


def _noun_frame(clause: Clause, at: int, noun: str, *, unsaid: bool = False) -> Frame:
    """The frame of a noun at an index; a round's own name stands before the noun that it leaves out."""
    start = _noun_phrase_start(clause.tokens, at - unsaid)
    owner, before = _owner(clause.tokens, start, at)
    light, subject, chain = _light_verb(clause, start)
    phrases = phrases_after(clause.tokens, at + 1 - unsaid)
    return Frame(noun, True, False, owner or subject, chain, before, phrases, light, at - unsaid, clause)


def _is_head(tokens: Tokens, at: int) -> bool:
    """Whether no other noun follows that the noun only describes, *dispute* after *contract*."""
    if at + 1 < len(tokens) and tokens[at + 1].kind == "money":
        return False
    if at + 1 == len(tokens) or tokens[at + 1].kind != "word" or is_verb(tokens, at + 1):
        return True
    following = tokens[at + 1].low
    verbal = following.endswith(("s", "ed", "ing")) or not following[0].isalpha()
    return verbal or following in _NOUN_TAILS | DETERMINERS | CHAIN_WORDS or ends_name(tokens, at + 1)


def _is_verb_here(tokens: Tokens, at: int) -> bool:
    if tokens[at].low not in VERBS or not is_verb(tokens, at):
        return False
    before = tokens[at - 1] if at else None
    opens = tokens[at - 2] if at > 1 else None
    held = opens is not None and (opens.kind == "money" or opens.low in {"with", "its", "their", *_POSSESSIVE_MARKS})
    if held and before is not None and before.names and VERBS[tokens[at].low][1] == "base":
        return False  # ``with its X purchase``
    return before is not None and (
        before.kind in {"name", "ref"} or before.low in AUXILIARIES | {"to", "it", "they", "and"}
    )


def _noun_phrase_start(tokens: Tokens, at: int) -> int:
    """Index of the first token of the noun phrase that ends with a noun."""
    start = at
    while start > 0 and _belongs(tokens, start - 1):
        start -= 1
        if tokens[start].low in DETERMINERS | POSSESSIVES:
            break
    return start


def _belongs(tokens: Tokens, at: int) -> bool:
    """Whether a token stands in the noun phrase of the token after it."""
    token = tokens[at]
    if token.kind in _SOLID or token.low in _POSSESSIVE_MARKS | DETERMINERS | POSSESSIVES:
        return True
    if token.text in {"-", "–", "/"} and at and tokens[at - 1].kind == tokens[at + 1].kind == "name":
        return True
    if token.text in {",", "-"}:
        return at > 0 and tokens[at - 1].low.endswith(("year", "dollar", "stock", "new"))
    return token.kind == "word" and _is_noun_word(tokens, at) and token.low not in PRONOUNS | {"not", "it", "they"}


def _is_noun_word(tokens: Tokens, at: int) -> bool:
    """Whether a word may be a part of a noun phrase before its noun, ``licensing`` and ``signed`` told apart."""
    return not ends_name(tokens, at) or (tokens[at].low.endswith("ing") and tokens[at].low in NOUN_TOO | {"licensing"})


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
    while back >= 0 and tokens[back].low in _TO_VERB:
        back -= 1
    if back < 0 or not is_verb(tokens, back):
        return "", None, ()
    subject, chain = find_subject(clause, back)
    return VERBS[tokens[back].low][0], subject, (*chain, tokens[back])
