"""The home page: a ledger of the newest deals, the largest of a month, and counts that lead to what they count."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model import Deal, Money, Site
from generator.render.largest import largest
from tests.render.parsed import parsed
from tests.render.rendered import pages, words
from tests.render.sites import company, deal, identity, large_site, party, story


def sized(number: str, value: float | None, currency: str | None = "USD", **fields: Any) -> Deal:
    """A deal of that size."""
    return deal(number, amount=Money(value, currency, None, f"{value} {currency}"), **fields)


def line(kind: str, *parties: tuple[str, str], **fields: Any) -> str:
    """The words of the ledger's line for a deal of these parties."""
    one = deal("one", type=kind, parties=tuple(party(name, role) for name, role in parties), **fields)
    names = tuple(company(name, deals=("one",)) for name, _ in parties)
    home = words(pages(Site(companies=tuple(sorted(names, key=lambda x: x.id)), deals=(one,), stories=(story(),)))[""])
    return home.partition("3 November 2025 ")[2].partition(" Announced")[0]


@pytest.mark.parametrize(
    ("kind", "parties", "expected"),
    [
        ("supply", (("Ada", "customer"), ("Bell", "supplier")), "Ada → pays Bell Supply"),
        ("partnership", (("Ada", "partner"), ("Bell", "partner")), "Ada ↔ works with Bell Partnership"),
        ("funding", (("Ada", "company"),), "Ada Funding"),
        ("acquisition", (("Ada", "acquirer"), ("Bell", "target"), ("Cray", "seller")), "Ada → pays Bell , Cray Acq"),
        (
            "funding",
            (("Ada", "company"), ("Bell", "investor"), ("Cray", "investor"), ("Dyne", "investor"), ("Eli", "investor")),
            "Bell , Cray and 2 others → pays Ada Funding",
        ),
    ],
)
def test_a_line_says_who_pays_whom(kind: str, parties: tuple[tuple[str, str], ...], expected: str) -> None:
    assert line(kind, *parties).startswith(expected)


def test_a_line_of_a_build_out_says_where() -> None:
    assert line("buildout", ("Ada", "company"), place="Norway").startswith("Ada in Norway Build-out")


def test_the_largest_deals_are_compared_within_a_currency_only() -> None:
    found = largest(
        (
            sized("a", 5),
            sized("b", 9),
            sized("c", 7, "EUR"),
            sized("vague", None),
            sized("bare", 99, None),
            sized("ended", 99, status="ended"),
            deal("none", amount=None),
        )
    )
    assert {currency: [one.id for one in deals] for currency, deals in found.items()} == {
        "USD": ["b", "a"],
        "EUR": ["c"],
    }


def test_the_largest_are_of_the_newest_month_that_has_deals() -> None:
    names = ("Northgrid", "Deepvault")
    site = Site(
        companies=tuple(company(name, deals=("new", "old", "year")) for name in sorted(names, key=identity)),
        deals=(sized("new", 5, date="2025-11-03"), sized("old", 9, date="2025-10-03"), sized("year", 9, date="2026")),
        stories=(story(),),
    )
    home = words(pages(site)[""])
    month = home.partition("Largest deals of November 2025")[2].partition("All deals of 2025")[0]
    assert "5 USD" in month
    assert "9 USD" not in month


def test_every_count_leads_to_the_list_that_it_counts() -> None:
    site = large_site(stories=30, companies=20, deals=25)
    made = pages(site)
    counts = {href: said for said, href in parsed(made[""].html).linked if said[:1].isdigit()}
    assert counts["deals/"] == "25 deals"
    assert counts["companies/"] == "20 companies"
    assert counts["stories/"] == "30 stories"
    for href, said in counts.items():
        assert words(made[href]).startswith(said), href


def test_a_rate_is_none_of_the_largest_deals() -> None:
    rate = deal(amount=Money(3e10, "USD", None, "$30B a year"))
    assert largest((deal("sum"), rate)) == {"USD": [deal("sum")]}
