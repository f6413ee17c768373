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
    (("[Kelpworks] met [Google]. The search giant bought [Reefbots].",), "Google"),
    (("[Bigsoft] met [Elm Capital]. The venture firm bought [Reefbots].",), "Elm Capital"),
    (("The German software house [Kelpworks] met [Reefbots]. The German company has raised $5 million.",), "Kelpworks"),
    (("[Bigsoft] met [Kelpworks], a maker of robots. The startup has raised $5 million.",), "Kelpworks"),
    (
        ("[Bigsoft] has bought nothing. The startup [Kelpworks] is new. The startup has raised $5 million.",),
        "Kelpworks",
    ),
    (("[Bigsoft] competes with [Thinklab]. The AI company has raised $5 million.",), "Thinklab"),
]


@pytest.mark.parametrize(("texts", "company"), RESOLVED)
def test_a_reference_stands_for_the_company_that_fits(texts: tuple[str, ...], company: str) -> None:
    (claim,) = deals(*texts)
    assert company in {party.name for party in claim.parties}
    assert claim.doubt is None


UNRESOLVED = [
    ("The phone maker has raised $5 million, [Kelpworks] says.",),
    ("A rival has raised $5 million.", "[Kelpworks] makes robots."),
    ("[Bigsoft] is large. The startup has raised $5 million.",),
    ("[Kelpworks] knows Reefly, the startup that raised $5 million.",),
    ("[Bigsoft] is large. The bank has raised $5 million.",),
    ("[Siliconia] met [Waferly]. The Korean company has raised $5 million.",),
    ("[Kelpworks] met [Reefbots]. The search giant has raised $5 million.",),
    ("[Kelpworks] met [Reefbots]. The combined company has raised $5 million.",),
    ("[Kelpworks] met [Reefbots]. The kettle maker said it has raised $5 million.",),
    ("[Bigsoft] is large. The startup said that it has raised $5 million.",),
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


DOUBTFUL = [
    (("[Kelpworks] competes with [Reefbots].", "The company has raised $5 million."), "Reefbots"),
    (("[Kelpworks] and [Reefbots] are rivals.", "It has raised $5 million."), "Reefbots"),
    (("[Siliconia] met [Bigsoft] on Monday. It agreed to buy [Kelpworks].",), "Bigsoft"),
    (("[Elm Capital], which knows [Kelpworks], said the company bought [Reefbots].",), "Kelpworks"),
    (("[Bigsoft]'s rival [Siliconia] fell. The company bought [Kelpworks].",), "Bigsoft"),
    (("[Kelpworks] makes robots. [Reefbots] data shows that the company has raised $5 million.",), "Reefbots"),
    (("[Kelpworks] helps [Reefbots]. The startup has raised $5 million.",), "Reefbots"),
]


@pytest.mark.parametrize(("texts", "rival"), DOUBTFUL)
def test_a_reference_is_in_doubt_where_the_sentence_before_names_two_that_it_can_mean(
    texts: tuple[str, ...], rival: str
) -> None:
    (claim,) = deals(*texts)
    assert claim.doubt is not None
    assert claim.doubt.endswith(f"it may mean {rival}.")


SURE = [
    ("[Kelpworks] makes robots.", "[Kelpworks] sells them to [Reefbots]. The company has raised $5 million."),
    ("[Kelpworks] competes with [Reefbots]. It has bought [Reefbots].",),
    ("[Kelpworks], which knows [Reefbots], said it has raised $5 million.",),
    ("[Kelpworks] said on Monday that the company has raised $5 million.",),
    ("[Siliconia] met [Kelpworks]. The chipmaker has bought [Reefbots].",),
]


@pytest.mark.parametrize("texts", SURE)
def test_a_reference_is_sure_where_the_text_was_about_it_or_grammar_or_its_words_decide(texts: tuple[str, ...]) -> None:
    (claim,) = deals(*texts)
    assert claim.doubt is None


def test_two_companies_of_one_trade_are_nobody() -> None:
    sectors = {"Siliconia": "chips", "Waferly": "chips"}
    assert deals("[Siliconia] met [Waferly]. The chipmaker has bought [Reefbots].", sectors=sectors) == ()
