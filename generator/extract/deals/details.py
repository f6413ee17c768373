"""Details of a deal that stand in another sentence than the one that states it: its size, valuation, investors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.extract.dates import find_dates
from generator.extract.deals.around import PAST, Sentence, after, sentence_of, sentences_of, start_of, story_of
from generator.extract.deals.settle import days, same
from generator.extract.money import MoneySpan, find_money
from generator.model import Article, Claim, Mention, Money, Party

RULE = "detail_of_deal"
SENTENCE = "A sentence after the one that states a deal tells its size, its valuation or further investors."

_NOUN = r"(?:deal|acquisition|transaction|agreement|contract|purchase|takeover|buyout|merger|partnership|pact)"
_ROUND = r"(?:round|deal|investment|funding|financing|raise|transaction|capital raise)"
_COULD = r"(?:is|was|will be|would be|could be|may be|might be|is said to be|is reportedly|was reportedly)"
_SIZE = re.compile(
    rf"(?:^|, )(?:the|this|that) (?:[\w-]+ ){{0,2}}?{_NOUN}(?:, [^,]{{3,60}},)? "
    rf"(?:(?:{_COULD} )?(?:reportedly )?(?:worth|valued at|priced at)|(?:totals?|totall?ed|amounts? to|comes? to)|"
    rf"(?:could|may|might|will|would|can) (?:ultimately |eventually )?(?:be worth|reach|total|cost|"
    rf"bring (?:in|[\w.-]+(?: [\w.-]+)?))) (?=¤)",
    re.IGNORECASE,
)
_VALUED = re.compile(
    rf"(?:\b{_ROUND} (?:\w+ )?(?:values|valued|would value|gives|gave|would give) (?:[\w.’'-]+ ){{1,3}}?"
    rf"(?:at|an? (?:[\w-]+ )?valuation of)|\b(?:valuing|values|valued) (?:the \w+|it) at|"
    rf"\b(?:at|targeting|seeking|eyeing|eyes|giving it|gives it) an? (?:[\w-]+ )?valuation of|"
    rf"\bvaluation (?:pushed|rose|climbed|jumped|went|bumped|moved)(?: \w+)? to(?: an? [\w -]{{0,20}}?)?) ?(?=¤)"
    rf"|\b(?:at|eyes|eyeing|targeting|seeks|seeking)(?: an?)? (?:approximate |reported )?"
    r"(?=¤+ (?:[\w-]+ )?valuation\b)",
    re.IGNORECASE,
)
_INVESTORS = re.compile(
    r"^(?:(?:other|additional|new|existing|returning|further|more|participating|all) )+?(?:investors|backers)\b"
    r"[^.;]{0,40}?\binclud(?:e|ed|es|ing)\b(?P<a>.*?)(?=,? also\b|, bringing|, who\b|, which\b|;|$)"
    r"|^(?:the round|it|the (?:financing|investment|deal)) (?:was also|also|also was) (?:joined|backed) by (?P<b>.*)"
    r"|^(?:the round|it|the (?:financing|investment|deal)) (?:also )?(?:includes|included|saw|drew) "
    r"(?:participation|investments?|backing) from (?P<c>.*)"
    r"|^(?P<d>.*?) (?:also|all) (?:participated|joined|took part|invested)\b(?: in the (?:\w+ )?round)?",
    re.IGNORECASE,
)
_THAT = re.compile(r"\bthat round\b", re.IGNORECASE)
_OTHER_MONEY = re.compile(r"\b(?:round|raised|raises|investment|series [a-k])\b", re.IGNORECASE)
_TELLING = re.compile(r"\b(?:told|according to|said|says)\b", re.IGNORECASE)
_BETWEEN = re.compile(
    r"(?:,|,? and|,? as well as|,? along with|,? alongside)(?: (?:new|returning|existing|other|strategic))?"
    r"(?: (?:VC|venture|venture capital|investment) firms?| investors?| backers?| firms?)? "
)
_FROM_PERSONS = re.compile(
    r" from(?: [A-Z][\w.’'-]{1,30}){2,4}(?:(?:,| and|, and)(?: [A-Z][\w.’'-]{1,30}){2,4}){0,4}(?=,| and| as| along)"
)
_LISTED = re.compile(r"\b(?:from|led by|joined by|including|backed by)\b")
_OWN_VERB = re.compile(r"\s(?:is|was|has|had|will|would|can|could|may|said|says|[a-z]{2,}(?<!nam)ed)\b")
"""After the last name of what looks like a list: it begins a clause of its own."""
_RATE = re.compile(r"\s(?:an?|per|each|every)\s(?:share|month|year|week|day|unit|seat|user)\b")
_PERSONS = re.compile(
    r"(?:[’']s)? (?:co-?)?(?:founders?|ceo|cto|cfo|chief|executives?|partners?|chair\w*|head)\b", re.IGNORECASE
)
"""After a company's name: a person of it, who is no investor for it."""
_REACH = 3
"""How many sentences after the one that states a deal may give its details."""
_LONG_REACH = 6
"""The same where an article speaks of no other deal."""
_RECENT = 10
_NEWS = 45
"""Days before an article within which the round of its title can have been."""
_LEAD = 3
"""How many passages of a body are its lead."""


def with_details(claims: tuple[Claim, ...], article: Article, mentions: tuple[Mention, ...]) -> tuple[Claim, ...]:
    """The claims, with one more for each sentence that gives a detail which no claim of its deal has.

    :param claims: the claims, settled.
    :param article: the article.
    :param mentions: the companies named in it.
    """
    claims = tuple(_with_whole_list(claim, article, mentions) for claim in claims)
    found = list(claims)
    for claim in claims:
        if story_of(article, claim.passage) == "own":
            found += _details(claim, tuple(found), article, mentions)
    return tuple(sorted(found, key=lambda one: one.passage))


def _details(
    claim: Claim, claims: tuple[Claim, ...], article: Article, mentions: tuple[Mention, ...]
) -> Iterator[Claim]:
    """A claim for each sentence that tells more of the deal of one."""
    own = [other for other in claims if same(claim, other)]
    alone = len(own) == len(claims)
    reach = _LONG_REACH if alone else _REACH
    told = (sentence_of(article, claim), *after(article, claim, reach))
    before: Sentence | None = None
    for sentence in (*_title(claim, own, article, mentions), *told):
        if _is_of_another(sentence, claim, claims, article):
            return
        if before and before is not told[0] and _THAT.search(sentence.text) and _begins_another(before, own, mentions):
            return
        more = _more(claim, own, sentence, mentions)
        if more is not None:
            own.append(more)
            yield more
        before = sentence


def _title(claim: Claim, own: list[Claim], article: Article, mentions: tuple[Mention, ...]) -> tuple[Sentence, ...]:
    """The sentences of a title that names the company of a round that is news and states no deal by itself."""
    company = next((party.name for party in claim.parties if party.role == "company"), None)
    lead = [number for number, passage in enumerate(article.passages) if passage.where == "body"][:_LEAD]
    named = any(mention.passage == 0 and mention.company == company for mention in mentions)
    if claim.type != "funding" or not claim.fresh or not named or article.passages[0].kind != "title":
        return ()
    if claim.date is None or article.date is None or days(article.date) - days(claim.date) > _NEWS:
        return ()
    told = any(other.passage == 0 or (other.valuation and other.passage in lead) for other in own)
    return () if told or claim.passage not in lead else sentences_of(article, 0)


def _is_of_another(sentence: Sentence, claim: Claim, claims: tuple[Claim, ...], article: Article) -> bool:
    """Whether a sentence states another deal, or begins to speak of an earlier one or of another day."""
    for other in claims:
        inside = other.passage == sentence.passage and sentence.start <= start_of(article, other) < sentence.end
        if inside and not same(claim, other):
            return True
    today = article.date
    return (
        claim.fresh
        and today is not None
        and any(
            days(today) - days(day.date) > _RECENT and not today.startswith(day.date)
            for day in find_dates(sentence.text, today)
        )
    )


def _begins_another(sentence: Sentence, own: list[Claim], mentions: tuple[Mention, ...]) -> bool:
    """Whether a sentence speaks of the money of a company that has no part in a deal, as *that round* then does."""
    known = {party.name for claim in own for party in claim.parties}
    end = sentence.start + len(sentence.text)
    here = (one for one in mentions if one.passage == sentence.passage and sentence.start <= one.start < end)
    return bool(_OTHER_MONEY.search(sentence.text)) and any(one.company not in known for one in here)


def _more(claim: Claim, own: list[Claim], sentence: Sentence, mentions: tuple[Mention, ...]) -> Claim | None:
    """A claim in the words of a sentence, where it tells something that none of the claims of a deal does."""
    text = sentence.text
    if PAST.search(text):
        return None
    sums = find_money(text)
    masked = "".join("¤" if any(s.start <= at < s.end for s in sums) else char for at, char in enumerate(text))
    masked = masked if sums else text
    more = claim
    if not any(other.amount for other in own) and claim.type not in {"funding", "buildout"}:
        more = replace(more, amount=_sum(_SIZE, masked, text, sums))
    if claim.type == "funding" and _may_value(own, sentence):
        more = replace(more, valuation=_sum(_VALUED, masked, text, sums))
    if claim.type == "funding":
        more = replace(more, parties=_with_investors(more.parties, own, sentence, mentions))
    if more == claim:
        return None
    return replace(more, passage=sentence.passage, quote=text, rule=RULE)


def _may_value(own: list[Claim], sentence: Sentence) -> bool:
    """Whether a sentence may tell the valuation of a round: none has, or it is a title's, which states the last one."""
    return not any(other.valuation and (sentence.passage or not other.passage) for other in own)


def _sum(words: re.Pattern[str], masked: str, text: str, sums: tuple[MoneySpan, ...]) -> Money | None:
    """The amount that some words introduce, unless it is a rate."""
    found = words.search(masked)
    span = next((span for span in sums if found and span.start == found.end()), None)
    return span.money if span and not _RATE.match(text, span.end) else None


def _with_investors(
    parties: tuple[Party, ...], own: list[Claim], sentence: Sentence, mentions: tuple[Mention, ...]
) -> tuple[Party, ...]:
    """Parties and the investors that a sentence adds."""
    found = _INVESTORS.match(sentence.text)
    if not found:
        return parties
    group = next(name for name in "abcd" if found[name] is not None)
    start, end = (sentence.start + at for at in found.span(group))
    known = {party.name for one in own for party in one.parties}
    listed = (m for m in mentions if m.passage == sentence.passage and start <= m.start < end)
    named = dict.fromkeys(m.company for m in listed if not _PERSONS.match(sentence.text, m.end - sentence.start))
    if _TELLING.search(found[group]):
        return parties
    return (*parties, *(Party(name, "investor") for name in named if name not in known))


def _with_whole_list(claim: Claim, article: Article, mentions: tuple[Mention, ...]) -> Claim:
    """A funding with the investors that its list goes on with where the quote breaks off."""
    text = article.passages[claim.passage].text
    start = start_of(article, claim)
    end = start + len(claim.quote)
    persons = _FROM_PERSONS.match(text, end)
    if claim.type != "funding" or not (persons or _LISTED.search(claim.quote)):
        return claim
    parties = list(claim.parties)
    listed = persons.end() if persons else end
    for mention in mentions:
        if mention.passage == claim.passage and mention.start >= end:
            if not _BETWEEN.fullmatch(text[listed : mention.start]) or _OWN_VERB.match(text, mention.end):
                break
            end = listed = mention.end
            if mention.company not in {party.name for party in parties}:
                parties.append(Party(mention.company, "investor"))
    return replace(claim, parties=tuple(parties), quote=text[start:end])
