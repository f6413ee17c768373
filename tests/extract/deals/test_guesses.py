"""Claims whose words are somebody's guess, or whose sides are hardly known, go to an editor rather than to the site."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.extract.companies import find_mentions
from generator.extract.companies.why import explain_names
from generator.extract.deals.doubts import with_doubts
from generator.extract.deals.guesses import told_the_other_way
from generator.model import Article, Claim, Mention, Party, Passage
from tests.extract.deals.written import deals
from tests.extract.written import NAMES, article


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Analysts think [Bigsoft] will acquire [Thinklab].", "Analysts think"),
        ("Two analysts at Oak Bank expect that [Bigsoft] will buy [Thinklab].", "analysts at Oak Bank expect"),
        ("Some critics say [Bigsoft] will acquire [Thinklab] for $3 billion.", "critics say"),
        ("I bet [Bigsoft] buys [Thinklab] for $3 billion.", "I bet"),
        ("Our prediction for next year: [Bigsoft] buys [Thinklab].", "prediction for next year:"),
        ("A research firm forecasts that [Bigsoft] will spend $80 billion on data centers in India.", "forecasts that"),
    ],
)
def test_an_opinion_on_a_deal_is_unsure_if_it_is_a_claim_at_all(text: str, words: str) -> None:
    doubts = [claim.doubt for claim in deals(text) if claim.status != "ended"]
    assert doubts in ([], [f"The words “{words}” tell of an opinion or a forecast."])


@pytest.mark.parametrize(
    "text",
    [
        "Analysts at Oak Bank said [Bigsoft] has acquired [Thinklab] for $3 billion.",
        "[Bigsoft] expects to spend $80 billion on data centers in India.",
        "[Bigsoft] raised its forecast after it acquired [Thinklab] for $3 billion.",
        "[Bigsoft] has acquired [Thinklab] for $3 billion, more than analysts expected.",
        "People familiar with the talks said [Bigsoft] could acquire [Thinklab] for $3 billion.",
    ],
)
def test_what_outsiders_state_as_a_fact_or_a_side_itself_expects_is_no_opinion(text: str) -> None:
    assert [claim.doubt for claim in deals(text)] == [None]


def test_what_could_be_on_a_condition_is_unsure_if_it_is_a_claim_at_all() -> None:
    doubts = [claim.doubt for claim in deals("[Bigsoft] could buy [Thinklab] for $4 billion if the terms suit it.")]
    assert doubts in ([], ["The words go on with “if”: they tell of what could be, on a condition."])


def rented(*texts: str, faint: bool) -> list[str | None]:
    """The doubts about a claim of the first text, whose supplier is named in each."""
    passages = tuple(Passage("body", "paragraph", number, text) for number, text in enumerate(texts, 1))
    mentions = [Mention("Ada", "Ada", 0, 0, 3, True)]
    mentions += [
        Mention("Bakku", "Bakku", number, text.index("Bakku"), text.index("Bakku") + 5, False, faint)
        for number, text in enumerate(texts)
    ]
    claim = Claim("supply", "announced", (Party("Ada", "customer"), Party("Bakku", "supplier")), 0, texts[0], "by hand")
    told = with_doubts((claim,), Article("articles/a.md", "post", "", None, passages), mentions)
    return [one.doubt for one in told]


def test_a_side_that_is_named_once_and_hardly_known_is_unsure() -> None:
    doubt = "Bakku is named in this sentence alone, and little says that it is a company."
    assert rented("Ada rents servers from Bakku.", faint=True) == [doubt]
    assert rented("Ada rents servers from Bakku.", faint=False) == [None]
    assert rented("Ada rents servers from Bakku.", "Bakku is growing.", faint=True) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "We spoke of a passing mention of Mumbleco raising questions.",
        "The startup Ostrana grew. Dorrim launched in May. Kelp, maker of pumps, sued Velm.",
        "Customers include Orrin, Tavlo and Microsoft. Brennick Labs said so.",
    ],
)
def test_a_discovered_name_of_one_word_is_faint_where_its_signs_hardly_add_up(text: str) -> None:
    points = {one.name: one.points for one in explain_names(article(text), NAMES)}
    mentions, _ = find_mentions(article(text), NAMES)
    for mention in mentions:
        small = not mention.known and " " not in mention.company and points[mention.company] < 1
        assert mention.faint == small


BUYS = Claim("acquisition", "announced", (Party("Ada", "acquirer"), Party("Bolt", "target")), 0, "words", "by hand")
SELLS = replace(BUYS, parties=(Party("Bolt", "acquirer"), Party("Ada", "target")))


@pytest.mark.parametrize(
    ("claims", "unsure"),
    [((BUYS, BUYS), set()), ((BUYS, SELLS), {0, 1}), ((BUYS, SELLS, BUYS), {1}), ((BUYS,), set())],
    ids=["agreed", "even", "outnumbered", "alone"],
)
def test_a_deal_told_both_ways_is_unsure_in_the_way_that_fewer_sentences_tell(
    claims: tuple[Claim, ...], unsure: set[int]
) -> None:
    assert set(told_the_other_way(claims)) == unsure
