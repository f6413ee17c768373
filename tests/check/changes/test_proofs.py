"""What a deal that comes or goes rests on."""

from __future__ import annotations

from generator.check.changes.compare import compare_sites
from generator.check.changes.records import Proof
from generator.link.site import link_site
from tests.link.corpus import corpus

NONE = "articles: []"
ONE = """
articles:
  - file: a.md
    title: One
    date: 2025-01-01
    says: [{type: supply, customer: Quill, supplier: Nebra, fresh: true, quote: Quill rents from Nebra}]
"""


def rests_on(before: str, after: str) -> tuple[Proof, ...]:
    """What the one deal rests on that only one side has."""
    sites = (link_site(*corpus(text))[0] for text in (before, after))
    (deal,) = (one for one in compare_sites(*sites).changes if one.kind == "deal")
    return deal.evidence


def test_a_deal_that_comes_or_goes_with_the_file_that_corrects_it_names_that_file_first() -> None:
    both = f"{ONE}deals: [{{id: quill-nebra-supply-2025, amount: 3 million EUR, line: 2}}]"
    words = (Proof("deals/quill-nebra-supply-2025.md", 2, ""), Proof("articles/a.md", 5, "Quill rents from Nebra"))
    assert rests_on(NONE, both) == words
    assert rests_on(both, NONE) == words


def test_a_deal_that_a_file_states_in_words_of_its_own_names_that_file_once() -> None:
    stated = (
        "deals: [{id: quill-loan, type: supply, customer: Quill, supplier: Nebra, "
        "evidence: [{url: 'https://news.example/1', quote: Quill rents from Nebra}]}]"
    )
    assert rests_on(NONE, stated) == (Proof("deals/quill-loan.md", 1, "Quill rents from Nebra"),)
