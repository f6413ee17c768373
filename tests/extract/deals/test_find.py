"""What a claim carries, what is no deal, and what an article says as a whole."""

from __future__ import annotations

import time

import pytest

from generator.extract.deals.chain import rank_of
from generator.extract.deals.find import read_deals
from generator.model import Article, External, Mention, Passage
from tests.extract.deals.written import deals

NO_DEALS = [
    "[Kelpworks] phones are on sale: get a deal and save $300 at [Reefbots].",
    "[Kelpworks] sued [Reefbots] for $5 million.",
    "[Kelpworks] was fined $5 million.",
    "[Kelpworks] had revenue of $5 million and a profit of $1 million.",
    "[Kelpworks] is worth $5 billion.",
    "[Kelpworks] has $100 million of annual recurring revenue.",
    "The market for robots will reach $5 billion, [Kelpworks] says.",
    "If [Bigsoft] bought [Kelpworks], prices would rise.",
    "“We would love it if [Bigsoft] bought [Kelpworks] for $5 million,” he said.",
    "[Kelpworks] competes with [Reefbots].",
    "[Kelpworks] brings its total funding to $5 million.",
    "[Kelpworks] hired 500 people from [Reefbots].",
]


@pytest.mark.parametrize("text", NO_DEALS)
def test_what_is_no_deal_is_not_claimed(text: str) -> None:
    assert deals(text) == ()


def test_a_claim_carries_amount_valuation_round_term_capacity_and_date() -> None:
    (first,) = deals("[Kelpworks] raised $5 million in a Series B round at a $2 billion valuation on Friday.")
    assert first.amount is not None
    assert first.valuation is not None
    assert (first.amount.value, first.valuation.value) == (5_000_000, 2_000_000_000)
    assert (first.round, first.date) == ("Series B", "2025-05-02")
    (second,) = deals("[Bigsoft] will rent 300 MW of computing capacity from [Rentacloud] for five years.")
    assert (second.capacity, second.term) == ("300 MW", "for five years")


def test_a_quote_is_the_words_that_state_the_deal_and_no_more() -> None:
    (claim,) = deals("Yesterday was warm; [Bigsoft] agreed to buy [Kelpworks] for $5 million, as sailors danced.")
    assert claim.quote == "Bigsoft agreed to buy Kelpworks for $5 million"


def test_news_has_the_day_of_the_article_and_background_only_what_its_words_say() -> None:
    news, past = deals("[Bigsoft] buys [Kelpworks].", "Rain.", "Wind.", "[Bigsoft] previously bought [Reefbots].")
    assert (news.fresh, news.date) == (True, "2025-05-05")
    assert (past.fresh, past.date) == (False, None)


BACKGROUND = [
    ("It bought [Reefbots] for $49 million.", None),
    ("[Bigsoft] bought [Reefbots] for $7 million, a deal that sailors still sing about.", None),
    ("A year earlier, [Bigsoft] had bought [Reefbots].", "2024"),
    ("[Bigsoft], which bought [Reefbots], is large.", None),
    ("[Bigsoft] had bought [Reefbots].", None),
    ("[Bigsoft], which recently bought [Reefbots], announced a plan.", None),
    ("It comes just four months after [Bigsoft] said that it bought [Reefbots].", "2025-01"),
    ("Fans recall [Bigsoft]'s $5 million purchase of [Reefbots], he said.", None),
    ("[Bigsoft] bought [Reefbots] for shells and pearls in April.", "2025-04"),
    ("Two months later [Bigsoft] sold [Reefbots] to [Thinklab], it said.", None),
]


@pytest.mark.parametrize(("text", "date"), BACKGROUND)
def test_a_past_deal_told_beside_the_news_does_not_get_its_day(text: str, date: str | None) -> None:
    news, past = deals(text, title="[Bigsoft] buys [Kelpworks]")
    assert (news.fresh, news.date) == (True, "2025-05-05")
    assert (past.fresh, past.date) == (False, date)


def test_a_heading_inside_a_text_names_a_deal_of_whatever_day() -> None:
    text = "Bigsoft buys Kelpworks"
    mentions = [Mention("Bigsoft", "Bigsoft", 0, 0, 7, True), Mention("Kelpworks", "Kelpworks", 0, 13, 22, True)]
    article = Article("articles/a.md", "post", "", "2025-05-05", (Passage("body", "heading", 1, text),))
    (claim,) = read_deals(article, mentions, dict[str, str]().get)[0]
    assert (claim.fresh, claim.date) == (False, None)


def test_a_line_without_an_end_mark_that_is_all_deal_counts_as_a_heading() -> None:
    (claim,) = deals("[Bigsoft]'s $1 billion investment in [Kelpworks]", title="Deals of the decade")
    assert (claim.fresh, claim.date) == (False, None)


def test_the_same_day_is_the_day_that_was_named_before() -> None:
    text = "On May 3 [Bigsoft] bought [Kelpworks]. Rain fell. The same day [Bigsoft] bought [Reefbots]."
    assert [claim.date for claim in deals(text)] == ["2025-05-03", "2025-05-03"]


def test_a_party_or_amount_that_touches_the_end_of_a_cut_text_is_not_read() -> None:
    assert deals("It is said that [Bigsoft] will buy [Kelpworks]", cut=True) == ()
    assert deals("[Kelpworks] announced it has raised a $320", cut=True) == ()


def test_a_related_story_has_its_own_day_and_its_own_topic() -> None:
    passages = (
        Passage("title", "title", 1, "Kelpworks sings"),
        Passage("related:0", "title", 2, "It has raised $5 million on Monday"),
        Passage("related:1", "title", 3, "Reefbots raises $7 million"),
    )
    related = (
        External(0, 2, "It", None, None, None, "2025-05-01"),
        External(1, 3, "Reefbots", None, None, None, "2025-04-30"),
    )
    article = Article("articles/a.md", "card", "Kelpworks sings", "2025-05-05", passages, related=related)
    mentions = [Mention("Kelpworks", "Kelpworks", 0, 0, 9, True), Mention("Reefbots", "Reefbots", 2, 0, 8, True)]
    (claim,) = read_deals(article, mentions, dict[str, str]().get)[0]
    assert (claim.passage, claim.date) == (2, "2025-04-30")


def test_two_sentences_on_one_agreement_agree_on_what_it_is() -> None:
    first, second = deals(
        "[Kelpworks] and [Siliconia] join forces.", "[Kelpworks] has signed up [Siliconia] to power its AI systems."
    )
    assert first.type == second.type == "supply"


def test_who_stands_nearer_to_the_power_plant_sells_to_the_other() -> None:
    assert rank_of("Voltwerk", "power") > rank_of("Siliconia", "chips") > rank_of("Hallenbau", "datacentre")
    assert rank_of("Rentacloud", "cloud") > rank_of("Bigsoft", "tech") > rank_of("Thinklab", "ai") > rank_of("X", None)
    (claim,) = deals("[Shedco], a data-center operator, signed an agreement with [Thinklab].")
    assert [(party.name, party.role) for party in claim.parties] == [("Thinklab", "customer"), ("Shedco", "supplier")]


@pytest.mark.parametrize(
    "text", ["[Bigsoft] bought " * 20_000, "and raised " * 50_000, "(" * 50_000, "[Bigsoft], " * 20_000, "“" * 50_000]
)
def test_a_hostile_text_takes_no_longer_than_a_long_one(text: str) -> None:
    began = time.process_time()
    deals(f"[Kelpworks] and {text}")
    assert time.process_time() - began < 5
