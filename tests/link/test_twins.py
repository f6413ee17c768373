"""Pairs of deals that an editor should look at: what brings two together, and what tells them apart."""

from __future__ import annotations

import pytest

from generator.link.site import link_site
from tests.link.corpus import corpus

RENTS = "type: supply, customer: Quill, supplier: Nebra"


def pairs(*deals: str, more: str = "") -> tuple[tuple[str, str], ...]:
    """The pairs among deals that are told in an article each."""
    told = "\n".join(f"  - {{file: {n}.md, says: [{{{deal}, quote: words}}]}}" for n, deal in enumerate(deals))
    return link_site(*corpus(f"articles:\n{told}\n{more}"))[0].twins


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("date: 2025-01-01", "date: 2025-02-20", 1),
        ("date: 2025-01-01", "date: 2025-09-20", 0),
        ("amount: 2 million USD", "amount: 2 million USD", 1),
        ("amount: 2 million USD, date: 2025-01-01", "amount: 2 million USD, date: 2025-09-20", 1),
        ("amount: 2 million USD, date: 2023-01-01", "amount: 2 million USD, date: 2025-09-20", 0),
        ("amount: 2 million USD, date: 2025-01-01", "amount: 7 million USD, date: 2025-01-02", 0),
        ("amount: 2 million USD", "date: 2025-01-01", 0),
    ],
)
def test_deals_of_two_companies_may_be_one_near_in_time_or_for_one_sum(one: str, other: str, expected: int) -> None:
    assert len(pairs(f"{RENTS}, {one}", f"type: licensing, licensee: Quill, licensor: Nebra, {other}")) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("", "investor: Nebra", 1),
        ("investor: Saltmarsh", "investor: Nebra", 0),
        ("round: Seed", "round: Series A", 0),
    ],
)
def test_fundings_of_one_company_may_be_one_unless_rounds_or_investors_differ(
    one: str, other: str, expected: int
) -> None:
    funding = "type: funding, company: Quill, date: 2025-01-{}, {}"
    assert len(pairs(funding.format("01", one or "place: Oslo"), funding.format(25, other))) == expected


def test_a_pair_that_people_told_apart_is_none() -> None:
    told = f"{RENTS}, date: 2025-01-01", "type: licensing, licensee: Quill, licensor: Nebra, date: 2025-01-02"
    ((one, other),) = pairs(*told)
    assert pairs(*told, more=f"decisions: [{{verdict: different, deals: [{other}, {one}]}}]") == ()


def test_one_sum_comes_before_near_dates() -> None:
    licence = "type: licensing, licensee: {}, licensor: Nebra, {}"
    rent = "type: supply, customer: {}, supplier: Nebra, {}"
    found = pairs(
        rent.format("Arden", "date: 2025-01-01"), licence.format("Arden", "date: 2025-01-02"),
        rent.format("Quill", "amount: 2 million USD"), licence.format("Quill", "amount: 2 million USD"),
    )  # fmt: skip
    assert [one for one, _ in found] == ["quill-nebra-licensing", "arden-nebra-licensing-2025"]
