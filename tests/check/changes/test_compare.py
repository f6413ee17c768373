"""What becomes of deals, companies and stories between two linked sites."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.changes_report.comparison import Comparison
from generator.changes_report.text import as_text
from generator.check.changes.compare import compare_sites
from generator.check.changes.records import Changes, Proof
from generator.link.site import link_site
from generator.model import Recorded, Site
from tests.link.corpus import corpus

SUPPLY = "{type: supply, customer: Quill, supplier: Nebra, fresh: true, quote: Quill rents from Nebra"
ONE = f"""
articles:
  - {{file: a.md, title: One, date: 2025-01-01, says: [{SUPPLY}}}]}}
"""
OTHER = "  - {file: b.md, title: Two, date: 2025-02-01, text: Words}\n"


def site(text: str) -> Site:
    content, extractions = corpus(text)
    return link_site(content, extractions)[0]


def compared(before: str, after: str) -> Changes:
    return compare_sites(site(before), site(after))


def said(changes: Changes) -> list[str]:
    """Every change in a line: kind, verb, ids before and after."""
    return [
        f"{one.kind} {one.verb}: {' '.join(x.id for x in one.before)} > {' '.join(x.id for x in one.after)}"
        for one in changes.changes
    ]


def test_the_same_content_changes_nothing() -> None:
    assert compared(ONE, ONE) == Changes()


def test_what_an_article_brings_is_added_and_goes_with_it() -> None:
    added = [
        "deal added:  > quill-nebra-supply-2025",
        "company added:  > nebra",
        "company added:  > quill",
        "story added:  > 2025/one",
    ]
    bare = f"articles:\n{OTHER}"
    assert said(compared(bare, ONE + OTHER)) == added
    removed = [line.replace("added:  > ", "removed: ") + " > " for line in added]
    assert said(compared(ONE + OTHER, bare)) == removed


def test_an_amount_that_a_person_takes_away_is_a_fact_with_the_file_that_does_so() -> None:
    before = ONE.replace("Nebra}", "Nebra for $9m, amount: 9 million USD}")
    (change,) = compared(before, before + "deals: [{id: quill-nebra-supply-2025, without: [amount]}]\n").changes
    (fact,) = change.facts
    assert (fact.name, fact.after) == ("amount", None)
    assert fact.proof_before == (Proof("articles/a.md", 5, "Quill rents from Nebra for $9m"),)
    assert fact.proof_after == (Proof("deals/quill-nebra-supply-2025.md", 1, ""),)


def test_a_corrected_amount_is_a_fact_with_both_values_and_the_words_for_each() -> None:
    before = ONE.replace("Nebra}", "Nebra for $9m, amount: 9 million USD}")
    after = ONE.replace("Nebra}", "Nebra for $19m, amount: 19 million USD}")
    (change,) = compared(before, after).changes
    (fact,) = change.facts
    assert (change.verb, fact.name) == ("changed", "amount")
    assert [getattr(one, "value", None) for one in (fact.before, fact.after)] == [9_000_000, 19_000_000]
    assert fact.proof_before == (Proof("articles/a.md", 5, "Quill rents from Nebra for $9m"),)
    assert fact.proof_after == (Proof("articles/a.md", 5, "Quill rents from Nebra for $19m"),)


def test_a_correction_by_a_person_is_proved_by_their_file() -> None:
    (change,) = compared(ONE, f"{ONE}deals: [{{id: quill-nebra-supply-2025, amount: 3 million EUR, line: 2}}]").changes
    (fact,) = change.facts
    assert (fact.name, fact.before, fact.proof_before) == ("amount", None, ())
    assert fact.proof_after == (Proof("deals/quill-nebra-supply-2025.md", 2, ""),)


def test_an_amount_in_other_words_is_the_same_fact() -> None:
    before = ONE.replace("Nebra}", "Nebra, amount: 9 million USD}")
    assert compared(before, before.replace("9 million", "9.0 million")) == Changes()


def test_another_source_of_a_deal_is_a_fact_and_other_words_of_the_same_are_none() -> None:
    second = f"  - {{file: b.md, title: Two, date: 2025-02-01, says: [{SUPPLY} too}}]}}\n"
    changes = compared(ONE, ONE + second)
    (deal,) = [one for one in changes.changes if one.kind == "deal"]
    assert [(one.name, one.before, one.after) for one in deal.facts] == [
        ("sources", ("articles/a.md",), ("articles/a.md", "articles/b.md"))
    ]
    assert deal.facts[0].proof_after == (Proof("articles/b.md", 5, "Quill rents from Nebra too"),)
    assert compared(ONE, ONE.replace("rents", "hires")) == Changes()


def test_two_companies_decided_to_be_one_are_merged_and_their_deal_goes_along() -> None:
    before = ONE.replace(
        "articles:\n", "articles:\n  - {file: c.md, title: C, text: Nebra Group, names: [Nebra Group]}\n"
    )
    after = f"{before}decisions: [{{verdict: same, companies: [nebra, nebra-group]}}]"
    merged = said(compared(before, after))
    assert "company merged: nebra nebra-group > nebra" in merged
    split = said(compared(after, before))
    assert "company split: nebra > nebra nebra-group" in split
    assert not [line for line in (*merged, *split) if "added" in line or "removed" in line]


def test_a_company_of_another_id_that_keeps_a_name_is_renamed_and_so_are_its_deals() -> None:
    before = f"{ONE}companies: [{{id: nebra, name: Nebra}}]"
    after = f"{ONE}companies: [{{id: nebra-cloud, name: Nebra Cloud, aliases: [Nebra]}}]"
    changes = compared(before, after)
    assert said(changes) == [
        "deal renamed: quill-nebra-supply-2025 > quill-nebra-cloud-supply-2025",
        "company renamed: nebra > nebra-cloud",
    ]
    deal, company = changes.changes
    assert deal.facts == ()
    assert [one.name for one in company.facts] == ["name", "aliases"]


def test_a_party_that_is_called_otherwise_now_has_not_left_a_deal_that_another_joins() -> None:
    before = f"{ONE}companies: [{{id: nebra, name: Nebra}}]"
    after = ONE.replace("supplier: Nebra", "supplier: Nebra, partner: Ovum") + (
        "companies: [{id: nebra-cloud, name: Nebra Cloud, aliases: [Nebra]}]"
    )
    deal = compared(before, after).changes[0]
    (fact,) = deal.facts
    assert fact.name == "parties"
    text = as_text(Comparison("main", None, "content", Changes((deal,))))
    assert "parties: with Ovum (partner)\n" in text


def test_a_company_whose_name_changes_under_its_id_is_renamed() -> None:
    before = f"{ONE}companies: [{{id: nebra, name: Nebra}}]"
    after = f"{ONE}companies: [{{id: nebra, name: Nebra Cloud, aliases: [Nebra]}}]"
    assert said(compared(before, after)) == ["company renamed: nebra > nebra"]


def test_a_story_of_another_company_with_the_same_name_says_which_is_which() -> None:
    both = site(ONE)
    namesake = replace(next(one for one in both.companies if one.id == "nebra"), id="nebra-2")
    before = replace(both, companies=(*both.companies, namesake))
    (story,) = before.stories
    after = replace(before, stories=(replace(story, companies=("nebra-2", "quill")),))
    (change,) = compare_sites(before, after).changes
    assert [(fact.name, fact.before, fact.after) for fact in change.facts] == [
        ("companies", ("Nebra [nebra]", "Quill"), ("Nebra [nebra-2]", "Quill"))
    ]
    assert "companies: without Nebra [nebra]; with Nebra [nebra-2]" in as_text(
        Comparison("main", None, "content", Changes((change,)))
    )


def test_another_order_of_topics_is_no_change() -> None:
    before = site(ONE)
    (story,) = before.stories
    ordered = [
        replace(before, stories=(replace(story, article=replace(story.article, topics=topics)),))
        for topics in (("a", "b"), ("b", "a"))
    ]
    assert compare_sites(*ordered) == Changes()


def test_deals_decided_to_be_one_are_merged_and_apart_again_split() -> None:
    later = SUPPLY.replace("rents", "rents more")
    before = f"{ONE}  - {{file: b.md, title: Two, date: 2026-11-01, says: [{later}}}]}}\n"
    after = f"{before}decisions: [{{verdict: same, deals: [quill-nebra-supply-2025, quill-nebra-supply-2026]}}]"
    assert "deal merged: quill-nebra-supply-2025 quill-nebra-supply-2026 > quill-nebra-supply-2025" in said(
        compared(before, after)
    )
    assert "deal split: quill-nebra-supply-2025 > quill-nebra-supply-2025 quill-nebra-supply-2026" in said(
        compared(after, before)
    )


def test_a_deal_that_is_rejected_is_removed_though_its_words_prove_another_deal() -> None:
    both = ONE.replace(f"[{SUPPLY}}}]", f"[{SUPPLY}}}, {SUPPLY.replace('Nebra', 'Ovum', 1)}}}]")
    assert len(site(both).deals) == 2
    after = f"{both}deals: [{{id: quill-ovum-supply-2025, reject: A slip.}}]"
    assert "deal removed: quill-ovum-supply-2025 > " in said(compared(both, after))
    assert not [line for line in said(compared(both, after)) if line.startswith("deal ") and "removed" not in line]


def test_a_story_is_known_by_its_file_when_its_title_changes() -> None:
    changes = compared(ONE, ONE.replace("title: One", "title: Uno"))
    assert said(changes) == ["story renamed: 2025/one > 2025/uno"]
    assert [(one.name, one.before, one.after) for one in changes.changes[0].facts] == [("title", "One", "Uno")]


def test_a_story_is_known_by_its_original_when_its_file_and_title_change() -> None:
    before = "articles: [{file: a.md, title: One, date: 2025-01-01, url: news.example/1}]"
    after = before.replace("a.md", "z.md").replace("One", "Uno")
    assert said(compared(before, after)) == ["story renamed: 2025/one > 2025/uno"]


def test_a_file_that_moves_changes_nothing_on_the_site() -> None:
    assert compared(ONE, ONE.replace("a.md", "2025/a.md")) == Changes()


def test_other_words_in_an_article_are_an_edit_without_a_fact() -> None:
    before = site(f"articles:\n{OTHER}")
    story = before.stories[0]
    after = replace(before, stories=(replace(story, article=replace(story.article, excerpt="New")),))
    changes = compare_sites(before, after)
    assert changes.changes == ()
    assert [one.id for one in changes.edited] == ["2025/two"]


def test_the_record_of_addresses_says_where_a_thing_went() -> None:
    before = site("companies: [{id: nebra, name: Nebra}]")
    after = site("companies: [{id: quill, name: Quill}]")
    assert said(compare_sites(before, after)) == ["company removed: nebra > ", "company added:  > quill"]
    line = Recorded("companies/nebra/", 1, to="companies/quill/")
    assert said(compare_sites(before, replace(after, recorded=(line,)))) == ["company renamed: nebra > quill"]


@pytest.mark.parametrize("to", ["companies/nowhere/", "stories/2025/one/"])
def test_a_record_that_leads_elsewhere_renames_nothing(to: str) -> None:
    before, after = site("companies: [{id: nebra, name: Nebra}]"), site("companies: [{id: quill, name: Quill}]")
    changes = compare_sites(before, replace(after, recorded=(Recorded("companies/nebra/", 1, to=to),)))
    assert said(changes) == ["company removed: nebra > ", "company added:  > quill"]


def test_what_is_lost_is_told_before_what_is_added() -> None:
    before = f"{ONE}{OTHER}  - {{file: c.md, title: Three, date: 2025-03-01, text: Words}}\n"
    after = before.replace("b.md, title: Two", "d.md, title: Four").replace("title: Three", "title: Drei")
    assert said(compared(before, after)) == [
        "story removed: 2025/two > ",
        "story renamed: 2025/three > 2025/drei",
        "story added:  > 2025/four",
    ]


def test_a_company_that_comes_or_goes_says_where_it_is_named() -> None:
    bare = f"articles:\n{OTHER}"
    (added,) = (one for one in compared(bare, ONE + OTHER).changes if one.after and one.after[0].id == "nebra")
    (removed,) = (one for one in compared(ONE + OTHER, bare).changes if one.before and one.before[0].id == "nebra")
    assert added.evidence == removed.evidence == (Proof("articles/a.md", 5, "Quill rents from Nebra"),)


def test_the_order_of_kinds_and_verbs_is_fixed_whichever_way_the_content_is_read() -> None:
    before, after = site(ONE), site(ONE + OTHER)
    turned = replace(after, stories=after.stories[::-1], companies=after.companies[::-1])
    assert compare_sites(before, turned) == compare_sites(before, after)


def test_parties_are_a_fact_proved_by_the_words_that_name_those_that_came_or_went() -> None:
    raised = (
        "{type: funding, company: Quill, investor: [Nebra], amount: 9 million USD, fresh: true, "
        "quote: Quill has raised money from Nebra}"
    )
    more = raised.replace("[Nebra]", "[Ovum]").replace("from Nebra", "from Ovum")
    first = f"  - {{file: a.md, title: One, date: 2025-01-01, says: [{raised}]}}\n"
    second = f"  - {{file: b.md, title: Two, date: 2025-01-01, says: [{more}]}}\n"
    changes = compared(f"articles:\n{first}", f"articles:\n{first}{second}")
    (deal,) = [one for one in changes.changes if one.kind == "deal"]
    fact = next(one for one in deal.facts if one.name == "parties")
    assert fact.proof_before == ()
    assert fact.proof_after == (Proof("articles/b.md", 5, "Quill has raised money from Ovum"),)


def test_what_a_company_s_file_says_is_a_fact_and_its_notes_are_an_edit() -> None:
    found = site("companies: [{id: nebra, name: Nebra}]")
    assert found.companies[0].stated is not None
    stated = replace(found.companies[0].stated, country="Norway")
    before = replace(found, companies=(replace(found.companies[0], stated=stated),))
    moved = replace(before.companies[0], stated=replace(stated, country="Sweden", notes="Moved."))
    (change,) = compare_sites(before, replace(before, companies=(moved,))).changes
    assert [(one.name, one.before, one.after) for one in change.facts] == [("country", "Norway", "Sweden")]
    assert change.facts[0].proof_after == (Proof("companies/nebra.md", 1, ""),)
    noted = replace(before.companies[0], stated=replace(stated, notes="Notes."))
    changes = compare_sites(before, replace(before, companies=(noted,)))
    assert (changes.changes, [one.id for one in changes.edited]) == ((), ["nebra"])


def test_a_name_that_an_article_adds_is_proved_by_its_words() -> None:
    before = f"{ONE}companies: [{{id: nebra, name: Nebra, aliases: [Nebra Group]}}]\n"
    company, other = site(before).companies
    after = replace(site(before), companies=(replace(company, aliases=("Nebra Group", "rents from Nebra")), other))
    (change,) = [one for one in compare_sites(site(before), after).changes if one.before[0].id == "nebra"]
    assert [one.name for one in change.facts] == ["aliases"]
    assert change.facts[0].proof_after == (Proof("articles/a.md", 5, "Quill rents from Nebra"),)


def test_a_long_passage_is_quoted_from_near_the_name() -> None:
    words = "so much for that and " * 20
    named = f"articles:\n{OTHER}  - {{file: a.md, title: One, text: {words}Nebra grows, names: [Nebra]}}\n"
    (company,) = (one for one in compared(f"articles:\n{OTHER}", named).changes if one.kind == "company")
    (proof,) = company.evidence
    assert proof.quote.startswith(("so ", "much ", "for ", "that ", "and "))
    assert proof.quote.endswith("and Nebra grows")
    assert len(proof.quote) < 130
