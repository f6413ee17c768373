"""Whom *it*, *the company* and *the two* stand for, and when nobody is meant."""

from __future__ import annotations

import pytest

from tests.extract.deals.written import deals

RESOLVED = [
    (("[Kelpworks] makes robots.", "The company has raised $5 million."), "Kelpworks"),
    (("[Kelpworks] makes robots.", "It has raised $5 million."), "Kelpworks"),
    (("[Kelpworks] said that it had raised $5 million.",), "Kelpworks"),
    (("[Kelpworks] makes robots for [Bigsoft]. The startup has raised $5 million.",), "Kelpworks"),
    (("[Bigsoft] met [Kelpworks], the startup that raised $5 million.",), "Kelpworks"),
    (("[Siliconia] and [Bigsoft] met. The chipmaker has raised $5 million.",), "Siliconia"),
]


@pytest.mark.parametrize(("texts", "company"), RESOLVED)
def test_a_reference_stands_for_the_company_that_fits(texts: tuple[str, ...], company: str) -> None:
    (claim,) = deals(*texts)
    assert claim.parties[0].name == company


UNRESOLVED = [
    ("The phone maker has raised $5 million, [Kelpworks] says.",),
    ("A rival has raised $5 million.", "[Kelpworks] makes robots."),
    ("[Bigsoft] is large. The startup has raised $5 million.",),
    ("[Kelpworks] knows Reefly, the startup that raised $5 million.",),
]


@pytest.mark.parametrize("texts", UNRESOLVED)
def test_a_reference_that_fits_nobody_stands_for_nobody(texts: tuple[str, ...]) -> None:
    assert deals(*texts) == ()


def test_the_two_are_the_companies_named_together() -> None:
    (claim,) = deals("[Kelpworks] met [Reefbots]. The two companies have joined forces.")
    assert [party.name for party in claim.parties] == ["Kelpworks", "Reefbots"]


def test_a_round_without_its_company_is_that_of_the_company_that_the_text_is_about() -> None:
    claims = deals("[Kelpworks] has raised $5 million in a Series A round.", "The round was led by [Elm Capital].")
    assert [claim.parties[0].name for claim in claims] == ["Kelpworks", "Kelpworks"]
    assert claims[1].amount == claims[0].amount
    assert claims[1].round == "Series A"
