"""An end that is told in the sentence after the deal."""

from __future__ import annotations

import pytest

from generator.extract.deals.ends import TOLD_NEXT
from tests.extract.deals.written import deals

BUYS = "[Bigsoft] agreed to buy [Kelpworks] for $5 million in March."
ENDS = [
    f"{BUYS} The deal was called off.",
    f"{BUYS} The proposed acquisition was later terminated.",
    f"{BUYS} But the merger collapsed amid a row over the price.",
    f"{BUYS} The agreement has been scrapped because regulators objected.",
    f"{BUYS} The sale was blocked by regulators.",
    f"{BUYS} That transaction fell apart weeks later.",
    "[Bigsoft] was in talks to buy [Kelpworks]. The talks broke down in April.",
    "[Bigsoft] and [Kelpworks] announced a partnership. The partnership was quietly abandoned.",
    "[Elm Capital] led a $5 million round in [Kelpworks]. The investment fell through.",
    "[Bigsoft] signed a $5 million contract with [Rentacloud]. The contract was cancelled.",
]
NO_ENDS = [
    f"{BUYS} The deal was not called off.",
    f"{BUYS} The deal may be called off.",
    f"{BUYS} The deal could collapse.",
    f"{BUYS} The deal was called off, but later revived.",
    f"{BUYS} The deal was nearly called off.",
    f"{BUYS} If the deal is called off, it pays a fee.",
    f"{BUYS} Reports that the deal was called off are wrong.",
    f"{BUYS} The party was called off.",
    f"{BUYS} The partnership was called off.",
    f"{BUYS} A deal was called off.",
    f"{BUYS} The deal with [Reefbots] was called off.",
    f"{BUYS} The deal was called off by [Reefbots].",
    f"{BUYS} The price of its shares rose. The deal was called off.",
    f"{BUYS} The talks ended in agreement.",
    f"{BUYS} The market collapsed.",
    "[Bigsoft] bought [Kelpworks], as [Reefbots] had hoped to. The deal was called off.",
    "[Bigsoft] bought [Kelpworks] and will rent $5 million of computing from [Rentacloud]. The deal was called off.",
]


@pytest.mark.parametrize("text", ENDS)
def test_the_next_sentence_tells_the_end_of_its_deal(text: str) -> None:
    """The deal stands as it was told, and its end is a claim of its own whose words name the parties too."""
    first, end = deals(text)
    assert (end.status, end.rule, end.type, end.parties) == ("ended", TOLD_NEXT, first.type, first.parties)
    assert first.status != "ended"
    assert first.quote in end.quote
    assert end.quote in text.replace("[", "").replace("]", "")


@pytest.mark.parametrize("text", NO_ENDS)
def test_what_is_not_said_of_the_one_deal_before_it_ends_none(text: str) -> None:
    found = deals(text)
    assert found
    assert not [claim for claim in found if claim.status == "ended"]


def test_the_end_of_a_takeover_has_its_own_date_and_that_of_a_contract_leaves_it_whole() -> None:
    first, end = deals(f"{BUYS} The deal was called off on April 30.")
    assert (first.date, end.date) == ("2025-03", "2025-04-30")
    first, end = deals(
        "In 2021 [Bigsoft] signed a $5 million contract with [Rentacloud]. The contract was cancelled on April 30."
    )
    assert (first.date, end.date) == ("2021", None)
