"""A name that a person has decided to be no company is none in any article: no mention, no party of a deal."""

from __future__ import annotations

import pytest

from generator.extract.article import extract_article
from generator.extract.names import build_names
from generator.extract.refused import without_refused
from generator.model import Claim, Decision, Extraction, Mention, Party
from tests.extract.written import article

NAMES = build_names((), (Decision("not-a-company", "name", ("Zimbrel",), "Ada", "2025-01-01", "A river.", 1),))
KNOWN = build_names((), (Decision("not-a-company", "name", ("Nvidia",), "Ada", "2025-01-01", "A river.", 1),))


@pytest.mark.parametrize(
    "text",
    [
        "Microsoft is in talks to acquire Zimbrel for $4 billion.",
        "Microsoft has agreed to buy ZIMBREL for $4 billion.",
        "The startup Zimbrel raised $40 million, and Nvidia led its Series A round.",
        "Microsoft acquired Zimbrel Inc. for $4 billion, the companies said.",
        "Talks of Microsoft with Zimbrel over a takeover have ended.",
    ],
)
def test_no_wording_makes_it_a_principal_of_a_deal_or_a_company(text: str) -> None:
    found = extract_article(article(text), NAMES)
    assert found.claims == ()
    assert "Zimbrel" not in {mention.company for mention in found.mentions}


def test_a_name_of_the_lexicon_goes_with_all_its_forms() -> None:
    found = extract_article(article("Microsoft acquired NVIDIA for $4 billion. Microsoft bought nvidia chips."), KNOWN)
    assert {mention.company for mention in found.mentions} == {"Microsoft"}
    assert (found.claims, found.aliases) == ((), ())


def claim(*parties: Party) -> Claim:
    return Claim("funding", "announced", parties, 0, "the words", "by hand")


def test_a_claim_of_which_it_is_a_principal_is_refused_with_the_reason() -> None:
    said = Extraction("a.md", claims=(claim(Party("Zimbrel", "company", kind="other")),))
    (one,) = without_refused(said, NAMES.refused).refused
    assert (one.quote, one.rule) == ("the words", "by hand")
    assert one.why == "A line of decisions.yml says that Zimbrel is no company."


def test_as_a_further_party_the_name_alone_is_left_out() -> None:
    said = Extraction("a.md", claims=(claim(Party("Quillbright", "company"), Party("Zimbrel", "investor")),))
    (kept,) = without_refused(said, NAMES.refused).claims
    assert [party.name for party in kept.parties] == ["Quillbright"]


def test_without_decisions_nothing_changes() -> None:
    said = Extraction("a.md", mentions=(Mention("Zimbrel", "Zimbrel", 0, 0, 7, False),))
    assert without_refused(said, frozenset()) is said
