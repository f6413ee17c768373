"""What can be wrong or worth knowing about the linked site as a whole: a tuple of small checks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.check.decisions import decisions_say_more
from generator.check.names import companies_differ
from generator.check.phrases import phrases_are_said
from generator.check.spelling import names_are_known
from generator.check.texts import texts_are_english, texts_end
from generator.findings import Finding, finding
from generator.model import Company, Content, Deal, Site, Story

Check = Callable[[Site, Content], Iterable[Finding]]
"""One look at the site."""


def check_site(site: Site, content: Content) -> tuple[Finding, ...]:
    """Look at the linked site.

    :param site: what the link stage gave.
    :param content: what was read.
    """
    found = (one for check in CHECKS for one in check(site, content))
    return tuple(sorted(found, key=lambda one: (one.file, one.line or 0, one.code, one.message)))


def one_page_an_address(site: Site, _content: Content) -> Iterable[Finding]:
    """No two pages have one address, or addresses that differ in case only: some disks take them for one."""
    first: dict[str, _Place] = {}
    for place in _places(site):
        other = first.setdefault(place.address.casefold(), place)
        if other is not place:
            words = {"address": place.address, "other": other.address, "first": other.file}
            yield finding("address-twice", place.file, None, None, **words)


def references_exist(site: Site, _content: Content) -> Iterable[Finding]:
    """Every id that a page refers to is a page."""
    pages = {place.address for place in _places(site)}
    for place in _places(site):
        for target in sorted(set(place.targets) - pages):
            yield finding("page-missing", place.file, address=place.address, target=target)


def deals_have_evidence(site: Site, _content: Content) -> Iterable[Finding]:
    """Every deal that a person states in a file has words that prove it; one that is corrected has what it had."""
    for deal in site.deals:
        if deal.stated and deal.stated.type and deal.stated.parties and not any(one.quote for one in deal.evidence):
            yield finding("deal-without-evidence", deal.stated.source_file, deal.stated.line)


def stated_deals_have_an_amount(site: Site, _content: Content) -> Iterable[Finding]:
    """A deal that a person states has an amount, in the file or in an article; partnerships seldom have any."""
    for deal in site.deals:
        if deal.amount or deal.type == "partnership" or not (deal.stated and deal.stated.type):
            continue
        if "amount" not in deal.stated.without:
            yield finding("deal-without-amount", deal.stated.source_file, deal.stated.line)


def texts_differ(site: Site, _content: Content) -> Iterable[Finding]:
    """A story with nearly the text of an earlier one is likely a copy."""
    files = {story.id: story.article.source_file for story in site.stories}
    for copy, first in site.copies:
        yield finding("text-twice", files[copy], first=files[first])


def titles_differ(site: Site, _content: Content) -> Iterable[Finding]:
    """Stories of one day with one title are likely copies from different addresses."""
    copies = {copy for copy, _ in site.copies}
    first: dict[tuple[str, str], Story] = {}
    for story in sorted(site.stories, key=lambda one: one.source_files):
        article = story.article
        if article.date:
            other = first.setdefault((article.date, " ".join(article.title.casefold().split())), story)
            if other is not story and story.id not in {*other.other_versions, *copies}:
                yield finding("title-twice", article.source_file, first=other.article.source_file)


CHECKS: tuple[Check, ...] = (
    one_page_an_address,
    references_exist,
    deals_have_evidence,
    stated_deals_have_an_amount,
    texts_differ,
    titles_differ,
    companies_differ,
    names_are_known,
    phrases_are_said,
    decisions_say_more,
    texts_are_english,
    texts_end,
)
"""Every check, in the order in which they run."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A page as the checks see it."""

    address: str
    """Its address."""
    file: str
    """The file that an editor would open."""
    targets: tuple[str, ...]
    """The addresses that it refers to."""


def _places(site: Site) -> list[_Place]:
    """Every page of a company, a deal or a story."""
    return [
        *(_company(one) for one in site.companies),
        *(_deal(one) for one in site.deals),
        *(_story(one) for one in site.stories),
    ]


def _company(company: Company) -> _Place:
    file = company.stated.source_file if company.stated else ""
    targets = (*_all("deals", company.deals), *_all("stories", company.stories))
    return _Place(f"companies/{company.id}", file, targets)


def _deal(deal: Deal) -> _Place:
    file = deal.stated.source_file if deal.stated else next((one.source_file for one in deal.evidence), "")
    companies = _all("companies", (one.company for one in deal.parties))
    return _Place(f"deals/{deal.id}", file, (*companies, *_all("stories", (one.story for one in deal.evidence))))


def _story(story: Story) -> _Place:
    companies = _all("companies", (*story.companies, *(one.company for one in story.links)))
    inward = (one for _, one in story.external)
    stories = _all("stories", (*(one.story for one in story.related), *inward, *story.other_versions))
    targets = (*companies, *_all("deals", story.deals), *stories)
    return _Place(f"stories/{story.id}", story.article.source_file, targets)


def _all(folder: str, ids: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(f"{folder}/{one}" for one in ids if one)
