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


def test_the_words_beat_a_name_that_no_deal_has() -> None:
    """Its address stays even where what is known of the deal would give it another by now."""
    deals, findings = linked(TOLD + "deals: [{id: marrow-lyon, status: ended, quote: Marrow builds in Lyon}]\n")
    assert ids(deals) == {"Ulm": FIRST, "Lyon": "marrow-lyon"}
    assert deals["Lyon"].status == "ended"
    assert findings == []


@pytest.mark.parametrize("states", ["amount: 7 billion USD", "reject: A plan."])
def test_a_file_that_only_a_number_ties_to_its_deal_is_a_warning_with_the_line_to_add(states: str) -> None:
    _, (found,) = linked(f"{TOLD}deals: [{{id: {SECOND}, {states}}}]\n")
    assert (found.code, found.severity, found.file) == ("deal-file-loose", "warning", f"deals/{SECOND}.md")
    assert found.remedy.endswith('Add: quote: "Marrow builds in Lyon"')


def test_a_file_of_the_only_deal_of_its_kind_needs_no_words() -> None:
    alone = TOLD.replace("Marrow, fresh: true, amount: 3", "Other, fresh: true, amount: 3")
    assert linked(f"{alone}deals: [{{id: {FIRST}, amount: 7 billion USD}}]\n")[1] == []


def test_words_that_are_gone_are_a_warning_and_the_name_decides() -> None:
    deals, (found,) = linked(f"{TOLD}deals: [{{id: {FIRST}, status: ended, quote: Marrow builds in Graz}}]\n")
    assert (found.code, found.severity) == ("deal-quote-lost", "warning")
    assert 'quote: "Marrow builds in Ulm"' in found.remedy
    assert deals["Ulm"].status == "ended"


def test_two_files_with_the_same_words_are_each_of_a_deal_of_their_own() -> None:
    both = TOLD.replace("in Lyon", "in Ulm")
    files = f"deals: [{{id: {FIRST}, quote: in Ulm}}, {{id: {SECOND}, quote: in Ulm}}]\n"
    site, findings = link_site(*corpus(both + files))
    assert [deal.id for deal in site.deals if deal.stated] == [FIRST, SECOND]
    assert findings == ()
