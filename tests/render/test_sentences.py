"""A deal reads as one plain English sentence, whatever is known of it."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model import Deal, DealType, Money, Status
from generator.render.sentences import name, plain, sentence
from tests.render.sites import deal, party

SUM = Money(2_100_000_000, "USD", None, "$2.1 billion")
UP_TO = Money(40, "USD", "up to", "$40 billion")
VAGUE = Money(None, "USD", None, "multibillion-dollar")
ONE = (party("Ada", "company"),)
FUNDED = (*ONE, party("Bell", "investor", lead=True), party("Cray", "investor"), party("Dyne", "investor"))
BOUGHT = (party("Ada", "acquirer"), party("Bell", "target"), party("Cray", "seller"))
SOLD = (party("Ada", "customer"), party("Bell", "supplier"))
RIGHTS = (party("Ada", "licensee"), party("Bell", "licensor"))
PARTNERS = (party("Ada", "partner"), party("Bell", "partner"), party("Cray", "partner"))

CASES: list[tuple[DealType, Status, dict[str, Any], str]] = [
    ("buildout", "announced", {"parties": ONE, "amount": SUM, "place": "Spain"}, "Ada commits $2.1 billion to Spain."),
    ("buildout", "announced", {"parties": ONE, "place": "United Kingdom"}, "Ada builds in the United Kingdom."),
    ("buildout", "announced", {"parties": ONE, "amount": SUM}, "Ada commits $2.1 billion."),
    (
        "buildout",
        "announced",
        {"parties": ONE, "amount": VAGUE, "place": "Spain"},
        "Ada builds in Spain in a multibillion-dollar project.",
    ),
    ("buildout", "announced", {"parties": ONE, "capacity": "2 GW", "place": "Spain"}, "Ada builds 2 GW in Spain."),
    ("buildout", "announced", {"parties": ONE, "capacity": "2 GW"}, "Ada builds 2 GW."),
    ("buildout", "reported", {"parties": ONE}, "Ada reportedly builds."),
    (
        "buildout",
        "announced",
        {"parties": (*ONE, party("Bell", "company")), "amount": UP_TO},
        "Ada and Bell commit up to $40 billion.",
    ),
    (
        "buildout",
        "ended",
        {"parties": ONE, "place": "Spain", "amount": SUM},
        "Ada’s build-out in Spain ($2.1 billion) is called off.",
    ),
    ("supply", "announced", {"parties": SOLD, "amount": SUM}, "Bell supplies Ada in a deal of $2.1 billion."),
    ("supply", "announced", {"parties": SOLD, "amount": VAGUE}, "Bell supplies Ada in a multibillion-dollar deal."),
    ("supply", "announced", {"parties": SOLD, "amount": UP_TO}, "Bell supplies Ada in a deal of up to $40 billion."),
    (
        "supply",
        "announced",
        {"parties": SOLD, "amount": Money(None, "USD", None, "billions of dollars")},
        "Bell supplies Ada in a deal of billions of dollars.",
    ),
    (
        "supply",
        "announced",
        {"parties": SOLD, "amount": Money(None, None, None, "eight-figure")},
        "Bell supplies Ada in an eight-figure deal.",
    ),
    ("supply", "reported", {"parties": SOLD}, "Bell reportedly supplies Ada."),
    ("supply", "ended", {"parties": SOLD}, "Bell’s supply to Ada is called off."),
    ("supply", "announced", {"parties": (party("Ada", "customer"),)}, "A supplier supplies Ada."),
    (
        "funding",
        "announced",
        {"parties": ONE, "amount": SUM, "round": "Series C"},
        "Ada raises $2.1 billion in Series C funding.",
    ),
    ("funding", "announced", {"parties": ONE, "round": "IPO"}, "Ada raises money in an IPO."),
    ("funding", "announced", {"parties": ONE, "amount": SUM, "round": "debt"}, "Ada raises $2.1 billion in debt."),
    ("funding", "announced", {"parties": ONE, "round": "Growth round"}, "Ada raises money in Growth round."),
    ("funding", "announced", {"parties": ONE, "amount": VAGUE}, "Ada raises money in a multibillion-dollar deal."),
    (
        "funding",
        "reported",
        {"parties": FUNDED, "amount": UP_TO, "valuation": SUM},
        "Ada reportedly raises up to $40 billion from Bell, Cray and Dyne at a valuation of $2.1 billion.",
    ),
    ("funding", "ended", {"parties": ONE, "amount": SUM}, "Ada’s funding of $2.1 billion is called off."),
    ("acquisition", "announced", {"parties": BOUGHT[:2], "amount": SUM}, "Ada acquires Bell for $2.1 billion."),
    ("acquisition", "reported", {"parties": BOUGHT}, "Ada reportedly acquires Bell from Cray."),
    (
        "acquisition",
        "announced",
        {"parties": (party("Ada", "acquirer"), party("weather unit", "target"), party("Cray", "seller"))},
        "Ada acquires the weather unit from Cray.",
    ),
    (
        "acquisition",
        "announced",
        {"parties": (party("Ada", "acquirer"), party("its own weather unit", "target"))},
        "Ada acquires its own weather unit.",
    ),
    (
        "acquisition",
        "announced",
        {"parties": (party("Ada", "acquirer"), party("bell.example", "target"))},
        "Ada acquires bell.example.",
    ),
    (
        "acquisition",
        "ended",
        {"parties": BOUGHT[:2], "amount": SUM},
        "Ada’s acquisition of Bell for $2.1 billion is called off.",
    ),
    (
        "licensing",
        "announced",
        {"parties": RIGHTS, "amount": SUM},
        "Ada takes a licence from Bell in a deal of $2.1 billion.",
    ),
    ("licensing", "reported", {"parties": RIGHTS[1:]}, "A company reportedly takes a licence from Bell."),
    ("licensing", "ended", {"parties": RIGHTS}, "Ada’s licence from Bell is called off."),
    ("partnership", "announced", {"parties": PARTNERS[:2]}, "Ada and Bell work together."),
    ("partnership", "reported", {"parties": PARTNERS}, "Ada, Bell and Cray reportedly work together."),
    ("partnership", "ended", {"parties": PARTNERS[:2]}, "The partnership of Ada and Bell is called off."),
]


def made(kind: DealType, status: Status, fields: dict[str, Any]) -> Deal:
    """A deal of which nothing is known but the given fields."""
    return deal(type=kind, status=status, **{"amount": None, "date": None} | fields)


@pytest.mark.parametrize(("kind", "status", "fields", "expected"), CASES)
def test_a_deal_is_one_sentence(kind: DealType, status: Status, fields: dict[str, Any], expected: str) -> None:
    assert plain(sentence(made(kind, status, fields))) == expected


def test_a_party_s_own_full_stop_ends_the_sentence() -> None:
    inc = (party("Ada Inc.", "customer"), party("Bell", "supplier"))
    assert plain(sentence(made("supply", "announced", {"parties": inc}))) == "Bell supplies Ada Inc."


def test_the_parties_of_a_sentence_name_their_companies_and_others_do_not() -> None:
    parties = (party("Ada", "customer"), party("The Crown {0}", "supplier", kind="other"))
    runs = sentence(made("supply", "announced", {"parties": parties}))
    assert [(run.text, run.company) for run in runs] == [
        ("The Crown {0}", None),
        (" ", None),
        ("supplies", None),
        (" ", None),
        ("Ada", "ada"),
        (".", None),
    ]


@pytest.mark.parametrize(
    ("kind", "fields", "expected"),
    [
        (
            "supply",
            {"parties": SOLD, "amount": VAGUE, "date": "2025-11"},
            "Bell – Ada supply deal (multibillion-dollar, 2025)",
        ),
        ("funding", {"parties": FUNDED, "round": "Series C", "amount": SUM}, "Ada Series C funding ($2.1 billion)"),
        ("funding", {"parties": ONE, "round": "IPO"}, "Ada IPO"),
        ("funding", {"parties": ONE}, "Ada funding"),
        ("acquisition", {"parties": BOUGHT, "date": "2025"}, "Ada – Bell acquisition (2025)"),
        ("licensing", {"parties": RIGHTS}, "Ada – Bell licence"),
        ("partnership", {"parties": PARTNERS}, "Ada – Bell – Cray partnership"),
        (
            "acquisition",
            {"parties": (party("Ada", "acquirer"), party("weather unit", "target"))},
            "Ada – weather unit acquisition",
        ),
        ("buildout", {"parties": ONE, "place": "Frankfurt, Germany"}, "Ada build-out in Frankfurt, Germany"),
        ("buildout", {"parties": ONE, "place": "Netherlands"}, "Ada build-out in the Netherlands"),
    ],
)
def test_a_deal_has_a_short_name(kind: DealType, fields: dict[str, Any], expected: str) -> None:
    assert name(made(kind, "announced", fields)) == expected


def test_each_party_of_a_name_is_a_word_of_its_own_for_the_search() -> None:
    """The search cuts words at white space: a party joined to another by a dash alone would not be found."""
    for kind, parties in (("supply", SOLD), ("acquisition", BOUGHT), ("licensing", RIGHTS), ("partnership", PARTNERS)):
        said = name(made(kind, "announced", {"parties": parties})).split()  # type: ignore[arg-type] # a word
        assert {"Ada", "Bell"} <= set(said), kind
