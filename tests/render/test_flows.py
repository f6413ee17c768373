"""Who pays whom: the one reading that ledgers, networks and totals share."""

from __future__ import annotations

from typing import Any

import pytest

from generator.render.flows import flows
from tests.render.sites import deal, party

CASES: dict[str, tuple[str, list[tuple[str, str]], list[tuple[str, str]]]] = {
    "investors pay the company": (
        "funding",
        [("Ashmill", "company"), ("Oakfund", "investor"), ("Elmfund", "investor")],
        [("Oakfund", "Ashmill"), ("Elmfund", "Ashmill")],
    ),
    "an acquirer pays the seller where one is named": (
        "acquisition",
        [("Ashmill", "acquirer"), ("Birchware", "target"), ("Oakfund", "seller")],
        [("Ashmill", "Oakfund")],
    ),
    "an acquirer pays the target where no seller is": (
        "acquisition",
        [("Ashmill", "acquirer"), ("Birchware", "target")],
        [("Ashmill", "Birchware")],
    ),
    "a customer pays the supplier": (
        "supply",
        [("Ashmill", "customer"), ("Birchware", "supplier")],
        [("Ashmill", "Birchware")],
    ),
    "a licensee pays the licensor": (
        "licensing",
        [("Ashmill", "licensee"), ("Birchware", "licensor")],
        [("Ashmill", "Birchware")],
    ),
    "partners pay nothing that is known": ("partnership", [("Ashmill", "partner"), ("Birchware", "partner")], []),
    "a build-out pays nobody by name": ("buildout", [("Ashmill", "company")], []),
    "a round without investors pays from nobody": ("funding", [("Ashmill", "company")], []),
}


@pytest.mark.parametrize("case", CASES)
def test_who_pays_whom(case: str) -> None:
    kind, parties, expected = CASES[case]
    fields: dict[str, Any] = {"type": kind, "parties": tuple(party(name, role) for name, role in parties)}
    found = flows(deal(**fields))
    assert [(flow.payer.name, flow.payee.name) for flow in found] == expected
    assert all(flow.whole == (len(expected) == 1) for flow in found)
