"""What is said of a deal's state, and what is no deal at all."""

from __future__ import annotations

import pytest

from generator.extract.deals.status import is_denied, status_of
from tests.extract.deals.written import deals

STATES = [
    ("[Bigsoft] bought [Kelpworks].", "announced"),
    ("[Bigsoft] plans to buy [Kelpworks].", "announced"),
    ("[Bigsoft] said it could buy [Kelpworks] for $5 million.", "announced"),
    ("[Bigsoft] bought [Kelpworks] in May.", "announced"),
    ("[Bigsoft] may buy [Kelpworks].", "reported"),
    ("[Bigsoft] is considering buying [Kelpworks].", "reported"),
    ("[Bigsoft] reportedly bought [Kelpworks].", "reported"),
    ("[Bigsoft] has bought [Kelpworks], according to people familiar with the matter.", "reported"),
    ("[Bigsoft] bought [Kelpworks] for reportedly more than $5 million.", "announced"),
    ("[Bigsoft] abandoned its plan to buy [Kelpworks].", "ended"),
    ("[Bigsoft]'s purchase of [Kelpworks] fell through.", "ended"),
    ("[Bigsoft] rejected a takeover by [Kelpworks].", "ended"),
]


@pytest.mark.parametrize(("text", "status"), STATES)
def test_the_words_tell_whether_a_deal_is_made_talked_of_or_off(text: str, status: str) -> None:
    (claim,) = deals(text)
    assert claim.status == status


@pytest.mark.parametrize("words", ["did not", "has no plans to", "declined to", "would", "should", "won’t", "if it"])
def test_words_that_deny_or_imagine_are_known(words: str) -> None:
    assert is_denied(words)


@pytest.mark.parametrize("words", ["has agreed to", "said it would", "will", "plans to"])
def test_words_that_state_are_no_denial(words: str) -> None:
    assert not is_denied(words)


def test_an_end_outweighs_a_rumour() -> None:
    assert status_of("is in talks to", "the talks were called off", "Talks, sources say, were called off.") == "ended"
