"""Companies whose names differ so little that they may be one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.findings import Finding, finding
from generator.model import Company, Content, Site
from generator.text.names import name_key, slip, without_legal_form

DECISIONS = "decisions.yml"
"""Where an editor writes what is one company and what is not."""

LEFT_OUT = re.compile(
    r"(?:\s(?:AI|Capital|Group|Holdings|Labs?|Networks?|Software|Systems|Technologies|Technology)"
    r"|(?-i:(?<=[a-z]{3})AI)"  # written as one word
    r"|\.(?:ai|com|io|net|org)"
    r"|(?<=[a-z]{5})s)$",
    re.IGNORECASE,
)
"""The end of a company's name that texts often leave out; of a plural its s."""


def companies_differ(site: Site, content: Content) -> Iterable[Finding]:
    """Two companies whose names differ by an end that texts often leave out may be one."""
    decided = {frozenset(one.ids) for one in content.decisions}
    for short, company in alike(site.companies):
        if not (short.stated and company.stated) and frozenset((short.id, company.id)) not in decided:
            yield finding("companies-alike", DECISIONS, short=short.name, name=company.name, a=short.id, b=company.id)


def alike(companies: Iterable[Company]) -> Iterator[tuple[Company, Company]]:
    """Yield each company whose name has an end that texts often leave out, after the one that is called so without it.

    Case, punctuation and legal form do not count. A slip in a name that no article has is no such end.

    :param companies: all of them.
    """
    by_key = {name_key(one.name): one for one in companies}
    for company in companies:
        short = by_key.get(name_key(LEFT_OUT.sub("", without_legal_form(company.name))))
        if short and short is not company:
            in_articles = short.stories and company.stories
            if in_articles or not slip(short.name, company.name):
                yield short, company
