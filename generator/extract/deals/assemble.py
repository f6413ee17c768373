"""Makes a claim of what a rule read: its status, date, place, term and capacity, and the words that prove it."""

from __future__ import annotations

import re

from generator.extract.deals.refusals import BREAKS_OFF, BY_PERSON, DENIED, NOT_WHOLE, refused
from generator.extract.deals.registry import Rule
from generator.extract.deals.setting import own_chain, setting_of
from generator.extract.deals.statement import Draft, Place, Statement
from generator.extract.deals.status import Verdict, verdict_on
from generator.extract.deals.sums import rate_after
from generator.extract.deals.syntax import Tokens, is_finite
from generator.extract.deals.tokens import Token
from generator.extract.deals.when import date_of, is_told_as_news
from generator.extract.deals.words import AUXILIARIES, DETERMINERS, PREPOSITIONS, VERBS, word_set
from generator.model import PRINCIPAL_ROLES, Claim, Party, Passage, Refused

_TERM = re.compile(
    r"\b(?:multi-?year|\w+-(?:year|month)(?!-old)|(?:over|for) (?:the next )?(?:half )?a decade|"
    r"(?:over|for) (?:the next )?\w+ (?:years|months)|(?:through|until) (?:the end of )?20\d\d)\b",
    re.IGNORECASE,
)
_CAPACITY = re.compile(
    r"(?:\b(?:up to|about|around|more than|over|nearly|at least|roughly) )?"
    r"(?:\b\d[\d,.]*[ -]?(?:MW|GW|megawatts?|gigawatts?|kilowatts?)\b|"
    r"\b(?:\d[\d,.]*|(?:tens|hundreds) of thousands of|thousands of|one million|a million)"
    r"(?: [A-Z][\w-]*| AI| graphics){0,4} (?:GPUs|chips|processors|accelerators|cards|TPUs)\b)"
)
_TELLING = word_set("name money round ref date place")
_PER = word_set("per not isn't wasn't aren't never")
"""Words that a quote may not leave out right before its first: they say whose word it is, or deny it."""
_MEASURES = word_set("years months decade megawatts gigawatts mw gw gpus chips processors accelerators thousands")
"""Words of how much and how long, for the sake of which a phrase is quoted too."""
_PERSONAL = word_set("he she his her him himself herself")
_WORDS_OF_PERSON = 2
"""First name and surname."""
_SMALLEST = 10_000
"""Smaller amounts, in any currency, are prices of things in shops."""
_FAR = 200
"""How far, in characters, a party may stand from the word that states the deal to be quoted with it."""
_WIDEST = 600
"""Longest quote, in characters."""


def assemble(draft: Draft, said: Statement, rule: Rule, place: Place) -> Claim | Refused:
    """The claim that a draft makes; refused where the words deny it, a party is missing or the text is cut there.

    :param draft: what a rule read.
    :param said: the statement that it read.
    :param rule: the rule.
    :param place: where it stands.
    """
    verdict = verdict_on(setting_of(said.frame, said.sentence))
    if verdict.stand == "denied" or _is_by_person(said) or not _is_whole(draft) or _touches_cut(said, place.passage):
        return refused(place, said, rule, _refusal(draft, said, verdict))
    start, end = _extent(said, draft, verdict)
    date = date_of(said, place.today)
    quote = place.passage.text[start:end]
    return Claim(
        type=draft.type,
        status="ended" if draft.ended else verdict.stand,
        parties=tuple(Party(name.name, role, lead, name.kind) for name, role, lead in draft.parties),
        passage=place.number,
        quote=quote,
        rule=rule.name,
        amount=draft.amount,
        valuation=draft.valuation,
        round=draft.round,
        place=_place(said) if draft.type == "buildout" else None,
        term=_first(_TERM, quote),
        capacity=_first(_CAPACITY, quote),
        date=date,
        fresh=date is not None or is_told_as_news(said),
        doubt=draft.doubt,
    )


def _refusal(draft: Draft, said: Statement, verdict: Verdict) -> str:
    """Why a draft makes no claim."""
    if verdict.stand == "denied":
        return DENIED
    if _is_by_person(said):
        return BY_PERSON
    return BREAKS_OFF if _is_whole(draft) else NOT_WHOLE


def _is_whole(draft: Draft) -> bool:
    """Whether all principals are there, a company among them, and the amount is none of a thing in a shop."""
    wanted = set(PRINCIPAL_ROLES[draft.type])
    principals = [name for name, role, _ in draft.parties if role in wanted]
    small = draft.amount is not None and draft.amount.value is not None and draft.amount.value < _SMALLEST
    complete = wanted <= {role for _, role, _ in draft.parties}
    return complete and not small and any(name.kind == "company" for name in principals)


def _is_by_person(said: Statement) -> bool:
    """Whether a personal pronoun before the statement can only mean its subject: a person, and no company."""
    subject, word = said.frame.subject, said.frame.clause.tokens[said.frame.at]
    if subject is None or subject.kind != "name" or len(subject.text.split()) < _WORDS_OF_PERSON:
        return False
    between = [token for token in said.sentence if subject.end <= token.start < word.start]
    others = (token for token in between if token.kind in {"name", "proper"} and not token.text.isupper())
    persons = (token for token in between if token.low in _PERSONAL)
    means = min((*others, *persons), key=lambda token: token.start, default=None)
    return means is not None and means.low in _PERSONAL


def _used(said: Statement) -> list[Token]:
    """The tokens that a statement rests on: subject, verb or noun, object, and phrases up to the last that tells."""
    frame = said.frame
    used = [frame.clause.tokens[frame.at], *own_chain(frame), *frame.before]
    if frame.subject is not None and said.sentence[0].start <= frame.subject.start <= said.sentence[-1].start:
        used.append(frame.subject)
    tells = [
        any(token.kind in _TELLING or token.low in _MEASURES for token in phrase.tokens) for phrase in frame.phrases
    ]
    last = max((number for number, telling in enumerate(tells) if telling), default=0)
    return used + [token for phrase in frame.phrases[: last + 1] for token in phrase.tokens]


def _extent(said: Statement, draft: Draft, verdict: Verdict) -> tuple[int, int]:
    """Offsets of the shortest stretch that holds all the tokens that a statement rests on, parties included."""
    used = [token for token in (*_used(said), *verdict.proof) if token.kind != "mark"]
    held = {name for token in used if token.kind == "name" for name in token.names}
    at = used[0].start
    for name in (name for name, _, _ in draft.parties if name not in held):
        named = (token for token in said.sentence if token.kind == "name" and name in token.names)
        used += sorted(
            (token for token in named if abs(token.start - at) < _FAR), key=lambda token: abs(token.start - at)
        )[:1]
    used += _untold_sums(said, draft, used)
    end = max(token.end for token in used)
    if verdict.proof and end == verdict.proof[-1].end:
        end = _closing(said.sentence, end)
    end = _over_rate(said.sentence, end)
    start = _opening(said.sentence, min(token.start for token in used))
    return start, min(end, start + _WIDEST)


def _untold_sums(said: Statement, draft: Draft, used: list[Token]) -> list[Token]:
    """The amounts of a draft that a quote does not hold yet, each where it stands nearest."""
    held = {token.money for token in used}
    at = used[0].start
    untold = [
        [token for token in said.sentence if token.money == money]
        for money in (draft.amount, draft.valuation)
        if money is not None and money not in held
    ]
    return [min(tokens, key=lambda token: abs(token.start - at)) for tokens in untold if tokens]


def _closing(sentence: Tokens, end: int) -> int:
    """Where a quote ends whose last words say who told it: before the next mark."""
    for token in sentence:
        if token.start >= end:
            if token.kind == "mark":
                break
            end = token.end
    return end


def _over_rate(sentence: Tokens, end: int) -> int:
    """Where a quote ends that would stop between an amount and what makes it a rate: ``$5 million per month``."""
    for at, token in enumerate(sentence):
        if token.kind == "money" and token.start < end:
            rate = rate_after(sentence, at)
            end = max(end, rate[-1].end) if rate and rate[-1].end > end >= token.end else end
    return end


def _opening(sentence: Tokens, start: int) -> int:
    """Where a quote begins: with the preposition of an amount, and never on a verb whose subject is left out."""
    at = next(number for number, token in enumerate(sentence) if token.start >= start)
    if sentence[at].kind == "money" and at and sentence[at - 1].low in PREPOSITIONS | DETERMINERS:
        return sentence[at - 1].start
    if sentence[at].low in AUXILIARIES or (sentence[at].low in VERBS and is_finite(sentence, at)):
        while at and sentence[at - 1].kind != "mark":
            at -= 1
    if at and sentence[at - 1].low in _PER:
        at -= 1
    return sentence[at].start


def _touches_cut(said: Statement, passage: Passage) -> bool:
    """Whether a party or an amount touches the end of a text that breaks off."""
    limit = len(passage.text.rstrip(" .…"))
    return passage.cut and any(
        token.end >= limit and token.kind in {"name", "money", "proper"} for token in _used(said)
    )


def _first(pattern: re.Pattern[str], words: str) -> str | None:
    found = pattern.search(words)
    return found[0] if found else None


def _place(said: Statement) -> str | None:
    """The place in the statement's phrases, the nearest to it."""
    held = [token for phrase in said.frame.phrases for token in phrase.tokens]
    return next((token.value for token in held if token.kind == "place"), None)
