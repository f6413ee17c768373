"""What ties companies, which ties a picture shows, and where money comes back."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.model import Deal, Money
from generator.render.loops import loops
from generator.render.network import strongest, ties
from generator.render.sums import sums
from tests.render.sites import deal, identity, party

ROLES = {
    "funding": ("investor", "company"),
    "supply": ("customer", "supplier"),
    "licensing": ("licensee", "licensor"),
    "acquisition": ("acquirer", "target"),
    "partnership": ("partner", "partner"),
}


def pays(one: str, kind: str, other: str, date: str | None = "2025-01-01", **fields: Any) -> Deal:
    """A deal of a type in which one company pays, or is a partner of, another."""
    roles = ROLES[kind]
    given: dict[str, Any] = {
        "type": kind,
        "date": date,
        "parties": (party(one, roles[0]), party(other, roles[1])),
        "evidence": (),
        **fields,
    }
    return deal(identity(f"{one}-{kind}-{other}-{date}"), **given)


def told(some: tuple[Deal, ...]) -> list[str]:
    """Every tie in short."""
    return [f"{tie.payer} {tie.type} {tie.payee} {len(tie.deals)}" for tie in ties(some)]


def test_deals_of_one_type_between_two_companies_are_one_tie_and_the_strongest_comes_first() -> None:
    some = (
        pays("Ashmill", "supply", "Birchware"),
        pays("Birchware", "funding", "Ashmill"),
        pays("Cedarlab", "supply", "Birchware", "2024"),
        pays("Cedarlab", "supply", "Birchware", "2023"),
        pays("Birchware", "partnership", "Ashmill", "2022"),
    )
    assert told(some) == [
        "cedarlab supply birchware 2",
        "ashmill supply birchware 1",
        "birchware funding ashmill 1",
        "ashmill partnership birchware 1",
    ]


def test_a_deal_that_ended_ties_nobody_and_who_is_no_company_is_tied_to_no_one() -> None:
    town = pays(
        "Ashmill", "supply", "Town", parties=(party("Ashmill", "customer"), party("Town", "supplier", kind="other"))
    )
    assert ties((town, pays("Ashmill", "supply", "Birchware", status="ended"))) == ()


def test_a_sum_counts_only_what_is_announced_and_theirs_alone() -> None:
    shared = (party("Oakfund", "investor"), party("Elmfund", "investor"), party("Ashmill", "company"))
    some = (
        pays("Oakfund", "funding", "Ashmill", "2025-03-01", amount=Money(5, "EUR", None, "€5")),
        pays("Oakfund", "funding", "Ashmill", "2025-02-01", amount=Money(7, "USD", None, "$7")),
        pays("Oakfund", "funding", "Ashmill", "2025-01-01", parties=shared),
        pays("Oakfund", "funding", "Ashmill", "2024", status="reported"),
    )
    tie = next(tie for tie in ties(some) if tie.payer == "oakfund")
    assert len(tie.deals) == 4
    assert sums(tie.whole) == (some[0].amount, some[1].amount)


def test_a_picture_shows_the_ties_of_the_companies_with_most_deals() -> None:
    hub = [pays("Ashmill", "supply", f"Firm {number}") for number in range(5)]
    lone = pays("Birchware", "supply", "Cedarlab", "2026")
    every = ties((lone, *hub))
    assert every[0].payer == "birchware"
    assert {tie.payer for tie in strongest(every, 6, 10)} == {"ashmill"}
    assert len(strongest(every, 3, 10)) == 2
    assert len(strongest(every, 60, 4)) == 4


LOOPS: dict[str, tuple[tuple[Deal, ...], list[str]]] = {
    "an investor whose company buys from it": (
        (pays("Ashmill", "funding", "Birchware", "2024"), pays("Birchware", "supply", "Ashmill", "2025")),
        ["ashmill birchware"],
    ),
    "it begins with the oldest payment": (
        (pays("Ashmill", "funding", "Birchware", "2025"), pays("Birchware", "supply", "Ashmill", "2024")),
        ["birchware ashmill"],
    ),
    "three and four companies": (
        (
            pays("Ashmill", "supply", "Birchware", "2021"),
            pays("Birchware", "supply", "Cedarlab", "2022"),
            pays("Cedarlab", "licensing", "Ashmill", "2023"),
            pays("Cedarlab", "supply", "Dunefield", "2024"),
            pays("Dunefield", "funding", "Ashmill", "2025"),
        ),
        ["ashmill birchware cedarlab", "ashmill birchware cedarlab dunefield"],
    ),
    "five companies are too many": (
        tuple(pays(f"Firm {n}", "supply", f"Firm {(n + 1) % 5}") for n in range(5)),
        [],
    ),
    "the newest of equal length comes first": (
        (
            pays("Ashmill", "funding", "Birchware", "2023"),
            pays("Birchware", "supply", "Ashmill", "2024"),
            pays("Cedarlab", "funding", "Dunefield", "2023"),
            pays("Dunefield", "supply", "Cedarlab", "2025"),
        ),
        ["cedarlab dunefield", "ashmill birchware"],
    ),
    "what is paid for a whole company does not come back": (
        (pays("Ashmill", "acquisition", "Birchware"), pays("Birchware", "supply", "Ashmill")),
        [],
    ),
    "a deal that ended closes none": (
        (pays("Ashmill", "funding", "Birchware"), pays("Birchware", "supply", "Ashmill", status="ended")),
        [],
    ),
    "partners close none": (
        (pays("Ashmill", "funding", "Birchware"), pays("Birchware", "partnership", "Ashmill")),
        [],
    ),
    "a company that pays itself is none": ((pays("Ashmill", "supply", "Ashmill"),), []),
    "no deals": ((), []),
}


@pytest.mark.parametrize("case", LOOPS)
def test_money_that_comes_back(case: str) -> None:
    some, expected = LOOPS[case]
    assert [" ".join(leg.payer for leg in loop) for loop in loops(some)] == expected


SCRIPT = """
from generator.settings import Settings
from generator.render.pages import render_pages
from tests.render.sites import large_site
pages = {page.address: page.html for page in render_pages(large_site(60, 40, 90), Settings(), {})}
print(pages["network/"], pages["trends/"], pages[""])
"""


def test_the_pictures_are_the_same_bytes_whatever_order_a_set_has() -> None:
    made = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            capture_output=True,
            check=True,
            cwd=Path(__file__).parents[2],
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(made) == 1
    assert b"rs-net" in made.pop()
