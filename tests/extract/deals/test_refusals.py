"""What rules read as a deal and what was then refused is kept with the reason, for one who asks."""

from __future__ import annotations

import pytest

from generator.extract.deals import refusals
from tests.extract.deals.written import read


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[Bigsoft] did not acquire [Thinklab].", refusals.DENIED),
        ("If [Bigsoft] acquired [Thinklab] for $3 billion, nobody would care.", refusals.DENIED),
        ("[Bigsoft] raised $400 from [Elm Capital].", refusals.NOT_WHOLE),
        ("“[Bigsoft] acquired [Thinklab] for $3 billion,” said a friend.", refusals.QUOTED),
    ],
    ids=["denied", "imagined", "small", "quoted"],
)
def test_a_sentence_that_a_rule_read_and_that_states_no_deal_is_refused_with_the_reason(text: str, why: str) -> None:
    claims, refused = read(text)
    assert claims == ()
    assert [one.why for one in refused] == [why]
    assert refused[0].quote.strip("“”") in text.replace("[", "").replace("]", "")
    assert refused[0].rule.startswith("company_")


def test_a_text_that_breaks_off_in_the_midst_of_a_deal_is_refused_for_that() -> None:
    _, refused = read("[Thinklab] raised $40 million from [Elm Capital]", cut=True)
    assert [one.why for one in refused] == [refusals.BREAKS_OFF]


def test_a_person_who_does_it_is_the_reason() -> None:
    _, refused = read("[Ann Roe], in her last year, acquired [Thinklab] for $3 billion.")
    assert [one.why for one in refused] == [refusals.BY_PERSON]


def test_words_that_other_words_of_their_passage_state_more_fully_are_told() -> None:
    claims, refused = read("[Thinklab] raised $40 million from [Elm Capital], which led the round.")
    assert len(claims) == 1
    assert [one.why for one in refused] == [refusals.SAID_BETTER]


def test_what_states_a_deal_is_not_refused_too() -> None:
    claims, refused = read("[Bigsoft] has acquired [Thinklab] for $3 billion.")
    assert (len(claims), refused) == (1, ())
