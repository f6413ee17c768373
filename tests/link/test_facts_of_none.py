"""Facts of a deal of which a person says that there are none, and keys that say nothing."""

from __future__ import annotations

import pytest

from generator.link.site import link_site
from tests.link.corpus import corpus

FULL = """
        articles:
          - file: a.md
            date: 2025-01-05
            says:
              - &deal {type: funding, company: Quill, amount: 2 million USD, valuation: 9 million USD, round: Seed,
                       place: Norway, term: for a year, capacity: 3 MW, date: 2025-01-04, fresh: true, quote: one}
          - {file: b.md, date: 2025-01-06, says: [{<<: *deal, amount: 5 million USD, quote: two}]}
"""
FACTS = ("date", "amount", "valuation", "round", "place", "term", "capacity")


@pytest.mark.parametrize("field", FACTS)
def test_a_fact_that_a_person_says_there_is_none_of_is_not_shown_and_its_sources_keep_their_words(field: str) -> None:
    file = f"        deals: [{{id: quill-funding-seed-2025, without: [{field}]}}]"
    before, after = (link_site(*corpus(text))[0].deals[0] for text in (FULL, FULL + file))
    assert getattr(before, field) is not None
    assert {one: getattr(after, one) for one in FACTS} == {one: getattr(before, one) for one in FACTS} | {field: None}
    assert (after.id, after.evidence) == (before.id, before.evidence)


def test_a_term_and_a_capacity_that_a_person_states_beat_the_articles() -> None:
    file = "        deals: [{id: quill-funding-seed-2025, term: until 2030, capacity: 4 MW}]"
    deal = link_site(*corpus(FULL + file))[0].deals[0]
    assert (deal.term, deal.capacity) == ("until 2030", "4 MW")


def test_sources_need_not_agree_on_an_amount_that_there_is_not() -> None:
    file = "        deals: [{id: quill-funding-seed-2025, without: [amount]}]"
    codes = [{one.code for one in link_site(*corpus(text))[1]} for text in (FULL, FULL + file)]
    assert ["sources-differ-amount" in some for some in codes] == [True, False]


@pytest.mark.parametrize(("checked_by", "text"), [("an editor", None), (None, "2 million USD")])
def test_an_article_says_that_there_is_no_amount_only_where_somebody_vouches_for_it(
    checked_by: str | None, text: str | None
) -> None:
    stated = "{type: funding, company: Quill, round: Seed, date: 2025-01-04, without: [amount]}"
    more = f"          - {{file: c.md, date: 2025-01-07, checked_by: {checked_by or 'null'}, deals: [{stated}]}}"
    amount = link_site(*corpus(FULL + more))[0].deals[0].amount
    assert (amount and amount.text) == text


def test_a_key_without_a_value_is_named_where_a_correction_leaves_the_fact_as_it_is() -> None:
    """Not where there is no such fact; nor in a file that states its deal, which has keys to fill in."""
    correcting = "        deals: [{id: quill-funding-seed-2025, blank: [amount, round]}]"
    stating = correcting.replace("2025,", "2025, type: funding, company: Quill,")
    found, none = (
        [one for one in link_site(*corpus(FULL + file))[1] if one.code == "fact-empty"]
        for file in (correcting, stating)
    )
    assert [(one.file, one.line, one.severity) for one in found] == [
        ("deals/quill-funding-seed-2025.md", 9, "note")
    ] * 2
    assert none == []
    bare = "        articles: [{file: a.md, date: 2025-01-05, says: [{type: funding, company: Quill, fresh: true}]}]\n"
    blank = bare + "        deals: [{id: quill-funding-2025, blank: [amount]}]"
    assert [one.code for one in link_site(*corpus(blank))[1] if one.code == "fact-empty"] == []
