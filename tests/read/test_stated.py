"""What people state of companies and deals is read key by key, and every wrong value is named."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.model import Decision, Money, Party, StatedCompany, StatedDeal, StatedEvidence
from generator.read.decisions import read_decisions

if TYPE_CHECKING:
    from tests.read.conftest import Read

COMPANY = """---
name: Lambda
aliases: [Lambda Labs, Lambda Cloud]
former_names: Perceptio
website: https://lambda.example
ticker: ON
country: NO
sector: Cloud
not: [lambda function, lambda calculus]
---

It rents out **chips**.
"""

DEAL = """---
type: funding
status: announced
date: 2024-02
amount: up to $320 million
valuation: about $1.5 billion
round: Series C
parties:
  - {name: Lambda, role: company}
  - name: A Fund
    role: investor
    lead: true
  - {name: The State, role: investor, kind: other}
evidence:
  - article: articles/a.md
    quote: It raised money.
  - {url: "https://n.example/b", quote: It did.}
---
A note.
"""

DECISIONS = """
- verdict: same
  companies: [lambda, lambda-labs]
  by: A. Editor
  on: 2025-11-03
  why: One firm under two names.
- verdict: different
  deals: [a-funding-2024, a-funding-2024-2]
  by: A. Editor
  on: 4 Nov 2025
  why: Two rounds.
- {verdict: not-a-company, name: Copilot, by: A. Editor, on: 2025-11-03, why: A product.}
- {verdict: same, companies: [a, b], by: true, on: 2025, why: x}
"""


def test_a_company_file(folder: Read) -> None:
    content, findings = folder({"companies/lambda.md": COMPANY, "companies/index.md": "Not a company.\n"})
    assert findings == ()
    assert [(one.key, one.text, one.line, one.column) for one in content.companies[0].told] == [
        ("name", "Lambda", 2, 7),
        ("aliases", "Lambda Labs", 3, 11),
        ("aliases", "Lambda Cloud", 3, 24),
        ("former_names", "Perceptio", 4, 15),
        ("not", "lambda function", 9, 7),
        ("not", "lambda calculus", 9, 24),
    ]
    assert tuple(replace(one, told=()) for one in content.companies) == (
        StatedCompany(
            id="lambda",
            source_file="companies/lambda.md",
            name="Lambda",
            aliases=("Lambda Labs", "Lambda Cloud"),
            former_names=("Perceptio",),
            website="https://lambda.example",
            ticker="ON",
            country="NO",
            sector="Cloud",
            not_phrases=("lambda function", "lambda calculus"),
            notes="It rents out **chips**.",
        ),
    )


def test_a_deal_file(folder: Read) -> None:
    article = "---\ntitle: x\ndate: 2025-11-03\n---\n"
    content, findings = folder({"deals/lambda-funding-2024.md": DEAL, "articles/a.md": article})
    assert findings == ()
    places = [(one.key, one.text, one.line, one.column) for one in content.deals[0].told]
    assert places[:2] == [("date", "2024-02", 4, 7), ("parties", "Lambda", 9, 12)]
    assert ("parties", "A Fund", 10, 11) in places
    assert tuple(replace(one, told=()) for one in content.deals) == (
        StatedDeal(
            id="lambda-funding-2024",
            source_file="deals/lambda-funding-2024.md",
            line=1,
            type="funding",
            status="announced",
            date="2024-02",
            amount=Money(320_000_000, "USD", "up to", "up to $320 million"),
            valuation=Money(1_500_000_000, "USD", "about", "about $1.5 billion"),
            round="Series C",
            parties=(
                Party("Lambda", "company"),
                Party("A Fund", "investor", lead=True),
                Party("The State", "investor", kind="other"),
            ),
            evidence=(
                StatedEvidence("articles/a.md", None, "It raised money."),
                StatedEvidence(None, "https://n.example/b", "It did."),
            ),
            notes="A note.",
        ),
    )


def test_a_correction_and_a_rejection_need_no_parties(folder: Read) -> None:
    content, findings = folder(
        {"deals/a.md": "---\namount: $5m\n---\n", "deals/b.md": "---\nreject: A rumour of a rumour.\n---\n"}
    )
    assert findings == ()
    assert [(deal.id, deal.amount, deal.reject) for deal in content.deals] == [
        ("a", Money(5_000_000, "USD", None, "$5m"), None),
        ("b", None, "A rumour of a rumour."),
    ]


@pytest.mark.parametrize("word", ["none", "None", "'NONE'", '" none "', "none  # it says so"])
def test_the_word_none_says_of_a_fact_that_there_is_none(folder: Read, word: str) -> None:
    facts = ("date", "amount", "valuation", "round", "place", "term", "capacity")
    lines = "".join(f"{fact}: {word}\n" for fact in facts)
    content, findings = folder({"deals/a.md": f"---\n{lines}---\n"})
    assert findings == ()
    (deal,) = content.deals
    assert replace(deal, told=()) == StatedDeal("a", "deals/a.md", 1, without=facts)


def test_a_fact_whose_key_has_no_value_is_not_said_to_be_none(folder: Read) -> None:
    content, findings = folder({"deals/a.md": "---\namount:\nstatus:\nPlace: ''\ndate: ~\nterm: 2 years\n---\n"})
    assert findings == ()
    stated = StatedDeal("a", "deals/a.md", 1, blank=(("date", 5), ("amount", 2), ("place", 4)), term="2 years")
    assert content.deals == (stated,)


def test_a_rejected_deal_has_no_facts_to_take_away_either(folder: Read) -> None:
    _, findings = folder({"deals/a.md": "---\nreject: A rumour.\namount: none\n---\n"})
    assert [(one.code, one.line) for one in findings] == [("reject-with-facts", 3)]


def test_an_article_states_deals_with_the_keys_of_a_deal_file(folder: Read) -> None:
    keys = (
        "deals:\n  - type: supply\n    amount: $5m\n    parties: [{name: A, role: customer}, {name: B, role: supplier}]"
    )
    content, findings = folder({"articles/a.md": f"---\ntitle: x\ndate: 2025-11-03\n{keys}\n---\n"})
    assert findings == ()
    (deal,) = content.articles[0].deals
    assert (deal.id, deal.source_file, deal.line, deal.type) == (None, "articles/a.md", 5, "supply")
    assert [party.role for party in deal.parties] == ["customer", "supplier"]


def test_one_wrong_value_costs_only_itself(folder: Read) -> None:
    text = "---\nname: Lambda\nwebsite: javascript:x\nticker: [a]\ncountry: Norway\n---\n"
    content, findings = folder({"companies/lambda.md": text})
    assert content.companies[0].country == "Norway"
    assert [(finding.code, finding.line) for finding in findings] == [("url-scheme", 3), ("value-not-single", 4)]


def test_decisions_say_who_when_and_why(folder: Read) -> None:
    content, findings = folder({"decisions.yml": DECISIONS})
    assert content.decisions == (
        Decision(
            "same", "companies", ("lambda", "lambda-labs"), "A. Editor", "2025-11-03", "One firm under two names.", 2
        ),
        Decision(
            "different", "deals", ("a-funding-2024", "a-funding-2024-2"), "A. Editor", "2025-11-04", "Two rounds.", 7
        ),
        Decision("not-a-company", "name", ("Copilot",), "A. Editor", "2025-11-03", "A product.", 12),
    )
    assert [(finding.code, finding.line) for finding in findings] == [
        ("date-no-day", 13),
    ]


def test_a_reason_is_text_whatever_yaml_would_take_it_for(folder: Read) -> None:
    text = "- {verdict: same, companies: [a, b], by: N, on: 2025-11-03, why: y}\n"
    content, findings = folder({"decisions.yml": text})
    assert findings == ()
    assert [(one.by, one.why) for one in content.decisions] == [("N", "y")]


@pytest.mark.parametrize(
    ("evidence", "codes"),
    [
        ("{quote: a, url: 'https://me:word@n.example/'}", ["url-credentials"]),
        ("{quote: a, url: 'javascript:x', article: articles/a.md}", ["url-scheme"]),
        ("{quote: [a], article: articles/a.md}", ["value-not-single"]),
        ("{quote: a}", ["evidence-unplaced"]),
        ("{quote: a, article: articles/a.md, url: 'https://n.example/'}", ["evidence-unplaced"]),
    ],
)
def test_one_mistake_is_said_once(folder: Read, evidence: str, codes: list[str]) -> None:
    _, findings = folder({"deals/d.md": f"---\nevidence: [{evidence}]\n---\n"})
    assert [finding.code for finding in findings] == codes


def test_words_in_an_article_s_own_front_matter_are_its_own_unless_they_say_whose(folder: Read) -> None:
    parties = "parties: [{name: A, role: customer}, {name: B, role: supplier}]"
    evidence = "evidence: [{quote: a}, {quote: b, article: articles/b.md}]"
    deals = f"deals:\n  - type: supply\n    {parties}\n    {evidence}"
    content, findings = folder({"articles/a.md": f"---\ntitle: x\ndate: 2025-11-03\n{deals}\n---\n"})
    assert findings == ()
    assert [one.article for one in content.articles[0].deals[0].evidence] == ["articles/a.md", "articles/b.md"]


def test_broken_decisions_are_reported_and_nothing_else_suffers(folder: Read) -> None:
    content, findings = folder({"decisions.yml": "- verdict: same: b\n", "companies/lambda.md": COMPANY})
    assert len(content.companies) == 1
    assert [(finding.code, finding.file, finding.line) for finding in findings] == [("yaml-colon", "decisions.yml", 1)]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("series c", "Series C"),
        ("Series-B1", "Series B1"),
        ("SERIES A+", "Series A+"),
        ("Series A Extension", "Series A extension"),
        ("pre-seed", "Pre-Seed"),
        ("Pre Series A", "Pre-Series A"),
        ("seed", "Seed"),
        ("ipo", "IPO"),
        ("Debt", "debt"),
        ("Bridge", "Bridge"),
        ("", None),
        ("Series", None),
        ("Series AA", None),
        ("Pre-IPO", None),
        ("a fresh round", None),
        ('"<script>"', None),
    ],
)
def test_a_round_is_one_of_those_that_addresses_name(folder: Read, written: str, read: str | None) -> None:
    content, findings = folder({"deals/a.md": f"---\nround: {written}\n---\n"})
    assert [deal.round for deal in content.deals] == [read]
    assert [finding.code for finding in findings] == (["round-unknown"] if written and not read else [])


def test_a_purchase_has_no_round(folder: Read) -> None:
    keys = "type: acquisition\nround: Series Z\nparties: [{name: A, role: acquirer}, {name: B, role: target}]"
    content, findings = folder({"deals/a.md": f"---\n{keys}\n---\n"})
    assert [deal.round for deal in content.deals] == [None]
    assert [(finding.code, finding.line) for finding in findings] == [("round-misplaced", 3)]


def test_a_file_whose_name_is_kept_for_another_page_is_set_aside_with_another_name(folder: Read) -> None:
    content, findings = folder({"companies/2024.md": "---\nname: Twenty\n---\n"})
    assert content.companies == ()
    assert [(finding.file, finding.code) for finding in findings] == [("companies/2024.md", "curated-reserved")]
    assert "2024-company.md" in findings[0].remedy


WAITING = """---
type: acquisition
amount: $3 million
parties:
  - name: Fern
    role: acquirer
  - name:
    role: target
evidence:
  - article: articles/a.md
    quote:
---
"""


def test_a_deal_of_which_a_party_is_to_be_filled_in_is_one_error_and_not_read(folder: Read) -> None:
    content, (found,) = folder({"deals/x.md": WAITING})
    assert content.deals == ()
    assert (found.code, found.line, found.column) == ("key-empty", 7, 5)
    assert "name (line 7), quote (line 11)." in found.message


def test_evidence_that_is_to_be_filled_in_keeps_no_correction_back(folder: Read) -> None:
    text = WAITING.replace("type: acquisition\n", "").replace("  - name:\n    role: target\n", "")
    content, (found,) = folder({"deals/x.md": text})
    assert [deal.amount and deal.amount.value for deal in content.deals] == [3_000_000]
    assert "filled in: quote (line 8)." in found.message


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        ("nam: Fern", {"key-misspelt"}),
        ("nam: Fern\ntickr: FRN", {"key-misspelt"}),
        ("name: Fern\nnames: Ferns", {"key-unknown"}),
        ("founder: Fern", {"key-unknown", "key-missing"}),
    ],
)
def test_a_misspelt_key_is_told_with_its_line_and_not_missed_too(lines: str, codes: set[str], folder: Read) -> None:
    _, findings = folder({"companies/fern.md": f"---\n{lines}\n---\n"})
    assert {one.code for one in findings} == codes
    written = {one.remedy.rpartition("write: ")[2] for one in findings if one.code == "key-misspelt"}
    assert written <= {"name: Fern", "ticker: FRN"}


def test_a_decision_whose_verdict_is_misspelt_is_told_of_that_alone() -> None:
    _, (found,) = read_decisions("decisions.yml", "- {verdct: same, deals: [a, b], by: us, on: 2025-01-01, why: x}\n")
    assert (found.code, found.remedy) == ("key-misspelt", "If verdict is meant, write: verdict: same")
