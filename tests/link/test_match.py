"""Whether two reports are of one deal: each row tells two claims, each in an article of its day, and the answer."""

from __future__ import annotations

import pytest
import yaml

from generator.link.site import link_site
from tests.link.corpus import corpus

FIVE, NINE = "amount: 5 million USD", "amount: 9 million USD"
FUNDING = "type: funding, company: A"
SUPPLY = "type: supply, customer: A, supplier: B"
PARTNERSHIP = "type: partnership, partner: [A, B]"
ACQUISITION = "type: acquisition, acquirer: A, target: B"
BUILDOUT = "type: buildout, company: A"


@pytest.mark.parametrize(
    ("one", "other", "days", "same"),
    [
        # rounds of a company
        (f"{FUNDING}, {FIVE}", f"{FUNDING}, {FIVE}", 3, True),
        (f"{FUNDING}, {FIVE}", f"{FUNDING}, {NINE}", 0, False),
        (f"{FUNDING}, {FIVE}", f"{FUNDING}, {FIVE}", 100, True),
        (f"{FUNDING}, {FIVE}", f"{FUNDING}, {FIVE}", 200, False),
        (f"{FUNDING}, investor: C, {FIVE}", f"{FUNDING}, investor: C, {FIVE}", 200, True),
        (f"{FUNDING}, investor: C, {FIVE}", f"{FUNDING}, investor: D, {FIVE}", 100, False),
        (f"{FUNDING}, round: Seed", f"{FUNDING}, round: Seed", 200, True),
        (f"{FUNDING}, {FIVE}", f"{FUNDING}, {FIVE}", 900, False),
        (f"{FUNDING}, round: Series A", f"{FUNDING}, round: series a, {FIVE}", 30, True),
        (f"{FUNDING}, round: Series A", f"{FUNDING}, round: Series B", 0, False),
        (f"{FUNDING}, round: Seed, {FIVE}", f"{FUNDING}, round: Seed, amount: 7 million USD", 20, True),
        (
            f"{FUNDING}, round: Seed, {FIVE}",
            f"{FUNDING}, round: Seed, amount: 50 million USD",
            20,
            False,
        ),
        (f"{FUNDING}, round: IPO", f"{FUNDING}, {FIVE}", 100, False),
        (f"{FUNDING}, round: debt, {NINE}", f"{FUNDING}, investor: C", 0, False),
        (f"{FUNDING}, round: debt, {NINE}", f"{FUNDING}, {NINE}", 0, True),
        (f"{FUNDING}, investor: C, {FIVE}", f"{FUNDING}, investor: D, {FIVE}", 2, True),
        (f"{FUNDING}, investor: C", f"{FUNDING}, investor: D, {FIVE}", 2, False),
        (f"{FUNDING}, investor: C", f"{FUNDING}, investor: [C, D], {FIVE}", 2, True),
        (f"{FUNDING}, {FIVE}", f"{FUNDING}, investor: D", 40, False),
        (f"{FUNDING}, {FIVE}", f"type: funding, company: B, {FIVE}", 0, False),
        # takeovers
        (f"{ACQUISITION}, amount: 16 billion USD", f"{ACQUISITION}, amount: 19.7 billion USD", 320, True),
        (f"{ACQUISITION}, amount: 1 billion USD", f"{ACQUISITION}, amount: 9 billion USD", 100, False),
        (ACQUISITION, ACQUISITION, 1500, False),
        (ACQUISITION, "type: acquisition, acquirer: B, target: A", 20, True),
        (ACQUISITION, "type: acquisition, acquirer: [A, C], target: B", 5, True),
        (ACQUISITION, "type: acquisition, acquirer: C, target: B", 5, False),
        # purchases, licences and partnerships
        (SUPPLY, SUPPLY, 100, True),
        (SUPPLY, SUPPLY, 400, False),
        (f"{SUPPLY}, amount: 2 billion USD", f"{SUPPLY}, amount: 8 billion USD", 0, False),
        (f"{SUPPLY}, amount: 17.4 billion USD", f"{SUPPLY}, amount: 19.4 billion USD", 5, True),
        (SUPPLY, "type: supply, customer: B, supplier: A", 0, False),
        (SUPPLY, "type: supply, customer: [A, C], supplier: B", 40, False),
        (
            f"{SUPPLY}, amount: 2 billion USD",
            "type: supply, customer: [A, C], supplier: B, amount: 2 billion USD",
            40,
            True,
        ),
        (SUPPLY, PARTNERSHIP, 10, True),
        (SUPPLY, PARTNERSHIP, 60, False),
        (f"{SUPPLY}, amount: 2 billion USD", f"{PARTNERSHIP}, amount: 9 billion USD", 1, False),
        ("type: licensing, licensee: A, licensor: B", PARTNERSHIP, 10, True),
        (SUPPLY, "type: licensing, licensee: A, licensor: B", 0, False),
        (FUNDING, f"type: buildout, company: A, {FIVE}", 0, False),
        (PARTNERSHIP, "type: partnership, partner: [A, B, C]", 1, True),
        (PARTNERSHIP, "type: partnership, partner: [A, B, C]", 40, False),
        (PARTNERSHIP, "type: partnership, partner: [B, C]", 0, False),
        # places
        (f"{BUILDOUT}, amount: 2 billion USD, place: Spain", f"{BUILDOUT}, place: 'Madrid, Spain'", 5, True),
        (
            f"{BUILDOUT}, amount: 2 billion USD, place: Spain",
            f"{BUILDOUT}, amount: 2 billion USD, place: Italy",
            0,
            False,
        ),
        (
            f"{BUILDOUT}, amount: 2 billion USD, place: Spain",
            f"{BUILDOUT}, amount: 5 billion USD, place: Spain",
            0,
            False,
        ),
    ],
)
def test_two_reports_are_of_one_deal_or_not(one: str, other: str, days: int, same: bool) -> None:
    year, rest = divmod(days, 360)
    dates = ("2024-01-01", f"{2024 + year}-{rest // 30 + 1:02}-{rest % 30 + 1:02}")
    articles = [
        {"file": f"{date}-{number}.md", "date": date, "says": [yaml.safe_load(f"{{{claim}, fresh: true}}")]}
        for number, (date, claim) in enumerate(zip(dates, (one, other), strict=True))
    ]
    site, _ = link_site(*corpus(yaml.safe_dump({"articles": articles})))
    assert len(site.deals) == (1 if same else 2)
    swapped, _ = link_site(*corpus(yaml.safe_dump({"articles": articles[::-1]})))
    assert swapped == site
