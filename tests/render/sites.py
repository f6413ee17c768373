"""Small sites built by hand, for the tests of the pages and data files."""

from __future__ import annotations

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
    return Story(id=number, article=shown, **{"source_files": (shown.source_file,), "companies": (), "deals": ()} | fields)


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
    """A party; its company's id is its name in lower case unless it is no company."""
    other = fields.get("kind") == "other"
    given: dict[str, Any] = {"kind": "company", "lead": False} | fields
    return DealParty(None if other else company or name.lower(), name, role=role, **given)  # type: ignore[arg-type] # a word


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
    return Company(id=name.lower(), name=name, **given | fields)


def small_site() -> Site:
    """Two stories, two deals, three companies, one each stated by a person; everything that a page can show is there."""
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
        external=((external(), "undated/second"), (external(title="Far away", url=None, publisher=None, date=None), None)),
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
    """A site of that size: each story names three companies and reports a deal, in the years 2021 to 2025."""
    names = [f"Company{number:05}" for number in range(companies)]
    of_company: dict[str, tuple[list[str], list[str]]] = {name.lower(): ([], []) for name in names}
    made_deals, made_stories = [], []
    for number in range(deals):
        one, other = names[number % companies], names[(number * 7 + 1) % companies]
        file = f"articles/{number % stories:05}.md"
        words = evidence(story=f"{2021 + number % stories % 5}/story-{number % stories:05}", source_file=file)
        day = f"{2021 + number % 5}-0{1 + number % 9}-11"
        parties = (party(one, "customer"), party(other, "supplier"))
        made_deals.append(deal(f"deal-{number:05}", date=day, parties=parties, evidence=(words,) * 3))
        for name in {one.lower(), other.lower()}:
            of_company[name][0].append(f"deal-{number:05}")
    for number in range(stories):
        year = 2021 + number % 5
        mine = sorted({names[number % 40].lower(), names[number % companies].lower(), names[number * 3 % companies].lower()})
        text = f"{names[number % companies]} and {names[number % 40]} said a great deal about it. " * 3
        shown = article(
            f"articles/{number:05}.md",
            title=f"Story {number}",
            date=f"{year}-02-0{1 + number % 9}",
            blocks=tuple(paragraph(part, text) for part in range(1, 13)),
            topics=(f"Topic {number % 50}",),
            original_url=f"https://host{number % 200}.example/{number}",
        )
        links = tuple(CompanyLink(name, name.capitalize(), f"p{part}") for part in range(1, 13) for name in mine)
        identity = f"{year}/story-{number:05}"
        reported = tuple(f"deal-{which:05}" for which in range(number, deals, stories))
        made_stories.append(story(identity, article=shown, companies=tuple(mine), deals=reported, links=links))
        for name in mine:
            of_company[name][1].append(identity)
    return Site(
        companies=tuple(
            company(name, deals=tuple(of_company[name.lower()][0]), stories=tuple(of_company[name.lower()][1]))
            for name in names
        ),
        deals=tuple(made_deals),
        stories=tuple(sorted(made_stories, key=lambda made: made.id)),
    )
