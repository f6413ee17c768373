"""What each source says of a deal, its names resolved to companies: claims, front matter and curated files alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.findings import Finding, finding
from generator.link.companies import Directory
from generator.link.facts import Actor, Facts, actor, days, is_description, is_whole, principals, sized
from generator.link.stories import Joined
from generator.model import (
    PRINCIPAL_ROLES,
    Article,
    Claim,
    Content,
    DealParty,
    Evidence,
    Extraction,
    Party,
    StatedDeal,
    Status,
)

MAIN_ROLES = frozenset(role for roles in PRINCIPAL_ROLES.values() for role in roles)
"""The roles of principals, of any type of deal."""


@dataclass(frozen=True, slots=True)
class Report:
    """One source's word on one deal."""

    says: Claim | StatedDeal
    """Its details in the source's own words."""
    facts: Facts
    """What identifies the deal."""
    parties: tuple[DealParty, ...]
    """Who, in which role."""
    status: Status | None
    """Its state; none where a person does not say."""
    evidence: Evidence | None
    """The words, empty where a person states the deal in front matter; none where a curated file does."""
    source: str
    """What counts as one source: the original's address in its comparable form, else the file."""
    order: tuple[str, str, int, str]
    """Its place among all reports: by date, then by where it stands."""
    fresh: bool = False
    """Whether it is the source's news."""
    checked: bool = False
    """Whether a person vouches for it."""
    draft: bool = False
    """Whether it stands in a draft."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the words of an article's report were published."""

    where: str
    """``title``, ``body``, ``related:N`` …"""
    publisher: str | None
    """Who published them."""
    url: str | None
    """Where."""
    published: str | None
    """When."""
    source: str
    """What counts as one source."""


def origin(article: Article, where: str) -> Origin:
    """Where the words at a place of an article were published: a card's related item is another publisher's."""
    number = where.removeprefix("related:")
    for item in article.related:
        if number == str(item.number):
            key = item.url_key or item.url or f"{article.source_file} {where}"
            return Origin(where, item.publisher, item.url, item.date, key)
    key = article.url_keys[0] if article.url_keys else article.source_file
    return Origin(where, article.publisher, article.original_url, article.date, key)


def resolve(parties: Iterable[Party], directory: Directory) -> tuple[DealParty, ...]:
    """The parties with their companies, each once in its role; nobody is both a principal and a further party."""
    found: dict[Actor, DealParty] = {}
    for party in parties:
        company = directory.find(party.name) if party.kind == "company" else None
        name = directory.companies[company].name if company else party.name
        one = DealParty(company, name, party.kind, party.role, party.lead)
        if actor(one) not in found or one.lead:
            found[actor(one)] = one
    mains = {who for role, who in found if role in MAIN_ROLES}
    return tuple(one for (role, who), one in found.items() if role in MAIN_ROLES or who not in mains)


def gather_reports(
    content: Content, extractions: Sequence[Extraction], directory: Directory, story_of: Mapping[str, Joined]
) -> tuple[tuple[Report, ...], tuple[Finding, ...]]:
    """Every report of a deal in the articles and in the curated files that state one, in order.

    A report that lacks a principal party, or whose two sides turn out to be one company, is left out and named.
    """
    reports = _from_claims(content, extractions, directory, story_of)
    reports += [
        _from_front_matter(stated, article, story_of[article.source_file], directory)
        for article in content.articles
        for stated in article.deals
        if stated.type
    ]
    reports += [_from_file(stated, directory) for stated in content.deals if states(stated)]
    reports.sort(key=lambda one: one.order)
    whole = tuple(one for one in reports if is_whole(one.facts.type, one.parties))
    return whole, tuple(_one_sided(one) for one in reports if not is_whole(one.facts.type, one.parties))


def doubtful_reports(
    content: Content, extractions: Sequence[Extraction], directory: Directory, story_of: Mapping[str, Joined]
) -> tuple[Report, ...]:
    """The reports of claims that are in doubt, in order; what lacks a principal party is none."""
    reports = sorted(_from_claims(content, extractions, directory, story_of), key=lambda one: one.order)
    return tuple(one for one in reports if is_whole(one.facts.type, one.parties))


def _from_claims(
    content: Content, extractions: Iterable[Extraction], directory: Directory, story_of: Mapping[str, Joined]
) -> list[Report]:
    articles = {one.source_file: one for one in content.articles}
    return [
        _from_claim(claim, articles[one.source_file], story_of[one.source_file], directory)
        for one in extractions
        for claim in one.claims
    ]


def _from_claim(claim: Claim, article: Article, story: Joined, directory: Directory) -> Report:
    passage = article.passages[claim.passage]
    at = origin(article, passage.where)
    date = claim.date or (at.published if claim.fresh else None)
    parties = resolve((_as_elsewhere(party, directory) for party in claim.parties), directory)
    shown = story.shown.source_file == article.source_file
    return Report(
        claim,
        _facts(claim, parties, date, at.published, article.source_file if claim.fresh else None),
        parties,
        claim.status,
        replace(
            _evidence(claim, story, article.source_file, passage.line, at, parties=parties),
            quote=claim.quote,
            rule=claim.rule,
            date=date,
            anchor=passage.anchor if shown else None,
        ),
        at.source,
        (date or at.published or "", article.source_file, passage.line, claim.quote),
        fresh=claim.fresh,
        draft=article.draft,
    )


def _evidence(
    says: Claim | StatedDeal, story: Joined, file: str, line: int, at: Origin, *, parties: tuple[DealParty, ...]
) -> Evidence:
    """What a claim and an article's front matter give as evidence alike."""
    return Evidence(
        story=story.id,
        source_file=file,
        line=line,
        where=at.where,
        quote="",
        publisher=at.publisher,
        url=at.url,
        published=at.published,
        rule="stated",
        status=says.status or "announced",
        amount=says.amount,
        date=says.date,
        valuation=says.valuation,
        round=says.round,
        place=says.place,
        term=says.term,
        capacity=says.capacity,
        parties=parties,
    )


def _as_elsewhere(party: Party, directory: Directory) -> Party:
    """The party as a company, where other texts know it as one."""
    return replace(party, kind="company") if directory.find(party.name) else party


def _from_front_matter(stated: StatedDeal, article: Article, story: Joined, directory: Directory) -> Report:
    """A deal that an article's front matter states: a person's word where somebody vouches for it, else a claim."""
    at = origin(article, "front-matter")
    parties = resolve(stated.parties, directory)
    evidence = _evidence(stated, story, article.source_file, stated.line, at, parties=parties)
    return Report(
        stated,
        _facts(stated, parties, stated.date, at.published, article.source_file),
        parties,
        evidence.status,
        evidence,
        at.source,
        (stated.date or at.published or "", article.source_file, stated.line, ""),
        checked=article.checked_by is not None,
        draft=article.draft,
    )


def _from_file(stated: StatedDeal, directory: Directory) -> Report:
    """A deal that a curated file states."""
    parties = resolve(stated.parties, directory)
    facts = _facts(stated, parties, stated.date, None, None)
    order = (stated.date or "", stated.source_file, stated.line, "")
    return Report(stated, facts, parties, stated.status, None, stated.source_file, order, checked=True)


def _facts(
    says: Claim | StatedDeal, parties: Sequence[DealParty], date: str | None, published: str | None, news_of: str | None
) -> Facts:
    type_ = says.type or "partnership"  # a statement without a type states no deal, so it does not come here
    mains = principals(type_, parties)
    return Facts(
        type_,
        mains,
        frozenset(actor(one) for one in parties) - mains,
        sized(says.amount),
        says.amount.text.casefold() if says.amount and says.amount.value is None else None,
        sized(says.valuation),
        says.round.casefold() if says.round else None,
        frozenset(re.findall(r"[^\W_]+", (says.place or "").casefold())),
        date,
        days(date, published),
        None if date else news_of,
        says.id if isinstance(says, StatedDeal) else None,
        any(map(is_description, parties)),
    )


def states(stated: StatedDeal) -> bool:
    """Whether a curated file states a deal of its own, rather than correcting or rejecting one."""
    return bool(stated.type and stated.parties and not stated.reject)


def _one_sided(report: Report) -> Finding:
    roles = " and ".join(PRINCIPAL_ROLES[report.facts.type])
    if isinstance(report.says, StatedDeal):
        return finding("deal-one-sided", report.says.source_file, report.says.line, type=report.facts.type, roles=roles)
    name = report.parties[0].name if report.parties else "nobody"
    return finding("deal-with-itself", report.order[1], report.order[2], name=name, quote=report.says.quote)
