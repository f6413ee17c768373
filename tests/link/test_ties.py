"""A person's file stays with the deal that it is about, also when a later article shifts the numbers of ids."""

from __future__ import annotations

import pytest

from generator.findings import Finding
from generator.link.site import link_site
from generator.model import Deal
from tests.link.corpus import corpus

BUILT = "type: buildout, company: Marrow, fresh: true"
TOLD = f"""
articles:
  - {{file: c.md, date: 2025-03-01, says: [{{{BUILT}, amount: 3 billion USD, quote: Marrow builds in Ulm}}]}}
  - {{file: d.md, date: 2025-05-01, says: [{{{BUILT}, amount: 2 billion USD, quote: Marrow builds in Lyon}}]}}
"""
EARLIER = (
    f"  - {{file: b.md, date: 2025-01-15, says: [{{{BUILT}, amount: 5 billion USD, quote: Marrow builds in Bern}}]}}\n"
)
FIRST, SECOND, THIRD = (f"marrow-buildout-2025{number}" for number in ("", "-2", "-3"))


def linked(text: str) -> tuple[dict[str, Deal], list[Finding]]:
    """The deals by the place that their quote names, and what is wrong."""
    site, findings = link_site(*corpus(text))
    return {deal.evidence[0].quote.rpartition(" ")[2]: deal for deal in site.deals}, list(findings)


def ids(deals: dict[str, Deal]) -> dict[str, str]:
    return {place: deal.id for place, deal in deals.items()}


def test_ids_alike_are_numbered_in_the_order_of_their_first_reports() -> None:
    assert ids(linked(TOLD)[0]) == {"Ulm": FIRST, "Lyon": SECOND}
    assert ids(linked(TOLD + EARLIER)[0]) == {"Bern": FIRST, "Ulm": SECOND, "Lyon": THIRD}


@pytest.mark.parametrize("quote", ["Marrow builds in Lyon", "MARROW  builds in Lyon", "in Lyon"])
def test_a_correction_with_the_words_of_its_deal_stays_with_it(quote: str) -> None:
    file = f"deals: [{{id: {SECOND}, amount: 7 billion USD, quote: {quote}}}]\n"
    for text in (TOLD, TOLD + EARLIER):
        deals, findings = linked(text + file)
        assert deals["Lyon"].id == SECOND
        assert {place for place, deal in deals.items() if deal.stated} == {"Lyon"}
        assert findings == []


def test_a_rejection_with_the_words_of_its_deal_stays_with_it() -> None:
    file = f"deals: [{{id: {FIRST}, reject: A plan., quote: Marrow builds in Ulm}}]\n"
    assert ids(linked(TOLD + file)[0]) == {"Lyon": SECOND}
    deals, findings = linked(TOLD + EARLIER + file)
    assert set(deals) == {"Bern", "Lyon"}
    assert findings == []


def test_words_make_no_file_another_deals_than_its_name_says() -> None:
    """A misspelt name, or one that the deal no longer has, is an error, whatever words the file holds."""
    deals, (found,) = linked(TOLD + "deals: [{id: marrow-lyon, status: ended, quote: Marrow builds in Lyon}]\n")
    assert ids(deals) == {"Ulm": FIRST, "Lyon": SECOND}
    assert (found.code, found.severity) == ("deal-unknown-id", "error")
    assert [deal.stated for deal in deals.values()] == [None, None]


@pytest.mark.parametrize("states", ["amount: 7 billion USD", "reject: A plan."])
def test_a_file_that_only_a_number_ties_to_its_deal_is_a_warning_with_the_line_to_add(states: str) -> None:
    _, (found,) = linked(f"{TOLD}deals: [{{id: {SECOND}, {states}}}]\n")
    assert (found.code, found.severity, found.file) == ("deal-file-loose", "warning", f"deals/{SECOND}.md")
    assert found.remedy.endswith('Add: quote: "Marrow builds in Lyon"')


def test_a_file_of_the_only_deal_of_its_kind_needs_no_words() -> None:
    alone = TOLD.replace("Marrow, fresh: true, amount: 3", "Other, fresh: true, amount: 3")
    assert linked(f"{alone}deals: [{{id: {FIRST}, amount: 7 billion USD}}]\n")[1] == []


def test_words_that_are_gone_are_an_error_and_of_several_deals_none_is_touched() -> None:
    deals, (found,) = linked(f"{TOLD}deals: [{{id: {FIRST}, reject: A plan., quote: Marrow builds in Graz}}]\n")
    assert (found.code, found.severity) == ("deal-quote-lost", "error")
    assert 'quote: "Marrow builds in Ulm"; or: quote: "Marrow builds in Lyon"' in found.remedy
    assert ids(deals) == {"Ulm": FIRST, "Lyon": SECOND}


def test_words_that_are_gone_leave_the_only_deal_of_the_name_corrected() -> None:
    alone = TOLD.replace("Marrow, fresh: true, amount: 3", "Other, fresh: true, amount: 3")
    deals, (found,) = linked(f"{alone}deals: [{{id: {FIRST}, status: ended, quote: Marrow builds in Graz}}]\n")
    assert found.code == "deal-quote-lost"
    assert deals["Lyon"].status == "ended"


@pytest.mark.parametrize("quote", ["Marrow builds", "Marrow"])
def test_words_of_several_deals_leave_it_to_the_number_and_a_warning_gives_better_ones(quote: str) -> None:
    deals, (found,) = linked(f"{TOLD}deals: [{{id: {SECOND}, status: ended, quote: {quote}}}]\n")
    assert deals["Lyon"].status == "ended"
    assert ids(deals) == {"Ulm": FIRST, "Lyon": SECOND}
    assert found.code == "deal-file-loose"
    assert found.remedy.endswith('quote: "Marrow builds in Lyon"')


def test_one_sentence_of_two_deals_leaves_each_its_number() -> None:
    both = TOLD.replace("in Lyon", "in Ulm")
    site, findings = link_site(
        *corpus(f"{both}deals: [{{id: {SECOND}, status: ended, quote: Marrow builds in Ulm}}]\n")
    )
    assert [deal.status for deal in site.deals] == ["announced", "ended"]
    assert findings == ()


def test_a_whole_quote_beats_one_in_which_it_is_only_a_part() -> None:
    longer = TOLD.replace("in Lyon", "in Ulm and again in Lyon")
    file = f"deals: [{{id: {FIRST}, status: ended, quote: Marrow builds in Ulm}}]\n"
    later = f"{longer}{EARLIER.replace('in Bern', 'in Ulm and again in Bern')}{file}"
    deals, findings = linked(later)
    assert [place for place, deal in deals.items() if deal.status == "ended"] == ["Ulm"]
    assert findings == []


def test_more_of_the_article_than_the_quote_ties_as_well() -> None:
    more = "Marrow builds in Lyon, the company said on Wednesday"
    deals, findings = linked(f"{TOLD}{EARLIER}deals: [{{id: {SECOND}, status: ended, quote: '{more}'}}]\n")
    assert deals["Lyon"].status == "ended"
    assert findings == []


def test_two_files_with_the_same_words_are_each_of_a_deal_of_their_own() -> None:
    both = TOLD.replace("in Lyon", "in Ulm")
    files = f"deals: [{{id: {FIRST}, quote: in Ulm}}, {{id: {SECOND}, quote: in Ulm}}]\n"
    site, findings = link_site(*corpus(both + files))
    assert [deal.id for deal in site.deals if deal.stated] == [FIRST, SECOND]
    assert findings == ()
