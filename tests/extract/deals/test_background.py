"""What an article mentions in passing: it gets no day that is another's, and no state or roles that nobody told."""

from __future__ import annotations

import pytest

from tests.extract.deals.written import deals

OPENING = "[Siliconia] is a firm."
"""A first paragraph, so that the one under test does not open the article."""

NO_DAY = [
    "The agency says the firm broke the terms of a settlement related to [Bigsoft]'s acquisition of [Kelpworks].",
    "The fine stems from [Bigsoft]'s purchase of [Kelpworks].",
    "[Bigsoft] has been under scrutiny since its takeover of [Kelpworks].",
    "[Bigsoft] has cut jobs following its acquisition of [Kelpworks].",
    "Regulators are suspicious of [Bigsoft] over its purchase of [Kelpworks].",
    "In 2018, not long after [Bigsoft]'s merger with [Kelpworks] was approved by a court, the firm raised its prices.",
    "In 2018, shortly after [Bigsoft]'s acquisition of [Kelpworks], prices rose.",
    "In 2018, before [Bigsoft] bought [Kelpworks], prices rose.",
    "Recent rounds of that kind include [Kelpworks]' $9 million Series A.",
    "Other examples of such rounds are [Kelpworks]' $9 million Series A.",
    "A leaked deck showed [Bigsoft] unsure, suggesting that it planned to strike a chip deal with [Siliconia].",
]


@pytest.mark.parametrize("text", NO_DAY)
def test_a_deal_in_the_background_gets_no_day_of_another(text: str) -> None:
    assert [claim.date for claim in deals(OPENING, text)] == [None]


DATED = [
    ("[Bigsoft]'s acquisition of [Kelpworks] in 2018 raised prices.", "2018"),
    ("After [Bigsoft]'s acquisition of [Kelpworks] in 2018, prices rose.", "2018"),
    ("[Bigsoft] has acquired [Kelpworks].", "2025-05-05"),
    ("[Bigsoft] is in talks over its acquisition of [Kelpworks].", "2025-05-05"),
    ("[Bigsoft] has acquired [Kelpworks]. The companies announced the deal on Friday.", "2025-05-02"),
    ("[Bigsoft] has acquired [Kelpworks]. As part of it, Pat moves, both companies said on Thursday.", "2025-05-01"),
    ("[Bigsoft] has acquired [Kelpworks].\n\nAs part of it, Pat moves, the companies said on Thursday.", "2025-05-01"),
    ("[Bigsoft] has acquired [Kelpworks]. [Reefbots] announced on Friday that it will close.", "2025-05-05"),
    ("[Bigsoft] announced a partnership with [Kelpworks] for the 2025 Harbour Cup season.", "2025-05-05"),
    ("[Bigsoft] announced a partnership with [Kelpworks] on the 2025 models.", "2025-05-05"),
]


@pytest.mark.parametrize(("text", "date"), DATED)
def test_a_deal_has_the_day_that_its_words_or_the_next_sentence_tell(text: str, date: str) -> None:
    assert [claim.date for claim in deals(OPENING, *text.split("\n\n"))] == [date]


NO_EVENTS = [
    "[Bigsoft] has thousands of contracts with the federal government worth hundreds of millions of dollars.",
    "[Bigsoft] has several partnerships with [Kelpworks].",
    "[Bigsoft] maintains numerous partnerships with [Kelpworks].",
    "[Bigsoft] channels went dark on [Daily Courier] in a disagreement over their content distribution agreement.",
    "[Kelpworks] and [Daily Courier] are in a standoff over their licensing deal.",
    "[Bigsoft] and [Kelpworks] are here. This isn't the first time the two companies have teamed up.",
    "[Bigsoft] and [Kelpworks] are here. It is not the first time the two companies have partnered.",
]


@pytest.mark.parametrize("text", NO_EVENTS)
def test_a_standing_relation_and_a_quarrel_are_no_deal(text: str) -> None:
    assert deals(OPENING, text) == ()


def test_a_partnership_just_announced_is_one_whatever_was_before() -> None:
    (claim,) = deals(OPENING, "[Bigsoft], which has many partners, has announced a partnership with [Kelpworks].")
    assert claim.type == "partnership"


HINTED = [
    "Leaked slides say that [Bigsoft] plans to sign a chip supply deal with [Siliconia].",
    "The filing suggests that [Bigsoft] has acquired [Kelpworks].",
]


@pytest.mark.parametrize("text", HINTED)
def test_what_papers_hint_at_is_reported(text: str) -> None:
    assert [claim.status for claim in deals(OPENING, text)] == ["reported"]


def test_a_licensing_deal_of_two_is_in_doubt_where_nothing_tells_who_gives_the_rights() -> None:
    (claim,) = deals(OPENING, "[Kelpworks]' licensing deal with [Reefbots] helped both.")
    assert claim.doubt


def test_the_direction_of_a_licence_is_taken_from_another_sentence() -> None:
    texts = "[Kelpworks]' licensing deal with [Reefbots] helped both.", "[Kelpworks] licensed its films to [Reefbots]."
    told = {(party.name, party.role) for claim in deals(OPENING, *texts) for party in claim.parties}
    assert told == {("Kelpworks", "licensor"), ("Reefbots", "licensee")}


def test_a_round_told_at_two_prices_has_no_valuation() -> None:
    (claim,) = deals(
        "[Kelpworks] raised a $50 million round led by [Elm Capital], most of it at a $450 million valuation. "
        "The fund then invested a smaller part at a $1 billion valuation."
    )
    assert claim.valuation is None


def test_a_valuation_keeps_where_the_other_is_an_earlier_one() -> None:
    (claim,) = deals("[Kelpworks] raised $50 million at a $1 billion valuation, up from $450 million in March.")
    assert claim.valuation is not None


def test_a_quote_keeps_the_word_that_says_whose_it_is() -> None:
    (claim,) = deals("[Bigsoft] is a firm.", "Per [Bigsoft], it has acquired [Kelpworks].")
    assert claim.quote.startswith("Per Bigsoft,")


def test_a_bare_licence_of_a_studio_to_a_company_of_another_trade_is_in_doubt() -> None:
    for trade in ("retail", "tech"):
        sectors = {"Kelpworks": "studios", "Reefbots": trade}
        (claim,) = deals(OPENING, "[Kelpworks]' licensing deal with [Reefbots] helped both.", sectors=sectors)
        assert claim.doubt
