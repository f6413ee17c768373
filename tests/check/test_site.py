"""The checks of the linked site: each produces its finding, and a sound site produces none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.check.site import check_site
from generator.link.site import link_site
from generator.model import Content, Site
from tests.link.corpus import corpus

SOUND = """
articles:
  - file: a.md
    title: One
    date: 2025-01-01
    says: [{type: supply, customer: Quill, supplier: Nebra, fresh: true, quote: Quill rents from Nebra}]
  - {file: b.md, title: Two, date: 2025-01-01}
"""


def linked(text: str) -> tuple[Site, Content]:
    content, extractions = corpus(text)
    return link_site(content, extractions)[0], content


def codes(site: Site, content: Content) -> list[str]:
    return [one.code for one in check_site(site, content)]


def test_a_sound_site_has_no_findings() -> None:
    assert codes(*linked(SOUND)) == []


@pytest.mark.parametrize("number", ["2025/one", "2025/ONE"])
def test_two_pages_on_one_address_are_an_error_also_where_case_differs(number: str) -> None:
    site, content = linked(SOUND)
    one, two = site.stories
    found = check_site(
        replace(site, stories=(one, replace(two, id=number, companies=(), deals=(), related=()))), content
    )
    assert [(each.code, each.severity, each.file) for each in found] == [("address-twice", "error", "articles/b.md")]


def test_a_reference_to_no_page_is_an_error() -> None:
    site, content = linked(SOUND)
    found = check_site(replace(site, deals=()), content)
    assert {each.code for each in found} == {"page-missing"}
    assert "deals/quill-nebra-supply-2025" in found[0].message


def test_a_deal_without_evidence_is_a_warning() -> None:
    assert codes(*linked("deals: [{id: x, type: partnership, partner: [Quill, Nebra]}]")) == ["deal-without-evidence"]


def test_a_correction_of_a_deal_that_an_article_states_without_words_is_none() -> None:
    stated = "deals: [{type: supply, customer: Quill, supplier: Nebra, amount: 1 million USD}]"
    article = f"articles: [{{file: a.md, names: [Quill, Nebra], text: words, {stated}}}]\n"
    assert codes(*linked(f"{article}deals: [{{id: quill-nebra-supply, status: ended}}]")) == []


def test_a_stated_deal_without_an_amount_is_a_note_unless_it_says_that_there_is_none() -> None:
    deal = "deals: [{id: x, type: supply, customer: Quill, supplier: Nebra"
    assert "deal-without-amount" in codes(*linked(f"{deal}}}]"))
    assert "deal-without-amount" not in codes(*linked(f"{deal}, without: [amount]}}]"))


def test_stories_of_one_day_and_title_are_a_note() -> None:
    stories = "articles: [{file: a.md, title: One, date: 2025-01-01}, {file: b.md, title: one, date: 2025-01-01}]"
    assert codes(*linked(stories)) == ["title-twice"]


def test_undated_stories_of_one_title_are_no_copies() -> None:
    assert codes(*linked("articles: [{file: a.md, title: One}, {file: b.md, title: One}]")) == []


def test_a_copy_from_another_address_is_a_note_and_not_also_one_of_its_title() -> None:
    words = "Quill has opened a hall of machines in the old harbour, which it will let to three firms of the town. " * 4
    copies = f"articles: [{{file: a.md, title: One, date: 2025-01-01, url: u1, text: &t '{words}'}}, "
    copies += "{file: b.md, title: One, date: 2025-01-01, url: u2, text: *t}]"
    found = check_site(*linked(copies))
    assert [(one.code, one.file) for one in found] == [("text-twice", "articles/b.md")]
    assert "articles/a.md" in found[0].message


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("type: supply, customer: Quill, supplier: Nebra", ["deal-without-amount"]),
        ("type: supply, customer: Quill, supplier: Nebra, amount: 2 million USD", []),
        ("type: supply, customer: Quill, supplier: Nebra, amount: a large sum", []),
        ("type: partnership, partner: [Quill, Nebra]", []),
    ],
)
def test_a_stated_deal_without_an_amount_is_a_note_but_for_a_partnership(said: str, expected: list[str]) -> None:
    deal = f"deals: [{{id: x, {said}, evidence: [{{url: 'https://u.example/', quote: words}}]}}]"
    assert codes(*linked(deal)) == expected


def test_a_stated_deal_whose_amount_an_article_tells_has_one() -> None:
    deal = "{id: quill-nebra-supply-2025, type: supply, customer: Quill, supplier: Nebra}"
    said = "{type: supply, customer: Quill, supplier: Nebra, amount: 2 million USD, quote: words, date: 2025-01-01}"
    assert codes(*linked(f"deals: [{deal}]\narticles: [{{file: a.md, says: [{said}]}}]")) == []
