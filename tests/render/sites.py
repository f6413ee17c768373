"""Small sites built by hand, for the tests of the pages and data files."""

from __future__ import annotations

import re
from collections import defaultdict
from html import escape
from typing import Any

from generator.model import (
    Article,
    Block,
    Company,
    CompanyLink,
    Deal,
    DealParty,
    Evidence,
    External,
    Money,
    Passage,
    Related,
    Site,
    StatedCompany,
    StatedDeal,
    Story,
)

MONEY = Money(9_700_000_000, "USD", None, "$9.7 billion")


def paragraph(number: int, text: str, html: str | None = None) -> Block:
    """A paragraph of a body; its HTML is its text, escaped, unless given."""
    anchor = f"p{number}"
    passage = Passage("body", "paragraph", number + 10, text, anchor=anchor)
    inner = escape(text, quote=False) if html is None else html
    return Block("paragraph", number + 10, f'<p id="{anchor}">{inner}</p>', anchor, (passage,))


def article(file: str = "articles/a.md", **fields: Any) -> Article:
    """An article of two paragraphs, with the given fields instead."""
    given: dict[str, Any] = {
        "dialect": "post",
        "title": "Two firms agree on machines",
        "date": "2025-11-03",
        "blocks": (paragraph(1, "Northgrid rents machines from Deepvault."), paragraph(2, "Both were pleased.")),
        "original_url": "https://www.courier.example/2025/machines/",
        "publisher": "Courier",
        **fields,
    }
    passages = tuple(passage for block in given["blocks"] for passage in block.passages)
    return Article(source_file=file, **{"passages": passages, **given})


def story(number: str = "2025/two-firms", **fields: Any) -> Story:
    """A story of that article."""
    shown = fields.pop("article", None) or article()
    return Story(
        id=number, article=shown, **{"source_files": (shown.source_file,), "companies": (), "deals": ()} | fields
    )


def evidence(**fields: Any) -> Evidence:
    """A piece of evidence from that story."""
    given: dict[str, Any] = {
        "story": "2025/two-firms",
        "source_file": "articles/a.md",
        "line": 11,
        "where": "body",
        "quote": "Northgrid rents machines from Deepvault",
        "publisher": "Courier",
        "url": "https://www.courier.example/2025/machines/",
        "published": "2025-11-03",
        "rule": "rents-from",
        "status": "announced",
        "amount": MONEY,
        "date": "2025-11-03",
        "anchor": "p1",
    }
    return Evidence(**given | fields)


def party(name: str, role: str, company: str | None = None, **fields: Any) -> DealParty:
    """A party; it is the company of that name unless it is no company."""
    other = fields.get("kind") == "other"
    given: dict[str, Any] = {"kind": "company", "lead": False} | fields
    return DealParty(None if other else company or identity(name), name, role=role, **given)  # type: ignore[arg-type] # a word


def deal(number: str = "northgrid-deepvault-supply-2025", **fields: Any) -> Deal:
    """The supply deal of that story."""
    given: dict[str, Any] = {
        "type": "supply",
        "status": "announced",
        "date": "2025-11-03",
        "amount": MONEY,
        "valuation": None,
        "round": None,
        "place": None,
        "parties": (party("Northgrid", "customer"), party("Deepvault", "supplier")),
        "evidence": (evidence(),),
    }
    return Deal(id=number, **given | fields)


def company(name: str, **fields: Any) -> Company:
    """A company without deals or stories."""
    given: dict[str, Any] = {"aliases": (), "deals": (), "stories": ()}
    return Company(id=identity(name), name=name, **given | fields)


def identity(name: str) -> str:
    """A company's id: its name in lower case, with hyphens."""
    return re.sub("[^a-z0-9]+", "-", name.lower()).strip("-")


def small_site() -> Site:
    """Two stories, two deals and three companies, one of them and one deal stated by a person."""
    supply = "northgrid-deepvault-supply-2025"
    buildout = "northgrid-buildout-2024"
    northgrid = StatedCompany(
        "northgrid",
        "companies/northgrid.md",
        "Northgrid",
        former_names=("Gridnorth",),
        website="https://northgrid.example/",
        ticker="NG",
        country="Norway",
        sector="Power",
        notes="Written by **hand**.",
    )
    stated = StatedDeal(buildout, f"deals/{buildout}.md", 1, place="Norway", notes="A note on the *deal*.")
    first = story(
        article=article(topics=("AI", "C++"), related=(external(),), author="A. Writer", excerpt="Machines, at last."),
        companies=("deepvault", "northgrid"),
        deals=(supply,),
        links=(CompanyLink("northgrid", "Northgrid", "p1"), CompanyLink("deepvault", "Deepvault", "p1")),
        related=(Related("undated/second", "also about Northgrid"),),
        external=(
            (external(), "undated/second"),
            (external(title="Far away", url=None, publisher=None, date=None), None),
        ),
        other_versions=("undated/second",),
    )
    second = story(
        "undated/second",
        article=article(
            "articles/b.txt", title="A plan", date=None, original_url=None, publisher=None, blocks=(), topics=("ai",)
        ),
        companies=("northgrid",),
        deals=(buildout,),
    )
    return Site(
        companies=(
            company("Deepvault", deals=(supply,), stories=(first.id,), aliases=("DV",)),
            company("Northgrid", deals=(buildout, supply), stories=(first.id, second.id), stated=northgrid),
            company("Quietfund", deals=(buildout,), stories=()),
        ),
        deals=(
            deal(
                buildout,
                type="buildout",
                status="reported",
                date="2024",
                amount=Money(None, None, None, "multibillion-dollar"),
                valuation=None,
                place="Norway",
                capacity="300 MW",
                term="two years",
                parties=(party("Northgrid", "company"),),
                evidence=(
                    evidence(
                        story=second.id,
                        source_file="articles/b.txt",
                        where="title",
                        anchor=None,
                        url=None,
                        publisher=None,
                        published=None,
                        status="reported",
                        amount=None,
                        date=None,
                    ),
                    evidence(story=None, source_file=stated.source_file, where="curated", anchor=None, date="2024"),
                ),
                stated=stated,
            ),
            deal(supply),
        ),
        stories=(first, second),
    )


def external(**fields: Any) -> External:
    """A related story of a card."""
    given: dict[str, Any] = {
        "number": 0,
        "line": 20,
        "title": "The same by others",
        "excerpt": "Others say so too.",
        "url": "https://herald.example/x?a=1&b=2",
        "publisher": "Herald",
        "date": "2025-11-04",
    }
    return External(**given | fields)


def large_site(stories: int, companies: int, deals: int) -> Site:
    """A site of that size over five years: a story is about three companies, a deal is of two; some have many."""
    names = [f"Company {number}" for number in range(companies)]
    files = [f"articles/{number}.md" for number in range(stories)]
    ids = [f"{2021 + number % 5}/story-{number}" for number in range(stories)]
    pairs = [(names[number % 20], names[(number * 7 + 1) % companies]) for number in range(deals)]
    about = [
        sorted({identity(names[which % companies]) for which in (number % 5, number, number * 3)})
        for number in range(stories)
    ]
    deals_of, stories_of = defaultdict(list), defaultdict(list)
    for number, pair in enumerate(pairs):
        for name in {identity(name) for name in pair}:
            deals_of[name].append(f"deal-{number:05}")
    for number, those in enumerate(about):
        for name in those:
            stories_of[name].append(ids[number])
    return Site(
        companies=tuple(
            company(name, deals=tuple(deals_of[identity(name)]), stories=tuple(stories_of[identity(name)]))
            for name in names
        ),
        deals=tuple(
            deal(
                f"deal-{number:05}",
                date=f"{2021 + number % 5}-0{1 + number % 9}-11",
                parties=(party(one, "customer"), party(other, "supplier")),
                evidence=(evidence(story=ids[number % stories], source_file=files[number % stories]),) * 3,
            )
            for number, (one, other) in enumerate(pairs)
        ),
        stories=tuple(
            story(
                ids[number],
                article=_long_article(number, files[number]),
                companies=tuple(about[number]),
                deals=tuple(f"deal-{which:05}" for which in range(number, deals, stories)),
                links=tuple(
                    CompanyLink(name, "Company", f"p{part}") for part in range(1, 13) for name in about[number]
                ),
            )
            for number in range(stories)
        ),
    )


def _long_article(number: int, file: str) -> Article:
    """An article of twelve paragraphs."""
    return article(
        file,
        title=f"Story {number}",
        date=f"{2021 + number % 5}-02-0{1 + number % 9}",
        blocks=tuple(paragraph(part, "A company and another company said a great deal. " * 6) for part in range(1, 13)),
        topics=(f"Topic {number % 50}",),
        original_url=f"https://host{number % 200}.example/{number}",
    )
