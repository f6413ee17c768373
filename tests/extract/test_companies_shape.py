"""How a name is written and where it stands: what the shape of the words tells of companies."""

from __future__ import annotations

import pytest

from generator.extract.companies import find_mentions
from generator.extract.names import load_table
from tests.extract.written import NAMES, article, companies

CREDITS = [
    "Photo credit: Orla Brindle/AFP/Getty Images",
    "Jane Brindle/Bloomberg via Getty Images",
    "Credit: Dell / Getty Images",
    "Photo by Orla Brindle/Reuters",
]
NO_COMPANY = [
    "A Bolivian and other climbers met a Slovak guide.",
    "LLMs (Large Language Systems) write.",
    "Kettlebury Institute of Technology opened a hall.",
    "Judge Orla L. Haskelby came.\nHaskelby has agreed to wait.",
    "The DoJ answered the MP Orla Haskelby.",
    "Nothing boils like it. Nothing helps.",
    "It costs less in the Epic Games Store.",
    "Engineers Akim Brindle (CTO) and Orla Haskel (CEO) met.",
    "Co was late.",
]


@pytest.mark.parametrize("text", CREDITS)
def test_who_made_a_picture_is_not_of_the_story(text: str) -> None:
    assert companies(text) == set()


def test_a_stroke_parts_companies_too_where_none_of_them_sells_pictures() -> None:
    assert companies("The Dell/Intel deal was signed.") == {"Dell", "Intel"}


@pytest.mark.parametrize("text", NO_COMPANY)
def test_these_are_no_companies(text: str) -> None:
    assert companies(*text.split("\n")) == set()


@pytest.mark.parametrize(
    "title",
    ["Polite AI Assistants Wait Longer", "Kettle AI Assistants Meet", "Nothing lasts like iron"],
)
def test_a_title_does_not_say_what_a_plural_noun_does(title: str) -> None:
    assert companies(title=title) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Our latest findingsBrindlewick raised $5 million.", "Brindlewick"),
        ("The bridge opened on time.Dell-backed shops like it.", "Dell"),
        ("He joined littleBolts, a toy company with two shops.", "littleBolts"),
        ("The system.Oracle module and www.apple.com failed; Dell declined to comment.", "Dell"),
    ],
)
def test_words_that_lost_their_space_are_parted_and_addresses_are_not(text: str, expected: str) -> None:
    assert expected in companies(text)


def test_and_co_is_a_part_of_the_name() -> None:
    found, _ = find_mentions(article("The warehouse of Mitsui & Co. and Dell burned down."), NAMES)
    assert [mention.text for mention in found] == ["Mitsui & Co.", "Dell"]


def test_what_stands_in_brackets_after_a_name_does_not_end_its_list() -> None:
    text = "A round led by Index Ventures with money from Accel (Orla Brindle and Jo Haskel), Velluvia and others."
    assert companies(text) == {"Index Ventures", "Accel", "Velluvia"}


def test_a_brand_with_a_hyphen_is_named_whole() -> None:
    assert companies("B-Kettle Ergonomic Mouse for $17 (20 percent off): it clicks.") == {"B-Kettle"}


def test_a_word_that_ends_an_address_belongs_to_the_name() -> None:
    assert companies("The acquisition of Brindle.ly was signed.") == {"Brindle.ly"}


@pytest.mark.parametrize("surname", load_table("others")["person"])
def test_a_surname_in_the_news_is_no_company_but_may_be_in_the_name_of_one(surname: str) -> None:
    assert companies(f"{surname} declined to comment, and {surname} closed the round.") == set()
    assert companies(f"The startup {surname} Kettles has raised $5 million.") == {f"{surname} Kettles"}
