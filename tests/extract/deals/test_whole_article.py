"""What the other sentences of an article say of a deal: its state, its day, its details, and that two are one."""

from __future__ import annotations

import pytest

from generator.extract.deals.find import read_deals
from generator.model import Article, Mention, Passage
from tests.extract.deals.written import SECTORS, deals

STATES = [
    (
        "[Bigsoft] snaps up [Kelpworks]",
        ["[Bigsoft] struck a deal to buy [Kelpworks], two sources told the Gazette."],
        {"reported"},
    ),
    (
        "[Bigsoft] snaps up [Kelpworks]",
        ["[Bigsoft] confirmed that it bought [Kelpworks], sources told the Gazette first."],
        {"announced", "reported"},
    ),
    (
        "[Bigsoft] buys [Kelpworks]",
        ["[Bigsoft] had been in talks to buy [Kelpworks] for months."],
        {"announced", "reported"},
    ),
    ("", ["In May [Bigsoft] bought [Kelpworks] in an auction, but [Reefbots] was able to reopen bidding."], {"ended"}),
    ("", ["[Bigsoft] bought [Kelpworks] in May.", "A judge asked for more. [Bigsoft] declined."], {"ended"}),
    ("", ["[Bigsoft] agreed to buy [Kelpworks].", "[Reefbots] outbid [Bigsoft] in June."], {"ended"}),
    ("", ["[Bigsoft] agreed to buy [Kelpworks].", "[Bigsoft] declined to comment."], {"announced"}),
    ("", ["[Bigsoft] agreed to buy [Kelpworks].", "[Bigsoft] topped forecasts."], {"announced"}),
    (
        "[Thinklab] gave up on Otter and its billion-dollar [Daily Courier] deal",
        ["So the deal [Daily Courier] announced in December, saying it would invest $3 million in [Thinklab], is off."],
        {"ended"},
    ),
    (
        "[Thinklab] gave up on Otter and its billion-dollar [Daily Courier] deal",
        ["[Daily Courier] invested $3 million in [Thinklab] in December."],
        {"ended", "announced"},
    ),
]


@pytest.mark.parametrize(("title", "texts", "states"), STATES)
def test_the_rest_of_an_article_tells_what_became_of_a_deal(title: str, texts: list[str], states: set[str]) -> None:
    assert {claim.status for claim in deals(*texts, title=title)} == states


def test_an_excerpt_that_copies_a_sentence_and_breaks_off_reads_as_the_whole_does() -> None:
    whole = "Kelpworks bought Reefbots for shells and a boat, people familiar with the sale said."
    texts = [("title", "Boats"), ("excerpt", f"{whole[:46]}..."), ("body", whole)]
    passages = tuple(Passage(where, "paragraph", n, text, where == "excerpt") for n, (where, text) in enumerate(texts))
    named = [
        Mention(name, name, n, t.find(name), t.find(name) + len(name), True)
        for n, (_, t) in enumerate(texts)
        for name in ("Kelpworks", "Reefbots")
        if name in t
    ]
    article = Article("articles/a.md", "post", "Boats", "2025-05-05", passages)
    assert {claim.status for claim in read_deals(article, named, SECTORS.get)[0]} == {"reported"}


DATES = [
    (["Earlier this month, [Bigsoft] surprised sailors with a deal to rent boats.", "Rain."], {"2025-05"}),
    (["Last month, [Bigsoft] signed a $5 million contract with [Rentacloud] for compute."], {"2025-04"}),
    (
        ["[Bigsoft] announced a plan on Friday.", "It has signed a contract with [Rentacloud] for compute."],
        {"2025-05-02"},
    ),
    (
        ["[Reefbots] announced a plan on Friday.", "[Bigsoft] signs a deal with [Rentacloud] for compute."],
        {"2025-05-05"},
    ),
    (["Earlier this month, [Reefbots] surprised sailors with a deal to rent boats."], {"2025-05-05"}),
    (["In 2021, [Bigsoft] signed a deal to rent boats."], {"2025-05-05"}),
    (["Earlier this month, [Bigsoft] painted its boats."], {"2025-05-05"}),
]


@pytest.mark.parametrize(("texts", "dates"), DATES)
def test_the_day_that_a_text_gives_its_news_beats_the_day_of_the_article(texts: list[str], dates: set[str]) -> None:
    claims = deals(*texts, title="[Bigsoft] signs compute deal with [Rentacloud]")
    assert {claim.date for claim in claims} == dates


LAST_WORDS = [
    ("[Bigsoft] bought [Kelpworks], which had money from firms like Elm and Oak, in April.", "2025-04"),
    ("[Bigsoft] bought [Kelpworks], which opened in Reef City in 2019.", None),
    ("It follows less than a year after [Bigsoft] bought [Kelpworks].", None),
    ("It comes just two months after [Bigsoft] bought [Kelpworks].", "2025-03"),
]


@pytest.mark.parametrize(("text", "date"), LAST_WORDS)
def test_a_date_at_the_end_or_counted_from_the_news_dates_background(text: str, date: str | None) -> None:
    claims = deals("Rain.", "Wind.", "Hail.", "Snow.", text)
    assert {claim.date for claim in claims} == {date}


def test_what_ended_has_the_date_on_which_it_was_made_and_not_that_of_its_end() -> None:
    (claim,) = deals("[Bigsoft]'s planned takeover of [Kelpworks], announced in March, has been called off.")
    assert (claim.status, claim.date) == ("ended", "2025-03")
    (claim,) = deals("[Bigsoft]'s deal to buy [Kelpworks] fell apart on Friday.")
    assert (claim.status, claim.date) == ("ended", None)


@pytest.mark.parametrize(
    ("tie", "one"),
    [
        ("Otter maker [Bigsoft] struck a deal to buy [Kelpworks].", True),
        ("[Bigsoft], the company behind [Otter], struck a deal to buy [Kelpworks].", True),
        ("[Bigsoft] struck a deal to buy [Kelpworks].", False),
    ],
)
def test_a_product_and_its_maker_that_buy_the_same_are_one_buyer(tie: str, *, one: bool) -> None:
    claims = deals(tie.replace("Otter maker", "[Otter] maker"), title="[Otter] snaps up [Kelpworks]")
    buyers = {party.name for claim in claims for party in claim.parties if party.role == "acquirer"}
    assert buyers == ({"Bigsoft"} if one else {"Bigsoft", "Otter"})


HALVES = [
    ("In April, [Kelpworks] told its staff that it had closed the new round at a $70 million valuation.", {5_000_000}),
    ("In April, [Kelpworks] closed its previous round at a $70 million valuation.", {5_000_000, None}),
    ("In 2021, [Kelpworks] closed its round at a $70 million valuation.", {5_000_000, None}),
]


@pytest.mark.parametrize(("text", "amounts"), HALVES)
def test_a_round_told_in_halves_is_one(text: str, amounts: set[int | None]) -> None:
    claims = deals("[Kelpworks] announced its latest $5 million raise.", text)
    assert {claim.amount and claim.amount.value for claim in claims} == amounts


def _details(*texts: str, title: str = "") -> tuple[set[str], set[str], set[str]]:
    claims = deals(*texts, title=title)
    amounts = {claim.amount.text for claim in claims if claim.amount}
    valuations = {claim.valuation.text for claim in claims if claim.valuation}
    return amounts, valuations, {p.name for c in claims for p in c.parties if p.role == "investor"}


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("The purchase could be worth up to $45 million, wrote a paper.", {"up to $45 million"}),
        ("The acquisition is valued at $30 million.", {"$30 million"}),
        ("Over time, the deal could bring [Kelpworks] over $70 million.", {"over $70 million"}),
        ("The deal is worth $30 a share.", set()),
        ("The previous deal was worth $30 million.", set()),
        ("The most it ever paid was $700 million.", set()),
        ("The market is worth $700 million.", set()),
    ],
)
def test_the_size_of_a_purchase_may_stand_in_the_next_sentence(text: str, amounts: set[str]) -> None:
    assert _details("[Bigsoft] announced the acquisition of [Kelpworks].", text)[0] == amounts


def test_the_size_of_a_deal_is_not_given_to_the_one_before_it() -> None:
    between = "[Thinklab] has bought [Reefbots]."
    claims = deals("[Bigsoft] has bought [Kelpworks].", between, "The deal is worth $30 million.")
    assert {c.parties[1].name for c in claims if c.amount} == {"Reefbots"}


@pytest.mark.parametrize(
    ("text", "valuations"),
    [
        ("The round values the company at $50 million.", {"$50 million"}),
        ("The company is targeting a valuation of $50 million or above, says a friend.", {"$50 million"}),
        ("It closed at a valuation of approximately $50 million.", {"approximately $50 million"}),
        ("Its previous round came at a valuation of $50 million.", set()),
        ("In 2021 it stood at a valuation of $50 million.", set()),
    ],
)
def test_the_valuation_of_a_round_may_stand_in_the_next_sentence(text: str, valuations: set[str]) -> None:
    assert _details("[Kelpworks] has raised $5 million.", text)[1] == valuations


@pytest.mark.parametrize(
    ("text", "investors"),
    [
        ("Other investors, including [Oak Bank] and [Reefbots], also joined.", {"Elm Capital", "Oak Bank", "Reefbots"}),
        ("Other investors include [Oak Bank] and [Reefbots] founder Ann Lee.", {"Elm Capital", "Oak Bank"}),
        ("The round was also joined by [Oak Bank].", {"Elm Capital", "Oak Bank"}),
        ("[Oak Bank] also participated in the round.", {"Elm Capital", "Oak Bank"}),
        ("Earlier investors include [Oak Bank].", {"Elm Capital"}),
        ("Its customers include [Oak Bank].", {"Elm Capital"}),
        ("[Oak Bank] said it also invested in boats.", {"Elm Capital"}),
    ],
)
def test_further_investors_may_stand_in_the_next_sentence(text: str, investors: set[str]) -> None:
    assert _details("[Kelpworks] has raised $5 million led by [Elm Capital].", text)[2] == investors


def test_who_took_part_in_that_round_belongs_to_the_round_that_was_spoken_of_last() -> None:
    other = "That is near [Reefbots], which grew when [Thinklab] doubled its investment."
    text = "[Oak Bank] also participated in that round."
    assert _details("[Kelpworks] has raised $5 million led by [Elm Capital].", other, text)[2] == {"Elm Capital"}


def test_a_list_of_investors_goes_on_after_persons() -> None:
    text = "[Kelpworks] raised a $5 million seed round from Ann Lee, as well as VC firms [Elm Capital] and [Oak Bank]."
    assert _details(text)[2] == {"Elm Capital", "Oak Bank"}


def test_a_detail_is_quoted_in_its_own_words() -> None:
    *_, detail = deals("[Bigsoft] has bought [Kelpworks].", "The deal is worth $30 million.")
    assert (detail.quote, detail.rule) == ("The deal is worth $30 million.", "detail_of_deal")


def test_a_title_values_the_round_that_is_news_and_no_earlier_one() -> None:
    title = "[Kelpworks] asked for crumbs. It took $5M at a $44M valuation."
    assert _details("[Kelpworks] announced its $5 million raise on Friday.", title=title)[1] == {"$44M"}
    old = "Far more than when it announced a $3 million Series A round in October, [Kelpworks] said of its price."
    told = deals(old, title="[Kelpworks] in talks to raise funds at $44M valuation")
    assert [claim.valuation for claim in told if claim.amount and claim.amount.text == "$3 million"] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "[Thinklab] has raised $30 million in Series B funding. The round was led by [Elm Capital].",
        "[Bigsoft] has bought [Thinklab], which makes models and which it had known for years, for $30 million.",
    ],
)
def test_the_words_that_prove_a_deal_hold_its_amount(text: str) -> None:
    claims = deals(text)
    assert claims
    assert all(claim.amount is None or claim.amount.text in claim.quote for claim in claims)
    assert any(claim.amount for claim in claims)
