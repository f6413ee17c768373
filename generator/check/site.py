"""What can be wrong or worth knowing about the linked site as a whole: a tuple of small checks."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.findings import Finding, finding
from generator.model import Company, Content, Deal, Site, Story

Check = Callable[[Site, Content], Iterable[Finding]]
"""One look at the site."""

DECISIONS = "decisions.yml"
"""Where an editor writes what is one company and what is not."""

LEFT_OUT = frozenset(
    ["ai", "capital", "group", "holdings", "labs", "networks", "software", "systems", "technologies", "technology"]
)
"""Words at the end of a company's name that texts often leave out."""


def check_site(site: Site, content: Content) -> tuple[Finding, ...]:
    """Look at the linked site.

    :param site: what the link stage gave.
    :param content: what was read.
    """
    found = (one for check in CHECKS for one in check(site, content))
    return tuple(sorted(found, key=lambda one: (one.file, one.line or 0, one.code, one.message)))


def one_page_an_address(site: Site, _content: Content) -> Iterable[Finding]:
    """No two pages have one address, or addresses that differ in case only: some disks take them for one."""
    seen: dict[str, tuple[str, str]] = {}
    for address, file in _pages(site):
        other, first = seen.setdefault(address.casefold(), (address, file))
        if (other, first) != (address, file):
            yield finding("address-twice", file, address=address, other=other, first=first)


def references_exist(site: Site, _content: Content) -> Iterable[Finding]:
    """Every id that a page refers to is a page."""
    pages = {address for address, _ in _pages(site)}
    records = (*site.companies, *site.deals, *site.stories)
    for (address, file), record in zip(_pages(site), records, strict=True):
        for target in sorted(set(_references(record)) - pages):
            yield finding("page-missing", file, address=address, target=target)


def deals_have_evidence(site: Site, _content: Content) -> Iterable[Finding]:
    """Every deal has words that prove it."""
    for deal in site.deals:
        if not deal.evidence and deal.stated:
            yield finding("deal-without-evidence", deal.stated.source_file, deal.stated.line)


def titles_differ(site: Site, _content: Content) -> Iterable[Finding]:
    """Stories of one day with one title are likely copies from different addresses."""
    first: dict[tuple[str, str], Story] = {}
    for story in sorted(site.stories, key=lambda one: one.source_files):
        article = story.article
        if article.date:
            other = first.setdefault((article.date, " ".join(article.title.casefold().split())), story)
            if other is not story and story.id not in other.other_versions:
                yield finding("title-twice", article.source_file, first=other.article.source_file)


def companies_differ(site: Site, content: Content) -> Iterable[Finding]:
    """Two companies whose names differ by a word that texts often leave out may be one."""
    decided = {frozenset(one.ids) for one in content.decisions}
    by_name = {one.name.casefold(): one for one in site.companies}
    for company in site.companies:
        *words, last = company.name.casefold().split()
        short = by_name.get(" ".join(words)) if last in LEFT_OUT else None
        if short and not (short.stated and company.stated) and frozenset((short.id, company.id)) not in decided:
            yield finding("companies-alike", DECISIONS, short=short.name, name=company.name, a=short.id, b=company.id)


CHECKS: tuple[Check, ...] = (
    one_page_an_address,
    references_exist,
    deals_have_evidence,
    titles_differ,
    companies_differ,
)
"""Every check, in the order in which they run."""


def _pages(site: Site) -> Iterable[tuple[str, str]]:
    """The address of every page, with the file that an editor would open."""
    for company in site.companies:
        yield f"companies/{company.id}", company.stated.source_file if company.stated else ""
    for deal in site.deals:
        evidence = next((one.source_file for one in deal.evidence), "")
        yield f"deals/{deal.id}", deal.stated.source_file if deal.stated else evidence
    for story in site.stories:
        yield f"stories/{story.id}", story.article.source_file


def _references(record: Company | Deal | Story) -> Iterable[str]:
    """The addresses that a page refers to."""
    if isinstance(record, Company):
        yield from (f"deals/{one}" for one in record.deals)
        yield from (f"stories/{one}" for one in record.stories)
    elif isinstance(record, Deal):
        yield from (f"companies/{one.company}" for one in record.parties if one.company)
        yield from (f"stories/{one.story}" for one in record.evidence if one.story)
    else:
        yield from (f"companies/{one}" for one in (*record.companies, *(link.company for link in record.links)))
        yield from (f"deals/{one}" for one in record.deals)
        inward = (one for _, one in record.external if one)
        yield from (
            f"stories/{one}" for one in (*(each.story for each in record.related), *inward, *record.other_versions)
        )
