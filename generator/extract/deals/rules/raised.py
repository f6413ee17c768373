"""What a company is said to raise: money or a round, and whether it is money for a part of the company at all."""

from __future__ import annotations

from itertools import pairwise

from generator.extract.deals.chain import LAB
from generator.extract.deals.phrases import Phrase, phrases_after
from generator.extract.deals.rules.parties import topic_of
from generator.extract.deals.statement import Statement
from generator.extract.deals.tokens import Named, Token
from generator.extract.deals.vocabulary import DEBT, FUNDING
from generator.extract.deals.words import PREPOSITIONS, word_set
from generator.model import Money

_PARTICLES = {"pick": "up", "rake": "in", "pull": "in", "bring": "in", "haul": "in", "line": "up"}
"""Verbs that speak of money gained with a particle after them."""
_GIFTS = word_set("charity charities relief victims nonprofit nonprofits foundation causes hospital hospitals")
_ENDS = word_set("settle pay drop stop leave")
"""What a company gets money to do that is no use of fresh capital."""
_FOUNDERS = word_set(
    "founder founders co-founder co-founders engineers researchers veterans alumni duo trio executives"
)
"""Who starts a company."""
_CHECKS = word_set("check checks cheque cheques joined joins cap")
_OPENING = 7
"""Before which token the noun of a fronted phrase stands."""
_LEADING = word_set("leading")
_JOINING = word_set("participating joining investing")


def what_is_raised(said: Statement) -> tuple[frozenset[str], frozenset[str]]:
    """Words and kinds of tokens in the object, and in the phrases with *of* and *in* that belong to it."""
    belongs = {"of", "in", "to"} if said.word == "add" else {"of", "in"}
    near = [phrase for phrase in said.frame.phrases[1:3] if phrase.opener in belongs]
    thing = _thing(said)
    if said.word in {"pick", "line"} and not thing.tokens:
        return frozenset(), frozenset()
    words = thing.words.union(*(phrase.words for phrase in near))
    held = [*thing.tokens, *(token for phrase in near[:1] if phrase.opener in {"of", "to"} for token in phrase.tokens)]
    if said.word == "add" and not _tops_up(said):
        return frozenset(), frozenset()
    earned = thing.opener and said.word not in {"pick", "line"} and not words & FUNDING
    if words & {"fresh", "additional", "new"}:
        words -= {"funds"}  # money, and no fund
    if earned or (said.word == "take" and not (words & DEBT or said.named("from"))):
        return frozenset(), frozenset()
    return words, frozenset(token.kind for token in held)


def _tops_up(said: Statement) -> bool:
    """Whether money is added to a round: ``adds $5M to its Series A``."""
    added = (phrase for phrase in said.frame.phrases[1:] if phrase.opener == "to")
    return any(token.kind == "round" or token.low == "round" for phrase in added for token in phrase.tokens)


def _thing(said: Statement) -> Phrase:
    """What is raised: the object, or what follows a particle: ``raked in $5 million``."""
    particle = _PARTICLES.get(said.word)
    first = said.frame.phrases[0] if said.frame.phrases else Phrase("", ())
    if particle and first.opener == particle:
        return first
    return Phrase("", ()) if said.word in {"pick", "line"} else said.frame.object


def whose_listing(said: Statement) -> tuple[Named, ...]:
    """Whose listing raises money, where that is the subject: ``Its IPO could raise $2 billion``."""
    before = said.frame.before
    if not any(token.value == "IPO" for token in before) or said.word != "raise" or said.frame.subject is not None:
        return ()
    owners = next((token.names for token in before if token.names), ())
    return owners or topic_of(said)


def raised_for(said: Statement) -> tuple[Named, ...]:
    """For which company people who are none raise money: ``Former engineers raise $30M for X``."""
    if said.word != "raise" or said.frame.subject is not None or said.amount is None:
        return ()
    people = {token.low for token in said.frame.before}
    return said.named("for") if people & _FOUNDERS else ()


def fronted_sum(said: Statement) -> Money | None:
    """The money with which a sentence opens, where its company comes next: ``With $30M in new funding, X wants``."""
    tokens, at = said.frame.clause.tokens, said.frame.at
    if tokens[0].low != "with" or at > _OPENING:
        return None
    comma = next((n for n in range(at, min(len(tokens), at + _OPENING)) if tokens[n].text == ","), len(tokens))
    follows = tokens[comma + 1 : comma + 2] if tokens[at + 1 : at + 2] and _ends_noun(tokens[at + 1]) else ()
    size = next((token.money for token in tokens[:at] if token.money), None)
    return size if follows and follows[0].kind == "name" else None


def _ends_noun(token: Token) -> bool:
    """Whether a token after *funding* leaves it the noun: not ``funding cuts``."""
    return token.kind == "mark" or token.low in PREPOSITIONS | {"led"}


def is_checks_part(said: Statement) -> bool:
    """Whether a round is told of the one who writes a check in it, or comes in: whose round it is stands elsewhere."""
    before = {token.low for token in said.frame.clause.tokens[: said.frame.at]}
    return bool(before & _CHECKS) and "part" in before


def goes_elsewhere(said: Statement) -> bool:
    """Whether money is announced as put into something: ``an investment in Poland``, and not ``in April``."""
    near = [phrase for phrase in said.frame.phrases[1:3] if phrase.opener == "in" and phrase.tokens]
    placed = any(token.kind == "place" for phrase in near for token in phrase.tokens)
    dated = any(token.kind in {"date", "round", "money"} for phrase in near for token in phrase.tokens)
    invests = said.frame.object.words & {"investment", "investments"}
    if near and invests and not dated and not any(phrase.words & FUNDING for phrase in near):
        return True
    return placed or any(token.low == "into" for token in said.sentence)


def is_gift(said: Statement) -> bool:
    """Whether money is raised for others: ``for charity``, ``for Ukraine``."""
    aims = [phrase for phrase in said.frame.phrases if phrase.opener == "for" and phrase.tokens]
    return any(phrase.words & _GIFTS or {token.kind for token in phrase.tokens} == {"place"} for phrase in aims)


def is_sum_to_date(said: Statement) -> bool:
    """Whether money raised is mentioned in passing, with no round, investor or date: then it is a sum over rounds."""
    perfect = {token.low for token in said.frame.chain} & {"has", "have", "had"}
    told = said.round or said.named("from", "led by", "joined by") or said.words & {"round", "funding"}
    dated = any(token.kind == "date" for token in said.frame.chain) or any(
        token.kind == "date" for phrase in said.frame.phrases for token in phrase.tokens
    )
    return said.frame.clause.anchor is not None and bool(perfect) and not told and not dated


def gives_equity(said: Statement) -> bool:
    """Whether money that a company just gets from another is for a part of it: not where the one sells to the other."""
    givers = said.named("from")
    money = all(token.kind == "money" for token in _thing(said).tokens)
    dated = any(token.kind == "date" for phrase in said.frame.phrases for token in phrase.tokens)
    used = any(_is_use(phrase) for phrase in said.frame.phrases)
    if said.word in {"get", "pick", "bring"} and not givers:
        return money and (dated or used or said.word == "pick") and said.rank(said.agent) <= LAB
    return said.word in {"get", "receive", "take"} and bool(givers) and said.rank(said.agent) <= said.rank(givers)


def _is_use(phrase: Phrase) -> bool:
    """Whether a phrase says what fresh capital is for: ``to build robots``."""
    if phrase.opener == "to":
        return phrase.tokens[0].kind == "word" and phrase.tokens[0].text.islower() and not phrase.mentioned
    return phrase.opener == "to do" and phrase.verb not in _ENDS


def _is_round(token: Token) -> bool:
    return token.kind == "round" or token.low in {"round", "funding", "financing", "raise"}


def led_before(said: Statement) -> tuple[tuple[Named, ...], tuple[Named, ...]]:
    """Who led and who joined a round, where a participle says so: ``Led by A, X raised``, ``with A leading``."""
    tokens = said.frame.clause.tokens
    leads, others = list[Named](), list[Named]()
    if [token.low for token in tokens[:2]] == ["led", "by"]:
        opening = phrases_after(tokens, 0)
        leads += next((phrase.heads for phrase in opening if phrase.opener == "led by"), ())
        others += next((phrase.heads for phrase in opening if phrase.opener == "joined by"), ())
    for at, (token, following) in enumerate(pairwise(tokens[said.frame.at :]), said.frame.at):
        near = tokens[at + 2 : at + 5]
        if token.kind == "name" and following.low == "-led" and any(_is_round(noun) for noun in near):
            leads.extend(token.names)
        if token.kind == "name" and following.low in _LEADING | _JOINING:
            (leads if following.low in _LEADING else others).extend(token.names)
    return tuple(leads), tuple(others)
