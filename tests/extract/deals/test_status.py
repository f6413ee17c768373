"""What is said of a deal's state, and what is no deal at all."""

from __future__ import annotations

import pytest

from tests.extract.deals.written import deals

STATES = [
    ("[Bigsoft] bought [Kelpworks].", "announced"),
    ("[Bigsoft] plans to buy [Kelpworks].", "announced"),
    ("[Bigsoft] said it could buy [Kelpworks] for $5 million.", "announced"),
    ("[Bigsoft] said that it would buy [Kelpworks].", "announced"),
    ("[Bigsoft] bought [Kelpworks] in May.", "announced"),
    ("[Kelpworks] accepted [Bigsoft]'s offer for [Reefbots].", "announced"),
    ("A judge refused to block [Bigsoft]'s purchase of [Kelpworks].", "announced"),
    ("[Bigsoft] dropped its bid for [Kelpworks].", "ended"),
    ("[Bigsoft] may buy [Kelpworks].", "reported"),
    ("[Bigsoft] is considering buying [Kelpworks].", "reported"),
    ("[Bigsoft] reportedly bought [Kelpworks].", "reported"),
    ("[Bigsoft] has bought [Kelpworks], according to people familiar with the matter.", "reported"),
    ("[Bigsoft] has bought [Kelpworks], sources told the paper.", "reported"),
    ("[Bigsoft] is said to be buying [Kelpworks].", "reported"),
    ("It is understood that [Bigsoft] has bought [Kelpworks].", "reported"),
    ("In May it was reported that [Bigsoft] had signed a $5 million contract with [Rentacloud].", "reported"),
    ("[Bigsoft] tried to buy [Kelpworks] for $5 million in 2013.", "reported"),
    ("[Thinklab] has until Friday to match [Bigsoft]'s bid for [Kelpworks].", "reported"),
    ("[Bigsoft] bought [Kelpworks] for reportedly more than $5 million.", "announced"),
    ("[Bigsoft] abandoned its plan to buy [Kelpworks].", "ended"),
    ("[Bigsoft] has ended talks to buy [Kelpworks].", "ended"),
    ("[Bigsoft] said it had ended its $5 million contract with [Rentacloud].", "ended"),
    ("[Bigsoft]'s purchase of [Kelpworks] fell through.", "ended"),
    ("[Bigsoft]'s $5 million deal to buy [Kelpworks], a maker of robots, fell apart.", "ended"),
    ("[Bigsoft]'s investment of $5 million in [Kelpworks] fell apart.", "ended"),
    ("[Bigsoft]'s planned takeover of [Kelpworks], announced in May, has been called off.", "ended"),
    ("[Bigsoft] was paid for breaking its deal to buy [Kelpworks].", "ended"),
    ("[Reefbots] paid the fee that [Bigsoft] was owed for breaking its first deal to buy [Kelpworks].", "ended"),
    ("[Bigsoft] was owed $2 million for ending its deal to buy [Kelpworks].", "ended"),
    ("[Bigsoft] will not proceed with its $5 million investment in [Kelpworks].", "ended"),
    ("[Bigsoft] decided against buying [Kelpworks].", "ended"),
    ("[Bigsoft] was in talks to buy [Kelpworks] but decided against it.", "ended"),
    ("[Bigsoft] had agreed to buy [Kelpworks] but later thought better of it.", "ended"),
    ("[Bigsoft] had planned to buy [Kelpworks], but the deal collapsed.", "ended"),
    ("[Bigsoft] is interested in buying [Kelpworks].", "reported"),
    ("[Bigsoft] is going to buy [Kelpworks].", "announced"),
    ("[Bigsoft] said that it was going to buy [Kelpworks].", "announced"),
    ("[Bigsoft] had agreed to buy [Kelpworks].", "announced"),
    ("[Bigsoft] bought [Kelpworks] but decided against a merger with [Reefbots].", "announced"),
    ("[Bigsoft] bought [Kelpworks], which had no intention of being bought.", "announced"),
    ("[Bigsoft] bought [Kelpworks] but did not say for how much.", "announced"),
    ("[Bigsoft] bought nearly all of its servers for $5 million from [Rentacloud].", "announced"),
    ("[Bigsoft] rejected a takeover by [Kelpworks].", "ended"),
    ("[Bigsoft]'s talks to buy [Kelpworks], sources say, were called off.", "ended"),
    ("[Bigsoft] has bought [Kelpworks], three days after a sale to [Reefbots] fell through.", "announced"),
    ("[Bigsoft] bought [Kelpworks] and cancelled its picnic.", "announced"),
    ("[Bigsoft] bought [Kelpworks], two sources told the Gazette.", "reported"),
    ("[Bigsoft] bought [Kelpworks], three people with direct knowledge of the sale said.", "reported"),
    ("[Bigsoft] bought [Kelpworks], which sources its screws from Oregon and told staff so.", "announced"),
    ("[Bigsoft] is finalizing a $5 million round.", "reported"),
    ("[Bigsoft] finalized its purchase of [Kelpworks] in May.", "announced"),
    ("[Bigsoft] in talks for $5 million round at $1B valuation", "reported"),
    ("[Bigsoft] is in discussions over a $5 million contract with [Rentacloud].", "reported"),
    ("[Bigsoft] is nearing a $5 million deal with [Rentacloud].", "reported"),
    ("[Bigsoft] bought [Kelpworks] after talks over lunch.", "announced"),
    ("[Thinklab] gave up on Otter and its billion-dollar [Daily Courier] deal.", "ended"),
    ("[Bigsoft] walks away from its $5 million deal with [Rentacloud].", "ended"),
    ("[Bigsoft] gives up on the acquisition of [Kelpworks].", "ended"),
    ("[Bigsoft] abandons Otter and its contract with [Rentacloud].", "ended"),
    ("[Bigsoft] scrapped Otter and announced a $5 million deal with [Rentacloud].", "announced"),
    ("[Bigsoft] gave up a seat in its $5 million deal with [Rentacloud].", "announced"),
    ("[Bigsoft], whose merger plans collapsed, bought [Kelpworks].", "announced"),
]


@pytest.mark.parametrize(("text", "status"), STATES)
def test_the_words_of_its_own_clause_tell_whether_a_deal_is_made_talked_of_or_off(text: str, status: str) -> None:
    (claim,) = deals(text)
    assert claim.status == status


NONE = [
    "Had [Bigsoft] bought [Kelpworks] for $5 million in 2008, all would be well.",
    "If [Bigsoft] were to buy [Kelpworks] for $5 million, prices would rise.",
    "Should [Bigsoft] buy [Kelpworks], prices will rise.",
    "How [Bigsoft] could buy [Kelpworks]",
    "Will [Bigsoft] buy [Kelpworks]?",
    "[Bigsoft] did not buy [Kelpworks].",
    "[Bigsoft] declined to buy [Kelpworks].",
    "It would cost [Bigsoft] $5 million to buy [Kelpworks].",
    "A spokesperson denied [Bigsoft] had bought [Kelpworks].",
    "[Bigsoft] would buy [Kelpworks] for $5 million.",
    "[Bigsoft] denied that it will buy [Kelpworks].",
    "It is not true that [Bigsoft] bought [Kelpworks].",
    "The hoax claimed [Bigsoft] bought [Kelpworks].",
    "Rumors that [Bigsoft] bought [Kelpworks] were false.",
    "[Bigsoft] wanted to buy [Kelpworks] in 1999 but was laughed at.",
    "A merger of [Bigsoft] and [Kelpworks] would create a giant.",
    "Analysts expect [Bigsoft] to buy [Kelpworks].",
    "[Bigsoft] and [Kelpworks] have worked together for more than eight years.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_denied_imagined_wished_or_forecast_is_no_deal(text: str) -> None:
    assert deals(text) == ()


QUOTED = [
    "[Bigsoft]'s deal to buy [Kelpworks] has been called off",
    "[Bigsoft]'s investment of $5 million in [Kelpworks] fell apart",
    "It is understood that [Bigsoft] has bought [Kelpworks]",
    "[Bigsoft] has bought [Kelpworks], sources told the paper",
    "For $5 million it buys [Kelpworks]",
]


@pytest.mark.parametrize("text", QUOTED)
def test_a_quote_holds_the_words_that_tell_the_state_and_the_size(text: str) -> None:
    (claim,) = deals("Yesterday was warm; " + text + ".", title="[Bigsoft] grows")
    assert claim.quote == text.replace("[", "").replace("]", "")


UNREAL = [
    "[Bigsoft] said it was not interested in buying [Kelpworks].",
    "[Bigsoft] showed no interest in a takeover of [Kelpworks].",
    "[Bigsoft] has no intention of buying [Kelpworks].",
    "[Bigsoft] has no plans for a $3 million takeover of [Kelpworks].",
    "[Bigsoft] has little appetite for buying [Kelpworks].",
    "[Bigsoft] is reluctant to buy [Kelpworks].",
    "[Bigsoft] has yet to acquire [Kelpworks].",
    "[Bigsoft] will acquire neither [Kelpworks] nor [Reefbots].",
    "Neither [Bigsoft] nor [Siliconia] will acquire [Kelpworks].",
    "[Bigsoft] nearly bought [Kelpworks] in 2021.",
    "[Bigsoft] nearly signed a $3 million contract with [Rentacloud].",
    "[Bigsoft] came close to buying [Kelpworks] in 2021.",
    "[Bigsoft] was going to buy [Kelpworks] for $3 million.",
    "[Bigsoft] previously planned to acquire [Kelpworks].",
    "[Bigsoft] had once hoped to invest $2 million in [Kelpworks].",
    "[Bigsoft] considered buying [Kelpworks] but decided against it.",
    "[Bigsoft] could have bought [Kelpworks] for $3 million in 2019.",
    "[Bigsoft] might have invested $2 million in [Kelpworks].",
]


@pytest.mark.parametrize("text", UNREAL)
def test_what_did_not_happen_or_not_yet_is_no_deal(text: str) -> None:
    assert deals(text) == ()
