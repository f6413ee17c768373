"""Why a name is taken for a company: its signs add up to what the search for names went by."""

from __future__ import annotations

from generator.extract.companies import find_mentions
from generator.extract.companies.why import explain_names
from tests.extract.written import NAMES, article

TEXT = "The startup Ostrana raised money. In the long run, nobody who has looked into it doubts Ostrana, as we saw."


def test_the_signs_of_a_name_are_told_with_their_words_and_add_up() -> None:
    (verdict,) = explain_names(article(TEXT), NAMES)
    by_why = {sign.why.partition(":")[0]: sign for sign in verdict.signs}
    noun = by_why["a word for a company stands before it"]
    assert noun.points > 0
    assert noun.places == ((0, "The startup Ostrana raised money. In the long run, nobody who…"),)
    assert verdict.points == verdict.start + sum(sign.points for sign in verdict.signs) > 0


def test_long_texts_are_cut_between_words_before_a_name_too() -> None:
    (verdict,) = explain_names(
        article("In the long run, nobody who has looked into the startup Ostrana doubts it."), NAMES
    )
    words = [words for sign in verdict.signs for _, words in sign.places]
    assert words[0].startswith("…nobody who has looked into the startup Ostrana")


def test_a_name_above_zero_is_a_company_and_no_other() -> None:
    told = article(TEXT, "Ann Roe met Kelp at Lake Tarn. Kelp CEO Bo Lund spoke. Amazon and Apple Watch were there.")
    found = {mention.company for mention in find_mentions(told, NAMES)[0] if not mention.known}
    assert found == {
        verdict.name for verdict in explain_names(told, NAMES) if verdict.points > 0 and not NAMES.sector(verdict.name)
    }
