"""Which claims are not sure enough to be published, and what an editor reads of each."""

from __future__ import annotations

import pytest

from generator.extract.deals.doubts import with_doubts
from generator.model import Article, Claim, DealType, Mention, Party, Passage, Role
from tests.extract.deals.written import deals

SIDES: dict[DealType, tuple[Role, ...]] = {"supply": ("customer", "supplier"), "funding": ("company",)}


def claim(quote: str, passage: int, *names: str, kind: DealType = "supply") -> Claim:
    parties = tuple(Party(name, role) for name, role in zip(names, SIDES[kind], strict=True))
    return Claim(kind, "announced", parties, passage, quote, "by hand")


def doubts(texts: list[str], *claims: Claim, where: tuple[str, ...] = ()) -> list[str | None]:
    """The doubts about claims in texts whose companies are Ada, Bolt and Cray wherever they stand."""
    places = where or ("body",) * len(texts)
    passages = tuple(
        Passage(place, "paragraph", number + 1, text)
        for number, (place, text) in enumerate(zip(places, texts, strict=True))
    )
    mentions = [
        Mention(name, name, number, text.index(name), text.index(name) + len(name), True)
        for number, text in enumerate(texts)
        for name in ("Cray", "Bolt", "Ada")
        if name in text
    ]
    article = Article("articles/a.md", "post", "", None, passages)
    return [one.doubt for one in with_doubts(claims, article, mentions)]


@pytest.mark.parametrize(
    "texts",
    [
        ["Ada rents servers from Bolt."],
        ["Ada is growing.", "It rents servers from Bolt."],
        ["Bolt met Ada.", "It rents servers from Bolt."],
        ["Cray is old news. Ada is growing.", "It rents servers from Bolt."],
    ],
    ids=["named", "the only one before", "the other side is no rival", "the nearest before"],
)
def test_a_claim_whose_parties_are_named_or_were_named_last_is_sure(texts: list[str]) -> None:
    assert doubts(texts, claim(texts[-1], len(texts) - 1, "Ada", "Bolt")) == [None]


def test_a_company_that_is_only_referred_to_is_in_doubt_where_another_was_named_since() -> None:
    texts = ["Ada is growing.", "Cray is not.", "It rents servers from Bolt."]
    assert doubts(texts, claim(texts[2], 2, "Ada", "Bolt")) == [
        "The sentence does not name Ada, which was taken to be meant; Cray is named nearer by."
    ]


def test_a_deal_of_which_neither_side_is_named_is_in_doubt_unless_a_word_means_both() -> None:
    texts = ["Ada met Bolt.", "The firm rents its servers there.", "They signed a contract for servers."]
    assert doubts(texts, claim("The firm rents its servers there", 1, "Ada", "Bolt")) == [
        "The sentence names neither Ada nor Bolt; both were taken to be meant."
    ]
    assert doubts(texts, claim("They signed a contract", 2, "Ada", "Bolt")) == [None]


def test_another_sentence_that_is_sure_of_the_deal_clears_the_doubt() -> None:
    texts = ["Ada rents servers from Bolt.", "Cray is not growing.", "It rents servers from Bolt."]
    sure, doubtful = claim(texts[0], 0, "Ada", "Bolt"), claim(texts[2], 2, "Ada", "Bolt")
    assert doubts(texts, sure, doubtful) == [None, None]
    assert doubts(texts, doubtful) != [None]


def test_the_names_of_other_related_stories_are_no_rivals() -> None:
    texts = ["Ada is growing.", "Cray is not.", "Ada raises money.", "It raised $5 million."]
    raised = claim("It raised $5 million", 3, "Ada", kind="funding")
    related = ("body", "related:0", "related:1", "related:1")
    assert doubts(texts, raised, where=related) == [None]
    texts[2] = "A firm raises money."
    assert doubts(texts, raised, where=("body", "related:0", "related:1", "related:1")) == [None]
    assert doubts(texts, raised) != [None]


def test_an_order_from_whoever_sells_by_trade_is_in_doubt() -> None:
    (sure,) = deals("[Rentacloud] secured a $3 billion contract from [Thinklab].")
    (doubtful,) = deals("[Thinklab] secured a $3 billion contract from [Rentacloud].")
    assert sure.doubt is None
    assert doubtful.doubt == (
        "What came from Rentacloud was taken for its order, though by trade it is the one who sells."
    )
