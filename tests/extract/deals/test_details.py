"""What belongs to a deal's amount: rates, the worth of goods."""

from __future__ import annotations

import pytest

from tests.extract.deals.written import deals

RATES = [
    ("[Bigsoft] will pay [Rentacloud] $1.25B per month for compute.", None, "$1.25B per month"),
    (
        "From June, [Bigsoft] is to pay [Rentacloud] $3 billion a year for compute.",
        "$3 billion a year",
        "$3 billion a year",
    ),
    ("[Bigsoft] agreed to buy power from [Voltwerk] for $30 million annually.", "$30 million annually", "annually"),
    ("[Bigsoft] bought $20 million worth of chips from [Siliconia].", "$20 million", "$20 million worth of chips"),
    ("[Bigsoft], a firm with a net worth of $5 million, bought [Kelpworks].", None, "Kelpworks"),
]


@pytest.mark.parametrize(("text", "amount", "words"), RATES)
def test_a_rate_is_quoted_whole_and_one_by_the_month_is_no_total(text: str, amount: str | None, words: str) -> None:
    (claim,) = deals(text)
    assert (claim.amount and claim.amount.text) == amount
    assert words in claim.quote


def test_this_year_is_a_date_though_a_description_follows() -> None:
    (claim,) = deals("[Kelpworks] was acquired by [Bigsoft] this year in the software house's boldest purchase.")
    assert claim.date == "2025"
