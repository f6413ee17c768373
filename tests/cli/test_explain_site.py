"""``research-site explain`` for a company, a deal or a story: where it comes from, and what was joined and why."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.extract.deals.rules import SENTENCES

DEAL = "northwind-robotics-funding-series-a-2025"
STORY = "2025/northwind-robotics-raises-20-million"

SECOND = """\
---
title: Money for machines
date: 2025-03-06
source: https://other.example/machines
---
Northwind Robotics Inc. raised $20 million in a Series A round led by Tall Oak Capital this week. Northwind Robotics
builds arms. Shares of NVIDIA rose.
"""

COPY = """\
---
title: Northwind Robotics raises $20 million
date: 2025-03-04
source: https://news.example/northwind
---
Northwind Robotics has raised $20 million in a Series A round led by Tall Oak Capital, the company said on Tuesday.
"""

FILE = "---\ntype: funding\namount: $21 million\n---\n"
REJECTED = "---\nreject: It was a loan.\n---\n"
SAME = (
    "- {verdict: same, companies: [northwind-robotics, tall-oak-capital], by: Ann, on: 2025-04-01, why: One owner.}\n"
)


def explain(*what: str) -> Result:
    return CliRunner().invoke(main, ["explain", *what])


def shown(*what: str) -> str:
    done = explain(*what)
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.fixture
def site(folder: Path) -> Path:
    """A site with two stories of one deal; its content folder."""
    (folder / "content/articles/second.md").write_text(SECOND, encoding="utf-8")
    return folder / "content"


@pytest.mark.usefixtures("site")
def test_a_company_shows_its_names_with_their_files_and_counts() -> None:
    text = shown("company", "northwind-robotics")
    assert text.startswith("Company northwind-robotics: Northwind Robotics\n")
    place = text.index("“Northwind Robotics”: ")
    assert "articles/northwind.md (2)" in text[place:]
    assert f"\nDeals: 1\n  {DEAL}: Northwind Robotics raises" in text
    assert f"\nStories: 2\n  2025/money-for-machines: Money for machines\n  {STORY}: " in text


def test_how_a_company_is_known_is_said(site: Path) -> None:
    assert "Known by: the words of the articles alone" in shown("company", "northwind-robotics")
    assert "Known by: the lexicon of well-known companies" in shown("company", "nvidia")
    (site / "companies").mkdir()
    (site / "companies/nvidia.md").write_text("---\nname: Nvidia\naliases: [Green Chips]\n---\n", encoding="utf-8")
    text = shown("company", "nvidia")
    assert "Known by: the curated file companies/nvidia.md" in text
    assert "“Green Chips”: a name that companies/nvidia.md gives" in text


@pytest.mark.usefixtures("site")
def test_a_discovered_company_shows_each_sign_that_it_is_one_with_the_words_and_their_place() -> None:
    text = shown("company", "northwind-robotics")
    place = text.index("Taken for a company because")
    told = text[place : text.index("\nNames seen")]
    assert "  articles/northwind.md, “Northwind Robotics”: +" in told
    assert "    -2.0  what such a name begins with\n" in told
    assert (
        "it raises, buys, signs or invests: X raises, X acquired\n          title, line 2: “Northwind Robotics" in told
    )
    assert "body, line 7: “Northwind Robotics has raised" in told
    assert "articles/second.md, “Northwind Robotics”: +" in told


@pytest.mark.usefixtures("site")
def test_a_company_that_a_list_knows_needs_no_signs() -> None:
    assert "Taken for a company" not in shown("company", "nvidia")


@pytest.mark.usefixtures("site")
def test_a_name_that_differs_in_its_legal_form_or_case_is_joined_for_that_reason() -> None:
    form = "“Northwind Robotics Inc.”: Northwind Robotics but for case, punctuation, “the” or legal form"
    assert form in shown("company", "northwind-robotics")
    assert "“NVIDIA”: Nvidia but for case" in shown("company", "nvidia")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("company", "words", "why"),
    [
        ("amazon", "Amazon Web Services and AWS sell hours.", "“AWS”: known as a form of Amazon"),
        (
            "kelpworks-robotics",
            "Kelpworks Robotics raised $5 million. Kelpworks sells arms.",
            "“Kelpworks”: articles/short.md uses it for Kelpworks Robotics",
        ),
    ],
)
def test_another_form_is_joined_by_the_lexicon_or_by_the_article(company: str, words: str, why: str) -> None:
    Path("content/articles/short.md").write_text(f"---\ntitle: News\n---\n{words}\n", encoding="utf-8")
    assert why in shown("company", company)


def test_a_decision_that_joins_companies_is_named_and_both_ids_lead_there(site: Path) -> None:
    (site / "decisions.yml").write_text(SAME, encoding="utf-8")
    text = shown("company", "tall-oak-capital")
    assert text.startswith("Company northwind-robotics: ")
    assert "tall-oak-capital goes under northwind-robotics; a decision joined them." in text
    assert "“Tall Oak Capital”: a company of its own, joined by the decision below" in text
    assert "decisions.yml line 1: northwind-robotics same tall-oak-capital (Ann, 2025-04-01: One owner.)" in text


@pytest.mark.usefixtures("site")
def test_a_deal_shows_each_quote_with_its_place_rule_and_what_it_states() -> None:
    text = shown("deal", DEAL)
    assert (
        "content/articles/northwind.md:7 (body; news.example, 2025-03-04)\n    “Northwind Robotics has raised" in text
    )
    rules = re.findall(r"^    rule (\w+): (.+)$", text, re.MULTILINE)
    assert len(rules) == 3
    assert all(sentence == SENTENCES[rule] for rule, sentence in rules)
    assert "states: funding, announced, 2025-03-04, Series A, amount $20 million (20,000,000 USD); Northwind" in text


@pytest.mark.usefixtures("site")
def test_a_deal_shows_how_its_values_were_picked_and_why_its_reports_are_one() -> None:
    text = shown("deal", DEAL)
    assert "  amount: $20 million (20,000,000 USD)\n    The amount that most sources give" in text
    joined = text.partition("Why these are one deal")[2]
    assert "  content/articles/second.md:6: the first report" in joined
    second = next(line for line in joined.splitlines() if line.startswith("  content/articles/northwind.md:7: with "))
    for reason in ("the same principals", "the same amount", "the same round", "dates close to each other"):
        assert reason in second


@pytest.mark.usefixtures("folder")
def test_a_deal_of_one_report_says_so() -> None:
    Path("content/articles/one.md").write_text(
        "---\ntitle: News\n---\nNvidia has acquired Groq for $2 billion.\n", encoding="utf-8"
    )
    text = shown("deal", "nvidia-groq-acquisition")
    assert "There is one report of it, so all this is what that report says." in text
    assert "Why these are one deal" not in text


def test_a_correction_by_a_person_is_named(site: Path) -> None:
    (site / "deals").mkdir()
    (site / f"deals/{DEAL}.md").write_text(FILE, encoding="utf-8")
    text = shown("deal", f"content/deals/{DEAL}.md")
    assert f"  amount: $21 million (21,000,000 USD)\n    stated in deals/{DEAL}.md, line 1" in text
    assert f"People's word\n  deals/{DEAL}.md corrects the deal: type, amount" in text
    (site / f"deals/{DEAL}.md").write_text(REJECTED, encoding="utf-8")
    assert f"not published\ndeals/{DEAL}.md rejects it: It was a loan." in shown("deal", DEAL)


def test_a_fact_that_a_person_takes_away_is_named(site: Path) -> None:
    (site / "deals").mkdir()
    (site / f"deals/{DEAL}.md").write_text("---\namount: none\n---\n", encoding="utf-8")
    text = shown("deal", DEAL)
    assert f"  amount: none\n    stated in deals/{DEAL}.md, line 1" in text
    assert f"People's word\n  deals/{DEAL}.md corrects the deal: amount" in text


def test_a_story_shows_its_joined_files_and_where_they_led(site: Path) -> None:
    (site / "articles/copy.md").write_text(COPY, encoding="utf-8")
    text = shown("story", STORY)
    assert "\nFiles: 2\n  articles/copy.md (shown)\n  articles/northwind.md\n  They have one address" in text
    assert "Companies of the site: 2\n  northwind-robotics: Northwind Robotics\n" in text
    assert f"Deals of the site: 1\n  {DEAL}: " in text
    assert text.count("\nDialect: post\n") == 2
    assert "colour: not a key that is known here  [line 4]" in text
    assert shown("story", "articles/northwind.md") == text


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("thing", ["northwind-robotics", DEAL, STORY])
def test_an_id_alone_says_which_kind_it_is_of(thing: str) -> None:
    kind = {"northwind-robotics": "company", DEAL: "deal", STORY: "story"}[thing]
    assert shown(thing) == shown(kind, thing)


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    ("what", "near"),
    [
        (
            ("company", "northwind-robotic"),
            "The site has no company or file northwind-robotic; the nearest ids are: nor",
        ),
        (("deal", "northwind-robotics-funding-2025"), DEAL),
        (("story", "2025/northwind-raises-money"), STORY),
        (("northwind-robotic",), "northwind-robotics"),
        (("company", "articles/nothing.md"), "no company or file articles/nothing.md"),
        (("firm", "nvidia"), "This is no way to ask: firm nvidia"),
    ],
)
def test_a_wrong_id_is_said_with_the_nearest_ones(what: tuple[str, ...], near: str) -> None:
    done = explain(*what)
    assert done.exit_code == 2
    assert near in done.stderr
    assert not done.stdout or "Reading articles" in done.stdout


def test_a_draft_is_no_story_of_the_site(site: Path) -> None:
    (site / "articles/draft.md").write_text("---\ntitle: A plan\ndraft: true\n---\nText.\n", encoding="utf-8")
    done = explain("story", "articles/draft.md")
    assert done.exit_code == 2
    assert "articles/draft.md is a draft, so the site has no story of it" in done.stderr


def test_a_decision_on_a_deal_that_went_under_another_is_found_by_its_old_id(site: Path) -> None:
    (site / "articles/other.md").write_text(
        "---\ntitle: News\ndate: 2024-01-05\n---\nNvidia has acquired Groq for $2 billion.\n", encoding="utf-8"
    )
    gone = "nvidia-groq-acquisition-2024"
    line = f"- {{verdict: same, deals: [{DEAL}, {gone}], by: Ann, on: 2025-04-01, why: A test.}}\n"
    (site / "decisions.yml").write_text(line, encoding="utf-8")
    done = explain("deal", gone)
    assert done.exit_code == 2
    assert f"decisions.yml line 1: {DEAL} same {gone}" in done.stderr
    text = shown("deal", DEAL)
    assert "joined through later reports, or by people's word below" in text
    assert "People's word\n  decisions.yml line 1: " in text


def test_a_deal_on_the_worklist_is_explained_by_the_id_that_the_worklist_prints(site: Path) -> None:
    unsure = (
        "---\ntitle: Three firms\ndate: 2025-03-06\n---\nContoso, Inc. is growing.\n\n"
        "Tailspin Inc. is not. Its staff went to Fabrikam, Inc.\n\nThe company raised $30 million in March.\n"
    )
    (site / "articles/unsure.md").write_text(unsure, encoding="utf-8")
    printed = CliRunner().invoke(main, ["check", "--worklist"]).stdout
    waiting = re.search(r"write content/deals/(\S+)\.md", printed)
    assert waiting, printed
    text = shown("deal", waiting[1])
    assert text.startswith(f"Deal {waiting[1]}: on the worklist, not published\n\n  content/articles/unsure.md:9\n")
    assert "    unsure: " in text
    assert f"To reject it, write content/deals/{waiting[1]}.md:\n  ---\n  reject: " in text
    assert text == shown(waiting[1])


@pytest.mark.usefixtures("site")
def test_an_article_asked_for_its_deals_shows_each_and_what_was_refused() -> None:
    Path("content/articles/no.md").write_text("---\ntitle: No\n---\nNvidia did not acquire Intel.\n", encoding="utf-8")
    text = shown("deal", "articles/northwind.md")
    assert text.startswith(f"content/articles/northwind.md\n\nDeals found in it: 1\n  {DEAL}\n\nDeal {DEAL}: Northwind")
    assert shown("deal", DEAL) in text
    assert shown("deal", "content/articles/no.md").startswith("content/articles/no.md\n\nDeals found in it: nothing\n")


@pytest.mark.usefixtures("site")
def test_an_article_asked_for_its_companies_shows_each() -> None:
    text = shown("company", "content/articles/second.md")
    assert "\nCompanies found in it: 3\n  northwind-robotics\n  nvidia\n  tall-oak-capital\n" in text
    assert shown("company", "nvidia") in text


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("what", [("articles/no.md",), ("deal", "articles/no.md")])
def test_a_sentence_that_a_rule_read_and_that_was_refused_is_shown_with_the_reason(what: tuple[str, ...]) -> None:
    Path("content/articles/no.md").write_text("---\ntitle: No\n---\nNvidia did not acquire Intel.\n", encoding="utf-8")
    place = "    body, line 4; rule company_acquires_company: "
    text = shown(*what).partition("Read by a rule and refused: 1\n")[2]
    assert text.startswith(f"  “Nvidia did not acquire Intel.”\n{place}")
    assert "    refused: The words deny it, or only imagine, wish or forecast it.\n" in text
