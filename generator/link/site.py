"""The link stage: what every article says becomes companies, deals and stories that point at each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from generator.findings import Finding
from generator.link.companies import Directory, identify_companies
from generator.link.deal_records import make_deal
from generator.link.deals import Gathered, identify_deals
from generator.link.disagreements import disagreements
from generator.link.evidence import with_cited_articles
from generator.link.refused import without_refused
from generator.link.reports import doubtful_reports, gather_reports
from generator.link.stories import Joined, join_stories, story_of_file
from generator.link.story_records import make_stories
from generator.link.suspicions import with_suspicions
from generator.link.worklist import apart, worklist
from generator.model import Account, Company, Content, Deal, Extraction, Site, Story


@dataclass(frozen=True, slots=True)
class Trail:
    """What a site was linked from, for one who asks why it is as it is."""

    stories: tuple[Joined, ...]
    """Its stories with all their files, by id."""
    directory: Directory
    """Its companies, and which of them a name means."""
    deals: tuple[Gathered, ...]
    """Its deals with all their reports, by id."""


def link_site(content: Content, extractions: Sequence[Extraction]) -> tuple[Site, tuple[Finding, ...]]:
    """Link everything that the articles and files say.

    The result depends on what is said alone, not on the order of articles or extractions.

    :param content: what was read.
    :param extractions: what each article says, one for each article.
    """
    site, _, findings = link_with_trail(content, extractions)
    return site, findings


def link_with_trail(content: Content, extractions: Sequence[Extraction]) -> tuple[Site, Trail, tuple[Finding, ...]]:
    """Link as ``link_site`` does, and keep what the site was linked from.

    :param content: what was read.
    :param extractions: what each article says, one for each article.
    """
    content, refused = without_refused(with_cited_articles(content))
    extractions, doubted = apart(extractions)
    joined, copies = join_stories(content.articles)
    story_of = story_of_file(joined)
    directory, names = identify_companies(content, extractions)
    reports, one_sided = gather_reports(content, extractions, directory, story_of)
    doubtful = doubtful_reports(content, doubted, directory, story_of)
    gathered, unsure, decided = identify_deals(content, reports, doubtful)
    made = [make_deal(one, directory, story_of, content.drafts_out) for one in gathered]
    deals = tuple(deal for deal, _ in made)
    stories = make_stories(joined, extractions, directory, deals)
    companies = _companies(directory, stories, deals)
    rejected = tuple(one.id for one in content.deals if one.id and one.reject)
    site = Site(
        companies, deals, stories, _account(content, stories), worklist(unsure), content.recorded, content.silences,
        rejected, content.decisions_file, content.decisions,
    )  # fmt: skip
    site = with_suspicions(site, joined, extractions, directory, content.decisions)
    findings = [*copies, *refused, *names, *one_sided, *decided, *(one for _, some in made for one in some)]
    findings += disagreements(zip(gathered, deals, strict=True))
    trail = Trail(joined, directory, gathered)
    return site, trail, tuple(sorted(findings, key=lambda one: (one.file, one.line or 0, one.code, one.message)))


def _companies(directory: Directory, stories: Sequence[Story], deals: Sequence[Deal]) -> tuple[Company, ...]:
    """Every company that has a deal, a story or a file of its own, by id."""
    stories_of: dict[str, list[Story]] = defaultdict(list)
    for story in stories:
        for one in story.companies:
            stories_of[one].append(story)
    deals_of: dict[str, set[str]] = defaultdict(set)
    joined: dict[str, list[str]] = defaultdict(list)
    for one, stays in sorted(directory.ids.items()):
        if one != stays:
            joined[stays].append(one)
    firm = {one.company for deal in deals if not deal.draft for one in deal.parties}
    for deal in deals:
        for party in deal.parties:
            if party.company:
                deals_of[party.company].add(deal.id)
    return tuple(
        Company(
            id=one,
            name=identity.name,
            aliases=tuple(sorted(identity.forms - {identity.name}, key=lambda form: (form.casefold(), form))),
            deals=tuple(sorted(deals_of[one])),
            stories=tuple(story.id for story in stories_of[one]),
            stated=identity.stated,
            draft=identity.stated is None and one not in firm and all(story.draft for story in stories_of[one]),
            joined=tuple(joined[one]),
        )
        for one, identity in sorted(directory.companies.items())
        if identity.stated or stories_of[one] or deals_of[one]
    )


def _account(content: Content, stories: Sequence[Story]) -> Account:
    """What became of every article file; the parts add up to the whole."""
    read = len(content.articles)
    drafts, aside = len(content.drafts_out), len(content.set_aside)
    return Account(read + drafts + aside, len(stories), read - len(stories), drafts, aside)
