"""The worklist: in the preview alone, and its files are read as they are written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.findings import Finding
from generator.model import DealParty, Money, Site, SourceFile, StatedDeal, Unsure
from generator.read.content import read_content
from generator.render.worklist import accepting, rejecting, verdict_file
from generator.settings import Settings
from tests.render.parsed import parsed
from tests.render.rendered import pages, words
from tests.render.sites import small_site

UNSURE = Unsure(
    deal="ada-bolt-funding-seed-2025",
    story="2025/two-firms",
    source_file="articles/a.md",
    line=12,
    quote='it said: "ours\u0085 is {a} \\ # round"',
    doubt="The sentence does not name Ada.",
    rule="company_raises_money",
    type="funding",
    status="reported",
    parties=(DealParty("ada", "Ada: 1", "company", "company", False), DealParty(None, "Üb", "other", "investor", True)),
    amount=Money(5_500_000, "USD", "up to", "up to $5.5 million"),
    date="2025-03",
    round="Seed",
)
PREVIEW = Settings(preview=True)


def site() -> Site:
    return replace(small_site(), unsure=(UNSURE,))


def read(content: str, folder: Path) -> tuple[tuple[StatedDeal, ...], tuple[Finding, ...]]:
    """What a file of the worklist says once it is pasted, and what is wrong with it."""
    file = folder / "deal.md"
    file.write_text(content, encoding="utf-8")
    read, findings = read_content([SourceFile(verdict_file(UNSURE), file)], Settings())
    return read.deals, findings


def test_the_preview_has_the_worklist_out_of_search_and_linked_from_home() -> None:
    made = pages(site(), PREVIEW)
    page = made["worklist/"]
    assert page.facts is None
    for shown in (UNSURE.doubt, "articles/a.md:12", "deals/ada-bolt-funding-seed-2025.md", "reject:"):
        assert shown in words(page)
    assert "../stories/2025/two-firms/" in parsed(page.html).values("href")
    assert "worklist/" in parsed(made[""].html).values("href")
    assert "1 claim" in words(made[""])


def test_an_empty_worklist_says_so() -> None:
    assert "Nothing to judge." in words(pages(Site(), PREVIEW)["worklist/"])


def test_a_build_has_no_worklist() -> None:
    made = pages(site())
    assert made == pages(small_site())
    assert not [address for address, page in made.items() if "worklist" in (address + page.html).lower()]


@pytest.mark.parametrize("attack", ["<script>alert(1)</script>", "{{ 7*7 }}", "<!-- notes -->"])
def test_text_of_others_stays_text(attack: str) -> None:
    plain = pages(site(), PREVIEW)["worklist/"]
    told = replace(site(), unsure=(replace(UNSURE, quote=attack, doubt=attack),))
    page = pages(told, PREVIEW)["worklist/"]
    assert [tag for tag, _ in parsed(page.html).tags] == [tag for tag, _ in parsed(plain.html).tags]
    assert attack in words(page)


def test_the_file_that_accepts_states_the_claim_in_full(tmp_path: Path) -> None:
    (deal,), findings = read(accepting(UNSURE), tmp_path)
    assert not findings
    assert (deal.id, deal.type, deal.status, deal.date) == (UNSURE.deal, "funding", "reported", "2025-03")
    assert deal.amount
    assert (deal.amount.value, deal.amount.currency, deal.amount.qualifier) == (5_500_000, "USD", "up to")
    assert deal.round == "Seed"
    assert [(one.name, one.role, one.lead, one.kind) for one in deal.parties] == [
        ("Ada: 1", "company", False, "company"),
        ("Üb", "investor", True, "other"),
    ]
    assert [(one.article, " ".join(one.quote.split())) for one in deal.evidence] == [
        ("articles/a.md", " ".join(UNSURE.quote.split()))
    ]


def test_the_file_that_accepts_leaves_out_what_is_not_known(tmp_path: Path) -> None:
    vague = replace(UNSURE, amount=Money(None, None, None, "billions"), date=None, round=None)
    (deal,), findings = read(accepting(vague), tmp_path)
    assert not findings
    assert (deal.amount, deal.date, deal.round) == (None, None, None)


def test_the_file_that_rejects_is_two_lines_and_a_reason(tmp_path: Path) -> None:
    (deal,), findings = read(rejecting(UNSURE), tmp_path)
    assert not findings
    assert (deal.id, deal.reject) == (UNSURE.deal, "articles/a.md does not say so.")
